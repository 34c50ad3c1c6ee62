"""Lesson 07: does crying help you sleep?"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from ..course import for_widgets
from ..drawing import drawing, holding
from ..models import sleep as model
from ..widgets import Reading, choice, number, part, scene
from ..widgets.scene.parts import Part
from ..widgets.tasks.placing import Placing
from .shape import Lesson

lesson = Lesson(
    "07_sleep",
    note="It's about sleep, suspicious thoughts and hallucinations.",
    keys=("skeldon2025",),
)

#: How thick a link is drawn for the grade of its claim, in the drawing's units.
THICK = {"Strong": 14.0, "Moderate": 10.0, "Contested": 6.0, "Preliminary": 2.5, "Theoretical": 0.0}
#: The links of the article's chain: the claim of each, the claim's grade, and what is told when it is tapped.
LINKS = {
    "calm": (
        "crying_calms_nerves",
        "Contested",
        "Thin, and contested. As women began to cry at a film, a sign of calm rose. Within four minutes it was gone. "
        "Other studies saw no clear rise, or a body more stirred up.",
    ),
    "tired": (
        "crying_costs_energy",
        "Preliminary",
        "A thread. Crying babies used 13 % more energy, and only while they cried. In adults we found no measurement.",
    ),
    "asleep": (
        "crying_helps_sleep",
        "Theoretical",
        "Nothing. We found no study that went from crying to sleep.",
    ),
    "mind": (
        "sleep_helps_mental_health",
        "Strong",
        "Thick. In 65 trials, better sleep eased depression and anxiety. No trial had to do with crying.",
    ),
}
_PULLED = (
    "It breaks at the third link. The strong link hangs on nothing: what's known of sleep says nothing about crying."
)
_EDGE = 4  # by how much the outline of a link is wider than the link


@lesson.activity
@scene(
    partial(drawing, "chain"),
    link=choice(
        {
            "": None,
            "Calms": "calm",
            "Takes energy": "tired",
            "Sleep": "asleep",
            "Mind": "mind",
            "Pull it": "pull",
        },
        "Tap a link, then pull",
        touch={name: f".blank-{name}" for name in LINKS},
    ),
    labels={
        "blank-calm": ("calms", "below"),
        "blank-tired": ("energy", "below"),
        "blank-asleep": ("sleep", "below"),
        "head": ("mind", "below"),
    },
    seen="A chain of four links, from a tear to a head with its eyes closed.",
)
def chain(link: str | None = None) -> tuple[str | None, dict[str, Part]]:  # noqa: D103 - the step asks it
    parts = {}
    for name, (_, grade, _) in LINKS.items():
        if not THICK[grade]:
            continue  # there is nothing to draw
        told = link in (name, "pull")
        parts[f"link-{name}"] = part(shown=told, thick=THICK[grade])
        parts[f"edge-{name}"] = part(shown=told, thick=THICK[grade] + _EDGE)
    parts["end"] = part(turn=14 if link == "pull" else 0, move=(6, 6) if link == "pull" else (0, 0), about=(206, 52))
    return (_PULLED if link == "pull" else LINKS[link][2]) if link else None, parts


#: What an evening is like, in words, from calm to upset: each a step of the same size.
EVENINGS = ("very calm", "calm", "as usual", "a bit upset", "very upset")
_STEP = model.AROUSAL_RANGE[1] / 2
_EVENING = replace(number(-2, 2, 1, "The evening"), texts=EVENINGS)
#: The drawing's units: where 20:00 lies, and an hour.
_AT_20, _HOUR = 96, 18


@lesson.model
@scene(
    partial(holding, "evening", place_better="face-better", place_same="face-same", place_worse="face-worse"),
    mood=_EVENING,
    labels={
        "usual": ("usual night: {usual}", "middle"),
        "tonight": ("tonight: {at}", "middle"),
        "tomorrow": ("next night: {next}", "middle"),
        "evening": ("22:00", "below"),
        "morning": ("6:00", "below"),
    },
    heard={"later": "Asleep later than usual (minutes)"},
    seen="A face, and beside it three nights as bars, from falling asleep to waking up.",
)
def evening(mood: int = 0) -> tuple[Reading, dict[str, Part]]:  # noqa: D103 - the step asks it
    usual = model.usual_night()
    tonight, tomorrow = model.nights(mood * _STEP)
    later = round(model.later_minutes(mood * _STEP))
    how = EVENINGS[mood + 2].capitalize()
    told = "{how}: asleep at {at}."
    if later:
        told = f"{{how}}: asleep {{minutes}} minutes {'later' if later > 0 else 'sooner'}. By the next night most of it is gone."
    face = "better" if mood < 0 else "worse" if mood > 0 else "same"
    values = {"how": how, "later": later, "minutes": abs(later), "usual": _clock(usual.start)}
    return Reading(told, at=_clock(tonight.start), next=_clock(tomorrow.start), **values), {
        "tonight": _bar(tonight.start, tonight.hours),
        "tomorrow": _bar(tomorrow.start - 24, tomorrow.hours),
        "usual": _bar(usual.start, usual.hours),
        **{f"draw-face-{one}": part(shown=one == face) for one in ("better", "same", "worse")},
    }


def _bar(start: float, hours: float) -> Part:
    return part(x=_AT_20 + _HOUR * (start - 20), width=_HOUR * hours)


def _clock(hour: float) -> str:
    minutes = round(hour * 60) % (24 * 60)
    return f"{minutes // 60}:{minutes % 60:02d}"


@lesson.activity
def three_effects(lesson: Lesson, **changes) -> Placing:
    """How large were the effects of the sleep trial?"""
    task = for_widgets.task(lesson.exercise, "place", "trial_effects")
    return Placing(**{**task, **lesson.shown(), "store": lesson.store("place.trial_effects"), **changes})
