"""Notes what a value is, down to the source of what it calls, so that two which differ are told apart."""

from __future__ import annotations

import functools
import hashlib
import inspect
import textwrap
import types
from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from ...numbers import is_numpys, np
from .own_source import OURS, imports_in, is_library, names_in, source_file

#: The room whose source counts as a whole.
ROOM = f"{OURS}.widgets.explore"
PLAIN = (type(None), bool, int, float, complex, str, bytes, range, Decimal, Fraction, date, datetime, timedelta, Path)


class Unknown(Exception):
    """A value that cannot be told apart from another safely."""


def of_file(path: Path) -> str:
    """The source in a file; how its lines end makes no difference."""
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


class Notes:
    """Looks at values one inside the other, each function and module once, and notes what it sees."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self._known: set[Any] = set()

    def at(self, value: Any) -> None:
        """Note a value.

        Raises:
            Unknown: it may be other than it looks.
        """
        kind = type(value)
        if kind in PLAIN or isinstance(value, Path):
            self.seen.append(f"{kind.__name__} {value!r}")
        elif kind in (list, tuple, dict, types.MappingProxyType):
            self.seen.append(f"{kind.__name__} of {len(value)}")
            for part in value.items() if hasattr(value, "items") else value:
                self.at(part)
        elif kind in (set, frozenset):
            self.at(sorted(map(repr, value)))
        elif is_numpys(value):
            self._array(np.asarray(value))
        elif is_dataclass(value) and not isinstance(value, type):
            self._class(kind)
            self.at({one.name: getattr(value, one.name) for one in fields(value)})
        else:
            self._code(value)

    def _code(self, value: Any) -> None:
        if isinstance(value, types.ModuleType):
            self.module(value.__name__)
        elif isinstance(value, types.FunctionType):
            self._function(value)
        elif isinstance(value, type):
            self._class(value)
        elif isinstance(value, functools.partial):
            self.at([value.func, value.args, value.keywords])
        elif isinstance(value, types.MethodType):
            self.at([value.__func__, value.__self__])
        elif callable(value) and (inner := getattr(value, "__wrapped__", None)) is not None:
            self.at(inner)  # what functools.cache and its like stand around
        elif callable(value) and is_library(getattr(value, "__module__", None) or type(value).__module__):
            self.seen.append(f"{type(value).__module__} {getattr(value, '__name__', None) or _unknown(value)}")
        else:
            _unknown(value)

    def _array(self, value: np.ndarray) -> None:
        if value.dtype.hasobject:
            _unknown(value)
        self.seen.append(f"array {value.dtype.str} {value.shape} {hashlib.sha256(value.tobytes()).hexdigest()}")

    def _new(self, thing: Any) -> bool:
        new = thing not in self._known
        self._known.add(thing)
        return new

    def _function(self, function: types.FunctionType) -> None:
        if not self._new(function):
            return
        module = function.__module__ or ""
        self.seen.append(f"function {module} {function.__qualname__}")
        if is_library(module):
            return
        for cell in function.__closure__ or ():
            self.at(cell.cell_contents)
        if _in_room(module):
            return  # the engine is looked at as a whole
        source = inspect.getsource(function)
        self.seen.append(source.replace("\r\n", "\n"))
        self.at([function.__defaults__, function.__kwdefaults__])
        for name in sorted(names_in(function.__code__)):
            if name in function.__globals__:
                self.seen.append(name)
                self.at(function.__globals__[name])
        package = function.__globals__.get("__package__") or ""
        for imported in imports_in(textwrap.dedent(source), package):
            self.module(imported)

    def _class(self, kind: type) -> None:
        self.seen.append(f"class {kind.__module__} {kind.__qualname__}")
        if kind.__module__ == "__main__":
            _unknown(kind)
        self.module(kind.__module__)

    def module(self, name: str) -> None:
        """Note a module by its source, and all of its own kind that it imports; a library by its name alone."""
        if not self._new(name) or _in_room(name):
            return
        file = None if is_library(name) else source_file(name)
        if file is None:
            self.seen.append(f"library {name.split('.')[0]}")
            return
        self.seen.append(f"module {name} {of_file(file)}")
        package = name if file.name == "__init__.py" else name.rpartition(".")[0]
        for imported in sorted(imports_in(file.read_text(encoding="utf-8"), package)):
            self.module(imported)


def _in_room(name: str) -> bool:
    return name == ROOM or name.startswith(f"{ROOM}.")


def _unknown(value: Any) -> Any:
    raise Unknown(type(value).__name__)
