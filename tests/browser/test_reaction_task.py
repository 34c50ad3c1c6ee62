"""The reaction task in a browser, on a clock that the test moves: a whole task by keys, by touch, refused, left, too early, too late."""

import json
from pathlib import Path

import jsonschema
import pytest

from helpers.course import hand_ins
from helpers.lessons import social_signal

from ..widgets.reaction.small_tasks import COLOURS, STORE, medians, task
from .bare_page import again, bare_page, stands
from .still_clock import open_still, until

KEYS = {"up": "f", "down": "j"}
CELLS = list(COLOURS)
#: The place of the picture that stands there.
SHOWN = "[...document.querySelectorAll('.gc-reaction-image')].findIndex((one) => one.matches('.gc-on'))"
#: A result as it was kept before: one difference over both categories.
BEFORE = {
    "seed": 1, "frames": 12, "frame_ms": 16.7, "shown_ms": 200, "difference": 45.5, "low": -20, "high": 90.1,
    "conditions": {"hat": {"median": 560.5, "n": 15, "wrong": 1, "early": 0, "late": 0},
                   "bare": {"median": 606, "n": 14, "wrong": 1, "early": 0, "late": 1}},
}  # fmt: skip
DOCS = Path(__file__).parents[2] / "docs"
SCHEMA = json.loads((DOCS / "hand-in.schema.json").read_text(encoding="utf-8"))
CROWD = {"people": [10, 100, 1000], "middle": 20, "spread": 70, "seed": 1, "mark": "All of them are drawn by chance."}
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


def picture(page):
    """Wait for the next picture; returns which answer is right."""
    return cell(page)[0]


def cell(page):
    """Wait for the next picture; returns which answer is right, and its condition."""
    until(page, "document.querySelector('.gc-reaction-image.gc-on') !== null")
    return CELLS[page.evaluate(SHOWN)]


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


def keep(page, entries, key="test/05_lesson"):
    """Put entries where a lesson keeps them."""
    text = json.dumps({"version": 1, "entries": entries})
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, text])


def cells(page):
    """The numbers of each category in each condition, as they are kept."""
    return [one for row in kept(page)["answer"]["cells"].values() for one in row.values()]


def test_a_whole_task_is_done_by_keyboard_alone_and_its_result_is_kept(opened):
    page = opened()
    begin(page)
    practise(page)
    whole(page, after=400)
    entry = kept(page)
    assert entry["kind"] == "task"
    assert entry["private"] is None
    assert len(cells(page)) == 4
    for one in cells(page):
        assert (one["n"], one["wrong"], one["early"], one["late"]) == (2, 0, 0, 0)
        assert one["median"] == pytest.approx(400, abs=25)
    assert page.locator(".gc-reaction-heading").evaluate("(one) => one === document.activeElement")
    assert "Your result" in page.locator(".gc-reaction-result").inner_text()


def test_the_conditions_are_compared_within_each_category_and_the_one_that_counts_stands_first(opened):
    page = opened(task(trials=24))
    begin(page)
    practise(page)
    takes = {("down", "hat"): 300, ("down", "bare"): 400, ("up", "hat"): 520, ("up", "bare"): 400}
    for _ in range(24):
        seen = cell(page)
        page.clock.run_for(takes[seen])
        page.keyboard.press(KEYS[seen[0]])
    until(page, "document.querySelector('.gc-reaction-heading') !== null")
    answer = kept(page)["answer"]
    assert {(up, hat): one["n"] for up, row in answer["cells"].items() for hat, one in row.items()} == dict.fromkeys(
        takes, 6
    )
    found = {name: one["difference"] for name, one in answer["differences"].items()}
    assert found == {"down": pytest.approx(100, abs=20), "up": pytest.approx(-120, abs=20)}
    for one in answer["differences"].values():
        assert one["low"] <= one["difference"] <= one["high"]
    down, up = page.locator(".gc-reaction-result li").all_text_contents()[:2]
    assert down.startswith("Heads down: ")
    assert "faster with a hat than without." in down
    assert "That range leaves zero out." in down
    assert up.startswith("Heads up: ")
    assert "slower with a hat than without." in up
    assert page.locator(".gc-reaction-name").all_text_contents() == ["Heads up"]
    assert page.locator(".gc-reaction-headline").inner_text().startswith("Heads down: ")


