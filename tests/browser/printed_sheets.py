"""Reads a PDF that Chromium printed, as far as it takes to know how full each sheet is; no other reader is needed for that."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass

#: A text as Chromium places it: its size, and its place from the top, in CSS pixels.
_TEXT = re.compile(rb"/F\d+ ([\d.]+) Tf\n1 0 0 -1 [-\d.]+ ([\d.]+) Tm")
#: What it draws on is as high as this.
_PAPER = re.compile(rb"0 0 [\d.]+ ([\d.]+) re")


@dataclass(frozen=True)
class Sheet:
    """One sheet: the places of its lines from the top as shares of its height, and the sizes of their letters in pixels."""

    lines: dict[float, float]

    @property
    def fill(self) -> float:
        """How far down its last line stands, from 0 to 1."""
        return max(self.lines, default=0)


def sheets(pdf: bytes) -> list[Sheet]:
    """The sheets of a PDF in their order."""
    contents = re.findall(rb"/Type /Page\n.*?/Contents (\d+) 0 R", pdf, flags=re.S)
    return [_sheet(_stream(pdf, one), number) for number, one in enumerate(contents)]


def _stream(pdf: bytes, name: bytes) -> bytes:
    """What the object of a name holds, as it was before it was packed."""
    begins = re.search(rb"(?:^|\n)" + name + rb" 0 obj\n.*?stream\r?\n", pdf, flags=re.S)
    return zlib.decompressobj().decompress(pdf[begins.end() :]) if begins else b""


def _sheet(text: bytes, number: int) -> Sheet:
    """One sheet. Chromium counts the places from the top of the first one on."""
    paper = _PAPER.search(text)
    high = float(paper[1]) if paper else 1.0
    lines: dict[float, float] = {}
    for size, place in _TEXT.findall(text):
        at = round(float(place) / high - number, 3)
        lines[at] = max(lines.get(at, 0), float(size))
    return Sheet(lines)
