"""numpy, loaded where numbers are first worked out, and what goes into a model."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any, TypeAlias, TypeGuard

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class _WhenAsked(ModuleType):
    """numpy from the first time that something of it is asked for: it is a tenth of the work of opening a lesson, and what a
    lesson shows at first lies ready."""

    def __getattr__(self, name: str) -> Any:
        import numpy

        found = getattr(numpy, name)
        setattr(self, name, found)  # nobody asks here for it again
        return found


if not TYPE_CHECKING:
    np = _WhenAsked("numpy")

#: One number, or many at once as an array.
Numbers: TypeAlias = "float | NDArray[np.float64]"


def as_numbers(value: Numbers) -> Any:
    """One number as it is, for which numpy is not loaded; anything else as an array."""
    return value if isinstance(value, int | float) else np.asarray(value, dtype=float)


def is_numpys(value: Any) -> TypeGuard[np.ndarray | np.generic]:
    """Whether a value is an array of numpy or one of its numbers; numpy is not loaded to tell."""
    numpy = sys.modules.get("numpy")
    return numpy is not None and isinstance(value, numpy.generic | numpy.ndarray)
