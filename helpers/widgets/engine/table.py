"""Which places to draw, and how the browser gets from them to every other stop.

All stops are drawn where they are few. Else a grid of stops is drawn, refined where the picture
between two of them is off, and blended by a cubic. The weights of the blend are worked out here,
once, so that Python (which checks them) and the browser (which uses them) cannot disagree.
"""

from __future__ import annotations

import itertools
import json
import random
from dataclasses import dataclass, field

import numpy as np

from .drawing import Drawing, Easel
from .errors import ExploreError
from .parameters import Parameter

MOST_DRAWINGS = 700
MOST_BYTES = 400_000
DRAW_ALL = 200  # so few stops are drawn one and all…
DRAW_ALL_BYTES = 64_000  # …where that is small, too
TOLERANCE = 0.4  # pixels, while the grid is refined; what is promised is 1
PROBES = 50  # random stops that are drawn again to check the finished grid
FAR = 20  # times the picture's size: points further away are cut off, they would cost precision
GONE = -32768  # "no point here" among the 16-bit positions


@dataclass
class Grid:
    """The drawn stops of each smooth parameter, and the weights that blend them."""

    nodes: list[list[int]]
    places: list[tuple[float, ...]]  # where each stop of each slider lies
    weights: list[np.ndarray] = field(default_factory=list)

    def __post_init__(self):
        self.weights = [blend_weights(n, places) for n, places in zip(self.nodes, self.places, strict=True)]


