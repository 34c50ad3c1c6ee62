"""What an exercise file changes about an activity's controls, and what is said where it cannot be."""

from types import SimpleNamespace

import pytest

from helpers.lessons.activity_changes import _wrong_with
from helpers.lessons.stress_hormones import recovery


def test_a_range_for_what_is_no_slider_is_told_with_the_entry_to_take_out():
    lesson = SimpleNamespace(given={"wide": True})
    assert _wrong_with(lesson, "wide", {"to": 3}) == ("“wide” is no slider, so it has no `to:`.", "Take `to:` out.")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"start": "maybe"}, ("“wide” cannot start at “maybe”.", "Use one of: true, false.")),
        ({"start": 1}, ("“wide” cannot start at “1”.", "Use one of: true, false.")),
        ({"start": False}, None),
    ],
)
def test_a_switch_starts_on_or_off_and_nowhere_else(changes, told):
    assert _wrong_with(SimpleNamespace(given={"wide": True}), "wide", changes) == told


def test_a_step_may_be_as_large_as_the_range_and_no_larger():
    assert _wrong_with(recovery.__wrapped__, "half_life", {"step": 60}) is None
    assert _wrong_with(recovery.__wrapped__, "half_life", {"step": 61}) == (
        "The `step:` of “half_life” is larger than its range.",
        "Write 60 or less.",
    )
