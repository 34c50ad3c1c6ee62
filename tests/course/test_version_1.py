"""Files that version 1 of the course wrote, with the exercise files as they were then: they open and count for ever.

`tests/version_1` holds a record and a hand-in that a browser saved from pages of the course before options had ids, and two of
its exercise files.
"""

import json
import re
from pathlib import Path

import jsonschema
import pytest

from helpers.course.class_answers import answers_of
from helpers.course.hand_ins import HandIns, read_folder
from helpers.course.option_ids import with_ids, without_id
from helpers.course.the_course import Course

from ..delivered import VERSION_1

DOCS = Path(__file__).parents[2] / "docs"
LESSONS = ("02_stress_hormones", "06_brain_cooling")
TEXT = re.compile(r"^( *)(text: )\S.*$", re.MULTILINE)


def course(folder, change=lambda raw, course, name: raw):
    """The course of those two lessons, with its exercise files changed."""
    made = Course(folder)
    (folder / "exercises").mkdir(parents=True)
    listed = "".join(f"  - {{lesson: {name}, title: A lesson, question: Why?}}\n" for name in LESSONS)
    (folder / "course.yml").write_text(f"lessons:\n{listed}", encoding="utf-8")
    for name in LESSONS:
        path = made.exercise_path(name)
        path.write_bytes((VERSION_1 / "exercises" / path.name).read_bytes())
        path.write_bytes(change(path.read_bytes(), made, name))
    return made


def ids_added(raw, course, name):
    return with_ids(raw, without_id(course.exercise(name)))


def renamed(raw, course, name):
    """With ids, and with another text for every option."""
    texts = iter(range(1000))
    return TEXT.sub(lambda one: f"{one[1]}{one[2]}Text {next(texts)}", ids_added(raw, course, name).decode()).encode()


def handed_in(tmp_path):
    """The hand-in of version 1, alone in a folder."""
    folder = tmp_path / "handed in"
    folder.mkdir()
    (folder / "one.json").write_bytes((VERSION_1 / "hand-in.json").read_bytes())
    return read_folder(folder)


def counted(course, read):
    """What was asked, with the places of the answers that were given."""
    return [
        (one.lesson, one.item, [answer.people for answer in one.answers], one.no_answer)
        for one in answers_of(course, read)
    ]


RIGHT = [
    ("02_stress_hormones", "predict", [0, 1, 0, 0], 0),
    ("02_stress_hormones", "check.why_it_falls", [0, 1, 0], 0),
    ("02_stress_hormones", "check.in_tears", [0, 0, 1], 0),
    ("02_stress_hormones", "check.best_study", [0, 0, 1], 0),
]


@pytest.mark.parametrize("change", [lambda raw, course, name: raw, ids_added], ids=["without ids", "with ids"])
def test_a_hand_in_of_version_1_counts_as_before(tmp_path, change):
    read = handed_in(tmp_path)
    assert read.set_aside == ()
    found = counted(course(tmp_path / "course", change), read)
    assert found[: len(RIGHT)] == RIGHT
    assert [no_answer for _, _, _, no_answer in found] == [0] * 8


def in_version_2(read, course):
    """The same answers as the course writes them now."""
    ids = {
        option.text: option.key
        for name in LESSONS
        for asked in (course.exercise(name).predict, *course.exercise(name).check)
        for option in (*asked.options, *(asked.again.options if hasattr(asked, "again") else ()))
    }
    text = json.dumps(read.good[0].model_dump(mode="json") | {"version": 2})
    for was, is_now in ids.items():
        text = text.replace(json.dumps(was), json.dumps(is_now))
    return HandIns((type(read.good[0]).model_validate(json.loads(text)),))


def test_other_texts_between_hand_in_and_report_lose_nobodys_answer(tmp_path):
    before, after = course(tmp_path / "before", ids_added), course(tmp_path / "after", renamed)
    read = in_version_2(handed_in(tmp_path), before)
    assert counted(after, read) == counted(before, read)
    assert counted(after, read)[: len(RIGHT)] == RIGHT


@pytest.mark.parametrize("name", ["record", "hand-in"])
def test_the_format_still_describes_a_file_of_version_1(name):
    schema = json.loads((DOCS / f"{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(json.loads((VERSION_1 / f"{name}.json").read_text(encoding="utf-8")), schema)
