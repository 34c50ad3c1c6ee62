"""Every mark that matplotlib makes, read by a renderer of our own.

matplotlib's artists draw on it as they would on any other. So lines, fills, bars, markers, scatter,
spans and text all come the same way, in pixels, in their final colours, with nothing guessed.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import Any, Never

import numpy as np
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.colors import to_hex
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from .errors import ExploreError
from .letters import outlines, plain
from .look import Look, Mark
from .named_parts import NamedParts
from .paths import flipped, operations_of, path_text

DPI = 100
_MEASURED: dict[tuple, tuple[float, float, float]] = {}  # how large words are, whatever draws them


class MarkRecorder(NamedParts):
    """A renderer that keeps what it is asked to draw.

    Args:
        width, height: of the picture, in pixels.
        box: the box of the axes (left, top, width, height): what is cut off there says only that it is.
        images: keep every image's pixels, so that images can change; else only what tells them apart.
    """

    def __init__(self, width: float, height: float, box: tuple | None = None, images: dict | None = None) -> None:
        super().__init__()
        self.width, self.height, self.box, self.images, self.marks = width, height, box, images, []

    def points_to_pixels(self, points: Any) -> Any:  # noqa: D102
        return points * DPI / 72

    def get_canvas_width_height(self) -> Any:  # noqa: D102
        return self.width, self.height

    def get_text_width_height_descent(self, s: Any, prop: Any, ismath: Any) -> Any:  # noqa: D102 - the same words come again at each stop
        key = (s, hash(prop), ismath)
        if key not in _MEASURED:
            if len(_MEASURED) > 5000:
                _MEASURED.clear()
            _MEASURED[key] = super().get_text_width_height_descent(s, prop, ismath)
        return _MEASURED[key]

    def flipy(self) -> bool:  # noqa: D102 - pixels are counted from the top, as a screen does
        return True

    def start_filter(self) -> Never:  # noqa: D102
        raise ExploreError("a filter over a part cannot be drawn here; take out agg_filter.")

    def draw_path(self, gc: Any, path: Any, transform: Any, rgbFace: Any = None) -> None:  # noqa: D102
        path = path.transformed(transform)
        operations, at = operations_of(path, self.height)
        if len(at):
            self.marks.append(Mark(Look("path", operations, self._css(gc, rgbFace), self._clip(gc), self.name_now), at))

    def draw_markers(  # noqa: D102
        self, gc: Any, marker_path: Any, marker_trans: Any, path: Any, trans: Any, rgbFace: Any = None
    ) -> None:
        where = trans.transform(path.vertices)
        if len(where) == 1:  # matplotlib's short way for a single filled area
            self.draw_path(gc, marker_path, marker_trans + Affine2D().translate(*where[0]), rgbFace)
            return
        if not len(where):
            return
        operations, shape = operations_of(marker_path.transformed(marker_trans), 0)
        marker = _marker_text(operations, np.round(shape, 2).tobytes())
        look = Look("points", marker, self._css(gc, rgbFace), self._clip(gc), self.name_now, len(where))
        self.marks.append(Mark(look, flipped(where, self.height)))

    def draw_text(  # noqa: D102
        self, gc: Any, x: Any, y: Any, s: Any, prop: Any, angle: Any, ismath: Any = False, mtext: Any = None
    ) -> None:
        words = plain(s) if ismath else s
        colour = f"fill:{_colour(gc.get_rgb())}"
        clear = gc.get_alpha()
        if clear is not None and clear < 1:
            colour += f";fill-opacity:{clear:.3g}"
        if words is None:
            self._draw_formula(gc, x, y, s, prop, angle, colour)
            return
        width, _, _ = self.get_text_width_height_descent(s, prop, ismath)
        # Letters differ a little from browser to browser: hold each word where its author anchored it.
        anchor = mtext.get_horizontalalignment() if mtext is not None else "left"
        share = {"left": 0, "center": 0.5, "right": 1}[anchor] * width
        turn = np.radians(angle)
        at = np.array([[x + share * np.cos(turn), y - share * np.sin(turn)]])
        css = f"{colour};font-size:{self.points_to_pixels(prop.get_size_in_points()):.4g}px"
        css += f";font-weight:{prop.get_weight()};text-anchor:{ {'left': 'start', 'center': 'middle', 'right': 'end'}[anchor] }"
        if prop.get_style() != "normal":
            css += f";font-style:{prop.get_style()}"
        family = prop.get_family()[0]
        if family in ("monospace", "serif", "cursive", "fantasy"):
            css += f";font-family:{family}"
        self.marks.append(Mark(Look("text", words, css, self._clip(gc), self.name_now, round(-angle, 2)), at))

    def _draw_formula(self, gc: Any, x: Any, y: Any, s: Any, prop: Any, angle: Any, css: Any) -> None:
        shape, codes = outlines(s, prop, angle, self.points_to_pixels(1))
        operations, shape = operations_of(Path(shape, codes), None)
        look = Look("points", path_text(operations, np.round(shape, 2)), css, self._clip(gc), self.name_now, 1)
        self.marks.append(Mark(look, np.array([[float(x), float(y)]])))

    def draw_tex(self, gc: Any, x: Any, y: Any, s: Any, prop: Any, angle: Any, *, mtext: Any = None) -> Never:  # noqa: D102
        raise ExploreError("usetex needs TeX on every machine; write the formula between dollars without it.")

    def draw_image(self, gc: Any, x: Any, y: Any, im: Any, transform: Any = None) -> None:  # noqa: D102
        im = np.ascontiguousarray(im)
        key = hashlib.sha256(im.tobytes()).hexdigest()
        if self.images is not None:
            self.images.setdefault(key, im)
        rows, columns = im.shape[:2]
        place = (
            round(float(x)),
            round(self.height - float(y) - rows),
            columns,
            rows,
        )  # whole pixels, as matplotlib does
        self.marks.append(Mark(Look("image", key, "", self._clip(gc), self.name_now, place), np.empty((0, 2))))

    def draw_quad_mesh(self, gc: Any, *args: Any, **kwargs) -> None:  # noqa: D102 - hundreds of cells are one image
        agg = RendererAgg(int(self.width), int(self.height), DPI)
        agg.draw_quad_mesh(gc, *args, **kwargs)
        pixels = np.asarray(agg.buffer_rgba())
        rows, columns = (np.flatnonzero(pixels[..., 3].any(axis=axis)) for axis in (1, 0))
        if rows.size:
            (top, bottom), (left, right) = (rows[0], rows[-1] + 1), (columns[0], columns[-1] + 1)
            self.draw_image(gc, left, self.height - bottom, pixels[top:bottom, left:right])

    def draw_gouraud_triangles(self, *_args: Any, **_kwargs) -> Never:  # noqa: D102
        raise ExploreError("smooth shading (gouraud) cannot be drawn here; take shading='nearest' or contourf.")

    def _clip(self, gc: Any) -> Any:
        if gc.get_clip_path()[0] is not None:
            raise ExploreError(
                "a part is cut off along a shape; only the box of the axes can cut here: leave set_clip_path out."
            )
        rectangle = gc.get_clip_rectangle()
        if rectangle is None:
            return False
        box = (rectangle.x0, self.height - rectangle.y1, rectangle.width, rectangle.height)
        if self.box is None or all(abs(a - b) <= 0.02 + 1e-5 * abs(b) for a, b in zip(box, self.box, strict=True)):
            return True
        return tuple(round(float(v), 2) for v in box)

    def _css(self, gc: Any, face: Any) -> str:
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
            offset, dashes = gc.get_dashes()
            if dashes is not None:
                parts.append("stroke-dasharray:" + " ".join(f"{self.points_to_pixels(d):.4g}" for d in dashes))
                if offset:
                    parts.append(f"stroke-dashoffset:{self.points_to_pixels(offset):.4g}")
            caps = {"projecting": "square"}
            parts.append(f"stroke-linecap:{caps.get(gc.get_capstyle(), gc.get_capstyle())}")
            parts.append(f"stroke-linejoin:{gc.get_joinstyle()}")
        return ";".join(parts)


@lru_cache(maxsize=200)
def _marker_text(operations: str, shape: bytes) -> str:
    return path_text(operations, np.frombuffer(shape).reshape(-1, 2))


def _colour(rgb: Any) -> str:
    return to_hex(rgb[:3])
