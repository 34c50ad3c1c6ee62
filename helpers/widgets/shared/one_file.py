"""Values of many kinds as one file: bytes as they are, all else as JSON. The same values are the same file on any day."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from typing import Any

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
