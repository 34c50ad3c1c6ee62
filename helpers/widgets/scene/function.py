"""A scene's function with all that goes into what it shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..explore.engine.parameters import Parameter
from ..shared.made_of import made_of


@dataclass(frozen=True)
class SceneFunction:
    """What is asked at every stop.

    Attributes:
        function: says where the parts of the drawing stand.
        controls: what moves them.
        fixed: what else it is called with.
        known: the drawing's parts.
        labels: words over the drawing, with places for the values of its readings.
        heard: values of its readings that are heard, and what each is called.
    """

    function: Callable
    controls: Sequence[Parameter]
    fixed: Mapping[str, Any]
    known: frozenset[str]
    labels: Sequence[str]
    heard: Mapping[str, str]

    @property
    def made_of(self) -> str | None:
        """The fingerprint of all this; None where it cannot be told."""
        also = [sorted(self.known), list(self.labels), dict(self.heard)]
        return made_of(self.function, self.controls, self.fixed, also)
