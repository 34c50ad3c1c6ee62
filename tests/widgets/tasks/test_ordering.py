import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.widgets.tasks.amounts import amount, checked
from helpers.widgets.tasks.ordering import Ordering

ITEMS = [
    {"id": "walk", "text": "A walk", "value": -0.06, "note_html": "<em>slow</em>"},
    {"id": "run", "text": "A run", "value": 0.36, "note_html": "fast"},
    {"id": "sit", "text": "A chair & a <b>table</b>", "value": -0.1},
]


def ordering(**changes):
    return Ordering(**{"title": "Which is most?", "prompt": "Most first.", "items": ITEMS, "unit": "°C", **changes})


def test_the_sentence_offers_the_items_in_their_order_and_tells_no_effect():
    assert repr(ordering()) == ("Which is most? Most first. To put in order: A walk; A run; A chair & a <b>table</b>.")


def test_effects_of_both_signs_are_shown_with_sign_unit_and_the_same_decimals():
    assert [item["shown"] for item in ordering().items] == ["\u22120.06 °C", "+0.36 °C", "\u22120.10 °C"]


def test_effects_that_only_rise_have_no_sign():
    shown = [item["shown"] for item in Ordering("T", "P", [{**i, "value": abs(i["value"])} for i in ITEMS]).items]
    assert shown == ["0.06", "0.36", "0.10"]


def test_an_item_may_have_a_unit_of_its_own():
    assert checked([{"id": "a", "text": "A", "value": 3, "unit": "m"}], 1, "km")[0]["shown"] == "3 m"


def test_the_order_by_effect_counts_the_size_and_not_the_sign():
    assert [item["id"] for item in ordering().by_effect] == ["run", "sit", "walk"]


def test_the_still_folds_the_effects_away_in_their_order_and_shows_a_text_as_text():
    still = ordering().still()
    folded = still.split("<details>")[1]
    assert folded.index("+0.36 °C") < folded.index("\u22120.10 °C") < folded.index("\u22120.06 °C")
    assert "<em>slow</em>" in folded
    assert "A chair &amp; a &lt;b&gt;table&lt;/b&gt;" in still


@pytest.mark.parametrize(
    ("items", "said"),
    [
        ([], "0 given; give 2 to 8"),
        (ITEMS[:1], "1 given; give 2 to 8"),
        (ITEMS * 3, "9 given; give 2 to 8"),
        ([*ITEMS, ITEMS[0]], "'walk' is missing or there twice"),
        ([*ITEMS, {"text": "No id", "value": 1}], "None is missing or there twice"),
        ([*ITEMS, {"id": "x", "text": " ", "value": 1}], "'x' has no text"),
        ([*ITEMS, {"id": "x", "text": "X"}], "'x' has the value None; give its size as a number"),
        ([*ITEMS, {"id": "x", "text": "X", "value": float("nan")}], "'x' has the value nan"),
        ([*ITEMS, {"id": "x", "text": "X", "value": True}], "'x' has the value True"),
        ([*ITEMS, {"id": "x", "text": "X", "value": "3"}], "'x' has the value '3'"),
    ],
)
def test_an_item_that_makes_no_sense_gets_one_sentence(items, said):
    with pytest.raises(ValueError, match=r"^\S.*\.$") as caught:
        ordering(items=items)
    assert said in str(caught.value)


@given(st.floats(-1000, 1000).map(lambda n: round(n, 2)))
def test_an_amount_says_the_number_with_a_true_minus(value):
    said = amount(value, 2, "°C", signed=True)
    assert float(said.split()[0].replace("\u2212", "-").replace(",", "")) == value
    assert "-" not in said
