"""What an activity leaves behind when it is taken away: the page's heap after each collection, over many times that it is shown."""

from __future__ import annotations

import itertools
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page

from ..browser.bare_page import bare_page, stands
from .activities import Found

#: So often it is shown before the first look: what a page makes once, it has made by then.
FIRST = 200
TIMES = 1000
#: In so many parts. What stays behind grows in each of them; what the browser compiles on the way, in one or two.
PARTS = 4
#: Bytes that the heap may have grown by each time. One closure that stays is more; an element with its listeners far more.
MOST = 60.0


def growth(browser: Browser, folder: Path, one: Found, times: int = TIMES, first: int = FIRST) -> float:
    """Bytes by which the page's heap grows each time an activity is taken away and shown again, at the least.

    Args:
        folder: an empty one for its page.
        times: how often, after the first ones.
        first: how often before the heap is looked at for the first time.
    """
    context = browser.new_context(viewport={"width": 900, "height": 900})
    try:
        page = context.new_page()
        page.goto(bare_page(folder, one.widget))
        stands(page)
        tools = context.new_cdp_session(page)
        tools.send("HeapProfiler.enable")
        _again(page, first)
        used = [_used(page, tools)]
        for _ in range(PARTS):
            _again(page, times // PARTS)
            used.append(_used(page, tools))
        return min(after - before for before, after in itertools.pairwise(used)) / (times // PARTS)
    finally:
        context.close()


def _again(page: Page, times: int) -> None:
    # A frame between them, so that what waits for one is done, as it is for a reader.
    page.evaluate(
        """async (times) => { for (let n = 0; n < times; n += 1) { await window.mountAgain(0); window.saved.length = 0;
            if (n % 10 === 9) await new Promise((done) => requestAnimationFrame(() => setTimeout(done))); } }""",
        times,
    )
    page.evaluate("() => new Promise((done) => setTimeout(done, 300))")


def _used(page: Page, tools: CDPSession) -> float:
    for _ in range(3):  # what a collection frees may free others
        tools.send("HeapProfiler.collectGarbage")
    return tools.send("Runtime.getHeapUsage")["usedSize"]
