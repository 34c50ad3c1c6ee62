"""Options in an order of the reader's own: the same everywhere for one reader, kept with the record, handed to nobody."""

import json

import jsonschema
import pytest

from helpers.course.class_answers import answers_of
from helpers.course.hand_ins import read_folder
from helpers.course.paper_order import places
from helpers.widgets import Check, Predict

from ..delivered import DELIVERED
from ..lessons.every_lesson import LESSONS
from ..widgets.questions.predictions import option
from ..widgets.record.records import record, schema
from .bare_page import bare_page

ONE, OTHER = "00c0ffee", "0badcafe"
TEXTS = ["Alder", "Birch", "Cedar", "Douglas fir", "Elm"]
BLOCKED = 'Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });'
STORED = "JSON.parse(localStorage.getItem('sample') || '{}')"
LESSON = next(lesson for lesson in LESSONS if lesson.name == "02_stress_hormones")


def trees():
    return [option(text, correct=text == "Birch", feedback=f"{text}, you said.") for text in TEXTS]


def prediction(lesson="01_rivers", **changes):
    store = {"course": "sample", "lesson": lesson, "item": "predict"}
    return Predict(**{"question_html": "Which tree?", "options": trees(), "store": store, **changes})


def asked(id, kind="single", **more):
    question = {"kind": kind, "html": f"Which tree, {id}?", "options": trees(), **more}
    return {**question, "id": id, "again": question}


def check(*questions, lesson="01_rivers", **more):
    store = {"course": "sample", "lesson": lesson, "item": "check"}
    return Check(questions or [asked("first"), asked("second", kind="multiple")], store=store, **more)


def seeded(seed):
    """A reader who comes with this seed; a reload changes nothing."""
    text = json.dumps({"version": 1, "seed": seed})
    return f"if (!localStorage.getItem('sample')) localStorage.setItem('sample', {json.dumps(text)});"


def ordered(seed, name, texts=TEXTS):
    return [texts[place] for place in places(f"{seed}/{name}", len(texts))]


def shown(page, n=0):
    """The options of a group in the order of the page; where it is the group's turn, it is the same from top to bottom."""
    rows = page.locator("fieldset.gc-question").nth(n).locator(".gc-choice-row:not(.gc-sureness *)")
    texts = rows.locator(".gc-choice-text").all_inner_texts()
    tops = [box["y"] for box in (row.bounding_box() for row in rows.all()) if box]
    assert tops == sorted(tops)
    return texts


def all_shown(page):
    return [shown(page, n) for n in range(page.locator("fieldset.gc-question").count())]


def press(page, name, nth=0):
    page.get_by_role("button", name=name, exact=True).nth(nth).press("Enter")


def saved(page, button):
    with page.expect_download() as download:
        press(page, button)
    return json.loads(download.value.path().read_text(encoding="utf-8"))


def open_record(page, content):
    press(page, "Open my record")
    file = {"name": "record.json", "mimeType": "application/json", "buffer": json.dumps(content).encode()}
    page.get_by_label("File with your record").set_input_files(file)
    page.get_by_text("Your record is open.").first.wait_for()


def kept_file(**more):
    entry = {"kind": "predict", "answer": {"choice": "Elm", "confidence": 1}, "private": None}
    lessons = {"02_lakes": {"predict": entry}}
    return {"format": "sample record", "version": 1, "saved": "2025-01-31", "lessons": lessons, **more}


# -- which order -----------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", [ONE, OTHER])
def test_the_order_is_made_of_the_readers_seed_and_the_name_of_what_is_asked(bare, seed):
    page = bare(prediction(), check(), before=seeded(seed))
    assert all_shown(page) == [
        ordered(seed, f"01_rivers/{name}") for name in ("predict", "check.first", "check.second")
    ]
    box = page.locator(".gc-check-one").first
    box.get_by_label("Elm").check()
    box.get_by_role("button", name="Check my answer").press("Enter")
    box.get_by_role("button", name="Try a changed question").press("Enter")
    assert shown(page, 2) == ordered(seed, "01_rivers/check.first.again")


def test_two_readers_and_two_questions_of_one_reader_have_different_orders(bare):
    assert (
        len({tuple(ordered(seed, f"01_rivers/check.{id}")) for seed in (ONE, OTHER) for id in ("first", "second")}) == 4
    )
    assert ordered(ONE, "01_rivers/check.first") != TEXTS


