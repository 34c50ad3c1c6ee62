"""A question of four lines works everywhere: its kind, its ids, a second chance, feedback and beliefs may be left out."""

import json
import re
import zipfile
from io import BytesIO

import jsonschema
import pytest
from ruamel.yaml import YAML

from helpers.course import for_widgets, schemas
from helpers.course.exercises import read_exercise, read_in_parts
from helpers.course.hand_ins import HandIn, HandIns
from helpers.course.kinds.made_id import made_id
from helpers.course.on_paper import on_paper
from helpers.course.option_ids import with_ids, without_id
from helpers.course.student_file import as_yaml, without_answers
from helpers.course.the_course import Course
from helpers.lessons.class_report import report_of
from helpers.lessons.report_html import report_html
from helpers.lessons.stress_hormones import lesson as stress
from helpers.publish import notes_on_questions
from helpers.publish.editions import guide, handout
from helpers.publish.lms.canvas import canvas_zip
from helpers.publish.lms.moodle import moodle_xml
from helpers.publish.lms.quiz import quizzes
from helpers.widgets import Check

from ..delivered import DELIVERED

FOUR_LINES = """\
  - question: What happens to cortisol when nobody cries?
    options:
      - right: It falls by itself.
      - wrong: It stays.
"""
A_NUMBER = """\
  - question: How many litres make 1 %?
    value: 11
"""
FILE = f"minutes: [1, 2]\ncheck:\n{FOUR_LINES}{A_NUMBER}"
ID = "what_happens_to_cortisol_when_nobody"


def read(text=FILE):
    return read_exercise(text.encode(), "one.yml", frozenset())


@pytest.fixture
def course(tmp_path):
    """A course of one lesson whose file holds the two smallest questions."""
    (tmp_path / "exercises").mkdir()
    (tmp_path / "course.yml").write_text("lessons: [{lesson: 02_stress_hormones, title: Tears}]\n", encoding="utf-8")
    (tmp_path / "exercises/02_stress_hormones.yml").write_text(FILE, encoding="utf-8")
    return Course(tmp_path)


def test_four_lines_are_a_question():
    assert FOUR_LINES.count("\n") == 4
    single, number = read().check
    assert (single.kind, single.id, single.again) == ("single", ID, None)
    assert [(one.text, one.correct) for one in single.options] == [("It falls by itself.", True), ("It stays.", False)]
    assert (number.kind, number.value) == ("number", 11)


def test_a_lesson_asks_them(course):
    widget = stress.within(course).check()
    assert isinstance(widget, Check)
    assert [one["id"] for one in widget.questions] == [ID, "how_many_litres_make_1"]
    assert not any("again" in one for one in widget.questions)


def test_a_students_file_has_them_without_their_answers():
    text = as_yaml(without_answers(read().file))
    asked = YAML(typ="safe").load(text)["check"]
    assert [one["id"] for one in asked] == [ID, "how_many_litres_make_1"]
    assert [option["text"] for option in asked[0]["options"]] == ["It falls by itself.", "It stays."]
    assert not {"right", "wrong", "correct", "value"} & {*asked[0], *asked[1], *asked[0]["options"][0]}
    assert [one["id"] for one in for_widgets.every(read(text), "check")] == [one["id"] for one in asked]


def test_the_guide_and_the_key_print_them(course):
    listed = course.lesson("02_stress_hormones")
    page = guide.lesson_page(course, listed, [listed]).decode()
    assert "It falls by itself." in page
    assert not re.search(r", second chance(?!s)", page)  # a plan of the lesson may speak of second chances
    assert "Belief behind it" not in page
    key = guide.key_cell(course, "02_stress_hormones")
    assert "It falls by itself." in key
    assert "The belief behind it" not in key
    assert "None" not in page + key


def test_the_exports_write_them(course):
    (made,) = quizzes(course, ["02_stress_hormones"], second_chances=True)
    assert len(made.questions) == 2
    assert b"It falls by itself." in moodle_xml("Mine", [made])
    with zipfile.ZipFile(BytesIO(canvas_zip(made))) as package:
        written = b"".join(package.read(name) for name in package.namelist())
    assert b"It falls by itself." in written
    assert b"feedback" not in written.replace(b"general_fb", b"")


def test_the_class_report_counts_them_by_their_options_and_names_no_belief(course):
    def handed_in(n, choice):
        answer = {"tries": [{"asked": "first", "choice": [choice], "right": None}]}
        entry = {f"check.{ID}": {"kind": "check", "answer": answer}}
        whole = {
            "format": "good-cry hand-in",
            "version": 1,
            "id": f"{n:012x}",
            "lessons": {"02_stress_hormones": entry},
        }
        return HandIn.model_validate(whole)

    choices = ["It stays."] * 6 + ["It falls by itself."] * 7
    report = report_of(course, HandIns(tuple(handed_in(n, one) for n, one in enumerate(choices))))
    html = report_html(report)
    assert re.search(r"It falls by itself\..*?>7 of 13</td>", html, flags=re.S)
    assert re.search(r"It stays\..*?5 to 6, told as a range", html, flags=re.S)
    assert "Belief behind it" not in html


