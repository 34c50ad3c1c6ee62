"""What a notebook has that its web page cannot show, and a lesson that JupyterLab does not know as one of the course."""

from __future__ import annotations

import json
from pathlib import Path

from ..course import plan
from .clean import MARK


def notes(paths: list[Path]) -> list[str]:
    """A sentence for each of them, notebook by notebook; one that cannot be read is passed over.

    Args:
        paths: the notebooks of the course.
    """
    return [note for path in paths for note in _of(path, {one.stem for one in paths})]


def _of(path: Path, names: set[str]) -> list[str]:
    # Not above: the web edition is made of notebooks that were looked through with these notes.
    from .web.markdown import Text

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
    if MARK not in metadata and path.stem in {one.name for one in plan.lessons()}:
        said.append(
            f"{path.name} lacks the mark of a lesson, so JupyterLab does not run it when it opens. "
            f"Run: python -m helpers refresh {path.stem}"
        )
    return said
