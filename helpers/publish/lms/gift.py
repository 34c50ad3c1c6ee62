"""Questions in GIFT, a text that Moodle and other platforms import, and that a person can read and change."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape

from ...course.kinds import Not
from .quiz import Quiz, asked_html, shares, why_pairs
from .xml_text import xml_text

#: Signs that GIFT takes for its own.
OWN = re.compile(r"[~=#{}:]")
#: What would be read as an escape, or a pair.
NAMED = {"\\": "&bsol;", "->": "-&gt;"}


def gift_text(course: str, quizzes: Sequence[Quiz]) -> bytes:
    """One file, with a category for each lesson below one for the course."""
    blocks = []
    for quiz in quizzes:
        # A slash parts categories; one within a name is written twice.
        names = "/".join(_line(name).replace("/", "//") for name in (course, f"{quiz.name} {quiz.title}"))
        blocks.append(f"$CATEGORY: $course$/top/{names}")
        blocks += [_question(question) for question in quiz.questions]
    return ("\n\n".join(blocks) + "\n").encode()


def _question(question: dict) -> str:
    opening, lines = WRITERS[question["kind"]](question)
    asked = f"::{_plain(question['id'])}::{_html(asked_html(question))}"
    return "\n".join([f"{asked}{{{opening}", *lines, "}"])


def _number(question: dict) -> tuple[str, list[str]]:
    known = [("=%0%", one["value"], one["tolerance"], one["feedback_html"]) for one in question["known"]]
    answers = [("=", question["value"], question["tolerance"], question["right_html"]), *known]
    lines = [f"{sign}{value:.15g}:{off:.15g}#{_html(told)}" for sign, value, off, told in answers]
    return "#", [*lines, f"~#{_html(question['wrong_html'])}"]


def _predict(question: dict) -> tuple[str, list[str]]:
    opening, lines = _single(question)
    return opening, [*lines, f"####{_html(question['happened_html'])}"]


def _single(question: dict) -> tuple[str, list[str]]:
    return _options(question, ["=" if option["correct"] else "~" for option in question["options"]])


def _multiple(question: dict) -> tuple[str, list[str]]:
    return _options(question, [f"~%{share:.7g}%" for share in shares(question)])


def _options(question: dict, signs: list[str]) -> tuple[str, list[str]]:
    told = zip(signs, question["options"], strict=True)
    return "", [f"{sign}{_html(one['html'])}#{_html(one['feedback_html'])}" for sign, one in told]


def _match(question: dict) -> tuple[str, list[str]]:
    left, right = ({one["id"]: one["text"] for one in question[side]} for side in ("lefts", "rights"))
    pairs = [f"={_html(escape(left[pair['left']]))} -> {_plain(right[pair['right']])}" for pair in question["pairs"]]
    return "", [*pairs, f"####{_html(why_pairs(question))}"]


def _html(html: str) -> str:
    """HTML on one line, said to be HTML, in which nothing is a sign of GIFT."""
    text = _line(html)
    for sign, name in NAMED.items():
        text = text.replace(sign, name)
    return f"[html]{_escaped(text)}"


def _plain(text: str) -> str:
    """A text that GIFT takes without tags, such as the right side of a pair. It has no way to write these signs there."""
    return _escaped(re.sub(r"\\(?=[~=#{}:n\\])", "\uff3c", _line(text)).replace("->", "\u2192"))


def _escaped(text: str) -> str:
    return OWN.sub(lambda sign: f"\\{sign[0]}", text)


def _line(text: str) -> str:
    return re.sub(r"[^\S\u00a0]+", " ", xml_text(text)).strip()


#: How each kind that is exported is written: what stands after the opening brace, and the lines within.
WRITERS: dict[str, Callable[[dict], tuple[str, list[str]]]] = {
    "predict": _predict,
    "single": _single,
    "multiple": _multiple,
    "number": _number,
    "match": _match,
}
#: Every kind that is exported has its place there.
NOT_WRITTEN: dict[str, Not] = {}
NOT_SHOWN = (
    "GIFT can't show the course's pictures, curves, cards and hundred people or ask how sure someone is, and it knows neither "
    "points nor an order that stays: in the platform, give predictions 0 points."
)
