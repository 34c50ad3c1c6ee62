"""A drawing whose parts move with controls as a widget: what the browser is sent, and what stands where no widget can run."""

from __future__ import annotations

import html
import inspect
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import traitlets

from ...well_set import well_set
from ..explore.engine.reading import Reading
from ..explore.engine.stops import Standing, listed
from ..explore.sources import Ready
from ..shared.remembered import Remembered
from ..words import WORDS, words_for
from .asked import check_parts, sided
from .bet import PartsBet
from .function import SceneFunction
from .made import MadeScene
from .picture import check_svg, picture_at

if TYPE_CHECKING:
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

    def __init__(self, asked: SceneFunction, shown: Mapping[str, Any], source: Ready | None = None, **traits) -> None:
        bet: PartsBet | None = shown["bet"]
        self._parameters, self._bet = asked.controls, bet
        self._asked, self._worked_out = asked, None
        lying = source and MadeScene.lying(source, asked)
        if not lying or lying.still_of != asked.still_of([one.start for one in asked.controls]):
            check_svg(asked.svg)  # what a still was made of is right
        made: MadeScene | WorkedOut = lying or self.worked_out
        self._made, name = made, asked.function.__name__
        check_parts(name, asked.known, asked.controls, shown)
        super().__init__(
            words=words_for("scene", "explore", "hear", "record"),
            controls=[listed(p) for p in asked.controls],
            svg=asked.svg,
            plan=made.plan,
            numbers=made.numbers,
            reading_words=made.reading_words,
            reading_places=made.reading_places,
            labels=[
                {"part": part.lstrip("."), "side": sided(name, said)[1], "words": words}
                for (part, said), words in zip(shown["labels"].items(), made.label_words, strict=True)
            ],
            label_places=made.label_places,
            heard=made.heard,
            heard_numbers=made.heard_numbers,
            bet={"found": list(bet.found), "answer": bet.answer} if bet else {},
            **{
                "question": well_set(inspect.cleandoc(asked.function.__doc__ or "").split("\n")[0]),
                "seen": shown.get("seen", ""),
                **traits,
            },
        )

    @property
    def worked_out(self) -> WorkedOut:
        """What its function says at every stop; worked out when it is asked for, where the scene came ready made."""
        if self._worked_out is None:
            from .worked_out import WorkedOut  # loads numpy

            self._worked_out = WorkedOut(self._asked)
        return self._worked_out

    @property
    def reading(self) -> Reading | None:
        """The sentence at the present stops."""
        return self._made.reading_at(self._stops)

    def sentence(self) -> str:
        """The controls and the reading, in words; where there is a bet, what is asked and nothing of the answer."""
        said = [self.question] if self._bet else [self._said_controls(), str(self.reading or "")]
        said = said if any(said) else [self.question, self.seen]  # nothing is chosen yet, or nothing moves
        return " ".join(filter(None, [*said, self.note]))

    def picture(self) -> tuple[bytes, str]:
        """The drawing at the present stops, and its description; what a bet is on is not in it."""
        said = [self.question, self.seen, "" if self._bet else str(self.reading or "")]
        if self._asked.still_of(self._stops) == self._made.still_of:
            picture = self._made.still
        else:
            picture = picture_at(self.svg, self._made.at(self._stops), self._asked.hidden)
        return picture, " ".join(filter(None, said))

    def still(self) -> str:
        """The still picture and the sentence; what a bet is on is folded away."""
        figure = super().still()
        if not self._bet:
            return figure
        found = html.escape(self._bet.answer)
        return f"<div>{figure}<details><summary>{WORDS['scene.bet_found']}</summary><p>{found}</p></details></div>"
