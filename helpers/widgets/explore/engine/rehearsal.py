"""The function run at every stop without drawing: what it says, and the numbers it hands to the axes.

It takes a hundredth of a drawing's time. The sentences are kept; the numbers tell where between drawn
stops something happens that no blend could know, so that just there a drawing is made to check.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np

from .reading import Reading, read_silently

MOST_NUMBERS = 600  # of one stop; more are thinned out evenly


class Rehearsal:
    """What a function says and hands over at each stop, in the order given.

    Attributes:
        readings: one for each stop.
        kinds: a number for each stop, equal where the same calls came with the same words.
        numbers: stops x numbers, as far as they differ at all; rows of another kind are NaN.
        spans: for each number the range of all that came in the same array.

    Raises:
        Exception: whatever the function raises where it needs real axes.
    """

    def __init__(self, function: Callable, every: Iterable[dict]) -> None:
        self.readings: list[Reading | None] = []
        kinds, rows, sizes, numbered = [], [], [], {}
        for values in every:
            calls: list = []
            self.readings.append(read_silently(function, values, calls))
            words, row = [], []
            _take_apart(calls, words, row)
            kinds.append(numbered.setdefault(tuple(words), len(numbered)))
            rows.append(np.concatenate(row) if row else np.empty(0))
            sizes.append([part.size for part in row])
        self.kinds = np.array(kinds)
        commonest = int(np.bincount(self.kinds).argmax())
        first = kinds.index(commonest)
        size = rows[first].size
        thin = np.linspace(0, size - 1, min(size, MOST_NUMBERS)).astype(int) if size else np.empty(0, int)
        numbers = np.full((len(rows), thin.size), np.nan)
        for i, row in enumerate(rows):
            if kinds[i] == commonest:
                numbers[i] = row[thin]
        array = np.repeat(np.arange(len(sizes[first])), sizes[first])[thin]
        with np.errstate(all="ignore"):
            numbers[~np.isfinite(numbers)] = np.nan
            same = self.kinds == commonest
            high, low = (np.nan_to_num(end(numbers[same], axis=0)) for end in (np.fmax.reduce, np.fmin.reduce))
        spans = {n: np.ptp(np.r_[high[array == n], low[array == n]]) for n in np.unique(array)}
        moving = high > low
        self.numbers = numbers[:, moving]
        self.spans = np.array([spans[n] for n in array[moving]])


def _take_apart(thing: Any, words: list, numbers: list) -> None:
    """A call's words and its numbers, each in their order."""
    kind = type(thing)  # asked for first: there are many thousands, nearly all of a few kinds
    if kind is str or kind is bool or thing is None:
        words.append(thing)
    elif kind is float or kind is int:
        numbers.append(np.array([float(thing)]))
        words.append(0)
    elif isinstance(thing, bool | str):
        words.append(thing)
    elif isinstance(thing, int | float | np.number):
        numbers.append(np.array([float(thing)]))
        words.append(0)
    elif isinstance(thing, np.ndarray) and thing.dtype.kind in "fiub":
        numbers.append(np.ravel(thing).astype(float))
        words.append(thing.shape)
    elif isinstance(thing, dict):
        for key, value in thing.items():
            words.append(str(key))
            _take_apart(value, words, numbers)
    elif isinstance(thing, list | tuple | range) and thing and {int, float}.issuperset(map(type, thing)):
        numbers.append(np.array(thing, float))
        words.append(len(thing))
    elif isinstance(thing, list | tuple | range | np.ndarray):
        words.append(len(thing))
        for each in thing:
            _take_apart(each, words, numbers)
    else:
        words.append(kind.__name__)
