"""Guessing in Python: what it takes, what it tells in words, and what it refuses."""

import pytest

from helpers.widgets import Guessing

ROUND = {"id": "first", "text": "Ten cups", "pairs": [(1, 0.4), (-1.5, 2)], "told_html": "It was <b>loose</b>."}
GIVEN = {"title": "Tea", "prompt": "How warm?", "known": "The spoon", "asked": "The tea", "rounds": [ROUND]}


def test_the_sentence_tells_the_task_and_no_value():
    assert repr(Guessing(**GIVEN)) == (
        "Tea How warm? Given: The spoon. To guess: The tea, from low to high. Ten cups: 2 times."
    )


def test_the_still_folds_away_what_is_told_at_the_end():
    before, folded = Guessing(**GIVEN).still().split("<details>")
    assert "loose" not in before
    assert "It was <b>loose</b>." in folded


def test_a_task_that_tells_nothing_at_the_end_folds_nothing():
    assert "<details>" not in Guessing(**{**GIVEN, "rounds": [{**ROUND, "told_html": ""}]}).still()


def test_the_pairs_travel_as_numbers():
    assert Guessing(**GIVEN).rounds[0]["pairs"] == [[1.0, 0.4], [-1.5, 2.0]]


@pytest.mark.parametrize(
    ("rounds", "said"),
    [
        ([], "rounds is empty: give at least one round"),
        ([{**ROUND, "pairs": []}], "round first: 0 pairs given; give 1 to 20"),
        ([ROUND, ROUND], "rounds: an id stands there twice; give each round an id of its own"),
        ([{**ROUND, "pairs": [(1, 3.5)]}], "round first: the value 3.5 lies off the scale; give values from -3 to 3"),
        ([{**ROUND, "pairs": [(float("nan"), 0)]}], "round first: the value nan lies off the scale"),
    ],
)
def test_what_makes_no_sense_is_one_sentence(rounds, said):
    with pytest.raises(ValueError, match=said):
        Guessing(**{**GIVEN, "rounds": rounds})
