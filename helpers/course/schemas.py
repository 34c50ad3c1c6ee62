"""JSON Schemas of the files an instructor edits, so that an editor can complete and underline."""

from __future__ import annotations

import json
from pathlib import Path

from . import keep
from .claims import ClaimFile
from .concepts import ConceptFile
from .exercise_file import Activity, Control, ExerciseFile
from .exercises import FOLDER
from .glossary import GlossaryFile
from .own_works import OwnWorks
from .settings_file import Settings

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def exercise_schema() -> dict:
    """What an exercise file may hold."""
    schema = ExerciseFile.model_json_schema(by_alias=True)
    # pydantic says that an activity may have more entries, not that each of them is a control.
    controls = Control.model_json_schema(by_alias=True)
    schema["$defs"].setdefault(Control.__name__, controls)
    schema["$defs"][Activity.__name__]["additionalProperties"] = {"$ref": f"#/$defs/{Control.__name__}"}
    return {"$schema": DIALECT, **schema, "title": "The exercises of one lesson"}


def settings_schema() -> dict:
    """What course.yml may hold."""
    return {"$schema": DIALECT, **Settings.model_json_schema(by_alias=True), "title": "The settings of the course"}


def concept_schema() -> dict:
    """What concepts.yml may hold."""
    return {"$schema": DIALECT, **ConceptFile.model_json_schema(by_alias=True), "title": "The ideas of the course"}


def claim_schema() -> dict:
    """What a teacher's claims.yml may hold."""
    return {"$schema": DIALECT, **ClaimFile.model_json_schema(by_alias=True), "title": "Claims of your own"}


def reference_schema() -> dict:
    """What a teacher's references.yml may hold."""
    return {"$schema": DIALECT, **OwnWorks.model_json_schema(by_alias=True), "title": "Works of your own"}


def glossary_schema() -> dict:
    """What a teacher's glossary.yml may hold."""
    return {"$schema": DIALECT, **GlossaryFile.model_json_schema(by_alias=True), "title": "Words of your own"}


def write(notebooks: Path) -> list[Path]:
    """Write them into the folder of exercise files; returns those that changed."""
    files = {
        notebooks / FOLDER / "exercise.schema.json": exercise_schema(),
        notebooks / FOLDER / "course.schema.json": settings_schema(),
        notebooks / FOLDER / "concepts.schema.json": concept_schema(),
        notebooks / FOLDER / "claims.schema.json": claim_schema(),
        notebooks / FOLDER / "references.schema.json": reference_schema(),
        notebooks / FOLDER / "glossary.schema.json": glossary_schema(),
    }
    changed = []
    for path, schema in files.items():
        text = json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            keep.write(path, text, keeps=False)
            changed.append(path)
    return changed
