"""A Common Cartridge: it has the structure of version 1.3, and another reader finds all lessons, questions and feedback in it."""

import re
import xml.etree.ElementTree as ET

import pytest

from helpers.publish.lms import cartridge
from helpers.publish.lms.cartridge import CartridgePage
from helpers.publish.lms.cartridge_pages import lesson_pages
from helpers.publish.lms.cartridge_quiz import assessment_xml, numbers_near
from helpers.publish.lms.quiz import quizzes

from ..delivered import DELIVERED
from .cartridge import HAND_IN, TO_DO, asked_in, faults, faults_of_manifest, faults_of_questions, unpacked
from .platforms import plain
from .quiz_questions import choice, option, pairs_of_time

QUIZZES = quizzes(DELIVERED, [one.name for one in DELIVERED.built_lessons()], second_chances=True)
PAGES = {quiz.name: CartridgePage(f"lessons/{quiz.name}.html", quiz.title, b"<p>x</p>") for quiz in QUIZZES}
#: The questions alone need no pages.
FILES = unpacked(cartridge.cartridge("A Good Cry?", PAGES, QUIZZES))
READ = {
    id: one
    for name, data in FILES.items()
    if name.startswith("questions/")
    for id, one in asked_in(ET.fromstring(data)).items()
}
MATCH = pairs_of_time()


@pytest.fixture(scope="module")
def whole():
    """The pages of the course as it is delivered."""
    return lesson_pages(DELIVERED)


def test_every_file_has_the_structure_of_common_cartridge():
    assert faults_of_manifest(ET.fromstring(FILES["imsmanifest.xml"]), list(FILES)) == []
    for name, data in FILES.items():
        if name.startswith("questions/"):
            assert faults_of_questions(ET.fromstring(data)) == [], name
    assert faults(ET.fromstring(FILES["hand_in/assignment.xml"]), HAND_IN, TO_DO) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("imsmanifest.xml", "<schemaversion>1.3.0<", "<schemaversion>1.2.0<", "another schema"),
        ("imsmanifest.xml", 'identifierref="hand_in_file"', 'identifierref="gone"', "nothing is called gone"),
        ("questions/lesson1_bet.xml", "Single", "Multiple", "with response_lid of Multiple"),
        ("questions/lesson1_questions.xml", 'linkrefid="told0"', 'linkrefid="told9"', "feedback that is never told"),
        ("questions/lesson1_questions.xml", "<outcomes>", "<outcome>", "has no place here"),
    ],
)
def test_a_cartridge_of_another_structure_is_found_out(name, old, new, told):
    text = (
        FILES[name]
        .decode()
        .replace(old, new)
        .replace("</outcomes>", new.replace("<", "</") if "outcome" in new else "</outcomes>")
    )
    root = ET.fromstring(text)
    found = faults_of_manifest(root, list(FILES)) if name == "imsmanifest.xml" else faults_of_questions(root)
    assert [one for one in found if told in one]


@pytest.mark.parametrize(
    "question", [question for quiz in QUIZZES for question in quiz.questions], ids=lambda question: question["id"]
)
def test_a_cartridge_has_every_question_with_every_answer_and_its_feedback(question):
    told = READ[question["id"]]
    assert plain(told["html"]).startswith(plain(question["html"]))
    if question["kind"] == "number":
        numbers = [float(one.replace(",", ".")) for one in told["full"]]
        assert question["value"] in numbers
        assert max(abs(one - question["value"]) for one in numbers) <= question["tolerance"] + 1e-9
        assert {one for number in told["full"] for one in told["told"][number]} == {question["right_html"]}
        for known in question["known"]:
            assert told["told"][f"{known['value']:.15g}"] == [known["feedback_html"]]
        assert told["always"] == [question["wrong_html"]]
    else:
        assert list(told["options"].values()) == [one["html"] for one in question["options"]]
        assert [told["told"][id] for id in told["options"]] == [[one["feedback_html"]] for one in question["options"]]
        is_bet = question["kind"] == "predict"
        assert [id in told["full"] for id in told["options"]] == [
            is_bet or one["correct"] for one in question["options"]
        ]
        assert told["always"] == ([question["happened_html"]] if is_bet else [])
        assert told["shuffled"] == ("No" if question["order"] == "fixed" else "Yes")


def test_a_cartridge_has_no_question_that_was_not_asked():
    assert set(READ) == {question["id"] for quiz in QUIZZES for question in quiz.questions}


