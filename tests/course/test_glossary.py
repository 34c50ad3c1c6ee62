"""The glossary: each word once, in plain language, and found where a lesson uses it."""

import pytest

from helpers.course.glossary import Term, terms

from ..notebooks.reading_grade import GRADE, grade


def test_the_words_stand_in_the_order_of_the_alphabet_and_can_be_linked_to():
    names = [one.term.lower() for one in terms()]
    assert names == sorted(names)
    assert len({one.id for one in terms()}) == len(names) > 30


def test_the_glossary_is_written_for_grade_9_or_below():
    level, _ = grade([one.means for one in terms()])
    assert level <= GRADE


def test_no_word_has_an_exclamation_mark_or_a_number_that_needs_a_source():
    for one in terms():
        assert "!" not in one.means
        assert "%" not in one.means


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Its half-life is short.", True),
        ("After two half-lives.", True),
        ("Half-lifes are rare.", True),
        ("A behalf-life.", False),
        ("Nothing of it.", False),
    ],
)
def test_a_word_is_found_in_all_its_forms_and_not_inside_another(text, found):
    word = Term(term="half-life", also=["half-lives"], means="The time until half of it is gone.")
    assert word.stands_in(text) is found


def test_a_grade_is_not_found_where_its_word_has_another_meaning():
    grade_word = Term(term="Strong", means="A grade of this course, and no other thing.")
    assert grade_word.stands_in("How sure: Strong.")
    assert not grade_word.stands_in("A strong wind.")
