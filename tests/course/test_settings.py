"""course.yml: what a teacher may set for the whole course, and what happens when it has a mistake."""

import json
import shutil
from pathlib import Path

import jsonschema
import pytest
from ruamel.yaml import YAML

from helpers.course import plan
from helpers.course.problems import ContentError
from helpers.course.settings_file import PHASE_SECONDS, Breathing
from helpers.widgets import breath_pattern

from ..sample_course import COURSE

FILE = "notebooks/course.yml"
DELIVERED = Path(__file__).parents[2] / "notebooks"
NOTEBOOKS = frozenset({"00_start_here", "02_stress_hormones"})


def read(text):
    return plan.read_settings(text.encode(), FILE, NOTEBOOKS)


def problems(text):
    with pytest.raises(ContentError) as caught:
        read(text)
    return [str(problem) for problem in caught.value.problems]


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A folder of one's own; write(text) saves its course.yml."""
    monkeypatch.chdir(tmp_path)

    def write(text):
        (tmp_path / "course.yml").write_text(text, encoding="utf-8")

    return write


def test_without_a_list_of_lessons_every_notebook_is_one_with_the_title_that_stands_in_it(course):
    course("title: Mine\n")
    shutil.copy(DELIVERED / "02_stress_hormones.ipynb", ".")
    Path("77_broken.ipynb").write_text("{", encoding="utf-8")
    Path("for_instructors.ipynb").write_text("{}", encoding="utf-8")
    stress, broken = plan.lessons()
    assert (stress.title, stress.question) == ("Shed stress hormones", "Do tears wash stress away?")
    assert (broken.title, broken.question) == ("Broken", "")


def test_the_committed_file_has_no_mistake_and_fits_the_schema_that_its_first_line_names():
    committed = (plan.folder() / "course.yml").read_text(encoding="utf-8")
    assert plan.settings_or_default()[1] == []
    assert committed.startswith("# yaml-language-server: $schema=exercises/course.schema.json\n")
    schema = json.loads((plan.folder() / "exercises" / "course.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(YAML(typ="safe").load(committed))


def test_the_bounds_of_breathing_are_those_of_the_pacer():
    assert PHASE_SECONDS == breath_pattern.PHASE_SECONDS
    assert breath_pattern.check_phases(Breathing().phases) == (("in", 5), ("out", 5))
    whole = Breathing.model_validate({"in": 4, "hold": 4, "out": 4, "hold_out": 4})
    assert whole.phases == [("in", 4), ("hold", 4), ("out", 4), ("hold", 4)]


@pytest.mark.parametrize(
    ("old", "new", "what", "cure"),
    [
        ("country:", "country: DE", "“DE” is not possible for “country”", "UK"),
        ("answers: after an attempt", "answers: sometimes", "“sometimes” is not possible", "never"),
        ("answers: after an attempt", "answers: after an atempt", "is not possible", "Did you mean “after an attempt”"),
        ("quiz: true", "quiz: maybe", "“maybe” is not possible", "true or false"),
        ("  in: 5", "  in: 50", "", ""),
        ("  in: 5", "  in: five", "“five” is no number", "digits"),
        ("  hold: 0", "  hold: 0.5", "shorter than 1 second", "Write 0"),
        ("  minutes: 3", "  minutes: 300", "", ""),
        ("help: []", "help: call me", "must be a list", "dash"),
        ("lesson: 04_pain", "lesson: 04_pian", "no lesson “04_pian”", "04_pian.ipynb"),
        ("lesson: 04_pain", "lesson: 03_mood_hormones", "listed twice", "Keep one"),
        ("    title: Relieve pain\n", "", "“title” is missing", "title: ..."),
        ("quiz: true", "quizz: true", "“quizz”", "Did you mean “quiz”"),
    ],
)
def test_a_mistake_is_said_with_its_line_and_its_cure(old, new, what, cure):
    assert old in COURSE
    text = COURSE.replace(old, new, 1)
    said = problems(text)
    assert len(said) == 1, said
    assert said[0].startswith(f"{FILE}, line ")
    assert what in said[0]
    assert cure in said[0]
    line = int(said[0].split(", line ")[1].split(":")[0])
    assert abs(line - (COURSE[: COURSE.index(old)].count("\n") + 1)) <= 2


def test_a_whole_breath_over_a_minute_is_refused():
    text = "breathing: {in: 20, hold: 20, out: 20, hold_out: 20}\n"
    assert "more than 60 seconds" in problems(text)[0]


def test_an_empty_list_of_lessons_is_refused():
    assert "“lessons” is empty" in problems("lessons: []\n")[0]


def test_a_short_file_keeps_the_rest_as_it_was_delivered():
    settings = read("country: IE\n")
    assert settings.country == "IE"
    assert settings.lessons is None


def test_a_lesson_of_the_teachers_own_may_be_listed_once_its_notebook_is_there():
    own = "lessons:\n  - {lesson: 11_laughing, title: Laughing, question: Why do we laugh?}\n"
    assert "no lesson “11_laughing”" in problems(own)[0]
    assert plan.read_settings(own.encode(), FILE, frozenset({"11_laughing"})).lessons[0].title == "Laughing"


def test_with_a_mistake_the_course_goes_on_as_delivered_and_says_what_is_wrong(course):
    course("title: Mine\nquiz: maybe\n")
    settings, said = plan.settings_or_default()
    assert settings == plan.Settings()
    assert [problem.line for problem in said] == [2]


def test_settings_that_were_saved_again_are_read_again(course):
    for country in ("UK", "IE"):
        course(f"country: {country}\n")
        assert plan.country() == country


def test_a_lesson_that_the_teacher_took_off_the_list_still_has_its_name(course):
    course("lessons:\n  - {lesson: 02_stress_hormones, title: Stress, question: What is stress?}\n")
    shutil.copy(DELIVERED / "06_brain_cooling.ipynb", ".")
    assert plan.lesson("02_stress_hormones").title == "Stress"
    assert plan.lesson("06_brain_cooling").title == "Cool your brain"
    assert plan.lesson("77_my_own").title == "My own"


def test_a_teachers_own_help_lines_come_first(course):
    course("help:\n  - Room 12, **every day**\n")
    assert plan.own_help() == ["Room 12, **every day**"]
