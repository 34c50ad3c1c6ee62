"""Answers go by ids: other texts lose none of them, and what was kept or saved before options had ids opens as before."""

import json

import jsonschema
import pytest

from helpers.course import for_widgets
from helpers.course.exercises import read_exercise
from helpers.course.option_ids import with_ids, without_id
from helpers.widgets.questions.check import Check
from helpers.widgets.questions.predict import Predict

from ..delivered import VERSION_1
from ..widgets.record.records import record, schema

LESSON = "02_stress_hormones"
KEY = f"good-cry/{LESSON}"
PATH = VERSION_1 / "exercises" / f"{LESSON}.yml"
TEASPOON = "About a teaspoon, because tears are rich in stress hormones."


def stored(**entry):
    """The script that puts an entry of version 1 into the storage, once."""
    text = json.dumps(json.dumps({"version": 1, "entries": entry}))
    return f"if (!localStorage.length) localStorage.setItem('{KEY}', {text});"


@pytest.fixture(scope="module")
def exercise():
    """Lesson 02 as it was, with ids."""
    raw = PATH.read_bytes()
    raw = with_ids(raw, without_id(read_exercise(raw, PATH.name, frozenset())))
    assert raw is not None
    return read_exercise(raw, PATH.name, frozenset())


def prediction(exercise, **changes):
    given = {
        **for_widgets.only(exercise, "predict"),
        "store": {"course": "good-cry", "lesson": LESSON, "item": "predict"},
    }
    return Predict(**{**given, **changes})


def check(exercise, change=lambda option: option):
    questions = for_widgets.every(exercise, "check")
    for question in (*questions, *(one["again"] for one in questions)):
        question["options"] = [change(option) for option in question["options"]]
    return Check(questions, store={"course": "good-cry", "lesson": LESSON, "item": "check"})


def in_other_words(option):
    return {**option, "text": f"<{option['id']}>", "html": f"«{option['id']}»"}


def entries(page):
    return json.loads(page.evaluate(f"localStorage.getItem('{KEY}')"))


def place_bet(page):
    page.get_by_label(TEASPOON).check()
    page.get_by_role("radio", name="70\u00a0%").check()
    page.get_by_role("button", name="Place my bet").click()


def test_a_record_of_version_1_opens_with_its_answers_in_their_places(bare, exercise):
    page = bare(prediction(exercise), check(exercise), record(course="good-cry", lesson=LESSON))
    page.get_by_role("button", name="Open my record").click()
    page.get_by_label("File with your record").set_input_files(VERSION_1 / "record.json")
    page.locator(".gc-said-choice").wait_for()
    assert TEASPOON in page.locator(".gc-said-choice").inner_text()
    chosen = page.locator(".gc-check .gc-choice-row:has(input:checked) .gc-choice-text")
    assert chosen.all_inner_texts() == [
        "It fits crying that helps, and crying that does nothing.",
        "The tablet helped a little, because the cold went after it.",
        "Because only tears of joy hold cortisol.",
        "Because a bucket holds next to nothing of it.",
        "It found no difference between those who cried and those who did not.",
        "Yes, because no difference means there is none at all.",
    ]


def test_what_is_kept_of_a_choice_is_its_id_and_version_2(bare, exercise):
    page = bare(prediction(exercise))
    place_bet(page)
    kept = entries(page)
    assert kept["version"] == 2
    assert kept["entries"]["predict"]["answer"] == {"choice": "teaspoon_hormones", "confidence": 70}


def test_an_answer_stands_at_its_option_when_the_text_has_become_another(bare, exercise):
    page = bare(check(exercise))
    page.get_by_role("button", name="Next question").click()
    page.get_by_label("Because only tears of joy hold cortisol.").check()
    page.locator(".gc-check-one").nth(1).get_by_role("button", name="Check my answer").click()
    before = page.evaluate("Object.entries(localStorage)")
    other = bare(
        check(exercise, in_other_words),
        before=f"for (const [k, v] of {json.dumps(before)}) localStorage.setItem(k, v);",
    )
    assert other.locator(".gc-choice-row:has(input:checked) .gc-choice-text").all_inner_texts() == ["«only_hold»"]


def test_hands_that_were_counted_before_options_had_ids_are_still_there(bare, exercise):
    entry = {"kind": "predict", "answer": None, "private": {"reason": "", "room": {TEASPOON: 7}}}
    page = bare(prediction(exercise), before=stored(predict=entry))
    page.get_by_role("button", name="Show to a room").click()
    assert [field.input_value() for field in page.locator(".gc-room-field input").all()] == ["0", "7", "0", "0"]


def test_what_will_be_handed_in_is_listed_in_words_and_saved_by_ids(bare, exercise):
    page = bare(prediction(exercise), record(course="good-cry", lesson=LESSON))
    place_bet(page)
    page.get_by_role("button", name="Hand in", exact=True).click()
    assert f"{TEASPOON}; how sure: 70\u00a0%" in page.locator(".gc-record-contents").inner_text()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the file").click()
    content = json.loads(download.value.path().read_text(encoding="utf-8"))
    jsonschema.validate(content, schema("hand-in"))
    assert content["version"] == 2
    assert content["lessons"][LESSON]["predict"] == {
        "kind": "predict",
        "answer": {"choice": "teaspoon_hormones", "confidence": 70},
    }


def test_a_record_that_is_kept_fits_its_format(bare, exercise):
    page = bare(prediction(exercise), record(course="good-cry", lesson=LESSON))
    place_bet(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Keep my record").click()
    content = json.loads(download.value.path().read_text(encoding="utf-8"))
    jsonschema.validate(content, schema("record"))
    told = content["lessons"][LESSON]["predict"]["in_words"]
    assert (told["question"][:6], told["choice"], told["confidence"]) == ("Let us", TEASPOON, 70)
