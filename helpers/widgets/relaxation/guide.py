"""A guide through muscle relaxation: a drawn body whose parts light up, step by step, by the clock."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping

import traitlets

from ...palette import BODY
from ..shared.checked_trait import Checked
from ..shared.plain_numbers import counted
from ..shared.remembered import Remembered
from ..shared.stills import Still
from ..words import WORDS, words_for
from . import steps
from .body import drawing

#: What is read before the start, where nothing else is given.
BEFORE = tuple(WORDS[f"guide.before_{n}"] for n in range(1, 7))


def _time(name: str, default: float) -> Checked:
    return Checked(lambda value: steps.check_time(name, value), default).tag(sync=True)


class RelaxationGuide(Remembered):
    """Progressive muscle relaxation: tense a part while breathing in, let go while breathing out, the whole body last.

    Which parts a reader leaves out, and in which order she goes, is no trait: it may say something about an injury.
    It stays in her browser, and is kept there only if she ticks so, in the private half of her record.

    >>> RelaxationGuide(["right_hand", "left_hand", "whole"], let_go=15)
    Muscle relaxation: 3 parts, from “Right hand and forearm” to “Whole body”. For each, 5 seconds to get ready, \
then 5 seconds tense and 15 seconds to let go. In all about 1 minute.

    Args:
        parts: in order; ids from `PARTS`, or mappings with an ``id`` and a ``name`` or ``cue`` of one's own.
            "whole" comes last.
        tense: seconds, 3 to 15. Five, as in the article; a leaflet of the NHS (Blackpool) says 10 to 15.
        let_go: seconds, 5 to 30. Ten: the same leaflet says about 10.
        pause: seconds to get ready before each part, 2 to 20. Five is assumed: it is time to read what comes.
        times: how often each part is tensed before the next one comes, 1 to 3. Once, as in the article.
        before: sentences to read before the start: how strongly, who had better not, when to stop.
        store: see `Remembered`.

    Raises:
        ValueError: a value makes no sense. The sentence names it and says what to do.
    """

    front = "relaxation/guide.js"
    colours = BODY.sheet(".gc-guide", "--gc-")
    sheets = (
        "shared/session.css",
        "tasks/ordering.css",
        "tasks/fields.css",
        "shared/sheet.css",
        "relaxation/guide.css",
    )

    #: ``{"id", "name", "cue"}`` of each part, in the order in which they come.
    parts = Checked(steps.check_parts, steps.PARTS).tag(sync=True)
    #: Seconds of each step, and how often each part comes.
    tense = _time("tense", 5)
    let_go = _time("let_go", 10)
    pause = _time("pause", 5)
    times = _time("times", 1)
    #: Sentences to read before the start.
    before = Checked(steps.check_before, BEFORE).tag(sync=True)
    #: The drawing, as plain data; see body.py.
    body = traitlets.Dict(read_only=True).tag(sync=True)
    #: What the reader may set; the same bounds that Python checks.
    limits = traitlets.Dict(read_only=True).tag(sync=True)

    def __init__(
        self,
        parts: Iterable[str | Mapping[str, str]] = steps.PARTS,
        tense: float = 5,
        let_go: float = 10,
        pause: float = 5,
        times: int = 1,
        before: Iterable[str] = BEFORE,
        **traits,
    ) -> None:
        super().__init__(
            words=words_for("guide", "session", "voice", "ordering", "fields", "record"),
            parts=parts,
            tense=tense,
            let_go=let_go,
            pause=pause,
            times=times,
            before=before,
            **traits,
        )

    @traitlets.default("body")
    def _body(self) -> dict:
        return drawing()

    @traitlets.default("limits")
    def _limits(self) -> dict:
        return {name: list(bounds) for name, bounds in steps.LIMITS.items()}

    @property
    def seconds(self) -> dict[str, float]:
        """What is set: ``{"tense", "let_go", "pause", "times"}``."""
        return {name: getattr(self, name) for name in steps.LIMITS}

    def script(self) -> list[list[str]]:
        """What can be read aloud, a list of lines for each part."""
        return steps.script(self.parts, self.seconds)

    def sentence(self) -> str:
        """How many parts, how long each step, and the time in all; never what a reader left out."""
        return steps.sentence(self.parts, self.seconds)

    def drawing(self) -> Still:
        """What the still picture is drawn by and from."""
        return Still(f"{__package__}.picture", "draw_body", ([part["id"] for part in self.parts],))

    def picture(self) -> tuple[bytes, str]:
        """The person on the mat with numbered parts, and its description."""
        numbered = [part for part in self.parts if part["id"] != steps.WHOLE]
        return self.drawing().png(), counted("guide.picture_alt", len(numbered))

    def still(self) -> str:
        """The picture, the sentence, what to read before, and each part with how it is tensed; works without a widget."""
        before = "".join(f"<li>{html.escape(one)}</li>" for one in self.before)
        lines = "".join(f"<li>{'<br>'.join(map(html.escape, said))}</li>" for said in self.script())
        return (
            f"<div>{super().still()}<p><b>{WORDS['guide.before']}</b></p><ul>{before}</ul>"
            f"<details><summary>{WORDS['guide.script']}</summary><ol>{lines}</ol></details></div>"
        )
