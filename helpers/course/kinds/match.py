"""Pairs to match: each thing on the left is joined with one on the right, with feedback for every pair."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

from pydantic import Field

from ..content_file import Entry
from ..text import line_to_show, one_line, to_html_inline
from .counting import Answers, Counted, fits, right_or_other
from .kind import Fault, HandedIn, Kind, Known
from .made_up import ANSWERS_RIGHT, aside
from .texts import Id, Named, Short, Text


class Pair(Entry):
    """Two things that belong together, and why."""

    left: Named = Field(description="What is asked about, with an id of its own.")
    right: Named = Field(description="What belongs to it, with an id of its own that does not give it away.")
    feedback: Text = Field(description="What the reader is told about this pair: why they belong together.")


class Pairing(Entry):
    """What is matched; the things come with the kind of file."""

    id: Id
    title: Short
    prompt: Text


class Match(Pairing):
    """A matching task."""

    pairs: list[Pair] = Field(min_length=2, max_length=10)

    @property
    def lefts(self) -> list[Named]:
        """The things on the left, in the file's order."""
        return [pair.left for pair in self.pairs]

    @property
    def rights(self) -> list[Named]:
        """The things on the right in the order of their texts, which has nothing to do with the pairs."""
        return sorted((pair.right for pair in self.pairs), key=lambda one: one.text.casefold())


class OpenMatch(Pairing):
    """A matching task without its pairs."""

    lefts: list[Named] = Field(min_length=2, max_length=10)
    rights: list[Named] = Field(min_length=2, max_length=10)


def _faults(task: Match, known: Known) -> Iterator[Fault]:
    lefts = [pair.left.id for pair in task.pairs]
    for side in ("left", "right"):
        seen: set[str] = set()
        for n, pair in enumerate(task.pairs):
            id = getattr(pair, side).id
            at = ("pairs", n, side, "id")
            if id in seen:
                yield Fault(f"The id “{id}” is used twice.", "Give each an id of its own.", at)
            elif side == "right" and id in lefts:
                cure = "Give the right one another id: students see it, and one id on both sides would tell the pair."
                yield Fault(f"The id “{id}” stands on both sides.", cure, at)
            seen.add(id)
    texts = [one_line(pair.right.text) for pair in task.pairs]
    for n, text in enumerate(texts):
        if text in texts[:n]:
            what = f"The right one “{text[:60]}” stands here twice."
            yield Fault(what, "Change one of the two.", ("pairs", n, "right", "text"))


def _arguments(task: Match | OpenMatch) -> dict[str, Any]:
    made = {
        "title": task.title,
        "prompt": line_to_show(task.prompt),
        "lefts": [{"id": one.id, "text": line_to_show(one.text)} for one in task.lefts],
        "rights": [{"id": one.id, "text": line_to_show(one.text)} for one in task.rights],
    }
    if isinstance(task, OpenMatch):
        return made
    pairs = [
        {"left": pair.left.id, "right": pair.right.id, "feedback_html": to_html_inline(pair.feedback)}
        for pair in task.pairs
    ]
    return {**made, "pairs": pairs}


def _counted(task: Match, answers: Answers) -> Iterator[Counted]:
    rights = [one.id for one in task.rights]
    for pair in task.pairs:

        def key_of(answer: Any, pair: Pair = pair) -> str:
            return fits(answer["joined"][pair.left.id], pair.right.id, rights)

        yield answers.count("pair", pair.left.text, right_or_other(pair.right.text), key_of, task=task.title)


def _made_up(task: Match, chance: Random) -> Any:
    chance = aside(chance)
    rights = [one.id for one in task.rights]
    joined = {
        pair.left.id: pair.right.id if chance.random() < ANSWERS_RIGHT else chance.choice(rights) for pair in task.pairs
    }
    return {"joined": joined, "checks": 1}


KIND = Kind(
    name="match",
    section="match",
    group="task",
    about="Pairs to match.",
    form=Match,
    student_form=OpenMatch,
    faults=_faults,
    arguments=_arguments,
    handed_in=HandedIn("match"),
    counted=_counted,
    report="sort.html",
    made_up=_made_up,
    key="match.md",
    guide="match.html",
    handout="match.html",
    exported=True,
)
