"""A breathing pacer: phases of any length with a calm circle, and soft tones for closed eyes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import traitlets

from ...breath_bounds import BREATH_SECONDS, HOLD_SECONDS, MINUTES, PHASE_SECONDS, RATE
from ..shared.base import Activity
from ..shared.checked_trait import Checked
from ..shared.stills import Still
from ..words import WORDS, words_for
from .pattern import (
    Phases,
    breath_seconds,
    check_minutes,
    check_phases,
    check_presets,
    in_words,
    minutes_in_words,
    rate_in_words,
)
from .wave import check_wave

#: The patterns offered where none are given.
PRESETS = {
    WORDS["pacer.preset_even"]: [("in", 5), ("out", 5)],
    WORDS["pacer.preset_longer_out"]: [("in", 4), ("out", 6)],
    WORDS["pacer.preset_shorter"]: [("in", 4), ("out", 4)],
    WORDS["pacer.preset_box"]: [("in", 3), ("hold", 3), ("out", 3), ("hold", 3)],
}


class BreathPacer(Activity):
    """A breathing pacer that follows the clock, with or without a kernel.

    >>> BreathPacer(phases=[("in", 4), ("hold", 2), ("out", 6)], minutes=2)
    Breathing pacer: 4 seconds in, hold for 2 seconds, 6 seconds out, that is 5 breaths a minute, for 2 minutes.

    Args:
        phases: One breath, in order: pairs of "in", "hold" or "out" and seconds. It takes 4 to 15 seconds, which
            is 15 to 4 breaths a minute, and a hold at most 8. To have no hold, leave it out.
        minutes: How long a session lasts, 0.5 to 10. It ends with a finished breath.
        presets: Patterns the learner can choose, as ``{name: phases}``. Empty: no choice is shown.
        wave: What follows the breath in a model, such as the heart rate; see `check_wave`. Empty: none is shown.

    Raises:
        ValueError: a value makes no sense. The sentence names it and says what to do.
    """

    front = "breathing/pacer.js"
    sheets = ("shared/session.css", "breathing/pacer.css")

    #: One breath: pairs of kind and seconds.
    phases = Checked(check_phases, [("in", 5), ("out", 5)]).tag(sync=True)
    #: Minutes of a session.
    minutes = Checked(check_minutes, 3).tag(sync=True)
    #: Patterns to choose from: pairs of name and phases.
    presets = Checked(check_presets, PRESETS).tag(sync=True)
    #: What follows the breath in a model; see `check_wave`.
    wave = Checked(check_wave, {}).tag(sync=True)
    #: What the learner may set; the same bounds that Python checks.
    limits = traitlets.Dict(read_only=True).tag(sync=True)

    def __init__(
        self,
        phases: Iterable[tuple[str, float]] = (("in", 5), ("out", 5)),
        minutes: float = 3,
        presets: Mapping[str, Iterable[tuple[str, float]]] | None = None,
        wave: Mapping | None = None,
    ) -> None:
        super().__init__(
            phases=phases,
            minutes=minutes,
            presets=PRESETS if presets is None else presets,
            wave=wave or {},
            words=words_for("pacer", "session"),
        )

    @traitlets.default("limits")
    def _limits(self) -> dict:
        return {
            "phase": list(PHASE_SECONDS),
            "hold": list(HOLD_SECONDS),
            "breath": list(BREATH_SECONDS),
            "rate": list(RATE),
            "minutes": list(MINUTES),
        }

    @property
    def breaths_per_minute(self) -> float:
        """Breaths a minute of the pattern that is set."""
        return 60 / breath_seconds(self._phases)

    @property
    def _phases(self) -> Phases:
        return self.phases  # type: ignore[return-value]

    def sentence(self) -> str:
        """The pattern in words: seconds of each phase, breaths a minute, minutes."""
        return WORDS["pacer.sentence"].format(
            parts=in_words(self._phases),
            rate=rate_in_words(self._phases),
            minutes=minutes_in_words(self._phases, self.minutes),
        )

    def drawing(self) -> Still:
        """What the still picture is drawn by and from."""
        return Still(f"{__package__}.picture", "draw_minute", (self._phases,))

    def picture(self) -> tuple[bytes, str]:
        """One minute of the pattern as a line that rises and falls, and its description."""
        return self.drawing().png(), WORDS["pacer.picture_alt"].format(parts=in_words(self._phases))
