"""A lesson as steps, one a screen: each heading of the second level begins one, and what follows the end is a fold."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from .markdown import STEP

#: The tag of the heading after which nothing is a step: for who wants more, it is folded under the last one.
AFTER_THE_END = "after-the-end"
_BEGINS = re.compile(rf'(?=<h2 class="{STEP}" )')
_HEADING = re.compile(rf'<h2 class="{STEP}" .*?</h2>\s*', flags=re.S)


@dataclass
class Steps:
    """The HTML of a lesson's steps in order, and that of the fold after the last one, with the heading that opens it."""

    steps: list[str] = field(default_factory=list)
    heading: str = ""
    after: str = ""


def in_steps(cells: Iterable[tuple[str, bool]]) -> Steps:
    """Put the cells of a lesson into its steps. The title and what stands before the first heading belong to the first step.

    Args:
        cells: the HTML of each cell, and whether it is tagged as the heading of what follows the end.
    """
    made, has_ended, has_begun = Steps(), False, False
    for html, ends in cells:
        has_ended = has_ended or ends
        if has_ended:
            made.after += html + "\n"
            continue
        for piece in filter(None, _BEGINS.split(html)):
            begins = bool(_HEADING.match(piece))
            if not made.steps or (begins and has_begun):
                made.steps.append("")
            has_begun = has_begun or begins
            made.steps[-1] += piece + "\n"
    if found := _HEADING.search(made.after):
        made.heading, made.after = found[0].strip(), made.after.replace(found[0], "", 1)
    return made
