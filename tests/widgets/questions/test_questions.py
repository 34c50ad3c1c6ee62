"""Check, Survey, Cards and EvidenceMap in Python: what they say, what they refuse, what they keep to themselves."""

import json

import pytest

from helpers.widgets import Cards, Check, EvidenceMap, Survey

from .questions import (
    BINS,
    CARDS,
    CLAIMS,
    MEANINGS,
    SECRET,
    STATEMENTS,
    check,
    evidence_map,
    option,
    questions,
    single,
    sorting,
    survey,
)

ALL = [check, survey, sorting, evidence_map]


@pytest.mark.parametrize("build", [check, sorting], ids=lambda build: build.__name__)
def test_where_the_teacher_has_the_answers_none_is_in_the_widget(build):
    hidden = json.dumps(
        {k: v for k, v in build(answers=False).get_state().items() if not k.startswith("_") and k != "words"}
    )
    assert SECRET in json.dumps(
        {k: v for k, v in build().get_state().items() if not k.startswith("_") and k != "words"}
    )
    assert SECRET not in hidden
    for giving_away in ('"correct"', '"value"', '"known"', '"bin"', '"again"'):
        assert giving_away not in hidden


@pytest.mark.parametrize("build", ALL, ids=lambda build: build.__name__)
def test_what_is_saved_gives_no_answer_away(build):
    widget = build()
    assert SECRET not in repr(widget)
    assert SECRET not in widget.still()


def test_the_saved_check_asks_every_question():
    widget = check()
    for words in ("How fast?", "Which ones?", "How many litres?"):
        assert words in repr(widget)
        assert words in widget.still()
    assert "3 questions" in repr(widget)
    assert "Your answer (litres)" in widget.still()


def test_what_studies_say_is_not_shown_before_the_first_survey():
    assert SECRET not in json.dumps(survey("before").statements)
    assert SECRET in json.dumps(survey("after").statements)


def test_the_saved_survey_is_a_table_to_fill_in():
    assert survey().still().count("<tr>") == 1 + len(STATEMENTS)
    assert "Wide rivers are slow." in repr(survey())


def test_the_saved_cards_name_piles_and_cards():
    for words in ("Left", "This side", "One", "Three"):
        assert words in sorting().still()
    assert repr(sorting()) == "Where do they belong? Piles: Left, Right. Cards: One, Two, Three."


def test_the_map_counts_its_claims_in_words_and_has_a_picture():
    widget = evidence_map()
    counts = "Strong: 1, Moderate: 2, Preliminary: 0, Contested: 0, Theoretical: 1"
    assert repr(widget) == f"Evidence map: 4 claims. {counts}."
    png, alt = widget.picture()
    assert png.startswith(b"\x89PNG")
    assert counts in alt
    assert png == evidence_map().picture()[0]


def twice(entries):
    return [entries[0], *entries]


@pytest.mark.parametrize(
    ("build", "sentence"),
    [
        (lambda: Check([]), "questions is empty"),
        (lambda: Check(twice(questions())), "an id stands there twice"),
        (lambda: Check([single("A", "B", id="x") | {"kind": "many"}]), "no kind of question; use single"),
        (lambda: Check([single("A", "A", id="x")]), "x: two have the same text"),
        (lambda: Check([single("A", "B", id="x") | {"options": [option("A")]}]), "x: 1 given; give at least two"),
        (lambda: Check([single("A", "B", id="x") | {"options": [option("A", True), option("B", True)]}]), "x: 2 are correct"),
        (lambda: Check([single("A", "B", id="x") | {"options": [option("A"), option("B")]}]), "x: 0 are correct"),
        (lambda: Check([single("A", "B", id="x") | {"kind": "multiple", "options": [option("A"), option("B")]}]), "x: none is correct"),
        (lambda: Check([{"id": "x", "kind": "number", "html": "?"}]), "x: a number question needs a value"),
        (lambda: Check([single("A", "B", id="x", again=single("C", "C"))]), "x: two have the same text"),
        (lambda: Survey([]), "statements is empty"),
        (lambda: Survey(twice(STATEMENTS)), "an id stands there twice"),
        (lambda: Survey(STATEMENTS, when="later"), "when='later'"),
        (lambda: Cards("?", BINS[:1], CARDS), "bins: 1 given"),
        (lambda: Cards("?", BINS, []), "items is empty: give at least one item"),
        (lambda: Cards("?", BINS, twice(CARDS)), "items: an id stands there twice"),
        (lambda: Cards("?", BINS, [CARDS[0] | {"bin": "up"}]), "one: there is no bin 'up'; use one of left, right"),
        (lambda: EvidenceMap([], MEANINGS), "claims is empty"),
        (lambda: EvidenceMap(twice(CLAIMS), MEANINGS), "an id stands there twice"),
        (lambda: EvidenceMap([CLAIMS[0] | {"grade": "Sure"}], MEANINGS), "the grade 'Sure' has no meaning; use one of Strong"),
    ],
)  # fmt: skip
def test_content_that_makes_no_sense_is_refused_in_one_sentence(build, sentence):
    with pytest.raises(ValueError, match=sentence):
        build()
