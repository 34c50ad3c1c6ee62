"""Calls to axes that a note can hold: plain methods with plain values, told apart by keys and copied as they came.

Only methods whose effect is known are taken: each either adds marks that depend on nothing but its own values and the
cycle of colours, or sets something around the marks that depends on nothing but the calls around them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.legend import Legend

#: Each adds marks, and does nothing else that is seen.
MARKS = frozenset(
    [
        "plot",
        "step",
        "fill",
        "fill_between",
        "fill_betweenx",
        "text",
        "axhline",
        "axvline",
        "axhspan",
        "axvspan",
        "hlines",
        "vlines",
        "bar",
        "barh",
        "scatter",
    ]
)
#: Each sets something around the marks, whatever the marks are.
AROUND = frozenset(
    [
        "set_xlim",
        "set_ylim",
        "set_xlabel",
        "set_ylabel",
        "set_title",
        "set_xticks",
        "set_yticks",
        "set_xscale",
        "set_yscale",
        "grid",
        "tick_params",
        "minorticks_on",
        "minorticks_off",
        "set_facecolor",
        "set_axis_off",
        "set_axisbelow",
    ]
)
#: The same as names in `ax.set(…)`, and as methods of an axis or of frame lines.
SETTABLE = frozenset(
    ["xlim", "ylim", "xlabel", "ylabel", "title", "xticks", "yticks", "xscale", "yscale", "facecolor", "axisbelow"]
)
#: Where a legend may stand; what it shows hangs on the marks' looks alone, so long as it seeks no place among them.
_LEGEND_PLACES = frozenset(Legend.codes) - {"best"}
OF_PARTS = {"xaxis": ("grid",), "yaxis": ("grid",), "spines": ("set_visible", "set_color", "set_linewidth")}
#: A method above does more with these: sets scales and ticks, reads other data, stands elsewhere, turns scaling on.
_MORE = frozenset(["log", "tick_label", "data", "transform", "auto", "emit", "axes", "figure", "xunits", "yunits"])
#: Where marks take places and sizes: words there would make an axis one of categories.
_PLACES = frozenset(
    [
        "x",
        "y",
        "x1",
        "x2",
        "y1",
        "y2",
        "xmin",
        "xmax",
        "ymin",
        "ymax",
        "height",
        "width",
        "bottom",
        "left",
        "xerr",
        "yerr",
        "position",
        "xdata",
        "ydata",
    ]
)


class NeedsAxes(BaseException):
    """Only real axes can tell; no author's ``except Exception`` may swallow it."""


@dataclass(frozen=True)
class Call:
    """One call to the axes, or to a part of them.

    Attributes:
        part: ``()``, or the name of a part of the axes and which of it: ``("spines", ["left"])``.
        key: equal where the same was called with the same values, to the last digit.
        style: the same, but for the values that come first (places, words); a format such as "o-" is part of it.
    """

    part: tuple
    name: str
    args: tuple
    named: dict
    key: tuple
    style: tuple

    @property
    def adds_marks(self) -> bool:
        """Whether it draws marks."""
        return not self.part and self.name in MARKS

    @property
    def sets_axes(self) -> bool:
        """Whether it sets something that the marks may hang on; a legend, which hangs on them, does not."""
        return not self.adds_marks and self.name != "legend"

    def on(self, ax: Axes) -> Any:
        """Call it on real axes."""
        thing: Any = ax
        if self.part:
            thing = getattr(ax, self.part[0])
            thing = thing[self.part[1]] if len(self.part) > 1 else thing
        return getattr(thing, self.name)(*self.args, **self.named)


def noted(part: tuple, name: str, args: tuple, named: dict) -> Call:
    """The call, with its values as they are now.

    Raises:
        NeedsAxes: a value is no plain one, or makes the method do more than is known of it.
    """
    if not _MORE.isdisjoint(named) or (name == "set" and not SETTABLE.issuperset(named)):
        raise NeedsAxes
    if name == "legend" and (args or named.get("loc") not in _LEGEND_PLACES):
        raise NeedsAxes
    if name in ("set_xlim", "set_ylim", "set_xscale", "set_yscale") and len(args) > 2:
        raise NeedsAxes
    if not part and name in MARKS and any(map(_has_words, _places(name, args, named))):
        raise NeedsAxes
    firsts, lasts = [_frozen(value) for value in args], {word: _frozen(value) for word, value in named.items()}
    kinds = tuple(value if type(value) is str and name != "text" else np.shape(value)[1:] for value in args)
    style = (str(part), name, kinds, tuple((word, key) for word, (key, _) in lasts.items()))
    key = (style, tuple(key for key, _ in firsts))
    return Call(part, name, tuple(v for _, v in firsts), {word: v for word, (_, v) in lasts.items()}, key, style)


def _places(name: str, args: tuple, named: dict) -> list:
    """The values that say where marks are; of those that come first all but a format or the words of a text."""
    words_at = {"text": (2,), "plot": (1, 2)}.get(name, ())
    firsts = [value for place, value in enumerate(args) if not (place in words_at and type(value) is str)]
    return firsts + [value for word, value in named.items() if word in _PLACES]


def _has_words(value: Any) -> bool:
    return type(value) is str or (type(value) in (list, tuple) and any(map(_has_words, value)))


def _frozen(value: Any) -> tuple[Any, Any]:
    """What tells a plain value from every other one, and a copy that nobody else changes."""
    kind = type(value)
    if value is None or kind in (str, bool, int, float, range) or (kind.__module__ == "numpy" and _is_number(value)):
        return repr(value), value
    if kind is np.ndarray and value.dtype.kind in "fiub":
        return (value.dtype.str, value.shape, value.tobytes()), value.copy()
    if kind in (list, tuple):
        parts = [_frozen(each) for each in value]
        return (kind.__name__, *(key for key, _ in parts)), kind(each for _, each in parts)
    if kind is dict:
        pairs = {word: _frozen(each) for word, each in value.items() if type(word) is str}
        if len(pairs) == len(value):
            return ("dict", *((w, key) for w, (key, _) in pairs.items())), {w: each for w, (_, each) in pairs.items()}
    raise NeedsAxes


def _is_number(value: Any) -> bool:
    return isinstance(value, np.generic) and value.dtype.kind in "fiub"
