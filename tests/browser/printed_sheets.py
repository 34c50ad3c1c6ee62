"""Reads a PDF that Chromium printed, as far as it takes to know how full each sheet is; no other reader is needed for that."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass

#: The first line of a sheet: how its units become points, and how high it is in points.
_PAPER = re.compile(rb"([\d.]+) 0 0 -[\d.]+ 0 ([\d.]+) cm\n")
#: How CSS pixels become units from here on; or a text: its size, and how far down it stands, in CSS pixels; or something
#: drawn: a pattern where lines to write on fill what is left, how far down it begins, and how high it is.
_PLACED = re.compile(
    rb"([\d.]+) 0 0 \1 [-\d.]+ ([-\d.]+) cm\n|/F\d+ ([\d.]+) Tf\n1 0 0 -1 [-\d.]+ ([-\d.]+) Tm"
    rb"|(?:(/P\d+) scn\n(?:/G\d+ gs\n)?)?[-\d.]+ ([-\d.]+) [\d.]+ ([\d.]+) re\nf"
)
#: What is drawn and no higher is a line, in CSS pixels; the sheet's own white is higher.
_LINE = 2


@dataclass(frozen=True)
class Sheet:
    """One sheet: the places of its lines from the top as shares of its height, and the sizes of their letters in pixels."""

    lines: dict[float, float]
    #: How far down its last line to write on stands, from 0 to 1.
    ruled: float = 0.0

    @property
    def text(self) -> float:
        """How far down its last line of text stands, from 0 to 1."""
        return max(self.lines, default=0)

    @property
    def fill(self) -> float:
        """How far down something stands on it, text or a line to write on."""
        return max(self.text, self.ruled)


def sheets(pdf: bytes) -> list[Sheet]:
    """The sheets of a PDF in their order."""
    contents = re.findall(rb"/Type /Page\n.*?/Contents (\d+) 0 R", pdf, flags=re.S)
    return [_sheet(_stream(pdf, one)) for one in contents]


def _stream(pdf: bytes, name: bytes) -> bytes:
    """What the object of a name holds, as it was before it was packed."""
    begins = re.search(rb"(?:^|\n)" + name + rb" 0 obj\n.*?stream\r?\n", pdf, flags=re.S)
    return zlib.decompressobj().decompress(pdf[begins.end() :]) if begins else b""


def _sheet(text: bytes) -> Sheet:
    paper = _PAPER.match(text)
    high = float(paper[2]) / float(paper[1]) if paper else 1.0
    scale, down, ruled = 1.0, 0.0, 0.0
    lines: dict[float, float] = {}
    for larger, moved, size, place, pattern, top, tall in _PLACED.findall(text):
        if larger:
            scale, down = float(larger), float(moved)
        elif size:
            at = round((float(place) * scale + down) / high, 3)
            lines[at] = max(lines.get(at, 0), float(size))
        elif pattern or float(tall) <= _LINE:
            ruled = max(ruled, round(min(((float(top) + float(tall)) * scale + down) / high, 1), 3))
    return Sheet(lines, ruled)
