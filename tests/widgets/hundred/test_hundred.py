import pytest

from helpers.widgets import Hundred
from helpers.widgets.hundred.figures import FIGURES, ON_AVERAGE
from helpers.widgets.hundred.words import HOW_SURE, WORDS

WET = {"id": "wet", "text": "it rained", "n": 31, "look": "worse"}
DRY = {"id": "dry", "text": "it stayed dry", "n": 69, "look": "better"}
MAY = {
    "id": "may",
    "question": "How many of 100 days?",
    "found": [WET, DRY],
    "told_html": "<em>Few</em>.",
    "mark": "one town",
}
JUNE = {"id": "june", "when": "in June", "question": "And now?", "guess": False, "found": [DRY, WET]}
AFTER = {"id": "ask", "question": "Whom?", "options": [{"id": "a", "text": "A diary", "told_html": "Good."}]}


def test_the_sentence_tells_what_is_asked_and_not_what_was_found():
    assert repr(Hundred("Rain", [MAY, JUNE])) == "Rain How many of 100 days? in June: And now?"


def test_the_first_group_is_guessed_where_a_round_names_none():
    assert [one["group"] for one in Hundred("Rain", [MAY, {**JUNE, "group": "wet"}]).rounds] == ["wet", "wet"]


def test_the_still_folds_away_what_was_found():
    before, folded = Hundred("Rain", [MAY]).still().split("<details>")
    assert "How many of 100 days?" in before
    assert "data:image/svg+xml" in before
    assert "31" not in before.partition("data:")[0] + before.rpartition('"')[2]
    assert "31 it rained, 69 it stayed dry. one town" in folded


def test_a_reader_without_the_answers_gets_none():
    state = Hundred("Rain", [MAY, JUNE], AFTER, answers=False).get_state()
    held = str([state["rounds"], state["afterwards"]])
    assert "How many of 100 days?" in held
    assert "A diary" in held
    assert not any(text in held for text in ("rained", "31", "Few", "one town", "Good."))


def test_every_look_has_a_shape_of_its_own():
    told = {name: path for name, path in FIGURES.items() if not name.endswith(ON_AVERAGE)}
    assert len(set(told.values())) == len(told) == 5


def test_an_average_counts_no_heads():
    average = {"id": "all", "text": "wetter on average", "n": 100, "look": "worse_on_average"}
    shown = Hundred("Rain", [{**JUNE, "found": [average]}]).still()
    assert "wetter on average" in shown
    assert "100 wetter" not in shown
    assert FIGURES["worse_on_average"] == FIGURES["worse"]
    with pytest.raises(ValueError, match="a group that is not told"):
        Hundred("Rain", [{**MAY, "found": [average]}])


def test_each_step_of_being_sure_has_words_of_its_own():
    assert list(HOW_SURE) == [50, 60, 70, 80, 90, 100]
    assert len({WORDS[f"hundred.sure_{n}"] for n in HOW_SURE}) == 6


@pytest.mark.parametrize(
    ("rounds", "said"),
    [
        ([], "0 given; give 1 to 6"),
        ([MAY, MAY], "an id stands there twice"),
        ([{**MAY, "found": []}], "'may' has no groups"),
        ([{**MAY, "found": [WET, {**DRY, "n": 68}]}], "the groups of 'may' add up to 99"),
        ([{**MAY, "found": [WET, {**DRY, "n": 69.0}]}], "give whole numbers that make 100"),
        ([{**MAY, "found": [WET, {**DRY, "look": "happy"}]}], "the look 'happy'; use one of better"),
        ([{**MAY, "group": "snow"}], "'may' has no group 'snow'"),
        ([{**MAY, "found": [{**WET, "look": "open"}, DRY]}], "'may' asks for a group that is not told"),
    ],
)
def test_a_round_that_makes_no_sense_gets_one_sentence(rounds, said):
    with pytest.raises(ValueError, match=r"^rounds: .*\.$") as caught:
        Hundred("Rain", rounds)
    assert said in str(caught.value)
