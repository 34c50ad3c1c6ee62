"""`Message` in a browser: put together, practised, copied, and kept only if wished, in the private half."""

import json

import pytest

from helpers.course.handed_in import HANDED_IN
from helpers.widgets.record.record import Record

from ..widgets.tasks.small_forms import PARTS, message
from .copying import CLIPBOARD, KEY, NO_CLIPBOARD, has_focus, kept, press, tick

TYPED = "a-line-of-my-own"
REFUSING = 'Object.defineProperty(navigator, "clipboard", { value: { writeText: async () => { throw new DOMException("no"); } } });'


#: What an eye finds in the message, line by line: sentences that stand there, and own words.
LINES = """(all) => all.flatMap((one) => {
  const line = one.querySelector(".gc-fields-line:not([hidden], .gc-fields-none)");
  const own = one.querySelector("textarea:not([hidden])");
  return line ? [line.textContent] : own && own.value ? own.value.split("\\n") : [];
})"""


def lines(page):
    return page.locator(".gc-message-text .gc-fields-field").evaluate_all(LINES)


def swap(page, text):
    """Tap the line that says this."""
    page.get_by_role("button", name=f"{text} Tap to swap.", exact=True).click()


def write_own(page, text=TYPED):
    page.get_by_role("button", name="My words: How you begin").click()
    page.get_by_role("textbox", name="How you begin").fill(text)


# -- putting it together ---------------------------------------------------------------------------


def test_there_is_a_message_to_change_from_the_start(bare):
    assert lines(bare(message())) == ["Hello."]


def test_a_tap_swaps_a_line_and_what_is_left_out_is_none(bare):
    page = bare(message())
    swap(page, "Hello.")
    page.get_by_role("textbox", name="The rest").fill("See you.\nSoon.")
    assert lines(page) == ["Good <day>.", "See you.", "Soon."]
    assert page.locator(".gc-voice").text_content() == "Good <day>."
    swap(page, "Good <day>.")
    assert lines(page) == ["See you.", "Soon."]
    swap(page, "(left out)")
    assert lines(page)[0] == "Hello."


def test_own_words_stand_in_place_of_a_choice_and_stay_when_one_looks_elsewhere(bare):
    page = bare(message())
    write_own(page)
    assert lines(page) == [TYPED]
    own = page.get_by_role("button", name="My words: How you begin")
    own.click()
    assert lines(page) == ["Hello."]
    assert not page.get_by_role("textbox", name="How you begin").is_visible()
    own.click()
    assert lines(page) == [TYPED]
    assert has_focus(page.get_by_role("textbox", name="How you begin"))


def test_a_voice_gives_every_line_its_own_and_leaves_what_the_reader_wrote(bare):
    page = bare(message(voices=["Plain", "Warm"]))
    page.get_by_role("button", name="Warm", exact=True).click()
    assert lines(page) == ["Good <day>."]
    assert page.get_by_role("button", name="Warm", exact=True).get_attribute("aria-pressed") == "true"
    write_own(page)
    page.get_by_role("button", name="Plain", exact=True).click()
    assert lines(page) == [TYPED]


def test_the_message_stays_in_sight_while_it_is_changed(bare):
    page = bare(message(voices=["Plain", "Warm"]), viewport={"width": 390, "height": 700})
    for name in ("Plain", "Warm", "My words: How you begin", "Copy the text"):
        box = page.get_by_role("button", name=name, exact=True).bounding_box()
        assert box["y"] + box["height"] <= 700


def test_a_message_without_a_line_says_so(bare):
    page = bare(message(), before=CLIPBOARD)
    swap(page, "Hello.")
    swap(page, "Good <day>.")
    assert lines(page) == []
    assert page.locator(".gc-told").inner_text() == "Nothing stands in it yet. Tap a line to bring it back."
    press(page, "Copy the text")
    assert page.locator(".gc-told").inner_text() == "There is no text yet."
    assert page.evaluate("window.copied") == []


def test_it_is_put_together_by_keyboard_alone(bare):
    page = bare(message(), before=CLIPBOARD)
    for key in ("Tab", "Tab", "Enter"):
        page.keyboard.press(key)
    page.keyboard.type(TYPED)
    page.keyboard.press("Tab")
    page.keyboard.type("b x dd")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_function("window.copied.length === 1")
    assert page.evaluate("window.copied") == [f"{TYPED}\nb x dd"]


