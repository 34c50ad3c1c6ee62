"""Which source is someone's own, and which belongs to a library; told from files and names, without loading anything."""

from __future__ import annotations

import ast
import dis
import importlib.util
import os
import sys
import sysconfig
import types
from collections.abc import Iterator
from pathlib import Path

#: This package, wherever it is installed.
OURS = __name__.split(".")[0]
LIBRARIES = tuple(
    {f"{Path(sysconfig.get_path(name))}{os.sep}" for name in ("stdlib", "platstdlib", "purelib", "platlib")}
)


def is_library(name: str) -> bool:
    """Whether a module belongs to Python or to something that was installed."""
    root = name.split(".")[0]
    if root == OURS or root == "__main__":
        return False
    if root in sys.builtin_module_names or root in sys.stdlib_module_names:
        return True
    file = source_file(root)
    return file is None or str(file).startswith(LIBRARIES)


def source_file(name: str) -> Path | None:
    """The source of a module; None where it has none or is not there. Nothing is loaded to tell."""
    module = sys.modules.get(name)
    package, _, last = name.rpartition(".")
    if module is None and package:
        parent = source_file(package)
        if parent is None or parent.name != "__init__.py":
            return None
        places = (parent.with_name(f"{last}.py"), parent.parent / last / "__init__.py")
        return next((place for place in places if place.is_file()), None)
    try:
        spec = importlib.util.find_spec(name) if module is None else module.__spec__
    except (ImportError, AttributeError, ValueError):
        return None
    return Path(spec.origin) if spec is not None and spec.origin and spec.origin.endswith(".py") else None


def names_in(code: types.CodeType) -> set[str]:
    """The names that a function asks for around it, and those of the functions inside it; no names of attributes."""
    asked = {one.argval for one in dis.get_instructions(code) if one.opname in ("LOAD_GLOBAL", "LOAD_NAME")}
    inner = (one for one in code.co_consts if isinstance(one, types.CodeType))
    return asked.union(*map(names_in, inner))


def imports_in(source: str, package: str) -> Iterator[str]:
    """The modules that a source imports anywhere; of `from a import b` both a and, where it is a module, a.b."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            name = ".".join([*base, *filter(None, [node.module])])
            yield name
            if not is_library(name):
                yield from (f"{name}.{one.name}" for one in node.names if source_file(f"{name}.{one.name}") is not None)
