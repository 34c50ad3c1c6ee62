"""Packs what a command has built as one file of a release: ``python -m tests.release FOLDER FILE.zip``."""

from __future__ import annotations

import sys
from pathlib import Path

from helpers.publish.output import LIST
from helpers.publish.same_zip import same_zip
from helpers.publish.web.offline import ZIP

from .same_bytes import in_folder


def packed(folder: Path) -> bytes:
    """All files of a folder in one zip, the same bytes every time; web pages without the zip of themselves."""
    return same_zip(
        {f"{folder.name}/{place}": data for place, data in in_folder(folder).items() if place not in (LIST, ZIP)}
    )


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(packed(Path(sys.argv[1])))