def test_an_order_stays_when_another_question_comes(bare):
    page = bare(check(asked("new"), asked("first")), before=seeded(ONE))
    assert shown(page, 1) == ordered(ONE, "01_rivers/check.first")


def test_an_order_that_means_something_is_not_shuffled_and_needs_no_seed(bare):
    first = asked("first", order="fixed")
    number = {"id": "n", "kind": "number", "html": "How many?", "value": 1, "right_html": "Yes.", "wrong_html": "No."}
    page = bare(prediction(order="fixed"), check(first, number), record())
    assert all_shown(page)[:2] == [TEXTS, TEXTS]
    box = page.locator(".gc-check-one").first
    box.get_by_label("Elm").check()
    box.get_by_role("button", name="Check my answer").press("Enter")
    box.get_by_role("button", name="Try a changed question").press("Enter")
    assert shown(page, 2) == TEXTS
    assert page.evaluate("localStorage.getItem('sample')") is None


def test_where_the_teacher_has_the_answers_options_are_shuffled_and_fixed_as_well(bare):
    page = bare(check(asked("first"), asked("second", order="fixed"), answers=False), before=seeded(ONE))
    assert all_shown(page) == [ordered(ONE, "01_rivers/check.first"), TEXTS]


# -- the same for one reader -------------------------------------------------------------------------


def test_a_reader_who_has_answered_nothing_finds_the_same_order_again(bare, again):
    page = bare(prediction(), check())
    before = all_shown(page)
    seed = page.evaluate(STORED)["seed"]
    assert before[0] == ordered(seed, "01_rivers/predict")
    again(page)
    assert all_shown(page) == before


def test_another_lesson_in_another_tab_goes_by_the_same_seed(bare, tmp_path):
    page = bare(prediction())
    seed = page.evaluate(STORED)["seed"]
    other = page.context.new_page()
    other.goto(bare_page(tmp_path, prediction("02_lakes"), check(lesson="02_lakes")))
    other.wait_for_function("window.ready === true")
    assert all_shown(other) == [
        ordered(seed, f"02_lakes/{name}") for name in ("predict", "check.first", "check.second")
    ]


def test_a_record_brings_its_order_along_and_every_view_follows(bare, tmp_path):
    page = bare(prediction(), check(), record(), before=seeded(ONE))
    page.get_by_label("Cedar").first.check()
    press(page, "Place my bet")
    file = saved(page, "Keep my record")
    jsonschema.validate(file, schema("record"))
    assert file["seed"] == ONE
    fresh = bare(prediction(), check(), record(), before=seeded(OTHER))
    assert shown(fresh, 1) == ordered(OTHER, "01_rivers/check.first")
    open_record(fresh, file)
    wanted = [ordered(ONE, f"01_rivers/{name}") for name in ("check.first", "check.second")]
    assert [shown(fresh, 1), shown(fresh, 2)] == wanted
    press(fresh, "Show to a room")
    assert fresh.locator(".gc-room-text").all_inner_texts() == ordered(ONE, "01_rivers/predict")


def test_a_record_that_is_opened_in_one_tab_is_followed_in_the_other(bare):
    # Not seeded before the page comes: on a busy machine Chromium may lose what a script writes as early as that in a fresh
    # profile, and then gives the two tabs a store each.
    page = bare(check(), record())
    other = page.context.new_page()
    other.goto(page.url)
    other.wait_for_function("window.ready === true")
    open_record(other, kept_file(seed=OTHER))
    wanted = json.dumps(ordered(OTHER, "01_rivers/check.first"))
    page.wait_for_function(
        f"JSON.stringify([...document.querySelectorAll('fieldset')[0].querySelectorAll('.gc-choice-text:not(.gc-sureness *)')].map((e) => e.innerText)) === JSON.stringify({wanted})"
    )


@pytest.mark.parametrize("seed", [None, "no seed", 7, "0BADCAFE"])
def test_a_record_without_a_good_seed_still_opens_and_the_order_stays(bare, seed):
    page = bare(check(), record(), before=seeded(ONE))
    open_record(page, kept_file(**({} if seed is None else {"seed": seed})))
    assert shown(page) == ordered(ONE, "01_rivers/check.first")
    assert saved(page, "Keep my record")["seed"] == ONE


