"""What an exercise file changes about an activity's controls, and what is said where it cannot be."""

from types import SimpleNamespace

from helpers.lessons.activity_changes import _wrong_with


def test_a_range_for_what_is_no_slider_is_told_with_the_entry_to_take_out():
    lesson = SimpleNamespace(given={"wide": True})
    assert _wrong_with(lesson, "wide", {"to": 3}) == ("“wide” is no slider, so it has no `to:`.", "Take `to:` out.")
