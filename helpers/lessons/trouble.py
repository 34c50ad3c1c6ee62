"""What stands in a lesson where a part cannot be shown: the mistake in its file, and how to mend it."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from typing import Any

from ..course.problems import ContentError, Problem
from ..course.text import listed
from ..widgets import Card


def trouble_html(problems: Iterable[Problem]) -> str:
    """The problems as a list, and nothing where there is none; nothing in them is markup."""
    lines = [str(problem) for problem in problems]
    return listed(lines) if lines else ""


def trouble(problems: Iterable[Problem]) -> Card:
    """A card in the place of the part that its file does not let us build."""
    return Card(
        title="This part waits for a correction. The rest of the lesson works.",
        body_html=trouble_html(problems),
    )


def told(build: Callable) -> Callable:
    """Show a mistake in a content file in the place of the part it spoils; used as a decorator of a lesson's methods."""

    @functools.wraps(build)
    def built(*args: Any, **kwargs) -> Any:
        try:
            return build(*args, **kwargs)
        except ContentError as error:
            return trouble(error.problems)

    return built
