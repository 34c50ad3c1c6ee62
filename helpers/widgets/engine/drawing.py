"""One drawing: calls the author's function on one axes and writes down every mark matplotlib makes.

The marks are read by a renderer of our own, which matplotlib's artists draw on as they would on
any other. So lines, fills, bars, markers, scatter, spans and text all come the same way, in pixels,
in their final colours, with nothing guessed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path as File

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.backend_bases import RendererBase
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.path import Path

from .errors import ExploreError
from .reading import Reading

STYLE = File(__file__).parents[1] / "course.mplstyle"
SIZE = (5.6, 3.5)  # inches: wide enough for a projector, and its letters still readable on a phone
DPI = 100
LETTER = {Path.MOVETO: "M", Path.LINETO: "L", Path.CURVE3: "Q", Path.CURVE4: "C", Path.CLOSEPOLY: "Z"}


@dataclass(frozen=True)
class Mark:
    """One path, set of points or word: what never moves of it (``look``), and where it is (n x 2 pixels)."""

    look: tuple  # ("path", operations, css, clipped), ("points", marker, css, clipped, count), …
    at: np.ndarray


@dataclass(frozen=True)
class Drawing:
    """All marks at one position. ``looks`` is equal where two drawings can be blended."""

    looks: tuple
    at: np.ndarray  # all marks' pixels, one below the other
    reading: Reading | None
    still: tuple  # what stands around the marks: title, labels, legend


class MarkRecorder(RendererBase):
    """A renderer that keeps what it is asked to draw."""

    def __init__(self, width: float, height: float):
        super().__init__()
        self.width, self.height, self.marks = width, height, []

    def points_to_pixels(self, points):  # noqa: D102
        return points * DPI / 72

    def get_canvas_width_height(self):  # noqa: D102
        return self.width, self.height

    def flipy(self):  # noqa: D102 - pixels are counted from the top, as a screen does
        return True

    def draw_path(self, gc, path, transform, rgbFace=None):  # noqa: D102
        path = path.transformed(transform)
        operations, at = _operations(path, self.height)
        self.marks.append(Mark(("path", operations, self._css(gc, rgbFace), _clipped(gc)), at))

    def draw_markers(self, gc, marker_path, marker_trans, path, trans, rgbFace=None):  # noqa: D102
        where = trans.transform(path.vertices)
        if len(where) == 1:  # matplotlib's short way for a single filled area
            self.draw_path(gc, marker_path, marker_trans + mpl.transforms.Affine2D().translate(*where[0]), rgbFace)
            return
        operations, shape = _operations(marker_path.transformed(marker_trans), 0)
        marker = path_text(operations, np.round(shape, 2))
        look = ("points", marker, self._css(gc, rgbFace), _clipped(gc), len(where))
        self.marks.append(Mark(look, _flip(where, self.height)))

    def draw_text(self, gc, x, y, s, prop, angle, ismath=False, mtext=None):  # noqa: D102
        width, _, _ = self.get_text_width_height_descent(s, prop, ismath)
        # Letters differ a little from browser to browser: hold each word where its author anchored it.
        anchor = mtext.get_horizontalalignment() if mtext is not None else "left"
        share = {"left": 0, "center": 0.5, "right": 1}[anchor] * width
        turn = np.radians(angle)
        at = np.array([[x + share * np.cos(turn), y - share * np.sin(turn)]])
        css = f"fill:{_colour(gc.get_rgb())};font-size:{self.points_to_pixels(prop.get_size_in_points()):.4g}px"
        css += f";font-weight:{prop.get_weight()};text-anchor:{ {'left': 'start', 'center': 'middle', 'right': 'end'}[anchor] }"
        self.marks.append(Mark(("text", s.replace("$", ""), css, _clipped(gc), round(-angle, 2)), at))

    def draw_image(self, gc, x, y, im, transform=None):  # noqa: D102
        digest = hashlib.sha256(np.ascontiguousarray(im)).hexdigest()
        self.marks.append(Mark(("image", digest, round(x, 2), round(y, 2)), np.empty((0, 2))))

    def _css(self, gc, face) -> str:
        if gc.get_hatch():
            raise ExploreError("hatching cannot move with a slider; tell areas apart by colour and a label.")
        parts = []
        opacity = gc.get_alpha() if gc.get_forced_alpha() else None
        if face is None:
            parts.append("fill:none")
        else:
            parts.append(f"fill:{_colour(face)}")
            clear = opacity if opacity is not None else (face[3] if len(face) > 3 else 1)
            if clear < 1:
                parts.append(f"fill-opacity:{clear:.3g}")
        width = self.points_to_pixels(gc.get_linewidth())
        if width > 0:
            colour = gc.get_rgb()
            clear = opacity if opacity is not None else (colour[3] if len(colour) > 3 else 1)
            parts += [f"stroke:{_colour(colour)}", f"stroke-width:{width:.4g}"]
            if clear < 1:
                parts.append(f"stroke-opacity:{clear:.3g}")
            _, dashes = gc.get_dashes()
            if dashes is not None:
                parts.append("stroke-dasharray:" + " ".join(f"{self.points_to_pixels(d):.4g}" for d in dashes))
            caps = {"projecting": "square"}
            parts.append(f"stroke-linecap:{caps.get(gc.get_capstyle(), gc.get_capstyle())}")
            parts.append(f"stroke-linejoin:{gc.get_joinstyle()}")
        return ";".join(parts)


def styled():
    """The course's matplotlib style, for the length of a ``with`` block."""
    return mpl.rc_context(_style())


@cache
def _style() -> dict:
    return mpl.rc_params_from_file(STYLE, use_default_template=False)


