"""Questions with feedback for every answer, and a changed question for a second chance. No points."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping
from typing import Any

import traitlets

from ..shared.options import check_options, plain, with_keys, without_answers
from ..shared.remembered import Remembered
from ..shared.unique_ids import check_ids
from ..words import WORDS, words_for

KINDS = ("single", "multiple", "number")


class Check(Remembered):
    """A few questions: one answer, several, or a number.

    Args:
        questions: each ``{"id", "kind", "html", ...}`` with ``"options"`` (as for `Predict`) or, for a
            number, ``"value", "tolerance", "unit", "right_html", "wrong_html", "known"`` (well-known
            wrong values with ``"feedback_html"`` of their own); ``"order"``: "fixed" where options stay as
            they are, else each reader has an order of her own; ``"again"``: the changed question, of the
            same shape without id.
        answers: False takes everything that gives an answer away out of the widget; then the questions may
            come without it, too.
        store: where answers are kept, each question under ``item.id``; see `Remembered`.

    Raises:
        ValueError: no question, an id twice, a kind that does not exist, options without an answer.
    """

    front = "questions/check.js"
    sheets = ("questions/sureness.css", "questions/check.css")

    questions = traitlets.List().tag(sync=True)
    answers = traitlets.Bool(True).tag(sync=True)

    def __init__(self, questions: Iterable[Mapping[str, Any]], answers: bool = True, **traits) -> None:
        questions = [_with_keys(question) for question in questions]
        _check_questions(questions, answers)
        if not answers:
            questions = [_without_answers(question) for question in questions]
        super().__init__(words=words_for("check", "predict", "record"), questions=questions, answers=answers, **traits)

    def sentence(self) -> str:
        """The questions, in words, without their answers."""
        asked = " ".join(plain(question["html"]) for question in self.questions)
        return WORDS["check.sentence"].format(n=len(self.questions), questions=asked)

    def still(self) -> str:
        """The questions and their options as HTML, without the answers."""
        items = []
        for question in self.questions:
            listed = "".join(f"<li>{option['html']}</li>" for option in question.get("options", ()))
            unit = (
                f"<p>{html.escape(WORDS['check.number'].format(unit=question['unit']))}</p>"
                if question.get("unit")
                else ""
            )
            items.append(f"<li><p>{question['html']}</p>{f'<ul>{listed}</ul>' if listed else unit}</li>")
        return f"<ol>{''.join(items)}</ol>"


def _with_keys(asked: Mapping[str, Any]) -> dict[str, Any]:
    made = dict(asked)
    if "options" in made:
        made["options"] = with_keys(made["options"])
    if made.get("again"):
        made["again"] = _with_keys(made["again"])
    return made


def _check_questions(questions: list[dict], answers: bool) -> None:
    check_ids("questions", questions, "question")
    for question in questions:
        for asked in filter(None, (question, question.get("again"))):
            if asked["kind"] not in KINDS:
                raise ValueError(f"{question['id']}: {asked['kind']!r} is no kind of question; use {', '.join(KINDS)}.")
            if asked["kind"] == "number":
                if answers and "value" not in asked:
                    raise ValueError(f"{question['id']}: a number question needs a value.")
            else:
                told = answers or any(option.get("correct") for option in asked["options"])
                check_options(asked["options"], asked["kind"] if told else "open", question["id"])


def _without_answers(question: Mapping[str, Any]) -> dict[str, Any]:
    kept = {name: question[name] for name in ("id", "kind", "html", "order", "unit") if name in question}
    return {**kept, "options": without_answers(question.get("options", ()))}
