"""What must not change from stop to stop: whether marks can glide between drawings, and all around them stands still."""

from __future__ import annotations

from . import sentences
from .drawing import Drawing


class Around(Exception):
    """Something around the marks changes: the whole figure must be taken down."""


class Comparison:
    """Compares each drawing of a table with the first one, and with the first of its sheet.

    Args:
        all_drawn: every stop is drawn, so that everything may change.
        sliders: the names of the controls along which pictures are blended.
    """

    def __init__(self, all_drawn: bool, sliders: list[str]) -> None:
        self._all_drawn, self._sliders = all_drawn, sliders
        self._first: Drawing | None = None
        self._of_sheet: dict[tuple, Drawing] = {}

    def see(self, sheet: tuple, drawing: Drawing, whole: bool) -> sentences.Sentence | None:
        """What is wrong with a drawing beside those before it, or None.

        Args:
            whole: the whole figure is taken down, so what stands around the marks is part of them.

        Raises:
            Around: something around the marks is other than before, and the whole figure must be taken down.
        """
        own = self._of_sheet.setdefault(sheet, drawing)
        if self._first is None:
            self._first = drawing
            return None
        changed = set() if whole else _changed_around(self._first, drawing)
        if changed and not self._all_drawn and self._sliders and own is not drawing:
            along = {part for part in changed if own.still.get(part) != drawing.still.get(part)}
            if along:
                return sentences.around_changes(sentences.most_telling(along))
        if changed:
            raise Around
        if self._all_drawn or (own.looks == drawing.looks and len(own.at) == len(drawing.at)):
            return None
        return sentences.looks_change(own.looks, drawing.looks, self._sliders)


def _changed_around(first: Drawing, drawing: Drawing) -> set[str]:
    changed = {part for part in first.still | drawing.still if first.still.get(part) != drawing.still.get(part)}
    images = [tuple(look for look in one.looks if look.kind == "image") for one in (first, drawing)]
    return changed | ({"image"} if images[0] != images[1] else set())
