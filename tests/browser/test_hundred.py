"""`Hundred` in a browser: guessed by finger and keys, the answer only after that and in the same place, kept and found again."""

import json

import pytest

from helpers.widgets import Hundred

from .places import below
from .touch import drag

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
COLUMN = {"viewport": {"width": 672, "height": 900}}


def days(wet, same=0):
    found = [
        ("wet", "it rained", wet, "worse"),
        ("dew", "there was dew", same, "same"),
        ("dry", "it stayed dry", 100 - wet - same, "better"),
    ]
    return [dict(zip(("id", "text", "n", "look"), one, strict=True)) for one in found]


GUESSED = [
    {"id": "may", "when": "by memory", "question": "You think back to a hundred days in May. On how many did it rain?", "sure": True,
     "found": days(57, 20), "told_html": "Memory keeps the <em>wet</em> ones.", "mark": "one town, asked in autumn"},
    {"id": "june", "when": "in a diary", "question": "And of a hundred days in a diary?", "found": days(33, 41)},
]  # fmt: skip
AFTER = {
    "question": "Whom would you trust?",
    "options": [
        {"id": "memory", "text": "Memory", "told_html": "It likes a story."},
        {"id": "diary", "text": "The diary", "told_html": "It knows one evening."},
    ],
}
MOMENTS = [
    {"id": f"m{n}", "when": when, "question": f"How was the day, {when}?", "guess": False, "found": days(10 * n, 20), "told_html": told}
    for n, (when, told) in enumerate([("at noon", "Dry."), ("at six", "Less dry."), ("at night", "Wet."), ("a week later", "Gone.")], 1)
]  # fmt: skip
STORE = {"course": "test", "lesson": "08_lesson", "item": "hundred.rain"}
ANSWERS = ("57", "33", "41", "23", "Memory keeps", "one town", "likes a story", "stayed dry")
#: What figures look like, run by run: "worse 57, better 43".
LOOKS = """() => { const runs = []; for (const one of document.querySelectorAll(".gc-hundred-crowd .gc-figure")) {
    const last = runs.at(-1); if (last && last[0] === one.dataset.look) last[1] += 1; else runs.push([one.dataset.look, 1]); }
  return runs.map(([look, n]) => `${look} ${n}`).join(", "); }"""
PLACES = """() => [".gc-root", ".gc-hundred-crowd", ".gc-hundred-question"].map((one) => {
    const box = document.querySelector(one).getBoundingClientRect(); return [box.x, box.y, box.width, box.height]; })"""


def guessed(**options):
    return Hundred("Rain", GUESSED, AFTER, store=STORE, **options)


def figure(page, n):
    box = page.locator(".gc-hundred-crowd").bounding_box()
    row, column = divmod(n - 1, 10)
    return box["x"] + box["width"] * (column + 0.5) / 10, box["y"] + box["height"] * (row + 0.5) / 10


def sure(page, percent):
    page.locator(f"input[value='{percent}'][type=radio]").click()


def commit(page):
    page.get_by_role("button", name="That's my number").press("Enter")


def kept(page):
    return page.evaluate("JSON.parse(localStorage.getItem('test/08_lesson')).entries['hundred.rain']")


def all_texts(page):
    """All that stands in the part, to see, to hear or in an attribute, but numbers that say nothing: ids, places, sizes."""
    return page.evaluate("""() => { const part = document.querySelector(".gc-root").cloneNode(true);
        const mute = ["id", "for", "name", "style", "transform", "d", "x", "y"];
        for (const one of [part, ...part.querySelectorAll("*")]) mute.forEach((name) => one.removeAttribute(name));
        return part.outerHTML; }""")


