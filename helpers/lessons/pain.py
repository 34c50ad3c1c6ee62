"""Lesson 04: does crying ease pain?"""

from __future__ import annotations

from functools import partial
from statistics import fmean

from ..drawing import drawing
from ..models import endurance
from ..models import repeated_studies as repeated
from ..widgets import Reading, choice, number, part, scene, switch
from ..widgets.scene.parts import Part
from . import pile
from .shape import Lesson

lesson = Lesson(
    "04_pain",
    note="It's about pain, rejection, opioids and self-injury.",
    keys=("luginbuhl2001", "kim2012", "fanninger2023", "goreis2025", "mitchell2004"),
)

_TRUTH, _NOTHING = repeated.TRUTHS_SECONDS
#: A brick in its place, and one that waits above it, out of sight.
_LANDED, _WAITING = part(move=(0, 0)), part(move=(0, -100))
#: The lines of the picture; in a narrow one there's no room for the 0 between the others.
_LINES = {"less": ("{line:.0f} s shorter", "below"), "more": ("{line:.0f} s longer", "below"), "none": ("0", "below")}


@lesson.model
@scene(
    partial(pile.falling, _TRUTH),
    teams=number(0, repeated.TEAMS, 1, "Teams so far", hold="Tap or hold to run it"),
    labels={**_LINES, "truth": ("the truth: {truth} s", "above")},
    heard={"hits": "Teams that found it"},
    seen="Each study is a brick that falls onto a line from shorter to longer. Two dashed lines show where a difference counts.",
)
def run_it_again(teams: int = 0) -> tuple[Reading, dict[str, Part]]:  # noqa: D103 - the step asks it
    results, counts = repeated.found(_TRUTH), repeated.significant(_TRUTH)
    hits = sum(counts[:teams])
    if teams == 0:
        told = "Nobody has run it yet."
    elif teams == repeated.TEAMS:
        told = "{hits} of {teams} teams found it. The other {missed} missed what's there."
    else:
        far = ", past the line" if counts[teams - 1] else ""
        told = f"Team {{teams}}: {_way(results[teams - 1])}{far}. So far {{hits}} of {{teams}} found it."
    values = {"teams": teams, "hits": hits, "missed": repeated.TEAMS - hits, "truth": _TRUTH, "line": repeated.line()}
    bricks = {f"brick-{n}": _LANDED if n < teams else _WAITING for n in range(repeated.TEAMS)}
    return Reading(told, **values), {**bricks, "paper": part(shown=False), "news": part(shown=False)}


def _way(seconds: float) -> str:
    """A difference as people say it: 8 s longer."""
    if round(seconds) == 0:
        return "no difference"
    return f"{abs(round(seconds))}\u00a0s {'longer' if seconds > 0 else 'shorter'}"


_PILES = {"small": _TRUTH, "nothing": _NOTHING}


@lesson.model
@scene(
    partial(pile.lying, _PILES),
    only=switch("Only what reaches the news"),
    truth=choice({f"{_TRUTH} seconds longer": _TRUTH, "no difference at all": _NOTHING}, "The truth (we set it)"),
    labels={**_LINES, "truth": ("the truth: {truth} s", "above"), "paper": ("+{told:.0f} s", "middle")},
    seen="The bricks of a hundred teams lie piled up on a line from shorter to longer; beside them is a newspaper.",
)
def in_the_news(only: bool = False, truth: int = _TRUTH) -> tuple[Reading, dict[str, Part]]:  # noqa: D103
    results = repeated.found(truth)
    news = [seconds for seconds, counts in zip(results, repeated.significant(truth), strict=True) if counts]
    longer, shorter = sum(seconds > 0 for seconds in news), sum(seconds < 0 for seconds in news)
    average = fmean(news)
    if not only:
        told = "All {teams} teams are on the table. On average they found {all:.0f} seconds: the truth."
    elif truth:
        told = (
            "“A good cry makes you {told:.0f} seconds tougher.” So say {longer} teams in the news, on average: "
            "{times:.1f} times the truth. {drawer} teams stay in a drawer."
        )
    else:
        told = (
            "“Crying makes you tougher”, say {longer} teams. “Crying makes you weaker”, say {shorter}. "
            "False alarms, all {alarms}: there's nothing to find."
        )
    values = {
        **{"teams": repeated.TEAMS, "all": fmean(results), "told": average, "times": average / _TRUTH},
        **{"longer": longer, "shorter": shorter, "alarms": longer + shorter, "drawer": repeated.TEAMS - len(news)},
        **{"truth": truth, "line": repeated.line()},
    }
    parts = {
        **{f"{name}-found": part(shown=truth == one) for name, one in _PILES.items()},
        **{f"{name}-missed": part(shown=truth == one, opacity=0 if only else 1) for name, one in _PILES.items()},
        "truth": part(move=((truth - _TRUTH) * pile.SECOND, 0)),
        "paper": part(shown=only and truth == _TRUTH),
        "news": part(shown=only and truth == _TRUTH),
    }
    return Reading(told, **values), parts