def test_a_result_from_before_is_shown_as_what_it_is_and_kept_as_it_was(opened):
    page = opened()
    entry = {"kind": "task", "answer": BEFORE, "private": None}
    keep(page, {"task.hats": entry})
    again(page)
    before, numbers, left_out, _ = page.locator(".gc-reaction-result li").all_text_contents()
    assert (
        before
        == "This result is from before: heads up and heads down together. Do the task again to see each by itself."
    )
    assert numbers.startswith(
        "Heads up and heads down together: 561\u00a0ms with a hat (median of 15), 606\u00a0ms without (median of 14). "
        "You were 45\u00a0ms faster with a hat than without. The 95\u00a0% range of that is from −20 to +90\u00a0ms"
    )
    assert "That range takes in zero" in numbers
    assert "2 wrong, 0 too early (under 150 ms), 1 too late" in left_out
    assert kept(page) == entry
    press(page, "Do the task again")
    assert page.get_by_role("button", name="Start with practice").is_visible()


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


@pytest.mark.parametrize("frame", [4, 7, 8, 17, 33])
def test_a_picture_stands_for_the_same_time_on_every_screen(opened, frame):
    page = opened(task(frames=12))
    page.evaluate(
        """(frame) => {
            window.requestAnimationFrame = (call) => setTimeout(() => call(performance.now()), frame - (performance.now() % frame));
            const isOn = () => document.querySelector('.gc-reaction-image.gc-on') !== null;
            window.times = [];
            new MutationObserver(() => { if (isOn() !== Boolean(window.times.length % 2)) window.times.push(performance.now()); })
                .observe(document.querySelector('.gc-reaction-stage'), { subtree: true, attributes: true, attributeFilter: ['class'] });
        }""",
        frame,
    )
    begin(page)
    page.clock.run_for(1600)  # one cross and one picture, and no answer yet
    on, off = page.evaluate("window.times")
    assert abs(off - on - 200) <= frame


def test_in_every_four_pictures_each_combination_comes_once(opened):
    page = opened()
    begin(page)
    practise(page)
    seen = []
    for _ in range(8):
        right = picture(page)
        seen.append(page.evaluate(SHOWN))
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
    assert {name: sum(one[name] for one in cells(page)) for name in ("n", "wrong", "early", "late")} == {
        "n": 4, "wrong": 1, "early": 2, "late": 1,
    }  # fmt: skip
    assert "1 wrong, 2 too early (under 150 ms), 1 too late" in page.locator(".gc-reaction-result").text_content()


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
    assert sum(one["n"] for one in cells(page)) == 8


def test_stopping_keeps_nothing_and_gives_the_focus_back(opened):
    page = opened()
    begin(page)
    picture(page)
    press(page, "Stop")
    assert page.get_by_text("You stopped. That's fine, and nothing of it is kept.").first.is_visible()
    assert page.get_by_role("button", name="Start with practice").evaluate("(one) => one === document.activeElement")
    page.clock.run_for(5000)
    assert page.locator(".gc-reaction-image.gc-on").count() == 0
    assert kept(page) is None


def test_one_who_leaves_the_task_out_sees_made_up_results_that_are_called_so(opened):
    page = opened()
    press(page, "Look at made-up results")
    said = page.locator(".gc-reaction-result").inner_text()
    assert said.startswith(
        "Made-up results, simulated: nobody was measured\n\nHeads down: 40\u00a0ms faster with a hat."
    )
    down, up = page.locator(".gc-reaction-result li").all_text_contents()
    assert down.startswith("Heads down: 550\u00a0ms with a hat (median of 6), 590\u00a0ms without (median of 6).")
    assert "These made-up answers were 40\u00a0ms faster with a hat than without." in down
    assert up.startswith("Heads up: 570\u00a0ms with a hat (median of 6), 550\u00a0ms without (median of 6).")
    assert "These made-up answers were 20\u00a0ms slower with a hat than without." in up
    assert kept(page) is None
    press(page, "Back to the task")
    assert page.get_by_role("button", name="Start with practice").evaluate("(one) => one === document.activeElement")


def test_the_reader_is_one_dot_among_more_and_more_people_and_the_interval_closes(opened):
    page = opened(task(crowd=CROWD))
    assert page.locator(".gc-crowd").count() == 0
    press(page, "Look at made-up results")
    told, wide = page.locator(".gc-crowd-told"), []
    assert told.inner_text().startswith("One made-up person: 40\u00a0ms faster with a hat.")
    for people in ("10", "100", "1,000"):
        page.get_by_label(people, exact=True).press(" ")
        assert told.inner_text().startswith(f"{people} people: ")
        wide.append(page.locator(".gc-crowd-range").evaluate("(one) => Number(one.getAttribute('width'))"))
    assert wide == sorted(wide, reverse=True)
    assert len(set(wide)) == 3
    assert page.get_by_text("All of them are drawn by chance.").is_visible()


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
    assert sum(one["n"] for one in cells(page)) == 8


