"""Questions for Canvas and Moodle: read back by another reader they are what the exercise files ask, sign by sign."""

import io
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
import zipfile
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.course.on_paper import on_paper
from helpers.course.text import line_to_show, to_html_inline
from helpers.publish.commands import main
from helpers.publish.lms import canvas
from helpers.publish.lms.canvas import canvas_zip
from helpers.publish.lms.moodle import moodle_xml
from helpers.publish.lms.quiz import Quiz, quizzes
from helpers.publish.say import CannotDo

from ..course.exercise_files import SMALL
from ..delivered import DELIVERED
from ..same_bytes import assert_same_bytes, in_folder
from .platforms import canvas_shuffles, from_canvas, from_moodle, plain, tags
from .quiz_questions import choice, option, pairs_of_time

NAMES = [one.name for one in DELIVERED.built_lessons()]
QUIZZES = quizzes(DELIVERED, NAMES, second_chances=True)
each_quiz = pytest.mark.parametrize("quiz", QUIZZES, ids=lambda quiz: quiz.name)
#: Signs that one of the formats, Markdown or LaTeX takes for its own.
SPECIAL = r"""~=#{}:<>&"'`*_[]()$\|!+-.%^@/;,?""" + "\u00a0°“”→é字😢"
HARD = [
    "*a) not an answer",
    "... not feedback",
    "= 5 +- 1",
    "$x^2$ and $$ and \\SI{5}{\\second}",
    "a & b &amp; &#44; <b>c</b> <!-- d -->",
    "`code` and **bold** and [link](https://example.org/a_b_c?d=e&f=%20)",
    "100 % ~ {x#y} :: => T",
    "\"straight\" 'quotes' -- and ... dots",
    "GROUP",
    "1. one",
    "- minus",
    "]]> ends",
    "%comment",
    "Title: mine",
    "\\n \\\\ \\*",
    "x  \ny",
]


def seen(markdown):
    return plain(to_html_inline(markdown))


@each_quiz
def test_moodle_has_every_question_with_every_answer_and_its_feedback(quiz):
    read = from_moodle(moodle_xml("A Good Cry?", [quiz]))
    assert set(read) - {None} == {question["id"] for question in quiz.questions}
    for question in quiz.questions:
        told = read[question["id"]]
        assert plain(told["html"]).startswith(plain(question["html"]))
        if question["kind"] == "number":
            assert told["type"] == "numerical"
            right, *others, last = told["answers"]
            assert (float(right["text"]), float(right["tolerance"]), right["share"]) == (
                question["value"],
                question["tolerance"],
                100,
            )
            assert [(float(one["text"]), one["feedback"], one["share"]) for one in others] == [
                (known["value"], known["feedback_html"], 0) for known in question["known"]
            ]
            assert (last["text"], last["feedback"], last["share"]) == ("*", question["wrong_html"], 0)
            assert question["unit"] in plain(told["html"])
        else:
            assert told["single"] == ("false" if question["kind"] == "multiple" else "true")
            assert [(one["text"], one["feedback"], one["share"] > 0) for one in told["answers"]] == [
                (one["html"], one["feedback_html"], one["correct"]) for one in question["options"]
            ]
            assert sum(one["share"] for one in told["answers"] if one["share"] > 0) == pytest.approx(100, abs=0.001)


@each_quiz
def test_canvas_has_every_question_with_every_answer_and_its_feedback(quiz):
    read = from_canvas(canvas_zip(quiz))
    assert read.pop(None) == quiz.title
    assert set(read) == {question["id"] for question in quiz.questions}
    for question in quiz.questions:
        told = read[question["id"]]
        assert plain(told["html"]).startswith(plain(question["html"]))
        if question["kind"] == "number":
            assert told["type"] == "numerical_question"
            assert float(told["low"]) == pytest.approx(question["value"] - question["tolerance"], abs=1e-4)
            assert float(told["high"]) == pytest.approx(question["value"] + question["tolerance"], abs=1e-4)
            assert plain(told["right"]) == plain(question["right_html"])
            for part in (question["wrong_html"], *(known["feedback_html"] for known in question["known"])):
                assert plain(part) in plain(told["wrong"])
            assert question["unit"] in plain(told["html"])
        else:
            several = question["kind"] == "multiple"
            assert told["type"] == ("multiple_answers_question" if several else "multiple_choice_question")
            assert [(plain(one["text"]), plain(one["feedback"]), one["right"]) for one in told["options"]] == [
                (plain(one["html"]), plain(one["feedback_html"]), one["correct"]) for one in question["options"]
            ]


