"""Lesson 10: how strong is the whole case? Sixteen sources, ten claims on five shelves, what has moved, and all cards of the course."""

from __future__ import annotations

from functools import partial
from typing import Any

from ..course import references
from ..course.checked import month
from ..course.handed_in import COURSE
from ..drawing import drawing
from ..widgets import Calibration, ComeBack, Concepts, EndCards, EvidenceMap, scene
from ..widgets.scene.parts import Part
from .claim_folds import folds
from .shape import Lesson
from .start_here import asked_of, ideas_of, survey_of

lesson = Lesson(
    "10_weigh_the_evidence",
    note="It's about studies of sadness, pain and depression.",
    keys=lambda course: references.references(course.beside),  # the whole course's list
)


@lesson.activity
@scene(partial(drawing, "shelves"), seen="Five empty shelves, and a pile of ten books beside them.")
def shelves() -> tuple[None, dict[str, Part]]:  # noqa: D103 - what stands here would be asked
    return None, {}


@lesson.activity
def evidence_map(lesson: Lesson, **changes) -> EvidenceMap:
    """Every claim of the course: your grade first, then ours."""
    claims = lesson.course.claims or lesson.course.claims_in_parts.whole().claims  # without any, what is wrong is told
    records = [
        {
            "id": record.id,
            "title": record.claim,
            "lesson": record.lesson,
            "lesson_title": lesson.course.lesson(record.lesson).title,
            "grade": record.grade,
            "why": record.grade_why,
            "fit": record.fit,
            "card_html": "".join(
                f"<h3>{fold['title']}</h3>{fold['html']}" for fold in folds(record, lesson.course.beside)
            ),
            "checked": record.checked.isoformat() if record.checked else "",
            "checked_month": month(record.checked),
        }
        for record in claims
    ]
    return EvidenceMap(**{"claims": records, "store": lesson.store("grades"), **changes})


@lesson.activity
def survey_again(lesson: Lesson, **changes) -> Any:
    """The survey that opened the course before the ideas did, for a reader who answered it then; and what has changed."""
    return survey_of(lesson, "after", **{"with_before": True, **changes})


@lesson.activity
def ideas(lesson: Lesson, **changes) -> Concepts:
    """The ideas of the start page, asked in another way, and what has moved."""
    return ideas_of(lesson, "after", **changes)


@lesson.activity
def come_back(lesson: Lesson, **changes) -> ComeBack:
    """The ideas once more, 2, 7 and 21 days after they were answered here."""
    after = {"lesson": lesson.name, "item": "concepts"}
    return ComeBack(**{**asked_of(lesson), "after": after, "store": lesson.store("later"), **changes})


@lesson.activity
def all_cards(lesson: Lesson, **changes) -> EndCards:
    """The cards from the ends of all lessons of this course, to print."""
    titles = {one.name: one.title for one in lesson.course.lessons()}
    return EndCards(**{"course": COURSE, "titles": titles, **changes})


@lesson.activity
def how_sure(lesson: Lesson, **changes) -> Calibration:  # noqa: ARG001 - it shows the whole record
    """How sure you were over all lessons, and how often right."""
    return Calibration(**{"course": COURSE, **changes})
