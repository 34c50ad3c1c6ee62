"""`Message` and `Planner` in Python: what they say, what they refuse, and that nothing a reader writes is a trait."""

import pytest

from .small_forms import PARTS, message, planner


def test_the_sentences_say_what_there_is_to_choose():
    assert repr(message()) == "A note: Choose a line. To choose or write: How you begin; The rest."
    assert repr(planner()) == "A trip: Fill it in. On the page: Where; When."


def test_the_still_pages_offer_every_option_and_room_to_write():
    still = message().still()
    assert "<li>Hello.</li>" in still
    assert "Good &lt;day&gt;." in still
    assert "As you &amp; I like." in still
    assert "<p>______</p>" in still
    assert "<li>South</li>" in planner().still()
    assert "<p>Take <b>water</b>.</p>" in planner().still()


@pytest.mark.parametrize("build", [lambda fields: message(parts=fields), lambda fields: planner(fields=fields)])
@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ([], "give at least one field"),
        ([PARTS[0], PARTS[0]], "an id of its own"),
        ([{**PARTS[0], "options": ["x", "x"]}], "'greeting' has an option twice"),
        ([{**PARTS[0], "options": list("abcdefghi")}], "'greeting' has 9 options; give 8 or fewer"),
        ([{**PARTS[1], "several": True}], "'rest' lets one pick several, and has no options"),
    ],
    ids=["none", "same id", "option twice", "too many", "several of none"],
)
def test_fields_that_make_no_sense_get_one_sentence(build, fields, says):
    with pytest.raises(ValueError, match=r"^\S.*\.$") as caught:
        build(fields)
    assert says in str(caught.value)


def test_fields_may_be_given_once_only_as_by_a_generator():
    assert [part["id"] for part in message(parts=(one for one in PARTS)).parts] == ["greeting", "rest"]
