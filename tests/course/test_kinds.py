"""Every kind of exercise has its place everywhere, or a sentence that says why not: no place is forgotten in silence."""

import json
import re
from pathlib import Path

import pytest

import helpers
from helpers.course import schemas
from helpers.course.exercise_file import ExerciseFile
from helpers.course.hand_in_file import HANDED_IN
from helpers.course.kinds import KINDS, SECTIONS, HandedIn, Not, entries_of, kind_of, of_file
from helpers.course.kinds.counting import Answers, Counted
from helpers.course.student_file import StudentFile, without_answers
from helpers.lessons import shape
from helpers.publish.lms import canvas, gift, moodle
from helpers.well_set import units_kept
from helpers.widgets.words import WORDS

from ..delivered import DELIVERED
from .exercise_files import SMALL, changed, read

HELPERS = Path(helpers.__file__).parent
DOCS = HELPERS.parent / "docs"


@pytest.fixture(params=KINDS, ids=lambda kind: kind.name)
def kind(request):
    return request.param


@pytest.fixture(scope="module")
def file():
    """A file in which every kind stands."""
    return read(SMALL).file


def entry_of(kind, file):
    """The first entry of a kind in a file."""
    return next(one for one in entries_of(file, kind.section) if kind_of(kind.section, one) is kind)


def says_why_not(text):
    """Whether a place that a kind does not have says why in a sentence."""
    return bool(re.fullmatch(r"[A-Z][^\n]{15,}\.", text))


def in_file(kind, file):
    return kind.section in ExerciseFile.model_fields and entry_of(kind, file)


def in_student_file(kind, file):
    assert kind.section in StudentFile.model_fields
    entry = entry_of(kind, without_answers(file))
    return isinstance(entry, kind.student_form) if isinstance(kind.student_form, type) else entry


def in_widget_arguments(kind, file):
    return kind.arguments(entry_of(kind, file)) and kind.arguments(entry_of(kind, without_answers(file)))


def in_hand_in(kind, file):
    if isinstance(kind.handed_in, Not):
        return says_why_not(kind.handed_in)
    schema = json.loads((DOCS / "hand-in.schema.json").read_text(encoding="utf-8"))
    assert kind.handed_in.name in schema["$defs"]["entry"]["properties"]["kind"]["enum"]
    assert f"record.item_{kind.handed_in.name}" in WORDS
    return kind.handed_in.name in HANDED_IN


def in_class_report(kind, file):
    if isinstance(kind.counted, Not):
        return says_why_not(kind.counted) and isinstance(kind.report, Not) and says_why_not(kind.report)
    assert (HELPERS / "lessons/report_kinds" / kind.report).is_file()
    entry = entry_of(kind, file)
    return all(isinstance(one, Counted) for one in kind.counted(entry, Answers("01_a", kind.item(entry), 0, ())))


def in_made_up_class(kind, file):
    return says_why_not(kind.made_up) if isinstance(kind.made_up, Not) else callable(kind.made_up)


def printed_in(page):
    def has(kind, file):
        fragment = getattr(kind, page)
        if isinstance(fragment, Not):
            return says_why_not(fragment)
        return (HELPERS / "publish/templates/kinds" / page / fragment).is_file()

    return has


def exported_to(platform):
    def has(kind, file):
        why_not = getattr(platform, "NOT_WRITTEN", {}).get(kind.name)
        if isinstance(kind.exported, Not):
            return kind.name not in platform.WRITERS and says_why_not(kind.exported)
        return says_why_not(why_not) if why_not else kind.name in platform.WRITERS

    return has


def in_record(kind, file):
    schema = json.loads((DOCS / "record.schema.json").read_text(encoding="utf-8"))
    told = schema["$defs"]["entry"]["properties"]["kind"]["description"]
    return kind.name == "discuss" or bool(re.search(rf"\b{kind.section}\b", told))


def in_schema(kind, file):
    return schemas.exercise_schema()["properties"][kind.section].get("description")


PLACES = {
    "file": in_file,
    "student file": in_student_file,
    "widget arguments": in_widget_arguments,
    "hand-in": in_hand_in,
    "class report": in_class_report,
    "made-up class": in_made_up_class,
    "key": printed_in("key"),
    "guide": printed_in("guide"),
    "handout": printed_in("handout"),
    "Moodle": exported_to(moodle),
    "Canvas": exported_to(canvas),
    "GIFT": exported_to(gift),
    "record": in_record,
    "schema": in_schema,
}


@pytest.mark.parametrize("place", PLACES)
def test_every_kind_has_its_place_or_says_why_not(kind, place, file):
    assert PLACES[place](kind, file), f"{kind.name} has no place in: {place}"


def test_each_kind_is_named_once_and_its_module_is_called_like_it():
    names = [kind.name for kind in KINDS]
    assert len(set(names)) == len(names)
    modules = {path.stem for path in (HELPERS / "course/kinds").glob("*.py")}
    assert set(names) <= modules


@pytest.mark.parametrize("section", SECTIONS)
def test_kinds_that_share_a_section_are_handed_in_and_cut_alike(section):
    kinds = SECTIONS[section]
    alike = {(kind.form, kind.many, kind.depth, kind.group, kind.about, kind.handed_in) for kind in kinds}
    assert len(alike) == 1


def test_no_other_kind_is_handed_in_than_those_of_exercises_grades_tasks_and_bets():
    names = [kind.handed_in.name for kind in KINDS if isinstance(kind.handed_in, HandedIn)]
    assert [*dict.fromkeys(names), "grades", "task", "bet", "concepts"] == list(HANDED_IN)
    assert shape.Lesson("02_stress_hormones").record().handed_in == list(HANDED_IN)


def test_a_students_form_has_no_entry_that_the_teachers_has_not(kind):
    if isinstance(kind.form, type) and kind.form is not kind.student_form:
        told = {name for name in kind.student_form.model_fields if not hasattr(kind.form, name)}
        assert told <= set(kind.form.model_fields)


def test_a_teachers_and_a_students_file_override_nothing_of_what_they_share():
    shared = ExerciseFile.__mro__[2]
    assert shared in StudentFile.__mro__
    assert list(shared.model_fields) == ["answers", "minutes", "about"]
    for own in (*ExerciseFile.__mro__[:2], *StudentFile.__mro__[:2]):
        assert not set(own.__annotations__) & set(shared.model_fields)


def texts(made, name=""):
    """All texts of what a widget takes, each with the name under which it stands."""
    if isinstance(made, str):
        yield name, made
    for inner in made.items() if isinstance(made, dict) else enumerate(made) if isinstance(made, list) else ():
        yield from texts(inner[1], inner[0] if isinstance(made, dict) else name)


@pytest.mark.parametrize("lesson", [one.name for one in DELIVERED.built_lessons()])
def test_no_number_parts_from_its_unit_in_what_a_lesson_asks(lesson):
    made = [kind.arguments(entry) for kind, entry in of_file(DELIVERED.exercise(lesson).file)]
    shown = [
        text for name, text in texts(made) if name not in ("id", "options", "svg")
    ]  # lines to choose are kept as they are
    assert len(shown) > 20
    assert [text for text in shown if units_kept(text) != text] == []


def test_a_plain_label_keeps_its_marks_where_its_number_keeps_its_unit():
    text = changed("        when: in summer", "        when: after 5 minutes *")
    (hundred,) = read(text).file.hundred
    assert kind_of("hundred", hundred).arguments(hundred)["rounds"][0]["when"] == "after 5\u00a0minutes *"