def test_a_number_is_said_by_keys_and_nothing_of_the_answer_stands_there_before(bare):
    page = bare(guessed(), **COLUMN)
    assert not [text for text in ANSWERS if text in all_texts(page)]
    slider = page.get_by_role("slider", name="How many of 100?")
    assert slider.get_attribute("aria-valuetext") == "not chosen yet"
    commit(page)
    assert page.get_by_role("alert").inner_text() == "Say how many first. A guess is fine."
    slider.press("ArrowRight")
    assert slider.get_attribute("aria-valuetext") == "51 of 100"
    assert page.evaluate(LOOKS) == "worse 51, open 49"
    commit(page)
    assert "how sure" in page.get_by_role("alert").inner_text()
    page.get_by_role("radio", name="50 %: a guess").press("ArrowRight")
    assert page.get_by_role("radio", name="60 %: not so sure").is_checked()
    assert not [text for text in ANSWERS if text in all_texts(page)]


def test_the_answer_comes_where_the_readers_line_stands_and_nothing_moves(bare, axe):
    page = bare(guessed(), reduced_motion="reduce", **COLUMN)
    assert axe(page) == []
    before = page.evaluate(PLACES)
    assert before[0][3] <= 520
    page.mouse.click(*figure(page, 80))
    sure(page, 70)
    assert page.evaluate(PLACES) == before
    commit(page)
    assert page.evaluate(PLACES) == before
    assert page.evaluate(LOOKS) == "worse 57, same 20, better 23"
    assert page.locator(".gc-hundred-line").get_attribute("d") == "M0 200H260"
    assert page.locator(".gc-hundred-distance").inner_text() == "You said 80. It's 57: 23 fewer than you thought."
    assert page.locator("[aria-atomic]").text_content() == (
        "57 it rained, 20 there was dew, 23 it stayed dry. You said 80. It's 57: 23 fewer than you thought."
    )
    assert page.get_by_role("img").get_attribute("aria-label").endswith("Your line stands after 80.")
    assert axe(page) == []


def test_a_missing_number_is_asked_for_below_the_button_that_asked(bare):
    long = {**GUESSED[0], "told_html": "Memory keeps the wet ones. " * 20}
    page = bare(Hundred("Rain", [long], store=STORE), **PHONE)
    button = page.get_by_role("button", name="That's my number")
    button.press("Enter")
    assert page.get_by_role("alert").is_visible()
    assert below(page.get_by_role("alert"), button) < 24


def test_what_was_found_before_stands_small_above_and_can_be_looked_at_again(bare, axe):
    page = bare(guessed(), reduced_motion="reduce", color_scheme="dark", **COLUMN)
    page.mouse.click(*figure(page, 60))
    sure(page, 90)
    commit(page)
    assert not page.get_by_role("radio", name="in a diary").is_visible()
    page.get_by_role("button", name="Next question").press("Enter")
    assert page.locator(".gc-hundred-question").evaluate("(one) => one === document.activeElement")
    assert page.locator(".gc-hundred-numbers").all_inner_texts() == ["57\n20\n23"]
    assert "33" not in all_texts(page)
    page.mouse.click(*figure(page, 30))
    commit(page)
    assert page.locator(".gc-hundred-distance").inner_text() == "You said 30. It's 33. That's close."
    page.get_by_role("radio", name="by memory").press("Space")
    assert page.evaluate(LOOKS) == "worse 57, same 20, better 23"
    page.get_by_role("radio", name="in a diary").press("Space")
    page.get_by_role("button", name="One last question").press("Enter")
    page.get_by_role("radio", name="The diary").press("Space")
    assert page.locator(".gc-hundred-told").inner_text() == "It knows one evening."
    assert page.locator(".gc-root").bounding_box()["height"] <= 520
    assert axe(page) == []


