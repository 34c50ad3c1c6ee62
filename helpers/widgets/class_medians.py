"""The medians of a class, typed one person a line or taken from files, seen together: a dot each and the middle."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

import traitlets

from .base import front_end, style
from .remembered import Remembered
from .words import WORDS, words_for

#: What a median reaction time can be, milliseconds; anything else is a slip of the pen. Assumed.
LOWEST_MS, HIGHEST_MS = 100, 5000


class ClassMedians(Remembered):
    """Two medians for each person, pooled: how much faster with the first condition, a dot each, the middle and its range.

    What is typed stays in the browser and is never handed in. Lines that make no sense are named and left out.

    Args:
        title, prompt: plain text.
        conditions: the two, as for `ReactionTask`.
        pairs: results from files, two medians each in milliseconds.
        set_aside: what could not be used, a sentence each.
        store: where the lines are kept; see `Remembered`.

    Raises:
        ValueError: not two conditions, or a pair that is not two times.
    """

    _esm = front_end("class_medians", "remember", "forms", "numbers", "trials", "dots")
    _css = style("class_medians")

    title = traitlets.Unicode().tag(sync=True)
    prompt = traitlets.Unicode().tag(sync=True)
    conditions = traitlets.List().tag(sync=True)
    pairs = traitlets.List().tag(sync=True)
    set_aside = traitlets.List(traitlets.Unicode()).tag(sync=True)
    bounds = traitlets.List([LOWEST_MS, HIGHEST_MS]).tag(sync=True)

    def __init__(
        self,
        title: str,
        prompt: str,
        conditions: Iterable[Mapping[str, str]],
        pairs: Iterable[Sequence[float]] = (),
        set_aside: Iterable[str] = (),
        **traits,
    ):
        conditions, pairs = [dict(one) for one in conditions], [list(pair) for pair in pairs]
        if len(conditions) != 2:
            raise ValueError(f"conditions: {len(conditions)} given; give two.")
        wrong = next((pair for pair in pairs if not is_pair(pair)), None)
        if wrong is not None:
            raise ValueError(f"pairs: {wrong!r} is not two times from {LOWEST_MS} to {HIGHEST_MS} milliseconds.")
        super().__init__(
            words=words_for("medians", "record"),
            title=title,
            prompt=prompt,
            conditions=conditions,
            pairs=pairs,
            set_aside=list(set_aside),
            **traits,
        )

    def sentence(self) -> str:
        """What it is for; how many results come from files."""
        files = WORDS["medians.files"].format(n=len(self.pairs)) if self.pairs else ""
        return f"{WORDS['medians.sentence'].format(title=self.title, files=files)} {self.prompt}".strip()


def is_pair(pair: object) -> bool:
    """Whether it is two medians that a person can have, in milliseconds."""
    return (
        isinstance(pair, list | tuple)
        and len(pair) == 2
        and all(
            isinstance(ms, int | float)
            and not isinstance(ms, bool)
            and math.isfinite(ms)
            and LOWEST_MS <= ms <= HIGHEST_MS
            for ms in pair
        )
    )
