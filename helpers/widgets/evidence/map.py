"""A map of many claims: the reader grades them first, sees ours beside each, and all of them as a picture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import traitlets

from ...grades import GRADES, sheet
from ..shared.remembered import Remembered
from ..shared.stills import Still
from ..shared.unique_ids import check_ids
from ..words import WORDS, words_for


class EvidenceMap(Remembered):
    """Claims with their grades, to be graded by the reader before ours are seen.

    Args:
        claims: ``{"id", "title", "lesson", "lesson_title", "grade", "why", "fit", "card_html"}``,
            and where it is known ``"checked"``, a day such as 2026-11-25, with its ``"checked_month"`` in words.
        meanings: other words for what a grade means, by its name, from the best supported to the least.
        store: where the reader's grades are kept; see `Remembered`.

    Raises:
        ValueError: no claim, an id twice, or a grade without a meaning.
    """

    front = "evidence/map.js"
    sheets = ("evidence/map.css",)
    colours = sheet()

    claims = traitlets.List().tag(sync=True)
    grades = traitlets.List().tag(sync=True)

    def __init__(
        self, claims: Iterable[Mapping[str, str]], meanings: Mapping[str, str] | None = None, **traits
    ) -> None:
        claims = [dict(claim) for claim in claims]
        check_ids("claims", claims, "claim")
        meanings = meanings or {grade.name: grade.meaning for grade in GRADES.values()}
        unknown = [claim["grade"] for claim in claims if claim["grade"] not in meanings]
        if unknown:
            raise ValueError(f"claims: the grade {unknown[0]!r} has no meaning; use one of {', '.join(meanings)}.")
        grades = [{"name": name, "sign": GRADES[name].sign, "meaning": meaning} for name, meaning in meanings.items()]
        super().__init__(words=words_for("map", "record", "checked"), claims=claims, grades=grades, **traits)

    def sentence(self) -> str:
        """How many claims have which grade, in words."""
        return WORDS["map.sentence"].format(n=len(self.claims), counts=self._counts())

    def drawing(self) -> Still:
        """What the still picture is drawn by and from."""
        seen = [{"lesson_title": claim["lesson_title"], "grade": claim["grade"]} for claim in self.claims]
        return Still(f"{__package__}.picture", "draw_map", (seen, [{"name": grade["name"]} for grade in self.grades]))

    def picture(self) -> tuple[bytes, str]:
        """The map as a picture: a row for each lesson, a column for each grade."""
        alt = WORDS["map.picture_alt"].format(n=len(self.claims), counts=self._counts())
        return self.drawing().png(), alt

    def _counts(self) -> str:
        found = Counter(claim["grade"] for claim in self.claims)
        return ", ".join(f"{grade['name']}: {found[grade['name']]}" for grade in self.grades)
