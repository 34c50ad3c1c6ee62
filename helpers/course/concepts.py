"""The twelve ideas of the course, each asked in two ways that can change places; a teacher's own file goes before ours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, model_validator

from .content_file import Entry, read_raw, wrong
from .in_parts import InParts, Parts, read_in_parts
from .kinds.choice import OpenOption, Option, check_only_one_fits, check_options, check_texts_differ, options_for_widget
from .kinds.texts import Id, Short, Text
from .once import once_a_state
from .problems import ContentError, Problem
from .text import one_line, to_html_inline
from .yaml_source import Source, read_bytes
from .yaml_writer import yaml_text

NAME = "concepts.yml"
FILE = Path(__file__).with_name(NAME)
FORMS: tuple[Literal["a", "b"], ...] = ("a", "b")


class Item(Entry):
    """One question about an idea: a few answers, one of which fits."""

    question: Text = Field(
        description="What is asked: about everyday things, with people and numbers that are made up."
    )
    options: list[Option] = Field(min_length=2, max_length=4, description="2 to 4 answers, each with an id.")

    @model_validator(mode="after")
    def _one_fits(self) -> Item:
        check_options(self.options)
        check_only_one_fits(self.options)
        check_texts_differ(self.options)
        ids = [option.id for option in self.options]
        if None in ids or len(set(ids)) < len(ids):
            raise wrong(
                "An answer has no id, or the id of another one.", "Give each answer an id of its own.", "options"
            )
        return self

    @property
    def misconceptions(self) -> set[str]:
        """The beliefs that its wrong answers stand for."""
        return {option.misconception for option in self.options if option.misconception}


class Concept(Entry):
    """An idea of the course, asked in two ways."""

    id: Id = Field(description="A short name, such as one_study. Answers are kept under it.")
    title: Short = Field(description="The idea in a few words.")
    lesson: Short = Field(description="The lesson that teaches it, such as 04_pain.")
    a: Item = Field(description="One way to ask it.")
    b: Item = Field(description="Another way, on the same beliefs.")

    @model_validator(mode="after")
    def _same_beliefs(self) -> Concept:
        if self.a.misconceptions != self.b.misconceptions:
            what = "The two ways to ask this idea name other misconceptions."
            raise wrong(what, "Use the same phrases after `misconception:` in both.", "b")
        return self

    def item(self, form: str) -> Item:
        """The question of one form. Raises KeyError for a form that there is not."""
        return {"a": self.a, "b": self.b}[form]


class ConceptFile(Entry):
    """The whole of concepts.yml."""

    concepts: list[Concept] = Field(description="The ideas, each asked in two ways.")


class OpenItem(Entry):
    """A question as students get it: whether an answer fits has no place in it."""

    question: Text
    options: list[OpenOption]


class OpenConcept(Entry):
    """An idea as students get it."""

    id: Id
    title: Short
    lesson: Short
    a: OpenItem
    b: OpenItem

    def item(self, form: str) -> OpenItem:
        """The question of one form. Raises KeyError for a form that there is not."""
        return {"a": self.a, "b": self.b}[form]


class OpenConceptFile(Entry):
    """The whole of a student's concepts.yml."""

    answers: Literal["with the teacher"]
    concepts: list[OpenConcept]


PARTS = Parts(depth={"concepts": 2}, instead={"concepts": []})


def _check(file: ConceptFile, source: Source) -> Iterator[Problem]:
    seen: set[str] = set()
    for n, concept in enumerate(file.concepts):
        if concept.id in seen:
            at = ("concepts", n, "id")
            what = f"The id “{concept.id}” is used twice."
            yield Problem(source.file, source.line(*at), what, "Give each idea an id of its own.", at)
        seen.add(concept.id)


def read_concepts(folder: Path) -> InParts[ConceptFile]:
    """The ideas that a course asks for: those of concepts.yml beside its course.yml, else ours; and what is wrong in the file.

    A student's file has none, since nothing can be counted by it; `asked_in` has its questions.
    """
    file = _file(folder)
    try:
        raw = read_bytes(file)
        return InParts(ConceptFile(concepts=[]), Source(file.name), []) if _is_open(raw) else _read(raw, file.name)
    except ContentError as error:
        return InParts(ConceptFile(concepts=[]), Source(file.name), error.problems)


def asked_in(folder: Path) -> list[Concept] | list[OpenConcept]:
    """The questions of a course, with or without what fits; ours where nothing is right in its file."""
    file = _file(folder)
    raw = read_bytes(file)
    if _is_open(raw):
        return read_raw(raw, file.name, OpenConceptFile).concepts
    return read_concepts(folder).made.concepts or ours()


def without_answers(raw: bytes, file: str) -> bytes:
    """A file of ideas as students get it: each built anew from what they may know of it.

    Args:
        file: the name that problems show.

    Raises:
        ContentError: a mistake in the file.
    """
    if _is_open(raw):
        return raw
    told = [OpenConcept.model_validate(one, from_attributes=True) for one in _read(raw, file).whole().concepts]
    made = OpenConceptFile(answers="with the teacher", concepts=told)
    text = yaml_text(made.model_dump(mode="json", exclude_defaults=True))
    return f"# The ideas of the course. The teacher has the answers.\n{text}".encode()


def _file(folder: Path) -> Path:
    return own if (own := folder / NAME).is_file() else FILE


def _is_open(raw: bytes) -> bool:
    return b"\nanswers: with the teacher\n" in raw


def ours() -> list[Concept]:
    """The ideas that the course came with."""
    return _read(read_bytes(FILE), FILE.name).whole().concepts


@once_a_state
def _read(raw: bytes, file: str) -> InParts[ConceptFile]:
    return read_in_parts(raw, file, ConceptFile, PARTS, _check)


def for_widget(concept: Concept | OpenConcept, lesson_title: str) -> dict[str, Any]:
    """An idea as `Concepts` takes it: markdown has become HTML."""
    return {
        "id": concept.id,
        "title": one_line(concept.title),
        "lesson_title": lesson_title,
        "items": {
            form: {
                "kind": "single",
                "html": to_html_inline(concept.item(form).question),
                "options": options_for_widget(concept.item(form).options),
            }
            for form in FORMS
        },
    }
