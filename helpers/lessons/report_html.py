"""The class report as HTML, for a page and for a notebook."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from markupsafe import Markup

from ..course.templates import environment
from .class_faces import FaceRow
from .class_report import SURE_WORDS, ClassReport

#: The picture of the face task, in the units of its view.
WIDTH, EDGE, DOT, GAP, FOOT = 640, 34, 4.5, 10.5, 34


def report_html(report: ClassReport, level: int = 2) -> str:
    """The report as a part of a page.

    Args:
        level: of its headings.
    """
    template = environment(Path(__file__).parent).get_template("class_report.html")
    rows = report.faces.rows if report.faces else []
    widest = max((abs(ms) for row in rows for ms in row.dots), default=0)
    reach = max(50, -(-widest // 50) * 50)
    face_rows = [(row, Markup(dots_svg(row, reach))) for row in rows]
    return template.render(report=report, level=level, face_rows=face_rows, sureness=SURE_WORDS)


def dots_svg(faces: FaceRow, reach: int) -> str:
    """A dot for each person on a line of milliseconds, stacked where they meet; the middle and its range below.

    Args:
        reach: how far the line goes to both sides; the same one makes two lines comparable.
    """
    stacks = Counter(faces.dots)
    height = GAP * max(stacks.values()) + 8

    def x(ms: float) -> float:
        return round(EDGE + (ms + reach) / (2 * reach) * (WIDTH - 2 * EDGE), 1)

    dots = "".join(
        f'<circle cx="{x(ms)}" cy="{round(height - GAP * (n + 0.5), 1)}" r="{DOT}"/>'
        for ms, people in sorted(stacks.items())
        for n in range(people)
    )
    ticks = "".join(
        f'<line x1="{x(ms)}" x2="{x(ms)}" y1="{height}" y2="{height + 5}" stroke="currentColor"/>'
        f'<text x="{x(ms)}" y="{height + 20}" text-anchor="middle">{"−" if ms < 0 else ""}{abs(ms)} ms</text>'
        for ms in (-reach, 0, reach)
    )
    middle = (
        f'<line x1="{x(faces.low)}" x2="{x(faces.high)}" y1="{height}" y2="{height}" stroke="currentColor" stroke-width="5"/>'
        f'<line x1="{x(faces.middle)}" x2="{x(faces.middle)}" y1="0" y2="{height}" stroke="currentColor" stroke-dasharray="4 3"/>'
    )
    words = f"{faces.group.capitalize()}. Dots from {faces.dots[0]} to {faces.dots[-1]} milliseconds. The middle is {faces.middle}."
    return (
        f'<figure><svg viewBox="0 0 {WIDTH} {height + FOOT}" role="img" aria-label="{words}" fill="currentColor">'
        f'<line x1="{EDGE}" x2="{WIDTH - EDGE}" y1="{height}" y2="{height}" stroke="currentColor"/>{dots}{ticks}{middle}</svg></figure>'
    )
