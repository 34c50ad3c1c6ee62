"""The five grades of evidence, said once: for claims, cards, the map, its picture and the lessons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

GradeName = Literal["Strong", "Moderate", "Preliminary", "Contested", "Theoretical"]


@dataclass(frozen=True)
class Grade:
    """How sure one can be of a claim.

    Attributes:
        name: as it stands in claims.yml and on a card.
        sign: so that it is never told by colour alone; from full to hollow.
        colour: a name of the palette.
        marker, fill: the same idea in matplotlib's terms.
        meaning: in one sentence.
    """

    name: GradeName
    sign: str
    colour: str
    marker: str
    fill: str
    meaning: str


#: The grades by name, from the best supported to the least.
GRADES: dict[str, Grade] = {
    grade.name: grade
    for grade in (
        Grade(
            "Strong",
            "●",
            "green",
            "o",
            "full",
            "Good studies agree, or textbooks do (then the card says “background knowledge”). A new study would probably not change the picture.",
        ),
        Grade(
            "Moderate",
            "◕",
            "blue",
            "o",
            "left",
            "Several studies, or most experts, point the same way, with limits that matter.",
        ),
        Grade(
            "Preliminary",
            "◑",
            "gold",
            "o",
            "bottom",
            "A first look: few, small or weak studies, or studies of something close by.",
        ),
        Grade("Contested", "⇄", "orange", "D", "full", "Findings disagree, or the best test speaks against it."),
        Grade(
            "Theoretical", "◌", "purple", "o", "none", "An idea that has not been tested, or that fails a simple check."
        ),
    )
}


def sheet() -> str:
    """The CSS rules that give what is marked with a grade its colour, as ``--gc-grade``."""
    return "".join(
        f'.gc-root [data-grade="{grade.name}"] {{ --gc-grade: var(--gc-{grade.colour}); }}\n'
        for grade in GRADES.values()
    )
