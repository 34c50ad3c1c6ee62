"""A picture with controls as a widget: what the browser is sent, and what stands where no widget can run."""

from __future__ import annotations

import html
import inspect
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import traitlets

from ...well_set import well_set
from ..shared.remembered import Remembered
from ..words import WORDS, words_for
from .bets import Bet
from .engine.parameters import Parameter
from .engine.reading import Reading
from .engine.stops import Standing, listed
from .made import Made
from .sources import Kept, Picture

if TYPE_CHECKING:
    from .engine.workings import Workings


class Explorable(Standing, Remembered):
    """A picture with controls, as `explore` and `explorable` make it.

    Every control is a trait of its own, named like the function's parameter and synced with the
    browser, so ``observe``, ``link`` and ``jslink`` work: ``picture.half_life = 90``. A number
    snaps to the nearest stop. A reader's bet stays in the browser, as in all activities that remember.
    """

    front = "explore/explore.js"
    sheets = ("explore/explore.css", "hear/hear.css")

    question = traitlets.Unicode().tag(sync=True)
    #: One line under the picture, such as what kind of model it is.
    note = traitlets.Unicode().tag(sync=True)
    controls = traitlets.List().tag(sync=True)
    stage = traitlets.Unicode().tag(sync=True)
    plan = traitlets.Dict().tag(sync=True)
    positions = traitlets.Bytes().tag(sync=True)
    narrow_stage = traitlets.Unicode().tag(sync=True)
    narrow_plan = traitlets.Dict().tag(sync=True)
    narrow_positions = traitlets.Bytes().tag(sync=True)
    reading_words = traitlets.Dict().tag(sync=True)
    reading_places = traitlets.Bytes().tag(sync=True)
    #: Its curves at every stop, to be heard and read; see hear/heard.py.
    heard = traitlets.Dict().tag(sync=True)
    heard_numbers = traitlets.Bytes().tag(sync=True)
    #: What is asked before the picture is shown; empty where nothing is.
    bet = traitlets.Dict().tag(sync=True)

    _problem_words = "explore.problem"

    def __init__(
        self,
        function: Callable,
        parameters: list[Parameter],
        fixed: dict,
        source: Kept | None,
        bet: Bet | None,
        **traits,
    ) -> None:
        self._function, self._parameters, self._fixed, self._bet = function, parameters, fixed, bet
        self._workings: Workings | None = None
        places = bet and bet.places
        made = source.picture(function, parameters, fixed, lambda: self.workings, places) if source else self.workings
        self._picture: Picture = made
        super().__init__(
            words=words_for("explore", "hear", "record"),
            controls=[listed(p) for p in parameters],
            stage=made.stage,
            plan=made.plan,
            positions=made.positions,
            **_narrow(made),
            reading_words=made.reading_words,
            reading_places=made.reading_places,
            heard=made.heard,
            heard_numbers=made.heard_numbers,
            bet=bet.for_browser() if bet else {},
            **{"question": well_set(inspect.cleandoc(function.__doc__ or "").split("\n")[0]), **traits},
        )

    @property
    def workings(self) -> Workings:
        """What draws it, and what was worked out on the way; set up when it is asked for, where the picture came ready made."""
        if self._workings is None:
            from .engine.workings import Workings  # loads matplotlib

            self._workings = Workings(self._function, self._parameters, self._fixed, self._bet and self._bet.places)
        return self._workings

    @property
    def reading(self) -> Reading | None:
        """The sentence at the present stops."""
        return self._picture.reading_at(self._stops)

    def sentence(self) -> str:
        """The controls and the reading, in words; where there is a bet, its question alone."""
        if self._bet:
            return " ".join(filter(None, [self._bet.question, self.note]))
        return " ".join(filter(None, [self._said_controls(), str(self.reading or ""), self.note]))

    def picture(self) -> tuple[bytes, str]:
        """The picture at the present stops, and its description."""
        still, seen = self._picture.still_at(self._stops)
        said = [self._bet.question, seen] if self._bet else [self.question, seen, str(self.reading or "")]
        return still, " ".join(filter(None, said))

    def still(self) -> str:
        """The still picture and the sentence; what a bet is on is folded away."""
        figure = super().still()
        if not self._bet:
            return figure
        found = html.escape(" ".join(filter(None, [self._bet.found, str(self.reading or "")])))
        return f"<div>{figure}<details><summary>{WORDS['explore.bet_found']}</summary><p>{found}</p></details></div>"


def _narrow(made: Picture) -> dict[str, Any]:
    """What the browser draws with on a phone."""
    if isinstance(made, Made):
        return {
            "narrow_stage": made.narrow_stage,
            "narrow_plan": made.narrow_plan,
            "narrow_positions": made.narrow_positions,
        }
    return {f"narrow_{name}": getattr(made.narrow, name) for name in ("stage", "plan", "positions")}
