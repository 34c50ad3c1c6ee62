"""A breathing pattern as plain data: what is allowed, how long it takes, how high the breath stands, in words."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from itertools import groupby

from ...breath_bounds import BREATH_SECONDS, HOLD_SECONDS, MINUTES, PHASE_SECONDS, RATE
from ..shared.plain_numbers import counted, is_number, plain
from ..words import WORDS

#: What a phase may be.
KINDS = ("in", "hold", "out")
#: Phases in a breath.
MOST_PHASES = 8

Phases = tuple[tuple[str, float], ...]
EXAMPLE = 'phases=[("in", 5), ("hold", 2), ("out", 5)]'


def check_phases(value: object, name: str = "phases") -> Phases:
    """The phases of one breath as a tuple of (kind, seconds).

    Raises:
        ValueError: says what is wrong, in which parameter, and what to do.
    """
    if isinstance(value, str | Mapping) or not isinstance(value, Iterable):
        raise ValueError(f"{name}={value!r}: give a list of phases, such as {EXAMPLE}.")
    phases = tuple(_check_phase(one, name) for one in value)
    kinds = [kind for kind, _ in phases]
    if "in" not in kinds or "out" not in kinds:
        raise ValueError(f'{name}: a breath needs at least one "in" and one "out", such as {EXAMPLE}.')
    if len(phases) > MOST_PHASES:
        raise ValueError(f"{name}: {len(phases)} phases are too many; give {MOST_PHASES} or fewer for one breath.")
    if breaths_within(phases) > 1:
        raise ValueError(
            f'{name}: these are {breaths_within(phases)} breaths; give one, whose every "in" comes before its "out".'
        )
    if longest_hold(phases) > HOLD_SECONDS[1]:
        raise ValueError(
            f"{name}: the breath would be held for {longest_hold(phases)} seconds on end; "
            f"make that {HOLD_SECONDS[1]} seconds or less."
        )
    whole, (shortest, longest) = breath_seconds(phases), BREATH_SECONDS
    if not shortest <= whole <= longest:
        raise ValueError(
            f"{name}: one whole breath would take {whole} seconds; make it {shortest} to {longest} seconds, "
            f"which is {RATE[1]} to {RATE[0]} breaths a minute."
        )
    return phases


def _check_phase(one: object, name: str) -> tuple[str, float]:
    try:
        kind, seconds = one  # type: ignore[misc]
    except (TypeError, ValueError):
        raise ValueError(f'{name}: {one!r} is not a phase; write a kind and its seconds, such as ("in", 5).') from None
    if kind not in KINDS:
        raise ValueError(f'{name}: {kind!r} is not a kind of phase; use "in", "hold" or "out".')
    low, high = HOLD_SECONDS if kind == "hold" else PHASE_SECONDS
    if not is_number(seconds) or not low <= seconds <= high:
        advice = "; to have no hold, leave it out of the list" if kind == "hold" else ""
        raise ValueError(f'{name}: ("{kind}", {seconds!r}) needs a number of seconds from {low} to {high}{advice}.')
    return kind, plain(seconds)


def check_minutes(value: object) -> float:
    """The minutes of a session. Raises ValueError, which says what is allowed."""
    low, high = MINUTES
    if not is_number(value) or not low <= value <= high:  # type: ignore[operator]
        raise ValueError(f"minutes={value!r}: give a number of minutes from {low} to {high}.")
    return plain(value)  # type: ignore[arg-type]


def check_presets(value: object) -> tuple[tuple[str, Phases], ...]:
    """Named patterns to choose from: a dict of name and phases (or pairs of them)."""
    pairs = list(value.items()) if isinstance(value, Mapping) else value
    try:
        named = [(name, phases) for name, phases in pairs]  # type: ignore[union-attr]
    except (TypeError, ValueError):
        raise ValueError(
            f'presets={value!r}: give names with their phases, such as {{"Even": [("in", 5), ("out", 5)]}}.'
        ) from None
    for name, _ in named:
        if not isinstance(name, str) or not name.strip():
            raise ValueError(f"presets: the name {name!r} is not a text; give each pattern a short name.")
    return tuple((name.strip(), check_phases(phases, f'presets["{name}"]')) for name, phases in named)


def breath_seconds(phases: Phases) -> float:
    """Seconds that one whole breath takes."""
    return plain(sum(seconds for _, seconds in phases))


def breaths_within(phases: Phases) -> int:
    """How many breaths the phases are: how often an "in" follows on an "out", in a round and whatever is held between."""
    moving = [kind for kind, _ in phases if kind != "hold"]
    return sum(kind == "in" and moving[n - 1] == "out" for n, kind in enumerate(moving))


def longest_hold(phases: Phases) -> float:
    """The most seconds that the breath is held on end; the last phase is followed by the first."""
    moving = next(n for n, (kind, _) in enumerate(phases) if kind != "hold")
    runs = groupby(phases[moving:] + phases[:moving], key=lambda phase: phase[0])
    return plain(max((sum(seconds for _, seconds in run) for kind, run in runs if kind == "hold"), default=0))


def breaths_in(phases: Phases, minutes: float) -> int:
    """Whole breaths in a session: it ends with a finished breath, so the time is met to half a breath."""
    return max(1, math.floor(minutes * 60 / breath_seconds(phases) + 0.5))


def levels(phases: Phases) -> list[float]:
    """How full the breath is (0 to 1) at the start of each phase and at the end of the last.

    Phases of the same kind in a row ("in, in, out") share the way by their seconds.
    """
    moving = [i for i, (kind, _) in enumerate(phases) if kind != "hold"]
    first = next(n for n, i in enumerate(moving) if phases[i][0] == "in" and phases[moving[n - 1]][0] == "out")
    order = moving[first:] + moving[:first]
    rise = [0.0] * len(phases)
    for kind, group in groupby(order, key=lambda i: phases[i][0]):
        run = list(group)
        whole = sum(phases[i][1] for i in run)
        for i in run:
            rise[i] = phases[i][1] / whole * (1 if kind == "in" else -1)
    # The breath is empty where that first "in" begins; walk on from there, round to the beginning.
    at, level = [0.0] * len(phases), 0.0
    for i in [*range(order[0], len(phases)), *range(order[0])]:
        at[i] = min(1.0, max(0.0, level))
        level += rise[i]
    return [*at, at[0]]


def in_words(phases: Phases) -> str:
    """The phases as words: "5 seconds in, 5 seconds out"."""
    return ", ".join(counted(f"pacer.part_{kind}", seconds) for kind, seconds in phases)


def rate_in_words(phases: Phases) -> str:
    """Breaths a minute: "6 breaths a minute", "about 3.2 breaths a minute"."""
    rate = 60 / breath_seconds(phases)
    shown = plain(math.floor(rate * 10 + 0.5) / 10)
    return counted("pacer.rate", shown) if abs(rate - shown) < 1e-9 else WORDS["pacer.rate_about"].format(n=shown)


def minutes_in_words(phases: Phases, minutes: float) -> str:
    """The length of a session: "3 minutes", or "about 3 minutes" where the last breath ends elsewhere."""
    words = (
        counted("session.minutes", plain(minutes))
        if minutes >= 1
        else WORDS["session.seconds"].format(n=plain(minutes * 60))
    )
    exact = abs(breaths_in(phases, minutes) * breath_seconds(phases) - minutes * 60) < 1e-6
    return words if exact else WORDS["session.about"].format(time=words)
