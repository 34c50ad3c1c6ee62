"""A hand that does anything: bursts of events by mouse, finger or keyboard, drawn by lot, within one activity."""

from __future__ import annotations

import random
from collections.abc import Callable

from playwright.sync_api import ElementHandle, Page

#: Where the next events of a burst go: spots on one control that comes into sight, and on what lies around it.
SPOTS = """(root, lots) => {
    const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().width > 0;
    const all = [...root.querySelectorAll("button, input, select, textarea, summary, label, a, svg, [role=slider], [draggable], li")]
        .filter(seen);
    const one = all.length && lots[0] < 0.85 ? all[Math.floor(lots[1] * all.length)] : root;
    one.scrollIntoView({ block: "center", inline: "nearest" });
    const around = root.getBoundingClientRect(), box = one.getBoundingClientRect();
    const spots = [];
    for (let n = 2; n + 2 < lots.length; n += 3) {
        const within = lots[n] < 0.6 ? box : around;
        const x = within.left + lots[n + 1] * within.width, y = within.top + lots[n + 2] * within.height;
        if (root.contains(document.elementFromPoint(x, y))) spots.push([Math.floor(x), Math.floor(y)]);
    }
    return spots;
}"""
#: Whether a spot still lies in the activity: what was done before may have moved it.
LIES_IN = "(root, [x, y]) => root.contains(document.elementFromPoint(x, y))"
#: Put the focus into the activity where it is not there; whether it is there now.
FOCUS = """(root, lot) => {
    if (root.contains(document.activeElement)) return true;
    const all = [...root.querySelectorAll("button, input, select, textarea, summary, a[href], [tabindex]")]
        .filter((one) => !one.disabled && one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }));
    all[Math.floor(lot * all.length)]?.focus();
    return root.contains(document.activeElement);
}"""
HAS_FOCUS = "(root) => root.contains(document.activeElement)"
#: Whether what is written arrives in the activity: where no field has the focus, the browser's protocol writes where the caret was
#: left, such as in a cell's code, which no keyboard does.
TAKES_TEXT = """(root) => root.contains(document.activeElement)
    && document.activeElement.matches("textarea, input:not([type=range], [type=radio], [type=checkbox])")"""
#: What goes full screen in Firefox has another window, and its protocol moves no pointer out of that.
IN_WINDOW = "([x, y]) => x < innerWidth && y < innerHeight"
IS_NOWHERE = "() => document.activeElement === document.body"
MOVES = ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown")
PRESSES = ("Enter", "Space", "Enter", "Space", "Backspace", "Delete")
#: In a notebook's command mode each of the first ten would do something to a cell.
LETTERS = ("a", "b", "c", "d", "m", "v", "x", "y", "z", "0", "1", "9", "-", ".", "ü", "😀", "<", '"')
LEAVES = ("Tab", "Shift+Tab", "Escape")
BY_MOUSE = ("click", "click", "click", "double", "drag", "move", "wheel", "right")
BY_FINGER = ("tap", "tap", "tap", "drag", "cancel", "two")
SPOTS_OF_A_BURST = 9
#: So many of the last events are told with a fault.
TOLD = 12

Spot = tuple[int, int]


class Hand:
    """Does what the lot says to one activity of a page, which is put into `root`.

    Args:
        lost: called with a sentence where a key takes the focus from everything.
    """

    root: ElementHandle

    def __init__(self, page: Page, chance: random.Random, lost: Callable[[str], None]) -> None:
        self.page, self.chance, self.lost = page, chance, lost
        self.done: list[str] = []
        self.count = 0
        chromium = page.context.browser and page.context.browser.browser_type.name == "chromium"
        # Playwright knows only taps; that a finger drags is told through Chromium's own protocol.
        self._fingers = page.context.new_cdp_session(page) if chromium else None

    def burst(self) -> None:
        """Some events of one kind."""
        kinds: list[Callable[[], None]] = [self._mouse, self._keys, *([self._touch] if self._fingers else [])]
        self.chance.choice(kinds)()

    def _did(self, what: str) -> None:
        self.count += 1
        self.done = [*self.done[1 - TOLD :], what]

    def _spots(self) -> list[Spot]:
        lots = [self.chance.random() for _ in range(2 + 3 * SPOTS_OF_A_BURST)]
        return [(x, y) for x, y in self.root.evaluate(SPOTS, lots)]

    def _mouse(self) -> None:
        mouse, spots = self.page.mouse, self._spots()
        while spots:
            (x, y), what = spots.pop(), self.chance.choice(BY_MOUSE)
            if not self.root.evaluate(LIES_IN, [x, y]):
                continue
            if what in ("drag", "move", "wheel"):
                mouse.move(x, y)
            if what == "drag":
                mouse.down()
                for there in spots[: self.chance.randint(1, 4)]:
                    if self.page.evaluate(IN_WINDOW, list(there)):
                        mouse.move(*there, steps=self.chance.randint(1, 3))
                mouse.up()
            elif what == "wheel":
                mouse.wheel(0, self.chance.choice((-120, 120)))
            elif what == "double":
                mouse.dblclick(x, y)
            elif what != "move":
                mouse.click(x, y, button="right" if what == "right" else "left")
            self._did(f"{what} at {x}, {y}")

    def _touch(self) -> None:
        spots = self._spots()
        while spots:
            spot, what = spots.pop(), self.chance.choice(BY_FINGER)
            if not self.root.evaluate(LIES_IN, list(spot)):
                continue
            others = spots[: self.chance.randint(1, 4)] if what != "tap" else []
            second = others[:1] if what == "two" else []
            self._finger("touchStart", [spot, *second])
            for there in others:
                self._finger("touchMove", [there, *second])
            self._finger("touchCancel" if what == "cancel" else "touchEnd", [])
            if second and self._fingers:  # two fingers zoom: a spot would no longer be where it was looked for
                self._fingers.send("Emulation.setPageScaleFactor", {"pageScaleFactor": 1})
            self._did(f"{what} by finger at {spot[0]}, {spot[1]}")

    def _finger(self, kind: str, spots: list[Spot]) -> None:
        points = [{"x": x, "y": y, "id": n} for n, (x, y) in enumerate(spots)]
        if self._fingers:
            self._fingers.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    def _keys(self) -> None:
        if not self.root.evaluate(FOCUS, self.chance.random()):
            return
        has_left = False
        for _ in range(self.chance.randint(2, 8)):
            key = self.chance.choice(self.chance.choice((MOVES, MOVES, PRESSES, PRESSES, LETTERS, LEAVES)))
            if has_left and key not in LEAVES and not self.root.evaluate(HAS_FOCUS):
                break  # outside, a key means what the place around the activity makes of it
            if key.isascii():
                self.page.keyboard.press(key)
            elif self.root.evaluate(TAKES_TEXT):
                self.page.keyboard.insert_text(key)
            else:
                continue
            self._did(f"key {key}")
            has_left = has_left or key in LEAVES
            if not has_left and self.page.evaluate(IS_NOWHERE):
                self.lost(f"the focus is lost by the key {key}")
                return
