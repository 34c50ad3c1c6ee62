"""A hand that does anything: bursts of events by mouse, finger or keyboard, drawn by lot from a seed, within one activity."""

from __future__ import annotations

import random
from collections.abc import Callable

from playwright.sync_api import ElementHandle, Page

#: Where the next events of a burst go: some spots on one control that comes into sight, and on what lies around it.
SPOTS = """(root, lots) => {
    const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().width > 0;
    const all = [...root.querySelectorAll("button, input, select, textarea, summary, label, a, svg, [role=slider], [draggable], li")].filter(seen);
    const one = all.length && lots[0] < 0.85 ? all[Math.floor(lots[1] * all.length)] : root;
    one.scrollIntoView({ block: "center", inline: "nearest" });
    const around = root.getBoundingClientRect(), box = one.getBoundingClientRect();
    const spots = [];
    for (let n = 2; n + 2 < lots.length; n += 3) {
        const within = lots[n] < 0.6 ? box : around;
        const x = within.left + lots[n + 1] * within.width, y = within.top + lots[n + 2] * within.height;
        const at = document.elementFromPoint(x, y);
        if (at && root.contains(at)) spots.push([x, y]);
    }
    return spots;
}"""
#: Put the focus into the activity where it is not there; whether it is there now.
FOCUS = """(root, lot) => {
    if (root.contains(document.activeElement)) return true;
    const all = [...root.querySelectorAll("button, input, select, textarea, summary, a[href], [tabindex]")]
        .filter((one) => !one.disabled && one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }));
    all[Math.floor(lot * all.length)]?.focus();
    return root.contains(document.activeElement);
}"""
KEPT = "(root) => root.contains(document.activeElement) || document.activeElement !== document.body"
MOVES = ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown")
PRESSES = ("Enter", "Space", "Enter", "Space", "Backspace", "Delete")
#: In a notebook's command mode each of them would do something to a cell.
LETTERS = ("a", "b", "x", "d", "m", "y", "z", "0", "1", "9", "-", ".", "ü", "😀", "<", '"')
LEAVES = ("Tab", "Shift+Tab", "Escape")
SPOTS_OF_A_BURST = 9


class Hand:
    """Does what the lot says to one activity of a page.

    Args:
        touch: whether the page knows fingers.
        held: called with what is wrong where an event takes the focus away.
    """

    def __init__(
        self, page: Page, root: ElementHandle, chance: random.Random, held: Callable[[str], None], *, touch: bool
    ) -> None:
        self.page, self.root, self.chance, self.held = page, root, chance, held
        self.done: list[str] = []
        self.count = 0
        self._session = page.context.new_cdp_session(page) if touch else None

    def burst(self) -> None:
        """Some events of one kind."""
        kinds = [self._mouse, self._keys, *([self._touch] if self._session else [])]
        self.chance.choice(kinds)()

    def _did(self, what: str) -> None:
        self.count += 1
        self.done = [*self.done[-11:], what]

    def _spots(self) -> list[tuple[int, int]]:
        lots = [self.chance.random() for _ in range(2 + 3 * SPOTS_OF_A_BURST)]
        return [(round(x), round(y)) for x, y in self.root.evaluate(SPOTS, lots)]

    def _mouse(self) -> None:
        mouse, spots = self.page.mouse, self._spots()
        while spots:
            (x, y), what = (
                spots.pop(),
                self.chance.choice(("click", "click", "click", "double", "drag", "move", "wheel", "right")),
            )
            if what == "drag" and spots:
                mouse.move(x, y)
                mouse.down()
                for there in spots[: self.chance.randint(1, 4)]:
                    mouse.move(*there, steps=self.chance.randint(1, 3))
                mouse.up()
            elif what == "wheel":
                mouse.move(x, y)
                mouse.wheel(0, self.chance.choice((-120, 120)))
            elif what == "move":
                mouse.move(x, y)
            elif what == "double":
                mouse.dblclick(x, y)
            else:
                mouse.click(x, y, button="right" if what == "right" else "left")
            self._did(f"{what} at {x}, {y}")

    def _touch(self) -> None:
        spots = self._spots()
        while spots:
            first, what = spots.pop(), self.chance.choice(("tap", "tap", "tap", "drag", "cancel", "two"))
            others = spots[: self.chance.randint(1, 4)] if what in ("drag", "cancel", "two") else []
            self._send("touchStart", [first, *(others[:1] if what == "two" else [])])
            for spot in others:
                self._send("touchMove", [spot, *(others[:1] if what == "two" else [])])
            self._send("touchCancel" if what == "cancel" else "touchEnd", [])
            self._did(f"{what} by finger at {first[0]}, {first[1]}")

    def _send(self, kind: str, spots: list[tuple[int, int]]) -> None:
        points = [{"x": x, "y": y, "id": n} for n, (x, y) in enumerate(spots)]
        self._session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    def _keys(self) -> None:
        if not self.root.evaluate(FOCUS, self.chance.random()):
            return
        left = False
        for _ in range(self.chance.randint(2, 8)):
            key = self.chance.choice(self.chance.choice((MOVES, MOVES, PRESSES, PRESSES, LETTERS, LEAVES)))
            left = left or key in LEAVES
            if left and key not in LEAVES and not self.root.evaluate("(root) => root.contains(document.activeElement)"):
                break  # outside, a key means what the place around the activity makes of it
            if not key.isascii():
                self.page.keyboard.insert_text(key)
            else:
                self.page.keyboard.press(key)
            self._did(f"key {key}")
            if not left and not self.root.evaluate(KEPT):
                self.held(f"the focus is lost by the key {key}")
                return
