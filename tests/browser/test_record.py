"""The record and the private fields on a page without Jupyter: what is kept, handed in, opened again and erased."""

import datetime
import json

import jsonschema
import pytest

from ..widgets.questions.predictions import prediction
from ..widgets.questions.thoughts import thoughts
from ..widgets.record.records import record, schema
from .axe import violations
from .bare_page import again, bare_page
from .still_clock import STANDS_AT

KEY, OTHER = "sample/01_rivers", "sample/02_lakes"
TYPED = "a-thought-of-my-own"
REASON = "a-reason-of-my-own"
BLOCKED = """
Object.defineProperty(window, "localStorage", { get() { throw new DOMException("The operation is insecure.", "SecurityError"); } });
"""
FULL = """
Storage.prototype.setItem = () => { throw new DOMException("The quota has been exceeded.", "QuotaExceededError"); };
"""
STORED = "JSON.stringify(Object.entries(localStorage).sort())"
WHERE, WHEN = "Which river do you know?", "When were you last there?"


@pytest.fixture
def opened(new_page, tmp_path):
    def open_with(*widgets, before="", **options):
        page = new_page(**{"viewport": {"width": 900, "height": 1200}, **options})
        if before:
            page.add_init_script(before)
        page.goto(bare_page(tmp_path, *(widgets or (prediction(), thoughts(), record()))))
        page.wait_for_function("window.ready === true")
        return page

    return open_with


def press(page, name):
    page.get_by_role("button", name=name, exact=True).press("Enter")


def answer(page):
    """A prediction with a reason, and a reflection."""
    page.get_by_label("It runs faster").check()
    page.get_by_role("radio", name="70\u00a0%").check()
    page.get_by_text("Add why").click()
    page.get_by_label("Why do you think so").fill(REASON)
    press(page, "Place my bet")
    page.get_by_label(WHERE).fill(TYPED)
    page.get_by_label(WHERE).blur()


def saved(page, button):
    """The file that a button saves: its name, its text and what is in it."""
    with page.expect_download() as download:
        press(page, button)
    text = download.value.path().read_text(encoding="utf-8")
    return download.value.suggested_filename, text, json.loads(text)


def choose(page, content, name="record.json"):
    """Choose a file under "Open my record"."""
    press(page, "Open my record")
    text = content if isinstance(content, str) else json.dumps(content)
    file = {"name": name, "mimeType": "application/json", "buffer": text.encode()}
    page.get_by_label("File with your record").set_input_files(file)


def has_focus(locator):
    return locator.evaluate("(node) => node === document.activeElement")


def keep(page, key, **entries):
    """Put entries into the browser's storage as another part of the course would."""
    text = json.dumps({"version": 1, "entries": entries})
    page.evaluate(
        "([key, text]) => { localStorage.setItem(key, text);"
        " window.dispatchEvent(new CustomEvent('gc-record', { detail: { key } })); }",
        [key, text],
    )


def kept_file(**changes):
    entry = {
        "kind": "predict",
        "answer": {"choice": "It runs slower", "confidence": 1},
        "private": {"reason": "", "room": {}},
    }
    lessons = {"01_rivers": {"predict": entry}}
    return {"format": "sample record", "version": 1, "saved": "2025-01-31", "lessons": lessons, **changes}


# -- private fields --------------------------------------------------------------------------------


def test_what_is_written_is_kept_as_it_is_typed(opened):
    page = opened()
    page.get_by_label(WHERE).press_sequentially("the Elbe")
    page.wait_for_function(f"(localStorage.getItem('{KEY}') || '').includes('the Elbe')")


def test_what_is_written_is_there_after_a_reload_that_comes_at_once(opened):
    page = opened()
    page.get_by_label(WHEN).fill("two lines\nin summer")
    again(page, typed="in summer")
    assert page.get_by_label(WHEN).input_value() == "two lines\nin summer"
    assert page.get_by_label(WHERE).input_value() == ""


def test_what_is_written_is_private_and_no_answer(opened):
    page = opened()
    answer(page)
    entry = page.evaluate(f"JSON.parse(localStorage.getItem('{KEY}')).entries.reflect")
    assert entry == {"kind": "reflect", "answer": None, "private": {"texts": {"where": TYPED}}}


