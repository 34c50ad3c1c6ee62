"""Lesson 01: are we the only species that weeps, and what do tears do?"""

from __future__ import annotations

from functools import partial

from ..drawing import drawing, holding, numbers_of
from ..widgets import Reading, bet_parts, choice, number, part, scene
from ..widgets.scene.parts import Part
from .shape import Lesson

lesson = Lesson(
    "01_why_we_cry",
    note="This lesson talks about crying in people and animals.",
)


#: What each does to the eye, in the words of the lesson; the ways are those of textbooks (Kardon, 2005).
_CAUSES = {
    "onion": "Something stings the surface. Its nerve tells the brainstem, and the brainstem switches the gland on: a reflex tear.",
    "wind": "The surface dries out. The same nerve tells the brainstem, and the gland rinses: a reflex tear, too.",
    "film": "Nothing touches the eye. A feeling in the brain reaches the brainstem, and the same gland runs: an emotional tear.",
    "blink": "No alarm anywhere. A thin film is there all the time, and each blink spreads it: basal tears.",
}


@lesson.activity
@scene(
    partial(holding, "eye", place_onion="onion", place_wind="wind", place_film="film"),
    cause=choice(
        {"": None, "Onion": "onion", "Wind": "wind", "Film": "film", "Only blink": "blink"},
        "At the eye",
        touch={"onion": ".place-onion", "wind": ".place-wind", "film": ".place-film"},
    ),
    labels={
        "gland": ("tear gland", "above"),
        "brain": ("brain", "above"),
        "brainstem": ("brainstem", "below"),
    },
    seen="An eye from the front: a tear gland above it, a drain to the nose, and nerves to the brainstem and the brain. "
    "Below it an onion, wind and a film.",
)
def eye(cause: str | None = None) -> tuple[str | None, dict[str, Part]]:
    """Hold something to the eye. Which way does the message go?"""
    flows = cause in ("onion", "wind", "film")
    return _CAUSES[cause] if cause else None, {
        "path-surface": part(lit=cause in ("onion", "wind")),
        "path-feeling": part(lit=cause == "film"),
        "path-gland": part(lit=flows),
        "drop": part(opacity=float(flows), move=(0, 8 if flows else 0)),
        "drain-flow": part(opacity=float(flows)),
    }


#: The strips of the drawing: millimetres from end to end, and units of the drawing for each.
STRIP_MM, UNITS = 35, 69.5 / 35
#: How wet a dog's strip is on a usual day, mm, and how much more it was with the owner, mm. Both assumed: the study is cited
#: for the direction alone.
USUAL_MM, MORE_MM = 22, 2


def _dogs() -> str:
    """The drawing, with a line for a usual day across the strips, and beside them what was found."""
    text = drawing("dogs")
    owner, other = (numbers_of(text, name) for name in ("strip-owner", "strip-other"))
    line = "".join(f"M{one['x'] - 8:g} {one['y'] + UNITS * USUAL_MM:g}h{one['width'] + 16:g}" for one in (owner, other))
    marks = [f'<path class="usual" stroke="var(--draw-accent, #cf5420)" stroke-dasharray="2 5" d="{line}"/>']
    for name, x, y, height in (
        ("found-owner", owner["x"] + owner["width"] + 5, owner["y"], USUAL_MM + MORE_MM),
        ("found-other", other["x"] - 13, other["y"], USUAL_MM),
    ):
        place = f'x="{x:g}" y="{y:g}" width="8" height="{UNITS * height:g}"'
        marks.append(f'<rect class="{name}" fill="var(--draw-accent, #cf5420)" stroke="none" {place}/>')
    return text.removesuffix("</svg>") + "".join(marks) + "</svg>"


@lesson.activity
@scene(
    _dogs,
    owner=number(0, STRIP_MM, 1, "With the owner", "mm", handle="y", grip=".strip-owner"),
    other=number(0, STRIP_MM, 1, "With someone else", "mm", handle="y", grip=".strip-other"),
    labels={"found-owner": ("found", "right")},
    bet=bet_parts(
        "In the study, dogs' eyes filled more when their owner came back, and not for someone else they knew (Murata et al., 2022). "
        "The heights are assumed.",
        "found-owner",
        "found-other",
    ),
    seen="Two dogs, each before a door. Under an eye of each hangs a strip of paper that tears make wet; a dashed line shows how far on a usual day.",
)
def dogs(owner: int = USUAL_MM, other: int = USUAL_MM) -> tuple[Reading, dict[str, Part]]:
    """How far down will the strip get wet? The dashed line is a usual day."""
    return Reading("{owner} {other}", owner=_about_owner(owner - USUAL_MM), other=_about_other(other - USUAL_MM)), {
        "strip-owner": part(height=UNITS * owner),
        "strip-other": part(height=UNITS * other),
    }


def _about_owner(more: int) -> str:
    return f"With the owner there was more{', as you said' if more > 0 else ' after all'}."


def _about_other(more: int) -> str:
    if more > 1:
        return "With someone else no rise was seen, though you bet on more."
    if more < -1:
        return "With someone else no change was seen, though you bet on less."
    return "With someone else no change was seen, as you said."
