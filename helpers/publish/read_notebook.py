"""Reads a notebook, or says in a sentence why it cannot be read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .say import CannotDo

if TYPE_CHECKING:
    import nbformat

#: The version of the format that JupyterLab writes.
VERSION = 4
MERGE_MARK = re.compile(r"^(<<<<<<<|=======|>>>>>>>)( |$)", flags=re.M)
WHAT = {
    list: "a list",
    str: "a text",
    int: "a number",
    float: "a number",
    bool: "a single value",
    type(None): "nothing",
}


class Unreadable(CannotDo):
    """A file that is called a notebook, and cannot be read as one."""


def read_notebook(path: Path) -> nbformat.NotebookNode:
    """The notebook of a file. Raises Unreadable, whose sentence names the file and what is wrong with it."""
    why, cure = _wrong(path)
    if not why:
        import nbformat

        try:
            return nbformat.reads(path.read_text(encoding="utf-8-sig"), as_version=VERSION)
        except Exception as error:  # whatever a library meets in a file that somebody made by hand
            why, cure = f"it is no notebook ({str(error).splitlines()[0] if str(error) else 'damaged'})", _AGAIN
    raise Unreadable(f"{path.name} cannot be read: {why}. {cure}")


def readable(paths: Iterable[Path]) -> tuple[list[Path], list[Unreadable]]:
    """The notebooks that can be read, and why each of the others cannot."""
    good, bad = [], []
    for path in paths:
        why, cure = _wrong(path)
        if why:
            bad.append(Unreadable(f"{path.name} cannot be read: {why}. {cure}"))
        else:
            good.append(path)
    return good, bad


_AGAIN = "Bring back an older copy of it, or take it out of the folder."


def _wrong(path: Path) -> tuple[str, str]:
    """What is wrong with the file and what to do; empty where it has the shape of a notebook."""
    if path.is_dir():
        return "it is a folder", "Give the folder a name that does not end in .ipynb."
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return "it is no text", _AGAIN
    except OSError as error:
        return f"the computer says “{error.strerror}”", "Look whether it is there and whether you may read it."
    if not text.strip():
        return "it is empty", _AGAIN
    mark = MERGE_MARK.search(text)
    try:
        data = json.loads(text)
    except ValueError as error:
        if mark:
            line = text.count("\n", 0, mark.start()) + 1
            cure = "Choose one of the two versions there, and take out the lines with the marks."
            return f"line {line} holds the mark {mark[1]} of a merge that was not finished", cure
        return f"line {getattr(error, 'lineno', 1)} is not JSON, which notebooks are written in", _AGAIN
    except RecursionError:
        return "it is nested too deeply for a notebook", _AGAIN
    return _misshapen(data)


def _misshapen(data: Any) -> tuple[str, str]:
    if not isinstance(data, dict):
        return f"it holds {WHAT[type(data)]}, and not a notebook", _AGAIN
    version = data.get("nbformat")
    if version != VERSION or isinstance(version, bool):
        said = "names no version of the format" if version is None else f"is of version {version} of the format"
        return f"it {said}, and this course reads version {VERSION}", "Open it in JupyterLab and save it there."
    cells = data.get("cells")
    if not isinstance(cells, list):
        return "it has no list of cells", _AGAIN
    if not isinstance(data.get("metadata"), dict) or not isinstance(data.get("nbformat_minor"), int):
        return "it lacks metadata or nbformat_minor", _AGAIN
    bad = next((n for n, cell in enumerate(cells, 1) if not _is_cell(cell)), None)
    return ("", "") if bad is None else (f"cell {bad} is not whole", _AGAIN)


def _is_cell(cell: Any) -> bool:
    return (
        isinstance(cell, dict)
        and cell.get("cell_type") in ("markdown", "code", "raw")
        and isinstance(cell.get("source"), str | list)
        and isinstance(cell.get("metadata"), dict)
        and (cell["cell_type"] != "code" or isinstance(cell.get("outputs"), list))
    )
