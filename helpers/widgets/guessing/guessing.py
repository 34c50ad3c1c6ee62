"""`Guessing`: say one value from another, ten times or so, with a running miss beside that of "always the average"."""

from __future__ import annotations

import html
import math
from collections.abc import Iterable, Mapping
from typing import Any

import traitlets

from ..shared.remembered import Remembered
from ..shared.unique_ids import check_ids
from ..words import WORDS, words_for

MOST_PAIRS = 20


class Guessing(Remembered):
    """Pairs of values, one after the other: the first is shown, the reader taps where the second is, and it comes in.

    >>> Guessing("Height from shoes", "How tall is each?", "Shoe", "Height", [{"id": "a", "text": "Adults", "pairs": [(1, 0.4), (-1, 0)]}])
    Height from shoes How tall is each? Given: Shoe. To guess: Height, from low to high. Adults: 2 times.

    Values are told from the average, which is 0. No pair stays open while the next one is guessed.

    Args:
        title, prompt: plain text.
        known, asked: what is shown and what is guessed, in a few words each.
        rounds: one or more of ``{"id", "text", "pairs", "told_html"}``: pairs are (known, asked), at most 20;
            told_html comes at the end of the round. A round begins when the one before it is over.
        span: how far both scales go from 0, up and down.
        low, high: words for the ends of the scales.
        mark: a short line under it.
        store: see `Remembered`; kept as ``{"values": {"a_1": 0.4, …}}``, and not handed in.

    Raises:
        ValueError: no round, no pair, two rounds of one id, or a value off the scale. The sentence names it.
    """

    front = "guessing/guessing.js"
    sheets = ("guessing/guessing.css",)

    title = traitlets.Unicode().tag(sync=True)
    prompt = traitlets.Unicode().tag(sync=True)
    known = traitlets.Unicode().tag(sync=True)
    asked = traitlets.Unicode().tag(sync=True)
    rounds = traitlets.List().tag(sync=True)
    span = traitlets.Float(3.0).tag(sync=True)
    low = traitlets.Unicode("low").tag(sync=True)
    high = traitlets.Unicode("high").tag(sync=True)
    mark = traitlets.Unicode("").tag(sync=True)

    def __init__(
        self,
        title: str,
        prompt: str,
        known: str,
        asked: str,
        rounds: Iterable[Mapping[str, Any]],
        span: float = 3.0,
        **traits,
    ) -> None:
        made = [_round(one, span) for one in rounds]
        check_ids("rounds", made, "round")
        super().__init__(
            words=words_for("guessing", "record"),
            title=title,
            prompt=prompt,
            known=known,
            asked=asked,
            rounds=made,
            span=float(span),
            **traits,
        )

    def sentence(self) -> str:
        """The task in words; no value is told."""
        rounds = [WORDS["guessing.round"].format(text=one["text"], n=len(one["pairs"])) for one in self.rounds]
        words = {name: getattr(self, name) for name in ("title", "prompt", "known", "asked", "low", "high")}
        return WORDS["guessing.sentence"].format(rounds="; ".join(rounds), **words)

    def still(self) -> str:
        """The task as HTML, with what comes at the end of the rounds folded away; survives where no widget can run."""
        task = f"<p><b>{html.escape(self.title)}</b></p><p>{html.escape(self.sentence())}</p>"
        told = "".join(f"<p>{one['told_html']}</p>" for one in self.rounds if one["told_html"])
        folded = f"<details><summary>{WORDS['guessing.found']}</summary>{told}</details>" if told else ""
        return f"<div>{task}{folded}</div>"


def _round(given: Mapping[str, Any], span: float) -> dict[str, Any]:
    pairs = [[float(one), float(other)] for one, other in given["pairs"]]
    if not 1 <= len(pairs) <= MOST_PAIRS:
        raise ValueError(f"round {given['id']}: {len(pairs)} pairs given; give 1 to {MOST_PAIRS}.")
    for value in (value for pair in pairs for value in pair):
        if not (math.isfinite(value) and abs(value) <= span):
            raise ValueError(
                f"round {given['id']}: the value {value:g} lies off the scale; give values from {-span:g} to {span:g}, or a larger span."
            )
    return {"id": given["id"], "text": given["text"], "pairs": pairs, "told_html": given.get("told_html", "")}
