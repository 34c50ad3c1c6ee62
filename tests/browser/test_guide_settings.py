"""The settings of the relaxation guide: parts left out, order and times; what is kept of them; the text to read aloud."""

import json
from pathlib import Path

import pytest

from helpers.course.hand_in_file import HANDED_IN
from helpers.widgets import RelaxationGuide
from helpers.widgets.record.record import Record

from .bare_page import bare_page
from .guide_pages import FEW, STORE, Seen, guide
from .pacer_pages import opener, start

KEY = "test/09_lesson"
PRINTER = """
window.printed = [];
window.print = () => { window.printed.push(document.querySelector(".gc-print-sheet").innerText); };
"""
KEPT = "(JSON.parse(localStorage.getItem('test/09_lesson') || 'null')?.entries['guide.muscles'] ?? null)"


@pytest.fixture
def opened(new_page, tmp_path):
    open_with = opener(new_page, tmp_path)

    def open_settings(widget=None, **options):
        page = open_with(widget or guide(), **options)
        for summary in page.locator("summary").all():
            summary.click()
        return page

    return open_settings


@pytest.fixture
def real(bare):
    """Without a clock of the test's own, because what is kept is kept a moment later."""

    def open_settings(*widgets, **options):
        page = bare(*(widgets or (guide(),)), **options)
        page.locator("summary", has_text="Settings").click()
        return page

    return open_settings


def tick(page, name):
    return page.get_by_role("checkbox", name=name, exact=True)


def fill(page, label, value):
    page.get_by_label(label, exact=True).fill(value)
    page.keyboard.press("Tab")


def script(page):
    """The text to read aloud: a list of lines for each part."""
    return [item.locator("p").all_inner_texts() for item in page.locator(".gc-guide-lines > li").all()]


def sentence(page):
    return page.locator(".gc-guide-sentence").inner_text()


def keep(page):
    tick(page, "Keep this in my browser, so that I find it here again").check()


# -- parts and order -------------------------------------------------------------------------------


def test_a_part_that_is_left_out_is_not_gone_through(opened):
    page = opened()
    tick(page, "Shoulders").uncheck()
    assert Seen(page).count == "0 of 3 parts done · 1:00 left"
    assert sentence(page) == guide(["right_hand", "left_foot", "whole"]).sentence()
    start(page)
    page.clock.run_for(21_000)
    assert Seen(page).text("part") == "Left foot"
    page.clock.run_for(25_000)
    assert Seen(page).text("part") == "Whole body"
    assert sorted(Seen(page).shapes("tense")) == ["left_foot", "right_hand"]


def test_a_part_that_is_left_out_has_a_dash_in_the_list_and_a_broken_line_in_the_drawing(opened):
    page = opened()
    tick(page, "Shoulders").uncheck()
    assert page.locator(".gc-ordering-number").all_text_contents() == ["1", "–", "2"]
    assert Seen(page).marks() == {"right_hand": "1", "left_foot": "2"}
    assert "shoulders" in Seen(page).shapes("out")
    look = page.locator('.gc-body-zone[data-look="out"]').first.evaluate(
        "(zone) => getComputedStyle(zone).strokeDasharray"
    )
    assert look != "none"
    tick(page, "Shoulders").check()
    assert page.locator(".gc-ordering-number").all_text_contents() == ["1", "2", "3"]


def test_leaving_out_is_said_and_keeps_the_focus(opened):
    page = opened()
    tick(page, "Shoulders").press("Space")
    assert page.locator(".gc-voice").text_content() == "Shoulders: left out."
    assert page.evaluate("document.activeElement.id").endswith("-part-shoulders")
    page.keyboard.press("Space")
    assert page.locator(".gc-voice").text_content() == "Shoulders: taken in."


def test_the_last_part_cannot_be_left_out(opened):
    page = opened(guide(["neck", "whole"]))
    tick(page, "Whole body").uncheck()
    tick(page, "Neck").press("Space")
    assert tick(page, "Neck").is_checked()
    assert page.get_by_role("alert").inner_text() == "One part at least has to stay. Tick another one first."
    assert Seen(page).count.startswith("0 of 1 parts done")
    tick(page, "Whole body").check()
    assert page.get_by_role("alert").count() == 0


def test_own_order_by_keyboard(opened):
    page = opened()
    button = page.get_by_role("button", name="Move up: Left foot")
    button.press("Enter")
    button.press("Enter")
    assert page.evaluate("document.activeElement.title") == "Move up: Left foot"
    assert page.locator(".gc-voice").text_content() == "Left foot: now in place 1 of 3."
    assert Seen(page).marks() == {"left_foot": "1", "right_hand": "2", "shoulders": "3"}
    start(page)
    assert Seen(page).text("part") == "Left foot"
    assert script(page) == guide(["left_foot", "right_hand", "shoulders", "whole"]).script()


