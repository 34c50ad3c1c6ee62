"""The reaction task in a browser, on a clock that the test moves: a whole task by keys, by touch, refused, left, too early, too late."""

import json
from pathlib import Path

import jsonschema
import numpy as np
import pytest

from ..widgets.test_reaction_task import COLOURS, STORE, medians, task
from .bare_page import again, bare_page, stands
from .still_clock import open_still

KEYS = {"up": "f", "down": "j"}
RIGHT = [category for category, _ in COLOURS]
DOCS = Path(__file__).parents[2] / "docs"
NEW_PAGE = {"viewport": {"width": 900, "height": 900}}


@pytest.fixture
def opened(new_page, tmp_path):
    def open_with(*widgets, clock=True, **options):
        page = new_page(**{**NEW_PAGE, **options})
        address = bare_page(tmp_path, *(widgets or [task()]))
        if clock:
            open_still(page, address)
        else:
            page.goto(address)
            stands(page)
        return page

    return open_with


def press(page, name):
    page.get_by_role("button", name=name, exact=True).press("Enter")


def begin(page):
    press(page, "Start with practice")
    page.locator(".gc-reaction-cross:visible").wait_for()


def until(page, what, most=8000):
    """Move the clock until something is there; never waits in real time."""
    for _ in range(most // 20):
        if page.evaluate(what):
            return
        page.clock.run_for(20)
    raise AssertionError(f"it never came: {what}")


def picture(page):
    """Wait for the next picture; returns which answer is right."""
    until(page, "document.querySelector('.gc-reaction-image.gc-on') !== null")
    at = page.evaluate("[...document.querySelectorAll('.gc-reaction-image')].findIndex((one) => one.matches('.gc-on'))")
    return RIGHT[at]


def practise(page, count=2):
    for _ in range(count):
        page.keyboard.press(KEYS[picture(page)])
    until(page, "document.querySelector('.gc-reaction-message button') !== null")
    page.keyboard.press("Enter")


def whole(page, after=400, count=8, wrong=()):
    """Answer every picture after some milliseconds, by keys."""
    for n in range(count):
        right = picture(page)
        page.clock.run_for(after)
        page.keyboard.press(KEYS[right if n not in wrong else {"up": "down", "down": "up"}[right]])
    until(page, "document.querySelector('.gc-reaction-heading') !== null")


def kept(page):
    stored = page.evaluate("localStorage.getItem('test/05_lesson')")
    return json.loads(stored)["entries"]["task.hats"] if stored else None


def test_a_whole_task_is_done_by_keyboard_alone_and_its_result_is_kept(opened):
    page = opened()
    begin(page)
    practise(page)
    whole(page, after=400)
    entry = kept(page)
    assert entry["kind"] == "task"
    assert entry["private"] is None
    for row in entry["answer"]["conditions"].values():
        assert (row["n"], row["wrong"], row["early"], row["late"]) == (4, 0, 0, 0)
        assert row["median"] == pytest.approx(400, abs=25)
    assert page.locator(".gc-reaction-heading").evaluate("(one) => one === document.activeElement")
    assert "Your result" in page.locator(".gc-reaction-result").inner_text()


def test_a_picture_stands_for_the_set_number_of_frames(opened):
    page = opened(task(frames=6))
    begin(page)
    page.evaluate(
        """() => { window.seen = 0; const count = () => {
            if (document.querySelector('.gc-reaction-image.gc-on')) window.seen += 1;
            requestAnimationFrame(count); };
            requestAnimationFrame(count); }"""
    )
    page.clock.run_for(1600)  # one cross and one picture, and no answer yet
    assert page.evaluate("window.seen") == 6
    assert page.locator(".gc-reaction-image.gc-on").count() == 0


def test_in_every_four_pictures_each_combination_comes_once(opened):
    page = opened()
    begin(page)
    practise(page)
    seen = []
    for _ in range(8):
        right = picture(page)
        seen.append(
            page.evaluate(
                "[...document.querySelectorAll('.gc-reaction-image')].findIndex((one) => one.matches('.gc-on'))"
            )
        )
        page.keyboard.press(KEYS[right])
    assert sorted(seen[:4]) == sorted(seen[4:]) == [0, 1, 2, 3]


def test_practice_says_whether_an_answer_fits_and_what_counts_does_not(opened):
    page = opened()
    begin(page)
    right = picture(page)
    page.clock.run_for(300)
    page.keyboard.press(KEYS[{"up": "down", "down": "up"}[right]])
    assert page.locator(".gc-reaction-message").inner_text() == f"Not quite: {right.capitalize()}."
    right = picture(page)
    page.clock.run_for(300)
    page.keyboard.press(KEYS[right])
    assert page.locator(".gc-reaction-message").inner_text() == "That fits."
    until(page, "document.querySelector('.gc-reaction-message button') !== null")
    page.keyboard.press("Enter")
    picture(page)
    page.clock.run_for(300)
    page.keyboard.press("f")
    assert page.locator(".gc-reaction-message").inner_text() == ""


def test_too_early_too_late_and_wrong_are_counted_and_told(opened):
    page = opened()
    begin(page)
    practise(page)
    page.keyboard.press("f")  # while the cross is there
    picture(page)
    page.clock.run_for(60)
    page.keyboard.press("f")  # too soon to have seen it
    picture(page)
    page.clock.run_for(2100)  # no answer
    whole(page, count=5, wrong=(0,))
    rows = kept(page)["answer"]["conditions"].values()
    assert {name: sum(row[name] for row in rows) for name in ("n", "wrong", "early", "late")} == {
        "n": 4, "wrong": 1, "early": 2, "late": 1,
    }  # fmt: skip
    assert "1 wrong, 2 too early (under 150 ms), 1 too late" in page.locator(".gc-reaction-result").inner_text()


def test_the_task_is_done_by_touch(opened):
    page = opened(has_touch=True)
    begin(page)
    for n in range(2 + 8):
        right = picture(page)
        page.clock.run_for(350)
        page.get_by_role("button", name="Up (F)" if right == "up" else "Down (J)").tap()
        if n == 1:
            until(page, "document.querySelector('.gc-reaction-message button') !== null")
            page.get_by_role("button", name="Start", exact=True).tap()
    until(page, "document.querySelector('.gc-reaction-heading') !== null")
    assert sum(row["n"] for row in kept(page)["answer"]["conditions"].values()) == 8


def test_stopping_keeps_nothing_and_gives_the_focus_back(opened):
    page = opened()
    begin(page)
    picture(page)
    press(page, "Stop")
    assert page.get_by_text("You stopped the task. That is fine. Nothing of it is kept.").first.is_visible()
    assert page.get_by_role("button", name="Start with practice").evaluate("(one) => one === document.activeElement")
    page.clock.run_for(5000)
    assert page.locator(".gc-reaction-image.gc-on").count() == 0
    assert kept(page) is None


def test_one_who_leaves_the_task_out_sees_made_up_results_that_are_called_so(opened):
    page = opened()
    press(page, "Look at made-up results")
    said = page.locator(".gc-reaction-result").inner_text()
    assert said.startswith("Made-up results, simulated: nobody was measured.")
    assert "These made-up answers were 40 ms faster with a hat than without." in said
    assert kept(page) is None
    press(page, "Back to the task")
    assert page.get_by_role("button", name="Start with practice").evaluate("(one) => one === document.activeElement")


def test_leaving_the_page_pauses_and_the_picture_comes_again(opened):
    page = opened()
    begin(page)
    practise(page)
    picture(page)
    page.evaluate("window.dispatchEvent(new Event('blur'))")
    assert page.get_by_text("Paused, because the page was left.").first.is_visible()
    page.clock.run_for(10_000)
    assert page.locator(".gc-reaction-image.gc-on").count() == 0
    page.keyboard.press("Enter")
    whole(page)
    assert sum(row["n"] for row in kept(page)["answer"]["conditions"].values()) == 8


def test_a_result_is_there_after_a_reload_and_the_task_can_be_done_again(opened):
    page = opened()
    begin(page)
    practise(page)
    whole(page)
    said = page.locator(".gc-reaction-result li").first.inner_text()
    again(page)
    assert page.locator(".gc-reaction-result li").first.inner_text() == said
    press(page, "Do the task again")
    assert page.get_by_role("button", name="Start with practice").is_visible()


@pytest.mark.parametrize(
    "answer",
    [None, 5, {}, {"conditions": {"hat": {}}}, {"conditions": {"hat": 1, "bare": 2}, "frames": 3}, {"frames": "<b>"}],
    ids=str,
)
def test_a_kept_entry_of_another_shape_is_left_alone(opened, answer):
    page = opened()
    entry = {"version": 1, "entries": {"task.hats": {"kind": "task", "answer": answer, "private": None}}}
    page.evaluate("(text) => localStorage.setItem('test/05_lesson', text)", json.dumps(entry))
    again(page)
    assert page.get_by_role("button", name="Start with practice").is_visible()


def test_what_is_kept_fits_the_formats_that_docs_describe(opened):
    page = opened()
    begin(page)
    practise(page)
    whole(page)
    entry = kept(page)
    lessons = {"05_lesson": {"task.hats": {"kind": "task", "answer": entry["answer"]}}}
    file = {"format": "test hand-in", "version": 1, "id": "0123456789ab", "saved": "2025-01-31", "lessons": lessons}
    jsonschema.validate(file, json.loads((DOCS / "hand-in.schema.json").read_text(encoding="utf-8")))


def functions(page, call):
    """Run one of the pure parts of the task in the browser."""
    source = (Path(__file__).parents[2] / "helpers" / "widgets" / "parts" / "trials.js").read_text(encoding="utf-8")
    return page.evaluate(f"() => {{ {source}; return {call}; }}")


def test_the_range_of_a_difference_is_the_bootstrap_one(opened):
    page = opened()
    random = np.random.default_rng(7)
    a, b = (random.normal(m, 90, 40).round().tolist() for m in (560, 600))
    found = functions(page, f"medianDifference({a}, {b}, 11)")
    drawn = [np.median(random.choice(b, 40)) - np.median(random.choice(a, 40)) for _ in range(20_000)]
    assert found["difference"] == np.median(b) - np.median(a)
    np.testing.assert_allclose([found["low"], found["high"]], np.percentile(drawn, [2.5, 97.5]), atol=6)


def test_a_difference_of_few_answers_has_no_range(opened):
    assert functions(opened(), "medianDifference([500, 510], [600, 610], 1)") == {
        "difference": 100, "low": None, "high": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("n", "places"), [(5, None), (6, (1, 6)), (8, (1, 8)), (9, (2, 8)), (20, (6, 15)), (50, (18, 33))]
)
def test_the_range_of_a_middle_lies_between_the_places_of_the_sign_test(opened, n, places):
    # The places of the usual table of the sign test, 95 % or more.
    values = list(range(1, n + 1))
    assert functions(opened(), f"medianRange({values})") == (list(places) if places else None)


def test_the_same_seed_gives_the_same_order_and_no_picture_comes_twice_in_a_row_where_there_are_many(opened):
    page = opened()
    many = [{"category": c, "condition": d} for c in "ab" for d in "xy" for _ in range(8)]
    first, again, other = (
        functions(page, f"balancedOrder({json.dumps(many)}, 32, chance({seed}))") for seed in (1, 1, 2)
    )
    assert first == again != other
    assert sorted(first) == list(range(32))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_before_during_and_after(opened, axe, scheme):
    # axe needs a clock that runs.
    page = opened(task(frames=120), medians(pairs=[[500, 540], [510, 505]]), clock=False, color_scheme=scheme)
    assert axe(page) == []
    press(page, "Start with practice")
    page.locator(".gc-reaction-image.gc-on").wait_for(state="attached")
    assert axe(page) == []
    press(page, "Stop")
    press(page, "Look at made-up results")
    assert axe(page) == []


@pytest.mark.parametrize("width", [320, 390])
def test_a_phone_needs_no_sideways_scroll(opened, width):
    page = opened(task(), medians(pairs=[[500, 540], [510, 505]]), viewport={"width": width, "height": 800})
    wide = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    assert page.evaluate(wide)
    press(page, "Look at made-up results")
    assert page.evaluate(wide)


def test_keys_with_a_modifier_are_left_to_the_browser(opened):
    page = opened()
    begin(page)
    picture(page)
    page.keyboard.press("Control+f")
    assert page.locator(".gc-reaction-message").inner_text() == ""


# -- the class -------------------------------------------------------------------------------------


def typed(page, text):
    page.get_by_label("The two medians of each person").fill(text)
    page.get_by_label("The two medians of each person").blur()


def test_lines_are_pooled_as_they_are_typed_and_bad_ones_are_named(opened):
    page = opened(medians(store={**STORE, "item": "medians"}), clock=False)
    typed(page, "612, 645\n\n700 710\n560;600\nabc\n1, 2\n590,5 640\n610\t600\n520, 575")
    said = page.locator(".gc-medians-sum p").first.inner_text()
    assert said.startswith("6 people. Half of them were faster with a hat by more than 37 ms.")
    assert page.locator(".gc-dots-dot").count() == 6
    assert [text[:6] for text in page.locator(".gc-medians-aside li").all_inner_texts()] == ["Line 5", "Line 6"]


def test_files_count_with_the_lines_and_what_was_set_aside_is_told(opened):
    page = opened(medians(pairs=[[500, 540]] * 6, set_aside=["x.json. It cannot be read."]), clock=False)
    typed(page, "500, 460")
    assert page.locator(".gc-medians-sum p").first.inner_text().startswith("7 people.")
    assert "6 of them come from files" in page.locator(".gc-medians-sum p").first.inner_text()
    assert page.locator(".gc-medians-aside").inner_text() == "Set aside: x.json. It cannot be read."


def test_typed_lines_are_private_and_come_back(opened):
    page = opened(medians(store={**STORE, "item": "medians"}), clock=False)
    typed(page, "612, 645")
    entry = json.loads(page.evaluate("localStorage.getItem('test/05_lesson')"))["entries"]["medians"]
    assert entry == {"kind": "medians", "answer": None, "private": {"lines": "612, 645"}}
    again(page)
    assert page.get_by_label("The two medians of each person").input_value() == "612, 645"
