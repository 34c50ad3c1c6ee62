"""What the browser is sent: a table's drawings as 16-bit positions, and the plan that says how to read them."""

from __future__ import annotations

import itertools
import json
from typing import Any

import numpy as np

from .errors import ExploreError
from .rasters import png_address
from .sentences import too_large
from .table import Table

MOST_BYTES = 400_000
MOST_RUNS = 6  # of one column; a filled area has four
GONE = -32768  # "no point here" among the 16-bit positions


def pack(table: Table, split: bool = False) -> tuple[dict, bytes]:
    """The table as one block of 16-bit positions and the plan that says where each column stands.

    Sheets whose marks have the same shapes share their columns; what a sheet's marks look like (colour,
    width, words) is a list of its own, its ``skin``, so that a choice can switch it.

    Args:
        split: store what moves of a column apart from what stands still, and a run that two columns share
            once (a filled area repeats its line). Only where the table would be too large else.

    Returns:
        plan: ``groups`` (two columns a mark), ``looks``, ``skins`` (a look for each mark),
        ``sheets`` (group, place in it, skin), ``blends`` (weights at each stop), ``columns``,
        ``images`` (addresses by key); and the block, little-endian.

    Raises:
        ExploreError: both together are larger than `MOST_BYTES`.
    """
    first = tuple(n[0] for n in table.grid.nodes)
    looks_of = {sheet: table.drawing(sheet, first).looks for sheet in table.sheets}
    groups: dict[tuple, list[tuple]] = {}
    for sheet, looks in looks_of.items():
        groups.setdefault(tuple(look.shape for look in looks), []).append(sheet)
    block, plan_groups = _Block(split), []
    for sheets in groups.values():
        at = np.array([[table.at(s, node) for node in itertools.product(*table.grid.nodes)] for s in sheets])
        at = at.reshape(len(sheets), *(len(n) for n in table.grid.nodes), *at.shape[2:])
        ends = np.cumsum([look.size for look in looks_of[sheets[0]]])
        parts = np.split(at, ends[:-1], axis=-2)
        plan_groups.append([[block.add(part[..., 0]), block.add(part[..., 1])] for part in parts])
    looks, skins = _Numbered(), _Numbered()
    skin = {s: skins.number(tuple(map(looks.number, looks_of[s]))) for s in table.sheets}
    where = {s: [g, i, skin[s]] for g, sheets in enumerate(groups.values()) for i, s in enumerate(sheets)}
    plan = {
        "groups": plan_groups,
        "columns": block.columns,
        "looks": [look.sent for look in looks.all],
        "skins": [list(one) for one in skins.all],
        "sheets": [where[s] for s in table.sheets],
        # one for each slider, or none at all where every stop is kept as it is
        "blends": [
            [[[k, float(row[k])] for k in np.flatnonzero(row).tolist()] for row in w] for w in table.grid.weights
        ],
        "images": {
            key: png_address(table.easel.images[key])
            for key in dict.fromkeys(look.drawn for look in looks.all if look.kind == "image")
            if key in table.easel.images
        },
    }
    size = block.size + len(json.dumps(plan))
    if size > MOST_BYTES:
        if not split:
            return pack(table, split=True)
        if table.coarser():
            return pack(table)
        each_kept = not table.smooth and any(c.smooth for c in table.controls)
        raise ExploreError(too_large(table.easel.name, size, MOST_BYTES, each_kept))
    return plan, b"".join(block.bytes)


class _Numbered:
    """Things by number, each once."""

    def __init__(self) -> None:
        self.all: dict = {}

    def number(self, thing: Any) -> int:
        return self.all.setdefault(thing, len(self.all))


class _Block:
    """Columns of 16-bit positions, each stored once, with a step of 0 along whatever does not move it."""

    def __init__(self, split: bool) -> None:
        self.split = split
        self.bytes, self.columns, self.size, self.known = [], [], 0, {}

    def add(self, values: np.ndarray) -> int:
        """Store one column (sheets x nodes x … x points); returns its number."""
        runs = _runs(values) if self.split else []
        if len(runs) < 2:
            return self._store(values)
        parts = [self._store(values[..., start:end]) for start, end in runs]
        key = tuple(parts)
        if key not in self.known:
            self.known[key] = len(self.columns)
            self.columns.append({"n": values.shape[-1], "parts": parts})
        return self.known[key]

    def _store(self, values: np.ndarray) -> int:
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


def _runs(values: np.ndarray) -> list[tuple[int, int]]:
    """From where to where a column's points stand still or move, in runs worth storing apart."""
    flat = values.reshape(-1, values.shape[-1])
    with np.errstate(invalid="ignore"):
        moves = ~(np.ptp(flat, axis=0) < 1e-6)
    ends = [0, *(np.flatnonzero(np.diff(moves)) + 1).tolist(), len(moves)]
    return list(itertools.pairwise(ends)) if len(ends) - 1 <= MOST_RUNS else []
