"""Seconds that each lesson takes to run from its first cell to its last, in a kernel of its own (aim: under 10).

Run: uv run python -m tests.benchmarks.notebooks
"""

from __future__ import annotations

import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"


def seconds(path: Path) -> float:
    """Seconds from starting the kernel to the last output of one notebook."""
    notebook = nbformat.read(path, as_version=4)
    start = time.perf_counter()
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(path.parent)}}).execute()
    return time.perf_counter() - start


def main() -> None:
    """Print a row a notebook; the faster of two runs counts."""
    print("| Notebook | seconds |\n| --- | --: |")
    for path in sorted(NOTEBOOKS.glob("*.ipynb")):
        print(f"| {path.stem} | {min(seconds(path) for _ in range(2)):.1f} |", flush=True)


if __name__ == "__main__":
    main()