def test_a_result_is_there_after_a_reload_and_the_task_can_be_done_again(opened):
    page = opened()
    begin(page)
    practise(page)
    whole(page)
    said = page.locator(".gc-reaction-headline").inner_text()
    again(page)
    assert page.locator(".gc-reaction-headline").inner_text() == said
    press(page, "Do the task again")
    assert page.get_by_role("button", name="Start with practice").is_visible()


@pytest.mark.parametrize(
    "answer",
    [
        *(
            None,
            5,
            {},
            {"conditions": {"hat": {}}},
            {"conditions": {"hat": 1, "bare": 2}, "frames": 3},
            {"frames": "<b>"},
        ),
        {**BEFORE, "conditions": {name: {**row, "median": 10**12} for name, row in BEFORE["conditions"].items()}},
        {**BEFORE, "cells": {"up": BEFORE["conditions"]}, "differences": {"up": {"difference": 1}}},
        {**BEFORE, "cells": {"up": BEFORE["conditions"], "down": 5}, "differences": 7},
    ],
    ids=str,
)
def test_a_kept_entry_of_another_shape_is_left_alone(opened, answer):
    page = opened()
    keep(page, {"task.hats": {"kind": "task", "answer": answer, "private": None}})
    again(page)
    assert page.get_by_role("button", name="Start with practice").is_visible()


def test_what_is_kept_fits_the_formats_that_docs_describe(opened):
    page = opened()
    begin(page)
    practise(page)
    whole(page)
    jsonschema.validate(handed_in(kept(page)["answer"]), SCHEMA)
    jsonschema.validate(handed_in(BEFORE), SCHEMA)


def handed_in(answer):
    lessons = {"05_lesson": {"task.hats": {"kind": "task", "answer": answer}}}
    return {"format": "test hand-in", "version": 1, "id": "0123456789ab", "saved": "2025-01-31", "lessons": lessons}


CELL = {"median": 500.5, "n": 12, "wrong": 0, "early": 0, "late": 0}
ROW = {"hat": CELL, "bare": CELL}
APART = {"difference": 1.5, "low": None, "high": None}
NOW = {"seed": 1, "cells": {"up": ROW, "down": ROW}, "differences": {"up": APART, "down": APART}}


@pytest.mark.parametrize(
    "answer",
    [
        {**BEFORE, "conditions": None},
        {**BEFORE, "conditions": {"hat": CELL}},
        {**BEFORE, "note": "some text"},
        {**NOW, "cells": {"up": ROW}},
        {**NOW, "cells": {"up": ROW, "down": {**ROW, "hat": {**CELL, "median": "fast"}}}},
        {**NOW, "differences": {"up": APART, "down": {}}},
        {**NOW, "name": "some text"},
        {"cells": NOW["cells"]},
    ],
    ids=str,
)
def test_the_format_of_a_file_to_hand_in_refuses_a_task_that_is_neither_as_now_nor_as_before(answer):
    jsonschema.validate(handed_in(NOW), SCHEMA)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(handed_in(answer), SCHEMA)


def test_the_face_task_of_now_and_of_before_is_handed_in_and_read_for_a_class(opened, tmp_path):
    faces = social_signal.face_task(trials=8, practice=0)
    page = opened(faces, social_signal.lesson.record())
    begin(page)
    for _ in range(8):
        until(page, "document.querySelector('.gc-reaction-image.gc-on') !== null")
        one = faces.stimuli[page.evaluate(SHOWN)]
        page.clock.run_for({"tears": 300, "none": 400}[one["condition"]] if one["category"] == "sad" else 500)
        page.keyboard.press({"sad": "f", "calm": "j"}[one["category"]])
    until(page, "document.querySelector('.gc-reaction-heading') !== null")
    now, before = tmp_path / "now", tmp_path / "before"
    jsonschema.validate(hand_in(page, now), SCHEMA)
    found = social_signal.face_results(hand_ins.read_folder(now))
    assert found.results == [[pytest.approx(ms, abs=25) for ms in (300, 400, 500, 500)]]
    assert (found.before, found.set_aside) == (0, [])

    older = {**BEFORE, "conditions": dict(zip(("tears", "none"), BEFORE["conditions"].values(), strict=True))}
    entry = {"kind": "task", "answer": older, "private": None}
    keep(page, {"task.faces": entry}, key="good-cry/05_social_signal")
    again(page)
    assert "from before: sad faces and calm faces together" in page.locator(".gc-reaction-result").text_content()
    file = hand_in(page, before)
    jsonschema.validate(file, SCHEMA)
    assert file["lessons"]["05_social_signal"]["task.faces"]["answer"] == older
    found = social_signal.face_results(hand_ins.read_folder(before))
    assert (found.results, found.before, found.set_aside) == ([], 1, [])