@pytest.mark.parametrize("kind", ["single", "multiple"])
@pytest.mark.parametrize("text", HARD)
def test_what_a_format_takes_for_its_own_stays_text(text, kind):
    question = choice(text, option(text, True, text), option(f"not {text}", False, text), kind=kind)
    quiz = Quiz("02_a", text.split("\n")[0], [question])
    moodle = from_moodle(moodle_xml(text, [quiz]))["02_a.b"]
    canvas = from_canvas(canvas_zip(quiz))["02_a.b"]
    assert plain(moodle["html"]) == plain(canvas["html"]) == seen(text)
    assert [plain(one["text"]) for one in moodle["answers"]] == [seen(text), seen(f"not {text}")]
    assert [plain(one["text"]) for one in canvas["options"]] == [seen(text), seen(f"not {text}")]
    assert {plain(one["feedback"]) for one in (*moodle["answers"], *canvas["options"])} == {seen(text)}
    assert tags(canvas["html"]) == tags(to_html_inline(text))


WORDS = st.text(st.sampled_from(f"{SPECIAL}abc 123"), min_size=1, max_size=40).filter(lambda text: seen(text))


@settings(max_examples=120)
@given(st.lists(WORDS, min_size=4, max_size=4, unique_by=lambda text: seen(text)))
def test_any_signs_come_back_as_they_were(texts):
    asked, right, wrong, why = texts
    quiz = Quiz("02_a", "A lesson", [choice(asked, option(right, True, why), option(wrong, False, why))])
    moodle = from_moodle(moodle_xml("A course", [quiz]))["02_a.b"]
    canvas = from_canvas(canvas_zip(quiz))["02_a.b"]
    assert plain(moodle["html"]) == plain(canvas["html"]) == seen(asked)
    assert [(plain(one["text"]), one["share"] == 100) for one in moodle["answers"]] == [
        (seen(right), True),
        (seen(wrong), False),
    ]
    assert [(plain(one["text"]), one["right"]) for one in canvas["options"]] == [
        (seen(right), True),
        (seen(wrong), False),
    ]
    assert {plain(one["feedback"]) for one in (*moodle["answers"], *canvas["options"])} == {seen(why)}


def test_a_link_keeps_its_address():
    text = "[here](https://example.org/a_b*c_d?x=1&y=%7E2#z)"
    quiz = Quiz("02_a", "A lesson", [choice(text, option("Yes", True), option("No", False))])
    for html in (
        from_moodle(moodle_xml("x", [quiz]))["02_a.b"]["html"],
        from_canvas(canvas_zip(quiz))["02_a.b"]["html"],
    ):
        assert "https://example.org/a_b*c_d?x=1&y=%7E2#z" in unescape(html)


def test_a_category_is_the_lesson_below_the_course_and_a_slash_is_no_level():
    quiz = Quiz("02_a", "Yes/no", [choice("Why?", option("a", True), option("b", False))])
    assert from_moodle(moodle_xml("Him/her", [quiz]))[None] == ["$course$/top/Him//her/02_a Yes//no"]


def test_moodle_shuffles_each_question_but_where_the_order_means_something():
    questions = [{**choice("Why?", option("a", True), option("b", False), id=f"02_a.{order}"), "order": order}
                 for order in ("shuffled", "fixed")]  # fmt: skip
    read = from_moodle(moodle_xml("x", [Quiz("02_a", "A", questions)]))
    assert [read[f"02_a.{order}"]["shuffled"] for order in ("shuffled", "fixed")] == ["true", "false"]


def test_canvas_shuffles_a_quiz_but_where_the_order_of_one_question_means_something():
    shuffled, fixed = (
        {**choice(f"Why {order}?", option("a", True), option("b", False), id=f"02_a.{order}"), "order": order}
        for order in ("shuffled", "fixed")
    )
    assert canvas_shuffles(canvas_zip(Quiz("02_a", "A", [shuffled]))) == "true"
    assert canvas_shuffles(canvas_zip(Quiz("02_a", "A", [shuffled, fixed]))) == "false"
    assert from_canvas(canvas_zip(Quiz("02_a", "A", [shuffled])))[None] == "A"


@each_quiz
def test_an_export_has_the_options_in_their_order_on_paper(quiz):
    printed = on_paper(DELIVERED.exercise(quiz.name).file, quiz.name)
    asked = {f"{quiz.name}.predict": printed.predict, **{f"{quiz.name}.{one.id}": one for one in printed.check}}
    asked |= {f"{quiz.name}.{one.id}.again": one.again for one in printed.check}
    for question in quiz.questions:
        wanted = [line_to_show(one.text) for one in asked[question["id"]].options]
        assert [one["text"] for one in question.get("options", [])] == wanted


