"""`DrawIt` in a browser: drawn by finger, mouse and keys; the points come only after that, and words never touch."""

import pytest

from helpers.widgets import DrawIt

from .places import below
from .touch import drag

PHONE = {"viewport": {"width": 362, "height": 800}, "has_touch": True, "is_mobile": True}
COLUMN = {"viewport": {"width": 672, "height": 900}}
STORE = {"course": "test", "lesson": "08_lesson", "item": "draw.tea"}
GIVEN = {
    "title": "A cup of tea",
    "prompt": "A cup stands in a cold room. Draw how warm it is.",
    "x": {
        "from": -10,
        "to": 60,
        "step": 1,
        "label": "Minutes after it was made",
        "unit": "min",
        "ticks": [0, 15, 30, 45, 60],
    },
    "y": {"from": 0, "to": 100, "low": "cold", "high": "hot", "lines": [{"at": 40, "text": "lukewarm"}]},
    "start": [[-10, 40], [0, 40]],
    "start_text": "the kettle",
    "also": {"text": "a cup with a lid", "curve": [[0, 90], [60, 70]], "late": True},
    "points": [
        {"x": 0, "y": 95, "text": "too hot to drink"},
        {"x": 20, "y": 40, "text": "lukewarm by now"},
        {"x": 60, "y": 10, "text": "as the room, or nearly"},
    ],
    "shape": "ours",
    "mark": "How hot is assumed.",
    "told_html": "It cools <em>fast</em> at first.",
    "compare": {
        "crosses": {
            **{"y": 40, "after": None, "within": 3, "found": 20, "near": "Yours at {yours}, the tea at {found}."},
            **{
                "sooner": "Yours {off} sooner.",
                "later": "Yours {off} later.",
                "never": "Yours stays.",
                "untouched": "Yours was cold.",
            },
        }
    },
}
ANSWERS = ("too hot", "by now", "as the room", "assumed", "<em>", "with a lid", "the tea at")
SHOW = "Show what was found"
#: Boxes of all words in the picture that touch one another, or lie outside it.
TOUCHING = """() => { const svg = document.querySelector(".gc-draw-picture").getBoundingClientRect();
  const all = [...document.querySelectorAll(".gc-draw-picture text")].map((one) => [one.textContent, one.getBoundingClientRect()]);
  const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
  return all.flatMap(([text, box], i) => [
    ...all.slice(i + 1).filter(([, other]) => over(box, other)).map(([other]) => `${text} / ${other}`),
    ...(box.left < svg.left - 1 || box.right > svg.right + 1 || box.top < svg.top - 1 ? [`${text} is cut`] : [])]); }"""
LETTERS = """() => Math.min(...[...document.querySelectorAll(".gc-draw-picture text")].map((one) => {
  const svg = one.ownerSVGElement; return parseFloat(getComputedStyle(one).fontSize) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width; }))"""
HEIGHTS = """() => [".gc-root", ".gc-draw-picture", ".gc-draw-place"].map((one) => { const box = document.querySelector(one).getBoundingClientRect();
  return [box.y, box.height]; })"""


def tea(**options):
    return DrawIt(**{**GIVEN, "store": STORE, **options})


def spot(page, part, height):
    """A place in the picture: how far along the reader's part, and how high, both from 0 to 1."""
    box = page.locator(".gc-draw-picture").bounding_box()
    left, right = 12 + (box["width"] - 24) / 7, box["width"] - 12
    top, bottom = 6 + 26, box["height"] - 44 - 26
    return box["x"] + left + (right - left) * part, box["y"] + bottom - (bottom - top) * height


def draw(page, *spots):
    page.mouse.move(*spot(page, *spots[0]))
    page.mouse.down()
    for one in spots[1:]:
        page.mouse.move(*spot(page, *one))
    page.mouse.up()


def show(page, name=SHOW):
    page.get_by_role("button", name=name).press("Enter")


def kept(page):
    return page.evaluate("JSON.parse(localStorage.getItem('test/08_lesson')).entries['draw.tea']")


def said(page):
    return page.locator(".gc-draw-distance").inner_text().replace("\u00a0", " ")


def html(page):
    return page.locator(".gc-root").evaluate("(one) => one.outerHTML")


@pytest.mark.parametrize("options", [COLUMN, PHONE], ids=["column", "phone"])
def test_the_points_come_beside_the_line_and_nothing_moves_or_touches(bare, axe, options):
    page = bare(tea(), reduced_motion="reduce", **options)
    assert not [text for text in ANSWERS if text in html(page)]
    assert axe(page) == []
    before = page.evaluate(HEIGHTS)
    draw(page, (0.02, 0.9), (0.5, 0.2), (1, 0.1))
    assert page.evaluate(HEIGHTS) == before
    assert not [text for text in ANSWERS if text in html(page)]
    assert page.evaluate(TOUCHING) == []
    show(page)
    assert page.evaluate(HEIGHTS) == before
    assert page.evaluate(TOUCHING) == []
    assert page.evaluate(LETTERS) >= 13
    assert page.locator(".gc-draw-yours").count() == 1
    assert page.locator(".gc-draw-point").count() == 3
    assert page.locator(".gc-draw-coming").first.evaluate("(one) => getComputedStyle(one).animationName") == "none"
    assert said(page) in [f"Yours at {n} min, the tea at 20 min." for n in (21, 22)]
    assert (
        page.locator(".gc-voice")
        .text_content()
        .replace("\u00a0", " ")
        .startswith("What was found: 0 min: too hot to drink; 20 min")
    )
    assert before[0][1] <= (520 if options is COLUMN else 640)
    assert axe(page) == []


