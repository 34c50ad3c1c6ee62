"""Questions that a reader answers for herself: kept in her browser, seen by nobody else."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping
from typing import Any

import traitlets

from ..shared.options import plain
from ..shared.remembered import Remembered
from ..shared.unique_ids import check_ids
from ..words import WORDS, words_for


class Reflect(Remembered):
    """For each prompt a field to write in, or answers to tap. What a reader says is no trait: it never reaches Python.

    Args:
        prompts: ``{"id", "html"}``, the HTML made and sanitised elsewhere; with ``"options"`` of ``{"id", "text", "svg"}`` and
            ``"told"``, said after it, one is tapped in place of writing.
        store: where the browser keeps what is written; see `Remembered`.

    Raises:
        ValueError: no prompt, or an id twice.
    """

    front = "questions/reflect.js"
    sheets = ("questions/reflect.css",)

    prompts = traitlets.List().tag(sync=True)

    def __init__(self, prompts: Iterable[Mapping[str, Any]], **traits) -> None:
        prompts = [dict(prompt) for prompt in prompts]
        check_ids("prompts", prompts, "prompt")
        super().__init__(words=words_for("reflect", "record"), prompts=prompts, **traits)

    def sentence(self) -> str:
        """The prompts, in words."""
        return WORDS["reflect.sentence"].format(prompts=" ".join(plain(prompt["html"]) for prompt in self.prompts))

    def still(self) -> str:
        """The prompts as HTML."""
        items = "".join(f"<li>{prompt['html']}{_offered(prompt)}</li>" for prompt in self.prompts)
        return f"<div><p>{html.escape(WORDS['reflect.kicker'])}</p><ul>{items}</ul></div>"


def _offered(prompt: Mapping) -> str:
    texts = [html.escape(option["text"]) for option in prompt.get("options", ())]
    return f" ({', '.join(texts)})" if texts else ""
