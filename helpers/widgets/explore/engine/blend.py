"""Getting from drawn stops to every other stop: the weights of the blend, and how far off a blend is."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np

from .drawing import Drawing

FAR = 20  # times the picture's size: points further away are cut off, they would cost precision


@dataclass
class Grid:
    """The drawn stops of each smooth parameter, and the weights that blend them."""

    nodes: list[list[int]]
    places: list[tuple[float, ...]]  # where each stop of each slider lies
    spline: bool = False  # blend from all drawn stops, not only the nearest: fewer are needed where all is smooth
    weights: list[np.ndarray] = field(default_factory=list)

    def __post_init__(self) -> None:
        weigh = spline_weights if self.spline else blend_weights
        self.weights = [weigh(n, places) for n, places in zip(self.nodes, self.places, strict=True)]

    def with_nodes(self, nodes: list[list[int]]) -> Grid:
        """The same blend from other drawn stops."""
        return Grid(nodes, self.places, self.spline)


def blend_weights(nodes: list[int], places: tuple[float, ...]) -> np.ndarray:
    """How much of each drawn stop goes into every stop: (stops, nodes), rows sum to 1; for reading only."""
    return _blend_weights(tuple(nodes), places)


@lru_cache(maxsize=100)  # a grid that grows along one slider keeps the others' weights
def _blend_weights(nodes: tuple[int, ...], places: tuple[float, ...]) -> np.ndarray:
    """The weights.

    A cubic Hermite blend whose slopes come from the neighbours on either side (Catmull and Rom's
    idea, for uneven distances). Drawn stops are themselves and nothing else.
    """
    eye = np.eye(len(nodes))
    if len(nodes) == 1:
        return np.ones((len(places), 1))
    x = np.array([places[n] for n in nodes])
    gaps = np.diff(x)
    rises = np.diff(eye, axis=0) / gaps[:, None]
    slopes = np.empty_like(eye)
    for i in range(len(nodes)):
        if i == 0:
            slopes[i] = (
                rises[0] if len(nodes) == 2 else rises[0] + (rises[0] - rises[1]) * gaps[0] / (gaps[0] + gaps[1])
            )
        elif i == len(nodes) - 1:
            slopes[i] = (
                rises[-1] if len(nodes) == 2 else rises[-1] + (rises[-1] - rises[-2]) * gaps[-1] / (gaps[-1] + gaps[-2])
            )
        else:
            slopes[i] = (gaps[i] * rises[i - 1] + gaps[i - 1] * rises[i]) / (gaps[i - 1] + gaps[i])
    weights = np.zeros((len(places), len(nodes)))
    for stop, place in enumerate(places):
        i = min(max(int(np.searchsorted(nodes, stop, side="right")) - 1, 0), len(nodes) - 2)
        t = (place - x[i]) / gaps[i]
        weights[stop] = (
            (2 * t**3 - 3 * t**2 + 1) * eye[i]
            + (t**3 - 2 * t**2 + t) * gaps[i] * slopes[i]
            + (3 * t**2 - 2 * t**3) * eye[i + 1]
            + (t**3 - t**2) * gaps[i] * slopes[i + 1]
        )
    # the browser gets five decimals, so the check must use five decimals
    return np.round(weights, 5)


def spline_weights(nodes: list[int], places: tuple[float, ...]) -> np.ndarray:
    """The same by a cubic spline through all drawn stops."""
    if len(nodes) < 5:
        return blend_weights(nodes, places)
    from scipy.interpolate import CubicSpline  # only for the largest tables, and slow to load

    weights = CubicSpline([places[n] for n in nodes], np.eye(len(nodes)))(np.array(places))
    weights = np.round(weights, 5)
    weights[np.arange(len(places)), np.abs(weights).argmax(axis=1)] += 1 - weights.sum(axis=1)  # still sums to 1
    return np.round(weights, 5)


def distance(a: np.ndarray, b: np.ndarray, width: float, height: float) -> float:
    """The largest distance of two pictures' points, in pixels. Points off the picture count less, by how far off they are."""
    if a.size == 0:
        return 0.0
    gone = np.isnan(a)
    if (gone != np.isnan(b)).any():
        return np.inf
    size = np.array([width, height])
    off = np.maximum(np.maximum(-b, b - size), 0) / size
    with np.errstate(invalid="ignore"):
        apart = np.abs(a - b) / (1 + off.max(axis=1, keepdims=True))
    return float(np.nanmax(apart)) if not gone.all() else 0.0


def cut_far(drawing: Drawing, width: float, height: float) -> Drawing:
    """Move points that are very far off the picture to where their line leaves a wide box around it.

    A logarithmic axis puts a zero a hundred thousand pixels below the picture: 16 bits would then
    be too coarse for the rest. The point moves along its own segment, so the visible line stays.
    """
    low, high = np.array([-FAR * width, -FAR * height]), np.array([(1 + FAR) * width, (1 + FAR) * height])
    at = drawing.at
    with np.errstate(invalid="ignore"):
        far = ((at < low) | (at > high)).any(axis=1)
    if not far.any():
        return drawing
    moved, inside = at.copy(), np.asarray(~far & ~np.isnan(at).any(axis=1))
    for i in np.flatnonzero(far):
        anchor = next((j for j in (i - 1, i + 1) if 0 <= j < len(at) and inside[j]), None)
        if anchor is None or not np.isfinite(at[i]).all():
            moved[i] = np.clip(at[i], low, high)
            continue
        way = at[i] - at[anchor]
        with np.errstate(divide="ignore", invalid="ignore"):
            shares = np.where(way > 0, (high - at[anchor]) / way, np.where(way < 0, (low - at[anchor]) / way, np.inf))
        moved[i] = at[anchor] + way * min(1.0, shares.min())
    return Drawing(drawing.looks, moved, drawing.reading, drawing.still)
