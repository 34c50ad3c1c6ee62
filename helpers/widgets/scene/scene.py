"""`scene`: write a function that says where the parts of a drawing stand; the browser moves them, not the kernel."""

from __future__ import annotations

import html
import inspect
from collections.abc import Callable, Mapping
from typing import Any

import traitlets

from ...well_set import well_set
from ..explore.engine.errors import ExploreError
from ..explore.engine.parameters import Parameter
from ..explore.engine.reading import Reading, pack
from ..explore.engine.stops import Standing, listed
from ..explore.explore import Recipe
from ..hear.along_control import along_control
from ..shared.remembered import Remembered
from ..words import WORDS, words_for
from .asked import check_parts, sided
from .bet import PartsBet
from .picture import parts_of, picture_at
from .worked_out import WorkedOut


class Scene(Standing, Remembered):
    """A drawing whose parts move with controls, as `scene` makes it.

    As in an `Explorable` every control is a trait of its own. A reader's bet stays in the browser.
    """

    front = "scene/scene.js"
    sheets = ("explore/explore.css", "scene/scene.css", "hear/hear.css")

    question = traitlets.Unicode().tag(sync=True)
    #: One line under the drawing, such as what kind of model it is.
    note = traitlets.Unicode().tag(sync=True)
    #: What the drawing shows, for those who do not see it.
    seen = traitlets.Unicode().tag(sync=True)
    controls = traitlets.List().tag(sync=True)
    svg = traitlets.Unicode().tag(sync=True)
    plan = traitlets.List().tag(sync=True)
    numbers = traitlets.Bytes().tag(sync=True)
    reading_words = traitlets.Dict().tag(sync=True)
    reading_places = traitlets.Bytes().tag(sync=True)
    #: ``{"part", "side", "words"}`` of each label over the drawing; their places are one after the other in `label_places`.
    labels = traitlets.List().tag(sync=True)
    label_places = traitlets.Bytes().tag(sync=True)
    #: What is heard and read of it along a control; see hear/along_control.py. Empty where nothing is.
    heard = traitlets.Dict().tag(sync=True)
    heard_numbers = traitlets.Bytes().tag(sync=True)
    #: ``{"found", "answer"}`` where a bet is asked for; else empty.
    bet = traitlets.Dict().tag(sync=True)

    _problem_words = "scene.problem"

    def __init__(
        self, function: Callable, parameters: list[Parameter], fixed: dict, svg: str, shown: Mapping[str, Any], **traits
    ) -> None:
        known = parts_of(svg)
        bet: PartsBet | None = shown.get("bet")
        named: Mapping[str, str] = shown.get("heard", {})
        self._parameters, self._bet = parameters, bet
        self._worked_out = WorkedOut(function, parameters, fixed, known)
        check_parts(function.__name__, known, parameters, shown)
        reading_words, reading_places = pack(self._worked_out.readings)
        labels = [(name, *sided(function.__name__, said)) for name, said in shown.get("labels", {}).items()]
        packed = [self._worked_out.label(template) for _, template, _ in labels]
        heard = along_control(function.__name__, named, self._worked_out.readings, parameters) if named else ({}, b"")
        super().__init__(
            words=words_for("scene", "explore", "hear", "record"),
            controls=[listed(p) for p in parameters],
            svg=svg,
            plan=self._worked_out.plan,
            numbers=self._worked_out.numbers,
            reading_words=reading_words,
            reading_places=reading_places,
            labels=[
                {"part": name.lstrip("."), "side": side, "words": words}
                for (name, _, side), (words, _) in zip(labels, packed, strict=True)
            ],
            label_places=b"".join(places for _, places in packed),
            heard=heard[0],
            heard_numbers=heard[1],
            bet={"found": list(bet.found), "answer": bet.answer} if bet else {},
            **{
                "question": well_set(inspect.cleandoc(function.__doc__ or "").split("\n")[0]),
                "seen": shown.get("seen", ""),
                **traits,
            },
        )

    @property
    def reading(self) -> Reading | None:
        """The sentence at the present stops."""
        return self._worked_out.reading_at(self._stops)

    def sentence(self) -> str:
        """The controls and the reading, in words; where there is a bet, what is asked and nothing of the answer."""
        said = [self.question] if self._bet else [self._said_controls(), str(self.reading or "")]
        said = said if any(said) else [self.question, self.seen]  # nothing is chosen yet, or nothing moves
        return " ".join(filter(None, [*said, self.note]))

    def picture(self) -> tuple[bytes, str]:
        """The drawing at the present stops, and its description; what a bet is on is not in it."""
        hidden = frozenset(self._bet.found if self._bet else ())
        said = [self.question, self.seen, "" if self._bet else str(self.reading or "")]
        return picture_at(self.svg, self._worked_out.at(self._stops), hidden), " ".join(filter(None, said))

    def still(self) -> str:
        """The still picture and the sentence; what a bet is on is folded away."""
        figure = super().still()
        if not self._bet:
            return figure
        found = html.escape(self._bet.answer)
        return f"<div>{figure}<details><summary>{WORDS['scene.bet_found']}</summary><p>{found}</p></details></div>"


