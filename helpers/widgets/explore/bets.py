"""Bets: what a reader says of a picture before it is shown, in the picture itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from ...numbers import np
from ...well_set import formatted, well_set, with_unit
from ..shared.plain_numbers import decimals, is_number
from ..words import WORDS
from .engine.errors import ExploreError
from .engine.parameters import Parameter

MOST_COLUMNS = 60  # of a curve that is drawn by hand
#: How near counts as near, as a share of the axis; along a logarithmic one, this many times as much.
NEAR, NEAR_TIMES = 0.1, 1.5


@dataclass(frozen=True)
class Bet:
    """What `bet_value`, `bet_point` and `bet_curve` make.

    Attributes:
        kind: what the reader does: drag a value along an axis, put a point, draw a curve.
        question: stands above the picture until the bet is placed, and after it.
        scales: the axis ("x", "y") of each number that the reader gives, with its stops.
        answer: what was found: one number for each scale, or the heights of a curve at the stops of its x axis.
        found: the same in words.
        sentences: by "near", "more", "less", "mixed": what is said of the distance.
        within: how far off, in the last scale's own numbers (or times, where it is logarithmic), still counts as near.
        id: under which the browser keeps it, beside other bets of the same lesson.
    """

    kind: Literal["value", "point", "curve"]
    question: str
    scales: Mapping[str, Parameter]
    answer: Sequence[float]
    found: str
    sentences: Mapping[str, str]
    within: float
    id: str = ""

    @property
    def places(self) -> list[tuple[str, str, tuple]]:
        """What is dragged along which axis, for the drawing: that alone is part of what a picture is made of."""
        return [(f"bet.{axis}", axis, scale.stops) for axis, scale in self.scales.items()]

    def for_browser(self) -> dict[str, Any]:
        """All that the front end needs."""
        scales = {
            axis: {
                "stops": list(scale.stops),
                "texts": list(scale.texts),
                "label": scale.label,
                "unit": [scale.unit, scale.unit] if isinstance(scale.unit, str) else list(scale.unit),
                "log": scale.log,
                "digits": max(map(decimals, scale.stops)),
            }
            for axis, scale in self.scales.items()
        }
        return {
            "kind": self.kind,
            "question": self.question,
            "scales": scales,
            "answer": list(self.answer),
            "found": self.found,
            "sentences": dict(self.sentences),
            "within": self.within,
        }


def bet_value(
    question: str, scale: Parameter, answer: float, *, axis: str = "x", found: str = "", id: str = "", **said
) -> Bet:
    """A bet on one number, dragged along an axis.

    >>> bet_value("How tall is the tower?", number(0, 500, 10, "Height", "m"), 330, axis="y").found
    '330\\xa0m'

    Args:
        scale: where it can be dragged, as `number` makes it, in the axis's own numbers.
        answer: what was found.
        axis: "x" or "y".
        found: the answer in words, where it is other than its number and unit.
        id: of this bet among those of a lesson; the picture's own name where it has none.
        **said: ``within`` (how far off is still near) and the sentences ``near``, ``more`` (more was found than was bet) and
            ``less``. They may name {yours}, {found}, {apart} and {times}: "You said {yours}. It's {found}, {times} as much."

    Raises:
        ExploreError: an answer that is no number, or a sentence with a place that is not known.
    """
    if axis not in ("x", "y"):
        raise ExploreError(f'bet_value(…, axis={axis!r}): give axis="x" or axis="y".')
    value = _number(answer, "bet_value")
    within, sentences = _said(said, scale, ("near", "more", "less"), ("yours", "found", "apart", "times"), "value")
    words = found or _text(value, scale)
    return Bet("value", well_set(question), {axis: scale}, (value,), words, sentences, within, id)


def bet_point(
    question: str, x: Parameter, y: Parameter, answer: tuple[float, float], *, found: str = "", id: str = "", **said
) -> Bet:
    """A bet on a place in the picture: a point that is put down.

    Args:
        x, y: where it can be put, as `number` makes it.
        answer: across and up.
        found: the answer in words.
        id: as for `bet_value`.
        **said: ``within`` (in numbers of y; across, the same share of the axis counts) and the sentences ``near`` and ``more``, with
            {yours} and {found}.

    Raises:
        ExploreError: as `bet_value`.
    """
    if not (isinstance(answer, tuple | list) and len(answer) == 2):
        raise ExploreError(f"bet_point was given the answer {answer!r}; give two numbers, across and up.")
    at = tuple(_number(value, "bet_point") for value in answer)
    within, sentences = _said(said, y, ("near", "more"), ("yours", "found"), "point")
    words = found or ", ".join(_text(value, scale) for value, scale in zip(at, (x, y), strict=True))
    return Bet("point", well_set(question), {"x": x, "y": y}, at, words, sentences, within, id)


def bet_curve(
    question: str,
    x: Parameter,
    y: Parameter,
    answer: Callable[[np.ndarray], Any] | Iterable[tuple[float, float]],
    *,
    id: str = "",
    **said,
) -> Bet:
    """A bet on a curve, drawn by hand across the axes.

    Args:
        x: the places across at which the curve is kept, 60 at most; y: its heights; both as `number` makes them.
        answer: a function of x, or points of the curve, which straight lines join.
        id: as for `bet_value`.
        **said: ``within`` (how far off on average is still near, in numbers of y) and the sentences ``near``, ``more`` (the curve runs
            higher than what was drawn), ``less`` and ``mixed`` (now higher, now lower), with {apart} (how far off on
            average), {most} (the widest gap) and {where} (its place across).

    Raises:
        ExploreError: as `bet_value`; too many places across.
    """
    if len(x.stops) > MOST_COLUMNS:
        raise ExploreError(
            f"bet_curve has {len(x.stops)} places across, {MOST_COLUMNS} at most; give x a larger step, as in number(0, 90, 5)."
        )
    across = np.array(x.stops, float)
    if callable(answer):
        heights = np.broadcast_to(np.asarray(answer(across), float), across.shape)
    else:
        points = sorted((float(at), float(height)) for at, height in answer)
        heights = np.interp(across, *np.transpose(points))
    if not np.isfinite(heights).all():
        raise ExploreError(
            "the answer of bet_curve is no number at some of its places across; give x a range where it is."
        )
    names = ("apart", "most", "where")
    within, sentences = _said(said, y, ("near", "more", "less", "mixed"), names, "curve")
    found = tuple(round(float(height), 6) for height in heights)
    return Bet("curve", well_set(question), {"x": x, "y": y}, found, "", sentences, within, id)


def _number(value: Any, name: str) -> float:
    if not is_number(value):
        raise ExploreError(f"{name} was given the answer {value!r}; give a number.")
    return float(value)


def _text(value: float, scale: Parameter) -> str:
    return with_unit(formatted(value, f",.{decimals(round(value, 6))}f"), value, scale.unit)


def _said(
    given: dict, scale: Parameter, ways: tuple[str, ...], places: tuple[str, ...], kind: str
) -> tuple[float, dict[str, str]]:
    """How near is near, and the sentence for each way of being off."""
    within = given.pop("within", None)
    if within is None:
        within = NEAR_TIMES if scale.log else NEAR * (scale.stops[-1] - scale.stops[0])
    for way in given:
        if way not in ways:
            raise ExploreError(f"a bet has no {way!r}; it says {', '.join(ways)}.")
    sentences = {way: well_set(given.get(way, WORDS[f"explore.bet_{kind}_{way}"])) for way in ways}
    for way, sentence in sentences.items():
        try:
            sentence.format(**dict.fromkeys(places, ""))
        except (KeyError, IndexError, ValueError) as error:
            known = ", ".join(f"{{{place}}}" for place in places)
            raise ExploreError(
                f"the sentence {way!r} of a bet has a place that is not known ({error}); it may have {known}."
            ) from None
    return float(within), sentences