def hand_in(page, folder):
    """Save the file to hand in; returns what is in it."""
    press(page, "Hand in")
    with page.expect_download() as download:
        press(page, "Save the file")
    folder.mkdir()
    download.value.save_as(folder / "one.json")
    return json.loads((folder / "one.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_before_during_and_after(opened, axe, scheme):
    # axe needs a clock that runs.
    page = opened(
        task(frames=120, crowd=CROWD),
        medians(results=[[500, 540, 600, 590], [510, 505]]),
        clock=False,
        color_scheme=scheme,
    )
    assert axe(page) == []
    press(page, "Start with practice")
    page.locator(".gc-reaction-image.gc-on").wait_for(state="attached")
    assert axe(page) == []
    press(page, "Stop")
    press(page, "Look at made-up results")
    assert axe(page) == []


@pytest.mark.parametrize("width", [320, 390])
def test_a_phone_needs_no_sideways_scroll(opened, width):
    page = opened(
        task(crowd=CROWD), medians(results=[[500, 540, 600, 590], [510, 505]]), viewport={"width": width, "height": 800}
    )
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
    assert said.startswith("Heads down: 6 people. Half of them were faster with a hat by more than 37\u00a0ms.")
    assert page.locator(".gc-dots-dot").count() == 6
    assert [text[:6] for text in page.locator(".gc-medians-aside li").all_inner_texts()] == ["Line 5", "Line 6"]


def test_a_line_of_four_numbers_is_a_dot_in_each_group_on_one_scale(opened):
    page = opened(medians(results=[[500, 540, 600, 590]]), clock=False)
    typed(page, "612, 645, 640, 380\n700 710\n500, 510, 520\n560;600;570;600")
    down, up = page.locator(".gc-medians-group").all()
    assert (
        down.locator(".gc-reading").inner_text().startswith("Heads down: 4 people. Half of them were faster with a hat")
    )
    assert (
        up.locator(".gc-reading").inner_text().startswith("Heads up: 3 people. Half of them were slower with a hat by")
    )
    assert "files" not in up.locator(".gc-reading").inner_text()
    assert [one.locator(".gc-dots-dot").count() for one in (down, up)] == [4, 3]
    assert "+150 ms" in down.locator(".gc-dots-ticks").inner_text()
    assert down.locator(".gc-dots-ticks").inner_text() == up.locator(".gc-dots-ticks").inner_text()
    assert page.locator(".gc-medians-aside").inner_text().startswith("Line 3 is left out: write two numbers")


def test_results_from_before_are_counted_apart_and_never_mixed_in(opened):
    store = {**STORE, "item": "medians.down"}
    page = opened(medians(store=store, before=2, before_item="medians", results=[[500, 540]] * 6), clock=False)
    before = {"kind": "medians", "answer": None, "private": {"lines": "700, 600\n710, 600\nabc"}}
    keep(page, {"medians": before})
    again(page)
    assert page.get_by_label("The two medians of each person").input_value() == ""
    assert page.locator(".gc-medians-aside").inner_text() == (
        "4 results are from before: heads down and heads up together. They are counted apart and have no dots here."
    )
    assert page.locator(".gc-dots-dot").count() == 6
    typed(page, "500, 460")
    assert page.locator(".gc-dots-dot").count() == 7
    entries = json.loads(page.evaluate("localStorage.getItem('test/05_lesson')"))["entries"]
    assert entries["medians"] == before
    assert entries["medians.down"]["private"] == {"lines": "500, 460"}


def test_files_count_with_the_lines_and_what_was_set_aside_is_told(opened):
    page = opened(medians(results=[[500, 540]] * 6, set_aside=["x.json. It cannot be read."]), clock=False)
    typed(page, "500, 460")
    assert page.locator(".gc-medians-sum p").first.inner_text().startswith("Heads down: 7 people.")
    assert "6 of them come from files" in page.locator(".gc-medians-sum p").first.inner_text()
    assert page.locator(".gc-medians-aside").inner_text() == "Set aside: x.json. It cannot be read."


def test_typed_lines_are_private_and_come_back(opened):
    page = opened(medians(store={**STORE, "item": "medians"}), clock=False)
    typed(page, "612, 645")
    entry = json.loads(page.evaluate("localStorage.getItem('test/05_lesson')"))["entries"]["medians"]
    assert entry == {"kind": "medians", "answer": None, "private": {"lines": "612, 645"}}
    again(page)
    assert page.get_by_label("The two medians of each person").input_value() == "612, 645"
