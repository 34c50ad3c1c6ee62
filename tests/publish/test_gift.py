"""Questions in GIFT: gift-pegjs, a reader that others wrote, finds in them what the exercise files ask."""

import re

import pytest

from helpers.course.text import to_html_inline
from helpers.publish.lms.gift import gift_text
from helpers.publish.lms.quiz import Quiz, quizzes

from ..delivered import DELIVERED
from .npm import with_package
from .platforms import plain
from .quiz_questions import choice, option, pairs_of_time

QUIZZES = quizzes(DELIVERED, [one.name for one in DELIVERED.built_lessons()], second_chances=True)


def read(*made, course="A Good Cry?"):
    """The questions of some quizzes by title, as gift-pegjs finds them; categories are under None."""
    found = with_package("gift-pegjs@1.0.2", "(gift, text) => gift.parse(text)", gift_text(course, made).decode())
    told = {one["title"]: one for one in found if one["type"] != "Category"}
    return told | {None: [one["title"] for one in found if one["type"] == "Category"]}


@pytest.fixture(scope="module")
def all_read():
    return read(*QUIZZES)


@pytest.fixture(params=[question for quiz in QUIZZES for question in quiz.questions], ids=lambda one: one["id"])
def question(request):
    return request.param


def test_gift_has_every_question_with_every_answer_and_its_feedback(all_read, question):
    told = all_read[question["id"]]
    assert plain(told["stem"]["text"]).startswith(plain(question["html"]))
    if question["kind"] == "number":
        right, *others, last = told["choices"]
        wanted = [(question["value"], question["tolerance"], question["right_html"])]
        wanted += [(one["value"], one["tolerance"], one["feedback_html"]) for one in question["known"]]
        assert [
            (one["text"]["number"], one["text"].get("range") or 0, one["feedback"]["text"]) for one in (right, *others)
        ] == wanted
        assert (right["weight"], {one["weight"] for one in others} - {0}) == (None, set())
        assert (last["isCorrect"], last["feedback"]["text"]) == (False, question["wrong_html"])
        assert question["unit"] in plain(told["stem"]["text"])
    else:
        fits = [one["isCorrect"] or (one["weight"] or 0) > 0 for one in told["choices"]]
        assert [
            (one["text"]["text"], one["feedback"]["text"], right)
            for one, right in zip(told["choices"], fits, strict=True)
        ] == [(one["html"], one["feedback_html"], one["correct"]) for one in question["options"]]


def test_gift_tells_after_a_prediction_what_happened(all_read):
    for question in (quiz.questions[0] for quiz in QUIZZES):
        assert question["kind"] == "predict"
        assert (
            all_read[question["id"]]["globalFeedback"]["text"]
            == re.sub(r"[ \n]+", " ", question["happened_html"]).strip()
        )


def test_gift_has_no_question_that_was_not_asked(all_read):
    assert set(all_read) - {None} == {question["id"] for quiz in QUIZZES for question in quiz.questions}


HARD = [
    "~no =yes #why {x} :title: ::y::",
    "100 % sure, %50% of it",
    "a -> b",
    "\\frac{1}{2} \\n \\\\ \\#",
    "// no comment",
    "$CATEGORY: mine",
    "####end",
    "[markdown]x",
    "`code` and **bold** and [link](https://example.org/a_b*c_d?x=1&y=%7E2#z)",
    "one\n\ntwo",
    "a\u00a0\u2028b\x0c",
    "T",
    "=",
]


@pytest.mark.parametrize("kind", ["single", "multiple"])
def test_what_gift_takes_for_its_own_stays_text(kind):
    questions = [
        choice(text, option(text, True, text), option(f"not {text}", False, text), kind=kind, id=f"02_a.b{n}")
        for n, text in enumerate(HARD)
    ]
    found = read(Quiz("02_a", "A", questions))
    assert len(found) == len(HARD) + 1
    for n, text in enumerate(HARD):
        one, wanted = found[f"02_a.b{n}"], plain(to_html_inline(text).replace("\x0c", "\ufffd"))
        assert plain(one["stem"]["text"]) == wanted
        assert [plain(part["text"]["text"]) for part in one["choices"]] == [wanted, f"not {wanted}"]
        assert {plain(part["feedback"]["text"]) for part in one["choices"]} == {wanted}


def test_gift_has_pairs_with_why_they_belong_together():
    pairs = pairs_of_time(day="A day = {1}", week="A week -> 7", hours="24 \\ <hours>")
    one = read(Quiz("02_a", "A", [pairs]))["02_a.match.x"]
    assert [(plain(pair["subquestion"]["text"]), pair["subanswer"]) for pair in one["matchPairs"]] == [
        ("A day = {1}", "24 \\ <hours>"),
        ("A week -> 7", "7 days"),
    ]
    assert plain(one["stem"]["text"]) == "How <long>? Match."
    told = one["globalFeedback"]["text"]
    assert "<b>24 &bsol; &lt;hours&gt;</b>. It <em>has</em> them." in told
    assert "So it is." in told


def test_a_category_of_gift_is_the_lesson_below_the_course():
    quiz = Quiz("02_a", "Yes/no: {x}", [choice("Why?", option("a", True), option("b", False))])
    assert read(quiz, course="Him/her")[None] == ["$course$/top/Him//her/02_a Yes//no: {x}"]
