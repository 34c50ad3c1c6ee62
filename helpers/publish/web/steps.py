"""A lesson as steps, one a screen: each heading of the second level begins one, and what follows the end is a fold."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from .markdown import STEP

#: The tag of the heading after which nothing is a step: for who wants more, it is folded under the last one.
AFTER_THE_END = "after-the-end"
_LEVEL = re.compile(r"\s*<h([1-6])\b.*?</h\1>", flags=re.S)
_BEGINS = re.compile(rf'(?=<h2 class="{STEP}" )')
_HEADING = re.compile(rf'<h2 class="{STEP}" .*?</h2>\s*', flags=re.S)


@dataclass
class Steps:
    """The HTML of a lesson's steps in order, and that of the fold after the last one, with the heading that opens it."""

    steps: list[str] = field(default_factory=list)
    heading: str = ""
    after: str = ""


def with_folds(cells: Iterable[tuple[str, bool]]) -> Iterable[str]:
    """The HTML of cells, where a part that JupyterLab shows folded is a fold here, too: up to the next heading as high or higher.

    Args:
        cells: the HTML of each cell, and whether its heading is one that is folded.
    """
    rest = list(cells)
    while rest:
        html, is_folded = rest.pop(0)
        level = _LEVEL.match(html)
        if not is_folded or not level or int(level[1]) < 3:
            yield html
            continue
        within = [html[level.end() :]]
        while rest and not ((other := _LEVEL.match(rest[0][0])) and int(other[1]) <= int(level[1])):
            within.append(rest.pop(0)[0])
        yield f'<details class="fold"><summary>{level[0]}</summary>\n{"".join(within)}\n</details>'


def in_steps(cells: Iterable[str], after: Iterable[str] = ()) -> Steps:
    """Put the cells of a lesson into its steps. The title and what stands before the first heading belong to the first step.

    Args:
        cells: the HTML of each cell that stands in a step.
        after: the HTML of those after the end; the first begins with their heading.
    """
    made, has_begun = Steps(after="".join(html + "\n" for html in after)), False
    for html in cells:
        for piece in filter(None, _BEGINS.split(html)):
            begins = bool(_HEADING.match(piece))
            if not made.steps or (begins and has_begun):
                made.steps.append("")
            has_begun = has_begun or begins
            made.steps[-1] += piece + "\n"
    if found := _HEADING.search(made.after):
        made.heading, made.after = found[0].strip(), made.after.replace(found[0], "", 1)
    return made
