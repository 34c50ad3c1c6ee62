"""On paper, the sheets with the questions hold what is asked and nothing that answers it; what was found comes after them."""

import html
import json
import re

import pytest

from helpers.course import concepts
from helpers.publish.editions import handout
from helpers.publish.editions.ideas_on_paper import IDEAS_ON_PAPER
from helpers.publish.editions.key_sheet import key_sheet
from helpers.widgets.questions.words import SURENESS
from helpers.widgets.shared.figure import Figure
from helpers.widgets.words import WORDS

from ..delivered import DELIVERED
from .leaks import leaks, words

LESSONS = DELIVERED.built_lessons()
AFTER = 'id="after"'
#: From a guess to certain, as `text` gives it.
HOW_SURE = " ".join(" ".join(SURENESS.values()).split())


def page_of(name):
    notebook = json.loads((DELIVERED.folder / f"{name}.ipynb").read_text(encoding="utf-8"))
    return handout.lesson_page(DELIVERED, DELIVERED.lesson(name), notebook).decode()


def text(page):
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", re.sub(r"<style.*?</style>", "", page, flags=re.S))).split())


@pytest.fixture(scope="module")
def pages():
    """Every handout by its lesson."""
    return {one.name: page_of(one.name) for one in LESSONS}


@pytest.fixture(params=LESSONS, ids=lambda one: one.name)
def sheets(request, pages):
    """A lesson, its sheets with the questions, and those that come after."""
    before, _, after = pages[request.param.name].partition(AFTER)
    return request.param.name, before, after


def test_no_picture_and_no_evidence_stands_among_the_questions(sheets):
    name, before, after = sheets
    assert "<figure" not in before
    found = {one.text for claim in DELIVERED.claims_for(name) for one in (*claim.for_, *claim.against)}
    found |= {one.limits for one in DELIVERED.claims_for(name)}
    assert leaks({"questions": before.encode()}, found) == {}
    assert set(leaks({"after": after.encode()}, found).get("after", ())) == found


def answers_in_numbers(file):
    """Every number that is asked for, with the word that follows it; a number with a point needs none."""
    for asked in file.check:
        if asked.kind == "number":
            yield f"{asked.value:g}", asked.unit
    for task in (*file.order, *file.place):
        for item in task.items:
            yield f"{item.value:g}", "" if "." in f"{item.value:g}" else task.unit.replace("{n}", "").strip()


def test_no_number_that_is_asked_for_stands_among_the_questions(sheets):
    name, before, _ = sheets
    said = text(before)
    for number, unit in answers_in_numbers(DELIVERED.exercise(name).file):
        pattern = rf"(?<![\w.,]){re.escape(number)}(?![\w]|[.,]\d)" + (
            rf"\s*{re.escape(unit.split()[0])}" if unit else ""
        )
        assert not re.search(pattern, said), (number, unit)


def test_no_number_that_tells_what_happened_or_what_is_right_stands_among_the_questions(sheets):
    # A number in an option or a question is asked; only one that an answer brings in would give it away.
    name, before, _ = sheets
    file = DELIVERED.exercise(name).file
    told = [file.predict.happened] if file.predict else []
    told += [one.feedback for asked in file.check for one in getattr(asked, "options", ()) if one.correct]
    told += [asked.right for asked in file.check if asked.kind == "number"]
    phrases = {found for one in told for found in re.findall(r"\d[\d.,]*\d? (?:%|[a-z]{4,})", words_of(one))}
    asked = text(before).replace(HOW_SURE, "")
    assert [phrase for phrase in phrases if phrase in asked and phrase not in ALSO_ASKED.get(name, ())] == []


#: Numbers that a question itself gives, and that its answer says again.
ALSO_ASKED = {"02_stress_hormones": {"1 %"}}


def words_of(markdown):
    return " ".join(re.sub(r"\]\([^)]*\)|[*\[\]]", "", markdown).split())


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("02_stress_hormones", "you'd have to cry a bucket"),
        ("02_stress_hormones", "half is gone after 66 minutes either way"),
        ("08_when_it_does_not_help", "one third"),
        ("07_sleep", "d = 1.11"),
    ],
)
def test_an_answer_that_a_picture_or_a_study_gives_stands_on_the_sheets_after_the_questions_alone(pages, name, answer):
    before, _, after = pages[name].partition(AFTER)
    assert answer not in text(before)
    assert answer in text(after)


