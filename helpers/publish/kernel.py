"""One kernel in which notebooks are run one after the other, for everything that is made of them."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from .say import CannotDo

if TYPE_CHECKING:
    import nbformat

SECONDS_A_CELL = 120


def with_these_helpers() -> dict[str, str]:
    """The environment of a process that finds the helpers of this project, not those of another copy that is installed."""
    paths = [str(Path(__file__).parents[2]), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}


@contextmanager
def kernel(folder: Path) -> Iterator[Callable[[nbformat.NotebookNode, str], None]]:
    """A kernel that works in a folder and starts once for all notebooks.

    It gives a function that runs a notebook in it; the second argument is the notebook's name for the
    sentence that CannotDo says where a cell ends in an error, has no end, or takes its kernel down. Each notebook finds none of the
    names of the one before. Afterwards the notebook has its outputs, and its widgets' state in its metadata.
    What a library tells programmers on stderr is left out: it is nothing for a reader, and it comes by chance
    (matplotlib says so when it looks for fonts for the first time, and only where that takes long).
    """
    import nbformat
    from jupyter_client.manager import KernelManager
    from nbclient.exceptions import CellExecutionError, CellTimeoutError

    place = tempfile.TemporaryDirectory(prefix="kernel-", ignore_cleanup_errors=True)
    manager = KernelManager(
        kernel_name="python3",
        # A client that waits without blocking: only so can it look, each second, whether the kernel is still alive.
        client_class="jupyter_client.asynchronous.AsyncKernelClient",
        **over_files(Path(place.name)),
    )
    manager.start_kernel(cwd=str(folder), stderr=subprocess.DEVNULL, env=with_these_helpers())

    def run(notebook: nbformat.NotebookNode, name: str) -> None:
        notebook.cells.insert(0, nbformat.v4.new_code_cell("%reset -f"))
        # By itself it waits four seconds for what a cell shows, and on a busy computer goes on without it.
        client = _client_class()(
            notebook,
            km=manager,
            timeout=SECONDS_A_CELL,
            iopub_timeout=SECONDS_A_CELL,
            raise_on_iopub_timeout=True,
        )
        try:
            client.execute()
        except CellExecutionError as error:
            last = f"{error.ename}: {error.evalue}".splitlines()[0]
            raise CannotDo(
                f"{name}.ipynb: a cell ended in an error ({last}). Open the lesson and run it to see where."
            ) from None
        except CellTimeoutError:
            raise CannotDo(
                f"{name}.ipynb: a cell had not ended after {SECONDS_A_CELL} seconds. Open the lesson and run it to see where."
            ) from None
        except (
            RuntimeError
        ):  # nbclient's own when the kernel is dead, and jupyter_client's when it was before the first cell
            raise CannotDo(
                f"{name}.ipynb: Python ended while a cell ran. Perhaps the cell needs more memory than there is, or "
                "ends Python itself. Open the lesson and run it to see where."
            ) from None
        except KeyboardInterrupt:
            _say_nothing_more()
            raise
        finally:
            if client.kc is not None:
                client.kc.stop_channels()
            del notebook.cells[0]
        for cell in notebook.cells:
            cell.metadata.pop("execution", None)
            if cell.cell_type == "code":
                cell.outputs = [one for one in cell.outputs if one.get("name") != "stderr"]

    try:
        yield run
    finally:
        manager.shutdown_kernel(now=True)
        place.cleanup()


def over_files(folder: Path) -> dict[str, str]:
    """How a manager talks with its kernel: over files in a folder with a short path, where the system has such files.

    Over ports, two kernels that start at once may be given the same one, and the second never answers.
    """
    return {} if os.name == "nt" else {"transport": "ipc", "connection_file": str(folder / "kernel.json")}


def _say_nothing_more() -> None:
    """What still waits for the kernel's answer would say, on the way out, that none came."""
    from jupyter_core.utils import ensure_event_loop

    ensure_event_loop().set_exception_handler(lambda *_: None)


def _client_class() -> type:
    """nbclient's, without its handlers of signals: they end the kernel at Ctrl+C and wait on for its answer."""
    from nbclient import NotebookClient

    class Client(NotebookClient):
        @asynccontextmanager
        async def async_setup_kernel(self, **_) -> AsyncIterator[None]:
            if self.kc is None:
                await self.async_start_new_kernel_client()
            yield

    return Client
