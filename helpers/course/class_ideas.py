"""What a class thought of the course's ideas before it, after it and later: shares with ranges, and the beliefs behind wrong answers.

Both ways to ask an idea count as one: their wrong answers stand for the same beliefs. No text of a hand-in is passed on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from .concepts import Concept, read_concepts
from .counting_sure import is_sure
from .hand_in_file import HandIn
from .hand_ins import HandIns
from .intervals import RightOf, gain_range
from .kinds.counting import NOBODY
from .lesson_names import LESSONS
from .small_groups import shown
from .text import one_line
from .the_course import Course

WHENS = ("before", "after", "later")
RIGHT, OTHER = "right", "other"


class Answered(NamedTuple):
    """One answer: in which form the idea was asked, what it stands for, and whether its giver was sure."""

    form: str
    key: str
    is_sure: bool


@dataclass(frozen=True)
class Belief:
    """A misconception, and what may be shown of who chose it; None where it is hidden."""

    text: str
    people: int | None
    #: Of those, how many were sure (80 % or more).
    sure: int | None


@dataclass(frozen=True, kw_only=True)
class Time(RightOf):
    """One idea at one time. Every number is None where it would tell about fewer than five people."""

    when: str
    #: How many were wrong and sure of it.
    sure_and_wrong: int | None
    beliefs: tuple[Belief, ...]


@dataclass(frozen=True)
class Idea:
    """One idea of the course, at each time that somebody was asked it."""

    id: str
    title: str
    lesson: str
    times: tuple[Time, ...]

    def time(self, when: str) -> Time | None:
        """What was said at one time; None where nobody was asked."""
        return next((one for one in self.times if one.when == when), None)

    def gain(self, when: str) -> tuple[float, float, float] | None:
        """How far the share rose from before, and the 95 % range of that; from numbers that are shown, so it tells no more."""
        first, then = self.time("before"), self.time(when)
        if first is None or then is None or first.share is None or then.share is None:
            return None
        low, high = gain_range((first.right or 0, first.answered or 1), (then.right or 0, then.answered or 1))
        return then.share - first.share, low, high

    @property
    def sure_and_wrong(self) -> int:
        """How many were sure of a wrong answer before, as far as it is shown: the more, the earlier it stands."""
        first = self.time("before")
        return (first.sure_and_wrong or 0) if first else 0


def ideas_of(course: Course, read: HandIns) -> list[Idea]:
    """The ideas that somebody answered, those first of which most were sure and wrong before the course."""
    given = {when: answers_by_person(course, read, when) for when in WHENS}
    found = []
    for concept in read_concepts(course.folder).made.concepts:
        times = [_time(concept, when, given[when]) for when in WHENS]
        if any(times):
            found.append(Idea(concept.id, one_line(concept.title), concept.lesson, tuple(filter(None, times))))
    return sorted(found, key=lambda idea: -idea.sure_and_wrong)


def _answers(hand_in: HandIn) -> dict[str, dict[str, Any]]:
    """What one person said at each time, by idea."""
    found: dict[str, dict[str, Any]] = {}
    for lesson in sorted(hand_in.lessons, key=lambda name: (name not in LESSONS, name)):
        for entry in hand_in.lessons[lesson].values():
            if entry.kind == "concepts" and isinstance(entry.answer, dict) and entry.answer.get("when") in WHENS:
                answers = entry.answer.get("answers")
                found.setdefault(entry.answer["when"], {}).update(answers if isinstance(answers, dict) else {})
    return found


def _keys(concept: Concept) -> dict[tuple[str, str], str]:
    """For each answer of both forms, whether it is right or which belief it stands for."""
    return {
        (form, option.key): RIGHT if option.correct else one_line(option.misconception or "")
        for form in ("a", "b")
        for option in concept.item(form).options
    }


def answers_by_person(course: Course, read: HandIns, when: str) -> list[dict[str, Answered]]:
    """What each person said at one time to each idea, as far as the course can have written it, in the order of the files."""
    keys = {concept.id: _keys(concept) for concept in read_concepts(course.folder).made.concepts}
    return [dict(_known(_answers(one).get(when, {}), keys)) for one in read.good]


def _known(answers: dict[str, Any], keys: dict[str, dict[tuple[str, str], str]]) -> Iterator[tuple[str, Answered]]:
    for id, known in keys.items():
        answer = answers.get(id)
        if isinstance(answer, dict) and isinstance(answer.get("form"), str) and isinstance(answer.get("choice"), str):
            key = known.get((answer["form"], answer["choice"]))
            if key is not None:
                yield id, Answered(answer["form"], key, is_sure(answer.get("confidence")))


def _time(concept: Concept, when: str, given: list[dict[str, Answered]]) -> Time | None:
    said, people = [one[concept.id] for one in given if concept.id in one], len(given)
    if not said:
        return None
    counts = Counter(one.key for one in said)
    beliefs = sorted({key for key in _keys(concept).values() if key != RIGHT})
    # Right or not comes first, so that a small class is told most; which belief it was, only of those who are shown together.
    seen = shown({RIGHT: counts[RIGHT], OTHER: len(said) - counts[RIGHT], NOBODY: people - len(said)}).people
    chose = shown({one: counts[one] for one in beliefs}).people if seen[OTHER] is not None else dict.fromkeys(beliefs)
    nobody = seen[NOBODY]
    answered = None if nobody is None else people - nobody
    sure = Counter(one.key for one in said if one.is_sure)
    wrong = sum(sure.values()) - sure[RIGHT]
    told = tuple(Belief(one, chose[one], _sure(chose[one], sure[one])) for one in beliefs)
    right = None if answered is None else seen[RIGHT]
    sure = None if right is None else _sure(seen[OTHER], wrong)
    return Time(when=when, right=right, answered=answered, sure_and_wrong=sure, beliefs=told)


def _sure(chose: int | None, sure: int) -> int | None:
    """How many of those who chose an answer were sure; None where that would tell of few."""
    return None if chose is None else shown({"sure": sure, "less": chose - sure}).people["sure"]
