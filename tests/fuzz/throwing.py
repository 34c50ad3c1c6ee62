"""What all hosts have in common: a page of which everything is heard, and an activity thrown about in it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from playwright.sync_api import Browser, ConsoleMessage, Error, Page

from ..browser.conftest import OTHER_HOSTS, PATIENCE
from .hand import Hand
from .wrong import WRONG

#: No print window stops the page, a link that somebody follows leads nowhere, and a right click opens no menu of the host, whose
#: items would take the next events: JupyterLab's shows the activity in a new document, or clears it away. A page that still scrolls
#: may bring a link of the lesson under a finger; JupyterLab itself follows it before the window hears of it.
CALM = """window.print = () => {};
document.addEventListener("contextmenu", (event) => { event.preventDefault(); event.stopImmediatePropagation(); });
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (link) event.preventDefault();
  if (link && !link.closest(".gc-root")) event.stopImmediatePropagation();
}, true);"""


@dataclass(frozen=True)
class Fault:
    """Something that did not hold, and how to come there again."""

    what: str
    #: How many events had happened.
    after: int
    #: The last of them.
    events: tuple[str, ...]

    def __str__(self) -> str:
        return f"after {self.after} events: {self.what}\n    the last were: {'; '.join(self.events)}"


@contextlib.contextmanager
def watched(
    browser: Browser, said: list[str], hears: Callable[[ConsoleMessage], bool] = lambda _: True, **options
) -> Iterator[Page]:
    """A page that asks no other host.

    Args:
        said: gets what it asks, throws or writes to the console.
        hears: which messages of the console count.
        **options: Playwright's, for its context.
    """
    context = browser.new_context(has_touch=True, **options)
    context.set_default_timeout(PATIENCE)
    context.route(OTHER_HOSTS, lambda route: (said.append(f"it asked {route.request.url}"), route.abort()))
    page = context.new_page()
    context.on("page", lambda other: other.close())
    page.on("console", lambda message: said.append(f"the console says {message.text}") if hears(message) else None)
    page.on("pageerror", lambda error: said.append(f"an error: {error}"))
    page.on("dialog", lambda dialog: said.append(f"a dialog: {dialog.message}") or dialog.dismiss())
    page.on("filechooser", lambda _: None)  # where nobody listens, the browser opens a window of its own
    page.add_init_script(CALM)
    try:
        yield page
    finally:
        context.close()


def throw(hand: Hand, events: int, said: list[str], look: Callable[[], Iterable[str]] = tuple) -> Iterator[Fault]:
    """Let a hand go on until it has done so many events in all; gives what did not hold.

    Args:
        said: what the page says, as `watched` collects it.
        look: what else is wrong after a burst of events.
    """
    while hand.count < events:
        before = hand.count
        try:
            hand.burst()
            wrong = [*hand.root.evaluate(WRONG), *look()]
        except Error as error:
            yield hand_fault(hand, f"the page no longer answers: {error}")
            return
        hand.count = max(hand.count, before + 1)  # a burst that found nothing to do is one, too
        yield from (hand_fault(hand, what) for what in [*said, *wrong])
        said.clear()


def hand_fault(hand: Hand, what: str) -> Fault:
    """A fault after all that a hand has done."""
    return Fault(what, hand.count, tuple(hand.done))


def each_once(faults: Iterable[Fault]) -> Iterator[Fault]:
    """The first fault of each kind: what is broken once is broken after each further event, too."""
    known: set[str] = set()
    for fault in faults:
        if (kind := fault.what[:60]) not in known:
            known.add(kind)
            yield fault
