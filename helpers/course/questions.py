"""Questions as an exercise file has them: options that name their misconception, numbers, second chances."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from .entries import WORD
from .reading import Entry, wrong
from .text import to_html_inline, to_text

Id = Annotated[str, StringConstraints(pattern=WORD, max_length=60)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=2000)]
Short = Annotated[str, StringConstraints(min_length=1, max_length=300)]
Unit = Annotated[str, StringConstraints(max_length=40)]
Kind = Literal["single", "multiple", "number"]
OptionOrder = Literal["shuffled", "fixed"]
ORDER_MEANS = (
    "fixed where the order of the options means something, as from small to large; else each reader gets another."
)


class Option(Entry):
    """One possible answer: right, or a known misconception; with what the reader is told after choosing it."""

    text: Short = Field(description="What the reader can choose.")
    correct: bool = Field(False, description="true for a right answer; leave it out for the others.")
    misconception: Short | None = Field(None, description="The wrong belief behind this answer, in a few words.")
    feedback: Text = Field(description="What the reader is told after choosing it: why, and what was measured.")

    @model_validator(mode="after")
    def _right_or_named(self) -> Option:
        if self.correct and self.misconception:
            raise wrong("A correct option has a misconception.", "Take out one of the two lines.", "misconception")
        if not self.correct and not self.misconception:
            raise wrong(
                "A wrong option does not name its misconception.",
                "Add a line `misconception:` with the wrong belief in a few words, or `correct: true`.",
                "misconception",
            )
        return self


class Known(Entry):
    """A well-known wrong number, with feedback of its own."""

    value: float
    tolerance: float = Field(0.0, ge=0)
    misconception: Short
    feedback: Text


class Asked(Entry):
    """A question: single or multiple choice, or a number."""

    kind: Kind = Field(description="single, multiple or number")
    question: Text = Field(description="What is asked.")
    options: list[Option] = Field([], max_length=6, description="2 to 6 answers, for single and multiple.")
    order: OptionOrder = Field("shuffled", description=ORDER_MEANS)
    value: float | None = Field(None, description="The right number, for kind: number.")
    tolerance: float = Field(0.0, ge=0, description="How far off still counts as right.")
    unit: Unit = Field("", description="The unit, such as minutes.")
    right: Text | None = Field(None, description="What is said to the right number.")
    wrong: Text | None = Field(None, description="What is said to any other number.")
    known: list[Known] = Field([], max_length=6, description="Well-known wrong numbers with feedback of their own.")

    @model_validator(mode="after")
    def _complete(self) -> Asked:
        if self.kind == "number":
            _check_number(self)
        else:
            _check_options(self.options, self.kind)
            if self.value is not None or self.known or self.right or self.wrong:
                raise wrong(
                    "A choice question has parts of a number question.", "Take them out, or write `kind: number`."
                )
        return self

    def misconceptions(self) -> set[str]:
        """The wrong beliefs that its answers stand for."""
        return {o.misconception for o in (*self.options, *self.known) if o.misconception}


def _check_options(options: list[Option], kind: str) -> None:
    if len(options) < 2:
        raise wrong("This question has fewer than two options.", "Add options, each with `text:` and `feedback:`.")
    right = sum(option.correct for option in options)
    if right == 0:
        raise wrong("This question has no option marked correct: true.", "Add `correct: true` to the right option.")
    if kind == "single" and right > 1:
        raise wrong(
            f"This single choice has {right} options marked correct: true.",
            "Keep one of them, or write `kind: multiple`.",
        )
    # What counts is what a reader sees: **Yes** and Yes are one.
    texts = [" ".join(to_text(to_html_inline(option.text)).split()) for option in options]
    twice = next((text for text in texts if texts.count(text) > 1), None)
    if twice is not None:
        raise wrong(f"The option “{twice[:60]}” stands here twice.", "Change one of the two.")


def _check_number(asked: Asked) -> None:
    missing = [name for name in ("value", "right", "wrong") if getattr(asked, name) is None]
    if missing:
        example = "11" if missing[0] == "value" else "Your text."
        what = f"This number question has no `{missing[0]}:`."
        raise wrong(what, f"Add a line `{missing[0]}: {example}`.", missing[0])
    if asked.options:
        raise wrong("A number question has options.", "Take them out, or write `kind: single`.", "options")
    if asked.order == "fixed":
        raise wrong("A number question has an `order:`.", "Take it out: a number has no options.", "order")
    for known in asked.known:
        if abs(known.value - asked.value) <= asked.tolerance + known.tolerance:
            raise wrong(
                f"The wrong number {known.value:g} lies too near the right one.",
                "Make its tolerance smaller, or take it out.",
            )


class Question(Asked):
    """A question with its second chance: a changed one on the same misconceptions."""

    id: Id = Field(description="A short name of your own, such as half_life. Answers are kept under it.")
    again: Asked = Field(description="A changed question on the same misconceptions, for a second chance.")

    @model_validator(mode="after")
    def _same_misconceptions(self) -> Question:
        first, second = self.misconceptions(), self.again.misconceptions()
        if first and second and not first & second:
            raise wrong(
                "The question under `again:` shares no misconception with the first one.",
                "Use at least one of the same phrases after `misconception:`.",
            )
        return self


class Predict(Entry):
    """The prediction at the start of a lesson."""

    question: Text
    options: list[Option] = Field(max_length=6)
    order: OptionOrder = Field("shuffled", description=ORDER_MEANS)
    happened: Text = Field(description="Shown beside the prediction at the end of the lesson.")

    @model_validator(mode="after")
    def _one_right(self) -> Predict:
        _check_options(self.options, "single")
        return self
