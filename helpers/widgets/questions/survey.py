"""A survey of beliefs, before and after; the second time with a picture of what has moved."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping, Sequence

import traitlets

from ..shared.remembered import Remembered
from ..shared.unique_ids import check_ids
from ..words import WORDS, words_for

SCALE = ("Strongly disagree", "Disagree", "In between", "Agree", "Strongly agree")


class Survey(Remembered):
    """Statements to agree or disagree with. Opinions have no right answer, and none is marked.

    Args:
        statements: ``{"id", "text", "evidence_html"}``; the evidence is shown after the second time.
        when: "before" or "after".
        before: where the first answers are kept, ``{"lesson", "item"}``.
        with_before: True shows it only to a reader who has answers from the first time.
        scale: what the steps are called, from the least agreement to the most.
        store: where the answers are kept; see `Remembered`.

    Raises:
        ValueError: no statement, an id twice, or a ``when`` that is neither.
    """

    front = "questions/survey.js"
    sheets = ("questions/survey.css",)

    statements = traitlets.List().tag(sync=True)
    scale = traitlets.List(traitlets.Unicode()).tag(sync=True)
    when = traitlets.Unicode().tag(sync=True)
    before = traitlets.Dict().tag(sync=True)
    with_before = traitlets.Bool(False).tag(sync=True)

    def __init__(
        self,
        statements: Iterable[Mapping[str, str]],
        when: str = "before",
        before: Mapping[str, str] | None = None,
        scale: Sequence[str] = SCALE,
        **traits,
    ) -> None:
        statements = [dict(statement) for statement in statements]
        check_ids("statements", statements, "statement")
        if when not in ("before", "after"):
            raise ValueError(f'when={when!r}: choose "before" or "after".')
        if when == "before":  # what studies say would lead the answer
            statements = [{"id": one["id"], "text": one["text"]} for one in statements]
        super().__init__(
            words=words_for("survey", "record"),
            statements=statements,
            when=when,
            before=dict(before or {}),
            scale=list(scale),
            **traits,
        )

    def sentence(self) -> str:
        """What is asked, in words."""
        texts = " ".join(statement["text"] for statement in self.statements)
        return WORDS[f"survey.sentence_{self.when}"].format(n=len(self.statements), texts=texts)

    def still(self) -> str:
        """The statements and the scale as an HTML table."""
        head = "".join(f"<th>{html.escape(step)}</th>" for step in self.scale)
        rows = "".join(
            f"<tr><td>{html.escape(one['text'])}</td>{'<td>○</td>' * len(self.scale)}</tr>" for one in self.statements
        )
        return f"<table><thead><tr><th></th>{head}</tr></thead><tbody>{rows}</tbody></table>"