def test_a_field_that_is_being_typed_in_is_left_alone_when_something_else_is_kept(opened):
    page = opened()
    page.clock.install(time=0)
    page.clock.pause_at(STANDS_AT)  # what is typed rests only when the clock goes on
    page.get_by_label(WHERE).press_sequentially("half a thou")
    keep(page, KEY, predict={"kind": "predict", "answer": None, "private": None})
    assert page.get_by_label(WHERE).input_value() == "half a thou"


def test_two_views_of_the_same_fields_show_the_same_text(opened):
    page = opened(thoughts(), thoughts())
    page.get_by_label(WHERE).first.fill(TYPED)
    page.get_by_label(WHERE).first.blur()
    assert page.get_by_label(WHERE).last.input_value() == TYPED


def test_a_field_grows_with_its_text(opened):
    page = opened(thoughts())
    tall = "(node) => node.getBoundingClientRect().height"
    before = page.get_by_label(WHERE).evaluate(tall)
    page.get_by_label(WHERE).fill("a line\n" * 20)
    assert page.get_by_label(WHERE).evaluate(tall) > 2 * before


@pytest.mark.parametrize("private", ["x", {"texts": "x"}, {"texts": {"where": 7, "__proto__": "x"}}, None])
def test_fields_ignore_an_entry_of_another_shape(opened, private):
    stored = json.dumps(json.dumps({"version": 1, "entries": {"reflect": {"kind": "reflect", "private": private}}}))
    page = opened(thoughts(), before=f"localStorage.setItem('{KEY}', {stored})")
    assert page.get_by_label(WHERE).input_value() == ""


def test_no_private_text_reaches_a_model(opened):
    page = opened()
    answer(page)
    state = (
        "JSON.stringify(window.mounted.map(({ model }) => ['words', 'store', 'prompts', 'options', 'titles', 'problem']"
        ".map((name) => model.get(name))))"
    )
    assert page.evaluate("window.saved") == []
    assert TYPED not in page.evaluate(state)
    assert REASON not in page.evaluate(state)


# -- what is kept ----------------------------------------------------------------------------------


def test_it_says_where_answers_are_and_that_none_are_kept_yet(opened):
    page = opened()
    assert page.get_by_text("Your answers stay in this browser on this computer.").is_visible()
    assert page.get_by_text("Nothing is kept yet.").is_visible()


def test_it_counts_answers_and_private_texts_as_they_come(opened):
    page = opened()
    answer(page)
    keep(
        page,
        OTHER,
        **{"check.a": {"kind": "check", "answer": {"tries": []}}, "check.b": {"kind": "check", "answer": 4}},
    )
    assert page.locator(".gc-record-list").inner_text().splitlines() == [
        "Rivers: 1 answer, 2 private texts",
        "Lakes: 2 answers, no private text",
    ]
    assert not page.get_by_text("Nothing is kept yet.").is_visible()


def test_it_does_not_answer_another_tab_that_only_tries_the_storage(opened):
    page = opened(record())
    page.evaluate("() => { window.writes = 0; Storage.prototype.setItem = () => { window.writes += 1; }; }")
    page.evaluate("window.dispatchEvent(new StorageEvent('storage', { key: 'sample#try' }))")
    assert page.evaluate("window.writes") == 0


def test_an_answer_given_in_another_tab_is_counted(opened, tmp_path):
    page = opened()
    other = page.context.new_page()
    other.goto(page.url)
    other.wait_for_function("window.ready === true")
    answer(other)
    page.get_by_text("Rivers: 1 answer").wait_for()
    assert page.get_by_label(WHERE).input_value() == TYPED


# -- keep my record --------------------------------------------------------------------------------


def test_the_whole_record_is_saved_as_its_format_says(opened):
    page = opened()
    answer(page)
    name, text, content = saved(page, "Keep my record")
    jsonschema.validate(content, schema("record"))
    assert name == f"sample-record-{datetime.date.today().isoformat()}.json"
    assert set(content["lessons"]["01_rivers"]) == {"predict", "reflect"}
    assert TYPED in text
    assert REASON in text
    assert name in page.locator(".gc-record-told").inner_text()


# -- hand in ---------------------------------------------------------------------------------------


