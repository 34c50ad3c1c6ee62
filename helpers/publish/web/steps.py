"""A lesson as steps, one a screen: each heading of the second level begins one, and what follows the end is a fold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from .piece import Piece

#: The tag of the heading after which nothing is a step: for who wants more, it is folded under the last one.
AFTER_THE_END = "after-the-end"


@dataclass
class Steps:
    """The HTML of a lesson's steps in order, and that of the fold after the last one, with the heading that opens it."""

    steps: list[str] = field(default_factory=list)
    heading: str = ""
    after: str = ""


def with_folds(cells: Iterable[tuple[Sequence[Piece], bool]]) -> Iterator[Piece]:
    """The pieces of cells, where a part that JupyterLab shows folded is a fold here, too: up to the next heading as high or higher.

    Args:
        cells: the pieces of each cell, and whether its heading is one that is folded.
    """
    rest = list(cells)
    while rest:
        pieces, is_folded = rest.pop(0)
        level = _level(pieces)
        if not is_folded or level < 3:
            yield from pieces
            continue
        within = [pieces[0].html, *map(_html, pieces[1:])]
        while rest and not 0 < _level(rest[0][0]) <= level:
            within += map(_html, rest.pop(0)[0])
        yield Piece(
            f'<details class="fold"><summary>{pieces[0].opening.strip()}</summary>\n{"".join(within)}\n</details>'
        )


def in_steps(pieces: Iterable[Piece], after: Iterable[Piece] = ()) -> Steps:
    """Put a lesson into its steps. The title and what stands before the first heading belong to the first step.

    Args:
        pieces: what stands in a step.
        after: what follows the end; the first heading there opens it.
    """
    made, has_begun = Steps(), False
    for piece in pieces:
        if not made.steps or (piece.begins_step and has_begun):
            made.steps.append("")
        has_begun = has_begun or piece.begins_step
        made.steps[-1] += _html(piece) + "\n"
    for piece in after:
        if piece.begins_step and not made.heading:
            made.heading, piece = piece.opening.strip(), Piece(piece.html)
        made.after += _html(piece) + "\n"
    return made


def _html(piece: Piece) -> str:
    return piece.opening + piece.html


def _level(pieces: Sequence[Piece]) -> int:
    """How deep the heading is that a cell begins with; 0 where it begins with none."""
    return pieces[0].heading.level if pieces and pieces[0].heading else 0
