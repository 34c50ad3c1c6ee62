"""A question that is written into a file for its teacher: it stands at the end of the others, and all else stays byte for byte."""

import pytest

from helpers.course.exercises import read_exercise
from helpers.course.new_question import entry, fault, fault_of_answers, fault_of_question, with_question

from ..delivered import DELIVERED

MADE = entry('What: is "it" #1?', ["It's - so", "No: never", "12"], [0], ["Good: it is.", "", "Bad"])
WRITTEN = """\
  - id: what_is_it_1
    question: 'What: is "it" #1?'
    options:
      - id: its_so
        right: It's - so
        feedback: 'Good: it is.'
      - id: no_never
        wrong: 'No: never'
      - id: option_1
        wrong: '12'
        feedback: Bad
"""
FILES = {
    "no section": ("minutes: [1, 2]  # mine\n", "minutes: [1, 2]  # mine\n\ncheck:\n{}"),
    "an empty section": ("check: []\nminutes: [1, 2]\n", "check:\n{}\nminutes: [1, 2]\n"),
    "remarks": (
        "minutes: [1, 2]\ncheck:\n  # one\n  - question: A b?\n    options:\n      - right: a\n      - wrong: b  # why\n  # two\n\n# three\nreflect: []\n",
        "minutes: [1, 2]\ncheck:\n  # one\n  - question: A b?\n    options:\n      - right: a\n      - wrong: b  # why\n  # two\n{}\n# three\nreflect: []\n",
    ),
    "no line end": (
        "minutes: [1, 2]\ncheck:\n  - {question: A b?, options: [{right: a}, {wrong: b}]}",
        "minutes: [1, 2]\ncheck:\n  - {question: A b?, options: [{right: a}, {wrong: b}]}\n{}",
    ),
}


def written(text, made=MADE):
    return with_question(text.encode(), "one.yml", made, frozenset())[0].decode()


@pytest.mark.parametrize("name", FILES)
def test_it_stands_after_the_others_and_all_else_stays(name):
    before, after = FILES[name]
    assert written(before) == after.replace("{}", WRITTEN)


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["no mark", "BOM"])
def test_line_ends_and_the_mark_at_the_start_stay(end, mark):
    before, after = (mark + text.replace("\n", end) for text in FILES["remarks"])
    assert written(before) == after.replace("{}", WRITTEN.replace("\n", end))


def test_it_stands_in_the_column_of_its_neighbours():
    text = "minutes: [1, 2]\ncheck:\n- question: A b?\n  options:\n  - right: a\n  - wrong: b\n"
    assert "\n- id: what_is_it_1\n  question: " in written(text)


@pytest.mark.parametrize("name", DELIVERED.exercise_names())
def test_every_file_of_the_course_takes_one_and_loses_no_line(name):
    raw = DELIVERED.exercise_path(name).read_bytes()
    out, line = with_question(raw, "one.yml", MADE, DELIVERED.known_claims)
    lines = out.decode().splitlines(keepends=True)
    assert lines[line - 1] == "  - id: what_is_it_1\n"
    length = WRITTEN.count("\n")
    rest = lines[: line - 1] + lines[line - 1 + length :]
    assert "".join(rest).split() == raw.decode().split() or "check:" not in raw.decode()
    assert read_exercise(out, "one.yml", DELIVERED.known_claims).check[-1].id == "what_is_it_1"


def test_a_second_one_that_begins_alike_has_an_id_of_its_own():
    once = written(FILES["remarks"][0])
    assert "- id: what_is_it_1_2\n" in written(once)


def test_several_that_fit_make_it_multiple_choice():
    text = written("minutes: [1, 2]\n", entry("Which two?", ["a", "b", "c"], [0, 2]))
    assert read_exercise(text.encode(), "one.yml", frozenset()).check[0].kind == "multiple"


def test_questions_in_brackets_are_left_as_they_are():
    with pytest.raises(ValueError, match="by hand"):
        written("minutes: [1, 2]\ncheck: [{question: A b?, options: [{right: a}, {wrong: b}]}]\n")


@pytest.mark.parametrize(
    ("said", "word"),
    [
        (fault_of_question("x" * 2001), "within 2,000 characters"),
        (fault_of_question("a\x07b"), "A sign that cannot be seen"),
        (fault_of_answers(["a", "**a**"]), "stands here twice"),
        (fault_of_answers(["x" * 301]), "within 300 characters"),
        (fault(entry("Why?", ["a", "b"], [])), "no option marked correct"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(said, word):
    assert word in said


@pytest.mark.parametrize("text", ["Why: \"so\" #1?", "- a", "*b*", "[c](d)", "{e}", "& f", "yes", "12:30", "null", "@g", "% h", "> i", "لماذا؟", "😭", "'", "a\\b"])  # fmt: skip
def test_whatever_is_written_comes_out_as_it_was(text):
    made = read_exercise(
        written("minutes: [1, 2]\n", entry(text, [text, "other"], [0], [text])).encode(), "", frozenset()
    )
    (asked,) = made.check
    assert (asked.question, asked.options[0].text, asked.options[0].feedback) == (text, text, text)
