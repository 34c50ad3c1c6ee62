"""What every activity shares: its files, its words, its error line, its sentence and its still picture."""

from __future__ import annotations

import functools
import html
from pathlib import Path
from typing import Any, ClassVar

import anywidget
import traitlets

from ...palette import ACTIVITIES, DRAWINGS
from ..words import WORDS
from .figure import Figure
from .full_stop import full_stop
from .javascript import for_browsers, front_end

#: The folder with the rooms of all widgets.
HERE = Path(__file__).parents[1]
#: The colours and what all front ends share, before a widget's own style.
SHARED_SHEETS = (
    ACTIVITIES.sheet(".gc-root", "--gc-"),
    DRAWINGS.sheet(".gc-root", "--draw-"),
    for_browsers((HERE / "shared" / "base.css").read_text(encoding="utf-8")),
)


class Activity(anywidget.AnyWidget):
    """The base of all widgets of this course.

    A subclass gives ``sentence()`` (its text twin: what it shows, in one sentence) and, where it
    has a picture, ``picture()``. Both stand in the saved notebook, so the output says something on
    GitHub, in print and in a notebook that was never run.

    Raises:
        TypeError: a name that it does not have; the sentence lists those that it has.
    """

    #: The file of its front end and its own style sheets, from the rooms on. Each subclass names them.
    front: ClassVar[str]
    sheets: ClassVar[tuple[str, ...]]
    #: Further rules of its style, made in Python.
    colours: ClassVar[str] = ""

    #: Whole sentences the front end shows; see words/
    words = traitlets.Dict().tag(sync=True)
    #: For the teacher: what of this part waits for a correction, as HTML that was made and sanitised elsewhere.
    waits_html = traitlets.Unicode("").tag(sync=True)
    #: What went wrong in Python, as a sentence for the reader. Empty when all is well.
    problem = traitlets.Unicode("").tag(sync=True)

    #: Module and style, under anywidget's names. They are joined when the first of a kind is made, since a lesson shows few kinds.
    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)

    @traitlets.default("_esm")
    def _its_module(self) -> str:
        return self.module()

    @traitlets.default("_css")
    def _its_style(self) -> str:
        return type(self).style()

    @classmethod
    def style(cls) -> str:
        """All its style sheets as one text, the same one for all of a kind."""
        return _as_one(cls.sheets, cls.colours)

    @classmethod
    def module(cls) -> str:
        """The JavaScript of its front end as one text."""
        return front_end(HERE / cls.front)

    @classmethod
    def styles(cls) -> list[str]:
        """All its style sheets, those that it shares with others first."""
        return _together(cls.sheets, cls.colours)

    #: The words for it.
    _problem_words = "frame.problem"

    def __init__(self, **traits) -> None:
        unknown = [name for name in traits if not self.has_trait(name)]
        if unknown:
            raise TypeError(f"{type(self).__name__} has no {unknown[0]!r}; it has {', '.join(self._own_names())}.")
        super().__init__(**traits)

    @classmethod
    def _own_names(cls) -> list[str]:
        """What a caller may give it, without what every widget of Jupyter has."""
        given_here = set(anywidget.AnyWidget.class_trait_names()) | {"words", "problem"}
        return sorted(name for name in cls.class_trait_names() if name not in given_here and not name.startswith("_"))

    def sentence(self) -> str:
        """What the widget shows, in words; each widget says its own."""
        return type(self).__name__

    def picture(self) -> tuple[bytes, str] | None:
        """The still picture as PNG or SVG bytes, and its description. None where there is none."""
        return None

    def set_state(self, sync_data: Any) -> None:
        """Take what the browser sends. An error would be logged where no reader looks, so it is shown."""
        try:
            super().set_state(sync_data)
        except Exception as error:
            self.problem = WORDS[self._problem_words].format(what=full_stop(str(error) or type(error).__name__))
        else:
            self.problem = ""

    def __repr__(self) -> str:
        return self.sentence()

    def still(self) -> str:
        """The still picture and the sentence as one HTML figure; survives where no widget can run."""
        picture = self.picture()
        if picture is None:
            return f"<p>{html.escape(self.sentence())}</p>"
        return Figure.of(*picture, self.sentence()).to_html()

    def _repr_mimebundle_(self, **_kwargs) -> Any:  # pyright: ignore[reportIncompatibleMethodOverride] - it needs no metadata
        live = {"version_major": 2, "version_minor": 0, "model_id": self.model_id}
        waits = f"<p>{html.escape(WORDS['frame.waits'])}</p>{self.waits_html}" if self.waits_html else ""
        return {
            "text/plain": repr(self),
            "text/html": waits + self.still(),
            "application/vnd.jupyter.widget-view+json": live,
        }


def _together(sheets: tuple[str, ...], colours: str) -> list[str]:
    own = [for_browsers((HERE / name).read_text(encoding="utf-8")) for name in sheets]
    return [*SHARED_SHEETS, *filter(None, [colours]), *own]


@functools.cache  # by what it is made of: a class of its own holds each picture's controls, and is gone with it
def _as_one(sheets: tuple[str, ...], colours: str) -> str:
    return "\n".join(_together(sheets, colours))