def test_pairs_become_a_choice_for_each_with_why_they_belong_together():
    data = assessment_xml("x", "A", [MATCH])
    assert faults_of_questions(ET.fromstring(data)) == []
    read = asked_in(ET.fromstring(data))
    day = read["02_a.match.x.day"]
    assert plain(day["html"]) == "How <long>? Match. A day"
    assert list(day["options"].values()) == ["7 days", "24 &lt;hours&gt;"]
    assert day["full"] == ["option1"]
    assert day["told"]["option1"] == ["It <em>has</em> them."]
    assert read["02_a.match.x.week"]["told"]["option0"] == ["So it is."]


def test_of_several_right_options_all_are_needed_and_no_wrong_one():
    question = choice("Which?", option("a", True), option("b", False), option("c", True), kind="multiple")
    root = ET.fromstring(assessment_xml("x", "A", [question]))
    assert faults_of_questions(root) == []
    (whole,) = root.iter("and")
    assert [(one.tag, next(one.iter("varequal")).text) for one in whole] == [
        ("varequal", "option0"),
        ("not", "option1"),
        ("varequal", "option2"),
    ]


@pytest.mark.parametrize(
    ("value", "tolerance", "some", "none"),
    [
        (11, 1, ["10", "10.5", "10,5", "12"], ["9", "12.1"]),
        (6, 0, ["6"], ["6.1"]),
        (0.25, 0.05, ["0.2", "0,3"], ["0.4"]),
    ],
)
def test_numbers_that_fit_are_the_round_ones_within_the_tolerance(value, tolerance, some, none):
    numbers = numbers_near(value, tolerance)
    assert set(some) <= set(numbers)
    assert not set(none) & set(numbers)
    assert len(numbers) < 60


def test_the_cartridge_goes_through_a_lesson_as_it_is_taught():
    root = ET.fromstring(FILES["imsmanifest.xml"])
    cp = "{http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1}"
    lessons = root.find(f"{cp}organizations/{cp}organization/{cp}item").findall(f"{cp}item")
    first = [one.findtext(f"{cp}title") for one in lessons[0].findall(f"{cp}item")]
    title = QUIZZES[0].title
    assert first == [f"Your bet: {title}", title, f"Questions: {title}"]
    assert lessons[-1].findtext(f"{cp}title") == "Hand in your answers"


def test_made_twice_a_cartridge_is_the_same_to_the_last_byte(whole):
    again = lesson_pages(DELIVERED)
    assert cartridge.cartridge("A", whole, QUIZZES) == cartridge.cartridge("A", again, QUIZZES)


def test_each_lesson_is_a_page_with_its_words_and_its_pictures_and_nothing_that_runs(whole):
    assert list(whole)[: len(DELIVERED.built_lessons())] == [one.name for one in DELIVERED.built_lessons()]
    for name, page in whole.items():
        text = page.html.decode()
        assert not re.search(r"<(?:script|iframe|form|link)\b|\son\w+=|data:image", text), name
        assert set(re.findall(r'src="([^"]+)"', text)) == {place.removeprefix("lessons/") for place in page.pictures}
        for address in re.findall(r'href="([^"#:]+)(?:#[^"]*)?"', text):
            assert f"lessons/{address}" in {one.place for one in whole.values()}, (name, address)
    assert "half of the rise" in plain(whole["02_stress_hormones"].html.decode())
    assert len(whole["02_stress_hormones"].pictures) > 0


def test_the_pages_hold_no_feedback_of_a_question(whole):
    for quiz in QUIZZES:
        said = plain(whole[quiz.name].html.decode())
        for question in quiz.questions:
            for one in question.get("options", []):
                assert plain(one["feedback_html"]) not in said


def test_the_command_writes_one_file_and_says_what_is_in_it(command, tmp_path):
    code, said, _ = command("export", "cartridge", "--to", tmp_path / "out")
    assert code == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["course.imscc"]
    files = unpacked((tmp_path / "out" / "course.imscc").read_bytes())
    assert faults_of_manifest(ET.fromstring(files["imsmanifest.xml"]), list(files)) == []
    pages = sum(name.endswith(".html") for name in files)
    questions = sum(len(asked_in(ET.fromstring(data))) for name, data in files.items() if name.startswith("questions/"))
    assert f"{pages} pages, {questions} questions, and an assignment for handing in." in said
    assert cartridge.NOT_SHOWN in said.splitlines()
    assert "It holds the answers" in said
