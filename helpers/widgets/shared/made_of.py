"""What a picture is made of, as one fingerprint: told from source and values, without drawing anything.

A picture may be used again while all of this is the same: the drawing function, what it calls and the values
it finds around it, where its controls stop, and the engine with its style. Of libraries only the names count
(see `versions`). What cannot be told apart safely has no fingerprint, and is drawn each time.
"""

from __future__ import annotations

import functools
import hashlib
import importlib.metadata
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .telling_apart import Notes, Unknown, of_file

if TYPE_CHECKING:
    from ..explore.engine.parameters import Parameter

ROOT = Path(__file__).parents[2]
#: What every picture is made with.
ENGINE = (
    *sorted((ROOT / "widgets" / "explore" / "engine").glob("*.py")),
    *sorted((ROOT / "widgets" / "hear").glob("*.py")),
    *(ROOT / "widgets" / "scene" / name for name in ("made.py", "parts.py", "worked_out.py")),
    ROOT / "widgets" / "shared" / "reduced.py",
    ROOT / "widgets" / "shared" / "course.mplstyle",
    ROOT / "palette.py",
)


def made_of(
    function: Callable, parameters: Sequence[Parameter], fixed: Mapping[str, Any], also: Sequence | None = None
) -> str | None:
    """The fingerprint of a picture; None where it cannot be told.

    Where a control starts, its label and the question make no difference: they are no part of what is drawn.

    Args:
        function: draws it, or says where the parts of a drawing stand.
        parameters: its controls.
        fixed: what else it is called with.
        also: what else it is made of: where a bet can be placed, of which nothing else is drawn; the words of a scene.
    """
    controls = [(p.name, p.kind, p.stops, p.log, p.handle) for p in parameters]
    return _fingerprint(controls, dict(fixed), also, function)


def made_of_drawing(module: str, function: str, values: Sequence[Any]) -> str | None:
    """The fingerprint of what a function of a module draws from these values; the module is not loaded."""
    return _fingerprint(function, list(values), module=module)


def _fingerprint(*values: Any, module: str = "") -> str | None:
    notes = Notes()
    try:
        for value in values:
            notes.at(value)
        if module:
            notes.module(module)
    except (Unknown, OSError, TypeError, SyntaxError, RecursionError, ValueError, AttributeError):
        return None
    return hashlib.sha256("\n".join([_engine(), *notes.seen]).encode()).hexdigest()


@functools.cache
def _engine() -> str:
    return "".join(of_file(path) for path in ENGINE)


def versions() -> str:
    """The versions of what draws, looked up without loading it.

    They are no part of a fingerprint. A picture that came with the course is finished: it stays right whatever
    matplotlib is installed, and a learner with another version would else wait for nothing. Pictures that are kept
    on this computer are cheap to make anew, so for those they count.
    """
    return " ".join(f"{name} {_version(name)}" for name in ("matplotlib", "numpy", "scipy"))


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return "of its own"  # installed without saying so
