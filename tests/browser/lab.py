"""A real JupyterLab for tests: its own folders, a free port, a copy of the lessons."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import nbformat
from nbformat.sign import NotebookNotary

WINDOW = {"width": 1280, "height": 900}
NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
#: Seconds after which something that should come is held to be gone; on a busy machine a minute is not enough.
LONG = 300
OFF = {
    "@jupyterlab/docmanager-extension:plugin": {"autosave": False},
}
#: JupyterLab's setting that keeps cells in the page that are off the screen. A window in which all of a lesson is on the
#: screen shows them, too, but draws 15 million points at each frame, a fifth of the work of such tests.
WHOLE = {"@jupyterlab/notebook-extension:tracker": {"windowingMode": "none"}}


def free_port() -> int:
    """A port that nothing uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Lab:
    """A running server: ``url(path)`` opens a notebook, ``folder`` holds the copies."""

    def __init__(self, folder: Path, address: str, token: str, place: str = "lab/tree"):
        self.folder, self.address, self.token, self.place = folder, address, token, place

    def url(self, notebook: str) -> str:
        return f"{self.address}{self.place}/{notebook}?token={self.token}&reset"

    def open(self, page, notebook: str) -> None:
        """Open a notebook and wait until its outputs are there and its kernel is idle."""
        page.goto(self.url(notebook))
        self.wait(page)

    def exchange(self, page, notebook: str) -> None:
        """Open another notebook, or the same one afresh, in a JupyterLab that is open; its own kernel goes with the old one.

        Loading JupyterLab itself takes as long as most lessons do.
        """
        self.turn_to(page, notebook)
        self.wait(page)

    def turn_to(self, page, notebook: str) -> None:
        """The same without waiting for its kernel."""
        page.evaluate(
            """async (path) => {
                const { shell, commands } = window.jupyterapp;
                for (const panel of [...shell.widgets("main")].filter((one) => one.sessionContext)) {
                    await panel.sessionContext.shutdown();
                    panel.dispose();
                }
                await commands.execute("docmanager:open", { path });
            }""",
            notebook,
        )

    def wait(self, page) -> None:
        """Wait until the open notebook shows its cells and its kernel is idle."""
        page.wait_for_function("window.jupyterapp !== undefined")
        page.wait_for_selector(".jp-Notebook .jp-Cell")
        page.wait_for_function(
            """() => {
                const panel = window.jupyterapp.shell.currentWidget;
                return panel && panel.sessionContext && panel.sessionContext.session
                    && panel.sessionContext.session.kernel && panel.sessionContext.session.kernel.status === 'idle';
            }""",
            timeout=LONG * 1000,
        )

    def trust(self, notebook: str) -> None:
        """Have it trusted, as a reader who said "Trust Notebook" and saved it."""
        notary = NotebookNotary(data_dir=str(self.folder.parent / "data"))
        notary.sign(nbformat.read(self.folder / notebook, as_version=4))
        notary.store.close()

    def unfold(self, page) -> None:
        """Open what the lesson has folded under its headings; nothing of it is drawn before."""
        # JupyterLab passes over a heading that it has not drawn yet, so it is asked until none is folded. Not wait_for_function:
        # it takes a promise for true.
        page.evaluate(
            """async (until) => {
                const { commands, shell } = window.jupyterapp;
                const isFolded = () => shell.currentWidget.content.widgets.some((cell) => cell.headingCollapsed || cell.isHidden);
                do {
                    await commands.execute('notebook:expand-all-headings');
                    await new Promise(requestAnimationFrame);
                    if (Date.now() > until) throw new Error('A heading stays folded.');
                } while (isFolded());
            }""",
            1000 * (time.time() + LONG),
        )

    def run_all(self, page) -> None:
        """Run all cells; returns when the last one has finished."""
        page.evaluate("() => window.jupyterapp.commands.execute('notebook:run-all-cells')")


@contextlib.contextmanager
def running_lab(
    folder: Path, good_cry: bool = False, prepare=lambda notebooks: None, notebook_7: bool = False, whole: bool = False
):
    """Start JupyterLab, or Jupyter Notebook 7, on a copy of the lessons in an empty folder, and end it afterwards.

    Args:
        good_cry: start it with our own command, which trusts the lessons, instead of plainly.
        prepare: changes the copies before the start.
        notebook_7: Jupyter Notebook instead of JupyterLab.
        whole: every cell of a notebook is in the page, whether it is on the screen or not.
    """
    work = folder / "notebooks"
    shutil.copytree(NOTEBOOKS, work, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    prepare(work)
    settings = folder / "config" / "lab" / "user-settings"
    for plugin, values in (OFF | (WHOLE if whole else {})).items():
        file = settings / plugin.replace(":", "/").__add__(".jupyterlab-settings")
        file.parent.mkdir(parents=True)
        file.write_text(json.dumps(values))
    runtime = Path(tempfile.mkdtemp(prefix="lab-"))  # short: the path of a kernel's file must stay under 108 letters
    env = {
        **os.environ,
        "JUPYTER_CONFIG_DIR": str(folder / "config"),
        "JUPYTER_DATA_DIR": str(folder / "data"),
        "JUPYTER_RUNTIME_DIR": str(runtime),
        "JUPYTERLAB_SETTINGS_DIR": str(settings),
        "JUPYTERLAB_WORKSPACES_DIR": str(folder / "workspaces"),
        "IPYTHONDIR": str(folder / "ipython"),
    }
    app = "JupyterNotebookApp" if notebook_7 else "LabApp"
    options = ["--no-browser", "--allow-root", f"--{app}.expose_app_in_browser=True"]
    # Kernels talk over files: over ports, two that start at once may be given the same one.
    options += ["--KernelManager.transport=ipc"]
    if good_cry:
        command = [Path(sys.executable).with_name("good-cry"), "--port", str(free_port()), *options]
    else:
        options += ["--port=0", "--ip=127.0.0.1", f"--ServerApp.root_dir={work}", "--ServerApp.port_retries=0"]
        command = [sys.executable, "-m", "notebook" if notebook_7 else "jupyterlab", *options]
    with (folder / "lab.log").open("w") as log:
        server = subprocess.Popen(command, env=env, stdout=log, stderr=log, cwd=folder)
        try:
            deadline = time.monotonic() + LONG
            while (facts := told(runtime)) is None:
                if server.poll() is not None or time.monotonic() > deadline:
                    raise RuntimeError("JupyterLab did not start:\n" + (folder / "lab.log").read_text())
                time.sleep(0.1)
            yield Lab(work, facts["url"], facts["token"], "notebooks" if notebook_7 else "lab/tree")
        finally:
            server.terminate()
            try:
                # JupyterLab by itself goes on at times, once its kernels have ended (helpers/publish/launch.py says why).
                server.wait(timeout=LONG if good_cry else 30)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()
                if good_cry:
                    raise
            finally:
                shutil.rmtree(runtime, ignore_errors=True)


def told(runtime: Path) -> dict | None:
    """What the server says of itself once it has begun; a file that it is writing now says nothing yet."""
    for file in runtime.glob("jpserver-*.json"):
        with contextlib.suppress(json.JSONDecodeError):
            return json.loads(file.read_text())
    return None
