"""The small changes that can be made to a module, found in its syntax tree; nothing is written to a file."""

from __future__ import annotations

import ast
import collections
import functools
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
#: JupyterLab's part is JavaScript, and so are its words.
LEFT_OUT = "helpers/publish/lab_extension/"
OPERATORS: dict[type[ast.AST], type[ast.AST]] = {
    **{ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq},
    **{ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.And: ast.Or, ast.Or: ast.And},
    **{ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Div},
    **{ast.Mod: ast.Mult, ast.Pow: ast.Mult},
}
#: What these name is for type checkers, and means nothing when it runs.
TYPES = {"annotation", "returns"}


@dataclass(frozen=True)
class Mutant:
    """One change of one module: the so-and-so-manieth that can be made there.

    Its name stays the same while other places of the module change: the code that is changed, and how manieth of its kind it is.
    """

    file: str
    number: int
    name: str = ""

    @property
    def module(self) -> str:
        """Its name, as it is imported."""
        return self.file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    def made(self) -> tuple[ast.Module, set[int], str]:
        """The changed tree, the lines at which its statement begins and the change stands, and the change in words."""
        tree = ast.parse((ROOT / self.file).read_text(encoding="utf-8"))
        lines, node, change = list(_changes(tree))[self.number]
        was = ast.unparse(node)
        change()
        now = ast.unparse(node)
        return ast.fix_missing_locations(tree), lines, f"{_short(was)}  →  {'(nothing)' if was == now else _short(now)}"


@functools.cache
def every() -> list[Mutant]:
    """All mutants of helpers, always in the same order."""
    files = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "helpers").rglob("*.py"))
    return [mutant for file in files if not file.startswith(LEFT_OUT) for mutant in _of_file(file)]


def _of_file(file: str) -> Iterator[Mutant]:
    alike = collections.Counter()
    for number, (_, node, _change) in enumerate(_changes(ast.parse((ROOT / file).read_text(encoding="utf-8")))):
        code = ast.unparse(node)
        alike[code] += 1
        yield Mutant(file, number, f"{file} {hashlib.sha256(code.encode()).hexdigest()[:16]} {alike[code]}")


def sample(seed: int, size: int) -> list[Mutant]:
    """So many of them, in an order of chance that the seed and their names make.

    So a smaller sample is the beginning of a larger one, and a module that changes changes only its own mutants.
    """
    return sorted(every(), key=lambda mutant: hashlib.sha256(f"{seed} {mutant.name}".encode()).digest())[:size]


def _short(code: str) -> str:
    line = " ".join(code.split())
    return line if len(line) <= 90 else line[:89] + "…"


def _changes(tree: ast.Module) -> Iterator[tuple[set[int], ast.AST, Callable[[], object]]]:
    for node, start in [(tree, 1), *_nodes(tree, 1)]:
        lines = {start, getattr(node, "lineno", start)}
        for field, value in ast.iter_fields(node):
            if isinstance(value, list):
                for place, one in enumerate(value):
                    if type(one) in OPERATORS:
                        yield lines, node, lambda v=value, p=place, o=one: v.__setitem__(p, OPERATORS[type(o)]())
                    elif _can_go(one):
                        yield {one.lineno}, one, lambda v=value, p=place: v.__setitem__(p, ast.Pass())
            elif type(value) in OPERATORS:
                yield lines, node, lambda n=node, f=field, v=value: setattr(n, f, OPERATORS[type(v)]())
        for change in _of_its_own(node):
            yield lines, node, change


def _of_its_own(node: ast.AST) -> Iterator[Callable[[], object]]:
    if isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield lambda n=node: setattr(n, "value", not n.value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        for step in (1, -1):
            yield lambda n=node, s=step: setattr(n, "value", n.value + s)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        # twice not is what it is without
        yield lambda n=node: setattr(n, "operand", ast.UnaryOp(ast.Not(), n.operand))
    elif isinstance(node, ast.Return) and not _is_none(node.value):
        yield lambda n=node: setattr(n, "value", ast.Constant(None))


def _nodes(node: ast.AST, start: int) -> Iterator[tuple[ast.AST, int]]:
    """Each node that runs, with the line at which its statement begins."""
    for field, value in ast.iter_fields(node):
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, ast.AST) and field not in TYPES:
                begins = one.lineno if isinstance(one, ast.stmt) else start
                yield one, begins
                yield from _nodes(one, begins)


def _can_go(node: ast.AST) -> bool:
    """Is this a statement without which the module still runs: a call, an error raised, a place that is set?"""
    if isinstance(node, ast.Expr):
        return not isinstance(node.value, ast.Constant)
    if isinstance(node, ast.Assign):
        return not isinstance(node.targets[0], ast.Name | ast.Tuple)
    return isinstance(node, ast.Raise | ast.AugAssign | ast.Delete)


def _is_none(node: ast.AST | None) -> bool:
    return node is None or (isinstance(node, ast.Constant) and node.value is None)