def test_a_line_that_does_not_reach_the_end_is_asked_for_more(bare):
    page = bare(tea(), **COLUMN)
    draw(page, (0, 0.9), (0.5, 0.2))
    show(page)
    assert page.get_by_role("alert").inner_text() == "Draw on to the right end first."
    assert below(page.get_by_role("alert"), page.locator(".gc-draw-status")) < 24
    assert page.locator(".gc-draw-point").count() == 0
    draw(page, (0.5, 0.2), (1, 0.1))
    assert not page.get_by_role("alert").is_visible()
    show(page)
    assert page.locator(".gc-draw-coming").count() > 3


def test_a_few_points_by_keys_are_enough_and_a_finger_draws_over_them(bare):
    page = bare(tea(), **COLUMN)
    where, high = page.get_by_role("slider", name="Where"), page.get_by_role("slider", name="How high there")
    where.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    assert where.get_attribute("aria-valuetext").replace("\u00a0", " ") == "0 min: nothing is drawn yet"
    for key in ["ArrowUp"] * 10 + ["ArrowRight"] * 10 + ["ArrowDown"] * 14:
        page.keyboard.press(key)
    assert (
        where.get_attribute("aria-valuetext").replace("\u00a0", " ")
        == "30 min: 20 of 100 on the way from “cold” to “hot”"
    )
    high.focus()
    for key in ["End", "Home", "ArrowUp", "ArrowUp"]:
        page.keyboard.press(key)
    where.press("End")
    page.keyboard.press("Enter")
    show(page)
    points = dict(map(tuple, kept(page)["answer"]["points"]))
    assert (points[0], points[30], points[15]) == (90, 10, 50)
    assert said(page) == "Yours at 19 min, the tea at 20 min."


def test_taps_alone_draw_a_line(bare):
    page = bare(tea(), **COLUMN)
    for one in ((0, 0.9), (0.5, 0.2), (1, 0.1)):
        page.mouse.click(*spot(page, *one))
    show(page)
    points = dict(map(tuple, kept(page)["answer"]["points"]))
    assert [points[x] for x in (0, 15, 30, 60)] == [pytest.approx(y, abs=1.5) for y in (90, 55, 20, 10)]


def test_what_is_passed_over_again_changes_and_the_rest_stays(bare):
    page = bare(tea(), **COLUMN)
    draw(page, (0, 0.5), (1, 0.5))
    draw(page, (0.4, 1), (0.6, 1))
    show(page)
    points = dict(map(tuple, kept(page)["answer"]["points"]))
    assert [points[x] for x in (0, 20, 30, 40, 60)] == [pytest.approx(y, abs=1.5) for y in (50, 50, 100, 50, 50)]


def test_it_is_kept_and_found_again_and_drawing_again_hides_what_was_found(bare, again):
    page = bare(tea(), reduced_motion="reduce", **COLUMN)
    draw(page, (0, 0.9), (1, 0.9))
    show(page)
    assert said(page) == "Yours stays."
    entry = kept(page)
    assert (entry["kind"], entry["in_words"], len(entry["answer"]["points"])) == ("draw", "A cup of tea, a line", 61)
    again(page)
    assert said(page) == "Yours stays."
    show(page, "Draw again")
    assert page.evaluate("localStorage.getItem('test/08_lesson')") is None
    assert not [text for text in ANSWERS if text in html(page)]
    assert page.locator(".gc-draw-yours").count() == 0


def test_a_finger_draws_and_the_page_stays(bare):
    page = bare(tea(), **PHONE)
    drag(page, spot(page, 0.02, 0.9), spot(page, 0.3, 0.2), spot(page, 0.6, 0.8), spot(page, 1, 0.1))
    assert page.evaluate("window.scrollY") == 0
    show(page)
    assert len(kept(page)["answer"]["points"]) == 61
    bottom = page.locator(".gc-draw-picture").evaluate("(one) => one.getBoundingClientRect().bottom")
    assert bottom - page.locator(".gc-root").evaluate("(one) => one.getBoundingClientRect().top") <= 560


def test_without_the_answers_a_line_is_kept_and_nothing_is_told(bare):
    page = bare(tea(answers=False), color_scheme="dark", **COLUMN)
    draw(page, (0, 0.9), (1, 0.1))
    show(page, "Keep my line")
    assert said(page) == "Your line is kept. Your teacher has the answers."
    assert page.locator(".gc-draw-point").count() == 0


def test_forced_colours_keep_the_line_and_the_points_apart(bare, axe):
    page = bare(tea(), forced_colors="active", **COLUMN)
    draw(page, (0, 0.9), (1, 0.1))
    show(page)
    colours = page.evaluate("""() => [getComputedStyle(document.querySelector(".gc-draw-yours")).stroke,
        getComputedStyle(document.querySelector(".gc-draw-point")).fill, getComputedStyle(document.querySelector(".gc-root")).backgroundColor]""")
    assert len(set(colours)) == 3
