"""A host of activities that is no part of the suite, started and used as a learner would: prints its row of docs/proof.md.

Run: uv run --with voila python -m tests.hosts voila
     uv run --with nbclassic python -m tests.hosts nbclassic
     uv run --with marimo python -m tests.hosts marimo
     uv run python -m tests.hosts manager

Every activity that stands on the page is shown, its first control is used, and must change something. Then the page is
loaded again: what was answered must be there. Nothing but the host itself may be asked for anything.
"""

from __future__ import annotations

import argparse
import datetime
import re
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from ..browser.conftest import FLAGS, OTHER_HOSTS, find_browser, ours
from ..browser.use_activity import COUNTED, use
from .running import HOSTS, Host

#: Milliseconds for all activities of a lesson to stand.
LONG = 120_000
KEPT = "JSON.stringify(Object.keys(localStorage).filter((key) => key.startsWith('good-cry/')).sort().map((key) => [key, localStorage.getItem(key)]))"


def opened(page: Page, host: Host) -> int:
    """Open the host's page and run it; gives the number of activities, once no more of them come."""
    page.goto(host.address)
    if host.start:
        page.evaluate(host.start)
    page.locator(".gc-root").first.wait_for(timeout=LONG)
    for _ in range(LONG // 2000):
        before = page.locator(".gc-root").count()
        page.wait_for_timeout(2000)
        if page.locator(".gc-root").count() == before:
            break
    return before


def tried(page: Page, host: Host) -> tuple[int, list[str], list[str]]:
    """How many activities stand, what was used of them, and what went wrong."""
    wrong = []
    count = opened(page, host)
    used = []
    for n in range(count):
        root = page.locator(".gc-root").nth(n)
        if not root.is_visible():
            wrong.append(f"the {n + 1}. activity is not seen ({root.get_attribute('class')})")
            continue
        try:
            used += use(page, root, rounds=0)[0]
        except Exception as error:  # it is told, and the next one is tried
            wrong.append(str(error).splitlines()[0])
    before = page.evaluate(KEPT)
    opened(page, host)
    if page.evaluate(KEPT) != before:
        wrong.append("another record after it was loaded again")
    if before == "[]":
        wrong.append("nothing is kept")
    return count, used, wrong


def main() -> int:
    """Start one host, use it, print its row; 1 where something went wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.hosts", description=__doc__.partition("\n")[0])
    parser.add_argument("host", choices=HOSTS)
    parser.add_argument("--picture", type=Path, help="also write what the page shows, as a PNG")
    asked = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as scratch,
        sync_playwright() as playwright,
        HOSTS[asked.host](Path(scratch)) as host,
    ):
        chromium = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        page = chromium.new_page(viewport={"width": 1280, "height": 900})
        others, errors = [], []

        def answer(route):
            for pattern, file in host.answers:
                if re.search(pattern, route.request.url):
                    return route.fulfill(
                        path=file, content_type="text/javascript", headers={"Access-Control-Allow-Origin": "*"}
                    )
            others.append(route.request.url)
            return route.abort()

        page.context.route(OTHER_HOSTS, answer)
        page.add_init_script(COUNTED)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        count, used, wrong = tried(page, host)
        if asked.picture:
            page.screenshot(path=asked.picture)
        chromium.close()
    for one in used:
        print(f"  used: {one}")
    for one in ours(errors):
        print(f"  in the console: {one[:200]}")
    for one in dict.fromkeys(others):
        print(f"  the host asked for: {one}")
    verdict = "works" if not wrong else "; ".join(wrong)
    today = datetime.datetime.now(datetime.UTC).date()
    print(
        f"| {host.name} | {verdict} | {count} activities stand, {len(used)} were used | `python -m tests.hosts {asked.host}` | {today} |"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
