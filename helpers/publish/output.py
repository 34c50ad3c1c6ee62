"""Writes a whole folder of files, such as an edition, and takes care of what a person has in it.

A folder that was written here carries a list of its files with their fingerprints. So the next time it is
known what was ours and unchanged (replaced, or taken away when no longer part of it) and what a person
changed (moved out, beside the folder, before it is replaced). A folder with other things in it is refused.
Nothing in it changes before all that is new lies beside it, so that a full disk leaves the old one whole.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from ..course.all_or_none import laid_down
from ..course.keep import free_name
from .say import CannotDo

LIST = ".made-by-good-cry.json"


def write_folder(to: Path, files: Mapping[str, bytes], kind: str) -> list[str]:
    """Make a folder hold these files, all of them, or leave it as it was.

    Args:
        to: the folder; made where it is not there.
        files: contents by place, with "/" between folders.
        kind: what is written, such as "student edition"; kept in the list.

    Returns:
        a sentence for each file of a person that was moved out.

    Raises:
        CannotDo: the place is a file, or a folder that holds something else.
        OSError: there is no room, or a place cannot be written.
    """
    before = _listed(to)
    if to.exists() and not to.is_dir():
        raise CannotDo(f"{to} is a file. Give a folder with --to.")
    if before is None and to.is_dir() and any(to.iterdir()):
        raise CannotDo(f"{to} holds other files, which stay as they are. Give a new or an empty folder with --to.")
    made = {"kind": kind, "files": {place: _fingerprint(files[place]) for place in sorted(files)}}
    listed = (json.dumps(made, indent=1, ensure_ascii=False) + "\n").encode("utf-8")
    new = {to / place: data for place, data in {**files, LIST: listed}.items() if _differs(to / place, data)}
    with laid_down(new):
        return _clear(to, files, before or {})


def _differs(path: Path, data: bytes) -> bool:
    return not path.is_file() or path.read_bytes() != data


def _clear(to: Path, files: Mapping[str, bytes], before: Mapping[str, str]) -> list[str]:
    """Move out what a person changed, and take away what is no longer part of it; gives a sentence for each that was moved."""
    said, away = [], None
    places: set[str] = {*before, *files}
    for place in sorted(places):
        path = to / place
        if not path.is_file() or (data := path.read_bytes()) == files.get(place):
            continue
        if before.get(place) != _fingerprint(data):
            away = away or free_name(to)
            kept = away / place
            kept.parent.mkdir(parents=True, exist_ok=True)
            path.rename(kept)
            said.append(f"{place} had been changed by hand. It is kept as {kept}.")
        elif place not in files:
            path.unlink()
            _without_empty(path.parent, to)
    return said


def _listed(to: Path) -> dict[str, str] | None:
    """The files that were written here before, with their fingerprints; None where there is no list that can be read."""
    inside = to.resolve()
    try:
        listed = json.loads((to / LIST).read_text(encoding="utf-8"))["files"]
        return {place: mark for place, mark in listed.items() if (to / place).resolve().is_relative_to(inside)}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _without_empty(folder: Path, to: Path) -> None:
    """Take away folders that nothing is in any more, up to the one that is written."""
    while folder != to and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def _fingerprint(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
