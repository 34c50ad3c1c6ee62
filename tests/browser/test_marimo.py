"""One activity of each kind in marimo itself, which is installed for this alone; where it is not, this is skipped.

Run: uv run --group hosts pytest -n0 tests/browser/test_marimo.py
"""

import importlib.util
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from .every_kind import KINDS
from .lab import LONG, free_port
from .use_activity import COUNTED, use

ROOT = Path(__file__).parents[2]
FIRST = """import marimo
app = marimo.App()
@app.cell
def first():
    import marimo as mo
    from tests.browser.every_kind import KINDS
    return KINDS, mo
"""
CELL = """@app.cell
def cell_{number}(KINDS, mo):
    mo.ui.anywidget(KINDS[{name!r}]())
    return
"""


def answers(address):
    """Whether a server answers there, whatever it says."""
    try:
        urllib.request.urlopen(address, timeout=5).close()
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


@pytest.fixture
def marimo(tmp_path):
    """The address of a marimo page with one cell for each kind."""
    if importlib.util.find_spec("marimo") is None:
        pytest.skip("marimo is not installed: uv sync --group hosts")
    cells = [CELL.format(number=number, name=name) for number, name in enumerate(KINDS)]
    (tmp_path / "kinds.py").write_text(FIRST + "".join(cells), encoding="utf-8")
    port, log = free_port(), tmp_path / "marimo.log"
    command = ["run", "kinds.py", "--headless", "--host=127.0.0.1", f"--port={port}", "--no-token"]
    env = {**os.environ, "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    with log.open("w") as said:
        server = subprocess.Popen(
            [sys.executable, "-m", "marimo", *command], env=env, stdout=said, stderr=said, cwd=tmp_path
        )
        try:
            deadline = time.monotonic() + LONG
            while not answers(f"http://127.0.0.1:{port}"):
                if server.poll() is not None or time.monotonic() > deadline:
                    raise RuntimeError("marimo did not start:\n" + log.read_text())
                time.sleep(0.1)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(timeout=LONG)


def test_each_activity_stands_its_first_control_does_something_and_no_other_host_is_asked(new_page, marimo):
    page = new_page(viewport={"width": 1280, "height": 1000})
    page.add_init_script(COUNTED)
    page.goto(marimo)
    roots = page.locator(".gc-root")
    roots.nth(len(KINDS) - 1).wait_for()
    assert all(use(page, root, rounds=0)[0] for root in roots.all())
