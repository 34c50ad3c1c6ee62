"""Runs the committed notebooks from first cell to last and writes them back clean."""

from __future__ import annotations

from pathlib import Path

import nbformat

from ..course import plan, schemas
from . import shipped
from .clean import clean


def notebooks(folder: Path) -> list[Path]:
    """The lessons in a folder, in order."""
    return sorted(path for path in folder.glob("*.ipynb"))


def refreshed(path: Path) -> str:
    """The notebook's text after a run in a fresh kernel; raises nbclient's CellExecutionError."""
    from nbclient import NotebookClient

    before = nbformat.read(path, as_version=4)
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(
        notebook, timeout=60, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}}
    ).execute()
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    return nbformat.writes(clean(notebook, before), version=4) + "\n"


def refresh(folder: Path) -> list[Path]:
    """Run and rewrite every lesson in the folder; returns those that changed."""
    changed = []
    for path in notebooks(folder):
        text = refreshed(path)
        if text != path.read_text(encoding="utf-8"):
            path.write_text(text, encoding="utf-8")
            changed.append(path)
    if folder.resolve() == plan.folder().resolve():
        shipped.write(notebooks(folder))
        schemas.write(folder)
    return changed
