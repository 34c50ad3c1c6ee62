"""A bet in a scene: the reader moves parts to where they think they are; then what was found comes in beside them."""

from __future__ import annotations

from dataclasses import dataclass

from ..explore.engine.errors import ExploreError


@dataclass(frozen=True)
class PartsBet:
    """What `bet_parts` makes.

    Attributes:
        found: the parts of the drawing that show what was found; they are hidden until the bet is placed.
        answer: what was found, in words.
        id: under which the browser keeps it, beside other bets of the same lesson.
    """

    found: tuple[str, ...]
    answer: str
    id: str = ""


def bet_parts(answer: str, *found: str, id: str = "") -> PartsBet:
    """Ask for a bet: every control of the scene is part of it, and a button commits it.

    After that the Reading is shown, in which the function says how far the bet was off, and then the answer.

    Args:
        answer: what was found, in one or two sentences.
        *found: the parts of the drawing that come in with it.
        id: of this bet among those of a lesson; the scene's own name where it has none.

    Raises:
        ExploreError: no answer, or no part.
    """
    if not answer.strip():
        raise ExploreError("bet_parts needs an answer: say in a sentence what was found.")
    if not found:
        raise ExploreError(
            'bet_parts needs the parts of the drawing that come in after the bet: bet_parts("…", "found-bar").'
        )
    return PartsBet(tuple(name.lstrip(".") for name in found), answer, id)