def test_the_handout_asks_them(course):
    notebook = json.loads(DELIVERED.notebook("02_stress_hormones").read_text(encoding="utf-8"))
    page = handout.lesson_page(course, course.lesson("02_stress_hormones"), notebook).decode()
    assert "It stays." in page
    assert "How many litres make 1\u00a0%?" in page


def test_the_schema_takes_them_and_refuses_an_option_without_a_text():
    schema = jsonschema.Draft202012Validator(json.loads(json.dumps(schemas.exercise_schema())))
    data = YAML(typ="safe").load(FILE)
    assert list(schema.iter_errors(data)) == []
    data["check"][0]["options"][1] = {"feedback": "No."}
    assert list(schema.iter_errors(data)) != []


def test_its_options_have_an_order_on_paper():
    (first, _) = on_paper(read().file, "02_stress_hormones").check
    assert {one.text for one in first.options} == {"It falls by itself.", "It stays."}


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("What happens to cortisol when nobody cries?", ID),
        ("Doesn't it **fall**?", "doesnt_it_fall"),
        ("Fällt es über Nacht?", "fallt_es_uber_nacht"),
        ("100 people cry. How many?", "q_100_people_cry_how_many"),
        ("لماذا نبكي؟", "q_f580f927"),
        ("Why?", "q_50d99212"),
        (f"{'a' * 80} b", "a" * 60),
    ],
)
def test_an_id_is_made_of_the_first_six_words_or_where_they_make_none_of_the_whole_text(text, id):
    assert made_id(text) == id


def test_an_id_that_is_made_stays_when_other_questions_come_and_go():
    before = {one.id for one in read().check}
    after = read(FILE.replace("check:\n", f"check:\n{FOUR_LINES.replace('What happens', 'Say what happens')}")).check
    assert before < {one.id for one in after}


def test_two_questions_that_begin_alike_are_told_apart_by_an_id():
    twice = f"{FILE}{FOUR_LINES.replace('cries', 'weeps')}"
    exercise = read_in_parts(twice.encode(), "one.yml", frozenset())
    (problem,) = exercise.problems
    assert (problem.line, len(exercise.check)) == (9, 2)
    assert f"both would have the id “{ID}”" in problem.what
    assert "Add a line `id:`" in problem.cure
    assert read(twice.replace("weeps?\n", "weeps?\n    id: weeps\n")).check[2].id == "weeps"


def test_check_says_in_one_line_what_they_could_have_and_in_another_that_ids_are_missing():
    ids, more = notes_on_questions.notes(read())
    assert ids.startswith("one.yml, line 3: 2 questions and 2 options have no id, the first one here")
    assert more.startswith("one.yml, line 3: Here and below: 2 questions without a changed question")
    assert "4 answers without `feedback:`" in more
    assert "1 wrong answer without the belief behind it" in more


@pytest.mark.parametrize(
    ("old", "new", "line", "what", "cure"),
    [
        ("- wrong: It stays.", "- It stays.", 6, "It is not said whether the option “It stays.” is right.", "Write it as `right: It stays.` or as `wrong: It stays.`."),
        ("- right: It", "- rigth: It", 5, "There is no entry called “rigth” here.", "Did you mean “right”?"),
        ("- wrong: It", "- wrong It", 6, "There is no colon after “wrong”.", "Write it as `wrong: It stays.`."),
        ("- wrong: It stays.", "- feedback: No.", 6, "The entry “text” is missing.", "Add a line `text: Your text.`."),
        ("- wrong: It stays.", "- wrong:", 6, "An item of “options” is empty.", "Write the text after the colon."),
        ("- wrong: It stays.", "- right: It stays.", 3, "This single choice has 2 options marked correct: true.", "or write `kind: multiple`."),
        ("    value: 11", "    valeu: 11", 8, "There is no entry called “valeu” here.", "Did you mean “value”?"),
    ],
)  # fmt: skip
def test_a_mistake_in_them_is_one_sentence_with_its_line(old, new, line, what, cure):
    (problem,) = read_in_parts(FILE.replace(old, new, 1).encode(), "one.yml", frozenset()).problems
    assert (problem.line, problem.what) == (line, what)
    assert problem.cure.endswith(cure)


def test_the_ids_that_check_writes_are_those_under_which_answers_are_kept_already():
    written = read_exercise(with_ids(FILE.encode(), without_id(read())), "one.yml", frozenset())
    assert [one.id for one in written.check] == [one.id for one in read().check]
    assert [line for line in notes_on_questions.notes(written) if "no id" in line] == []


def test_an_option_in_short_may_have_feedback_and_a_belief():
    text = FILE.replace(
        "It stays.\n", "It stays.\n        feedback: It fell.\n        misconception: It stays for days\n"
    )
    wrong = read(text).check[0].options[1]
    assert (wrong.text, wrong.correct, wrong.feedback, wrong.misconception) == (
        *("It stays.", False, "It fell.", "It stays for days"),
    )