def test_all_that_is_handed_in_is_listed_before_it_is_saved(opened):
    page = opened()
    answer(page)
    press(page, "Hand in")
    panel = page.get_by_role("region", name="Hand in")
    assert has_focus(panel)
    assert "What does the water do?; It runs faster; how sure: 70\u00a0%" in panel.inner_text()
    assert "Not in it: your name, reflections, reasons, plans and messages." in panel.inner_text()
    assert TYPED not in panel.inner_text()


def test_a_file_to_hand_in_fits_its_format_and_holds_nothing_private(opened):
    page = opened()
    answer(page)
    page.get_by_role("button", name="Show to a room").click()
    page.get_by_label("Hands for A").fill("17")
    page.keyboard.press("Escape")
    # The room is gone at once; until the screen is given back nothing beside it can have the focus, and the next key would go astray.
    page.wait_for_function("!document.fullscreenElement && document.querySelector('.gc-room').hidden")
    press(page, "Hand in")
    name, text, content = saved(page, "Save the file")
    jsonschema.validate(content, schema("hand-in"))
    assert name == f"sample-hand-in-{content['id']}.json"
    assert content["lessons"] == {
        "01_rivers": {"predict": {"kind": "predict", "answer": {"choice": "It runs faster", "confidence": 70}}}
    }
    for private in (TYPED, REASON, "private", "room"):
        assert private not in text


def test_a_second_file_carries_the_same_number_in_place_of_a_name(opened):
    page = opened()
    answer(page)
    numbers = []
    for _ in range(2):
        press(page, "Hand in")
        numbers.append(saved(page, "Save the file")[2]["id"])
        again(page)
    assert numbers[0] == numbers[1]


def test_two_readers_get_two_numbers(opened):
    numbers = set()
    for _ in range(2):
        page = opened()
        answer(page)
        press(page, "Hand in")
        numbers.add(saved(page, "Save the file")[2]["id"])
    assert len(numbers) == 2


def test_what_may_not_be_handed_in_is_left_out(opened):
    page = opened(record())
    fine = {"kind": "check", "answer": {"tries": [{"choice": 1.5, "right": True}], "long": "x" * 401}, "private": TYPED}
    plan = {"kind": "plan", "answer": {"text": TYPED}, "private": None}
    empty = {"kind": "predict", "answer": None, "private": {"reason": TYPED}}
    keep(page, KEY, **{"check.a": fine, "plan": plan, "predict": empty})
    press(page, "Hand in")
    content = saved(page, "Save the file")[2]
    jsonschema.validate(content, schema("hand-in"))
    assert content["lessons"] == {
        "01_rivers": {"check.a": {"kind": "check", "answer": {"tries": [{"choice": 1.5, "right": True}], "long": None}}}
    }


def test_with_nothing_to_hand_in_it_says_so_and_makes_no_number(opened):
    page = opened()
    press(page, "Hand in")
    assert page.get_by_text("There is no answer to hand in yet.").is_visible()
    assert page.evaluate("localStorage.getItem('sample')") is None


# -- open my record --------------------------------------------------------------------------------


def test_a_record_opens_in_another_browser_and_every_activity_shows_it(opened):
    page = opened()
    answer(page)
    press(page, "Hand in")
    number = saved(page, "Save the file")[2]["id"]
    text = saved(page, "Keep my record")[1]
    fresh = opened(prediction(), prediction(again=True), thoughts(), record())
    choose(fresh, text)
    fresh.get_by_text("Your record is open.").first.wait_for()
    assert fresh.get_by_text("You said: It runs faster").count() == 2
    assert fresh.get_by_label(WHERE).input_value() == TYPED
    assert has_focus(fresh.locator(".gc-record-told"))
    press(fresh, "Hand in")
    assert saved(fresh, "Save the file")[2]["id"] == number


def test_before_anything_is_replaced_it_asks(opened):
    page = opened()
    answer(page)
    before = page.evaluate(STORED)
    choose(page, kept_file())
    page.get_by_text("The file holds Rivers. What is kept here for them now will be replaced.").wait_for()
    assert has_focus(page.get_by_role("region", name="Open my record"))
    assert page.evaluate(STORED) == before
    press(page, "Not now")
    assert page.evaluate(STORED) == before
    choose(page, kept_file())
    press(page, "Replace it")
    assert page.get_by_text("You said: It runs slower").is_visible()
    assert page.get_by_label(WHERE).input_value() == ""


