"""A drawn person lying on a mat, in one place for browser and picture: half an outline, mirrored, and cut into parts."""

from __future__ import annotations

import re
from typing import NamedTuple

#: The drawing's size, and the line it is mirrored at. It is like a mirror: the reader's right is on its right.
WIDTH, HEIGHT, MIDDLE = 260, 452, 130

#: The mat and the pillow: left, top, width, height, roundness. And where "left" and "right" are written.
MAT, PILLOW = (10, 4, 240, 444, 24), (78, 11, 104, 68, 26)
SIDES = {"right": (226, 298), "left": (34, 298)}

#: Half an outline as smooth lines. A point is (name, distance from the middle, distance from the top); a name is
#: where a line or a part begins or ends. Where two lines meet is a corner.
LINES = (
    [("crown", 0, 20), ("", 12.6, 23), ("", 21.6, 31.5), ("hair", 24.9, 41), ("brow", 25.3, 46.5), ("cheek", 24.6, 58), ("", 20.5, 70.5),
     ("chin", 12, 79.5), ("tip", 0, 83)],
    [("chin", 12, 79.5), ("neck", 11.6, 89), ("", 17.5, 97), ("collar", 31, 101.5), ("", 47, 107), ("", 57, 115), ("shoulder", 63.5, 129),
     ("", 69.5, 150), ("elbow_out", 77.5, 179), ("cuff_out", 92, 230)],
    [("cuff_in", 75, 235), ("elbow_in", 58, 183), ("", 50.5, 161), ("armpit", 43.5, 142)],
    [("wrist_out", 89, 231), ("", 95.5, 242), ("", 100, 257), ("", 98, 271), ("", 90, 272.5), ("", 83, 258), ("wrist_in", 78, 234)],
    [("armpit", 43.5, 142), ("rib", 43, 168), ("waist", 43.5, 206), ("thigh", 46, 258), ("", 46, 290), ("knee_out", 43.5, 324),
     ("", 39.5, 366), ("hem_out", 37, 398)],
    [("hem_in", 12.5, 398), ("", 11, 366), ("knee_in", 9, 324), ("", 5.5, 290), ("legs", 1.5, 262)],
    [("ankle_out", 32.5, 398), ("", 34, 411), ("", 38, 425), ("", 34, 436), ("", 24, 433), ("", 18.5, 417), ("ankle_in", 17.5, 398)],
)  # fmt: skip


class Point(NamedTuple):
    """A point of the drawing, measured from the middle and from the top."""

    x: float
    y: float


Curve = tuple[Point, Point, Point, Point]


def _smooth(points: list[tuple[str, float, float]]) -> tuple[dict[str, int], list[Curve]]:
    """Cubic curves through the points (Catmull-Rom), and the number of each named point."""
    at = [Point(x, y) for _, x, y in points]
    # Where a line meets its mirror image, the next point is there.
    first, last = (Point(-at[i].x, at[i].y) if at[end].x == 0 else at[end] for end, i in ((0, 1), (-1, -2)))
    around = [first, *at, last]
    curves = []
    for before, start, end, after in zip(around, around[1:], around[2:], around[3:], strict=False):
        one = Point(start.x + (end.x - before.x) / 6, start.y + (end.y - before.y) / 6)
        two = Point(end.x - (after.x - start.x) / 6, end.y - (after.y - start.y) / 6)
        curves.append((start, one, two, end))
    return {name: i for i, (name, _, _) in enumerate(points) if name}, curves


_SMOOTH = [_smooth(points) for points in LINES]
_POINTS = {name: Point(x, y) for points in LINES for name, x, y in points if name}


def _along(start: str, end: str) -> list[Curve]:
    """The outline from one named point to another of the same line, either way."""
    names, curves = next(line for line in _SMOOTH if start in line[0] and end in line[0])
    first, last = names[start], names[end]
    return curves[first:last] if first <= last else [(d, c, b, a) for a, b, c, d in reversed(curves[last:first])]


def _cut(start: Point | str, end: Point | str, sag: float = 0) -> Curve:
    """A cut through the body; it sags a little, as if it went round."""
    a, b = (_POINTS[p] if isinstance(p, str) else p for p in (start, end))
    one, two = (Point(a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part + sag) for part in (1 / 3, 2 / 3))
    return a, one, two, b


def _mirrored(curves: list[Curve]) -> list[Curve]:
    """The same way on the other side, walked backwards."""
    return [(_other(d), _other(c), _other(b), _other(a)) for a, b, c, d in reversed(curves)]


def _other(point: Point) -> Point:
    return Point(-point.x, point.y)


def _across(right: list[Curve], top: float = 0, bottom: float = 0) -> list[Curve]:
    """A part that lies on both sides: its right edge, going down, with how far the cuts above and below it sag."""
    left = _mirrored(right)
    below = [_cut(right[-1][3], left[0][0], bottom)] if right[-1][3].x else []
    above = [_cut(left[-1][3], right[0][0], top)] if right[0][0].x else []
    return [*right, *below, *left, *above]


