"""Ideas that are asked before a course and after it, each time in another way; the first time nothing is told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import traitlets

from ..shared.options import check_options, plain, with_keys, without_answers
from ..shared.remembered import Remembered
from ..shared.unique_ids import check_ids
from ..words import WORDS, words_for

FORMS = ("a", "b")


class Concepts(Remembered):
    """Some of many ideas, dealt to each reader by lot, one question at a time.

    Each idea has two questions, ``a`` and ``b``. Before the course a reader gets one of them and is told nothing; after it
    the other one, with feedback, and then sees what has moved. How sure one is may be said each time.

    Args:
        concepts: ``{"id", "title", "lesson_title", "items": {"a": item, "b": item}}``, an item being ``{"html", "options"}``
            with options as for `Predict`.
        when: "before" or "after".
        dealt: how many of the ideas a reader is asked.
        before: where the first answers are kept, ``{"lesson", "item"}``.
        answers: False takes everything that gives an answer away out of the widget, as does "before".
        store: where the answers are kept; see `Remembered`.

    Raises:
        ValueError: no idea, an id twice, options without an answer, or a ``when`` that is neither.
    """

    front = "questions/concepts.js"
    sheets = ("questions/sureness.css", "questions/check.css", "questions/concepts.css")

    concepts = traitlets.List().tag(sync=True)
    when = traitlets.Enum(("before", "after")).tag(sync=True)
    dealt = traitlets.Int(6, min=1).tag(sync=True)
    before = traitlets.Dict().tag(sync=True)
    answers = traitlets.Bool(True).tag(sync=True)

    def __init__(
        self,
        concepts: Iterable[Mapping[str, Any]],
        when: str = "before",
        before: Mapping[str, str] | None = None,
        answers: bool = True,
        **traits,
    ) -> None:
        concepts = [dict(concept) for concept in concepts]
        check_ids("concepts", concepts, "idea")
        if when not in ("before", "after"):
            raise ValueError(f'when={when!r}: choose "before" or "after".')
        told = answers and when == "after"
        for concept in concepts:
            concept["items"] = {form: _item(concept["items"][form], told, concept["id"]) for form in FORMS}
        super().__init__(
            words=words_for("concepts", "check", "predict", "record"),
            concepts=concepts,
            when=when,
            before=dict(before or {}),
            answers=answers,
            **traits,
        )

    def _on_paper(self) -> list[dict]:
        """The questions as they stand where nothing is alive: of the first ideas, in one of the two forms."""
        form = FORMS[self.when == "after"]
        return [concept["items"][form] for concept in self.concepts[: self.dealt]]

    def sentence(self) -> str:
        """The questions, in words, without their answers."""
        asked = " ".join(plain(item["html"]) for item in self._on_paper())
        return WORDS[f"concepts.sentence_{self.when}"].format(n=len(self._on_paper()), questions=asked)

    def still(self) -> str:
        """The questions and their options as HTML, without the answers."""
        rows = []
        for item in self._on_paper():
            listed = "".join(f"<li>{option['html']}</li>" for option in item["options"])
            rows.append(f"<li><p>{item['html']}</p><ul>{listed}</ul></li>")
        return f"<ol>{''.join(rows)}</ol>"


def _item(item: Mapping[str, Any], told: bool, name: str) -> dict[str, Any]:
    options = with_keys(item["options"])
    check_options(options, "single" if any(option.get("correct") for option in options) else "open", name)
    return {**item, "kind": "single", "options": options if told else without_answers(options)}
