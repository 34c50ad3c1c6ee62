"""Every activity that the notebooks show, alive in this Python: what is thrown about, and what the browser's state is held against."""

from __future__ import annotations

import ast
import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import nbformat

from helpers.widgets.shared.base import Activity

from ..delivered import DELIVERED


@dataclass(frozen=True)
class Found:
    """One activity, and where it stands."""

    lesson: str
    #: The words that its cell begins with.
    cell: str
    widget: Activity

    @property
    def kind(self) -> str:
        """The name of its front end, such as "explore"."""
        return Path(self.widget.front).stem

    def __str__(self) -> str:
        return f"{self.kind} ({self.lesson}: {self.cell})"


def of_course(names: Iterable[str] | None = None) -> list[Found]:
    """The activities of some notebooks, of all where none is named, in the order in which they stand there."""
    folder = DELIVERED.folder
    names = sorted(path.stem for path in folder.glob("*.ipynb")) if names is None else names
    with contextlib.chdir(folder), contextlib.redirect_stdout(None):
        return [one for name in names for one in _of_notebook(name, folder / f"{name}.ipynb")]


def _of_notebook(name: str, path: Path) -> Iterator[Found]:
    names: dict = {"__name__": "__main__"}
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type == "code" and isinstance(shown := _shown(cell.source, names), Activity):
            yield Found(name, cell.source.partition("\n")[0].removeprefix("# "), shown)


def _shown(source: str, names: dict) -> object:
    """Run a cell as a kernel does; gives what its last line shows."""
    tree = ast.parse(source)
    shown = None
    if tree.body and isinstance(last := tree.body[-1], ast.Expr):
        tree.body.pop()
        shown = ast.Expression(last.value)
    exec(compile(tree, "<cell>", "exec"), names)
    return eval(compile(shown, "<cell>", "eval"), names) if shown else None