def test_lessons_that_are_not_in_the_file_stay(opened):
    page = opened()
    answer(page)
    choose(page, kept_file(lessons={"02_lakes": kept_file()["lessons"]["01_rivers"]}))
    page.get_by_text("Your record is open.").first.wait_for()
    assert page.locator(".gc-record-list li").all_inner_texts() == [
        "Rivers: 1 answer, 2 private texts",
        "Lakes: 1 answer, no private text",
    ]


HOSTILE = '{"kind": "predict", "answer": {"choice": "taken"}, "private": null}'
NESTED = "[" * 50_000 + "]" * 50_000


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "it cannot be read"),
        ("{", "it cannot be read"),
        ("\x00\x01\xff", "it cannot be read"),
        ("[]", "no record of this course."),
        ("null", "no record of this course."),
        ("7", "no record of this course."),
        ({"nbformat": 4, "cells": []}, "no record of this course."),
        (kept_file(format="another record"), "no record of this course."),
        (kept_file(format=["sample record"]), "no record of this course."),
        (kept_file(version="1"), "no record of this course."),
        (kept_file(lessons=[]), "no record of this course."),
        (kept_file(lessons="all"), "no record of this course."),
        (kept_file(format="sample hand-in", id="0123456789ab"), "This is a file to hand in."),
        (kept_file(version=3), "made by a newer version of the course"),
        (kept_file(lessons={}), "holds no answers that this course can read"),
        (kept_file(lessons={"01_rivers": {"predict": 7, "x": {"kind": 3}}}), "holds no answers that this course can read"),
        (kept_file(lessons={"../sample": kept_file()["lessons"]["01_rivers"]}), "holds no answers"),
        (json.dumps(kept_file(lessons="L")).replace('"L"', f'{{"__proto__": {{"predict": {HOSTILE}}}}}'), "holds no answers"),
        (json.dumps(kept_file(lessons="L")).replace('"L"', f'{{"01_rivers": {{"__proto__": {HOSTILE}}}}}'), "holds no answers"),
        (json.dumps(kept_file(lessons="L")).replace('"L"', f'{{"a": {{"b": {{"kind": "x", "answer": {NESTED}}}}}}}'), "no record of this course."),
        (json.dumps(kept_file()) + " " * 2_000_000, "too large"),
    ],
    ids=[
        *("empty", "cut off", "not text", "list", "null", "number", "notebook", "another course", "format", "version"),
        *("lessons list", "lessons text", "hand-in", "newer", "no lesson", "bad entries", "path", "proto lesson"),
        *("proto item", "nested", "large"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_record_is_refused_with_a_sentence_and_nothing_changes(opened, content, says):
    page = opened(prediction(), record())
    page.get_by_label("It runs faster").check()
    press(page, "Place my bet")
    before = page.evaluate(STORED)
    choose(page, content)
    alert = page.get_by_role("region", name="Open my record").get_by_role("alert")
    alert.wait_for()
    assert says in alert.inner_text()
    assert page.evaluate(STORED) == before
    assert page.evaluate("({}).kind === undefined && ({}).predict === undefined")


def test_of_a_file_with_good_and_bad_entries_the_good_ones_are_taken(opened):
    page = opened(prediction(), record())
    good = kept_file()["lessons"]["01_rivers"]["predict"]
    choose(page, kept_file(lessons={"01_rivers": {"predict": good, "bad": 7, "../x": good}}, id="no number"))
    page.get_by_text("Your record is open.").first.wait_for()
    assert page.evaluate(f"Object.keys(JSON.parse(localStorage.getItem('{KEY}')).entries)") == ["predict"]
    assert page.evaluate("localStorage.getItem('sample')") is None


# -- erase, and someone else -----------------------------------------------------------------------


def fresh(page):
    """Whether the page shows nothing of what was answered."""
    return (
        page.get_by_role("button", name="Place my bet").is_visible()
        and not page.get_by_label("It runs faster").is_checked()
        and page.get_by_label("Why do you think so").input_value() == ""
        and page.get_by_label(WHERE).input_value() == ""
    )


def test_nothing_is_erased_before_it_was_asked(opened):
    page = opened()
    answer(page)
    before = page.evaluate(STORED)
    press(page, "Erase")
    assert has_focus(page.get_by_role("region", name="Erase"))
    press(page, "Not now")
    assert page.evaluate(STORED) == before


def test_one_lesson_can_be_erased(opened):
    page = opened()
    answer(page)
    keep(page, OTHER, predict=kept_file()["lessons"]["01_rivers"]["predict"])
    press(page, "Erase")
    press(page, "Erase this lesson")
    assert fresh(page)
    assert page.locator(".gc-record-list li").all_inner_texts() == ["Lakes: 1 answer, no private text"]


def test_everything_can_be_erased_with_the_number_and_what_cannot_be_read(opened):
    page = opened()
    answer(page)
    press(page, "Hand in")
    page.evaluate("localStorage.setItem('sample/03_seas', 'not json'); localStorage.setItem('mine', 'x')")
    press(page, "Erase")
    press(page, "Erase everything")
    assert page.evaluate("Object.keys(localStorage)") == ["mine"]
    assert fresh(page)
    assert has_focus(page.locator(".gc-record-told"))
    assert page.locator(".gc-record-told").inner_text() == "It is erased."


def test_someone_else_can_start_after_the_record_was_kept(opened):
    page = opened()
    answer(page)
    press(page, "Someone else is using this computer")
    text = saved(page, "Keep my record, then clear")[1]
    assert TYPED in text
    press(page, "I have it: clear now")
    assert page.evaluate("Object.keys(localStorage)") == []
    assert fresh(page)


def test_nothing_is_cleared_before_the_reader_has_seen_the_file(opened):
    page = opened()
    answer(page)
    before = page.evaluate(STORED)
    press(page, "Someone else is using this computer")
    saved(page, "Keep my record, then clear")
    assert page.evaluate(STORED) == before
    press(page, "Do not clear")
    assert page.evaluate(STORED) == before


def test_someone_else_can_start_without_keeping(opened):
    page = opened()
    answer(page)
    press(page, "Someone else is using this computer")
    press(page, "Clear without keeping")
    assert page.evaluate("Object.keys(localStorage)") == []
    assert "The next person can start." in page.locator(".gc-record-told").inner_text()


def test_someone_else_can_go_back(opened):
    page = opened()
    answer(page)
    before = page.evaluate(STORED)
    press(page, "Someone else is using this computer")
    press(page, "Back")
    assert page.evaluate(STORED) == before


def test_a_thought_that_was_just_typed_does_not_come_back_after_clearing(opened):
    page = opened()
    page.get_by_label(WHERE).fill(TYPED)
    press(page, "Someone else is using this computer")
    press(page, "Clear without keeping")
    again(page)
    assert page.get_by_label(WHERE).input_value() == ""


@pytest.mark.parametrize("name", ["Hand in", "Open my record", "Erase", "Someone else is using this computer"])
def test_escape_closes_a_panel_and_gives_the_focus_back(opened, name):
    page = opened()
    answer(page)
    button = page.get_by_role("button", name=name, exact=True)
    button.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert not page.get_by_role("region", name=name).is_visible()
    assert has_focus(button)
    assert button.get_attribute("aria-expanded") == "false"


# -- a frame that lets no file through -------------------------------------------------------------


@pytest.fixture(params=["allow-scripts allow-same-origin", "allow-scripts"])
def framed(browser, tmp_path, request):
    """A page inside another one that forbids downloads, as some learning platforms do."""
    inner = bare_page(tmp_path, prediction(), thoughts(), record())
    outer = tmp_path / "platform.html"
    outer.write_text(
        f'<!doctype html><title>Platform</title><iframe title="Lesson" width="900" height="1500" sandbox="{request.param}" src="{inner}"></iframe>'
    )
    context = browser.new_context(viewport={"width": 1000, "height": 1600})
    page = context.new_page()
    page.goto(outer.as_uri())
    frame = page.frame_locator("iframe")
    frame.locator(".gc-record").wait_for()
    page.frames[1].wait_for_function("window.ready === true")
    answer(frame)
    yield frame
    context.close()


def handed_over(frame, way):
    """Press all that leads to a file; gives what the record says then."""
    for name in way:
        press(frame, name)
    return frame.locator(".gc-record").inner_text()


WAYS = {
    "keep": ["Keep my record"],
    "hand in": ["Hand in", "Save the file"],
    "someone else": ["Someone else is using this computer", "Keep my record, then clear"],
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_where_no_file_comes_nothing_says_that_one_was_saved(framed, way):
    said = handed_over(framed, way)
    assert "Your browser was given the file sample-" in said
    assert "saved" not in said


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_where_no_file_comes_its_text_can_be_taken_instead(framed, way):
    handed_over(framed, way)
    framed.get_by_text("No file there? Take its text instead").click()
    text = framed.locator(".gc-given-text")
    framed.locator(".gc-given-text:not(:empty)").wait_for()
    assert json.loads(text.inner_text())["lessons"]["01_rivers"]["predict"]["answer"]["choice"] == "It runs faster"
    press(framed, "Copy the text")
    framed.locator(".gc-given-told:not(:empty)").wait_for()  # copied, or selected and told which keys to press


def test_where_no_file_comes_the_answers_are_still_there(framed):
    handed_over(framed, WAYS["someone else"])
    press(framed, "Do not clear")
    assert framed.get_by_label(WHERE).input_value() == TYPED


# -- a browser that keeps nothing ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "says"),
    [(BLOCKED, "This browser does not keep answers for this page."), (FULL, "There is no room left in this browser")],
    ids=["blocked", "full"],
)
def test_without_storage_it_says_so_and_everything_works_on(opened, before, says):
    page = opened(prediction(), prediction(again=True), thoughts(), record(), before=before)
    assert says in page.locator(".gc-record").get_by_role("alert").first.inner_text()
    answer(page)
    assert page.get_by_text("You said: It runs faster").count() == 2
    assert says in page.locator(".gc-predict").first.get_by_role("alert").inner_text()
    assert page.locator(".gc-record-list").inner_text() == "Rivers: 1 answer, 2 private texts"
    assert TYPED in saved(page, "Keep my record")[1]
    press(page, "Hand in")
    jsonschema.validate(saved(page, "Save the file")[2], schema("hand-in"))
    press(page, "Erase")
    press(page, "Erase everything")
    assert fresh(page)


def test_what_had_no_room_is_stored_as_soon_as_there_is_some(opened):
    page = opened(
        before="const real = Storage.prototype.setItem;"
        + FULL
        + "window.roomAgain = () => { Storage.prototype.setItem = real; };"
    )
    answer(page)
    assert page.evaluate(f"localStorage.getItem('{KEY}')") is None
    page.evaluate("window.roomAgain()")
    keep(page, OTHER, predict=kept_file()["lessons"]["01_rivers"]["predict"])
    choose(page, kept_file(lessons={"03_seas": kept_file()["lessons"]["01_rivers"]}))
    page.get_by_text("Your record is open.").first.wait_for()
    assert TYPED in page.evaluate(f"localStorage.getItem('{KEY}')")
    assert not page.locator(".gc-record > .gc-problem").is_visible()


# -- for everybody ---------------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_each_panel_open(opened, scheme):
    page = opened(color_scheme=scheme)
    answer(page)
    for name in ("Hand in", "Open my record", "Erase", "Someone else is using this computer"):
        if name == "Open my record":
            choose(page, "{")
            page.get_by_role("region", name=name).get_by_role("alert").wait_for()
        else:
            press(page, name)
        assert violations(page, ".gc-record", ".gc-reflect") == [], name


@pytest.mark.parametrize("width", [320, 390])
def test_a_phone_needs_no_sideways_scroll(opened, width):
    page = opened(viewport={"width": width, "height": 800})
    answer(page)
    for name in ("Hand in", "Open my record", "Erase", "Someone else is using this computer"):
        press(page, name)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
    saved(page, "Keep my record, then clear")
    page.get_by_text("No file there?").click()
    page.locator(".gc-given-text:not(:empty)").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_record_is_not_printed_and_a_reflection_is(opened):
    page = opened()
    answer(page)
    page.emulate_media(media="print")
    assert not page.locator(".gc-record").is_visible()
    assert page.get_by_label(WHERE).is_visible()