def test_it_is_kept_by_ids_and_found_again_and_starts_afresh_when_asked(bare, again):
    page = bare(guessed(), reduced_motion="reduce", **COLUMN)
    for number, percent in ((80, 70), (33, None)):
        page.mouse.click(*figure(page, number))
        if percent:
            sure(page, percent)
        commit(page)
        page.locator(".gc-hundred-place button").press("Enter")
    page.get_by_role("radio", name="Memory", exact=True).press("Space")
    assert kept(page) == {
        "kind": "hundred",
        "answer": {"rounds": {"may": {"guess": 80, "sure": 70}, "june": {"guess": 33}}, "afterwards": "memory"},
        "in_words": {"by memory": "80 of 100, 70 % sure", "in a diary": "33 of 100", "afterwards": "Memory"},
        "private": None,
    }
    again(page)
    assert page.get_by_role("radio", name="Memory", exact=True).is_checked()
    assert page.evaluate(LOOKS) == "worse 33, same 41, better 26"
    page.get_by_role("button", name="Start afresh").press("Enter")
    assert page.evaluate("localStorage.getItem('test/08_lesson')") is None
    assert not [text for text in ANSWERS if text in all_texts(page)]


def test_a_finger_goes_across_the_figures_and_the_page_stays(bare):
    page = bare(guessed(), **PHONE)
    box = page.locator(".gc-hundred-crowd").bounding_box()
    assert box["y"] + box["height"] - page.locator(".gc-root").bounding_box()["y"] <= 560
    drag(page, figure(page, 15), figure(page, 55), figure(page, 92))
    assert page.locator(".gc-hundred-big").inner_text() == "92"
    assert page.evaluate("window.scrollY") == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_groups_come_in_one_after_the_other_within_the_time_of_a_breath(bare):
    page = bare(Hundred("Rain", [{**GUESSED[0], "sure": False}]), **COLUMN)
    page.evaluate("""() => { window.seen = new Set(); const look = () => { window.seen.add(
        [...document.querySelectorAll(".gc-hundred-crowd [data-look]")].map((one) => one.dataset.look[0]).join(""));
        requestAnimationFrame(look); }; look(); }""")
    page.mouse.click(*figure(page, 80))
    commit(page)
    page.wait_for_function(f"({LOOKS})() === 'worse 57, same 20, better 23'")
    assert page.evaluate("window.seen.size") > 3


def test_moments_are_tapped_on_a_line_of_time_and_each_changes_the_hundred_at_once(bare, axe):
    page = bare(Hundred("The day", MOMENTS), reduced_motion="reduce", **COLUMN)
    assert not [text for text in ("10", "20", "40", "Less dry", "stayed dry") if f">{text}" in all_texts(page)]
    before = page.evaluate(PLACES)
    for n, told in ((0, "Dry."), (1, "Less dry."), (3, "Gone.")):
        page.locator(".gc-hundred-moment").nth(n).click()
        assert page.evaluate(LOOKS) == f"worse {10 * (n + 1)}, same 20, better {70 - 10 * n}"
        assert page.locator(".gc-hundred-told").inner_text() == told
        assert page.evaluate(PLACES) == before
    assert page.locator(".gc-hundred-numbers").count() == 3
    page.get_by_role("radio", name="a week later").press("ArrowLeft")
    assert page.locator(".gc-hundred-told").inner_text() == "Wet."
    assert before[0][3] <= 520
    assert axe(page) == []


def test_without_the_answers_a_number_is_kept_and_nothing_is_told(bare):
    page = bare(guessed(answers=False), **COLUMN)
    page.mouse.click(*figure(page, 80))
    sure(page, 70)
    commit(page)
    assert page.locator(".gc-hundred-distance").inner_text() == "Your number is kept. Your teacher has the answers."
    assert kept(page)["answer"]["rounds"] == {"may": {"guess": 80, "sure": 70}}


@pytest.mark.parametrize("answer", [None, {"rounds": {"may": {"guess": "80"}}}, {"rounds": [], "afterwards": 3}])
def test_a_record_from_somewhere_else_harms_nothing(bare, answer):
    entry = {"version": 1, "entries": {"hundred.rain": {"kind": "hundred", "answer": answer, "private": None}}}
    page = bare(guessed(), before=f"localStorage.setItem('test/08_lesson', {json.dumps(json.dumps(entry))})", **COLUMN)
    assert page.evaluate(LOOKS) == "open 100"
