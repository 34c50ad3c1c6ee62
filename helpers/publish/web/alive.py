"""The notebooks of a course, run, so that their activities can be taken out of them alive."""

from __future__ import annotations

from typing import TYPE_CHECKING

import nbformat

from ..kernel import kernel
from ..say import progress

if TYPE_CHECKING:
    from .course import Course

STATE = "application/vnd.jupyter.widget-state+json"


def alive(course: Course) -> dict[str, nbformat.NotebookNode]:
    """Every notebook by name, run from first cell to last. Raises CannotDo where a cell ends in an error."""
    done = {}
    with kernel(course.folder) as run:
        for name in progress(course.names, "running"):
            done[name] = nbformat.read(course.folder / f"{name}.ipynb", as_version=4)
            run(done[name], name)
    return done


def states(notebook: nbformat.NotebookNode) -> dict[str, dict]:
    """What each widget of such a notebook holds, by its id: ``{"state", "buffers"}``."""
    return notebook.metadata.get("widgets", {}).get(STATE, {}).get("state", {})
