"""Runs the committed notebooks from first cell to last and writes them back clean."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import nbformat

from ..course import plan, schemas
from . import shipped
from .clean import clean
from .say import CannotDo, progress

SECONDS_A_CELL = 60
#: The notebooks that this program came with.
OWN = Path(__file__).parents[2] / "notebooks"


def notebooks(folder: Path) -> list[Path]:
    """The lessons in a folder, in order."""
    return sorted(path for path in folder.glob("*.ipynb"))


@contextmanager
def kernel(folder: Path) -> Iterator[Callable[[nbformat.NotebookNode], None]]:
    """One kernel for several notebooks, which starts once: gives a function that runs a notebook in it.

    Each notebook finds none of the names of the one before. The function raises nbclient's CellExecutionError.
    """
    from jupyter_client.manager import KernelManager
    from nbclient import NotebookClient

    manager = KernelManager(kernel_name="python3")
    # The kernel must find the helpers of this project, not those of another copy that is installed.
    paths = [str(Path(__file__).parents[2]), *filter(None, [os.environ.get("PYTHONPATH")])]
    manager.start_kernel(
        cwd=str(folder), stderr=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    )

    def run(notebook: nbformat.NotebookNode) -> None:
        notebook.cells.insert(0, nbformat.v4.new_code_cell("%reset -f"))
        client = NotebookClient(notebook, km=manager, timeout=SECONDS_A_CELL)
        try:
            client.execute()
        finally:
            client.kc.stop_channels()
            del notebook.cells[0]
        for cell in notebook.cells:
            cell.metadata.pop("execution", None)

    try:
        yield run
    finally:
        manager.shutdown_kernel(now=True)


def refreshed(path: Path, run: Callable[[nbformat.NotebookNode], None] | None = None) -> str:
    """The notebook's text after a run.

    Args:
        path: the notebook.
        run: runs it, as `kernel` gives it; without it, a kernel of its own does.

    Raises:
        CannotDo: a cell ended in an error.
    """
    if run is None:
        with kernel(path.parent) as its_own:
            return refreshed(path, its_own)
    from nbclient.exceptions import CellExecutionError

    before = nbformat.read(path, as_version=4)
    notebook = nbformat.read(path, as_version=4)
    try:
        run(notebook)
    except CellExecutionError as error:
        last = f"{error.ename}: {error.evalue}".splitlines()[0]
        raise CannotDo(
            f"{path.name}: a cell ended in an error ({last}). Open the lesson and run it to see where."
        ) from None
    return nbformat.writes(clean(notebook, before), version=4) + "\n"


def stale(paths: Sequence[Path]) -> Iterator[tuple[Path, str]]:
    """The notebooks that say or show something else than a run would now, each with its fresh text."""
    paths = list(paths)
    if not paths:
        return
    with kernel(paths[0].parent) as run:
        for path in progress(paths, "running", lambda path: path.stem):
            text = refreshed(path, run)
            if text != path.read_text(encoding="utf-8"):
                yield path, text


def refresh(paths: Sequence[Path]) -> list[Path]:
    """Run and rewrite the notebooks of one folder; returns those that changed."""
    changed = []
    for path, text in stale(paths):
        path.write_text(text, encoding="utf-8")
        changed.append(path)
    folder = plan.folder()
    if paths and paths[0].parent.resolve() == folder.resolve():
        schemas.write(folder)
        if folder.resolve() == OWN.resolve():  # the program knows its own lessons, not those of a copy elsewhere
            shipped.write(notebooks(folder))
    return changed
