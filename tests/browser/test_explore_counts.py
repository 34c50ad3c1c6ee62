"""What a key press and a drag of `explore` cost a browser, in counts: nodes written, layouts forced, what waits for the frame."""

import functools

import numpy as np
import pytest

from helpers.widgets import Reading, explorable, number

MINUTES = np.linspace(0, 180, 61)
#: Every change under the activity from now on.
WATCH = """
window.changes = [];
new MutationObserver((seen) => window.changes.push(...seen)).observe(
  document.querySelector(".gc-root"), { subtree: true, childList: true, attributes: true, characterData: true });
"""
#: Moves the first slider many times before the browser may draw.
MANY = """() => {
  const slider = document.querySelector(".gc-slider input");
  for (let n = 1; n <= 20; n += 1) {
    slider.value = String(n);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  }
}"""
#: Drags the grip over many places before the browser may draw; gives how often its place on the page was asked for.
DRAGGED = """() => {
  const grip = document.querySelector(".gc-grip"), box = grip.getBoundingClientRect();
  let asked = 0;
  const real = Element.prototype.getBoundingClientRect;
  Element.prototype.getBoundingClientRect = function () { asked += 1; return real.call(this); };
  grip.setPointerCapture = () => {};
  const send = (kind, x) => grip.dispatchEvent(new PointerEvent(kind, {
    clientX: box.x + 22 + x, clientY: box.y + 22, isPrimary: true, bubbles: true, cancelable: true }));
  send("pointerdown", 0);
  for (let n = 1; n <= 20; n += 1) send("pointermove", 8 * n);
  return asked;
}"""


@functools.cache
def drawn():
    @explorable(half_life=(60, 120, 1), at=number(0, 180, 1, "You look", handle="x"))
    def fading(ax, half_life=90, at=60):
        """How fast does it fade?"""
        ax.plot(MINUTES, 100 * 0.5 ** (MINUTES / half_life))
        ax.axhline(50, linestyle="--")
        ax.plot([at], [100 * 0.5 ** (at / half_life)], "o", gid="at")
        ax.text(at, 105, "now", ha="center")
        ax.set(xlim=(0, 180), ylim=(0, 110))
        return Reading("At {at} minutes {left:.0f} % is left.", at=at, left=100 * 0.5 ** (at / half_life))

    return fading()


@pytest.fixture
def page(bare):
    page = bare(drawn())
    page.evaluate(WATCH)
    return page


def layouts(page):
    """How often this page was laid out until now."""
    client = page.context.new_cdp_session(page)
    client.send("Performance.enable")
    return next(
        one["value"] for one in client.send("Performance.getMetrics")["metrics"] if one["name"] == "LayoutCount"
    )


@pytest.mark.parametrize(("label", "moved"), [("Half life", [0, 2]), ("You look", [2, 3])])
def test_only_the_marks_that_a_press_moves_are_written(page, label, moved):
    page.get_by_label(label).press("ArrowRight")
    written = page.evaluate("""() => {
      const marks = [...document.querySelector("[id$=explore-marks]").children].filter((one) => one.tagName !== "clipPath");
      return marks.flatMap((one, n) => window.changes.some(({ target }) => one.contains(target)) ? [n] : []);
    }""")
    assert written == moved


def test_a_press_makes_no_node_and_takes_none_away(page):
    page.get_by_label("Half life").press("ArrowRight")
    assert page.evaluate("window.changes.length") > 0
    assert page.evaluate("window.changes.filter(({ type }) => type === 'childList').length") == 0


def test_twenty_presses_before_a_frame_force_no_layout(page):
    before = layouts(page)
    page.evaluate(MANY)
    assert page.get_by_label("Half life").get_attribute("aria-valuetext") == "80"
    assert layouts(page) - before < 5  # the frames that come by themselves meanwhile


def test_twenty_moves_of_a_drag_before_a_frame_ask_once_where_the_picture_is_and_force_no_layout(page):
    before = layouts(page)
    assert page.evaluate(DRAGGED) == 1
    assert page.get_by_label("You look").get_attribute("aria-valuetext") != "60"
    assert layouts(page) - before < 5


def test_the_picture_moves_at_once_and_the_model_after_the_frame(page):
    seen = page.evaluate(f"""() => {{
      const line = document.querySelector("[id$=explore-marks] > path"), before = line.getAttribute("d");
      ({MANY})();
      return [line.getAttribute("d") !== before, window.mounted[0].model.get("half_life")];
    }}""")
    assert seen == [True, 90]
    page.wait_for_function("window.mounted[0].model.get('half_life') === 80")