class SceneRecipe(Recipe):
    """What ``@scene`` makes of a function: call it to build the scene, started or ranged as the caller says."""

    axes = False

    def __init__(
        self,
        function: Callable,
        given: dict,
        svg: str | Callable[[], str],
        shown: Mapping[str, Any],
        starts: dict | None = None,
    ) -> None:
        super().__init__(function, given, starts)
        self.svg, self.shown, self.bet = svg, shown, shown.get("bet")

    def taken_from(self, source: Any) -> SceneRecipe:  # noqa: ARG002 - as a Recipe
        """The same: a scene is worked out in no time, so nothing of it is kept ready made."""
        return self

    def _like(self, given: dict, starts: dict) -> SceneRecipe:
        return SceneRecipe(self.function, given, self.svg, self.shown, starts)

    def __call__(self, **changes) -> Scene:  # pyright: ignore[reportIncompatibleMethodOverride] - another widget
        """Build the scene."""
        names = ("note", "question", "seen", "store", "waits_html")
        traits = {name: changes.pop(name) for name in names if name in changes}
        parameters, fixed = self.controls(**changes)
        svg = self.svg if isinstance(self.svg, str) else self.svg()
        return Scene.holding(parameters)(self.function, parameters, fixed, svg, self.shown, **traits)


def scene(
    svg: str | Callable[[], str],
    /,
    *,
    bet: PartsBet | None = None,
    labels: Mapping[str, str | tuple[str, str]] | None = None,
    seen: str = "",
    heard: Mapping[str, str] | None = None,
    **parameters,
) -> Callable[[Callable], SceneRecipe]:
    """Turn a function that says where the parts of a drawing stand into one that builds the scene when called.

        @scene(TANK, litres=number(0, 200, 1, "Water", ("litre", "litres"), hold="Hold to fill"))
        def tank(litres=0):
            "How much fits in?"
            return Reading("It is {full:.0f} % full.", full=litres / 2), {"water": part(height=litres, y=200 - litres)}

        tank()

    The function is called once at every stop, with values for its parameters and no axes. It returns its parts, or a Reading
    and its parts: ``{"name": part(…)}``, where the name is a class in the drawing.

    Args:
        svg: the text of the drawing, with a viewBox; or a function that gives it, which is asked when the scene is built.
        bet: what is asked before anything is told, as `bet_parts` makes it.
        labels: words over the drawing, by the part at which they stand: ``{"water": "{full:.0f} %"}``, with the values
            of the Reading; a side may be given: ``("{full:.0f} %", "right")``; above, below, left, right, middle.
        seen: what the drawing shows, for those who do not see it.
        heard: values of the Reading that can be heard, stepped through and read along the first slider, and what each is called:
            ``{"full": "How full it is (%)"}``.
        **parameters: as for `explorable`, with any number of sliders; and ``number(…, hold=…)``, ``number(…, handle="y", grip=…)``
            and ``choice(…, touch=…)``.

    Raises:
        ExploreError: when called, with one sentence that names what does not fit and the cure.
    """
    shown = {"bet": bet, "labels": labels or {}, "seen": seen, "heard": heard or {}}

    def make(function: Callable) -> SceneRecipe:
        if not callable(function):
            raise ExploreError(f"scene was given {function!r}; put @scene(…) above a function.")
        return SceneRecipe(function, parameters, svg, shown)

    return make
