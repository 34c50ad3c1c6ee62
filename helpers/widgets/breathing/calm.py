"""Calm: the pacer's circle with nothing else around it, for someone who needs it now."""

from __future__ import annotations

from ..words import WORDS, words_for
from .pacer import BreathPacer
from .pattern import in_words, minutes_in_words, rate_in_words

#: What the one button is called: the words that stand in the circle.
BUTTON = {"session.start": "calm.with_me"}


class Calm(BreathPacer):
    """A circle that breathes by itself, very slowly. A tap, and it breathes with the reader; at the end it asks how it is now.

    Sound, the device's own voice, vibration, minutes and pace are settings. What a reader answers is kept nowhere.

    >>> Calm(phases=[("in", 5), ("out", 5)], minutes=3)
    A circle to breathe with: 5 seconds in, 5 seconds out, that is 6 breaths a minute, for 3 minutes. Press it to begin.

    Args:
        phases, minutes, presets: see `BreathPacer`.

    Raises:
        ValueError: a value makes no sense. The sentence names it and says what to do.
    """

    front = "breathing/calm.js"
    sheets = ("shared/session.css", "breathing/pacer.css", "breathing/calm.css")

    def __init__(self, **given) -> None:
        super().__init__(**given)
        names = {key: WORDS[word] for key, word in BUTTON.items()}
        self.words = {**words_for("pacer", "session", "calm", "voice"), **names}

    def sentence(self) -> str:
        """What it is and how it is set, in words."""
        return WORDS["calm.sentence"].format(
            parts=in_words(self._phases),
            rate=rate_in_words(self._phases),
            minutes=minutes_in_words(self._phases, self.minutes),
        )
