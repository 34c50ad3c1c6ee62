"""Throws every kind of activity about with events of mouse, finger and keyboard drawn by lot, and tells what did not hold."""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Playwright, sync_playwright

from ..browser.conftest import FLAGS, find_browser
from . import alone, heap, in_lessons
from .activities import Found, of_course

#: Of one kind of activity so many are thrown about, which share its events.
MOST_OF_A_KIND = 3


def chosen(given: argparse.Namespace) -> dict[str, list[Found]]:
    """For each kind of activity that is asked for some that stand in the course, by lot."""
    kinds: dict[str, list[Found]] = {}
    for one in of_course():
        if given.widget in (None, one.kind):
            kinds.setdefault(one.kind, []).append(one)
    chance = random.Random(given.seed)
    return {kind: chance.sample(all_, min(MOST_OF_A_KIND, len(all_))) for kind, all_ in sorted(kinds.items())}


def on_pages(browser: Browser, given: argparse.Namespace) -> Iterator[tuple[str, list[str]]]:
    """Each kind of activity on a page of its own."""
    for kind, some in chosen(given).items():
        told = []
        for one in some:
            with tempfile.TemporaryDirectory() as folder:
                faults = alone.thrown(browser, Path(folder), one, given.seed, given.events // len(some))
                told += [f"{one}, {fault}" for fault in faults]
        yield f"{kind}: {given.events:,} events on {len(some)} of them", told


def of_heaps(browser: Browser, given: argparse.Namespace) -> Iterator[tuple[str, list[str]]]:
    """Each kind of activity, shown again a thousand times."""
    for some in chosen(given).values():
        with tempfile.TemporaryDirectory() as folder:
            grown = heap.growth(browser, Path(folder), some[0])
        said = f"{some[0]}: {grown:.0f} bytes each time it is shown again"
        yield said, [said] if grown > heap.MOST else []


HOSTS = {"page": on_pages, "lab": in_lessons.in_lab, "heap": of_heaps}


def launched(playwright: Playwright, engine: str) -> Browser:
    """The engine that is asked for, as it is installed here. Firefox is spoken to by WebDriver BiDi, so any will do."""
    if engine == "firefox":
        path = shutil.which("firefox-esr") or shutil.which("firefox")
        return playwright.firefox.launch(channel="moz-firefox", executable_path=path)
    return playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)


def main() -> int:
    """Run it; one where something did not hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="the same seed brings the same events")
    parser.add_argument("--events", type=int, default=10_000, help="for each kind of activity")
    parser.add_argument("--widget", help="one kind alone, by the name of its front end, such as explore")
    parser.add_argument(
        "--host",
        choices=HOSTS,
        default="page",
        help="each activity alone on a page as the web edition mounts it, in JupyterLab; or what a page's heap keeps of it",
    )
    parser.add_argument(
        "--engine", choices=("chromium", "firefox"), default="chromium", help="Firefox: no fingers, no heap"
    )
    given = parser.parse_args()
    if given.engine == "firefox" and given.host == "heap":
        parser.error("the heap is read through Chromium's devtools protocol; leave --engine out")
    wrong = 0
    with sync_playwright() as playwright:
        browser = launched(playwright, given.engine)
        print(f"{given.engine} {browser.version}, host {given.host}, seed {given.seed}", flush=True)
        begin = time.monotonic()
        for what, told in HOSTS[given.host](browser, given):
            wrong += len(told)
            print(f"{time.monotonic() - begin:6.0f} s  {what}: {len(told)} faults", *told, sep="\n  ", flush=True)
        browser.close()
    print(f"{wrong} faults.")
    return min(wrong, 1)


if __name__ == "__main__":
    sys.exit(main())
