"""An exercise file that is read while an editor still writes it: half of it, nothing of it, or another one the next moment."""

import shutil
from pathlib import Path

import pytest

from helpers.course.the_course import Course
from helpers.widgets.shared.base import Activity

from ..delivered import DELIVERED
from .every_lesson import LESSONS

LESSON_02 = next(one for one in LESSONS if one.name == "02_stress_hormones")
NUMBERED = [one for one in LESSONS if one.name[:2].isdigit()]


@pytest.fixture
def folder(tmp_path):
    """A course of exercise files and settings."""
    shutil.copy(DELIVERED.folder / "course.yml", tmp_path)
    shutil.copytree(DELIVERED.folder / "exercises", tmp_path / "exercises")
    return tmp_path


def file_of(folder, lesson):
    return folder / "exercises" / f"{lesson.name}.yml"


def shown(lesson):
    """What the cells of every lesson show."""
    return [
        make()
        for make in (
            lesson.start,
            lesson.predict,
            lesson.check,
            lesson.reflect,
            lesson.end,
            lesson.discuss,
            lesson.record,
        )
    ]


@pytest.mark.parametrize("share", [0, 0.15, 0.4, 0.65, 0.9, 0.997])
@pytest.mark.parametrize("lesson", NUMBERED, ids=lambda one: one.name)
def test_of_a_file_that_is_cut_off_anywhere_each_cell_shows_an_activity_or_a_sentence(folder, lesson, share):
    path = file_of(folder, lesson)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(share * len(whole))])
    assert all(isinstance(one, Activity) for one in shown(lesson.within(Course(folder))))


def test_once_the_file_is_whole_again_the_next_cell_shows_it(folder):
    path = file_of(folder, LESSON_02)
    whole = path.read_bytes()
    lesson = LESSON_02.within(Course(folder))
    path.write_bytes(whole[: len(whole) // 3])
    cut = lesson.check()
    path.write_bytes(whole)
    assert lesson.check().questions != getattr(cut, "questions", [])
    assert lesson.check().questions == LESSON_02.check().questions


def test_a_file_that_is_replaced_while_it_is_read_is_the_old_one_or_the_new_one(folder, monkeypatch):
    path = file_of(folder, LESSON_02)
    new = path.read_text(encoding="utf-8").replace("After a quarrel someone cries.", "After a quarrel a person cries.")
    real = Path.read_bytes

    def read_and_replace(self):
        data = real(self)
        if self == path:
            path.write_text(new, encoding="utf-8")
        return data

    monkeypatch.setattr(Path, "read_bytes", read_and_replace)
    lesson = LESSON_02.within(Course(folder))
    asked = [str(lesson.check().questions) for _ in range(2)]
    assert "someone cries" in asked[0]
    assert "a person cries" in asked[1]