def blend_weights(nodes: list[int], places: tuple[float, ...]) -> np.ndarray:
    """How much of each drawn stop goes into every stop: (stops, nodes), rows sum to 1.

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


class Table:
    """Every drawing that matters of one function, for all exact choices and a grid of smooth stops.

    Attributes:
        grid: the drawn stops; drawings: how many times the function was drawn;
        worst: the largest distance, in pixels, between a blended and a drawn picture at the probes.
    """

    def __init__(self, easel: Easel, controls: list[Parameter]):
        self.easel, self.controls = easel, controls
        self.smooth = [c for c in controls if c.smooth]
        self.exact = [c for c in controls if not c.smooth]
        self.sheets = list(itertools.product(*(range(len(c.stops)) for c in self.exact)))
        self.worst = 0.0
        self._drawn: dict[tuple, Drawing] = {}
        self._frame()
        counts, places = [len(c.stops) for c in self.smooth], [c.places for c in self.smooth]
        total = len(self.sheets) * int(np.prod(counts, dtype=int))
        every = Grid([list(range(n)) for n in counts], places)
        start = self.drawing(tuple(c.start for c in self.exact), tuple(c.start for c in self.smooth))
        few = total <= DRAW_ALL and total * start.at.size * 2 <= DRAW_ALL_BYTES
        self.grid = every if few else Grid([sorted({0, n // 4, n // 2, 3 * n // 4, n - 1}) for n in counts], places)
        try:
            self._refine()
        except ExploreError:
            if total > MOST_DRAWINGS:
                raise
            self.grid = every  # drawing all of them costs less than blending well
        self._fill()

    # -- one drawing -------------------------------------------------------------------------

    def values(self, sheet: tuple, smooth: tuple) -> dict:
        """The function's arguments at these stops."""
        at = {c.name: c.stops[i] for c, i in zip(self.exact, sheet, strict=True)}
        at |= {c.name: c.stops[i] for c, i in zip(self.smooth, smooth, strict=True)}
        return {c.name: at[c.name] for c in self.controls}

    def drawing(self, sheet: tuple, smooth: tuple) -> Drawing:
        """The drawing at these stops, from matplotlib; each is drawn once."""
        key = (sheet, smooth)
        if key not in self._drawn:
            if len(self._drawn) >= MOST_DRAWINGS:
                raise ExploreError(self._too_many())
            drawing = self.easel.draw(self.values(sheet, smooth))
            cut = cut_far(drawing, self.easel.width, self.easel.height)
            self._compare(sheet, smooth, cut)
            self._drawn[key] = cut
        return self._drawn[key]

    def known(self, sheet: tuple, smooth: tuple) -> Drawing | None:
        """The drawing at these stops where it was made, else None."""
        return self._drawn.get((sheet, smooth))

    def blended(self, sheet: tuple, smooth: tuple) -> np.ndarray:
        """The marks' pixels at these stops, blended from the grid as the browser does it."""
        rows = [w[i] for w, i in zip(self.grid.weights, smooth, strict=True)]
        used = [
            [(n, row[k]) for k, n in enumerate(nodes) if row[k]]
            for row, nodes in zip(rows, self.grid.nodes, strict=True)
        ]
        total = 0.0
        for corner in itertools.product(*used):
            weight = float(np.prod([w for _, w in corner]))
            total = total + weight * self.drawing(sheet, tuple(n for n, _ in corner)).at
        return total

    @property
    def drawings(self) -> int:
        """How many different drawings were made for the table."""
        return len(self._drawn)

    # -- where to draw -----------------------------------------------------------------------

    def _frame(self) -> None:
        ends = [sorted({0, c.start, len(c.stops) - 1}) for c in self.smooth]
        few = (
            self.sheets
            if len(self.sheets) <= 12
            else [self.sheets[i] for i in np.linspace(0, len(self.sheets) - 1, 12, dtype=int)]
        )
        start = self.values(tuple(c.start for c in self.exact), tuple(c.start for c in self.smooth))
        self.easel.frame([start, *(self.values(s, at) for s in few for at in itertools.product(*ends))])

    def _refine(self) -> None:
        tolerance, clean = TOLERANCE / max(len(self.smooth), 1), set()
        growing = True
        while growing:
            growing = False
            for axis in range(len(self.smooth)):
                for low, high in itertools.pairwise(list(self.grid.nodes[axis])):
                    if high - low < 2 or (axis, low, high) in clean:
                        continue
                    middle = (low + high) // 2
                    others = [nodes if a != axis else [middle] for a, nodes in enumerate(self.grid.nodes)]
                    if any(self._off(s, at) > tolerance for s in self.sheets for at in itertools.product(*others)):
                        self._split(axis, middle)
                        growing = True
                    else:
                        clean.add((axis, low, high))
        self._probe()

    def _probe(self) -> None:
        dice = random.Random(0)
        spare = lambda: MOST_DRAWINGS - len(self._drawn)  # noqa: E731
        for _ in range(PROBES):
            if spare() <= 0:
                break
            sheet = dice.choice(self.sheets)
            at = tuple(dice.randrange(len(c.stops)) for c in self.smooth)
            while (off := self._off(sheet, at)) > 1.5 * TOLERANCE:
                axis = max(
                    (a for a in range(len(at)) if at[a] not in self.grid.nodes[a]),
                    key=lambda a: self._off_along(sheet, at, a),
                )
                self._split(axis, at[axis])
            self.worst = max(self.worst, off)

    def _off_along(self, sheet: tuple, at: tuple, axis: int) -> float:
        nearest = tuple(v if a == axis else min(self.grid.nodes[a], key=lambda n: abs(n - v)) for a, v in enumerate(at))
        return self._off(sheet, nearest)

    def _split(self, axis: int, stop: int) -> None:
        nodes = [list(n) for n in self.grid.nodes]
        nodes[axis] = sorted({*nodes[axis], stop})
        self.grid = Grid(nodes, self.grid.places)

    def _off(self, sheet: tuple, smooth: tuple) -> float:
        return distance(
            self.blended(sheet, smooth), self.drawing(sheet, smooth).at, self.easel.width, self.easel.height
        )

    def _fill(self) -> None:
        for sheet in self.sheets:
            for at in itertools.product(*self.grid.nodes):
                self.drawing(sheet, at)

    # -- what must not change ----------------------------------------------------------------

    def _compare(self, sheet: tuple, smooth: tuple, drawing: Drawing) -> None:
        name, here = self.easel.function.__name__, self.easel.describe(self.values(sheet, smooth))
        first = next(iter(self._drawn.values()), None)
        if first is not None and drawing.still != first.still:
            part = next(a[0] for a, b in zip(drawing.still, first.still, strict=True) if a != b)
            raise ExploreError(
                f"the {part} of {name}() changes at {here}; it stands still: put changing words into the Reading."
            )
        other = next((d for (s, _), d in self._drawn.items() if s == sheet), None)
        if other is None or (other.looks == drawing.looks and len(other.at) == len(drawing.at)):
            return
        along = " or ".join(c.name for c in self.smooth)
        if len(other.looks) != len(drawing.looks):
            what = f"draws {len(other.looks)} marks at one stop and {len(drawing.looks)} at {here}"
            cure = "draw the same number at every stop (an unused one may be all NaN)"
        else:
            number = next((i for i, (a, b) in enumerate(zip(other.looks, drawing.looks, strict=True)) if a != b), 0)
            a, b = other.looks[number], drawing.looks[number]
            if (a[0] == b[0] == "path" and a[1] != b[1]) or a == b:
                what = f"gives mark {number + 1} another number or kind of points at {here}"
                cure = "use the same number of points at every stop"
            elif a[0] == "image" or b[0] == "image":
                what, cure = f"changes an image at {here}", "an image stands still: draw lines, areas, bars or points"
            else:
                what = f"changes the words, colour, width or size of mark {number + 1} at {here}"
                cure = f"only choices, switches and seeds may change those: make {along} a choice, or put the words into the Reading"
        raise ExploreError(f"{name}() {what}: it cannot glide along {along}; {cure}.")

    def _too_many(self) -> str:
        name = self.easel.function.__name__
        if not self.smooth:
            return (
                f"{name}() has {len(self.sheets):,} combinations of choices, {MOST_DRAWINGS} at most; leave some out."
            )
        worst = max(range(len(self.smooth)), key=lambda a: len(self.grid.nodes[a]))
        control = self.smooth[worst]
        return (
            f"{name}() needs more than {MOST_DRAWINGS} drawings, most of them along {control.name} ({len(control.stops)} stops): "
            "use larger steps there or fewer choices, or put a point of the curve where it bends."
        )


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
    moved, inside = at.copy(), ~far & ~np.isnan(at).any(axis=1)
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


