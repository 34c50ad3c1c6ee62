"""How a drawn curve differs from points that were found; the browser works it out in the same way (draw_it/compare.js)."""

from __future__ import annotations

from collections.abc import Sequence

Spot = tuple[float, float]
#: Parts of an axis: a curve within this of a height counts as there where it never gets there exactly.
NEARLY = 0.03
#: Mean distances, as parts of the axis, up to which a curve is close, and some way off.
CLOSE, OFF = 0.1, 0.25
#: A rise or fall below this part of the axis has no direction.
LEVEL = 0.1


def height_at(curve: Sequence[Spot], x: float) -> float:
    """The height of a curve at a place, along straight lines; beyond an end it stays as it is there."""
    before, after = curve[0], curve[-1]
    for one in curve:
        if one[0] <= x:
            before = one
        elif one[0] > x:
            after = one
            break
    if before[0] >= x or after[0] <= before[0]:
        return before[1]
    return before[1] + (after[1] - before[1]) * (x - before[0]) / (after[0] - before[0])


def side_of(spots: Sequence[Spot], height: float) -> int:
    """On which side of a height the first of some points lies that is not on it: 1 above, -1 below, 0 where all are on it."""
    return next((1 if y > height else -1 for _, y in spots if y != height), 0)


def crossing(
    curve: Sequence[Spot], height: float, side: int, nearly: float, after: float | None = None
) -> float | None:
    """Where a curve that was on one side of a height first comes back to it; None where it does not.

    Args:
        nearly: so near to the height counts as there, where the curve never gets there exactly.
        after: what lies before this place does not count.
    """
    near, left = None, False
    for n, (x, y) in enumerate(curve):
        apart = (y - height) * side
        if left and (after is None or x >= after):
            if apart <= 0:
                (x0, y0) = curve[n - 1]
                at = x if y == y0 else x0 + (x - x0) * (height - y0) / (y - y0)
                return at if after is None else max(at, after)
            near = x if near is None and apart <= nearly else near
        left = left or apart > 2 * nearly
    return near


def has_left(curve: Sequence[Spot], height: float, side: int, nearly: float) -> bool:
    """Whether a curve was ever clearly on one side of a height."""
    return any((y - height) * side > 2 * nearly for _, y in curve)


def mean_way(curve: Sequence[Spot], spots: Sequence[Spot], size: float) -> str:
    """Which of "close", "off", "far" and "other_way" a curve is, by its mean distance from some points.

    Args:
        size: how long the upright axis is.
    """
    yours = [height_at(curve, x) for x, _ in spots]
    found_rise, your_rise = spots[-1][1] - spots[0][1], yours[-1] - yours[0]
    if found_rise * your_rise < 0 and min(abs(found_rise), abs(your_rise)) > LEVEL * size:
        return "other_way"
    mean = sum(abs(mine - y) for mine, (_, y) in zip(yours, spots, strict=True)) / len(spots) / size
    return "close" if mean <= CLOSE + 1e-9 else "off" if mean <= OFF + 1e-9 else "far"


def crossing_way(
    curve: Sequence[Spot], height: float, side: int, nearly: float, found: float, within: float, after: float | None
) -> tuple[str, float | None]:
    """Which of "near", "sooner", "later", "never" and "untouched" a curve is that should come back to a height, and where it does."""
    if not has_left(curve, height, side, nearly):
        return "untouched", None
    yours = crossing(curve, height, side, nearly, after)
    if yours is None:
        return "never", None
    if abs(yours - found) <= within + 1e-9:
        return "near", yours
    return ("sooner" if yours < found else "later"), yours
