"""A scene's function with all that goes into what it shows."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..explore.engine.parameters import Parameter
from ..shared.made_of import made_of
from .picture import parts_of


@dataclass(frozen=True)
class SceneFunction:
    """What is asked at every stop.

    Attributes:
        function: says where the parts of the drawing stand.
        controls: what moves them.
        fixed: what else it is called with.
        svg: the drawing.
        labels: words over the drawing, with places for the values of its readings.
        heard: values of its readings that are heard, and what each is called.
        hidden: parts that a still picture leaves out, since a bet is on them.
    """

    function: Callable
    controls: Sequence[Parameter]
    fixed: Mapping[str, Any]
    svg: str
    labels: Sequence[str]
    heard: Mapping[str, str]
    hidden: frozenset[str]

    @functools.cached_property
    def known(self) -> frozenset[str]:
        """The drawing's parts."""
        return frozenset(parts_of(self.svg))

    @property
    def made_of(self) -> str | None:
        """The fingerprint of all this; None where it cannot be told."""
        also = [sorted(self.known), list(self.labels), dict(self.heard)]
        return made_of(self.function, self.controls, self.fixed, also)

    def still_of(self, stops: Sequence[int]) -> str:
        """A fingerprint of what the still picture at these stops is made of, beside that."""
        return hashlib.sha256(f"{list(stops)} {sorted(self.hidden)} {self.svg}".encode()).hexdigest()
