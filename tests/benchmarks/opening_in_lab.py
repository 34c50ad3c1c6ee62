"""How soon a lesson lives in JupyterLab: from its notebook on the screen to its first live part, its first slider, and the last part.

Run: uv run python -m tests.benchmarks.opening_in_lab

Each opening starts a kernel of its own. Beside them in the same run, in turns, stands a notebook with one cell that shows a word:
what JupyterLab and an empty kernel take by themselves. Figures from one run compare; from two runs they do not.
"""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

import nbformat
from playwright.sync_api import sync_playwright

from ..browser.conftest import FLAGS, find_browser
from ..browser.lab import running_lab

LESSONS = ("02_stress_hormones", "04_pain")
EMPTY = "empty"
TURNS = 5
#: Seconds from the page's start to each of these, frame by frame; a saved picture that stands in does not count.
WATCH = """
window.seen = {};
const look = () => {
    const note = (name, there) => { if (there && !(name in window.seen)) window.seen[name] = performance.now() / 1000; };
    note('notebook', document.querySelector('.jp-Notebook .jp-Cell'));
    note('first', document.querySelector('.jp-Notebook .gc-root, .jp-Notebook .word'));
    note('slider', document.querySelector('.jp-Notebook .gc-root input[type=range]'));
    const panel = window.jupyterapp?.shell.currentWidget;
    const cells = [...(panel?.content?.model?.cells ?? [])].filter((cell) => cell.type === 'code');
    note('all', 'first' in window.seen && cells.length && cells.every((cell) => cell.executionCount !== null && cell.executionState === 'idle'));
    requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""


def empty(folder: Path) -> None:
    """A notebook of one cell, which runs when it is opened as a lesson does."""
    metadata = nbformat.read(folder / f"{LESSONS[0]}.ipynb", as_version=4).metadata
    notebook = nbformat.v4.new_notebook(metadata=metadata)
    notebook.cells = [nbformat.v4.new_code_cell("from IPython.display import HTML\nHTML('<b class=\"word\">Here</b>')")]
    nbformat.write(notebook, folder / f"{EMPTY}.ipynb")


def seconds(browser, lab, name: str) -> dict[str, float]:
    """Seconds from the notebook on the screen; "notebook" itself from the start of the page."""
    page = browser.new_page(viewport={"width": 1280, "height": 6000})
    page.add_init_script(WATCH)
    page.goto(lab.url(f"{name}.ipynb"))
    if name == EMPTY:
        page.wait_for_function(
            "window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'"
        )
        page.evaluate("() => window.jupyterapp.commands.execute('notebook:run-all-cells')")
    page.wait_for_function("'all' in window.seen", timeout=300_000)
    seen = page.evaluate("window.seen")
    page.evaluate("() => window.jupyterapp.serviceManager.sessions.shutdownAll()")
    page.close()
    return {"notebook": seen["notebook"]} | {
        name: at - seen["notebook"] for name, at in seen.items() if name != "notebook"
    }


def main() -> None:
    """Print a row a notebook: medians of five openings."""
    found: dict[str, list[dict[str, float]]] = {name: [] for name in (EMPTY, *LESSONS)}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        with running_lab(Path(folder), good_cry=True, prepare=empty) as lab:
            seconds(browser, lab, EMPTY)  # the first page of a browser fills its caches
            for _ in range(TURNS):
                for name in found:
                    found[name].append(seconds(browser, lab, name))
        browser.close()
    print("| | notebook on the screen | first live part | first slider | all |\n| --- | --: | --: | --: | --: |")
    for name, many in found.items():
        cells = [
            f"{statistics.median(one[part] for one in many):.1f}" if part in many[0] else "–"
            for part in ("notebook", "first", "slider", "all")
        ]
        print(f"| {name} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
