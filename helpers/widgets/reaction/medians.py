"""The medians of a class in two groups, typed one person a line or taken from files, seen together: a dot each and the middle."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

import traitlets

from ..shared.remembered import Remembered
from ..words import WORDS, words_for

#: What a median reaction time can be, milliseconds; anything else is a slip of the pen. Assumed.
LOWEST_MS, HIGHEST_MS = 100, 5000


class ClassMedians(Remembered):
    """Two medians for each person, pooled: how much faster with the first condition, a dot each, the middle and its range.

    The first group is the one that counts. Two more medians, for the second group, may follow; they are a row below.
    What is typed stays in the browser and is never handed in. Lines that make no sense are named and left out.

    Args:
        title, prompt: plain text.
        conditions: the two, as for `ReactionTask`.
        groups: the names of the two groups, the one that counts first, as for `ReactionTask`.
        results: from files, milliseconds: the two medians of the first group, or these and the two of the second.
        before: how many results in files took both groups together, as was done before. They are told and never mixed in.
        before_item: the entry of `store` with lines that were typed then.
        set_aside: what could not be used, a sentence each.
        store: where the lines are kept; see `Remembered`.

    Raises:
        ValueError: not two conditions or groups, or a result that is not two times or four.
    """

    front = "reaction/medians.js"
    sheets = ("reaction/medians.css",)

    title = traitlets.Unicode().tag(sync=True)
    prompt = traitlets.Unicode().tag(sync=True)
    conditions = traitlets.List().tag(sync=True)
    groups = traitlets.List(traitlets.Unicode()).tag(sync=True)
    results = traitlets.List().tag(sync=True)
    before = traitlets.Int().tag(sync=True)
    before_item = traitlets.Unicode().tag(sync=True)
    set_aside = traitlets.List(traitlets.Unicode()).tag(sync=True)
    bounds = traitlets.List([LOWEST_MS, HIGHEST_MS]).tag(sync=True)

    def __init__(
        self,
        title: str,
        prompt: str,
        conditions: Iterable[Mapping[str, str]],
        groups: Iterable[str],
        results: Iterable[Sequence[float]] = (),
        set_aside: Iterable[str] = (),
        **traits,
    ) -> None:
        conditions, groups, results = [dict(one) for one in conditions], list(groups), [list(one) for one in results]
        for name, given in (("conditions", conditions), ("groups", groups)):
            if len(given) != 2:
                raise ValueError(f"{name}: {len(given)} given; give two.")
        wrong = next((one for one in results if len(one) not in (2, 4) or not are_medians(one)), None)
        if wrong is not None:
            raise ValueError(
                f"results: {wrong!r} is not two times, or four, from {LOWEST_MS} to {HIGHEST_MS} milliseconds."
            )
        super().__init__(
            words=words_for("medians", "record"),
            title=title,
            prompt=prompt,
            conditions=conditions,
            groups=groups,
            results=results,
            set_aside=list(set_aside),
            **traits,
        )

    def sentence(self) -> str:
        """What it is for; how many results come from files, and how many of them are from before."""
        files = WORDS["medians.files"].format(n=len(self.results)) if self.results else ""
        if self.before:
            word = "medians.before_one" if self.before == 1 else "medians.before"
            files += " " + WORDS[word].format(n=self.before, a=self.groups[0], b=self.groups[1])
        return f"{WORDS['medians.sentence'].format(title=self.title, files=files)} {self.prompt}".strip()


def are_medians(values: Iterable[object]) -> bool:
    """Whether all are medians that a person can have, in milliseconds."""
    return all(
        isinstance(ms, int | float) and not isinstance(ms, bool) and math.isfinite(ms) and LOWEST_MS <= ms <= HIGHEST_MS
        for ms in values
    )
