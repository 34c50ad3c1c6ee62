"""Writes a whole folder of files, such as an edition, and takes care of what a person has in it.

A folder that was written here carries a list of its files with their fingerprints. So the next time it is
known what was ours and unchanged (replaced, or taken away when no longer part of it) and what a person
changed (moved out, beside the folder, before it is replaced). A folder with other things in it is refused.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from ..course.keep import free_name
from .say import CannotDo

LIST = ".made-by-good-cry.json"


def write_folder(to: Path, files: Mapping[str, bytes], kind: str) -> list[str]:
    """Make a folder hold these files.

    Args:
        to: the folder; made where it is not there.
        files: contents by place, with "/" between folders.
        kind: what is written, such as "student edition"; kept in the list.

    Returns:
        a sentence for each file of a person that was moved out.

    Raises:
        CannotDo: the place is a file, or a folder that holds something else.
    """
    before = _listed(to)
    if to.exists() and not to.is_dir():
        raise CannotDo(f"{to} is a file. Give a folder with --to.")
    if before is None and to.is_dir() and any(to.iterdir()):
        raise CannotDo(f"{to} holds other files, which stay as they are. Give a new or an empty folder with --to.")
    said, away = [], None
    places: set[str] = {*(before or {}), *files}
    for place in sorted(places):
        path = to / place
        if not path.is_file() or (data := path.read_bytes()) == files.get(place):
            continue
        if (before or {}).get(place) != _fingerprint(data):
            away = away or free_name(to)
            kept = away / place
            kept.parent.mkdir(parents=True, exist_ok=True)
            path.rename(kept)
            said.append(f"{place} had been changed by hand. It is kept as {kept}.")
        elif place not in files:
            path.unlink()
            _without_empty(path.parent, to)
    for place, data in files.items():
        path = to / place
        if not path.is_file() or path.read_bytes() != data:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    made = {"kind": kind, "files": {place: _fingerprint(files[place]) for place in sorted(files)}}
    (to / LIST).write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
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
