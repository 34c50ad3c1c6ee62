"""Activities on a page without Jupyter, as the course's own pages mount them: nothing asked, nothing said, and a state that Python takes."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page

from ..browser.bare_page import bare_page, stands
from .activities import Found
from .faults import WRONG, Fault
from .hand import Hand

#: Prints and full windows would stop the page; nothing of what is tried here lies in them.
BEFORE = "window.print = () => {};"
#: After so many events a reader leaves and comes back, and once at least.
STAYS = 1000
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1100, "height": 900}
#: Whether the sentence of a picture can be seen now.
READING = """() => { const one = document.querySelector('.gc-root .gc-reading');
    return one && one.checkVisibility() ? one.textContent : null; }"""
#: Milliseconds after which what rests for a moment was saved.
REST = 220


def thrown(browser: Browser, folder: Path, one: Found, seed: int, events: int) -> Iterator[Fault]:
    """Throw one activity about; gives what did not hold, at most one fault of each kind.

    Args:
        folder: an empty one for its page.
        seed: the same one brings the same events.
        events: how many.
    """
    chance = random.Random(f"{seed}/{one}")
    said: list[str] = []
    size = chance.choice((PHONE, DESK))
    context = browser.new_context(viewport=size, has_touch=True, accept_downloads=True)
    try:
        page = _watched(context, said)
        page.goto(bare_page(folder, one.widget))
        stands(page)
        told: set[str] = set()
        hand = None
        parts = max(2, events // STAYS)
        for part in range(parts):
            if part:
                page.reload()
                stands(page)
            hand = Hand(page, page.wait_for_selector(".gc-root", state="attached"), chance, said.append, touch=True)
            hand.count = events * part // parts
            while hand.count < events * (part + 1) // parts:
                before = hand.count
                hand.burst()
                hand.count = max(hand.count, before + 1)  # a burst that found nothing to do is one, too
                for what in [*said, *hand.root.evaluate(WRONG)]:
                    if (kind := what[:60]) not in told:
                        told.add(kind)
                        yield Fault(what, hand.count, list(hand.done))
                said.clear()
            for what in _state(page, one):
                if what[:60] not in told:
                    told.add(what[:60])
                    yield Fault(what, hand.count, list(hand.done))
    finally:
        context.close()


def _watched(context, said: list[str]) -> Page:
    """A page that asks nobody, and of which all that is said is kept. A link that somebody follows leads nowhere."""

    def asked(route) -> None:
        if route.request.is_navigation_request():
            route.fulfill(status=204)
        else:
            said.append(f"it asked {route.request.url}")
            route.abort()

    context.route(lambda url: not url.startswith(("file:", "blob:", "data:")), asked)
    context.set_default_timeout(120_000)
    page = context.new_page()
    context.on("page", lambda other: other.close())
    page.on("console", lambda message: said.append(f"the console says {message.text}"))
    page.on("pageerror", lambda error: said.append(f"an error: {error}"))
    page.on("filechooser", lambda chooser: None)
    page.on("dialog", lambda dialog: (said.append(f"a dialog: {dialog.message}"), dialog.dismiss()))
    page.add_init_script(BEFORE)
    return page


def _state(page: Page, one: Found) -> Iterator[str]:
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