def _path(curves: list[Curve], side: int = 1) -> str:
    """A closed shape as SVG path data: M, C and Z, absolute numbers."""

    def point(p: Point) -> str:
        return " ".join(f"{n:.1f}".removesuffix(".0") for n in (MIDDLE + side * p.x, p.y))

    return f"M{point(curves[0][0])}" + "".join(f"C{' '.join(map(point, curve[1:]))}" for curve in curves) + "Z"


def _middle(path: str) -> tuple[float, float]:
    """The middle of the box around a path; of its largest part where there are several."""

    def box(piece: str) -> tuple[float, float, float, float]:
        numbers = [float(n) for n in re.findall(r"-?[\d.]+", piece)]
        return min(numbers[::2]), max(numbers[::2]), min(numbers[1::2]), max(numbers[1::2])

    left, right, top, bottom = max(map(box, path.strip("Z").split("Z")), key=lambda b: (b[1] - b[0]) * (b[3] - b[2]))
    return round((left + right) / 2, 1), round((top + bottom) / 2, 1)


def _both(name: str, *shapes: list[Curve]) -> dict[str, str]:
    """The right part, and its mirror image on the left."""
    return {
        f"{side}_{name}": "".join(_path(shape, sign) for shape in shapes) for side, sign in (("right", 1), ("left", -1))
    }


_HAND = [*_along("wrist_out", "wrist_in"), _cut("wrist_in", "wrist_out")]
_FOREARM = [
    *_along("elbow_out", "cuff_out"),
    _cut("cuff_out", "cuff_in", 2),
    *_along("cuff_in", "elbow_in"),
    _cut("elbow_in", "elbow_out", 3),
]
_FOOT = [*_along("ankle_out", "ankle_in"), _cut("ankle_in", "ankle_out")]
_CHIN = [*_mirrored(_along("tip", "chin")), *_along("tip", "chin")]
_NECK = [*_across(_along("chin", "collar"), bottom=12)[:-1], *_CHIN]
_TOP = [
    *_along("collar", "cuff_out"),
    _cut("cuff_out", "cuff_in", 2),
    *_along("cuff_in", "armpit"),
    *_along("armpit", "waist"),
]
_TROUSERS = [*_along("waist", "hem_out"), _cut("hem_out", "hem_in", 2), *_along("hem_in", "legs")]

#: What is always drawn, from below to above: (what it is made of, path data).
FIGURE: list[tuple[str, str]] = [
    ("skin", _path(_NECK)),
    *(("skin", _path(shape, side)) for shape in (_HAND, _FOOT) for side in (1, -1)),
    ("trousers", _path(_across(_TROUSERS, 3, -1))),
    ("top", _path(_across(_TOP, 12, 3))),
    ("skin", _path(_across(_along("crown", "tip")))),
    ("hair", _path(_across(_along("crown", "hair"), bottom=-9))),
]
#: Closed eyes and a mouth, as lines.
FACE = "M115.5 53C117 56.5 121.5 56.5 123 53M137 53C138.5 56.5 143 56.5 144.5 53M125.5 66C128 68.5 132 68.5 134.5 66"

#: Path data of each part that can light up.
SHAPES: dict[str, str] = {
    "forehead": _path(_across(_along("hair", "brow"), -9, 2)),
    "eyes": _path(_across(_along("brow", "cheek"), 2, 3)),
    "jaw": _path(_across(_along("cheek", "tip"), 3)),
    "neck": _path(_NECK),
    "shoulders": _path(_across([*_along("collar", "shoulder"), _cut("shoulder", "armpit")], 12, 3)),
    "back": _path(_across(_along("armpit", "rib"), 3, 3)),
    "belly": _path(_across(_along("rib", "waist"), 3, 3)),
    "seat": _path(_across([*_along("waist", "thigh"), _cut("thigh", "legs")], 3, -1)),
    **_both("arm", [*_along("shoulder", "elbow_out"), _cut("elbow_out", "elbow_in", 3), *_along("elbow_in", "armpit"), _cut("armpit", "shoulder")]),
    **_both("hand", _HAND, _FOREARM),
    **_both("thigh", [*_along("thigh", "knee_out"), _cut("knee_out", "knee_in", 3), *_along("knee_in", "legs"), _cut("legs", "thigh")]),
    **_both("calf", [*_along("knee_out", "hem_out"), _cut("hem_out", "hem_in", 2), *_along("hem_in", "knee_in"), _cut("knee_in", "knee_out", 3)]),
    **_both("foot", _FOOT),
}  # fmt: skip

#: Where a number stands on a part: in its middle, but not on the mouth.
MIDDLES: dict[str, tuple[float, float]] = {name: _middle(path) for name, path in SHAPES.items()} | {"jaw": (MIDDLE, 76)}


def drawing() -> dict:
    """All of it as plain data, for a front end."""
    return {
        "width": WIDTH,
        "height": HEIGHT,
        "mat": MAT,
        "pillow": PILLOW,
        "figure": [list(one) for one in FIGURE],
        "face": FACE,
        "shapes": SHAPES,
        "middles": {name: list(middle) for name, middle in MIDDLES.items()},
        "sides": {name: list(place) for name, place in SIDES.items()},
    }
