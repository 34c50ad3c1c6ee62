"""A page whose clock stands still until a test moves it, and what moves on it, read where that clock stands.

The clock that a test can stop is the page's: its time, its timers and the frames that its scripts ask for.
Animations go by the browser's own, which nothing stops: between a step of the page's clock and a reading, they
move on for as long as the machine takes. The page puts them back to its clock each time it looks at it, so what
moves is read in the same moment in which the page looks.
"""

from __future__ import annotations

from playwright.sync_api import Page

from .bare_page import stands

#: In seconds. Later than any page can be open in a test: a clock never goes back, and motion.js takes the page's
#: clock and that of the frames for one where they are less than a second apart.
STANDS_AT = 3_600_000

LOOK = "document.dispatchEvent(new Event('visibilitychange'));"


def open_still(page: Page, address: str) -> None:
    """Open a page without Jupyter; from here on its clock moves by ``page.clock.run_for`` alone."""
    page.clock.install(time=0)
    page.goto(address)
    stands(page)
    page.clock.pause_at(STANDS_AT)


def now_shown(page: Page, function: str, given=None):
    """What a function of the page gives in the moment in which the page looks at its clock.

    Args:
        page: a page with a session; one that is paused stays where it is.
        function: JavaScript, a function of one value.
        given: that value.
    """
    return page.evaluate(f"(given) => {{ {LOOK} return ({function})(given); }}", given)


def until(page: Page, condition: str, most: int = 8000) -> None:
    """Move the page's clock, a fiftieth of a second at a time, until something is there; never waits in real time.

    It asks Playwright's clock where that lives, in the page: from here, each step would take two messages.

    Args:
        page: as `open_still` opened it.
        condition: JavaScript, true when it is there.
        most: milliseconds after which it is held to be gone.
    """
    came = page.evaluate(
        """async ([condition, most]) => {
            const there = new Function(`return Boolean(${condition});`);
            for (let passed = 0; !there() && passed < most; passed += 20) await globalThis.__pwClock.controller.runFor(20);
            return there();
        }""",
        [condition, most],
    )
    assert came, f"it never came: {condition}"
