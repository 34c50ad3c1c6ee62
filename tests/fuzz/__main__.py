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


def asked_for(names: list[str] | None) -> dict[str, list[Found]]:
    """All activities of the course of the kinds that are named, of all kinds where none is.

    Raises:
        ValueError: a name is no kind's.
    """
    kinds: dict[str, list[Found]] = {}
    for one in of_course():
        kinds.setdefault(one.kind, []).append(one)
    names = sorted(kinds) if names is None else names
    if unknown := [name for name in names if name not in kinds]:
        raise ValueError(
            f"No activity of the course is of the kind {unknown[0]}; the kinds are {', '.join(sorted(kinds))}."
        )
    return {name: kinds[name] for name in names}


def by_lot(kinds: dict[str, list[Found]], seed: int) -> Iterator[list[Found]]:
    """Of each kind some activities, the same ones whether it is thrown about alone or with others."""
    for kind, all_ in kinds.items():
        yield random.Random(f"{seed}/{kind}").sample(all_, min(MOST_OF_A_KIND, len(all_)))


def on_pages(
    browser: Browser, given: argparse.Namespace, kinds: dict[str, list[Found]]
) -> Iterator[tuple[str, list[str]]]:
    """Each kind of activity on a page of its own."""
    for some in by_lot(kinds, given.seed):
        told = []
        for one in some:
            with tempfile.TemporaryDirectory() as folder:
                faults = alone.thrown(browser, Path(folder), one, given.seed, given.events // len(some))
                told += [f"{one}, {fault}" for fault in faults]
        yield f"{some[0].kind}: {given.events:,} events on {len(some)} of them", told


def of_heaps(
    browser: Browser, given: argparse.Namespace, kinds: dict[str, list[Found]]
) -> Iterator[tuple[str, list[str]]]:
    """Each kind of activity, shown again a thousand times."""
    for some in by_lot(kinds, given.seed):
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
    parser.add_argument(
        "--widget",
        nargs="+",
        metavar="KIND",
        help="these kinds alone, by the names of their front ends, such as explore",
    )
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
    try:
        kinds = asked_for(given.widget)
    except ValueError as error:
        parser.error(str(error))
    wrong = 0
    with sync_playwright() as playwright:
        browser = launched(playwright, given.engine)
        print(f"{given.engine} {browser.version}, host {given.host}, seed {given.seed}", flush=True)
        begin = time.monotonic()
        for what, told in HOSTS[given.host](browser, given, kinds):
            wrong += len(told)
            print(f"{time.monotonic() - begin:6.0f} s  {what}: {len(told)} faults", *told, sep="\n  ", flush=True)
        browser.close()
    print(f"{wrong} faults.")
    return min(wrong, 1)


if __name__ == "__main__":
    sys.exit(main())
