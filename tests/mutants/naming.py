"""Which tests name a module of helpers, in their own imports or in those of what stands beside them, and which notebooks show it."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator
from pathlib import Path

from .changes import ROOT


def runs_when_imported(file: str, lines: set[int]) -> bool:
    """Whether these lines stand outside of all bodies of functions: no test need run them for itself."""
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    bodies = [node.body for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return not any(body[0].lineno <= line <= (body[-1].end_lineno or 0) for body in bodies for line in lines)


#: What belongs to single lessons.
OF_LESSONS = ("helpers/lessons/", "helpers/models/")


def shown_in(file: str) -> list[str]:
    """The notebooks of the lessons that are made of this module: their cells run in a kernel, and their words are compared."""
    found = []
    for notebook in sorted((ROOT / "notebooks").glob("*.ipynb")):
        own = f"helpers/lessons/{notebook.stem.lstrip('0123456789_')}.py"
        if file.startswith(OF_LESSONS) and file in {own, *named_by(own, OF_LESSONS)}:
            found.append(notebook.relative_to(ROOT).as_posix())
    return found


@functools.cache
def named_by(file: str, through: str | tuple[str, ...] = "tests/") -> frozenset[str]:
    """The modules of helpers, as files, that a file names; with those that other modules name which it imports.

    Args:
        file: a test file, or a module of a lesson.
        through: where these others are.
    """
    found, left, seen = set(), [file], set()
    while left:
        file = left.pop()
        seen.add(file)
        for one in _imported(file):
            if one.startswith(through):
                left += [one] if one not in seen else []
            if one.startswith("helpers/"):
                found.add(one)
    return frozenset(found)


def _imported(file: str) -> Iterator[str]:
    path = ROOT / file
    if not path.exists() or path.suffix != ".py":
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            above = path.parents[node.level - 1].relative_to(ROOT).as_posix() if node.level else ""
            module = "/".join(filter(None, [above, (node.module or "").replace(".", "/")]))
            names = [module, *(f"{module}/{alias.name}" for alias in node.names)]
        elif isinstance(node, ast.Import):
            names = [alias.name.replace(".", "/") for alias in node.names]
        else:
            continue
        yield from (known for name in names for known in _files(name))


def _files(name: str) -> list[str]:
    places = [Path(f"{name}.py"), Path(name, "__init__.py")]
    return [one.as_posix() for one in places if name.startswith(("helpers", "tests")) and (ROOT / one).exists()]
