"""``python -m tests.fuzz --seed 1 --events 10000 [--widget explore] [--host page|lab|heap]``: throws activities about, and tells what did not hold."""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from ..browser.conftest import FLAGS, find_browser
from . import heap, lab_host, page_host
from .activities import Found, of_course

#: Of one kind of activity so many are thrown about, which share its events.
MOST_OF_A_KIND = 3


def chosen(found: list[Found], seed: int) -> dict[str, list[Found]]:
    """For each kind of activity some that stand in the course, by lot."""
    kinds: dict[str, list[Found]] = {}
    for one in found:
        kinds.setdefault(one.kind, []).append(one)
    chance = random.Random(seed)
    return {
        kind: chance.sample(all_of_it, min(MOST_OF_A_KIND, len(all_of_it))) for kind, all_of_it in sorted(kinds.items())
    }


def on_pages(browser: Browser, given: argparse.Namespace) -> Iterator[tuple[str, list[str]]]:
    """Each kind of activity on a page of its own."""
    for kind, some in chosen(of_course(), given.seed).items():
        if given.widget in (None, kind):
            told = []
            for one in some:
                with tempfile.TemporaryDirectory() as folder:
                    faults = page_host.thrown(browser, Path(folder), one, given.seed, given.events // len(some))
                    told += [f"{one}, {fault}" for fault in faults]
            yield f"{kind}: {given.events} events on {len(some)} of them", told


def of_heaps(browser: Browser, given: argparse.Namespace) -> Iterator[tuple[str, list[str]]]:
    """Each kind of activity, shown again a thousand times."""
    for kind, some in chosen(of_course(), given.seed).items():
        if given.widget in (None, kind):
            with tempfile.TemporaryDirectory() as folder:
                grown = heap.growth(browser, Path(folder), some[0])
            said = f"{some[0]}: {grown:.0f} bytes each time it is shown again"
            yield said, [said] if grown > heap.MOST else []


HOSTS = {"page": on_pages, "lab": lab_host.in_lab, "heap": of_heaps}


def main() -> int:
    """Run it; one where something did not hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="the same seed brings the same events")
    parser.add_argument("--events", type=int, default=10_000, help="for each kind of activity")
    parser.add_argument("--widget", help="one kind alone, by the name of its front end, such as explore")
    parser.add_argument("--host", choices=HOSTS, default="page", help="a page, JupyterLab, or the heap of a page")
    given = parser.parse_args()
    wrong = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        print(f"Chromium {browser.version}, host {given.host}, seed {given.seed}", flush=True)
        begin = time.monotonic()
        for what, told in HOSTS[given.host](browser, given):
            wrong += len(told)
            print(f"{time.monotonic() - begin:6.0f} s  {what}: {len(told)} faults", *told, sep="\n  ", flush=True)
        browser.close()
    print(f"{wrong} faults.")
    return min(wrong, 1)


if __name__ == "__main__":
    sys.exit(main())
