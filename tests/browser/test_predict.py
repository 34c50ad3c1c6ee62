"""The bet and the room view on a page without Jupyter: placed by keys, kept in the browser, told to nobody."""

import json

import pytest

from ..widgets.questions.predictions import STORE, option, prediction
from .axe import ACTIVITY, violations
from .bare_page import again

KEY = f"{STORE['course']}/{STORE['lesson']}"
QUESTION = "A river gets twice as wide. What does the water do?"
KEPT = f"JSON.parse(localStorage.getItem('{KEY}')).entries.predict"
TYPED = "a-thought-of-my-own"
LONG = [
    option("The water runs faster, because a narrow bed gives it less room to go"),
    option("The water runs slower, since the same amount now has more room here", correct=True),
    option("Nothing changes at all, for the amount of water has stayed the same"),
    option("It depends on the wind, which blows more over a wider stretch of water"),
    option("No one can tell before it has been measured on a real river somewhere"),
]
REFUSED = "Element.prototype.requestFullscreen = () => Promise.reject(new Error('no'))"


@pytest.fixture
def opened(bare):
    return bare


def bet_button(page):
    return page.get_by_role("button", name="Place my bet")


def place_bet(page, answer="It runs faster", sure="100\u00a0%", reason=TYPED):
    page.get_by_label(answer).check()
    if sure:
        page.get_by_role("radio", name=sure).check()
    page.get_by_text("Add why").click()
    page.get_by_label("Why do you think so").fill(reason)
    bet_button(page).click()


def show_found(page):
    page.get_by_role("button", name="Show what was found").press("Enter")


def said(page, nth=0):
    return [line for line in page.locator(".gc-said").nth(nth).inner_text().splitlines() if line]


def has_focus(locator):
    return locator.evaluate("(node) => node === document.activeElement")


def to_room(page):
    page.get_by_role("button", name="Show to a room").press("Enter")
    page.locator(".gc-room").wait_for()


def test_keys_alone_lead_from_the_first_answer_to_the_bet(opened):
    page = opened(prediction())
    # The answer, how sure, past the button to the fold with the reason, and back to the button.
    for key in ("Tab", "Space", "ArrowDown", "Tab", "Space", "ArrowRight", "Tab", "Tab", "Enter", "Tab"):
        page.keyboard.press(key)
    page.keyboard.type("Room to flow")
    for key in ("Shift+Tab", "Shift+Tab", "Enter"):
        page.keyboard.press(key)
    assert said(page) == ["You said: It runs slower", "You were this sure: 60\u00a0%.", "Your reason: Room to flow"]
    assert has_focus(page.locator(".gc-done"))


def test_only_the_answer_is_needed(opened):
    page = opened(prediction())
    page.get_by_label("It runs slower").check()
    bet_button(page).click()
    assert said(page) == ["You said: It runs slower"]


def test_a_missing_answer_is_said_and_gets_the_focus(opened):
    page = opened(prediction())
    bet_button(page).press("Enter")
    assert page.get_by_role("alert").inner_text() == "Choose one first."
    assert has_focus(page.get_by_label("It runs faster"))


def test_the_sentence_about_a_missing_answer_goes_when_one_is_chosen(opened):
    page = opened(prediction())
    bet_button(page).click()
    page.get_by_label("It runs faster").check()
    assert not page.get_by_role("alert").is_visible()


def test_a_bet_is_said_aloud_and_nothing_of_what_fits(opened):
    page = opened(prediction())
    place_bet(page)
    assert "Your bet stands." in page.locator(".gc-voice").first.text_content()
    shown = page.locator(".gc-root").inner_text()
    assert "more room" not in shown
    assert "slowed down" not in shown


def test_a_bet_is_found_again_after_a_reload(opened):
    page = opened(prediction())
    place_bet(page)
    again(page)
    assert said(page)[0] == "You said: It runs faster"
    assert not bet_button(page).is_visible()


def test_the_answer_and_what_is_private_are_kept_apart(opened):
    page = opened(prediction())
    place_bet(page)
    assert page.evaluate(KEPT) == {
        "kind": "predict",
        "answer": {"choice": "It runs faster", "confidence": 100},
        "private": {"reason": TYPED, "room": {}},
        "in_words": {"question": QUESTION, "choice": "It runs faster", "confidence": 100},
    }


