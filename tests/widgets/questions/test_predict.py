import json

import pytest

from .predictions import option, prediction


def test_the_sentence_is_the_question_and_its_options():
    assert repr(prediction()) == (
        "A bet: A river gets twice as wide. What does the water do? It runs faster / It runs slower / Nothing changes"
    )


def test_shown_again_it_says_what_it_is_and_nothing_of_the_answer():
    assert repr(prediction(again=True)) == "Your bet, and what was found."


def test_shown_again_where_the_teacher_has_the_answers_it_promises_nothing_that_happened():
    assert repr(prediction(again=True, answers=False)) == "Your bet again."


def test_the_still_page_gives_the_options_and_not_the_answer():
    still = prediction().still()
    assert "<li><em>It runs slower</em></li>" in still
    assert "more room" not in still
    assert "slowed down" not in still


def test_without_answers_nothing_of_them_is_in_the_state():
    state = json.dumps({k: v for k, v in prediction(answers=False).get_state().items() if not k.startswith("_")})
    for hint in ("correct", "more room", "slowed down"):
        assert hint not in state


def test_with_answers_they_are_in_the_state():
    assert "more room" in json.dumps(prediction().options)


def test_where_the_teacher_keeps_the_answers_options_may_come_without_them():
    options = [{"text": text, "html": text} for text in ("Yes", "No")]
    made = prediction(options=options, answers=False).options
    assert made == [{"id": option["text"], **option} for option in options]


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ([option("One", correct=True)], "options: 1 given; give at least two."),
        ([option("One", correct=True), option("One")], "options: two have the same text; give each a text of its own."),
        ([option("One"), option("Two")], "options: 0 are correct; mark exactly one with correct."),
        (
            [option("One", correct=True), option("Two", correct=True)],
            "options: 2 are correct; mark exactly one with correct.",
        ),
        (
            [option(str(n), correct=n == 1) for n in range(7)],
            "options: 7 given; give 6 at most, or a class cannot read them.",
        ),
    ],
    ids=["one", "same text", "none correct", "two correct", "seven"],
)
def test_options_that_make_no_sense_get_one_sentence(options, says):
    with pytest.raises(ValueError, match=r"^options: ") as caught:
        prediction(options=options)
    assert str(caught.value) == says


def test_two_correct_are_refused_also_where_the_teacher_keeps_the_answers():
    options = [option("One", correct=True), option("Two", correct=True)]
    with pytest.raises(ValueError, match="2 are correct"):
        prediction(options=options, answers=False)
