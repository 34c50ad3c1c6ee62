"""A class on one hub, measured: learners log in to a real JupyterHub on this machine, all at once, and open lessons.

Run: uv run --group hub python -m tests.hub --learners 20 --lesson 02_stress_hormones 04_pain

Times are wall-clock seconds since the kernel was asked for. An empty kernel is tried in the same run, since a busy
machine makes all slower. All of it happens in a temporary folder and ends with the command, also on Ctrl+C.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil

from .class_day import class_day
from .day import Day, processor
from .proxy import NotInstalled
from .report import report
from .running_hub import NOTEBOOKS, running_hub, short_folder


def asked_for() -> argparse.Namespace:
    """What the command line says."""
    known = sorted(path.stem for path in NOTEBOOKS.glob("[0-9]*.ipynb"))
    parser = argparse.ArgumentParser(prog="python -m tests.hub", description=__doc__.partition("\n")[0])
    parser.add_argument("--learners", type=int, default=20, help="how many log in at once (20)")
    parser.add_argument("--lesson", nargs="+", choices=known, metavar="LESSON", default=["02_stress_hormones"])
    parser.add_argument(
        "--breathe", type=float, default=60, help="seconds of breathing with the pacer; 0 for none (60)"
    )
    parser.add_argument("--busy", type=int, default=0, metavar="CORES", help="load so many cores besides (0)")
    parser.add_argument("--log", type=Path, help="keep what the hub and its servers said in this file")
    return parser.parse_args()


@contextlib.contextmanager
def busy_cores(number: int) -> Iterator[None]:
    """So many cores at work with something else."""
    loads = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(number)]
    try:
        yield
    finally:
        for load in loads:
            load.kill()
            load.wait()


def main() -> int:
    """Run the class and print what it took; 1 if anything failed."""
    asked, day = asked_for(), Day()
    names = [f"learner-{number:02}" for number in range(1, asked.learners + 1)]
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # ended from outside, all is cleared up as well
    began = time.monotonic()
    with short_folder() as folder, busy_cores(asked.busy):
        try:
            with running_hub(folder, names) as hub:
                own = processor(psutil.Process())
                asyncio.run(class_day(hub, names, asked.lesson, asked.breathe, day))
                own = processor(psutil.Process()) - own
        except NotInstalled as missing:
            print(missing, file=sys.stderr)
            return 2
        except KeyboardInterrupt:
            print("Broken off: the hub and all that it started have ended.", file=sys.stderr)
            return 130
        finally:
            if asked.log and (folder / "hub.log").exists():
                shutil.copy(folder / "hub.log", asked.log)
    print(f"{asked.learners} learners at once, {os.cpu_count()} cores, {asked.busy} of them loaded besides")
    print(report(day))
    print(f"\nIn all {time.monotonic() - began:.0f} s; the learners' side took {own:.1f} processor s of them.")
    return 1 if day.failures else 0


if __name__ == "__main__":
    sys.exit(main())
