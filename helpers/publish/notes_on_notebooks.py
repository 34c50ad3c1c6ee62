"""What a notebook has that its web page cannot show, and a lesson that JupyterLab does not know as one of the course."""

from __future__ import annotations

import json
from pathlib import Path

from ..course.the_course import Course
from .clean import MARK
from .web.markdown import Text


def notes(course: Course) -> list[str]:
    """A sentence for each of them, notebook by notebook; one that cannot be read is passed over."""
    names, listed = course.notebook_names(), {one.name for one in course.lessons()}
    return [note for name in names for note in _of(course.notebook(name), set(names), listed)]


def _of(path: Path, names: set[str], listed: set[str]) -> list[str]:
    try:
        notebook = json.loads(path.read_text(encoding="utf-8"))
        cells, metadata = notebook["cells"], notebook["metadata"]
        text = Text(pages=names, folder=path.parent)
        for cell in cells:
            if cell["cell_type"] == "markdown":
                text.html("".join(cell["source"]), cell.get("attachments"))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return []
    said = [f"{path.name}: {lost}" for lost in dict.fromkeys(text.lost)]
    if MARK not in metadata and path.stem in listed:
        said.append(
            f"{path.name} lacks the mark of a lesson, so JupyterLab does not run it when it opens. "
            f"Run: python -m helpers refresh {path.stem}"
        )
    return said