def test_what_comes_after_the_questions_begins_on_a_page_of_its_own(sheets):
    _, before, after = sheets
    # A break inside the lines that reach to the foot of the sheet; test_printed_pages sees them drawn.
    assert not after or before.endswith('<i></i></div>\n<section class="wide" ')
    assert bool(after) == bool(DELIVERED.claims_for(sheets[0]) or "<figure" in before + after)


def test_nothing_on_paper_speaks_of_what_only_a_screen_has(sheets):
    _, before, after = sheets
    fixed = text(before + after)
    for picture in handout.pictures(json.loads((DELIVERED.folder / f"{sheets[0]}.ipynb").read_text("utf-8")), {}):
        fixed = fixed.replace(" ".join(picture.figure.sentence.split()), "")
    assert not re.search(r"\b(?:slider|click|button)s?\b", fixed, flags=re.I)


def test_the_words_for_how_sure_one_is_are_those_of_the_screen(pages):
    said = text(pages["02_stress_hormones"])
    assert HOW_SURE in said
    assert " ".join(WORDS["predict.sure"].split()) in said


@pytest.fixture(scope="module")
def files():
    """The files of the edition, of lessons without pictures."""
    bare = {f"{one.name}.ipynb": b'{"cells": []}' for one in LESSONS}
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(handout, "notebook_files", lambda *_: bare)
        return handout.files(DELIVERED)


def test_the_key_beside_the_handouts_is_that_of_the_guide_and_leads_back_to_them(files):
    beside, in_guide = (one.decode() for one in (files[handout.KEY], key_sheet(DELIVERED)))
    tables = [re.search(r"<table.*</table>", one, flags=re.S)[0] for one in (beside, in_guide)]
    assert tables[0] == tables[1]
    assert 'href="../index.html"' in beside
    assert f'href="{handout.KEY}"' in files["index.html"].decode()


def test_the_index_says_what_the_sheets_hold(files):
    said = text(files["index.html"].decode())
    assert "No key is in them." in said
    assert "After you have answered" in said
    assert words("No answer is in them") not in words(said)


def test_a_question_that_names_the_number_of_a_task_comes_after_the_task_with_its_own_number(pages):
    # It tells the effect on suspicious thoughts, which the scale before it asks for.
    before, _, after = pages["07_sleep"].partition(AFTER)
    assert "The effect on suspicious thoughts was d = 0.19." not in text(before)
    assert "3. The effect on suspicious thoughts was d = 0.19." in text(after)


@pytest.mark.parametrize("kind", ["png", "svg+xml"])
def test_a_still_picture_of_either_kind_stands_on_the_sheets_after_the_questions(kind):
    shown = f'<figure><img alt="A plot." src="data:image/{kind};base64,AAAA" style="max-width:100%">\n<figcaption>Said.</figcaption></figure>'
    cell = {"source": "# A picture", "outputs": [{"data": {"text/html": shown}}]}
    [picture] = handout.pictures({"cells": [cell]}, {})
    assert picture == handout.Picture("A picture", Figure(f"data:image/{kind};base64,AAAA", "A plot.", "Said."))


def test_the_ideas_are_asked_in_one_form_before_the_course_and_in_the_other_after_it_and_no_survey_is(pages):
    asked = concepts.ours()[:IDEAS_ON_PAPER]
    for name, form in (("00_start_here", "a"), ("10_weigh_the_evidence", "b")):
        said = text(pages[name])
        assert [one.id for one in asked if words_of(one.item(form).question) not in said] == []
        assert [one.id for one in asked if words_of(one.item({"a": "b", "b": "a"}[form]).question) in said] == []
        feedback = [option.feedback for one in asked for option in one.item(form).options]
        assert [one for one in feedback if words_of(one) in said] == []
        assert "What do you believe now?" not in said


def test_a_lesson_that_asks_no_ideas_has_none_on_paper(pages):
    assert "on ideas" not in text(pages["02_stress_hormones"])
