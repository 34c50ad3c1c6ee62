"""A prediction: chosen and committed to before anything is seen, and shown again beside what happened."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping
from typing import Any

import traitlets

from ..shared.options import check_options, plain, with_keys, without_answers
from ..shared.remembered import Remembered
from ..words import WORDS, words_for

MOST_OPTIONS = 6


class Predict(Remembered):
    """One question to commit to, with how sure one is and why; for a class also as a room view.

    Args:
        question_html: the question, as HTML that was made and sanitised elsewhere.
        options: two to six of ``{"id", "text", "html", "correct", "feedback_html"}``, exactly one correct. An answer is
            kept under the id, so that the text may change; without one, under the text.
        order: "shuffled" gives each reader an order of options of her own; "fixed" leaves them as they are.
        happened_html: what is shown beside the prediction afterwards.
        room: False leaves out the view for a room, as where a learner is alone.
        answered: True tells what was found as soon as the bet is placed, where nothing else comes between.
        again: show the prediction that was made before (same ``store``) beside what happened.
        answers: False takes everything that gives the answer away out of the widget.
        store: where the answer is kept; see `Remembered`.

    Raises:
        ValueError: options that make no sense.
    """

    front = "questions/predict.js"
    sheets = ("questions/sureness.css", "questions/predict.css")

    question_html = traitlets.Unicode().tag(sync=True)
    options = traitlets.List().tag(sync=True)
    order = traitlets.Enum(("shuffled", "fixed"), "shuffled").tag(sync=True)
    happened_html = traitlets.Unicode().tag(sync=True)
    again = traitlets.Bool(False).tag(sync=True)
    answered = traitlets.Bool(False).tag(sync=True)
    answers = traitlets.Bool(True).tag(sync=True)
    room = traitlets.Bool(True).tag(sync=True)

    def __init__(
        self,
        question_html: str,
        options: Iterable[Mapping[str, Any]],
        happened_html: str = "",
        again: bool = False,
        answers: bool = True,
        **traits,
    ) -> None:
        options = with_keys(options)
        if len(options) > MOST_OPTIONS:
            raise ValueError(
                f"options: {len(options)} given; give {MOST_OPTIONS} at most, or a class cannot read them."
            )
        # Where the answers stay with the teacher, the options may come without them.
        told = answers or any(option.get("correct") for option in options)
        check_options(options, "single" if told else "open")
        if not answers:
            options, happened_html = without_answers(options), ""
        super().__init__(
            words=words_for("predict", "record"),
            question_html=question_html,
            options=options,
            happened_html=happened_html,
            again=again,
            answers=answers,
            **traits,
        )

    def sentence(self) -> str:
        """The question and its options, in words; where it is shown again, only that."""
        if self.again:
            return WORDS["predict.again" if self.answers else "predict.again_kept"] + "."
        listed = " / ".join(option["text"] for option in self.options)
        return WORDS["predict.sentence"].format(question=plain(self.question_html), options=listed)

    def still(self) -> str:
        """The question and its options as HTML, without the answer."""
        if self.again:
            return f"<p>{html.escape(self.sentence())}</p>"
        items = "".join(f"<li>{option['html']}</li>" for option in self.options)
        return f"<div><p><b>{self.question_html}</b></p><ul>{items}</ul></div>"
