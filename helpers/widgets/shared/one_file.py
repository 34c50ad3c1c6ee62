"""Values of many kinds as one file: bytes as they are, all else as JSON. The same values are the same file on any day."""

from __future__ import annotations

import io
import json
import zipfile
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any, ClassVar, Self

#: The first day that a zip can name.
DATE = (1980, 1, 1, 0, 0, 0)
#: What holds all that are no bytes.
TEXT = "picture.json"


def packed(values: Mapping[str, Any]) -> bytes:
    """The values by their names as one file."""
    out = io.BytesIO()
    text = {name: value for name, value in values.items() if not isinstance(value, bytes)}
    with zipfile.ZipFile(out, "w") as archive:
        for name in [name for name in values if name not in text]:
            _add(archive, name, values[name])
        _add(archive, TEXT, json.dumps(text, ensure_ascii=False).encode())
    return out.getvalue()


def unpacked(data: bytes) -> dict[str, Any]:
    """What `packed` wrote. Raises whatever zipfile and json raise where it is another file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        blocks = {name: archive.read(name) for name in archive.namelist() if name != TEXT}
        return {**json.loads(archive.read(TEXT)), **blocks}


def _add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    archive.writestr(zipfile.ZipInfo(name, DATE), data, zipfile.ZIP_DEFLATED, 9)


class AsOneFile(ABC):
    """What was made of a function and can lie ready as one file: a dataclass all of whose fields but one stand in it."""

    #: The field that the function brings with it, its controls.
    controls_field: ClassVar[str]

    def packed(self, made_of: str) -> bytes:
        """All of it as one file, with the fingerprint of what it was made of."""
        said = {one.name: getattr(self, one.name) for one in fields(self) if one.name != self.controls_field}  # pyright: ignore[reportArgumentType] - a dataclass
        return packed({**said, "made_of": made_of})

    @classmethod
    def unpacked(cls, data: bytes, made_of: str, controls: Sequence[Any]) -> Self | None:
        """What `packed` wrote; None where the file is broken, foreign, or made of something else."""
        try:
            said = unpacked(data)
            if said.pop("made_of") != made_of:
                return None
            made = cls(**said, **{cls.controls_field: controls})
            made.look_through()
        except Exception:  # whatever is wrong with it: it is made anew
            return None
        return made

    @abstractmethod
    def look_through(self) -> None:
        """Raises whatever it meets where something in it does not fit together."""
