"""Muscle relaxation as plain data: which parts, how long each step takes, the steps in order, and all of it in words."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from ..shared.plain_numbers import counted, is_number, plain
from ..words import WORDS

#: The parts in the order in which they come if nobody says otherwise; the whole body comes last, as in the article.
PARTS = (
    "right_hand",
    "left_hand",
    "right_arm",
    "left_arm",
    "forehead",
    "eyes",
    "jaw",
    "neck",
    "shoulders",
    "back",
    "belly",
    "seat",
    "right_thigh",
    "left_thigh",
    "right_calf",
    "left_calf",
    "right_foot",
    "left_foot",
    "whole",
)
WHOLE = "whole"
#: Seconds or times that may be set, lowest and highest. Long enough for what is written about the method (5 to 15
#: seconds tense, about 10 to let go), and short enough that nobody lies there for more than an hour.
LIMITS = {"tense": (3, 15), "let_go": (5, 30), "pause": (2, 20), "times": (1, 3)}
#: What an error calls the number.
UNITS = {"tense": "seconds", "let_go": "seconds", "pause": "seconds", "times": "times"}

Part = dict[str, str]


def check_parts(value: object) -> tuple[Part, ...]:
    """The parts as ``{"id", "name", "cue"}``, in order.

    Args:
        value: ids from `PARTS`, or mappings with an ``id`` and a ``name`` or ``cue`` of one's own.

    Raises:
        ValueError: one sentence that says what is wrong and what to do.
    """
    if isinstance(value, str | Mapping) or not isinstance(value, Iterable):
        raise ValueError(f'parts={value!r}: give a list of parts, such as parts=["right_hand", "shoulders", "whole"].')
    parts = tuple(_check_part(one) for one in value)
    ids = [part["id"] for part in parts]
    if not parts:
        raise ValueError("parts is empty: give at least one part.")
    for id in ids:
        if ids.count(id) > 1:
            raise ValueError(f"parts: {id!r} is there twice; name each part once.")
    if WHOLE in ids[:-1]:
        raise ValueError('parts: "whole" comes last, after all the others; move it to the end of the list.')
    return parts


def _check_part(one: object) -> Part:
    given = {"id": one} if isinstance(one, str) else one if isinstance(one, Mapping) else {}
    id = given.get("id")
    if id not in PARTS:
        raise ValueError(f"parts: {one!r} is no part of the drawing; choose from {', '.join(PARTS)}.")
    part = {"id": id, "name": WORDS[f"body.{id}"], "cue": WORDS[f"body.{id}_cue"]}
    for key in ("name", "cue"):
        text = given.get(key, part[key])
        if not isinstance(text, str) or not text.strip():
            raise ValueError(f"parts: the {key} of {id!r} is {text!r}; write it as a text, or leave it out.")
        part[key] = text.strip()
    return part


def check_time(name: str, value: object) -> float:
    """One of the numbers in `LIMITS`. Raises ValueError, which says what is allowed."""
    low, high = LIMITS[name]
    if not is_number(value) or not low <= value <= high or (name == "times" and value != int(value)):  # type: ignore[operator]
        whole = "whole number" if name == "times" else f"number of {UNITS[name]}"
        raise ValueError(f"{name}={value!r}: give a {whole} from {low} to {high}.")
    return plain(value)  # type: ignore[arg-type]


def check_before(value: object) -> tuple[str, ...]:
    """The sentences to read before the start. Raises ValueError, which says what is wrong."""
    sentences = None if isinstance(value, str | Mapping) or not isinstance(value, Iterable) else tuple(value)
    if sentences is None or not all(isinstance(one, str) and one.strip() for one in sentences):
        raise ValueError(f'before={value!r}: give a list of sentences, such as before=["Leave out what hurts."].')
    return tuple(one.strip() for one in sentences)


def steps(parts: Sequence[Part], tense: float, let_go: float, pause: float, times: float = 1) -> list[dict]:
    """The steps in order: ``{"kind", "seconds", "part"}``.

    The kinds are "ready", "tense" and "let_go"; the part is its place in the list, from 0.
    """
    turn = [("tense", tense), ("let_go", let_go)] * int(times)
    return [
        {"kind": kind, "seconds": seconds, "part": place}
        for place in range(len(parts))
        for kind, seconds in [("ready", pause), *turn]
    ]


def in_words(seconds: float) -> str:
    """A length of time: "50 seconds", "6 minutes", or "about 6 minutes" where it is not exact."""
    if seconds < 60:
        return WORDS["session.seconds"].format(n=plain(seconds))
    minutes = math.floor(seconds / 60 + 0.5)
    words = counted("session.minutes", minutes)
    return words if abs(seconds - minutes * 60) < 1e-6 else WORDS["session.about"].format(time=words)


def all_seconds(parts: Sequence[Part], times: Mapping[str, float]) -> float:
    """Seconds that all of it takes."""
    return plain(sum(step["seconds"] for step in steps(parts, **times)))


def sentence(parts: Sequence[Part], times: Mapping[str, float]) -> str:
    """How many parts, how long each, and the time in all."""
    return WORDS["guide.sentence"].format(
        parts=counted("guide.sentence_parts", len(parts), first=parts[0]["name"], last=parts[-1]["name"]),
        pause=times["pause"],
        turns=counted("guide.sentence_turns", times["times"], tense=times["tense"], let_go=times["let_go"]),
        time=in_words(all_seconds(parts, times)),
    )


def script(parts: Sequence[Part], times: Mapping[str, float]) -> list[list[str]]:
    """What is read aloud, a list of lines for each part: get ready, tense, let go, with the seconds to wait."""
    lines = []
    for part in parts:
        values = {"part": part["name"], "cue": part["cue"], **times}
        said = [WORDS["guide.script_part"].format(**values)]
        for turn in range(int(times["times"])):
            said.append(WORDS["guide.script_again" if turn else "guide.script_tense"].format(**values))
            said.append(WORDS["guide.script_let_go"].format(**values))
        lines.append(said)
    return lines