def test_own_order_by_dragging(opened):
    page = opened()
    handle = page.locator(".gc-ordering-handle").nth(2)
    handle.scroll_into_view_if_needed()
    box, above = handle.bounding_box(), page.locator(".gc-ordering-handle").first.bounding_box()
    page.mouse.move(box["x"] + 10, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + 10, above["y"] + 2, steps=4)
    page.mouse.up()
    assert Seen(page).marks()["left_foot"] == "1"


def test_one_button_brings_all_back_as_at_first(opened):
    page = opened()
    tick(page, "Shoulders").uncheck()
    page.get_by_role("button", name="Move up: Left foot").press("Enter")
    page.get_by_role("button", name="All parts, as at first").press("Enter")
    assert Seen(page).marks() == {"right_hand": "1", "shoulders": "2", "left_foot": "3"}
    assert sentence(page) == guide().sentence()


def test_a_change_while_it_runs_stops_it_and_says_so(opened):
    page = opened()
    start(page)
    page.clock.run_for(7000)
    tick(page, "Shoulders").uncheck()
    assert Seen(page).main == "Start"
    assert Seen(page).text("note") == "The settings have changed. Start when you are ready."


def test_what_is_left_out_never_reaches_python(opened):
    page = opened()
    tick(page, "Shoulders").uncheck()
    page.get_by_role("button", name="Move up: Left foot").press("Enter")
    keep(page)
    start(page)
    page.clock.run_for(90_000)
    assert page.evaluate("window.saved") == []
    assert [part["id"] for part in page.evaluate("mounted[0].model.get('parts')")] == FEW


# -- times -----------------------------------------------------------------------------------------


def test_own_times_are_used_said_and_sent_one_by_one(opened):
    page = opened()
    for label, value in (
        ("Tense (seconds)", "6"),
        ("Let go (seconds)", "12.5"),
        ("Get ready for each part (seconds)", "3"),
        ("How often each part", "2"),
    ):
        fill(page, label, value)  # fmt: skip
    widget = guide(tense=6, let_go=12.5, pause=3, times=2)
    assert page.evaluate("window.saved") == [{"tense": 6}, {"let_go": 12.5}, {"pause": 3}, {"times": 2}]
    assert sentence(page) == widget.sentence()
    assert script(page) == widget.script()
    start(page)
    page.clock.run_for(3100)
    assert Seen(page).stage == ("Right hand and forearm", "Tense", "6")


@pytest.mark.parametrize(
    ("label", "value", "said"),
    [
        ("Tense (seconds)", "2", "Tense: give a number from 3 to 15."),
        ("Tense (seconds)", "", "Tense: give a number from 3 to 15."),
        ("Let go (seconds)", "600", "Let go: give a number from 5 to 30."),
        ("Get ready for each part (seconds)", "-1", "Get ready for each part: give a number from 2 to 20."),
        ("How often each part", "1.5", "How often each part: give a number from 1 to 3."),
        ("How often each part", "0", "How often each part: give a number from 1 to 3."),
    ],
)
def test_a_value_out_of_sense_gets_a_plain_sentence_and_changes_nothing(opened, label, value, said):
    page = opened()
    start(page)
    fill(page, label, value)
    assert page.get_by_role("alert").inner_text() == said
    assert page.get_by_label(label, exact=True).get_attribute("aria-invalid") == "true"
    assert page.evaluate("window.saved") == []
    page.clock.run_for(6000)
    assert Seen(page).stage == ("Right hand and forearm", "Tense", "4")
    fill(page, label, "5" if "often" not in label else "1")
    assert page.get_by_role("alert").count() == 0


def test_times_changed_from_python_stop_it_and_are_shown(opened):
    page = opened()
    start(page)
    page.clock.run_for(7000)
    page.evaluate("window.mounted[0].model.set('tense', 8)")
    assert Seen(page).main == "Start"
    assert page.get_by_label("Tense (seconds)").input_value() == "8"
    assert sentence(page) == guide(tense=8).sentence()


# -- what is kept ----------------------------------------------------------------------------------


def test_nothing_is_kept_unless_wished(real, again):
    page = real()
    tick(page, "Shoulders").uncheck()
    fill(page, "Tense (seconds)", "7")
    again(page)
    assert page.evaluate(KEPT) is None
    assert page.locator(".gc-guide-sentence").inner_text() == guide().sentence()


def test_what_is_wished_is_found_again_and_stands_in_the_private_half_alone(real, again):
    page = real()
    keep(page)
    tick(page, "Shoulders").uncheck()
    page.get_by_role("button", name="Move up: Left foot").press("Enter")
    fill(page, "Tense (seconds)", "7")
    page.wait_for_function(f"{KEPT}?.private.times.tense === 7")
    again(page)
    kept = page.evaluate(KEPT)
    assert (kept["kind"], kept["answer"]) == ("guide", None)
    assert kept["private"]["out"] == ["shoulders"]
    assert Seen(page).marks() == {"right_hand": "1", "left_foot": "2"}
    assert (
        page.locator(".gc-guide-sentence").inner_text()
        == guide(["right_hand", "left_foot", "whole"], tense=7).sentence()
    )
    page.locator("summary", has_text="Settings").click()
    assert not tick(page, "Shoulders").is_checked()


