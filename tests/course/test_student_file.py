"""A student's exercise file: it asks the same and tells no answer."""

import json

import pytest
from ruamel.yaml import YAML

from helpers.course import for_widgets
from helpers.course.problems import ContentError
from helpers.course.student_file import as_yaml, without_answers
from helpers.widgets import Cards, Check, Predict
from helpers.widgets.draw_it.draw_it import DrawIt
from helpers.widgets.hundred.hundred import Hundred
from helpers.widgets.tasks.matching import Matching
from helpers.widgets.tasks.ordering import Ordering
from helpers.widgets.tasks.placing import Placing

from ..delivered import DELIVERED
from .exercise_files import SMALL, read
from .told_and_asked import TOLD, secrets_of

FILES = sorted((DELIVERED.folder / "exercises").glob("*.yml"))


def students(text=SMALL):
    return as_yaml(without_answers(read(text).file))


def entries(value):
    """Every name of an entry in a file, but those of an activity's controls and of a scale's places."""
    if isinstance(value, dict):
        for name, one in value.items():
            yield name
            if name not in ("activities", "landmarks"):
                yield from entries(one)
    elif isinstance(value, list):
        for one in value:
            yield from entries(one)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_entry_of_a_committed_file_that_tells_an_answer_is_left(path):
    text = students(path.read_text(encoding="utf-8"))
    data = YAML(typ="safe").load(text)
    assert not TOLD & set(entries(data))
    before = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    left = " ".join(json.dumps(data, ensure_ascii=False).split())
    assert [secret for secret in secrets_of(before) if secret in left] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_students_file_reads_without_a_problem_and_asks_the_same(path):
    teachers = read(path.read_bytes())
    own = read(students(path.read_text(encoding="utf-8")))
    assert own.answers == "with the teacher"
    assert own.minutes == teachers.minutes
    assert own.activities == teachers.activities
    assert [one.question for one in own.check] == [one.question for one in teachers.check]
    assert [one.id for one in own.check] == [one.id for one in teachers.check]
    assert own.reflect == teachers.reflect


def test_a_students_file_keeps_an_order_that_means_something():
    text = students(SMALL.replace("predict:\n", "predict:\n  order: fixed\n"))
    assert text.count("order: fixed") == 1
    assert [read(text).predict.order, read(text).check[0].order] == ["fixed", "shuffled"]


def test_a_teachers_comments_are_not_in_it():
    assert "the right one" not in students(SMALL.replace("check:\n", "check:  # the right one is the second\n"))


@pytest.mark.parametrize(
    ("old", "new", "entry"),
    [
        ("  - id: days\n    text: 7 days\n", "  - id: days\n    text: 7 days\n    feedback: So.\n", "feedback"),
        ("  - text: Fast.\n", "  - text: Fast.\n    correct: true\n", "correct"),
        ("  unit: litres\n", "  unit: litres\n  value: 11\n", "value"),
        ("    text: One\n", "    text: One\n    bin: left\n", "bin"),
        ("check:\n", "  happened: It was fast.\ncheck:\n", "happened"),
    ],
)
def test_an_answer_that_slipped_into_a_students_file_is_a_mistake(old, new, entry):
    text = students()
    assert old in text
    with pytest.raises(ContentError, match=f"no entry called “{entry}” here"):
        read(text.replace(old, new, 1))


def test_the_widgets_take_it_and_hold_no_answer():
    own = read(students())
    made = [
        Predict(**for_widgets.only(own, "predict"), answers=False),
        Check(for_widgets.every(own, "check"), answers=False),
        Cards(**for_widgets.task(own, "sort", "kinds_of_things"), answers=False),
        Ordering(**for_widgets.task(own, "order", "effects"), answers=False),
        Placing(**for_widgets.task(own, "place", "sizes"), answers=False),
        Matching(**for_widgets.task(own, "match", "lengths"), answers=False),
        Hundred(**for_widgets.task(own, "hundred", "rain"), answers=False),
        DrawIt(**for_widgets.task(own, "draw", "tea"), answers=False),
    ]
    for widget in made:
        state = {
            k: v
            for k, v in widget.get_state().items()
            if not k.startswith(("_", "words", "again")) and v not in ([], {}, "")
        }
        held = json.dumps(state, default=str)
        assert not TOLD & set(entries(json.loads(held)))
        assert all(
            text not in held
            for text in (
                *("It takes an hour", "Left it is", "Below zero", "Large.", "eleven", "has them", "stayed dry"),
                *("fewer than half", "written on the day", "hardly warm", "with a lid"),
            )
        )


def test_with_answers_the_widgets_still_refuse_a_question_without_one():
    own = read(students())
    with pytest.raises(ValueError, match="0 are correct; mark exactly one"):
        Check(for_widgets.every(own, "check"))
    with pytest.raises(ValueError, match="give its size as a number"):
        Ordering(**for_widgets.task(own, "order", "effects"))
    with pytest.raises(ValueError, match="'day' stands in 0 pairs"):
        Matching(**for_widgets.task(own, "match", "lengths"))
    with pytest.raises(ValueError, match="'summer' has no groups"):
        Hundred(**for_widgets.task(own, "hundred", "rain"))
    with pytest.raises(ValueError, match="points: 0 given"):
        DrawIt(**for_widgets.task(own, "draw", "tea"))


def test_the_right_sides_of_pairs_stand_in_an_order_of_their_own():
    task = read(students()).match[0]
    assert [one.id for one in task.lefts] == ["day", "week"]
    assert [one.text for one in task.rights] == ["24 hours", "7 days"]
    swapped = SMALL.replace("text: 24 hours", "text: Z hours")
    assert [one.id for one in read(students(swapped)).match[0].rights] == ["days", "hours"]