#: In the drawing's units: where the bars of cold water begin, and one second.
_START, _SECOND = 104, 0.35
#: Each group's name in the drawing, how many times as long it endures, and where its first bar lies.
_GROUPS = {"usual": (1, 18), "longer": (endurance.LONGER, 82)}
_SHOWN, _ROW, _BAR = 8, 6, 4.5
_WOMEN = endurance.median_seconds("women, water at 1 °C")


def _people() -> str:
    """A hand in ice water, and a bar for each of the people of two groups; behind it, faint, what a cut-off hides."""
    drawn = drawing("hand-in-ice").replace("<svg", '<svg x="0" y="4" width="92" height="126"', 1)
    for name, (times, top) in _GROUPS.items():
        drawn += f'<path class="name-{name}" d="M{_START - 4} {top - 16}h1v12h-1Z"/>'
        for row, seconds in enumerate(endurance.people(times * _WOMEN, _SHOWN)):
            at = f'x="{_START}" y="{top + _ROW * row}" height="{_BAR}"'
            drawn += (
                f'<rect fill="var(--draw-faint, #93a1a7)" fill-opacity="0.4" {at} width="{seconds * _SECOND:.1f}"/>'
            )
            drawn += f'<rect class="{name}-{row}" fill="var(--draw-cool-deep, #2b8799)" {at} width="0"/>'
    red = 'stroke="var(--draw-accent, #cf5420)" stroke-width="2.5"'
    line = f'<path class="cut" {red} d="M{_START} 14V130"/><path class="grip" {red} d="M{_START} 104v4"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 134" fill="none">{drawn}{line}</svg>'


@lesson.model
@scene(
    _people,
    cut_off=number(
        *endurance.CUT_OFF_RANGE_SECONDS, 30, "Everyone is stopped after", "seconds", handle="x", grip=".grip"
    ),
    labels={
        "name-usual": ("as usual: {usual:.0f} s on average", "right"),
        "name-longer": ("twice as long: {longer:.0f} s", "right"),
    },
    heard={"usual": "as usual, on average (s)", "longer": "twice as long, on average (s)"},
    seen="A hand in a bucket of ice water. Beside it two groups of eight bars, one for each person, and a line that cuts them off.",
)
def cold_water(cut_off: float = endurance.CUT_OFF_RANGE_SECONDS[1]) -> tuple[Reading, dict[str, Part]]:  # noqa: D103
    seen = {name: endurance.mean_seen(cut_off, times * _WOMEN) for name, (times, _) in _GROUPS.items()}
    real = endurance.mean_seconds(endurance.LONGER * _WOMEN) - endurance.mean_seconds(_WOMEN)
    parts = {
        f"{name}-{row}": part(width=_SECOND * min(cut_off, seconds))
        for name, (times, _) in _GROUPS.items()
        for row, seconds in enumerate(endurance.people(times * _WOMEN, _SHOWN))
    }
    told = "The study sees a difference of {seen:.0f} seconds. Without the line it would be {real:.0f}."
    if cut_off == endurance.CUT_OFF_SECONDS:
        told += " Most studies stop here."
    values = {**seen, "seen": round(seen["longer"]) - round(seen["usual"]), "real": real}
    at = part(move=(_SECOND * cut_off, 0))
    return Reading(told, **values), {**parts, "cut": at, "grip": at}