def test_nothing_reaches_the_model(opened):
    page = opened(prediction(), prediction(again=True))
    place_bet(page)
    to_room(page)
    page.get_by_label("Hands for A").fill("12")
    assert page.evaluate("window.saved") == []
    names = [name for name in prediction().trait_names(sync=True) if not name.startswith("_")]
    state = page.evaluate("(names) => JSON.stringify(names.map((n) => window.mounted[0].model.get(n)))", names)
    assert TYPED not in state


def test_the_second_view_follows_the_first_on_the_same_page(opened):
    page = opened(prediction(), prediction(again=True))
    assert page.get_by_text("You placed no bet here.").is_visible()
    place_bet(page)
    assert not page.get_by_text("You placed no bet here.").is_visible()
    assert said(page, 1)[0] == "You said: It runs faster"


def test_the_second_view_gives_the_feedback_of_the_chosen_answer_what_fits_and_what_happened(opened):
    page = opened(prediction(), prediction(again=True))
    place_bet(page)
    show_found(page)
    shown = page.locator(".gc-root").nth(1).inner_text()
    for part in ("A narrow bed does that", "What fits: It runs slower", "It slowed down to about half."):
        assert part in shown
    assert "The same water has more room." not in shown


def test_a_bet_that_is_answered_at_once_tells_what_was_found_in_its_own_place_and_nothing_before(opened):
    page = opened(prediction(answered=True))
    for part in ("A narrow bed does that", "What fits", "slowed down"):
        assert part not in page.locator(".gc-root").inner_text()
    place_bet(page)
    shown = page.locator(".gc-root").inner_text()
    for part in ("A narrow bed does that", "What fits: It runs slower", "It slowed down to about half."):
        assert part in shown
    assert "Go on, and see" not in shown


def test_the_second_view_tells_what_was_found_only_when_it_is_asked_for(opened):
    page = opened(prediction(), prediction(again=True))
    place_bet(page)
    shown = page.locator(".gc-root").nth(1).inner_text()
    for part in ("A narrow bed does that", "What fits", "slowed down", "otherwise"):
        assert part not in shown
    show_found(page)
    assert page.evaluate("document.activeElement.closest('.gc-predict') !== null")


@pytest.mark.parametrize(
    ("answer", "sure", "surprised"),
    [
        ("It runs faster", "100\u00a0%", True),
        ("It runs faster", "80\u00a0%", True),
        ("It runs faster", "70\u00a0%", False),
        ("It runs faster", None, False),
        ("It runs slower", "100\u00a0%", False),
    ],
)
def test_who_was_sure_and_finds_something_else_reads_what_a_surprise_is_for(opened, answer, sure, surprised):
    page = opened(prediction(), prediction(again=True))
    place_bet(page, answer, sure)
    show_found(page)
    assert (page.get_by_text("a surprise is how people learn.").count() == 1) is surprised


def test_who_was_sure_in_the_words_of_before_is_shown_them_and_surprised_as_well(opened):
    entry = {"kind": "predict", "answer": {"choice": "It runs faster", "confidence": 3}, "private": None}
    stored = json.dumps(json.dumps({"version": 2, "entries": {"predict": entry}}))
    page = opened(prediction(again=True), before=f"localStorage.setItem('{KEY}', {stored})")
    assert said(page) == ["You said: It runs faster", "You were this sure: fairly sure."]
    show_found(page)
    assert page.get_by_text("a surprise is how people learn.").is_visible()


def test_a_bet_that_fits_is_told_so_in_words(opened):
    page = opened(prediction(), prediction(again=True))
    place_bet(page, "It runs slower")
    show_found(page)
    assert page.get_by_text("Your bet was right.").is_visible()
    assert page.get_by_text("What fits:").count() == 0


def test_without_a_bet_what_was_found_is_one_button_away(opened):
    page = opened(prediction(again=True))
    show_found(page)
    shown = page.locator(".gc-root").inner_text()
    assert "What fits: It runs slower" in shown
    assert "It slowed down to about half." in shown
    assert page.evaluate("document.activeElement.closest('.gc-predict') !== null")


