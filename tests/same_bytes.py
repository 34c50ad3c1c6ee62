"""Whether two folders hold the same bytes; where they do not, it says which file, which place and what stands there."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from pathlib import Path

AROUND = 60  # bytes on each side of the first that differs


def assert_same_bytes(first: Mapping[str, bytes], second: Mapping[str, bytes]) -> None:
    """Fail with every file that differs, in the members of a zip as well; the order of the files counts, too."""
    said = list(differences(first, second))
    assert not said, "\n".join(["not the same bytes:", *said])
    assert list(first) == list(second), "the same files in another order"


def in_folder(folder: Path) -> dict[str, bytes]:
    """The contents of a folder by place."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def differences(first: Mapping[str, bytes], second: Mapping[str, bytes], within: str = "") -> Iterator[str]:
    """One sentence for each file that is not the same."""
    for name in dict.fromkeys([*first, *second]):
        if name not in first or name not in second:
            yield f"{within}{name}: only in the {'second' if name in second else 'first'}"
        elif first[name] != second[name]:
            yield from _difference(f"{within}{name}", first[name], second[name])


def _difference(name: str, one: bytes, other: bytes) -> Iterator[str]:
    if zipfile.is_zipfile(io.BytesIO(one)) and zipfile.is_zipfile(io.BytesIO(other)):
        members, others = _members(one), _members(other)
        inner = list(differences(members, others, f"{name}!"))
        yield from inner or [f"{name}: its members say the same in another order, packing or with other dates"]
        return
    place = next(at for at, (a, b) in enumerate(zip_longest(one, other)) if a != b)
    yield f"{name}: byte {place} of {len(one)} and {len(other)}: {_around(one, place)} and {_around(other, place)}"


def _around(data: bytes, place: int) -> str:
    return repr(data[max(0, place - AROUND) : place + AROUND])


def _members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
