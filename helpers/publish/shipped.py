"""Which lessons are as shipped: a fingerprint each, so that only those are trusted by themselves.

A trusted lesson runs as soon as it is opened. One that was changed by somebody may hold any code, so
it waits until its reader has looked at it and trusts it.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from ..course import keep

FILE = Path(__file__).with_name("shipped.json")


def fingerprint(path: Path) -> str:
    """The SHA-256 of what a notebook says; how its lines end makes no difference."""
    return fingerprint_of(json.loads(path.read_text(encoding="utf-8")))


def fingerprint_of(content: dict) -> str:
    """The same of a notebook's content."""
    return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def write(lessons: list[Path], file: Path = FILE) -> bool:
    """Write the lessons' fingerprints; returns whether they had changed."""
    text = json.dumps({path.name: fingerprint(path) for path in lessons}, indent=1) + "\n"
    if file.exists() and file.read_text(encoding="utf-8") == text:
        return False
    keep.write(file, text, keeps=False)
    return True


def as_shipped(path: Path, file: Path = FILE) -> bool:
    """Whether a notebook says what it said when the course was made; False, too, where it cannot be read."""
    try:
        return json.loads(file.read_text(encoding="utf-8")).get(path.name) == fingerprint(path)
    except (OSError, ValueError, RecursionError):
        return False


def trust(folder: Path) -> list[Path]:
    """Sign the lessons that are as shipped, for this computer and this reader.

    Returns:
        the lessons that are not as shipped and stay untrusted, in order.
    """
    import nbformat
    from nbformat.sign import NotebookNotary

    changed = []
    with NotebookNotary() as notary:
        for path in sorted(folder.glob("*.ipynb")):
            if as_shipped(path):
                notary.sign(nbformat.read(path, as_version=4))
            else:
                changed.append(path)
    return changed