def test_where_the_teacher_has_the_answers_nothing_is_promised_to_be_shown(opened):
    page = opened(prediction(again=True, answers=False))
    shown = page.locator(".gc-root").inner_text()
    assert "You placed no bet here. That's fine. Your teacher has the answers." in shown
    assert "what was found" not in shown
    assert page.get_by_role("button", name="Show what was found").count() == 0


def test_where_the_teacher_has_the_answers_the_page_does_not(opened):
    page = opened(prediction(answers=False), prediction(answers=False, again=True))
    place_bet(page)
    assert page.get_by_text("Your teacher has the answers.").is_visible()
    assert "slowed down" not in page.content()
    to_room(page)
    assert not page.get_by_role("button", name="Reveal what fits").is_visible()


@pytest.mark.parametrize(
    "entry",
    [
        None,
        7,
        [],
        {"kind": "predict", "answer": "It runs faster", "private": "x"},
        {"kind": "predict", "answer": {"choice": "What nobody asked"}, "private": {"room": [1, 2]}},
        {"kind": "predict", "answer": {"choice": ["It runs faster"], "confidence": "4"}, "private": {"reason": {}}},
        {"kind": "predict", "answer": None, "private": {"room": {"It runs faster": -3, "__proto__": {"a": 1}}}},
    ],
    ids=lambda entry: json.dumps(entry)[:40],
)
def test_an_entry_of_another_shape_is_left_aside(opened, entry):
    stored = json.dumps(json.dumps({"version": 1, "entries": {"predict": entry}}))
    page = opened(prediction(), prediction(again=True), before=f"localStorage.setItem('{KEY}', {stored})")
    assert bet_button(page).is_visible()
    assert page.get_by_text("You placed no bet here.").is_visible()


def test_a_reason_is_shown_as_text_never_as_html(opened):
    page = opened(prediction())
    place_bet(page, reason="<img src=x onerror=document.title='taken'>")
    assert said(page)[2] == "Your reason: <img src=x onerror=document.title='taken'>"
    assert page.locator(".gc-said img").count() == 0


def test_what_is_typed_stays_inside(opened):
    page = opened(prediction())
    page.get_by_text("Add why").click()
    page.evaluate("window.heard = []; document.addEventListener('keydown', (e) => window.heard.push(e.key))")
    page.get_by_label("Why do you think so").press_sequentially("bxdd")
    assert page.evaluate("window.heard") == []


# -- for a room ------------------------------------------------------------------------------------


@pytest.mark.parametrize("many", [4, 5])
def test_a_room_sees_question_answers_bars_and_explanation_without_scrolling(opened, many):
    question = (
        "A river that carries the same amount of water gets twice as wide below a town. What happens to its speed?"
    )
    page = opened(prediction(question_html=question, options=LONG[:many]), viewport={"width": 1280, "height": 720})
    to_room(page)
    page.get_by_label("Hands for A").fill("12")
    page.get_by_role("button", name="Reveal what fits").click()
    tall, window = page.locator(".gc-root").evaluate("(root) => [root.scrollHeight, root.clientHeight]")
    assert tall <= window <= 720
    assert page.locator(".gc-room-question").evaluate("(node) => parseFloat(getComputedStyle(node).fontSize)") >= 36
    assert page.locator(".gc-room-text").first.evaluate("(node) => parseFloat(getComputedStyle(node).fontSize)") >= 24


def test_hands_are_counted_by_keys(opened):
    page = opened(prediction())
    to_room(page)
    assert has_focus(page.get_by_label("Hands for A"))
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Tab")
    assert has_focus(page.get_by_role("button", name="+1 hand for A"))
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("6")
    assert page.locator(".gc-room-share").all_inner_texts() == ["2 of 8, 25 %", "6 of 8, 75 %", "0 of 8, 0 %"]


def test_a_bar_is_as_long_as_its_share_of_the_room(opened):
    page = opened(prediction(), reduced_motion="reduce")
    to_room(page)
    page.get_by_label("Hands for A").fill("2")
    page.get_by_label("Hands for B").fill("6")
    ratio = (
        "(all) => all.map((bar) => bar.getBoundingClientRect().width / bar.parentElement.getBoundingClientRect().width)"
    )
    assert page.locator(".gc-room-bar").evaluate_all(ratio) == pytest.approx([0.25, 0.75, 0], abs=0.01)