class Easel:
    """One figure with one axes that a function is drawn on again and again, inside ``styled()``."""

    def __init__(self, function: Callable, fixed: dict, size: tuple[float, float] = SIZE):
        self.function, self.fixed = function, fixed
        with styled():
            self.figure = Figure(figsize=size, dpi=DPI, layout="constrained")
            FigureCanvasAgg(self.figure)
            self.ax: Axes = self.figure.add_subplot()
        self.width, self.height = (side * DPI for side in size)
        self.limits: tuple | None = None
        self.drawings = 0

    def place(self, values: dict) -> Reading | None:
        """Draw the function on the axes at one position; returns its reading."""
        self.drawings += 1
        _wipe(self.ax)
        try:
            answer = self.function(self.ax, **values, **self.fixed)
        except Exception as error:
            error.add_note(f"explore was drawing {self.describe(values)}.")
            raise
        if len(self.figure.axes) != 1:
            raise ExploreError(f"{self.function.__name__}() adds a second axes; draw on the one it is given.")
        if self.limits is not None and self.limits != (self.ax.get_xlim(), self.ax.get_ylim()):
            raise ExploreError(
                f"{self.function.__name__}() changes the limits of its axes at {self.describe(values)}; set the same xlim and ylim every time."
            )
        return Reading.of(answer)

    def frame(self, positions: list[dict]) -> None:
        """Fix the limits and the place of the axes, so that all positions fit and nothing jumps."""
        seen = []
        for values in positions:
            self.ax.cla()
            self.place(values)
            self.ax.autoscale_view()
            seen.append(
                (self.ax.get_xlim(), self.ax.get_ylim(), self.ax.get_autoscalex_on(), self.ax.get_autoscaley_on())
            )
        for axis, name in ((0, "xlim"), (1, "ylim")):
            ends = {limits[axis] for limits in seen}
            if not any(limits[2 + axis] for limits in seen) and len(ends) > 1:
                raise ExploreError(
                    f"{self.function.__name__}() sets {name} differently from stop to stop; set it the same every time."
                )
            backwards = all(a > b for a, b in ends)
            ends = {tuple(sorted(pair)) for pair in ends}
            low, high = min(a for a, _ in ends), max(b for _, b in ends)
            (self.ax.set_xlim, self.ax.set_ylim)[axis](*((high, low) if backwards else (low, high)))
        self.place(positions[0])
        self.limits = (self.ax.get_xlim(), self.ax.get_ylim())
        self.figure.draw_without_rendering()
        self.figure.set_layout_engine("none")

    def draw(self, values: dict) -> Drawing:
        """Draw at one position and write down every mark."""
        reading = self.place(values)
        recorder = MarkRecorder(self.width, self.height)
        for artist in sorted(own_artists(self.ax), key=lambda a: a.get_zorder()):
            artist.draw(recorder)
        legend = self.ax.get_legend()
        still = (
            ("title", tuple(self.ax.get_title(place) for place in ("left", "center", "right"))),
            ("xlabel", self.ax.get_xlabel()),
            ("ylabel", self.ax.get_ylabel()),
            ("legend", tuple(t.get_text() for t in legend.get_texts()) if legend else ()),
        )
        at = np.concatenate([mark.at for mark in recorder.marks]) if recorder.marks else np.empty((0, 2))
        return Drawing(tuple(m.look for m in recorder.marks), at, reading, still)

    def describe(self, values: dict) -> str:
        """The call as its author would write it."""
        return f"{self.function.__name__}({', '.join(f'{k}={v!r}' for k, v in values.items())})"


def own_artists(ax: Axes) -> list:
    """What the author drew, without the axes' own furniture."""
    return [*ax.images, *ax.patches, *ax.collections, *ax.lines, *ax.texts, *ax.tables, *ax.artists]


def path_text(operations: str, at: np.ndarray) -> str:
    """An SVG path of these points. Kept in step with `pathText` in explore.js."""
    words, point = [], 0
    for letter in operations:
        if letter == "Z":
            words.append("Z")
            continue
        words.append(("" if letter in "qc" else letter) + f"{at[point][0]:g} {at[point][1]:g}")
        point += 1
    return " ".join(words)


def _wipe(ax: Axes) -> None:
    # Far faster than cla(), and the limits stay.
    for artist in own_artists(ax):
        artist.remove()
    if ax.get_legend() is not None:
        ax.get_legend().remove()
    ax.set_prop_cycle(None)


def _operations(path: Path, height: float) -> tuple[str, np.ndarray]:
    vertices, codes = path.vertices, path.codes
    if codes is None:
        return "M" + "L" * (len(vertices) - 1) if len(vertices) else "", _flip(vertices, height)
    letters, keep, previous = [], [], 0
    for index, code in enumerate(codes):
        letter = LETTER.get(code)
        if letter is None:
            continue
        # the second and third point of a curve belong to its first
        if letter in "QC" and previous:
            letter, previous = letter.lower(), previous - 1
        elif letter in "QC":
            previous = {"Q": 1, "C": 2}[letter]
        letters.append(letter)
        if letter != "Z":
            keep.append(index)
    return "".join(letters), _flip(vertices[keep], height)


def _flip(points: np.ndarray, height: float) -> np.ndarray:
    points = np.ma.filled(np.ma.asarray(points, dtype=float), np.nan).copy()
    points[:, 1] = height - points[:, 1]
    return points


def _clipped(gc) -> bool:
    return gc.get_clip_rectangle() is not None or gc.get_clip_path()[0] is not None


def _colour(rgb) -> str:
    return to_hex(rgb[:3])
