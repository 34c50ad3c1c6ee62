"""Activities on a page without Jupyter, each alone, mounted as the course's own pages do: and a state that Python takes."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page

from ..browser.bare_page import bare_page, stands
from .activities import Found
from .hand import Hand
from .kept import wrong_in_record
from .throwing import Fault, each_once, hand_fault, throw, watched

#: After so many events a reader leaves and comes back, and once at least.
STAY = 1000
SIZES = ({"width": 390, "height": 844}, {"width": 1100, "height": 900})
#: The sentence of a picture, where it can be seen now.
READING = """() => { const one = document.querySelector('.gc-root .gc-reading');
    return one && one.checkVisibility() ? one.textContent : null; }"""
#: Milliseconds after which what rests for a moment was saved.
REST = 220


def thrown(browser: Browser, folder: Path, one: Found, seed: int, events: int) -> list[Fault]:
    """Throw one activity about; gives what did not hold, at most one fault of each kind.

    Args:
        folder: an empty one for its page.
        seed: the same one brings the same events.
        events: how many.
    """
    # To the end at once: one that is left in the middle would close its page when it is collected, maybe amid what Playwright
    # is told by the browser, and that never ends.
    return list(each_once(_thrown(browser, folder, one, random.Random(f"{seed}/{one}"), events)))


def _thrown(browser: Browser, folder: Path, one: Found, chance: random.Random, events: int) -> Iterator[Fault]:
    said: list[str] = []
    with watched(browser, said, viewport=chance.choice(SIZES)) as page:
        hand = Hand(page, chance, said.append)
        stays = max(2, events // STAY)
        for stay in range(1, stays + 1):
            # Made anew of what Python knows now, as a notebook that is opened again with its kernel: else the controls
            # would stand where they began, and Python where they were left.
            page.goto(bare_page(folder, one.widget))
            stands(page)
            hand.root = page.locator(".gc-root").first.element_handle()
            yield from throw(hand, events * stay // stays, said)
            yield from (hand_fault(hand, what) for what in (*_untrue(page, one), *wrong_in_record(page)))


def _untrue(page: Page, one: Found) -> Iterator[str]:
    """What is wrong with the state that the page would have sent to Python, and with the sentence that stands for the picture."""
    page.evaluate(f"() => new Promise((done) => setTimeout(done, {REST}))")
    for message in page.evaluate("window.saved.splice(0)"):
        if "message" in message:
            continue
        one.widget.set_state(message)
        if one.widget.problem:
            yield f"Python refuses {message}: {one.widget.problem}"
            one.widget.problem = ""
    reading = getattr(one.widget, "reading", None)
    shown = page.evaluate(READING)
    if reading is not None and shown and shown != str(reading):
        yield f"the picture's sentence is “{shown}”, and Python says “{reading}”"
