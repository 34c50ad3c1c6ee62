"""A question for a class to talk about."""

from __future__ import annotations

from .kind import Kind, Not
from .texts import Text

KIND = Kind(
    name="discuss",
    section="discuss",
    group="talk",
    about="Questions for a class to discuss.",
    form=Text,
    student_form=Text,
    arguments=lambda question: question,
    handed_in=Not("It is talked about in class, and nobody writes an answer."),
    counted=Not("Nobody hands in an answer."),
    report=Not("Nobody hands in an answer."),
    made_up=Not("It is in no file that is handed in."),
    key="discuss.md",
    guide="discuss.html",
    handout=Not("The teacher asks it in class, when the sheets are done."),
    exported=Not("It is talked about in class."),
)
