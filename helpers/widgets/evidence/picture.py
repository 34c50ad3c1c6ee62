"""Draws the map of claims as a still picture: a row for each lesson, a column for each grade."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

from matplotlib.figure import Figure

from ...grades import GRADES
from ...palette import ACTIVITIES, GRID, SOFT
from ..explore.engine.styles import styled


def draw_map(claims: Sequence[Mapping[str, str]], grades: Sequence[Mapping[str, str]]) -> bytes:
    """The map as PNG bytes."""
    lessons = list(dict.fromkeys(claim["lesson_title"] for claim in claims))
    names = [grade["name"] for grade in grades]
    with styled():
        figure = Figure(figsize=(7.2, 0.9 + 0.42 * len(lessons)), dpi=100, layout="constrained")
        ax = figure.subplots()
        seen: dict[tuple[int, int], int] = {}
        for number, claim in enumerate(claims, 1):
            column, row = names.index(claim["grade"]), lessons.index(claim["lesson_title"])
            at = seen[column, row] = seen.get((column, row), -1) + 1
            x = column + 0.17 * at - 0.32
            grade = GRADES[claim["grade"]]
            colour = ACTIVITIES.light[grade.colour]
            style = {"marker": grade.marker, "fillstyle": grade.fill, "markersize": 9, "color": colour}
            ax.plot([x], [row], linestyle="none", **style)
            ax.text(x, row + 0.42, str(number), ha="center", va="center", fontsize=6.5, color=SOFT)
        ax.set(xlim=(-0.5, len(names) - 0.5), ylim=(len(lessons) - 0.35, -0.5))
        ax.set_xticks([column - 0.38 for column in range(len(names))], names, ha="left")
        ax.set_yticks(range(len(lessons)), lessons)
        ax.xaxis.tick_top()
        ax.tick_params(length=0)
        ax.grid(False)
        ax.hlines([row + 0.68 for row in range(len(lessons) - 1)], -0.5, len(names) - 0.5, color=GRID, linewidth=1)
        for side in ax.spines.values():
            side.set_visible(False)
        with io.BytesIO() as file:
            figure.savefig(file, format="png", metadata={"Software": None})
            return file.getvalue()
