"""The form for a new question in a browser: filled by keys, every field named, the question below it as a reader sees it."""

import pytest

from helpers.lessons.question_form import look
from helpers.widgets.questions.new_question import NewQuestion

HANDED = "() => window.mounted[0].model.get('draft')"


@pytest.fixture
def form(bare):
    """The form on a page; what Python does with it, the test does."""

    def open_with(**options):
        return bare(NewQuestion(look, lambda _: "", "02_stress_hormones"), **options)

    return open_with


def told(page, **traits):
    """Tell the form what Python would."""
    page.evaluate(
        "(traits) => { const { model } = window.mounted[0]; for (const [k, v] of Object.entries(traits)) model.set(k, v); }",
        traits,
    )


def fill_by_keys(page):
    page.get_by_role("textbox", name="What do you ask?").focus()
    for key in (
        *("Does it fall?", "Tab", "Yes", "Tab", "Space", "Tab", "It does.", "Tab"),
        *("No", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab"),
    ):
        page.keyboard.press(key) if key in ("Tab", "Space") else page.keyboard.type(key)


def shown(page):
    page.wait_for_function(f"({HANDED})().answers?.[1]?.text === 'No'")
    asked, fault = look(page.evaluate(HANDED))
    told(page, asked=asked, fault=fault)
    return page.get_by_role("region", name="As a learner sees it")


def test_it_is_filled_by_keys_alone_and_hands_over_what_was_written(form):
    page = form()
    fill_by_keys(page)
    shown(page)
    assert page.evaluate(HANDED) == {
        "question": "Does it fall?",
        "answers": [
            {"text": "Yes", "feedback": "It does.", "fits": True},
            {"text": "No", "feedback": "", "fits": False},
            {"text": "", "feedback": "", "fits": False},
        ],
    }


def test_on_a_phone_the_path_of_the_file_stays_in_the_form_and_each_answer_in_its_frame(form):
    page = form(viewport={"width": 390, "height": 844})
    told(page, fault="notebooks/exercises/02_stress_hormones_for_the_other_class.yml, line 137: Write another.")
    assert page.locator(".gc-root").evaluate("(root) => root.scrollWidth <= root.clientWidth")
    assert page.locator(".gc-new-answer").first.evaluate("(one) => getComputedStyle(one).borderTopWidth") == "1px"


def test_the_question_below_it_can_be_answered_as_a_reader_would(form):
    page = form()
    fill_by_keys(page)
    question = shown(page)
    question.get_by_role("radio", name="Yes").press("Space")
    question.get_by_role("button", name="Check my answer").press("Enter")
    assert "That fits. It does." in question.inner_text().replace("\n", " ")
    question.get_by_role("button", name="Start this question afresh").press("Enter")
    assert question.get_by_role("radio", name="Yes").is_enabled()


def test_the_focus_stays_with_the_question_below_it_through_an_answer_a_new_try_and_another_wording(form):
    page = form()
    fill_by_keys(page)
    question = shown(page)
    has_focus = "(region) => region.contains(document.activeElement)"
    question.get_by_role("radio", name="Yes").press("Space")
    question.get_by_role("button", name="Check my answer").press("Enter")
    assert question.evaluate(has_focus)
    question.get_by_role("button", name="Start this question afresh").press("Space")
    first = question.get_by_role("radio", name="Yes")
    assert first.evaluate("(radio) => radio === document.activeElement")
    shown(page)  # what was typed last arrives after the reader has gone on to the question
    assert first.evaluate("(radio) => radio === document.activeElement")
    told(page, written="It stands in the file now.")
    field = page.get_by_role("textbox", name="What do you ask?")
    assert field.evaluate("(field) => field === document.activeElement")


def test_one_more_answer_stands_there_with_the_focus_in_it_until_there_are_six(form):
    page = form()
    more = page.get_by_role("button", name="One more answer")
    for n in (4, 5, 6):
        more.press("Enter")
        focused = page.get_by_role("group", name=f"Answer {n}").get_by_role("textbox").first
        assert focused.evaluate("(field) => field === document.activeElement")
    assert more.is_hidden()


def test_it_says_what_is_wrong_and_then_where_the_question_stands_and_is_empty_again(form):
    page = form()
    fill_by_keys(page)
    shown(page)
    told(page, fault="Write two answers or more.")
    assert page.get_by_role("status").inner_text() == "Write two answers or more."
    page.get_by_role("button", name="Write it into the file").press("Enter")
    assert page.evaluate("() => window.mounted[0].model.get('sent')") == 1
    told(page, fault="", written="It stands in the file now.")
    assert page.get_by_role("status").inner_text() == "It stands in the file now."
    assert page.get_by_role("textbox", name="What do you ask?").input_value() == ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_it_and_no_field_is_without_a_name(form, axe, scheme):
    page = form(color_scheme=scheme, viewport={"width": 390, "height": 800})
    fill_by_keys(page)
    shown(page)
    assert axe(page) == []
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 390