def pack(table: Table) -> tuple[dict, bytes]:
    """The table as one block of 16-bit positions and the plan that says where each column stands.

    Sheets whose marks have the same shapes share their columns; what a sheet's marks look like (colour,
    width, words) is a list of its own, its ``skin``, so that a choice can switch it.

    Returns:
        plan: ``groups`` (two columns a mark), ``looks``, ``skins`` (a look for each mark),
        ``sheets`` (group, place in it, skin), ``blends`` (weights at each stop), ``columns``; and
        the block, little-endian.

    Raises:
        ExploreError: both together are larger than `MOST_BYTES`.
    """
    first = tuple(n[0] for n in table.grid.nodes)
    looks_of = {sheet: table.drawing(sheet, first).looks for sheet in table.sheets}
    _check_images(table, looks_of)
    groups: dict[tuple, list[tuple]] = {}
    for sheet, looks in looks_of.items():
        groups.setdefault(tuple(map(_shape, looks)), []).append(sheet)
    block, plan_groups = _Block(), []
    for sheets in groups.values():
        at = np.array([[table.drawing(s, node).at for node in itertools.product(*table.grid.nodes)] for s in sheets])
        at = at.reshape(len(sheets), *(len(n) for n in table.grid.nodes), *at.shape[2:])
        ends = np.cumsum([mark_size(look) for look in looks_of[sheets[0]]])
        parts = np.split(at, ends[:-1], axis=-2)
        plan_groups.append([[block.add(part[..., 0]), block.add(part[..., 1])] for part in parts])
    looks, skins = _Numbered(), _Numbered()
    skin = {s: skins.number(tuple(map(looks.number, looks_of[s]))) for s in table.sheets}
    where = {s: [g, i, skin[s]] for g, sheets in enumerate(groups.values()) for i, s in enumerate(sheets)}
    plan = {
        "groups": plan_groups,
        "columns": block.columns,
        "looks": [list(look) for look in looks.all],
        "skins": [list(one) for one in skins.all],
        "sheets": [where[s] for s in table.sheets],
        "blends": [
            [[[k, float(row[k])] for k in np.flatnonzero(row).tolist()] for row in w] for w in table.grid.weights
        ],
    }
    size = block.size + len(json.dumps(plan))
    if size > MOST_BYTES:
        raise ExploreError(
            f"the table of {table.easel.function.__name__}() has {size / 1000:,.0f} kB, {MOST_BYTES / 1000:,.0f} kB at most; "
            "draw fewer points a curve, or use larger steps or fewer choices."
        )
    return plan, b"".join(block.bytes)


def mark_size(look: tuple) -> int:
    """How many points a mark of this look has."""
    if look[0] == "path":
        return sum(letter != "Z" for letter in look[1])
    return {"text": 1, "image": 0}.get(look[0], look[-1])


def _shape(look: tuple) -> tuple:
    """What two marks must share to share their columns."""
    return (look[0], look[1]) if look[0] == "path" else (look[0], mark_size(look))


def _check_images(table: Table, looks_of: dict) -> None:
    images = {tuple(look for look in looks if look[0] == "image") for looks in looks_of.values()}
    if len(images) > 1:
        names = " or ".join(c.name for c in table.exact)
        raise ExploreError(
            f"{table.easel.function.__name__}() changes an image with {names}; an image stands still: draw lines, areas, bars or points."
        )


class _Numbered:
    """Things by number, each once."""

    def __init__(self):
        self.all: dict = {}

    def number(self, thing) -> int:
        return self.all.setdefault(thing, len(self.all))


class _Block:
    """Columns of 16-bit positions, each stored once, with a step of 0 along whatever does not move it."""

    def __init__(self):
        self.bytes, self.columns, self.size, self.known = [], [], 0, {}

    def add(self, values: np.ndarray) -> int:
        """Store one column (sheets x nodes x … x points); returns its number."""
        for axis in range(values.ndim - 1):
            if values.shape[axis] > 1 and (np.nan_to_num(np.ptp(values, axis=axis), nan=0) < 1e-6).all():
                gone = np.isnan(values)
                if (gone.any(axis=axis) == gone.all(axis=axis)).all():
                    values = values.take([0], axis=axis)
        finite = values[np.isfinite(values)]
        low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 0.0)
        middle, scale = round((low + high) / 2, 4), max((high - low) / 65000, 1e-4)
        with np.errstate(invalid="ignore"):
            small = np.where(np.isfinite(values), np.round((values - middle) / scale), GONE).astype("<i2")
        steps, run = [], values.shape[-1]
        for size in reversed(values.shape[:-1]):
            steps.append(run if size > 1 else 0)
            run *= size
        data = small.tobytes()
        key = (data, middle, scale, tuple(steps))
        if key not in self.known:
            self.known[key] = len(self.columns)
            self.columns.append(
                {"at": self.size // 2, "n": values.shape[-1], "steps": steps[::-1], "middle": middle, "scale": scale}
            )
            self.bytes.append(data)
            self.size += len(data)
        return self.known[key]