# -- copying ---------------------------------------------------------------------------------------


def test_copying_says_that_nothing_was_sent(bare):
    page = bare(message(), before=CLIPBOARD)
    press(page, "Copy the text")
    page.locator(".gc-told").wait_for()
    assert page.evaluate("window.copied") == ["Hello."]
    assert page.locator(".gc-told").inner_text().endswith("Nothing was sent.")
    assert page.locator(".gc-voice").text_content() == page.locator(".gc-told").inner_text()


@pytest.mark.parametrize("before", [NO_CLIPBOARD, REFUSING], ids=["no clipboard", "refusing"])
def test_where_the_browser_does_not_copy_the_text_is_selected_and_the_keys_are_told(bare, before):
    page = bare(message(), before=before)
    page.get_by_role("textbox", name="The rest").fill("See you.")
    press(page, "Copy the text")
    page.locator(".gc-told").wait_for()
    assert "Hello." in page.evaluate("getSelection().toString()")
    assert "press Ctrl and C" in page.locator(".gc-told").inner_text()


def test_the_devices_share_sheet_gets_the_text_where_there_is_one(bare):
    page = bare(
        message(), before="window.shared = []; navigator.share = async (what) => { window.shared.push(what); };"
    )
    press(page, "Share")
    assert page.evaluate("window.shared") == [{"text": "Hello."}]
    assert bare(message(), before="navigator.share = undefined;").get_by_role("button", name="Share").count() == 0


def test_what_was_said_of_a_copy_goes_when_the_message_changes(bare):
    page = bare(message(), before=CLIPBOARD)
    press(page, "Copy the text")
    page.locator(".gc-told").wait_for()
    swap(page, "Hello.")
    assert not page.locator(".gc-told").is_visible()


# -- practising ------------------------------------------------------------------------------------


def test_it_is_practised_line_by_line_and_said(bare):
    page = bare(message())
    page.get_by_role("textbox", name="The rest").fill("See you.")
    press(page, "Practise saying it")
    line = page.locator(".gc-practise-line")
    assert line.inner_text() == "Hello."
    assert has_focus(page.get_by_role("button", name="Next line"))
    page.keyboard.press("Enter")
    assert line.inner_text() == "See you."
    assert page.locator(".gc-voice").text_content().startswith("See you. Line 2 of 2.")
    assert "That is the last line." in page.locator(".gc-practise-told").inner_text()
    assert has_focus(page.get_by_role("button", name="From the start again"))
    page.keyboard.press("Enter")
    assert line.inner_text() == "Hello."


def test_stopping_gives_the_focus_back(bare):
    page = bare(message())
    for way in ("Escape", "Stop practising"):
        press(page, "Practise saying it")
        page.keyboard.press("Escape") if way == "Escape" else press(page, way)
        assert not page.locator(".gc-practise-line").is_visible()
        assert has_focus(page.get_by_role("button", name="Practise saying it"))


def test_the_line_follows_a_change_of_the_message(bare):
    page = bare(message())
    press(page, "Practise saying it")
    swap(page, "Hello.")
    assert page.locator(".gc-practise-line").inner_text() == "Good <day>."


def test_on_the_first_line_the_way_back_is_marked_and_keeps_the_focus(bare):
    page = bare(message())
    press(page, "Practise saying it")
    back = page.get_by_role("button", name="Line before")
    back.press("Enter")
    assert back.get_attribute("aria-disabled") == "true"
    assert has_focus(back)


# -- keeping ---------------------------------------------------------------------------------------


def test_nothing_is_kept_without_the_tick(bare, again):
    page = bare(message())
    write_own(page)
    page.get_by_role("textbox", name="How you begin").blur()
    again(page)
    assert kept(page) is None
    assert lines(page) == ["Hello."]


def test_with_the_tick_it_is_found_again_at_once_after_a_reload(bare, again):
    page = bare(message())
    tick(page)
    write_own(page)
    again(page, typed=TYPED)
    assert lines(page) == [TYPED]
    assert page.get_by_role("checkbox", name="Keep this").is_checked()


def test_what_is_kept_is_private_and_has_no_answer(bare):
    page = bare(message())
    write_own(page)
    tick(page)
    entry = kept(page)["entries"]["one"]
    assert (entry["kind"], entry["answer"]) == ("message", None)
    assert TYPED in json.dumps(entry["private"])


