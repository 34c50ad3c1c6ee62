"""The card at a lesson's end, as Python makes it: its words, and what a student's edition may not hold."""

import json

import pytest

from helpers.widgets import EndCard, EndCards

from .lines import LINES

CURVE = {"x": [0, 9], "y": [0, 1], "points": [[3, 0.5]]}
BETS = [
    {"item": "predict", "label": "You said", "found": "Forty metres"},
    {"item": "draw.depth", "found": "A bowl", "curve": CURVE},
]
STORE = {"course": "c", "lesson": "02_lakes", "item": "end"}


def card(**more):
    return EndCard("How deep is the lake?", LINES, BETS, store=STORE, **more)


def test_the_text_twin_has_the_lines_and_nothing_of_what_was_found():
    assert repr(card()) == "Your card: How deep is the lake? Deeper than it looks. / Cold, too."
    assert "Cold, too." in card().still()
    assert "Forty" not in card().still()


def test_where_the_teacher_has_the_answers_the_card_holds_none():
    held = json.dumps(card(answers=False).bets)
    assert "You said" in held
    for answer in ("Forty", "A bowl", "0.5"):
        assert answer not in held


def test_a_card_without_a_line_says_what_is_missing():
    with pytest.raises(ValueError, match="lines is empty"):
        EndCard("How deep?", [])


def test_all_cards_stand_in_the_order_of_the_lessons():
    cards = EndCards("c", {"02_lakes": "Lakes", "01_rivers": "Rivers"})
    assert list(cards.titles) == ["02_lakes", "01_rivers"]
    assert repr(cards) == "All the cards from the ends of the lessons, on one page."
