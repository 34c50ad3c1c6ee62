"""The axes before anything is drawn, as an SVG for a saved notebook and for paper."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

WIDE, HIGH = 640, 290
LEFT, RIGHT, TOP, BOTTOM, PAD = 20, 620, 20, 240, 26
INK, SOFT = "#1d2a30", "#4a5961"


def axes_svg(
    x: Mapping[str, Any], y: Mapping[str, Any], start: Sequence[Sequence[float]], also: Mapping[str, Any]
) -> bytes:
    """Axes with their words, the beginning of the curve, and a second one where that is given from the start."""

    def at(spot: Sequence[float]) -> str:
        across = LEFT + (RIGHT - LEFT) * (spot[0] - x["from"]) / (x["to"] - x["from"])
        return f"{across:.1f},{_height(spot[1], y):.1f}"

    parts = [f'<path d="M{LEFT} {TOP}V{BOTTOM}H{RIGHT}" fill="none" stroke="{SOFT}" stroke-width="1.5"/>']
    parts += [_text(LEFT + 8, TOP + 14, y["high"]), _text(LEFT + 8, BOTTOM - 8, y["low"])]
    for tick in x["ticks"]:
        across = float(at((tick["at"], y["from"])).partition(",")[0])
        parts += [_text(across, BOTTOM + 18, tick["text"], "middle")]
    parts += [_text((LEFT + RIGHT) / 2, HIGH - 8, x["label"], "middle")]
    for line in y["lines"]:
        height = _height(line["at"], y)
        parts += [_line([(LEFT, height), (RIGHT, height)], 1, "2 4"), _text(RIGHT, height - 5, line["text"], "end")]
    if also and not also["late"]:
        parts += [_points(map(at, also["curve"]), 1.5, "6 4")]
    if start:
        parts += [_points(map(at, start), 2.5)]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDE}" height="{HIGH}" viewBox="0 0 {WIDE} {HIGH}" '
    return f'{head}font-family="sans-serif" font-size="14">{"".join(parts)}</svg>'.encode()


def _height(value: float, y: Mapping[str, Any]) -> float:
    return BOTTOM - PAD - (BOTTOM - TOP - 2 * PAD) * (value - y["from"]) / (y["to"] - y["from"])


def _text(x: float, y: float, text: str, anchor: str = "start") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{SOFT}">{html.escape(text)}</text>'


def _line(spots: Iterable[tuple[float, float]], width: float, dashes: str = "") -> str:
    return _points((f"{x:.1f},{y:.1f}" for x, y in spots), width, dashes)


def _points(spots: Iterable[str], width: float, dashes: str = "") -> str:
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'<polyline points="{" ".join(spots)}" fill="none" stroke="{INK}" stroke-width="{width}"{dashed}/>'
