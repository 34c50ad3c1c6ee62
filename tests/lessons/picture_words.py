"""Where the words of a drawing stand: boxes of all texts and points of one picture, in pixels, as matplotlib lays them out."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np

from helpers.widgets.explore.engine.drawing import Easel
from helpers.widgets.explore.engine.papers import Paper
from helpers.widgets.explore.engine.styles import styled


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels from the lower left, and what stands in it."""

    words: str
    left: float
    low: float
    right: float
    high: float

    def meets(self, other: Box) -> bool:
        """Whether the two lie on one another by more than a hair."""
        across = min(self.right, other.right) - max(self.left, other.left)
        up = min(self.high, other.high) - max(self.low, other.low)
        return across > 0.5 and up > 0.5


def positions(parameters):
    """The stops to look at: the start, each control at both ends and at every option, and all corners of the sliders."""
    start = {p.name: p.stops[p.start] for p in parameters}
    yield start
    for one in parameters:
        for value in one.stops if one.kind in ("choice", "switch") else {one.stops[0], one.stops[-1]}:
            yield {**start, one.name: value}
    sliders = [p for p in parameters if p.smooth]
    for ends in itertools.product(*((p.stops[0], p.stops[-1]) for p in sliders)):
        yield {**start, **dict(zip((p.name for p in sliders), ends, strict=True))}


def faults(recipe, paper: Paper) -> list[str]:
    """What is wrong with the words of a picture on one paper, a line each; empty where nothing is."""
    parameters, fixed = recipe.controls()
    every = list(positions(parameters))
    found = []
    with styled(paper):
        easel = Easel(recipe.function, fixed, paper)
        easel.frame(every)
        for values in every:
            easel.place(values)
            texts, points = _texts(easel), _points(easel)
            pairs = [(a, b) for a, b in itertools.combinations(texts, 2) if a.meets(b)]
            pairs += [(point, text) for point in points for text in texts if point.meets(text)]
            found += [f"{values}: “{a.words}” on “{b.words}”" for a, b in pairs]
            for box in texts:
                if box.left < 0 or box.low < 0 or box.right > easel.width or box.high > easel.height:
                    found.append(f"{values}: “{box.words}” leaves the picture")
    return list(dict.fromkeys(found))


def letters(recipe, paper: Paper) -> float:
    """The height of the smallest letters on one paper, in pixels."""
    parameters, fixed = recipe.controls()
    with styled(paper):
        easel = Easel(recipe.function, fixed, paper)
        easel.place({p.name: p.stops[p.start] for p in parameters})
        return min(text.get_fontsize() for text in _all_texts(easel.ax)) * 100 / 72


def _all_texts(ax):
    ticks = [tick for axis in (ax.xaxis, ax.yaxis) for tick in axis._update_ticks()]
    legend = ax.get_legend()
    every = [tick.label1 for tick in ticks] + [ax.xaxis.label, ax.yaxis.label, ax.title, *ax.texts]
    every += legend.get_texts() if legend else []
    return [text for text in every if text.get_visible() and text.get_text().strip()]


def _texts(easel):
    easel.figure.draw_without_rendering()
    renderer = easel.figure.canvas.get_renderer()
    boxes = [(text.get_text(), text.get_window_extent(renderer)) for text in _all_texts(easel.ax)]
    return [Box(words, box.x0, box.y0, box.x1, box.y1) for words, box in boxes]


def _points(easel):
    ax, points = easel.ax, []
    for line in ax.lines:
        if line.get_marker() in (None, "None", "", " "):
            continue
        at = line.get_transform().transform(line.get_xydata())
        every = line.get_markevery()
        if isinstance(every, tuple):
            at = at[every[0] :: every[1]]
        elif every is not None:
            at = at[every]
        half = line.get_markersize() * 100 / 144
        points += [Box("a point", x - half, y - half, x + half, y + half) for x, y in at if np.isfinite([x, y]).all()]
    return points
