"""A trait that refuses a bad value with a plain sentence, wherever the value comes from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import traitlets


class Checked(traitlets.TraitType):
    """A trait that is checked as soon as it is set, from Python or from the browser, with a plain ValueError.

    A traitlets validator would come too late: in a message with two values a bad one would stay.

    Args:
        check: takes a value and gives it back as it is kept; raises ValueError with a sentence.
        default: the value to start with, which is checked as well.
    """

    def __init__(self, check: Callable[[object], Any], default: object, **kwargs) -> None:
        self.check = check
        super().__init__(check(default), **kwargs)

    def validate(self, obj: Any, value: Any) -> Any:
        """The value as it is kept."""
        return self.check(value)