def test_it_is_in_no_file_that_is_handed_in(real):
    page = real(
        guide(), Record(course="test", lesson="09_lesson", titles={"09_lesson": "A lesson"}, handed_in=HANDED_IN)
    )
    keep(page)
    tick(page, "Shoulders").uncheck()
    page.wait_for_function(f"{KEPT}?.private.out.length === 1")
    page.get_by_role("button", name="Hand in").click()
    assert "There is no answer to hand in yet." in page.locator(".gc-record").inner_text()


def test_what_is_erased_is_gone_from_the_screen_too(real):
    page = real(
        guide(), Record(course="test", lesson="09_lesson", titles={"09_lesson": "A lesson"}, handed_in=HANDED_IN)
    )
    keep(page)
    tick(page, "Shoulders").uncheck()
    fill(page, "Tense (seconds)", "7")
    page.wait_for_function(f"{KEPT}?.private.times.tense === 7")
    page.get_by_role("button", name="Erase", exact=True).click()
    page.get_by_role("button", name="Erase this lesson").click()
    assert tick(page, "Shoulders").is_checked()
    assert page.get_by_label("Tense (seconds)").input_value() == "5"


@pytest.mark.parametrize(
    "private",
    [
        None,
        "no",
        {"order": "x", "out": [], "times": {}},
        {"order": ["right_hand", "shoulders"], "out": [], "times": {"tense": 5, "let_go": 10, "pause": 5, "times": 1}},
        {"order": ["right_hand", "shoulders", "tail"], "out": [], "times": {"tense": 5, "let_go": 10, "pause": 5, "times": 1}},
        {"order": FEW[:-1], "out": [], "times": {"tense": 500, "let_go": 10, "pause": 5, "times": 1}},
        {"order": FEW[:-1], "out": [], "times": {"tense": "5", "let_go": 10, "pause": 5, "times": 1}},
        {"order": FEW[:-1], "out": [], "times": {"tense": 5, "let_go": 10, "pause": 5, "times": 1.5}},
        {"order": FEW[:-1], "out": FEW, "times": {"tense": 5, "let_go": 10, "pause": 5, "times": 1}},
    ],
)  # fmt: skip
def test_a_record_of_something_else_is_not_taken(real, again, private):
    page = real()
    entry = {"version": 1, "entries": {"guide.muscles": {"kind": "guide", "answer": None, "private": private}}}
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(entry)])
    again(page)
    assert page.locator(".gc-guide-sentence").inner_text() == guide().sentence()
    page.get_by_role("button", name="Start", exact=True).click()
    assert Seen(page).text("part") == "Right hand and forearm"


def test_where_nothing_can_be_kept_it_is_not_offered(real):
    page = real(RelaxationGuide(FEW))
    assert not page.get_by_role("checkbox", name="Keep this").is_visible()


# -- the text to read aloud ------------------------------------------------------------------------


def test_the_script_is_that_of_python_and_says_what_to_mind(opened):
    page = opened()
    assert script(page) == guide().script()
    text = page.locator(".gc-guide-script").inner_text()
    assert all(one in text for one in guide().before)
    assert "It takes about 1 minute and the time to read." in text


def test_only_the_script_is_printed(opened):
    page = opened(scripts=[PRINTER])
    tick(page, "Shoulders").uncheck()
    page.get_by_role("button", name="Print this text").press("Enter")
    (printed,) = page.evaluate("window.printed")
    assert "Left foot. Get ready. (5 seconds)" in printed
    assert "Shoulders." not in printed
    page.emulate_media(media="print")
    shown = page.evaluate("document.body.innerText")
    assert shown.startswith("Muscle relaxation, to read aloud")
    assert "Full screen" not in shown


def test_a_lesson_printed_as_a_whole_shows_the_sentence_and_nothing_else(opened):
    page = opened(RelaxationGuide(FEW))
    page.emulate_media(media="print")
    assert page.locator(".gc-root").inner_text().strip() == guide().sentence()


def test_no_sentence_stands_in_the_javascript(opened):
    page = opened()
    marked = RelaxationGuide(
        [{"id": "neck", "name": "«neck»", "cue": "«cue»"}, {"id": "whole", "name": "«whole»", "cue": "«cue»"}],
        before=["«before»"],
    )
    marked.words = {key: f"«{key}»" for key in marked.words}
    page.goto(bare_page(Path(page.url.removeprefix("file://")).parent, marked))
    page.wait_for_function("window.ready === true")
    page.locator(".gc-session-main").click()
    texts = page.evaluate("""[...document.querySelectorAll(".gc-root *")].flatMap((node) =>
      [...node.childNodes].filter((one) => one.nodeType === 3).map((one) => one.data.trim()).filter(Boolean))""")
    assert texts
    assert [text for text in texts if "«" not in text and text not in ("1", "2", "5", "⠿", "↑", "↓", "·")] == []
    assert STORE["item"] not in texts