def test_taking_the_tick_back_takes_it_out_of_the_browser_and_leaves_it_on_the_screen(bare):
    page = bare(message())
    write_own(page)
    tick(page)
    page.get_by_role("checkbox", name="Keep this").uncheck()
    assert kept(page) is None
    assert lines(page) == [TYPED]


def test_nothing_of_it_reaches_a_model(bare):
    page = bare(message())
    write_own(page)
    tick(page)
    state = "JSON.stringify(window.mounted.map(({ model }) => ['title', 'prompt', 'parts', 'words', 'store'].map((name) => model.get(name))))"
    assert page.evaluate("window.saved") == []
    assert TYPED not in page.evaluate(state)


def record():
    return Record(course="test", lesson="09_lesson", titles={"09_lesson": "Ways"}, handed_in=HANDED_IN)


def test_it_is_in_the_readers_own_record_and_in_no_file_to_hand_in(bare):
    page = bare(message(), record())
    write_own(page)
    tick(page)
    assert page.locator(".gc-record-list").inner_text() == "Ways: 0 answers, 1 private text"
    with page.expect_download() as download:
        press(page, "Keep my record")
    assert TYPED in download.value.path().read_text(encoding="utf-8")
    press(page, "Hand in")
    assert page.get_by_text("There is no answer to hand in yet.").is_visible()


@pytest.mark.parametrize("wished", [True, False], ids=["kept", "not kept"])
def test_for_the_next_person_nothing_is_left_on_the_screen_either(bare, wished):
    page = bare(message(), record())
    write_own(page)
    if wished:
        tick(page)
    press(page, "Someone else is using this computer")
    press(page, "Clear without keeping")
    assert lines(page) == ["Hello."]
    assert page.locator("textarea").evaluate_all("(all) => all.map((one) => one.value)") == ["", ""]
    assert not page.get_by_role("checkbox", name="Keep this").is_checked()


def test_another_answer_of_the_lesson_leaves_what_is_not_kept_alone(bare):
    page = bare(message())
    write_own(page)
    page.evaluate(
        f"localStorage.setItem('{KEY}', JSON.stringify({{version: 1, entries: {{}}}}));"
        f"window.dispatchEvent(new CustomEvent('gc-record', {{ detail: {{ key: '{KEY}' }} }}))"
    )
    assert lines(page) == [TYPED]


@pytest.mark.parametrize(
    "private",
    [
        "x",
        {"fields": "x"},
        {"fields": {"greeting": 7, "__proto__": {"picked": [None], "own": "y"}}},
        {"fields": {"greeting": {"picked": "Hello.", "own": 3}}},
        {"fields": {"greeting": {"picked": ["gone"], "own": "z"}, "rest": {"picked": [], "own": ["z"]}}},
    ],
    ids=["text", "no fields", "number", "no list", "gone"],
)
def test_of_what_is_kept_only_what_fits_is_shown(bare, private):
    stored = json.dumps(json.dumps({"version": 1, "entries": {"one": {"kind": "message", "private": private}}}))
    page = bare(message(), before=f"localStorage.setItem('{KEY}', {stored})")
    assert set(lines(page)) <= {"Hello."}


# -- how it looks ----------------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(bare, axe, scheme):
    page = bare(message(), color_scheme=scheme)
    write_own(page)
    press(page, "Practise saying it")
    assert axe(page) == []


@pytest.mark.parametrize("width", [320, 390])
def test_a_phone_needs_no_sideways_scroll(bare, width):
    page = bare(message(), viewport={"width": width, "height": 800})
    write_own(page, "w" * 300)
    press(page, "Practise saying it")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_what_can_be_pressed_is_large_enough_for_a_finger(bare):
    page = bare(message(), viewport={"width": 390, "height": 800})
    for one in page.locator(".gc-message-text button:visible, .gc-buttons button").all():
        assert one.bounding_box()["height"] >= 44


def test_a_closed_view_leaves_no_listener_behind(bare):
    page = bare(message(parts=PARTS))
    page.evaluate("window.mounted[0].close()")
    assert page.evaluate("window.mounted[0].model.listenerCount()") == 0
    assert page.locator(".gc-root").count() == 0
