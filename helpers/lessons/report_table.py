"""The class report as a table: a row for each answer, change of belief and kind of face."""

from __future__ import annotations

from collections.abc import Iterator

from ..course.class_whole import Mean
from ..course.kinds.counting import NOBODY
from . import social_signal
from .class_report import SURE_WORDS, ClassReport


def rows(report: ClassReport) -> Iterator[list[str | int | float]]:
    """The report as a table, its head first. A number that is hidden is an empty cell, with its range under low and high."""
    yield ["lesson", "kind", "asked", "answer", "fits", "misconception", "people", "value", "low", "high"]
    empty = ["", "", ""]
    for one in report.told:
        asked = one.asked
        head = [asked.lesson, asked.kind, asked.text]
        opinion = not any(answer.right for answer in asked.answers)  # no answer to it is wrong
        for answer in asked.answers:
            fits = "" if opinion else "yes" if answer.right else "no"
            range_ = ["", *(one.between(answer) or ("", ""))]
            yield [*head, answer.text, fits, answer.belief, _number(one.people(answer)), *range_]
            for how, people in (one.sure(answer) or {}).items():
                yield [
                    asked.lesson,
                    "sureness",
                    asked.text,
                    f"{answer.text} ({SURE_WORDS[how]})",
                    fits,
                    "",
                    people,
                    *empty,
                ]
        nobody = one.shown.people[NOBODY]
        yield [*head, "no answer", "", "", _number(nobody), "", *(one.between(None) or ("", ""))]
        if one.shown.together is not None:
            yield [*head, "all hidden answers together", "", "", one.shown.together, *empty]
    yield from _ideas(report)
    for belief in report.beliefs:
        for when in ("before", "after"):
            yield ["", "belief", belief.text, when, "", "", "", _number(getattr(belief, when)), "", ""]
        numbers = [_number(value) for value in (belief.change, belief.low, belief.high)]
        yield ["", "belief", belief.text, "change", "", "", "", *numbers]
    if report.faces:
        head = [social_signal.lesson.name, "face task"]
        for row in report.faces.rows:
            asked = f"milliseconds faster with tears, {row.group}"
            yield [*head, asked, "middle of the class", "", "", "", row.middle, row.low, row.high]
        if report.faces.before != 0:
            asked = f"results from before, {report.faces.groups} together"
            yield [*head, asked, "counted apart", "", "", _number(report.faces.before), *empty]


def _ideas(report: ClassReport) -> Iterator[list[str | int | float]]:
    """The ideas at each time, and how certainty and being right go together."""
    empty = ["", "", ""]
    for idea in report.ideas:
        for time in idea.times:
            share, between = time.share, time.range or (None, None)
            values = [_number(value if value is None else round(value, 3)) for value in (share, *between)]
            yield [idea.lesson, "idea", idea.title, time.when, "yes", "", _number(time.right), *values]
            for wrong in time.beliefs:
                yield [idea.lesson, "idea", idea.title, time.when, "no", wrong.text, _number(wrong.people), *empty]
    for one in report.whole.values():
        for what, mean in (("share", one.share), ("gain", one.gain)):
            if what == "share" or one.when != "before":
                name = one.when if what == "share" else f"{one.when}, gain"
                yield ["", "ideas together", f"{len(one.ideas)} ideas", name, "yes", "", "", *_mean(mean)]
    if report.compares_forms:
        yield ["", "ways to ask", "first way less second, before", "difference", "", "", "", *_mean(report.forms)]
    for level in report.sureness:
        values = [
            _number(value if value is None else round(value, 3))
            for value in (level.share, *(level.range or (None, None)))
        ]
        yield ["", "certainty", f"{level.level} %", "right", "", "", "", *values]


def _mean(mean: Mean | None) -> list[str | int | float]:
    return ["", "", ""] if mean is None else [round(value, 2) for value in (mean.value, mean.low, mean.high)]


def _number(value: float | None) -> str | int | float:
    return "" if value is None else value
