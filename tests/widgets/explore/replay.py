"""A stop of an explorable picture twice: as the browser works it out, and as matplotlib draws it afresh.

The second one knows nothing of the engine's ways to save work: a new figure, the function called once,
the limits and the place of the axes as framed, and the whole figure drawn.

`paper` is "wide" or "narrow": which of the two pictures is meant.
"""

import functools
import warnings

import matplotlib as mpl
import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from helpers.widgets.explore.engine.artists import hide_plain_backgrounds, is_raster, own_artists
from helpers.widgets.explore.engine.blend import cut_far, distance
from helpers.widgets.explore.engine.drawing import Drawing
from helpers.widgets.explore.engine.marks import DPI, MarkRecorder
from helpers.widgets.explore.engine.styles import settle_words, styled

#: Stands for “no point here” in what the browser is sent; see blend.js.
GONE = -32768


def _on(widget, paper):
    """What the browser is sent for a paper: the plan and the positions."""
    if paper == "narrow":
        return widget.narrow_plan, widget.narrow_positions
    return widget.plan, widget.positions


def _sheet(widget, stops, paper):
    (plan, _), sheet, blends = _on(widget, paper), 0, []
    for spec, stop in zip(widget.controls, stops, strict=True):
        if spec["kind"] == "number" and plan["blends"]:
            blends.append(plan["blends"][len(blends)][stop])
        else:
            sheet = sheet * len(spec["texts"]) + stop
    return sheet, blends


def looks_in_browser(widget, stops, paper="wide"):
    """The looks of all marks at these stops, from what the browser is sent."""
    plan, _ = _on(widget, paper)
    skin = plan["sheets"][_sheet(widget, stops, paper)[0]][2]
    return [plan["looks"][number] for number in plan["skins"][skin]]


def as_browser(widget, stops, paper="wide"):
    """All marks' points at these stops, worked out from what the browser is sent and nothing else."""
    plan, positions = _on(widget, paper)
    block = np.frombuffer(positions, "<i2")
    sheet, blends = _sheet(widget, stops, paper)
    group, place, _ = plan["sheets"][sheet]

    def column(number):
        spec = plan["columns"][number]
        if "parts" in spec:
            return np.concatenate([column(part) for part in spec["parts"]])
        corners = [(spec["at"] + place * spec["steps"][0], 1.0)]
        for axis, blend in enumerate(blends):
            step = spec["steps"][axis + 1]
            corners = [(o + n * step, w * s) for o, w in corners for n, s in (blend if step else [[0, 1.0]])]
        out = np.zeros(spec["n"])
        for offset, weight in corners:
            raw = block[offset : offset + spec["n"]].astype(float)
            out += weight * np.where(raw == GONE, np.nan, raw)
        return out * spec["scale"] + spec["middle"]

    marks = plan["groups"][group]
    return np.concatenate([np.column_stack([column(x), column(y)]) for x, y in marks] or [np.empty((0, 2))])


def fresh_figure(widget, stops, paper="wide"):
    """The function's own picture at these stops, by matplotlib on a new figure, framed as the widget is."""
    easel = getattr(widget.workings, paper).easel
    figure = Figure(figsize=easel.paper.size, dpi=DPI, layout="constrained")
    FigureCanvasAgg(figure)
    ax = figure.add_subplot()
    ax.set(xlim=easel.before[0], ylim=easel.before[1])  # turned where the function does not turn it itself
    figure.set_layout_engine("none")
    ax._set_position(mpl.transforms.Bbox.from_extents(easel._places[0]))
    widget.workings.function(ax, **widget.workings.values(stops), **widget.workings.fixed)
    settle_words(ax)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Attempt to set non-positive")  # a logarithm has no place for 0
        ax.set(xlim=easel.limits[0], ylim=easel.limits[1])
    for axes, place in zip(figure.axes, easel._places, strict=True):
        axes._set_position(mpl.transforms.Bbox.from_extents(place))
    ax.apply_aspect()
    return figure


def recorded(figure, box, *, whole, images):
    """The marks of a figure: of its axes alone, or of all that is on it."""
    width, height = figure.get_size_inches() * DPI
    recorder = MarkRecorder(float(width), float(height), box, images)
    if whole:
        hide_plain_backgrounds(figure)
        figure.draw(recorder)
    else:
        for artist in sorted(own_artists(figure.axes[0]), key=lambda a: a.get_zorder()):
            artist.draw(recorder)
    return recorder.marks


def from_matplotlib(widget, stops, paper="wide"):
    """The marks' points, drawn afresh by matplotlib on axes of its own."""
    easel, (plan, _) = getattr(widget.workings, paper).easel, _on(widget, paper)
    with styled(easel.paper):
        figure = fresh_figure(widget, stops, paper)
        marks = recorded(figure, None, whole=easel.whole, images={})
    at = np.concatenate([mark.at for mark in marks] or [np.empty((0, 2))])
    width, height = plan["width"], plan["height"]
    return cut_far(Drawing(tuple(m.look for m in marks), at, None, {}), width, height).at


def around(figure):
    """Everything on a figure that is no mark of its axes, as draw calls: ticks, labels, titles, legend, grid, frame."""
    box = figure.axes[0].get_window_extent()
    for artist in own_artists(figure.axes[0]):
        if not is_raster(artist):
            artist.set_visible(False)
    marks = recorded(figure, (box.x0, 0, box.width, box.height), whole=True, images={})
    return [(mark.look, mark.at) for mark in marks]


@functools.cache
def around_the_start(widget, paper):
    """The same at the stops where a widget starts: one figure for all stops that are held against it."""
    return around(fresh_figure(widget, tuple(p.start for p in widget.workings.parameters), paper))


def off(widget, stops, paper="wide"):
    """How far the browser's picture at these stops is from matplotlib's, in pixels; inf where a look differs."""
    easel, (plan, _) = getattr(widget.workings, paper).easel, _on(widget, paper)
    with styled(easel.paper):
        figure = fresh_figure(widget, stops, paper)
        width, height = figure.get_size_inches() * DPI
        box = plan["clip"]
        marks = recorded(figure, tuple(box), whole=easel.whole, images={})
        still = 0.0
        if not easel.whole:
            legend_stays = easel.legend_stays
            ours, theirs = around_the_start(widget, paper), around(figure)
            if len(ours) != len(theirs):
                return np.inf
            for (look_a, a), (look_b, b) in zip(ours, theirs, strict=True):
                if look_a != look_b or a.shape != b.shape:
                    return np.inf
                if not legend_stays and a.size:
                    still = max(still, float(np.abs(a - b).max()))
    if (width, height) != (plan["width"], plan["height"]):
        return np.inf
    looks = looks_in_browser(widget, stops, paper)
    if len(looks) != len(marks):
        return np.inf
    for ours, mark in zip(looks, marks, strict=True):
        if not _same_look(ours, mark.look.sent):
            return np.inf
    at = np.concatenate([mark.at for mark in marks] or [np.empty((0, 2))])
    assert len(at) == sum(mark.look.size for mark in marks)
    cut = cut_far(Drawing(tuple(m.look for m in marks), at, None, {}), width, height).at
    return max(still, distance(as_browser(widget, stops, paper), cut, width, height))


def _same_look(ours, theirs):
    from helpers.widgets.explore.engine.stage import themed

    theirs = [themed(part) if isinstance(part, str) and ":" in part else part for part in theirs]
    return list(map(_plain, ours)) == list(map(_plain, theirs))


def _plain(part):
    return list(part) if isinstance(part, tuple) else part
