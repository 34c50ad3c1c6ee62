"""What questions with options share: options that may name their misconception, and how a class chose among them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random
from typing import Any, Literal

from pydantic import ConfigDict, Field, model_validator

from ...near import nearest
from ..content_file import Entry, wrong
from ..text import line_to_show, one_line, to_html_inline
from .counting import Answer
from .made_up import ANSWERS_RIGHT
from .pictures import Picture, svg_of
from .texts import Id, Short, Text

#: The text of an option under a name that says whether it is right.
IN_SHORT = ("right", "wrong")
OptionOrder = Literal["shuffled", "fixed"]
ORDER_MEANS = (
    "fixed where the order of the options means something, as from small to large; else each reader gets another."
)


class OpenOption(Entry):
    """A possible answer; whether it is right is not told."""

    id: Id | None = Field(
        None, description="A short name of its own: answers are kept under it, so the text can change."
    )
    text: Short = Field(description="What the reader can choose.")
    picture: Picture = ""

    @property
    def key(self) -> str:
        """What an answer says that chose it: the id, or the text where the file gives none."""
        return self.id or one_line(self.text)


def _in_the_schema(schema: dict[str, Any]) -> None:
    """Its text stands under one of three names."""
    schema["required"] = [name for name in schema.get("required", []) if name != "text"]
    schema["anyOf"] = [{"required": [name]} for name in ("text", *IN_SHORT)]


class Option(OpenOption):
    """One possible answer: right, or a known misconception; with what the reader is told after choosing it.

    ``right: It falls.`` is short for a text and ``correct: true``, and ``wrong: It stays.`` for a text alone.
    """

    model_config = ConfigDict(json_schema_extra=_in_the_schema)

    right: Short | None = Field(None, description="The text of a right answer; short for `text` and `correct: true`.")
    wrong: Short | None = Field(None, description="The text of another answer; short for `text`.")
    correct: bool = Field(False, description="true for a right answer; leave it out for the others.")
    misconception: Short = Field("", description="The wrong belief behind this answer, in a few words.")
    feedback: Text = Field("", description="What the reader is told after choosing it: why, and what was measured.")

    @model_validator(mode="before")
    @classmethod
    def _in_short(cls, given: Any) -> Any:
        if isinstance(given, str) and re.split(r"[ :]", given)[0] not in cls.model_fields:
            what = f"It is not said whether the option “{given[:60]}” is right."
            raise wrong(what, f"Write it as `right: {given}` or as `wrong: {given}`.")
        if not isinstance(given, dict):
            return given
        short = [name for name in IN_SHORT if name in given]
        if not short:
            # A misspelt one is told of as such, and not as a text that is missing, too.
            meant = any(nearest(str(name), IN_SHORT, alike=0.7) for name in given if name not in cls.model_fields)
            return {"text": "?", **given} if meant else given
        more = next((name for name in ("text", *IN_SHORT, "correct") if name in given and name != short[0]), None)
        if more:
            raise wrong(
                f"An option has `{short[0]}:` and `{more}:`.", f"Keep one of the two: `{short[0]}:` says all.", more
            )
        rest = {name: value for name, value in given.items() if name not in short}
        return {**rest, "text": given[short[0]], "correct": short[0] == "right"}

    @model_validator(mode="after")
    def _right_or_named(self) -> Option:
        if self.correct and self.misconception:
            raise wrong("A correct option has a misconception.", "Take out one of the two lines.", "misconception")
        return self


def check_options(options: Sequence[Option]) -> None:
    """See that there is a choice, and an answer that fits."""
    if len(options) < 2:
        raise wrong(
            "This question has fewer than two options.",
            "Add options, such as `- right: It falls.` and `- wrong: It stays.`",
        )
    if not any(option.correct for option in options):
        raise wrong("This question has no option marked correct: true.", "Add `correct: true` to the right option.")


def check_only_one_fits(options: Sequence[Option]) -> None:
    """See that no second option fits."""
    right = sum(option.correct for option in options)
    if right > 1:
        raise wrong(
            f"This single choice has {right} options marked correct: true.",
            "Keep one of them, or write `kind: multiple`.",
        )


def check_texts_differ(options: Sequence[Option]) -> None:
    """See that no two options read alike (**Yes** and Yes are one), and that none reads as another's id."""
    texts = [one_line(option.text) for option in options]
    twice = next((text for text in texts if texts.count(text) > 1), None)
    if twice is not None:
        raise wrong(f"The option “{twice[:60]}” stands here twice.", "Change one of the two.")
    # Answers from before options had ids say the text.
    other = next((one for one in options for text in texts if one.id == text != one_line(one.text)), None)
    if other is not None:
        raise wrong(f"The id “{other.id}” is the text of another option.", "Give this option another id.")


def options_for_widget(options: Sequence[OpenOption]) -> list[dict[str, Any]]:
    """Each option as text and HTML, with what is right where the file tells it."""
    return [_option(option) for option in options]


def _option(option: OpenOption) -> dict[str, Any]:
    made = {
        "id": option.key,
        "text": line_to_show(option.text),
        "html": to_html_inline(option.text),
        **svg_of(option.picture),
    }
    if isinstance(option, Option):
        made |= {"correct": option.correct, "feedback_html": to_html_inline(option.feedback)}
    return made


def answers_of(options: Sequence[Option]) -> list[Answer]:
    """The options as answers that are told apart, by their keys."""
    return [Answer(one.key, one.text, one.correct, one.misconception) for one in options]


def keys_by_answer(options: Sequence[Option]) -> dict[str, str]:
    """The key of each option by what is handed in for it: the key, or the text as in version 1 of hand-ins."""
    return {one_line(one.text): one.key for one in options} | {one.key: one.key for one in options}


def one_of(options: Sequence[Option], chance: Random, right_share: float = ANSWERS_RIGHT) -> Option:
    """The right option more often than not, else one of the others, the first of them most often."""
    right = [option for option in options if option.correct]
    others = [option for option in options if not option.correct]
    if not others or chance.random() < right_share:
        return chance.choice(right)
    return others[0] if chance.random() < 0.6 else chance.choice(others)
