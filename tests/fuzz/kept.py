"""What an activity keeps in the browser, held against what Python says of a record and of a file that is handed in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
from playwright.sync_api import Page
from pydantic import ValidationError

from helpers.course.hand_in_file import HandIn
from helpers.course.handed_in import COURSE, HANDED_IN

DOCS = Path(__file__).parents[2] / "docs"
RECORD, TO_HAND_IN = (
    json.loads((DOCS / f"{name}.schema.json").read_text(encoding="utf-8")) for name in ("record", "hand-in")
)
SOME_DAY, SOMEONE = "2025-01-31", "0123456789ab"


def wrong_in_record(page: Page) -> Iterator[str]:
    """What Python does not take of the answers that a page keeps."""
    yield from wrong_in(page.evaluate("({ ...localStorage })"))


def wrong_in(kept: dict[str, str]) -> Iterator[str]:
    """The same of what stands in a browser's storage, by its keys."""
    lessons = dict(_lessons(kept))
    record = {"format": f"{COURSE} record", "version": 2, "saved": SOME_DAY, "lessons": lessons}
    yield from (f"the record does not fit its schema: {what}" for what in _misfits(record, RECORD))
    handed_in = {
        lesson: {
            item: {"kind": entry["kind"], "answer": entry["answer"]}
            for item, entry in entries.items()
            if entry["kind"] in HANDED_IN and entry["answer"] is not None
        }
        for lesson, entries in lessons.items()
    }
    handed_in = {lesson: answers for lesson, answers in handed_in.items() if answers}
    file = {"format": f"{COURSE} hand-in", "version": 2, "id": SOMEONE, "saved": SOME_DAY, "lessons": handed_in}
    yield from (f"an answer does not fit its schema: {what}" for what in _misfits(file, TO_HAND_IN))
    try:
        HandIn.model_validate(file)
    except ValidationError as error:
        yield f"Python refuses the answers: {error}"


def _lessons(kept: dict[str, str]) -> Iterator[tuple[str, dict[str, Any]]]:
    for key, text in kept.items():
        if key.startswith(f"{COURSE}/") and '"entries"' in text:
            yield key.partition("/")[2], json.loads(text)["entries"]


def _misfits(file: dict[str, Any], schema: dict[str, Any]) -> Iterator[str]:
    for error in jsonschema.Draft202012Validator(schema).iter_errors(file):
        yield f"{error.json_path}, {error.message[:200]}"
