"""course.yml: what a teacher may set for the whole course, and what happens when it has a mistake."""

import json
import shutil

import jsonschema
import pytest
from ruamel.yaml import YAML

from helpers.course import countries, help_lines
from helpers.course.course_file import read_settings
from helpers.course.problems import ContentError
from helpers.course.settings_file import Breathing, Settings
from helpers.course.the_course import Course
from helpers.widgets.breathing import pattern

from ..delivered import DELIVERED
from ..sample_course import COURSE

FILE = "notebooks/course.yml"
NOTEBOOKS = frozenset({"00_start_here", "02_stress_hormones"})


def read(text):
    return read_settings(text.encode(), FILE, NOTEBOOKS).whole()


def problems(text):
    with pytest.raises(ContentError) as caught:
        read(text)
    return [str(problem) for problem in caught.value.problems]


@pytest.fixture
def mine(tmp_path):
    """The course of a folder of one's own."""
    return Course(tmp_path)


@pytest.fixture
def course(mine):
    """course(text) saves its course.yml."""

    def write(text):
        (mine.folder / "course.yml").write_text(text, encoding="utf-8")

    return write


def test_without_a_list_of_lessons_every_notebook_is_one_with_the_title_that_stands_in_it(course, mine):
    course("title: Mine\n")
    shutil.copy(DELIVERED.notebook("02_stress_hormones"), mine.folder)
    mine.notebook("77_broken").write_text("{", encoding="utf-8")
    mine.notebook("for_instructors").write_text("{}", encoding="utf-8")
    stress, broken = mine.lessons()
    assert (stress.title, stress.does) == ("Do tears wash stress away?", "")
    assert (broken.title, broken.does) == ("Broken", "")


