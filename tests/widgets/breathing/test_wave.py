import pytest

from helpers.widgets import BreathPacer
from helpers.widgets.breathing.wave import check_wave

from .tide import WAVE


def test_a_pacer_has_no_wave_unless_one_is_given():
    assert BreathPacer().wave == {}


def test_a_wave_reaches_the_front_end_as_it_was_given():
    assert BreathPacer(wave=WAVE).wave == {**WAVE, "middle": 70.0, "swings": [[2, 20], [10, 12], [30, 2]]}


def test_a_wave_does_not_change_what_the_pacer_says():
    assert repr(BreathPacer(wave=WAVE)) == repr(BreathPacer())


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"middle": "70"}, "must be numbers"),
        ({"swings": [(2, float("nan")), (10, 3)]}, "must be numbers"),
        ({"swings": [(2, 20)]}, "two swings or more"),
        ({"swings": [(10, 20), (2, 30)]}, "rising breaths a minute"),
        ({"swings": [(2, 0), (10, 0)]}, "one of them is above 0"),
        ({"swings": [(2, -1), (10, 3)]}, "0 or more"),
        ({"note": "more"}, "give title, says, toggle, middle and swings"),
    ],
)
def test_a_wave_that_makes_no_sense_gets_one_sentence(changes, says):
    with pytest.raises(ValueError, match=r"^\S.*\.$") as caught:
        check_wave({**WAVE, **changes})
    assert says in str(caught.value)
