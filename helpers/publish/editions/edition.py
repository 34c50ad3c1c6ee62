"""What makes an edition of the notebooks: who has the answers, and what comes along for the teacher."""

from __future__ import annotations

from dataclasses import dataclass

from ..say import CannotDo


@dataclass(frozen=True)
class Edition:
    """One edition of the notebooks."""

    name: str
    #: Whether questions, tasks and predictions can tell what is right.
    answers: bool
    #: Whether the key, the prompts and the tour for instructors come along.
    teacher: bool
    #: Whether what is for a class comes along: questions to discuss, a prediction on the wall.
    for_a_class: bool
    readme: str


STUDENT = Edition(
    "student",
    answers=False,
    teacher=False,
    for_a_class=True,
    readme="This edition has the questions and not the answers: your teacher has them. What you choose is kept in your "
    "browser, and you can hand it in at the end of a lesson.",
)
SELF_PACED = Edition(
    "self-paced",
    answers=True,
    teacher=False,
    for_a_class=False,
    readme="This edition is for a learner alone. Each question tells you why, once you have answered it.",
)
INSTRUCTOR = Edition(
    "instructor",
    answers=True,
    teacher=True,
    for_a_class=True,
    readme="This edition is for instructors: it holds all answers. Each lesson ends with its key. The guide is in the folder "
    "guide; open index.html in a browser.",
)

EDITIONS = {edition.name: edition for edition in (SELF_PACED, STUDENT, INSTRUCTOR)}


def named(name: str) -> Edition:
    """The edition of a name. Raises CannotDo where there is none."""
    if name not in EDITIONS:
        raise CannotDo(f"There is no edition “{name}”. Choose one of: {', '.join(EDITIONS)}.")
    return EDITIONS[name]
