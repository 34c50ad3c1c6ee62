"""The bounds of guided breathing stand in one place; where a text tells them, it tells these."""

from pathlib import Path

import pytest

from helpers import breath_bounds as bounds

ROOT = Path(__file__).parents[2]
SLOWEST, FASTEST = bounds.RATE
SHORTEST, LONGEST = bounds.BREATH_SECONDS
HOLD, MINUTES = bounds.HOLD_SECONDS[1], bounds.MINUTES[1]


def test_the_bounds_are_4_to_15_breaths_a_minute_8_seconds_of_holding_and_10_minutes():
    assert (bounds.RATE, HOLD, MINUTES) == ((4, 15), 8, 10)
    assert (60 / SHORTEST, 60 / LONGEST) == (FASTEST, SLOWEST)


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (
            "README.md",
            f"{SLOWEST} to {FASTEST} breaths a minute, holds of at most {HOLD} seconds and {MINUTES} minutes",
        ),
        (
            "notebooks/course.yml",
            f"{SHORTEST} to {LONGEST} seconds ({FASTEST} to {SLOWEST} breaths a minute), a hold at most {HOLD}, "
            f"a session at most {MINUTES} minutes",
        ),
        (
            "helpers/widgets/breathing/pacer.py",
            f"{SHORTEST} to {LONGEST} seconds, which is {FASTEST} to {SLOWEST} breaths a minute, and a hold at most {HOLD}",
        ),
    ],
)
def test_a_text_tells_them_as_they_are(place, said):
    text = (ROOT / place).read_text(encoding="utf-8")
    assert said in " ".join(text.split())
