"""Who was sure: how a class's certainty is read from what it handed in, and how it goes together with being right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .hand_in_file import HandIn
from .hand_ins import HandIns
from .intervals import RightOf
from .small_groups import FEWEST, shown

LEVELS = (50, 60, 70, 80, 90, 100)
SURE_FROM = 80


def is_sure(confidence: Any) -> bool:
    """Whether somebody was sure who said so in per cent."""
    return type(confidence) is int and confidence in LEVELS and confidence >= SURE_FROM


@dataclass(frozen=True, kw_only=True)
class Level(RightOf):
    """All answers of a class that were said with one certainty; those of one person are not quite independent."""

    level: int


def calibration_of(read: HandIns) -> list[Level]:
    """How often a class was right at each certainty; levels that nobody said are left out."""
    said = [list(_said(one)) for one in read.good]
    found = []
    for level in LEVELS:
        by_person = [[right for sure, right in one if sure == level] for one in said]
        people = sum(bool(rights) for rights in by_person)
        rights = [right for one in by_person for right in one]
        if not people:
            continue
        counts = {"right": sum(rights), "wrong": len(rights) - sum(rights)}
        seen = shown(counts).people
        # Answers are counted, and people must be five on both sides, or their answers would be a few persons' own.
        sides = (sum(any(one) for one in by_person), sum(not all(one) for one in by_person))
        if min(sides) < FEWEST or None in seen.values():
            found.append(Level(level=level))
        else:
            found.append(Level(level=level, right=counts["right"], answered=len(rights)))
    return found


def _said(hand_in: HandIn) -> Iterator[tuple[int, bool]]:
    """Each answer of one person that has a certainty and is right or wrong."""
    for entries in hand_in.lessons.values():
        for entry in entries.values():
            if not isinstance(entry.answer, dict):
                continue
            for one in _parts(entry.answer):
                if isinstance(one, dict) and type(one.get("right")) is bool:
                    sure = one.get("confidence")
                    if type(sure) is int and sure in LEVELS:
                        yield sure, one["right"]


def _parts(answer: dict) -> list[Any]:
    """What is right or wrong by itself in an answer: each try, each of several questions, or the whole."""
    if isinstance(answer.get("tries"), list):
        return answer["tries"]
    if isinstance(answer.get("answers"), dict):
        return list(answer["answers"].values())
    return [answer]