@pytest.mark.parametrize("stored", ["null", "[1]", '"x"', "{ broken", '{"version": 1, "seed": "<b>"}', '{"seed": {}}'])
def test_a_seed_that_makes_no_sense_is_made_anew(bare, again, stored):
    page = bare(
        check(), before=f"if (!localStorage.getItem('sample')) localStorage.setItem('sample', {json.dumps(stored)})"
    )
    seed = page.evaluate(STORED)["seed"]
    assert shown(page) == ordered(seed, "01_rivers/check.first")


def test_without_storage_the_order_lasts_as_long_as_the_page(bare):
    page = bare(prediction(), check(), record(), before=BLOCKED)
    before = all_shown(page)
    box = page.locator(".gc-check-one").first
    box.get_by_label("Elm").check()
    box.get_by_role("button", name="Check my answer").press("Enter")
    assert all_shown(page) == before
    box.get_by_role("button", name="Start this question afresh").press("Enter")
    assert all_shown(page) == before
    seed = saved(page, "Keep my record")["seed"]
    assert before[0] == ordered(seed, "01_rivers/predict")


def test_without_a_place_to_keep_answers_the_order_lasts_as_long_as_the_page(bare):
    page = bare(prediction(store={}), prediction(store={}))
    assert shown(page, 0) == shown(page, 1)
    assert page.evaluate("localStorage.length") == 0


# -- what is kept, handed in and erased --------------------------------------------------------------


def test_a_seed_alone_counts_as_nothing_kept(bare):
    page = bare(prediction(), record())
    assert page.evaluate("Object.keys(localStorage)") == ["sample"]
    assert page.get_by_text("Nothing is kept yet.").is_visible()
    assert page.locator(".gc-record-list li").count() == 0
    press(page, "Hand in")
    assert page.get_by_text("There is no answer to hand in yet.").is_visible()
    assert set(page.evaluate(STORED)) == {"version", "seed"}


def test_a_seed_is_in_no_file_to_hand_in_and_stays_beside_the_number(bare):
    page = bare(prediction(), record(), before=seeded(ONE))
    page.get_by_label("Cedar").check()
    press(page, "Place my bet")
    press(page, "Hand in")
    assert ONE not in page.locator(".gc-record").inner_text()
    file = saved(page, "Save the file")
    jsonschema.validate(file, schema("hand-in"))
    assert ONE not in json.dumps(file)
    assert "seed" not in json.dumps(file)
    assert page.evaluate(STORED) == {"version": 2, "id": file["id"], "seed": ONE}


def test_a_seed_is_erased_with_the_record_and_a_new_one_comes_with_the_next_answer(bare):
    page = bare(prediction(), check(), record(), before=seeded(ONE))
    page.get_by_label("Cedar").first.check()
    press(page, "Place my bet")
    press(page, "Erase")
    press(page, "Erase everything")
    assert page.evaluate("Object.keys(localStorage)") == []
    before = all_shown(page)
    page.get_by_label("Cedar").first.check()
    press(page, "Place my bet")
    seed = page.evaluate(STORED)["seed"]
    assert seed != ONE
    assert before == [ordered(seed, f"01_rivers/{name}") for name in ("predict", "check.first", "check.second")]


def test_erasing_one_lesson_leaves_the_seed(bare):
    page = bare(check(), record(), before=seeded(ONE))
    press(page, "Erase")
    press(page, "Erase this lesson")
    assert page.evaluate(STORED)["seed"] == ONE
    assert shown(page) == ordered(ONE, "01_rivers/check.first")


# -- answers and their places ------------------------------------------------------------------------


@pytest.mark.parametrize("seed", [ONE, OTHER])
def test_an_answer_is_kept_by_its_text_and_found_again_at_its_option(bare, again, seed):
    page = bare(check(), before=seeded(seed))
    one, many = page.locator(".gc-check-one").all()
    one.get_by_label("Cedar").check()
    one.get_by_role("button", name="Check my answer").press("Enter")
    press(page, "Next question")
    for text in ("Elm", "Alder"):
        many.get_by_label(text).check()
    many.get_by_role("button", name="Check my answer").press("Enter")
    entries = page.evaluate("JSON.parse(localStorage.getItem('sample/01_rivers')).entries")
    assert entries["check.first"]["answer"] == {"tries": [{"asked": "first", "choice": ["Cedar"], "right": False}]}
    assert entries["check.second"]["answer"]["tries"][0]["choice"] == ["Alder", "Elm"]
    again(page)
    for row in page.locator(".gc-choice-row:has(.gc-verdict)").all():
        text = row.locator(".gc-choice-text").inner_text()
        assert row.locator("input").is_checked() == (text != "Birch")
        assert f"{text}, you said." in row.locator(".gc-verdict").inner_text()
    assert page.locator(".gc-choice-row input:checked").count() == 3


