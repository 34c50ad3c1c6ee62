"""`scene`: write a function that says where the parts of a drawing stand; the browser moves them, not the kernel."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..explore.engine.errors import ExploreError
from ..explore.explore import Recipe
from ..explore.sources import Ready
from .asked import sided
from .bet import PartsBet
from .function import SceneFunction
from .made import MadeScene
from .scene import Scene


class SceneRecipe(Recipe):
    """What ``@scene`` makes of a function: call it to build the scene, started or ranged as the caller says."""

    axes = False
    source: Ready | None

    def __init__(
        self,
        function: Callable,
        given: dict,
        svg: str | Callable[[], str],
        shown: Mapping[str, Any],
        starts: dict | None = None,
        source: Ready | None = None,
    ) -> None:
        super().__init__(function, given, starts, source)
        self.svg, self.shown, self.bet = svg, shown, shown["bet"]

    def taken_from(self, source: Ready) -> SceneRecipe:  # pyright: ignore[reportIncompatibleMethodOverride] - nothing is kept of scenes
        """The same recipe, whose scenes come from there."""
        return SceneRecipe(self.function, self.given, self.svg, self.shown, self.starts, source)

    def _like(self, given: dict, starts: dict) -> SceneRecipe:
        return SceneRecipe(self.function, given, self.svg, self.shown, starts, self.source)

    @property
    def made_of(self) -> str | None:
        """The fingerprint of what it shows; None where it cannot be told."""
        return self.asked().made_of

    def made(self) -> MadeScene:  # pyright: ignore[reportIncompatibleMethodOverride] - of another widget
        """What it shows, worked out now."""
        from .worked_out import WorkedOut  # loads numpy

        return MadeScene.of(WorkedOut(self.asked()))

    def unpacked(self, data: bytes, made_of: str) -> MadeScene | None:  # pyright: ignore[reportIncompatibleMethodOverride] - as `made`
        """The same from a file; None where that is broken, foreign, or made of something else."""
        return MadeScene.unpacked(data, made_of, self.controls()[0])

    def asked(self, **changes) -> SceneFunction:
        """Its function with all that is made of it, its controls started or ranged as the caller says."""
        labels = [sided(self.function.__name__, said)[0] for said in self.shown["labels"].values()]
        hidden = frozenset(self.bet.found if self.bet else ())
        return SceneFunction(
            self.function, *self.controls(**changes), self.drawn(), labels, self.shown["heard"], hidden
        )

    def drawn(self) -> str:
        """Its drawing."""
        return self.svg if isinstance(self.svg, str) else self.svg()

    def __call__(self, **changes) -> Scene:  # pyright: ignore[reportIncompatibleMethodOverride] - another widget
        """Build the scene."""
        names = ("note", "question", "seen", "store", "waits_html")
        traits = {name: changes.pop(name) for name in names if name in changes}
        asked = self.asked(**changes)
        return Scene.holding(asked.controls)(asked, self.shown, self.source, **traits)


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
