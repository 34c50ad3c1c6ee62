"""Runs the notebooks of a course, so that their activities can be taken out of them alive."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import nbformat

from ..say import CannotDo

if TYPE_CHECKING:
    from .course import Course

SECONDS_A_CELL = 120
STATE = "application/vnd.jupyter.widget-state+json"


class CannotBuild(CannotDo):
    """The pages cannot be made. Its text says in plain words what is wrong and what to do."""


def run(course: Course) -> dict[str, nbformat.NotebookNode]:
    """Every notebook by name, run from first cell to last, with its widgets' state in its metadata.

    One kernel runs them all, which starts once; each finds none of the names of the one before.

    Raises:
        CannotBuild: a cell ended in an error.
    """
    from jupyter_client.manager import KernelManager
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    # The kernel must find the helpers of this project, not those of another copy that is installed.
    paths = [str(Path(__file__).parents[3]), *filter(None, [os.environ.get("PYTHONPATH")])]
    manager = KernelManager(kernel_name="python3")
    manager.start_kernel(
        cwd=str(course.folder), stderr=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    )
    done = {}
    try:
        for name in course.names:
            notebook = nbformat.read(course.folder / f"{name}.ipynb", as_version=4)
            notebook.cells.insert(0, nbformat.v4.new_code_cell("%reset -f"))
            client = NotebookClient(notebook, km=manager, timeout=SECONDS_A_CELL)
            try:
                client.execute()
            except CellExecutionError as error:
                last = f"{error.ename}: {error.evalue}".splitlines()[0]
                raise CannotBuild(
                    f"{name}.ipynb: a cell ended in an error ({last}). Open the lesson and run it to see where."
                ) from None
            finally:
                client.kc.stop_channels()
            del notebook.cells[0]
            done[name] = notebook
    finally:
        manager.shutdown_kernel(now=True)
    return done


def states(notebook: nbformat.NotebookNode) -> dict[str, dict]:
    """What each widget of a notebook that was run holds, by its id: ``{"state", "buffers"}``."""
    return notebook.metadata.get("widgets", {}).get(STATE, {}).get("state", {})