def test_points_are_shared_by_the_right_and_taken_by_the_wrong_as_moodle_rounds_them():
    question = choice("Which?", *(option(f"o{n}", n < 3) for n in range(6)), kind="multiple")
    shares = [
        one["share"] for one in from_moodle(moodle_xml("x", [Quiz("02_a", "A", [question])]))["02_a.b"]["answers"]
    ]
    assert shares == [33.33333] * 3 + [-33.33333] * 3


def test_written_twice_it_is_the_same_to_the_last_byte(folder, tmp_path):
    both = "from helpers.publish.commands import main; import sys; to = sys.argv[1]\n"
    both += "for name in ('canvas', 'moodle', 'gift'): assert main(['export', name, '02', '--to', to]) == 0"
    made = []
    for seed in ("1", "2"):
        to = tmp_path / seed
        env = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", both, to], check=True, env=env, capture_output=True)
        made.append(in_folder(to))
    assert len(made[0]) == 3
    assert_same_bytes(*made)


def test_no_file_of_the_package_carries_the_clock():
    with zipfile.ZipFile(io.BytesIO(canvas_zip(QUIZZES[0]))) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_number_that_canvas_cannot_take_is_said_with_its_question():
    asked = {
        "id": "02_a.zero",
        "kind": "number",
        "html": "How many?",
        "value": 0,
        "tolerance": 0,
        "unit": "",
        "known": [],
    }
    asked |= {"right_html": "Yes.", "wrong_html": "No."}
    with pytest.raises(CannotDo, match=r"the question 02_a\.zero .*Change it, or export the other lessons"):
        canvas_zip(Quiz("02_a", "A", [asked]))
    assert from_moodle(moodle_xml("x", [Quiz("02_a", "A", [asked])]))["02_a.zero"]["answers"][0]["text"] == "0"


@pytest.mark.parametrize(("platform", "ending"), [("canvas", "canvas.zip"), ("moodle", "moodle.xml")])
def test_the_command_writes_each_lesson_and_all_of_them(command, tmp_path, platform, ending):
    code, said, _ = command("export", platform, "--to", tmp_path / "out")
    assert code == 0
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {f"{name}-{ending}" for name in ("all_lessons", *(quiz.name for quiz in QUIZZES))}
    data = (tmp_path / "out" / f"all_lessons-{ending}").read_bytes()
    read = from_canvas(data) if platform == "canvas" else from_moodle(data)
    files = [DELIVERED.exercise(quiz.name) for quiz in QUIZZES]
    assert len(read) - 1 == sum(len(one.check) + bool(one.predict) for one in files)
    assert "They hold the answers" in said


def test_one_lesson_by_its_number_with_its_second_chances(command, tmp_path):
    assert command("export", "moodle", "02", "--second-chances", "--to", tmp_path / "out")[0] == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["02_stress_hormones-moodle.xml"]
    read = from_moodle((tmp_path / "out" / "02_stress_hormones-moodle.xml").read_bytes())
    assert sum(str(name).endswith(".again") for name in read) == (len(read) - 2) / 2


def test_a_file_of_a_person_is_kept_and_said(command, tmp_path):
    mine = tmp_path / "out" / "02_stress_hormones-moodle.xml"
    mine.parent.mkdir()
    mine.write_text("mine")
    _, said, _ = command("export", "moodle", "02", "--to", tmp_path / "out")
    assert "(as it was before: 02_stress_hormones-moodle.xml.old-1)" in said
    assert mine.with_name("02_stress_hormones-moodle.xml.old-1").read_text() == "mine"


def test_lessons_without_questions_are_said(command, tmp_path):
    code, _, warned = command("export", "moodle", "00", "--to", tmp_path / "out")
    assert code == 2
    assert "None of these lessons has questions" in warned


def test_a_student_edition_has_nothing_to_export(folder, monkeypatch, capsys):
    from helpers.course.student_file import as_yaml, without_answers

    path = folder / "exercises" / "02_stress_hormones.yml"
    path.write_text(as_yaml(without_answers(DELIVERED.exercise("02_stress_hormones").file)), encoding="utf-8")
    assert main(["export", "moodle", "02", "--to", str(folder / "out")]) == 2
    assert "This is a student edition" in capsys.readouterr().err
    assert not (folder / "out").exists()


