"""The card at a lesson's end on a page without Jupyter: bets of the lesson, a line, and a picture that holds nothing private."""

import json

import pytest

from helpers.widgets import EndCard, EndCards, Predict, Reflect

from ..widgets.end_card.lines import LINES

TYPED = "a-reason-that-is-mine"


def place(item):
    return {"course": "c", "lesson": "02_lakes", "item": item}


def bet():
    options = [
        {"id": "ten", "text": "Ten metres", "html": "Ten metres", "feedback_html": ""},
        {"id": "forty", "text": "Forty metres", "html": "Forty metres", "correct": True, "feedback_html": ""},
    ]
    return Predict("How deep?", options, "<p>40</p>", store=place("predict"))


def end():
    bets = [{"item": "predict", "label": "You said", "found": "It is forty."}]
    return EndCard("How deep is the lake?", LINES, bets, course_title="Lakes", store=place("end"))


@pytest.fixture
def page(bare):
    return bare(bet(), Reflect([{"id": "own", "html": "Why?"}], store=place("reflect")), end())


def place_bet(page):
    page.get_by_label("Ten metres").check()
    page.get_by_label("80").check()
    page.get_by_text("Add why").click()
    page.get_by_label("Why do you think so").fill(TYPED)
    page.get_by_role("button", name="Place my bet").click()


def on_card(page):
    return page.locator(".gc-end-picture text").all_text_contents()


def test_the_drop_stands_beside_the_courses_name_not_above_it(page):
    middles = page.locator(".gc-end-picture").evaluate(
        """(picture) => [...picture.querySelectorAll("path, text")].slice(0, 2).map((one) => {
            const box = one.getBoundingClientRect();
            return box.top + box.height / 2;
        })"""
    )
    assert middles[0] == pytest.approx(middles[1], abs=4)


def test_without_a_bet_the_card_says_so_and_what_was_found(page):
    assert "You placed no bet." in on_card(page)
    assert "It is forty." in on_card(page)


def test_the_bet_and_the_line_stand_on_the_card_as_soon_as_they_are_given(page):
    place_bet(page)
    page.get_by_label("Cold, too.").check()
    assert {"You said", "Ten metres (80\u00a0%)", "It is forty.", "Cold, too."} <= set(on_card(page))
    said = page.get_by_role("img").get_attribute("aria-label")
    assert "Ten metres" in said
    assert "Cold, too." in said


def test_the_line_is_kept_with_what_the_card_says(page, again):
    place_bet(page)
    page.get_by_label("Cold, too.").check()
    again(page)
    assert "Cold, too." in on_card(page)
    kept = json.loads(page.evaluate("localStorage.getItem('c/02_lakes')"))["entries"]["end"]
    assert kept["answer"] == {"line": "cold"}
    assert kept["in_words"]["bets"] == [
        {"label": "You said", "said": "Ten metres (80\u00a0%)", "found": "It is forty."}
    ]


def test_what_is_saved_is_a_picture_of_the_card_and_holds_nothing_private(bare):
    page = bare(bet(), Reflect([{"id": "own", "html": "Why?"}], store=place("reflect")), end(), accept_downloads=True)
    place_bet(page)
    page.locator(".gc-reflect textarea").fill(TYPED)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a picture").click()
    assert download.value.suggested_filename == "02_lakes.png"
    data = download.value.path().read_bytes()
    assert data.startswith(b"\x89PNG")
    assert int.from_bytes(data[16:20], "big") == 1280
    assert TYPED not in " ".join(on_card(page))
    assert TYPED.encode() not in data


#: A page that is at work all the time: how many frames it draws until the card says that it was saved.
FRAMES = """(save) => new Promise((done) => {
  let frames = 0;
  const frame = () => {
    for (const began = performance.now(); performance.now() - began < 50;);
    frames += 1;
    if (document.querySelector(".gc-end-note").textContent || frames > 100) done(frames);
    else requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  save.click();
})"""


def test_the_picture_is_saved_at_once_on_a_page_that_is_never_idle(bare):
    page = bare(end())
    assert page.get_by_role("button", name="Save as a picture").evaluate(FRAMES) <= 10


def test_on_a_phone_the_letters_of_the_card_stay_readable(bare):
    page = bare(end(), viewport={"width": 390, "height": 844})
    smallest = page.locator(".gc-end-picture text").evaluate_all(
        "(all) => Math.min(...all.map((one) => one.getBoundingClientRect().height))"
    )
    assert smallest >= 13
    right = page.locator(".gc-end-picture text").evaluate_all(
        "(all) => Math.max(...all.map((one) => one.getBoundingClientRect().right))"
    )
    assert right <= page.locator(".gc-end-picture").evaluate("(one) => one.getBoundingClientRect().right")


def test_all_cards_of_the_course_come_to_one_page(bare):
    page = bare(bet(), end(), EndCards("c", {"01_rivers": "Rivers", "02_lakes": "Lakes"}))
    sheet = page.locator(".gc-ends-sheet")
    assert "There's no card yet." in sheet.inner_text()
    place_bet(page)
    page.get_by_label("Cold, too.").check()
    assert "Lakes" in sheet.inner_text()
    assert "Cold, too." in sheet.inner_text()
    assert "Rivers" not in sheet.inner_text()
    assert page.get_by_role("button", name="Print this page").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_card_and_it_follows_the_scheme(bare, axe, scheme):
    page = bare(end(), color_scheme=scheme)
    assert axe(page) == []
    paper = page.locator(".gc-end-picture rect").first.get_attribute("fill")
    assert paper == {"light": "#ffffff", "dark": "#14191c"}[scheme]
