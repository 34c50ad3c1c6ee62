"""Processor seconds of opening each lesson: from the kernel's start to the last output, medians.

Beside them, in the same run: a kernel with an empty cell, and one that imports what most notebooks with plots import.

Run: uv run python -m tests.benchmarks.opening [-n RUNS] [LESSON …]
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from statistics import median

import nbformat
import psutil
from nbclient import NotebookClient

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
#: What the lessons are measured against.
LINES = {"an empty kernel": "", "the import line": "import numpy, matplotlib.pyplot, ipywidgets"}
#: What a lesson should not load.
ASK = "import sys, json; print(json.dumps(sorted({name.split('.')[0] for name in sys.modules})))"
WATCHED = ("matplotlib", "scipy", "nbformat", "jinja2", "citeproc", "pydantic", "ruamel", "markdown_it", "nh3", "numpy")


def opened(notebook: nbformat.NotebookNode) -> tuple[float, list[str]]:
    """Processor seconds of a kernel of its own up to the last output, and what of `WATCHED` it has loaded."""
    client = NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(NOTEBOOKS)}})
    with client.setup_kernel():
        for number, cell in enumerate(notebook.cells):
            client.execute_cell(cell, number)
        times = psutil.Process(client.km.provisioner.process.pid).cpu_times()
        asked = nbformat.v4.new_code_cell(ASK)
        notebook.cells.append(asked)
        client.execute_cell(asked, len(notebook.cells) - 1)
    loaded = json.loads(asked.outputs[0].text)
    return times.user + times.system, [name for name in WATCHED if name in loaded]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("-n", "--runs", type=int, default=5)
    parser.add_argument("lessons", nargs="*", help="the beginnings of their names; none means all")
    given = parser.parse_args()
    rows = {name: nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(line)]) for name, line in LINES.items()}
    for path in sorted(NOTEBOOKS.glob("*.ipynb")):
        if not given.lessons or path.stem.startswith(tuple(given.lessons)):
            rows[path.stem] = nbformat.read(path, as_version=4)
    seconds: dict[str, list[float]] = {name: [] for name in rows}
    loaded: dict[str, list[str]] = {}
    for _ in range(given.runs):  # by turns, so that a busy minute of the machine meets all of them
        for name, notebook in rows.items():
            spent, loaded[name] = opened(nbformat.from_dict(notebook))
            seconds[name].append(spent)
    empty = median(seconds["an empty kernel"])
    print("| Opened | processor seconds | beyond an empty kernel | loads |\n| --- | --: | --: | --- |")
    for name, each in seconds.items():
        print(f"| {name} | {median(each):.2f} | {median(each) - empty:.2f} | {', '.join(loaded[name])} |")


if __name__ == "__main__":
    main()
