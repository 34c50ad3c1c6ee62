"""Other hosts, really started, each on a copy of lesson 02 or on a few lines of its own."""

from __future__ import annotations

import contextlib
import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..browser.lab import free_port
from ..delivered import DELIVERED

ROOT = Path(__file__).parents[2]
LESSON = "02_stress_hormones"
#: Seconds after which a host that does not answer is held not to come.
LONG = 120


@dataclass
class Host:
    """A host that runs: where it is, how its cells are run, and files that it asks other hosts for, by patterns of their addresses."""

    name: str
    address: str
    start: str = ""
    answers: list[tuple[str, Path]] = field(default_factory=list)


def where_packages_are() -> dict[str, str]:
    """What Jupyter needs to find the parts of every environment that Python finds: the project's, and that of --with."""
    prefixes = list(
        dict.fromkeys([sys.prefix, *(str(Path(one).parents[2]) for one in sys.path if one.endswith("site-packages"))])
    )
    paths = {name: os.pathsep.join(f"{one}/{place}" for one in prefixes) for name, place in
             (("JUPYTER_PATH", "share/jupyter"), ("JUPYTER_CONFIG_PATH", "etc/jupyter"))}  # fmt: skip
    return {**os.environ, **paths, "PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, sys.path)])}


@contextlib.contextmanager
def served(command: list[str], folder: Path, address: str) -> Iterator[None]:
    """A server, from its first answer on."""
    own = {name: str(folder / name.lower()) for name in ("JUPYTER_RUNTIME_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR")}
    with (folder / "server.log").open("w") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", *command], cwd=folder, stdout=log, stderr=log, env={**where_packages_are(), **own}
        )
        try:
            until = time.monotonic() + LONG
            while True:
                if server.poll() is not None or time.monotonic() > until:
                    raise RuntimeError("It did not start:\n" + (folder / "server.log").read_text()[-2000:])
                with contextlib.suppress(OSError):
                    urllib.request.urlopen(address, timeout=2).close()
                    break
                time.sleep(0.3)
            yield
        finally:
            server.terminate()
            server.wait(timeout=LONG)


def version(package: str) -> str:
    """Its name and version."""
    return f"{package} {importlib.metadata.version(package)}"


@contextlib.contextmanager
def voila(folder: Path) -> Iterator[Host]:
    """Voilà, which runs a notebook when its page is asked for, and shows what the cells give."""
    port, copy = free_port(), shutil.copytree(DELIVERED.folder, folder / "notebooks")
    address = f"http://127.0.0.1:{port}/voila/render/{LESSON}.ipynb"
    command = ["voila", str(copy), f"--port={port}", "--no-browser", "--Voila.ip=127.0.0.1"]
    with served(command, folder, f"http://127.0.0.1:{port}/"):
        yield Host(f"Voilà ({version('voila')})", address)


@contextlib.contextmanager
def nbclassic(folder: Path) -> Iterator[Host]:
    """The classic notebook."""
    port, copy = free_port(), shutil.copytree(DELIVERED.folder, folder / "notebooks")
    address = f"http://127.0.0.1:{port}"
    command = [
        "nbclassic",
        f"--port={port}",
        "--no-browser",
        "--allow-root",
        "--ip=127.0.0.1",
        "--IdentityProvider.token=",
    ]
    with served([*command, f"--ServerApp.root_dir={copy}"], folder, f"{address}/api"):
        run = """() => new Promise((done) => { const look = () => {
            const { notebook } = window.Jupyter || {};
            if (!notebook?.kernel?.is_connected() || !notebook.get_cells().length) return setTimeout(look, 200);
            notebook.execute_all_cells(); done(); }; look(); })"""
        place = "nbclassic/notebooks" if _has(f"{address}/nbclassic/tree") else "notebooks"
        yield Host(f"nbclassic ({version('nbclassic')})", f"{address}/{place}/{LESSON}.ipynb", run)


def _has(address: str) -> bool:
    with contextlib.suppress(OSError), urllib.request.urlopen(address, timeout=20):
        return True
    return False


MARIMO = f"""
import marimo

app = marimo.App()


@app.cell
def _():
    import os
    import marimo as mo

    os.chdir({str(ROOT)!r})
    from helpers.lessons import start_here, stress_hormones

    return mo, start_here, stress_hormones


@app.cell
def _(mo, stress_hormones):
    mo.ui.anywidget(stress_hormones.lesson.predict())
    return


@app.cell
def _(mo, stress_hormones):
    mo.ui.anywidget(stress_hormones.recovery())
    return


@app.cell
def _(mo, start_here):
    mo.ui.anywidget(start_here.lesson.hundred("same_tears"))
    return


@app.cell
def _(mo, stress_hormones):
    mo.ui.anywidget(stress_hormones.lesson.check())
    return


if __name__ == "__main__":
    app.run()
"""


@contextlib.contextmanager
def marimo(folder: Path) -> Iterator[Host]:
    """marimo, whose notebook is a Python file; activities are put into its mo.ui.anywidget."""
    port = free_port()
    (folder / "app.py").write_text(MARIMO, encoding="utf-8")
    address = f"http://127.0.0.1:{port}"
    with served(["marimo", "run", "app.py", "--headless", f"--port={port}", "--no-token"], folder, f"{address}/health"):
        yield Host(f"marimo ({version('marimo')})", address)


@contextlib.contextmanager
def manager(folder: Path) -> Iterator[Host]:
    """A page with the stock widget manager, as VS Code and Colab bring it: anywidget's own module loads into that.

    The lesson is run and written by nbconvert; the manager and its loader come from npm.
    """
    from ..benchmarks.pages import ASKED, anywidgets_module, packages
    from ..benchmarks.pages import served as on_the_web

    command = [
        "nbconvert",
        "--to",
        "html",
        "--execute",
        "--output-dir",
        str(folder),
        str(DELIVERED.folder / f"{LESSON}.ipynb"),
    ]
    subprocess.run([sys.executable, "-m", *command], check=True, capture_output=True, env=where_packages_are())
    modules = packages(folder)
    version_of = re.search(
        r'"version": "([^"]+)"', (modules / "@jupyter-widgets/html-manager/package.json").read_text()
    )
    server, address = on_the_web(folder)
    try:
        yield Host(
            f"the stock widget manager (html-manager {version_of[1] if version_of else '?'}, {version('anywidget')})",
            f"{address}/{LESSON}.html",
            answers=[(pattern, modules / file) for pattern, file in ASKED] + [("anywidget", anywidgets_module())],
        )
    finally:
        server.shutdown()


#: What each command starts.
HOSTS: dict[str, Callable[[Path], contextlib.AbstractContextManager[Host]]] = {
    "voila": voila, "nbclassic": nbclassic, "marimo": marimo, "manager": manager,
}  # fmt: skip
