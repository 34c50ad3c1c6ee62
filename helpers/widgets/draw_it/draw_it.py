"""`DrawIt`: draw the curve first; then the points that were found come in, and a sentence says how far off it is."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import traitlets

from ..shared.remembered import Remembered
from ..words import WORDS, words_for
from .axes import along, number, upright, within
from .picture import axes_svg

MOST_POINTS = 8


class DrawIt(Remembered):
    """Axes and a question; the reader draws a curve, and then sees what was found.

    >>> DrawIt("A cup of tea", "Draw how warm it is.", {"from": 0, "to": 60, "step": 2, "label": "Minutes", "unit": "min"},
    ...        {"from": 0, "to": 100, "low": "cold", "high": "hot"}, points=[{"x": 30, "y": 36, "text": "hardly warm"}])
    A cup of tea Draw how warm it is. To draw: a curve from 0 min to 60 min (Minutes), between “cold” and “hot”.

    Args:
        title, prompt: plain text.
        x: the axis along, ``{"from", "to", "step", "label", "unit", "ticks"}``: one height is drawn for each step.
        y: the upright axis, ``{"from", "to", "low", "high", "label", "numbers", "lines"}``: low and high are words for its
            ends; lines are ``{"at", "text"}``.
        start: points ``[x, y]`` of the beginning of the curve, which is given; start_text stands beside it.
        also: a second curve ``{"text", "curve", "late"}``; with late it comes in with what was found.
        points: one to eight of ``{"x", "y", "text"}``, what was found.
        shape: "ours" puts a broken line through them.
        mark, told_html: a short line and one or two sentences that come with what was found.
        compare: how the distance is said: ``{"crosses": {"y", "after", "within", "found", "near", "sooner", "later", "never",
            "untouched"}, "mean": {"close", "off", "far", "other_way"}}``; either may be left out.
        answers: False takes out what was found: the teacher has it, and it may be left out.
        store: see `Remembered`.

    Raises:
        ValueError: axes or points that make no sense. The sentence names them and says what to do.
    """

    front = "draw_it/draw_it.js"
    sheets = ("draw_it/draw_it.css",)

    title = traitlets.Unicode().tag(sync=True)
    prompt = traitlets.Unicode().tag(sync=True)
    x = traitlets.Dict().tag(sync=True)
    y = traitlets.Dict().tag(sync=True)
    start = traitlets.List().tag(sync=True)
    start_text = traitlets.Unicode("").tag(sync=True)
    also = traitlets.Dict().tag(sync=True)
    points = traitlets.List().tag(sync=True)
    shape = traitlets.Enum(("points", "ours"), "points").tag(sync=True)
    mark = traitlets.Unicode("").tag(sync=True)
    told_html = traitlets.Unicode("").tag(sync=True)
    compare = traitlets.Dict().tag(sync=True)
    answers = traitlets.Bool(True).tag(sync=True)

    def __init__(
        self,
        title: str,
        prompt: str,
        x: Mapping[str, Any],
        y: Mapping[str, Any],
        start: Iterable[Sequence[float]] = (),
        also: Mapping[str, Any] | None = None,
        points: Iterable[Mapping[str, Any]] = (),
        compare: Mapping[str, Any] | None = None,
        answers: bool = True,
        **traits,
    ) -> None:
        start, points = [list(one) for one in start], [dict(one) for one in points]
        second = {"late": False, **also, "curve": [list(one) for one in also["curve"]]} if also else {}
        ready_x, ready_y = along(x, start[-1][0] if start else x.get("from", 0)), upright(y)
        within("start", start, ready_x, ready_y)
        within("also", second.get("curve", ()), ready_x, ready_y)
        within("points", ([one["x"], one["y"]] for one in points), ready_x, ready_y)
        if not answers:
            second, points, compare = {} if second.get("late") else second, [], {}
            traits |= {"shape": "points", "mark": "", "told_html": ""}
        elif not 1 <= len(points) <= MOST_POINTS:
            raise ValueError(f"points: {len(points)} given; give 1 to {MOST_POINTS}.")
        super().__init__(
            words=words_for("draw", "record"),
            title=title,
            prompt=prompt,
            x=ready_x,
            y=ready_y,
            start=start,
            also=second,
            points=sorted(points, key=lambda one: one["x"]),
            compare=dict(compare or ({"mean": {}} if answers else {})),
            answers=answers,
            **traits,
        )

    def sentence(self) -> str:
        """Title, prompt and axes in words; what was found is not told."""
        return WORDS["draw.sentence"].format(title=self.title, prompt=self.prompt, **self._axes())

    def picture(self) -> tuple[bytes, str]:
        """The axes with nothing drawn on them."""
        return axes_svg(self.x, self.y, self.start, self.also), WORDS["draw.axes"].format(**self._axes())

    def still(self) -> str:
        """The axes and the task as HTML, with what was found folded away."""
        if not self.answers:
            return super().still()
        found = "".join(
            f"<li>{html.escape(WORDS['draw.point'].format(where=self._where(one['x']), text=one['text']))}</li>"
            for one in self.points
        )
        told = "".join(f"<p>{text}</p>" for text in (self.told_html, html.escape(self.mark)) if text)
        folded = f"<details><summary>{WORDS['draw.found']}</summary><ul>{found}</ul>{told}</details>"
        return f"<div>{super().still()}{folded}</div>"

    def _where(self, at: float) -> str:
        unit = self.x["unit"]
        return unit.replace("{n}", number(at)) if "{n}" in unit else f"{number(at)} {unit}".strip()

    def _axes(self) -> dict[str, str]:
        ends = {"first": self._where(self.x["from"]), "last": self._where(self.x["to"])}
        return {**ends, "label": self.x["label"], "low": self.y["low"], "high": self.y["high"]}
