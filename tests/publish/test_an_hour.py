"""An instructor's hour before class, step by step: every change is made as she would type it, and then all is taken out."""

import shutil
import zipfile

import pytest

from helpers.course.the_course import Course
from helpers.publish.commands import main

from ..course.own_texts import OWN
from ..delivered import DELIVERED
from ..simulated_class import write

LESSON = "02_stress_hormones"
HELP = "Telefonseelsorge: 116 123"
CHANGED, TYPED, ASKED = "After an exam someone cries", "Would a pool of tears do?", "Where do most tears go?"
#: What she types in place of what stands there, by file.
EDITS = {
    f"exercises/{LESSON}.yml": [
        ("After a quarrel someone cries", CHANGED),
        ("minutes: [10, 15]", "minutes: [20, 25]"),
        ("{start: 66, from: 60, to: 120, step: 1,", "{start: 80, from: 40, to: 200, step: 5,"),
        (
            "\nreflect:\n",
            f"\n  - question: {TYPED}\n    options:\n      - right: It would.\n      - wrong: It wouldn't.\n\nreflect:\n",
        ),
    ],
    "course.yml": [
        ("country:\n", "country: de\n"),
        ("help: []", f'help:\n  - "{HELP}"'),
        ("  in: 5\n  hold: 0\n  out: 5\n", "  in: 3.5\n  hold: 4.5\n  out: 7\n"),
        ("lessons:\n", "lessons:\n  - lesson: 09_soothing_toolkit\n  - lesson: 02_stress_hormones\nnot_yet:\n"),
    ],
}
#: The cell in which she names her claim in place of one of ours.
CELL, CLAIM = 'lesson.evidence(\\"other_stress_hormones\\")', 'lesson.evidence(\\"tea_calms\\")'
#: What the command asks, answered: the question, two answers and none, which fits, and nothing said to either.
ANSWERS = (ASKED, "Down the nose", "Into a glass", "", "1", "", "")


def replaced(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text, old
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture(scope="module")
def hour(tmp_path_factory):
    """The place where she worked, after the hour: her notebooks, and beside them what she took out."""
    place = tmp_path_factory.mktemp("hour")
    notebooks = place / "notebooks"
    shutil.copytree(DELIVERED.folder, notebooks, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    for file, edits in EDITS.items():
        for old, new in edits:
            replaced(notebooks / file, old, new)
    settings = notebooks / "course.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text[: text.index("not_yet:")], encoding="utf-8")
    for name, text in OWN.items():
        (notebooks / "exercises" / name).write_text(text, encoding="utf-8")
    replaced(notebooks / f"{LESSON}.ipynb", CELL, CLAIM)
    write(place / "three", 3)
    answers = iter(ANSWERS)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(place)
        patch.setattr("builtins.input", lambda _="": next(answers))
        for words in (
            ["add-question", "02"],
            ["check"],
            ["build", "handout", "--to", "handout"],
            ["build", "student", "--to", "student"],
            ["build", "web", "--to", "web"],
            ["export", "canvas", "--to", "out"],
            ["export", "moodle", "--to", "out"],
            ["export", "cartridge", "--to", "out"],
            ["report", "three", "--to", "report"],
        ):
            assert main(words) == 0, words
    return place


def read(path):
    return path.read_text(encoding="utf-8-sig").replace("\u00a0", " ").replace("&nbsp;", " ").replace("&#x27;", "'")


def test_her_course_has_no_mistake_and_her_lessons_in_her_order(hour):
    course = Course(hour / "notebooks")
    assert course.settings_in_parts.problems == []
    assert [one.name for one in course.lessons()] == ["09_soothing_toolkit", LESSON]


def test_the_handout_has_her_questions_and_her_claim(hour):
    page = read(hour / "handout" / f"{LESSON}.html")
    assert [text for text in (CHANGED, TYPED, ASKED, "A cup of tea calms.") if text not in page] == []


def test_the_web_page_has_her_questions_her_minutes_her_slider_and_her_claim(hour):
    page = read(hour / "web" / f"{LESSON}.html")
    assert [text for text in (CHANGED, TYPED, ASKED, "A cup of tea calms.", "20 to 25 minutes", "80 minutes") if text not in page] == []  # fmt: skip


def test_every_web_page_has_her_help_line_before_those_of_other_countries(hour):
    for name in ("index", LESSON, "09_soothing_toolkit"):
        page = read(hour / "web" / f"{name}.html")
        assert 0 <= page.index("116 123") < page.index("Samaritans"), name


def test_the_pacer_breathes_as_she_says(hour):
    assert "3.5 seconds in, hold for 4.5 seconds, 7 seconds out" in read(hour / "web" / "09_soothing_toolkit.html")


def test_the_student_edition_asks_her_questions_and_marks_no_answer(hour):
    file = read(hour / "student" / "notebooks" / "exercises" / f"{LESSON}.yml")
    assert [text for text in (CHANGED, TYPED, ASKED) if text not in file] == []
    assert "right:" not in file


@pytest.mark.parametrize("file", ["all_lessons-canvas.zip", "all_lessons-moodle.xml", "course.imscc"])
def test_every_export_has_her_questions(hour, file):
    path = hour / "out" / file
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as packed:
            text = "".join(packed.read(name).decode("utf-8", "ignore") for name in packed.namelist())
    else:
        text = read(path)
    assert [one for one in (CHANGED, TYPED, ASKED) if one not in text] == []


def test_three_hand_ins_are_too_few_and_the_report_says_so(hour):
    assert "Nothing is shown yet" in read(hour / "report" / "report.html")
