"""`Matching`: join each thing on the left with one on the right, with feedback for every pair."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping

import traitlets

from ..shared.remembered import Remembered
from ..shared.unique_ids import check_ids
from ..words import WORDS, words_for


class Matching(Remembered):
    """Pairs to match. A thing on the right may be chosen more than once, so that no last pair is left over to guess.

    >>> Matching("Which?", "Match.", [{"id": "a", "text": "A day"}, {"id": "b", "text": "A week"}],
    ...     [{"id": "x", "text": "7 days"}, {"id": "y", "text": "24 hours"}], answers=False)
    Which? Match. To match: A day; A week. With: 7 days; 24 hours.

    Args:
        title, prompt: plain text.
        lefts, rights: two or more of ``{"id", "text"}``, in the order in which they are shown.
        pairs: for each left one ``{"left", "right", "feedback_html"}``: ids, and why they belong together.
        answers: False takes the pairs out of the widget: the teacher has them, and they may be left out.
        store: see `Remembered`.

    Raises:
        ValueError: fewer than two things on a side, an id twice, a left without its pair, a pair of something that is not there.
    """

    front = "tasks/matching.js"
    sheets = ("tasks/matching.css",)

    title = traitlets.Unicode().tag(sync=True)
    prompt = traitlets.Unicode().tag(sync=True)
    lefts = traitlets.List().tag(sync=True)
    rights = traitlets.List().tag(sync=True)
    pairs = traitlets.List().tag(sync=True)
    answers = traitlets.Bool(True).tag(sync=True)

    def __init__(
        self,
        title: str,
        prompt: str,
        lefts: Iterable[Mapping[str, str]],
        rights: Iterable[Mapping[str, str]],
        pairs: Iterable[Mapping[str, str]] = (),
        answers: bool = True,
        **traits,
    ) -> None:
        lefts, rights = _things(lefts, "lefts"), _things(rights, "rights")
        super().__init__(
            words=words_for("matching", "record"),
            title=title,
            prompt=prompt,
            lefts=lefts,
            rights=rights,
            pairs=_checked([dict(pair) for pair in pairs], lefts, rights) if answers else [],
            answers=answers,
            **traits,
        )

    def sentence(self) -> str:
        """Title, prompt and both sides; what belongs together is not told."""
        return WORDS["matching.sentence"].format(
            title=self.title,
            prompt=self.prompt,
            lefts="; ".join(one["text"] for one in self.lefts),
            rights="; ".join(one["text"] for one in self.rights),
        )

    def still(self) -> str:
        """Both sides as HTML lists, with the pairs folded away; survives where no widget can run."""
        lefts, rights = (_listed(one["text"] for one in side) for side in (self.lefts, self.rights))
        task = f"<p><b>{html.escape(self.title)}</b></p><p>{html.escape(self.prompt)}</p>{lefts}{rights}"
        if not self.answers:
            return f"<div>{task}</div>"
        left_texts, right_texts = (
            {one["id"]: html.escape(one["text"]) for one in side} for side in (self.lefts, self.rights)
        )
        pairs = "".join(
            f"<li>{left_texts[pair['left']]}: <b>{right_texts[pair['right']]}</b>. {pair['feedback_html']}</li>"
            for pair in self.pairs
        )
        return f"<div>{task}<details><summary>{WORDS['matching.pairs']}</summary><ul>{pairs}</ul></details></div>"


def _things(given: Iterable[Mapping[str, str]], name: str) -> list[dict[str, str]]:
    things = [{"id": one["id"], "text": one["text"]} for one in given]
    if len(things) < 2:
        raise ValueError(f"{name}: {len(things)} given; give at least two.")
    check_ids(name, things, "thing")
    return things


def _checked(pairs: list[dict], lefts: list[dict], rights: list[dict]) -> list[dict]:
    for side, things in (("left", lefts), ("right", rights)):
        known = [one["id"] for one in things]
        for pair in pairs:
            if pair[side] not in known:
                raise ValueError(f"pairs: there is no {side} {pair[side]!r}; use one of {', '.join(known)}.")
    paired = [pair["left"] for pair in pairs]
    for one in lefts:
        if paired.count(one["id"]) != 1:
            raise ValueError(
                f"pairs: {one['id']!r} stands in {paired.count(one['id'])} pairs; give each left one pair."
            )
    return pairs


def _listed(texts: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{html.escape(text)}</li>' for text in texts)}</ul>"
