import re

import pytest

from helpers.widgets.tasks.matching import Matching

LEFTS = [{"id": "day", "text": "A day"}, {"id": "week", "text": "A <week>"}]
RIGHTS = [{"id": "hours", "text": "24 hours"}, {"id": "days", "text": "7 days"}]
PAIRS = [
    {"left": "day", "right": "hours", "feedback_html": "It <em>has</em> them."},
    {"left": "week", "right": "days", "feedback_html": "So it is."},
]
GIVEN = {"title": "How long?", "prompt": "Match.", "lefts": LEFTS, "rights": RIGHTS, "pairs": PAIRS}


def test_the_sentence_tells_both_sides_and_not_what_belongs_together():
    assert repr(Matching(**GIVEN)) == "How long? Match. To match: A day; A <week>. With: 24 hours; 7 days."


def test_the_still_folds_away_what_belongs_together():
    before, folded = Matching(**GIVEN).still().split("<details>")
    assert "A &lt;week&gt;" in before
    assert "has" not in before
    assert "<li>A day: <b>24 hours</b>. It <em>has</em> them.</li>" in folded


def test_without_answers_no_pair_is_in_the_widget():
    widget = Matching(**GIVEN, answers=False)
    assert widget.pairs == []
    assert "<details>" not in widget.still()


def test_no_answer_is_a_trait():
    ours = {name for name in Matching(**GIVEN).trait_names(sync=True) if not name.startswith("_")}
    assert ours - {"layout", "tabbable", "tooltip"} == {
        *(
            "title",
            "prompt",
            "lefts",
            "rights",
            "pairs",
            "answers",
            "store",
            "words",
            "problem",
            "waits_html",
        )
    }


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"lefts": LEFTS[:1]}, "lefts: 1 given; give at least two."),
        ({"rights": []}, "rights: 0 given; give at least two."),
        ({"rights": [RIGHTS[0]] * 2}, "rights: an id stands there twice"),
        ({"pairs": PAIRS[:1]}, "pairs: 'week' stands in 0 pairs; give each left one pair."),
        ({"pairs": [*PAIRS, PAIRS[0]]}, "pairs: 'day' stands in 2 pairs"),
        (
            {"pairs": [PAIRS[0], {**PAIRS[1], "right": "gone"}]},
            "pairs: there is no right 'gone'; use one of hours, days.",
        ),
    ],
)
def test_what_makes_no_sense_is_said_with_what_to_do(changes, sentence):
    with pytest.raises(ValueError, match=re.escape(sentence)):
        Matching(**{**GIVEN, **changes})
