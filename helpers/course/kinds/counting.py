"""How answers to one thing are counted: everyone is in exactly one group, those who gave no answer included."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

NOBODY = "none"


@dataclass(frozen=True)
class Answer:
    """One possible answer: its text, whether it fits, the misconception behind it, and how many gave it."""

    key: str
    text: str
    right: bool
    belief: str = ""
    people: int = 0


@dataclass(frozen=True)
class Counted:
    """One thing that was asked, and everyone's answers: those of no answer included, they are the whole class."""

    lesson: str
    item: str
    kind: str
    text: str
    answers: tuple[Answer, ...]
    no_answer: int
    #: The kind of exercise; empty for what is none.
    kind_name: str = ""
    #: What stands above it where several things belong to one task.
    task: str = ""
    happened: str = ""
    #: By the key of an answer: how many of those who gave it were how sure.
    sure: dict[str, dict[str, int]] = field(default_factory=dict)

    @property
    def groups(self) -> dict[str, int]:
        """People by the key of their answer; who gave none is under "none"."""
        return {**{one.key: one.people for one in self.answers}, NOBODY: self.no_answer}


@dataclass(frozen=True)
class Answers:
    """What a class handed in for one item of a lesson. Nothing in it is trusted."""

    lesson: str
    item: str
    #: How many people there are, with those who did not answer this.
    people: int
    given: tuple[Any, ...]
    #: The kind of exercise; empty for what is none.
    kind_name: str = ""

    def count(self, kind: str, text: str, answers: Sequence[Answer], key_of: Callable[[Any], str], **more) -> Counted:
        """Everyone's answers.

        Args:
            kind: what the report calls it, such as "card".
            text: what was asked.
            answers: those that are told apart.
            key_of: the key of one that was handed in. What it cannot read, and a key that no answer has, is no answer.
            more: see `Counted`.
        """
        keys = Counter(self.keys(key_of))
        told = tuple(replace(one, people=keys[one.key]) for one in answers)
        no_answer = self.people - sum(one.people for one in told)
        return Counted(self.lesson, self.item, kind, text, told, no_answer, self.kind_name, **more)

    def keys(self, key_of: Callable[[Any], str]) -> list[str]:
        """The key of each answer; whatever is not shaped as the course writes it is no answer."""
        return [_safe(key_of, answer) for answer in self.given]


def right_or_other(text: str) -> list[Answer]:
    """Two answers that are told apart: the one that fits, and all others."""
    return [Answer("right", text, True), Answer("other", "another answer", False)]


def fits(given: Any, right: Any, possible: Any) -> str:
    """Which of the two it is; an answer that was not possible is none."""
    return "right" if given == right else "other" if given in possible else NOBODY


def _safe(key_of: Callable[[Any], str], answer: Any) -> str:
    try:
        return key_of(answer)
    except (KeyError, IndexError, TypeError, ValueError, OverflowError, AttributeError):
        return NOBODY
