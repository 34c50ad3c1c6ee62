"""`explore`: write a drawing function as for ipywidgets' interact; the browser moves the picture, not the kernel."""

from __future__ import annotations

import functools
import html
import inspect
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import traitlets

from ..shared.remembered import Remembered
from ..words import WORDS, words_for
from .bets import Bet
from .engine.abbreviations import control_of, is_abbreviation, parameters_of
from .engine.errors import ExploreError
from .engine.parameters import Parameter, other, start_at
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
    sheets = ("explore/explore.css",)

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
            words=words_for("explore", "record"),
            controls=[listed(p) for p in parameters],
            stage=made.stage,
            plan=made.plan,
            positions=made.positions,
            **_narrow(made),
            reading_words=made.reading_words,
            reading_places=made.reading_places,
            bet=bet.for_browser() if bet else {},
            **{"question": inspect.cleandoc(function.__doc__ or "").split("\n")[0], **traits},
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


class Recipe:
    """What ``@explorable`` makes of a drawing function: call it to build the picture with its controls.

    Arguments change where a control starts (``recovery(half_life=90)``) or its whole range
    (``recovery(half_life=(30, 90, 5))``).
    """

    #: Whether the function draws on axes, which are its first parameter.
    axes = True

    def __init__(
        self,
        function: Callable,
        given: dict,
        starts: dict | None = None,
        source: Kept | None = None,
        bet: Bet | None = None,
    ) -> None:
        function = _named(function)
        functools.update_wrapper(self, function)
        self.function, self.given, self.starts, self.source, self.bet = function, given, starts or {}, source, bet

    def taken_from(self, source: Kept) -> Recipe:
        """The same recipe, whose pictures come from there."""
        return Recipe(self.function, self.given, self.starts, source, self.bet)

    @property
    def places(self) -> list | None:
        """Where a bet can be placed; None where there is no bet."""
        return self.bet and self.bet.places

    def changed(self, **controls: dict) -> Recipe:
        """The same recipe with other words or ranges.

        Args:
            **controls: for each parameter what is other: ``{"start", "from", "to", "step", "label"}``,
                all optional. What is not given stays as its author said.

        Raises:
            ExploreError: an unknown parameter, a range that makes no sense, or a start that is not there.
        """
        given, starts = dict(self.given), dict(self.starts)
        for name, control in controls.items():
            if name not in given:
                raise ExploreError(f"{self.function.__name__}() has no control {name!r}; it has {', '.join(given)}.")
            try:
                given[name] = other(control_of(name, given[name]), control)
            except ExploreError as error:
                raise ExploreError(f"{name}: {error}") from None
            if "start" in control:
                start_at(replace(given[name], name=name), control["start"])  # says at once what is wrong with it
                starts[name] = control["start"]
        return self._like(given, starts)

    def _like(self, given: dict, starts: dict) -> Recipe:
        return Recipe(self.function, given, starts, self.source, self.bet)

    def controls(self, **changes) -> tuple[list[Parameter], dict[str, Any]]:
        """Its controls, started or ranged as the caller says, and what else the function is called with."""
        changes = {**self.starts, **changes}
        ranges = {k: v for k, v in changes.items() if is_abbreviation(v)}
        parameters, fixed = parameters_of(self.function, self.given, ranges, axes=self.axes)
        known = {p.name: i for i, p in enumerate(parameters)}
        for name, value in changes.items():
            if name not in known and name not in fixed:
                raise ExploreError(f"{self.function.__name__}() has no parameter {name!r}; it has {', '.join(known)}.")
            if name in fixed:
                fixed[name] = value
            elif name not in ranges:
                parameters[known[name]] = start_at(parameters[known[name]], value)
        return parameters, fixed

    def __call__(self, **changes) -> Explorable:
        """Build the picture, started or ranged as the caller says."""
        traits = {name: changes.pop(name) for name in ("note", "question", "store", "waits_html") if name in changes}
        parameters, fixed = self.controls(**changes)
        return Explorable.holding(parameters)(self.function, parameters, fixed, self.source, self.bet, **traits)


def explorable(
    function: Callable | None = None, /, *, cache: bool = False, bet: Bet | None = None, **parameters
) -> Callable:
    """Turn a drawing function into one that builds its explorable picture when called.

    The function draws on the axes it is given and may return a `Reading`:

        @explorable(half_life=(60, 120, 1))
        def recovery(ax, half_life=66):
            "How fast does a stress response fade?"
            ...
        recovery()

    Args:
        function: may be given at once, ``explorable(recovery, half_life=(60, 120, 1))``.
        cache: draw it once and keep it in the user's cache folder, until the function or what it uses changes.
        bet: asked before the picture is shown, as `bet_value`, `bet_point` and `bet_curve` make it. Marks drawn with
            ``gid="given"`` are there from the start.
        **parameters: interact's abbreviations, ready ipywidgets sliders, or `number`, `choice`,
            `switch`, `draw_again`. Two sliders at most; the rest are choices. A range starts at the
            function's default, or at the stop nearest to it; a ready slider at its own value.

    Raises:
        ExploreError: when called, with one sentence that names the parameter and the cure.
    """
    return _with_function(lambda function: Recipe(function, parameters, source=_source(cache), bet=_bet(bet)), function)


def explore(
    function: Callable | None = None, /, *, cache: bool = False, bet: Bet | None = None, **parameters
) -> Callable:
    """As `explorable`, but builds and shows the picture at once, like ``@interact`` or ``interact(f, …)``.

    The function comes back as it was, with the widget as its attribute ``widget``.
    """
    from IPython.display import display

    def show(function: Callable) -> Callable:
        widget = Recipe(function, parameters, source=_source(cache), bet=_bet(bet))()
        function.__dict__["widget"] = widget
        display(widget)
        return function

    return _with_function(show, function)


def _named(function: Callable) -> Callable:
    """A partial or a callable object as a function with a name, which our sentences need."""
    if hasattr(function, "__name__"):
        return function

    def named(*args: Any, **kwargs) -> Any:
        return function(*args, **kwargs)

    named.__name__ = getattr(getattr(function, "func", None), "__name__", type(function).__name__)
    named.__doc__ = getattr(function, "func", function).__doc__
    named.__signature__ = inspect.signature(function)
    return named


def _source(cache: Any) -> Kept | None:
    if not isinstance(cache, bool):
        raise ExploreError(f"cache is {cache!r}; write cache=True to keep the picture, or rename the parameter.")
    return Kept() if cache else None


def _bet(bet: Any) -> Bet | None:
    if bet is not None and not isinstance(bet, Bet):
        raise ExploreError(
            f"bet is {bet!r}; give bet=bet_value(…), bet_point(…) or bet_curve(…), or rename the parameter."
        )
    return bet


def _narrow(made: Picture) -> dict[str, Any]:
    """What the browser draws with on a phone."""
    if isinstance(made, Made):
        return {
            "narrow_stage": made.narrow_stage,
            "narrow_plan": made.narrow_plan,
            "narrow_positions": made.narrow_positions,
        }
    return {f"narrow_{name}": getattr(made.narrow, name) for name in ("stage", "plan", "positions")}


def _with_function(make: Callable, function: Callable | None) -> Callable:
    if function is None:
        return make
    if not callable(function):
        raise ExploreError(f"explore was given {function!r}; give it a function: @explore(x=(0, 10)).")
    return make(function)
