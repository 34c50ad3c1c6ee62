"""What a class on one hub took, as a table to read and to put into docs/hosting.md."""

from __future__ import annotations

from statistics import median

from .day import Day, Row

HEAD = "| at once | median | worst |\n| --- | ---: | ---: |"


def report(day: Day) -> str:
    """A sentence for each failure, then one table for all."""
    lines = [f"failed: {one}" for one in day.failures] or ["no failure"]
    lines += [f"mended as a browser does: {one}" for one in day.mended]
    for lesson, rows in day.lessons.items():
        lines += ["", f"{lesson}, each learner", *map(of_one, rows)]
    lines += ["", HEAD]
    lines += line("login to JupyterLab's page, s", day.ready)
    lines += line("a learner's server: processor to start, s", day.server_processor)
    lines += line("a learner's server: unique memory, MiB", day.server_memory)
    lines += line("an empty kernel: first output, s", day.empty)
    lines += line("numpy, ipywidgets and anywidget alone: unique memory, MiB", day.alone)
    for lesson, rows in day.lessons.items():
        lines += line(f"{lesson}: first output, s", [row.first for row in rows])
        lines += line(f"{lesson}: last output, s", [row.last for row in rows])
        lines += line(f"{lesson}: unique memory, MiB", [row.memory for row in rows])
        lines += line(f"{lesson}: processor, s", [row.processor for row in rows])
        lines += line(f"{lesson}: sent to each browser, MB", [row.sent for row in rows])
    if day.breathing:
        kernels, others = day.breathing
        lines += ["", f"While all breathe with the pacer: {kernels:.1f} % of one core for all kernels together,"]
        lines += [f"{others:.1f} % for all servers, the hub and its proxy."]
    return "\n".join(lines)


def of_one(row: Row) -> str:
    """One learner's line."""
    return (
        f"  {row.learner}: first {row.first:.1f} s, last {row.last:.1f} s, {row.memory:.0f} MiB, "
        f"{row.processor:.1f} processor s, {row.sent:.1f} MB"
    )


def line(name: str, numbers: list[float]) -> list[str]:
    """A line of the table; none where nothing was measured."""
    return [f"| {name} | {median(numbers):.1f} | {max(numbers):.1f} |"] if numbers else []
