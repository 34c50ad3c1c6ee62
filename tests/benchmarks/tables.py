"""Processor seconds of all the course's tables, beside those of importing what they are drawn with, in one run.

Run: uv run python -m tests.benchmarks.tables [FOLDER]

FOLDER is another checkout of this project, such as one from before a change: it is then measured in the same run, in
turns. Each picture is built once in each turn, with matplotlib, scipy and the models loaded before the clock starts.
Processor seconds grow on a busy machine, too: those of one run compare, those of two runs do not.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parents[2]
TURNS = 3
IMPORTS = """
import time
import numpy, matplotlib.pyplot, ipywidgets
print(time.process_time())
"""
TABLES = """
import contextlib, importlib, inspect, json, pkgutil, time
import scipy.interpolate, scipy.stats
import helpers.lessons
from helpers.widgets import explorable
from helpers.widgets.explore.engine.reading import read_silently
from helpers.widgets.explore.explore import Recipe

def recipes():
    for module in pkgutil.iter_modules(helpers.lessons.__path__):
        lesson = getattr(importlib.import_module(f"helpers.lessons.{module.name}"), "lesson", None)
        for name, build in getattr(lesson, "activities", {}).items():
            if isinstance(build, Recipe) and build.axes:
                yield lesson.name, name, build

explorable(lambda ax, k=1: ax.plot([0, 1], [0, k]) and None, k=(0, 2))()  # fonts and styles are loaded
seconds = {}
for lesson, name, build in sorted(recipes(), key=lambda found: found[0]):
    with contextlib.suppress(Exception):
        read_silently(build.function, {})  # what its model loads is loaded
    start = time.process_time()
    build()
    seconds[f"{lesson} {name}"] = time.process_time() - start
print(json.dumps(seconds))
"""


def run(code: str, folder: Path) -> str:
    """What a program prints that runs in another Python, in a checkout of this project."""
    answer = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True)
    return answer.stdout


def measured(folders: list[Path]) -> tuple[float, list[dict[str, float]]]:
    """Seconds of the imports, and of each table in each folder; medians of all turns."""
    imports, tables = [], [[] for _ in folders]
    for _ in range(TURNS):
        imports.append(float(run(IMPORTS, HERE)))
        for folder, turns in zip(folders, tables, strict=True):
            turns.append(json.loads(run(TABLES, folder)))
    return statistics.median(imports), [
        {name: statistics.median(turn[name] for turn in turns) for name in turns[0]} for turns in tables
    ]


def main() -> None:
    """Print a row a table, then a row a lesson, their sum, and the imports."""
    folders = [*map(Path, sys.argv[1:2]), HERE]
    imports, tables = measured(folders)
    for by in (lambda name: name, lambda name: name.split()[0], lambda _: "all tables"):
        sums = [{} for _ in folders]
        for seconds, total in zip(tables, sums, strict=True):
            for name, value in seconds.items():
                total[by(name)] = total.get(by(name), 0) + value
        print("\n| | " + " | ".join(["before", "now", "times"] if len(folders) == 2 else ["seconds"]) + " |")
        print("| --- |" + " --: |" * (3 if len(folders) == 2 else 1))
        for name in sums[-1]:
            cells = [f"{total.get(name, 0):.2f}" for total in sums]
            if len(folders) == 2:
                cells.append(f"{sums[0].get(name, 0) / sums[1][name]:.1f}")
            print(f"| {name} | {' | '.join(cells)} |")
    print(f"\nimport numpy, matplotlib.pyplot, ipywidgets: {imports:.2f}")


if __name__ == "__main__":
    main()