def test_an_answer_stays_at_its_option_when_another_record_changes_the_order(bare):
    page = bare(check(), record(), before=seeded(ONE))
    box = page.locator(".gc-check-one").first
    box.get_by_label("Cedar").check()
    box.get_by_role("button", name="Check my answer").press("Enter")
    open_record(page, kept_file(seed=OTHER))
    assert shown(page) == ordered(OTHER, "01_rivers/check.first")
    row = page.locator(".gc-choice-row:has(.gc-verdict)")
    assert row.locator(".gc-choice-text").inner_text() == "Cedar"
    assert "Cedar, you said." in row.inner_text()


def test_keys_go_through_the_options_as_they_are_seen(bare):
    page = bare(prediction(), before=seeded(ONE))
    seen = shown(page)
    page.keyboard.press("Tab")
    focused = "document.activeElement.closest('label').innerText.trim()"
    reached = [page.evaluate(focused)]
    for _ in TEXTS[1:]:
        page.keyboard.press("ArrowDown")
        reached.append(page.evaluate(focused))
    assert reached == seen
    spoken = page.locator("fieldset.gc-question").aria_snapshot()
    assert sorted(TEXTS, key=spoken.index) == seen


def test_the_focus_stays_with_its_option_when_the_order_changes(bare):
    page = bare(prediction(), before=seeded(ONE))
    page.get_by_label("Cedar").check()
    text = json.dumps({"version": 1, "seed": OTHER})
    page.evaluate(
        "(text) => { localStorage.setItem('sample', text); dispatchEvent(new CustomEvent('gc-record', { detail: { key: 'sample' } })); }",
        text,
    )
    assert shown(page) == ordered(OTHER, "01_rivers/predict")
    assert page.get_by_label("Cedar").is_checked()
    assert page.evaluate("document.activeElement.closest('label').innerText.trim()") == "Cedar"


def test_the_room_sees_the_order_of_this_reader_with_letters_from_the_top(bare, again):
    page = bare(prediction(), before=seeded(ONE))
    press(page, "Show to a room")
    page.locator(".gc-room").wait_for()
    order = ordered(ONE, "01_rivers/predict")
    assert page.locator(".gc-room-text").all_inner_texts() == order
    assert page.locator(".gc-room-letter").all_inner_texts() == list("ABCDE")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Hands for A"
    page.get_by_label("Hands for B").fill("6")
    page.get_by_role("button", name="+1 hand for B").press("Enter")
    entry = page.evaluate("JSON.parse(localStorage.getItem('sample/01_rivers')).entries.predict")
    assert entry["private"]["room"] == {order[1]: 7}
    page.get_by_role("button", name="Reveal what fits").press("Enter")
    right = page.locator(".gc-room-row").filter(has=page.locator(".gc-room-mark:visible"))
    assert right.locator(".gc-room-text").inner_text() == "Birch"


# -- for a class -------------------------------------------------------------------------------------


def test_a_class_is_counted_right_whatever_order_each_reader_had(bare, tmp_path):
    question = LESSON.exercise.check[0]
    texts = [one.text for one in question.options]
    seeds = [ONE, OTHER, "00000000"]
    orders, folder = set(), tmp_path / "class"
    folder.mkdir()
    for n, seed in enumerate(seeds):
        before = seeded(seed).replace("'sample'", "'good-cry'")
        page = bare(LESSON.predict(), LESSON.check(), LESSON.record(), before=before)
        orders.add(tuple(shown(page, 1)))
        # The first two choose the same option, each where it stands for her.
        box = page.locator(".gc-check-one").first
        box.get_by_label(texts[0 if n < 2 else 1], exact=True).check()
        box.get_by_role("button", name="Check my answer").press("Enter")
        page.get_by_label(LESSON.exercise.predict.options[n].text, exact=True).check()
        press(page, "Place my bet")
        press(page, "Hand in")
        (folder / f"{n}.json").write_text(json.dumps(saved(page, "Save the file")), encoding="utf-8")
    assert len(orders) > 1
    counted = {
        one.item: [answer.people for answer in one.answers] for one in answers_of(DELIVERED, read_folder(folder))
    }
    assert counted == {"predict": [1, 1, 1, 0], f"check.{question.id}": [2, 1, 0]}
