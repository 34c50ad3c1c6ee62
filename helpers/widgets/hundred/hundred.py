"""`Hundred`: how many of a hundred people? A guess, or a tap on a moment; then the small figures change, group by group."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping
from typing import Any

import traitlets

from ..shared.remembered import Remembered
from ..shared.unique_ids import check_ids
from ..words import WORDS, words_for
from .figures import FIGURES, ON_AVERAGE, crowd_svg

PEOPLE = 100
MOST_ROUNDS = 6
#: What a round is that says nothing else.
USUAL = {"when": "", "svg": "", "guess": True, "sure": False, "mark": "", "told_html": ""}
#: What is told of a round before its answer.
ASKED = ("id", "question", "when", "svg", "guess", "sure")


class Hundred(Remembered):
    """A hundred small people, ten by ten, asked about in one round or in several.

    >>> Hundred("Rain", [{"id": "may", "question": "On how many of 100 days in May did it rain?", "found": [
    ...     {"id": "wet", "text": "it rained", "n": 40, "look": "worse"},
    ...     {"id": "dry", "text": "it stayed dry", "n": 60, "look": "better"}]}])
    Rain On how many of 100 days in May did it rain?

    Args:
        title: plain text.
        rounds: one to six of ``{"id", "question", "when", "svg", "guess", "sure", "group", "found", "mark", "told_html",
            "near", "more", "less"}``. ``found`` is a list of groups ``{"id", "text", "n", "look"}`` that add up to 100; a
            look is better, same, worse, other or open; better_on_average and the like stand for an average, which counts no heads
            (one group of 100). ``group`` is the one that is guessed, the first where it is left out.
            With ``"guess": False`` a tap shows the groups at once. ``near``, ``more`` and ``less`` say the distance, with
            {yours}, {found} and {off} in them.
        afterwards: a question without right or wrong, ``{"question", "options": [{"id", "text", "told_html"}]}``.
        answers: False takes out what was found: the teacher has it, and it may be left out.
        store: see `Remembered`.

    Raises:
        ValueError: rounds that make no sense. The sentence names the round and says what to do.
    """

    front = "hundred/hundred.js"
    sheets = ("hundred/hundred.css",)

    title = traitlets.Unicode().tag(sync=True)
    rounds = traitlets.List().tag(sync=True)
    afterwards = traitlets.Dict().tag(sync=True)
    answers = traitlets.Bool(True).tag(sync=True)
    #: The path of each look.
    figures = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        title: str,
        rounds: Iterable[Mapping[str, Any]],
        afterwards: Mapping[str, Any] | None = None,
        answers: bool = True,
        **traits,
    ) -> None:
        given = [{**USUAL, **one} for one in rounds]
        if not 1 <= len(given) <= MOST_ROUNDS:
            raise ValueError(f"rounds: {len(given)} given; give 1 to {MOST_ROUNDS}.")
        check_ids("rounds", given, "round")
        for one in given if answers else ():
            _check(one)
        after = dict(afterwards or {})
        if not answers:
            given = [{name: one[name] for name in ASKED} for one in given]
            if after:
                after["options"] = [{"id": one["id"], "text": one["text"]} for one in after["options"]]
        super().__init__(
            words=words_for("hundred", "record"),
            title=title,
            rounds=given,
            afterwards=after,
            answers=answers,
            figures=FIGURES,
            **traits,
        )

    def sentence(self) -> str:
        """The title and what is asked; what was found is not told."""
        return WORDS["hundred.sentence"].format(title=self.title, rounds=" ".join(map(_asked, self.rounds)))

    def picture(self) -> tuple[bytes, str]:
        """The hundred figures of whom nothing is told."""
        return crowd_svg(), WORDS["hundred.people"]

    def still(self) -> str:
        """The figures and the questions as HTML, with what was found folded away."""
        if not self.answers:
            return super().still()
        rounds = "".join(
            f"<li>{html.escape(_asked(one))} <b>{html.escape(_groups(one))}</b></li>" for one in self.rounds
        )
        found = f"<summary>{WORDS['hundred.found']}</summary><ul>{rounds}</ul>"
        return f"<div>{super().still()}<details>{found}</details></div>"


def _check(one: dict[str, Any]) -> None:
    """See that the groups of a round are a hundred, and that the guessed one is told."""
    name, found = one["id"], one.get("found") or []
    if not found:
        raise ValueError(f"rounds: {name!r} has no groups; give `found` with groups that add up to {PEOPLE}.")
    people = sum(group["n"] for group in found)
    if people != PEOPLE or any(type(group["n"]) is not int or group["n"] < 0 for group in found):
        raise ValueError(f"rounds: the groups of {name!r} add up to {people}; give whole numbers that make {PEOPLE}.")
    for group in found:
        if group["look"] not in FIGURES:
            raise ValueError(f"rounds: {name!r} has the look {group['look']!r}; use one of {', '.join(FIGURES)}.")
    one["group"] = one.get("group") or found[0]["id"]
    guessed = next((group for group in found if group["id"] == one["group"]), None)
    if guessed is None:
        raise ValueError(f"rounds: {name!r} has no group {one['group']!r}; use the id of one of its groups.")
    if one["guess"] and (guessed["look"] == "open" or guessed["look"].endswith(ON_AVERAGE)):
        raise ValueError(f"rounds: {name!r} asks for a group that is not told; choose another one as `group`.")


def _asked(one: Mapping[str, Any]) -> str:
    return WORDS["hundred.round_when"].format(**one) if one["when"] else one["question"]


def _groups(one: Mapping[str, Any]) -> str:
    told = (
        group["text"] if group["look"].endswith(ON_AVERAGE) else WORDS["hundred.group"].format(**group)
        for group in one["found"]
    )
    return f"{', '.join(told)}. {one['mark']}".strip()
