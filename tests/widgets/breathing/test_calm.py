"""`Calm` in Python: it is the pacer with other words."""

import pytest

from helpers.widgets import Calm


def test_it_says_what_it_is_and_how_it_is_set():
    said = "A circle to breathe with: 4 seconds in, 6 seconds out, that is 6 breaths a minute, for 2 minutes. Press it to begin."
    assert repr(Calm(phases=[("in", 4), ("out", 6)], minutes=2)) == said


def test_it_refuses_what_the_pacer_refuses():
    with pytest.raises(ValueError, match="one whole breath would take 20 seconds"):
        Calm(phases=[("in", 10), ("out", 10)])


def test_its_one_button_is_called_what_stands_in_the_circle():
    words = Calm().words
    assert words["session.start"] == words["calm.with_me"]


def test_every_word_in_the_circle_is_short():
    words = Calm().words
    assert max(len(words[f"calm.{one}"]) for one in ("with_me", "get_ready", "in", "hold", "out", "paused", "end")) <= 9
