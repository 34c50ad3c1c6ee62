"""`explore`: write a drawing function as for ipywidgets' interact; the browser moves the picture, not the kernel."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ..shared.made_of import made_of
from .bets import Bet
from .engine.abbreviations import control_of, is_abbreviation, parameters_of
from .engine.controls import other
from .engine.errors import ExploreError
from .engine.parameters import Parameter, start_at
from .explorable import Explorable
from .made import Made
from .sources import Kept


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

    @property
    def made_of(self) -> str | None:
        """The fingerprint of what it shows; None where it cannot be told."""
        return made_of(self.function, *self.controls(), self.places)

    def made(self) -> Made:
        """What it shows, drawn now, with the still picture."""
        from .engine.workings import Workings  # loads matplotlib

        return Made.of(Workings(self.function, *self.controls(), self.places), still=True)

    def unpacked(self, data: bytes, made_of: str) -> Made | None:
        """The same from a file; None where that is broken, foreign, or made of something else."""
        return Made.unpacked(data, made_of, self.controls()[0])

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


def _with_function(make: Callable, function: Callable | None) -> Callable:
    if function is None:
        return make
    if not callable(function):
        raise ExploreError(f"explore was given {function!r}; give it a function: @explore(x=(0, 10)).")
    return make(function)