@pytest.mark.parametrize(("typed", "counts"), [("-4", 0), ("5000", 999), ("2.6", 3), ("", 0)])
def test_a_count_that_no_room_has_is_put_right(opened, typed, counts):
    page = opened(prediction())
    to_room(page)
    page.get_by_label("Hands for B").fill("1")
    page.get_by_label("Hands for A").fill(typed)
    assert page.locator(".gc-room-share").nth(0).inner_text().startswith(f"{counts} of {counts + 1},")


def test_what_fits_is_revealed_by_sign_word_and_frame_and_hidden_again(opened):
    page = opened(prediction())
    to_room(page)
    right = page.locator(".gc-room-row").nth(1)
    assert not page.get_by_text("This one fits.").first.is_visible()
    page.get_by_role("button", name="Reveal what fits").press("Enter")
    assert "✓ This one fits." in right.inner_text()
    assert right.evaluate("(row) => getComputedStyle(row).borderTopWidth") == "4px"
    assert page.get_by_text("It slowed down to about half.").is_visible()
    assert page.locator(".gc-voice").text_content() == "What fits: It runs slower"
    page.get_by_role("button", name="Hide it again").press("Enter")
    assert not page.get_by_text("It slowed down to about half.").is_visible()


def test_counts_are_kept_as_private_and_can_be_cleared(opened):
    page = opened(prediction())
    to_room(page)
    page.get_by_label("Hands for B").fill("6")
    assert page.evaluate(KEPT)["private"]["room"] == {"It runs slower": 6}
    again(page)
    to_room(page)
    assert page.get_by_label("Hands for B").input_value() == "6"
    page.get_by_role("button", name="Clear the counts").press("Enter")
    assert page.get_by_label("Hands for B").input_value() == "0"
    assert page.evaluate(KEPT)["private"]["room"] == {}


def test_hands_in_a_room_leave_a_bet_as_it_was(opened):
    page = opened(prediction())
    place_bet(page)
    to_room(page)
    page.get_by_label("Hands for B").fill("6")
    assert page.evaluate(KEPT)["answer"] == {"choice": "It runs faster", "confidence": 100}
    assert page.evaluate(KEPT)["private"]["reason"] == TYPED


@pytest.mark.parametrize("before", ["", REFUSED], ids=["full screen", "refused, in the window"])
def test_escape_leaves_the_room_and_gives_the_focus_back(opened, before):
    page = opened(prediction(), before=before)
    to_room(page)
    box = page.locator(".gc-root").bounding_box()
    assert (box["width"], box["height"]) == (900, 900)
    page.keyboard.press("Escape")
    page.locator(".gc-room").wait_for(state="hidden")
    assert has_focus(page.get_by_role("button", name="Show to a room"))
    assert bet_button(page).is_visible()


def test_a_button_leaves_the_room_too(opened):
    page = opened(prediction())
    to_room(page)
    page.get_by_role("button", name="Back to the lesson").press("Enter")
    page.locator(".gc-room").wait_for(state="hidden")
    assert has_focus(page.get_by_role("button", name="Show to a room"))


# -- for everybody ---------------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_before_and_after_the_bet_and_in_the_room(opened, scheme):
    page = opened(prediction(), prediction(again=True), color_scheme=scheme, before=REFUSED, reduced_motion="reduce")
    bet_button(page).click()
    assert violations(page, ACTIVITY) == [], "before"
    place_bet(page)
    show_found(page)
    assert violations(page, ACTIVITY) == [], "after"
    to_room(page)
    page.get_by_label("Hands for B").fill("6")
    page.get_by_role("button", name="Reveal what fits").click()
    assert violations(page, ACTIVITY) == [], "in the room"


@pytest.mark.parametrize("width", [320, 390])
def test_a_phone_needs_no_sideways_scroll(opened, width):
    page = opened(
        prediction(options=LONG),
        prediction(options=LONG, again=True),
        viewport={"width": width, "height": 800},
        before=REFUSED,
    )
    wide = "document.documentElement.scrollWidth"
    assert page.evaluate(wide) <= width
    place_bet(page, LONG[0]["text"], reason="x" * 200)
    show_found(page)
    assert page.evaluate(wide) <= width
    to_room(page)
    assert page.locator(".gc-root").first.evaluate("(root) => root.scrollWidth") <= width
