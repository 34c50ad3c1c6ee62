"""The notebooks of a course, run, so that their activities can be taken out of them alive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..kernel import kernel
from ..read_notebook import read_notebook
from ..say import progress

if TYPE_CHECKING:
    import nbformat

    from .site import Site

STATE = "application/vnd.jupyter.widget-state+json"


def alive(site: Site) -> dict[str, nbformat.NotebookNode]:
    """Every notebook by name, run from first cell to last. Raises CannotDo where one cannot be read, or a cell ends in an error."""
    done = {name: read_notebook(site.folder / f"{name}.ipynb") for name in site.names}
    with kernel(site.folder) as run:
        for name in progress(site.names, "running"):
            run(done[name], name)
    return done


def states(notebook: nbformat.NotebookNode) -> dict[str, dict]:
    """What each widget of such a notebook holds, by its id: ``{"state", "buffers"}``."""
    return notebook.metadata.get("widgets", {}).get(STATE, {}).get("state", {})
