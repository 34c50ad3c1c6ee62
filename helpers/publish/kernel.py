"""One kernel in which notebooks are run one after the other, for everything that is made of them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import nbformat

from .say import CannotDo

SECONDS_A_CELL = 120


@contextmanager
def kernel(folder: Path) -> Iterator[Callable[[nbformat.NotebookNode, str], None]]:
    """A kernel that works in a folder and starts once for all notebooks.

    It gives a function that runs a notebook in it; the second argument is the notebook's name for the
    sentence that CannotDo says where a cell ends in an error. Each notebook finds none of the names of
    the one before. Afterwards the notebook has its outputs, and its widgets' state in its metadata.
    """
    from jupyter_client.manager import KernelManager
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    manager = KernelManager(kernel_name="python3")
    # The kernel must find the helpers of this project, not those of another copy that is installed.
    paths = [str(Path(__file__).parents[2]), *filter(None, [os.environ.get("PYTHONPATH")])]
    manager.start_kernel(
        cwd=str(folder), stderr=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    )

    def run(notebook: nbformat.NotebookNode, name: str) -> None:
        notebook.cells.insert(0, nbformat.v4.new_code_cell("%reset -f"))
        client = NotebookClient(notebook, km=manager, timeout=SECONDS_A_CELL)
        try:
            client.execute()
        except CellExecutionError as error:
            last = f"{error.ename}: {error.evalue}".splitlines()[0]
            raise CannotDo(
                f"{name}.ipynb: a cell ended in an error ({last}). Open the lesson and run it to see where."
            ) from None
        finally:
            client.kc.stop_channels()
            del notebook.cells[0]
        for cell in notebook.cells:
            cell.metadata.pop("execution", None)

    try:
        yield run
    finally:
        manager.shutdown_kernel(now=True)
