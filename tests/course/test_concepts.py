"""The ideas asked before the course and after it: their file, what a teacher's own may hold, and that no look gives an answer away."""

import json
import re
from fractions import Fraction
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from helpers.course import concepts
from helpers.course.concepts import FORMS, read_concepts
from helpers.course.schemas import concept_schema
from helpers.publish import checking

from ..delivered import DELIVERED
from ..notebooks.reading_grade import GRADE, grade
from .exercise_files import SMALL
from .small_course import course_with

LISTS = YAML(typ="safe").load(Path(__file__).with_name("giveaways.yml").read_text(encoding="utf-8"))
OURS = concepts.ours()
ITEMS = {f"{one.id}.{form}": one.item(form) for one in OURS for form in FORMS}
ITEM = """
    question: What is it?
    options:
    - {id: one, text: One, correct: true, feedback: Yes.}
    - {id: two, text: Two, misconception: It is two., feedback: No.}
"""
SECOND = f"""- id: second
  title: Another idea
  lesson: 04_pain
  a: {ITEM}  b: {ITEM}"""
OTHER = ITEM.replace("It is two.", "It is more.")
OWN = f"concepts:\n{SECOND.replace('second', 'own_idea')}"


def own(folder, text):
    (folder / "concepts.yml").write_text(text, encoding="utf-8")
    return read_concepts(folder)


def words(kind):
    found = sorted({word for group in LISTS[kind] for word in group["words"]}, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, found))})\b", flags=re.I)


def share_right(pick):
    """How often somebody is right who picks options by their looks, over all items."""
    shares = []
    for item in ITEMS.values():
        picked = pick(item.options) or item.options
        shares.append(Fraction(sum(option.correct for option in picked), len(picked)))
    return sum(shares) / len(shares)


def test_there_are_twelve_ideas_in_two_ways_each_of_a_lesson_of_the_course():
    assert len(OURS) == 12
    lessons = {listed.name for listed in DELIVERED.lessons()}
    assert {one.lesson for one in OURS} <= lessons


def test_every_answer_has_an_id_and_every_wrong_one_its_misconception():
    for name, item in ITEMS.items():
        assert all(option.id for option in item.options), name
        assert len(item.misconceptions) == len(item.options) - 1 == 2, name


def test_ids_do_not_tell_which_of_two_ideas_is_asked_twice():
    assert len({one.id for one in OURS}) == len({one.title for one in OURS}) == 12


def test_careful_and_sweeping_words_do_not_give_the_answers_away():
    hedge, absolute = words("hedges"), words("absolutes")
    share = share_right(
        lambda options: (
            [one for one in options if hedge.search(one.text)]
            or [one for one in options if not absolute.search(one.text)]
        )
    )
    assert share < Fraction(40, 100)


@pytest.mark.parametrize("pick", [max, min], ids=["longest", "shortest"])
def test_the_length_of_an_answer_does_not_give_it_away(pick):
    def by_length(options):
        wanted = pick(len(one.text) for one in options)
        return [one for one in options if len(one.text) == wanted]

    assert share_right(by_length) < Fraction(45, 100)


@pytest.mark.parametrize("place", range(3))
def test_no_place_in_the_file_holds_most_of_the_answers(place):
    assert Fraction(20, 100) < share_right(lambda options: [options[place]]) < Fraction(45, 100)


def test_a_learner_of_grade_9_can_read_them():
    texts = [
        text
        for item in ITEMS.values()
        for text in (item.question, *(x for o in item.options for x in (o.text, o.feedback)))
    ]
    assert grade(texts)[0] <= GRADE


def test_no_question_or_answer_stands_in_a_lesson():
    lessons = " ".join(
        path.read_text(encoding="utf-8") for path in sorted((DELIVERED.folder / "exercises").glob("*.yml"))
    )
    lessons = " ".join(lessons.split()).casefold()
    for name, item in ITEMS.items():
        assert item.question.casefold() not in lessons, name
        (right,) = [option.text for option in item.options if option.correct]
        assert len(right) < 15 or right.casefold() not in lessons, name


def test_a_teachers_own_file_goes_before_ours(tmp_path):
    assert [one.id for one in read_concepts(tmp_path).made.concepts] == [one.id for one in OURS]
    assert [one.id for one in own(tmp_path, OWN).made.concepts] == ["own_idea"]


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ("correct: true, ", "", "no option marked correct"),
        ("lesson: 04_pain", "leson: 04_pain", "leson"),
        ("id: two", "id: one", "the id of another one"),
        ("{id: one, ", "{", "An answer has no id"),
        (f"b: {ITEM}", f"b: {OTHER}", "name other misconceptions"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_takes_its_idea_alone(tmp_path, was, now, said):
    read = own(tmp_path, OWN.replace(was, now, 1) + SECOND)
    assert [one.id for one in read.made.concepts] == ["second"]
    assert any(said in str(problem) for problem in read.problems)
    assert all(problem.line for problem in read.problems)


def test_a_students_file_has_the_questions_and_nothing_by_which_an_answer_could_be_told(tmp_path):
    raw = concepts.without_answers(concepts.FILE.read_bytes(), "concepts.yml")
    own(tmp_path, raw.decode())
    asked = concepts.asked_in(tmp_path)
    assert [one.id for one in asked] == [one.id for one in OURS]
    assert [o.id for o in asked[0].a.options] == [o.id for o in OURS[0].a.options]
    assert read_concepts(tmp_path).made.concepts == []
    assert read_concepts(tmp_path).problems == []
    assert not [word for word in (b"correct:", b"misconception:", b"feedback:") if word in raw]
    assert concepts.without_answers(raw, "concepts.yml") == raw


def test_the_command_check_tells_a_mistake_in_a_teachers_own_file(tmp_path):
    course = course_with(tmp_path, SMALL)
    assert not [one for one in checking.problems(course) if one.file == "concepts.yml"]
    own(tmp_path, OWN.replace("correct: true, ", "", 1))
    assert [one.file for one in checking.problems(course) if one.file == "concepts.yml"]


def test_two_ideas_of_one_id_are_told(tmp_path):
    twice = own(tmp_path, OWN + SECOND.replace("second", "own_idea"))
    assert "“own_idea” is used twice" in str(twice.problems[0])


def test_the_schema_that_an_editor_uses_is_the_forms_own():
    path = DELIVERED.folder / "exercises" / "concepts.schema.json"
    assert json.loads(path.read_text(encoding="utf-8")) == concept_schema()