def test_text2qti_leaves_no_file_in_the_readers_home(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    canvas_zip(QUIZZES[0])
    assert list(tmp_path.iterdir()) == []


#: What "\f", "\x00" or "\ud83d" in double quotes make, signs that some take for the end of a line, and what is no character.
ODD = ["\x0crac{1}{2}", "a\x00b", "\x07lpha", "\x08eta", "a\x1b[31mb", "\ud83d half", "\ufffe", "\uffff b", "a\x0bb", "a\x1cb", "a\x85b", "a\u2028b", "\\frac{1}{2} \\\\ \\n", "]]>\x01<!--"]  # fmt: skip


@pytest.mark.parametrize("text", ODD, ids=ascii)
def test_exports_are_xml_whatever_stands_in_a_text(text):
    question = choice(text, option(text, True, text), option(f"not {text}", False, text))
    number = {**question, "id": "02_a.c", "kind": "number", "value": 3, "tolerance": 1, "unit": text, "known": []}
    number |= {"right_html": to_html_inline(text), "wrong_html": to_html_inline(text)}
    quiz = Quiz("02_a", f"The title {text}", [question, number])
    for read in (from_moodle(moodle_xml(text, [quiz])), from_canvas(canvas_zip(quiz))):
        assert {"02_a.b", "02_a.c"} <= set(read)
        assert "not " in plain(read["02_a.b"].get("answers", read["02_a.b"].get("options"))[1]["text"])


CONTROLS = st.text(st.characters(max_codepoint=0x2FF) | st.sampled_from("\ufffe\ud800\u2029"), min_size=1, max_size=20)


@settings(max_examples=60, deadline=None)
@given(CONTROLS)
def test_exports_are_xml_for_any_signs_at_all(text):
    question = choice(f"a{text}", option(f"b{text}", True, f"c{text}"), option(f"d{text}", False))
    quiz = Quiz("02_a", f"e{text}", [question])
    assert "02_a.b" in from_moodle(moodle_xml(f"f{text}", [quiz]))
    assert "02_a.b" in from_canvas(canvas_zip(quiz))


PAIRS = pairs_of_time("02_a.match.lengths", day="A day & night")


def test_moodle_gets_pairs_as_a_matching_question_with_why_they_belong_together():
    (node,) = ET.fromstring(moodle_xml("A course", [Quiz("02_a", "A", [PAIRS])])).findall("question[@type='matching']")
    assert node.findtext("questiontext/text") == "<b>How &lt;long&gt;?</b><br>Match."
    assert [(one.findtext("text"), one.findtext("answer/text")) for one in node.findall("subquestion")] == [
        ("A day &amp; night", "24 <hours>"),
        ("A week", "7 days"),
    ]
    assert node.findtext("shuffleanswers") == "true"
    assert "<li>A day &amp; night: <b>24 &lt;hours&gt;</b>. It <em>has</em> them.</li>" in node.findtext(
        "generalfeedback/text"
    )


def test_canvas_gets_the_other_questions_and_it_is_said_why_no_pairs():
    other = choice("Which?", option("One", True), option("Two", False), id="02_a.which")
    quiz = Quiz("02_a", "A", [PAIRS, other])
    assert set(from_canvas(canvas_zip(quiz))) == {None, "02_a.which"}
    assert list(quiz.left_out(canvas.NOT_WRITTEN)) == ["02_a.match.lengths"]
    with pytest.raises(CannotDo, match=r"The lesson 02_a has no question for Canvas\. Canvas gets no pairs to match"):
        canvas_zip(Quiz("02_a", "A", [PAIRS]))


def test_the_command_says_what_canvas_does_not_get(command, folder, tmp_path):
    path = folder / "exercises" / "02_stress_hormones.yml"
    section = SMALL[SMALL.index("match:\n") : SMALL.index("hundred:\n")]
    path.write_text(path.read_text(encoding="utf-8") + "\n" + section, encoding="utf-8")
    code, said, warned = command("export", "canvas", "02", "--to", tmp_path / "out")
    assert code == 0
    assert "left out: 02_stress_hormones.match.lengths. Canvas gets no pairs to match" in warned
    assert said.splitlines()[-1].startswith(f"{len(DELIVERED.exercise('02_stress_hormones').check) + 1} questions.")
    assert command("export", "moodle", "02", "--to", tmp_path / "out")[0] == 0
    read = from_moodle((tmp_path / "out" / "02_stress_hormones-moodle.xml").read_bytes())
    assert read["02_stress_hormones.match.lengths"]["type"] == "matching"