def test_the_committed_file_has_no_mistake_and_fits_the_schema_that_its_first_line_names():
    committed = (DELIVERED.folder / "course.yml").read_text(encoding="utf-8")
    assert DELIVERED.settings_in_parts.problems == []
    assert committed.startswith("# yaml-language-server: $schema=exercises/course.schema.json\n")
    schema = json.loads((DELIVERED.folder / "exercises" / "course.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(YAML(typ="safe").load(committed))


def is_taken(take, *given):
    try:
        take(*given)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("hold", [0, 1, 3, 8, 9])
@pytest.mark.parametrize("out", [0.5, 1, 3, 3.1, 7, 14, 15])
@pytest.mark.parametrize("in_", [0.9, 1, 4, 14, 14.1])
def test_the_bounds_of_a_breath_are_those_of_the_pacer(in_, out, hold):
    phases = [(kind, seconds) for kind, seconds in (("in", in_), ("hold", hold), ("out", out)) if seconds]
    in_file = {"in": in_, "hold": hold, "out": out}
    assert is_taken(Breathing.model_validate, in_file) == is_taken(pattern.check_phases, phases)


def test_a_breath_of_the_file_is_taken_as_it_stands():
    assert pattern.check_phases(Breathing().phases) == (("in", 5), ("out", 5))
    whole = Breathing.model_validate({"in": 3, "hold": 3, "out": 3, "hold_out": 3})
    assert whole.phases == [("in", 3), ("hold", 3), ("out", 3), ("hold", 3)]


@pytest.mark.parametrize(
    ("old", "new", "what", "cure"),
    [
        ("country:", "country: Germany", "takes two letters, and “Germany” is no country's", "Write DE."),
        ("country:", "country: gremany", "takes two letters, and “gremany” is no country's", "Write DE."),
        ("country:", "country: Great Britain", "takes two letters", "such as DE for Germany; or leave it empty."),
        ("country:", "country: United Kingdom", "takes two letters", "Write UK."),
        ("country:", "country: XX", "takes two letters, and “XX” is no country's", "such as DE for Germany"),
        ("country:", "country: [DE, AT]", "takes one country", "Write its two letters, such as DE"),
        (
            "country:",
            "country: DE\ncourse_help: false",
            "there would be no help line at all",
            "Write one under `help:`.",
        ),
        ("country:", "country: none", "there would be no help line at all", "Write one under `help:`."),
        ("answers: after an attempt", "answers: sometimes", "“sometimes” is not possible", "never"),
        ("answers: after an attempt", "answers: after an atempt", "is not possible", "Did you mean “after an attempt”"),
        ("questions: true", "questions: maybe", "“maybe” is not possible", "true or false"),
        ("  in: 5", "  in: 50", "“50” is too much for “in”", "Write 14 or less"),
        ("  in: 5", "  in: 0.5", "“0.5” is too little for “in”", "Write at least 1"),
        ("  in: 5", "  in: 0", "“0” is too little for “in”", "Write at least 1"),
        ("  hold: 0", "  hold: 9", "“9” is too much for “hold”", "Write 8 or less"),
        ("  in: 5", "  in: five", "“five” is no number", "digits"),
        ("  hold: 0", "  hold: 0.5", "shorter than 1 second", "Write 0"),
        ("  minutes: 3", "  minutes: 11", "“11” is too much for “minutes”", "Write 10 or less"),
        ("help: []", "help: call me", "must be a list", "dash"),
        ("lesson: 04_pain", "lesson: 04_pian", "no lesson “04_pian”", "04_pian.ipynb"),
        ("lesson: 04_pain", "lesson: 03_mood_hormones", "listed twice", "Keep one"),
        ("    title: Does crying ease pain?\n", "    title: [Does, crying]\n", "“title” must be text", "in quotes"),
        ("questions: true", "question: true", "“question”", "Did you mean “questions”"),
        ("questions: true", "quiz: maybe", "“maybe” is not possible", "true or false"),
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


@pytest.mark.parametrize(
    ("breath", "seconds"), [("{in: 1, out: 1}", 2), ("{in: 2, out: 1.9}", 3.9), ("{in: 4, hold: 7, out: 8}", 19)]
)
def test_a_breath_that_is_too_fast_or_too_slow_is_refused_with_its_line_and_what_to_do(breath, seconds):
    assert problems(f"title: Mine\nbreathing: {breath}\n") == [
        f"{FILE}, line 2: One whole breath takes {seconds} seconds. "
        "Make it 4 to 15 seconds, which is 15 to 4 breaths a minute."
    ]


@pytest.mark.parametrize("breath", ["4-7-8", "[4, 7, 8]", "fast"])
def test_a_breath_without_names_is_refused_with_the_names_to_write(breath):
    assert problems(f"title: Mine\nbreathing: {breath}\n") == [
        f"{FILE}, line 2: “breathing” must have named parts. "
        "Write `in:`, `hold:`, `out:`, `hold_out:` and `minutes:` under it, each on a line of its own."
    ]


@pytest.mark.parametrize("breath", ["{minutes: 20}", "{in: 4, hold: 12, out: 4}", "{in: 1, out: 1}", "fast"])
def test_a_breath_that_was_right_before_becomes_the_usual_one_and_all_else_stays(course, breath, mine):
    course(f"title: Mine\nhelp: [Room 12]\nbreathing: {breath}\n")
    settings, said = mine.settings_in_parts.made, mine.settings_in_parts.problems
    assert (settings.title, settings.help) == ("Mine", ["Room 12"])
    assert settings.breathing == Breathing()
    assert [problem.line for problem in said] == [3]


@pytest.mark.parametrize(
    ("written", "country"),
    [
        ("uk", "UK"),
        ("GB", "UK"),
        ("de", "DE"),
        ("IN", "IN"),
        ("no", "NO"),
        ("usa", "US"),
        ("ie", "IE"),
        ("", None),
        ("None", "none"),
    ],
)
def test_a_country_is_known_by_the_names_that_people_write(written, country):
    assert read(f"country: {written}\nhelp: [Room 12]\n").country == country


def test_every_country_of_the_world_is_taken_in_small_letters_and_in_capitals():
    assert len(countries.names()) == 249
    for code in countries.names():
        for written in (code, code.lower()):
            assert read(f"country: {written}\nhelp: [Room 12]\n").country == help_lines.OTHER_NAMES.get(code, code)


@pytest.mark.parametrize(
    ("lines", "asks"),
    [("", True), ("questions: false", False), ("quiz: false", False), ("quiz: true\nquestions: true", True)],
)
def test_the_old_name_of_the_questions_still_switches_them_off(lines, asks):
    assert read(f"title: Mine\n{lines}\n").asks is asks


def test_an_empty_list_of_lessons_is_refused():
    assert "“lessons” is empty" in problems("lessons: []\n")[0]


def test_a_short_file_keeps_the_rest_as_it_was_delivered():
    settings = read("country: IE\n")
    assert settings.country == "IE"
    assert settings.lessons is None


def test_a_lesson_of_the_teachers_own_may_be_listed_once_its_notebook_is_there():
    own = "lessons:\n  - {lesson: 11_laughing, title: Laughing, question: Why do we laugh?}\n"
    assert "no lesson “11_laughing”" in problems(own)[0]
    assert read_settings(own.encode(), FILE, frozenset({"11_laughing"})).made.lessons[0].title == "Laughing"


def test_a_mistake_spoils_its_own_entry_and_the_others_count(course, mine):
    course("title: Mine\ncountry: Germany\nhelp: [Room 12]\nanswers: never\n")
    settings, said = mine.settings_in_parts.made, mine.settings_in_parts.problems
    assert settings == Settings(title="Mine", help=["Room 12"], answers="never")
    assert [problem.line for problem in said] == [2]


@pytest.mark.parametrize(
    "line",
    [
        *("answers: nevr", "answer: never", "answers never", "answers:never", " answers: never", "answers: [never"),
        *(
            "answers: never\nanswers: never",
            "answers: &a never",
            'answers: "never',
            "Answers: never",
            "answers:\u00a0never",
        ),
        *("country: UK\n answers: never", "help:\n  - x\n answers: never", "quiz: false\n\tanswers: never"),
    ],
)
def test_an_entry_that_may_have_hidden_the_answers_hides_them(course, line, mine):
    course(f"title: Mine\n{line}\nbreathing: {{in: 4, out: 6}}\n")
    settings, said = mine.settings_in_parts.made, mine.settings_in_parts.problems
    assert said
    assert settings.answers == "never"
    assert (settings.title, settings.breathing.out) == ("Mine", 6)


@pytest.mark.parametrize(
    "line", ["questions: flase", "question: false", "questions false", " questions: false", "quiz: flase", "quiz false"]
)
def test_an_entry_that_may_have_switched_the_questions_off_does_so(course, line, mine):
    course(f"title: Mine\n{line}\nanswers: after an attempt\n")
    settings, said = mine.settings_in_parts.made, mine.settings_in_parts.problems
    assert said
    assert (settings.asks, settings.answers) == (False, "after an attempt")


def test_a_file_that_cannot_be_read_at_all_hides_the_answers(course, mine):
    course("\x00\x01\x02")
    settings, said = mine.settings_in_parts.made, mine.settings_in_parts.problems
    assert said
    assert (settings.answers, settings.asks, settings.lessons) == ("never", False, None)


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("help:\n  - Room 12\n  - [a, b]\n  - Nurse", ["Room 12", "Nurse"]),
        ("help:\n  - Room 12\n  - a: b: c\n  - Nurse", ["Room 12", "Nurse"]),
        ("help:\n  - Room 12\n  - 'open\n  - Nurse", ["Room 12", "Nurse"]),
        ("help:\n  - Room 12\n  - " + "x" * 501, ["Room 12"]),
        ("help: [Room 12]\nhlep: [x]", ["Room 12"]),
    ],
)
def test_a_help_line_with_a_mistake_takes_no_other_with_it(course, line, kept, mine):
    course(f"{line}\nquiz: true\n")
    settings, said = mine.settings_in_parts.made, mine.settings_in_parts.problems
    assert said
    assert settings.help == kept


def test_a_lesson_in_the_list_with_a_wrong_title_has_the_one_of_its_notebook(course, mine):
    shutil.copy(DELIVERED.notebook("02_stress_hormones"), mine.folder)
    course("lessons:\n  - {lesson: 02_stress_hormones, title: [a], does: Look.}\n  - {lesson: 77_gone}\n")
    assert [(one.title, one.does) for one in mine.lessons()] == [("Do tears wash stress away?", "Look.")]
    assert len(mine.settings_in_parts.problems) == 2


def test_settings_that_were_saved_again_are_read_again(course, mine):
    for country in ("UK", "IE"):
        course(f"country: {country}\n")
        assert mine.settings.country == country


def test_a_lesson_that_the_teacher_took_off_the_list_still_has_its_name(course, mine):
    course("lessons:\n  - {lesson: 02_stress_hormones, title: Stress, question: What is stress?}\n")
    shutil.copy(DELIVERED.notebook("06_brain_cooling"), mine.folder)
    assert mine.lesson("02_stress_hormones").title == "Stress"
    assert mine.lesson("06_brain_cooling").title == "Can crying cool the brain?"
    assert mine.lesson("77_my_own").title == "My own"


def test_a_teachers_own_help_lines_come_first(course, mine):
    course("help:\n  - Room 12, **every day**\n")
    assert mine.settings.help == ["Room 12, **every day**"]


def test_a_list_that_was_written_before_titles_were_questions_is_read(course, mine):
    course("lessons:\n  - {lesson: 01_why_we_cry, title: Why we cry, question: Are we the only ones?}\n")
    assert [(one.title, one.does) for one in mine.lessons()] == [("Why we cry", "Are we the only ones?")]
