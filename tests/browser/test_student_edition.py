"""A student's lesson on a page: the questions can be answered, and nothing on the page tells an answer."""

import html
import shutil

import pytest
from ruamel.yaml import YAML

from helpers.course.exercises import read_exercise
from helpers.course.student_file import as_yaml, without_answers
from helpers.course.the_course import Course
from helpers.lessons import brain_cooling, sleep, start_here, stress_hormones, why_we_cry

from ..course.told_and_asked import secrets_of
from ..delivered import DELIVERED

KEPT = "Your teacher has the answers."


@pytest.fixture
def secrets():
    """What tells an answer in the files of the lessons used here."""
    return {
        secret
        for path in sorted((DELIVERED.folder / "exercises").glob("*.yml"))
        for secret in secrets_of(YAML(typ="safe").load(path.read_text(encoding="utf-8")))
    }


@pytest.fixture
def student(tmp_path):
    """The course with exercise files as students get them."""
    folder = tmp_path / "notebooks"
    shutil.copytree(DELIVERED.folder, folder, ignore=shutil.ignore_patterns(".ipynb_checkpoints", "*.old-*"))
    for path in (folder / "exercises").glob("*.yml"):
        file = read_exercise(path.read_bytes(), path.name, DELIVERED.known_claims).file
        path.write_text(as_yaml(without_answers(file)), encoding="utf-8")
    return Course(folder)


def whole(page):
    """All that the page holds: its elements, their attributes, and the state of the widgets."""
    state = page.evaluate(
        "JSON.stringify(window.mounted.map(({model}) => ['questions', 'options', 'items', 'rounds', 'afterwards', 'points', 'told_html', 'compare'].map(model.get)))"
    )
    return " ".join(html.unescape(page.evaluate("document.querySelector('main').outerHTML") + state).split())


def test_questions_keep_the_choice_and_say_that_the_teacher_has_the_answers(student, secrets, bare, axe):
    page = bare(stress_hormones.lesson.within(student).check())
    asked = page.locator(".gc-check-one")
    for n in range(asked.count()):
        box = asked.nth(n)
        if n:
            page.get_by_role("button", name="Next question").click()
        if box.locator("input[type=text]").count():
            box.locator("input[type=text]").fill("11")
        else:
            box.locator("input").first.check()
        box.get_by_role("button", name="Keep my answer").click()
        assert KEPT in box.inner_text()
        assert box.get_by_role("button", name="Try a changed question").count() == 0
    assert [secret for secret in secrets if secret in whole(page)] == []
    assert axe(page) == []


def test_a_prediction_is_compared_with_nothing(student, secrets, bare):
    page = bare(stress_hormones.lesson.within(student).predict(), stress_hormones.lesson.within(student).compare())
    page.locator("input[type=radio]").first.check()
    page.get_by_role("button", name="Place my bet").click()
    assert "teacher" in page.locator(".gc-predict").nth(1).inner_text()
    page.get_by_role("button", name="Show to a room").click()
    assert not page.get_by_role("button", name="Reveal").is_visible()
    assert [secret for secret in secrets if secret in whole(page)] == []


def test_tasks_are_kept_without_a_word_on_what_is_right(student, secrets, bare):
    page = bare(
        start_here.lesson.within(student).hundred("same_tears"),
        start_here.lesson.within(student).draw("after_film"),
        why_we_cry.lesson.within(student).cards("kinds_of_tears"),
        brain_cooling.lesson.within(student).show("four_changes"),
        sleep.lesson.within(student).show("three_effects"),
    )
    crowd = page.locator(".gc-hundred")
    crowd.get_by_role("slider").press("ArrowRight")
    crowd.get_by_role("radio").first.check()
    crowd.get_by_role("button", name="That's my number").press("Enter")
    assert "teacher" in crowd.inner_text()
    cards = page.locator(".gc-piles")
    cards.locator(".gc-pile").first.click()
    assert KEPT in cards.inner_text()
    assert page.locator("input[type=range]").count() > 0
    assert [secret for secret in secrets if secret in whole(page)] == []
