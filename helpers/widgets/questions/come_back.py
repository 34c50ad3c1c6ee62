"""Ideas asked once more some days after a course: 2, 7 and 21 days later by the reader's own calendar."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import traitlets

from ..shared.options import with_keys, without_answers
from ..shared.remembered import Remembered
from ..shared.unique_ids import check_ids
from ..words import WORDS, words_for
from .concepts import FORMS


class ComeBack(Remembered):
    """What was asked after a course, asked again 2, 7 and 21 days later, each time the other way.

    The browser alone knows the day: nothing is sent, and nobody is reminded but by a calendar file that the reader may take.
    Until the last questions were answered it isn't seen.

    Args:
        concepts: as for `Concepts`.
        after: where the last answers are kept, ``{"lesson", "item"}``.
        answers: False takes everything that gives an answer away out of the widget.
        store: where the answers are kept, each visit under ``item.days``; see `Remembered`.

    Raises:
        ValueError: no idea, or an id twice.
    """

    front = "questions/come_back.js"
    sheets = ("questions/sureness.css", "questions/check.css", "questions/concepts.css")

    concepts = traitlets.List().tag(sync=True)
    after = traitlets.Dict().tag(sync=True)
    answers = traitlets.Bool(True).tag(sync=True)

    def __init__(
        self, concepts: Iterable[Mapping[str, Any]], after: Mapping[str, str], answers: bool = True, **traits
    ) -> None:
        concepts = [dict(concept) for concept in concepts]
        check_ids("concepts", concepts, "idea")
        for concept in concepts:
            concept["items"] = {form: _item(concept["items"][form], answers) for form in FORMS}
        words = words_for("comeback", "concepts", "check", "predict", "record")
        super().__init__(words=words, concepts=concepts, after=dict(after), answers=answers, **traits)

    def sentence(self) -> str:
        """What stands here."""
        return WORDS["comeback.sentence"]


def _item(item: Mapping[str, Any], told: bool) -> dict[str, Any]:
    options = with_keys(item["options"])
    return {**item, "kind": "single", "options": options if told else without_answers(options)}
