"""A short reaction-time task: pictures for a set time, two answers, two conditions compared."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

import traitlets

from ..shared.remembered import Remembered
from ..words import WORDS, words_for

#: An answer sooner than this was given before the picture could be seen; one later than this is missed. Assumed.
EARLY_MS, LATE_MS = 150, 2000
FRAMES = (1, 120)
TRIALS = (8, 96)
PRACTICE = (0, 24)
#: How many a crowd may have: all of them are drawn in the browser.
MOST_PEOPLE = 20_000
#: A usual screen, which `frames` are counted in; the task measures the reader's own, and keeps to the time.
USUAL_FRAME_MS = 1000 / 60
#: What one trial takes: cross 0.7, answer 0.7, pause 0.6 (task.js), roughly; for "about 2 minutes".
SECONDS_A_TRIAL = 2.0


class ReactionTask(Remembered):
    """Pictures that are shown for a moment, to be told apart by one of two keys or buttons.

    Every combination of the two answers and the two conditions comes equally often, in random order, so that a
    condition never gives an answer away. The conditions are compared within each category; one category is the one that
    counts, the other stands below it. Times come from the browser's steady clock. Answers that were too early, too
    late or wrong are counted and told, not hidden. Works without a kernel.

    Args:
        title, prompt: plain text.
        stimuli: ``{"svg", "category", "condition"}``: a picture as SVG text, which answer is right, what is compared.
            The SVG is shown as an image, where no script of it can run; it is never put into the page.
        categories: the two answers, ``{"id", "text", "key", "group"}``; the key is one letter, the group is what its pictures
            are called ("arrows up").
        conditions: the two that are compared, ``{"id", "text", "within"}``: a name, and words for a sentence
            ("with a hat"). The difference is how much faster the first one is.
        compare: the id of the category that counts.
        frames: how long a picture is shown, in frames of a usual screen (a sixtieth of a second each), 1 to 120. A faster
            screen draws more of them in the same time; each picture ends with the frame that is nearest to it.
        trials: how many count, 8 to 96, a multiple of 4; practice: how many come before, 0 to 24.
        demo: made-up results for one who leaves the task out: milliseconds by category and condition.
        crowd: others whom the reader's difference may stand among, drawn by chance: ``{"people": [10, 100], "middle", "spread",
            "seed", "mark"}``, with the average and the spread of their differences in milliseconds, and a line that says where they come from.
        store: where the result is kept (kind "task": numbers only); see `Remembered`.

    Raises:
        ValueError: something that makes no sense. The sentence names it and says what to do.
    """

    front = "reaction/task.js"
    sheets = ("reaction/task.css",)

    title = traitlets.Unicode().tag(sync=True)
    prompt = traitlets.Unicode().tag(sync=True)
    stimuli = traitlets.List().tag(sync=True)
    categories = traitlets.List().tag(sync=True)
    conditions = traitlets.List().tag(sync=True)
    compare = traitlets.Unicode().tag(sync=True)
    frames = traitlets.Int().tag(sync=True)
    trials = traitlets.Int().tag(sync=True)
    practice = traitlets.Int().tag(sync=True)
    minutes = traitlets.Int(help="About how long it takes, in whole minutes.").tag(sync=True)
    demo = traitlets.Dict().tag(sync=True)
    crowd = traitlets.Dict().tag(sync=True)
    limits = traitlets.Dict({"early": EARLY_MS, "late": LATE_MS}).tag(sync=True)

    def __init__(
        self,
        title: str,
        prompt: str,
        stimuli: Iterable[Mapping[str, str]],
        categories: Iterable[Mapping[str, str]],
        conditions: Iterable[Mapping[str, str]],
        compare: str,
        frames: int = 12,
        trials: int = 48,
        practice: int = 4,
        demo: Mapping[str, Mapping[str, list[float]]] | None = None,
        crowd: Mapping[str, Any] | None = None,
        **traits,
    ) -> None:
        stimuli, categories, conditions = ([dict(one) for one in many] for many in (stimuli, categories, conditions))
        _check_two("categories", categories)
        _check_two("conditions", conditions)
        _check_keys([one["key"] for one in categories])
        if compare not in {one["id"] for one in categories}:
            raise ValueError(f"compare={compare!r}: give the id of one of the two categories.")
        _check_stimuli(stimuli, categories, conditions)
        _check_number("frames", frames, FRAMES)
        _check_number("trials", trials, TRIALS)
        _check_number("practice", practice, PRACTICE)
        if trials % 4:
            raise ValueError(f"trials={trials}: give a multiple of 4, so that all combinations come equally often.")
        demo = {category: {name: list(times) for name, times in row.items()} for category, row in (demo or {}).items()}
        if demo and not all(demo.get(a["id"], {}).get(b["id"]) for a in categories for b in conditions):
            raise ValueError("demo: give times for each combination of category and condition, or none at all.")
        if crowd:
            _check_crowd(crowd)
        super().__init__(
            words=words_for("reaction", "record"),
            title=title,
            prompt=prompt,
            stimuli=stimuli,
            categories=categories,
            conditions=conditions,
            compare=compare,
            frames=frames,
            trials=trials,
            practice=practice,
            minutes=max(1, math.ceil((trials + practice) * SECONDS_A_TRIAL / 60)),
            demo=demo,
            crowd=dict(crowd or {}),
            **traits,
        )

    def sentence(self) -> str:
        """The task in words; never a result."""
        return WORDS["reaction.sentence"].format(
            title=self.title,
            prompt=self.prompt,
            trials=self.trials,
            ms=round(self.frames * USUAL_FRAME_MS),
            a=self.categories[0]["text"],
            b=self.categories[1]["text"],
            group=next(one["group"] for one in self.categories if one["id"] == self.compare),
            conditions=" / ".join(one["within"] for one in self.conditions),
        )


def _check_two(name: str, entries: list[dict[str, Any]]) -> None:
    if len(entries) != 2 or entries[0]["id"] == entries[1]["id"]:
        raise ValueError(f"{name}: {len(entries)} given; give two, each with an id of its own.")


def _check_keys(keys: list[str]) -> None:
    if any(len(key) != 1 or not key.isalpha() for key in keys) or keys[0].lower() == keys[1].lower():
        raise ValueError(f"categories: the keys {keys} do not work; give two different letters.")


def _check_stimuli(stimuli: Any, categories: Any, conditions: Any) -> None:
    for category in categories:
        for condition in conditions:
            pair = (category["id"], condition["id"])
            if not any((one["category"], one["condition"]) == pair for one in stimuli):
                raise ValueError(
                    f"stimuli: none is {pair[0]!r} and {pair[1]!r}; give at least one for each combination."
                )
    known = {one["id"] for one in categories} | {one["id"] for one in conditions}
    for one in stimuli:
        if not {one["category"], one["condition"]} <= known or not one["svg"].lstrip().startswith("<svg"):
            raise ValueError("stimuli: each needs svg (a text that begins with <svg), a category and a condition.")


def _check_crowd(crowd: Mapping[str, Any]) -> None:
    missing = {"people", "middle", "spread", "seed", "mark"} - set(crowd)
    if missing:
        raise ValueError(f"crowd: {sorted(missing)[0]} is not there; give people, middle, spread, seed and mark.")
    if crowd["spread"] <= 0 or any(n < 2 or n > MOST_PEOPLE for n in crowd["people"]):
        raise ValueError(f"crowd: give numbers of people from 2 to {MOST_PEOPLE}, and a spread above 0.")


def _check_number(name: str, value: object, bounds: tuple[int, int]) -> None:
    low, high = bounds
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise ValueError(f"{name}={value!r}: give a whole number from {low} to {high}.")
