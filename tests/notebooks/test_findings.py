"""What a lesson says of studies: every citation is in the list of references, links where it should, and grades agree."""

import functools
import re

import nbformat
import pytest
from ruamel.yaml import YAML

from helpers.course import references
from helpers.lessons.finding import lesson_of

from ..delivered import DELIVERED
from .citations import LINKED, cited

FOLDER = DELIVERED.folder
#: Words by which a sentence tells what somebody found.
TELLS = re.compile(
    r"\b(stud(?:y|ies)|trials?|experiments?|teams?|surveys?|reviews?)\b[^.]{0,60}\b(found|showed?|compared|measured|looked|put|gave|asked)\b",
    flags=re.I,
)


@functools.cache
def known():
    """Every in-text citation that the list of references knows, with its key."""
    return {references.in_text(key)[1:-1]: key for key in references.references()}


LESSONS = sorted(path.stem for path in FOLDER.glob("*.ipynb"))


@functools.cache
def cells(lesson):
    """The texts of a notebook."""
    every = nbformat.read(FOLDER / f"{lesson}.ipynb", as_version=4).cells
    return [cell.source for cell in every if cell.cell_type == "markdown"]


def feedbacks(value):
    if isinstance(value, dict):
        for key, one in value.items():
            if key in ("feedback", "happened", "right", "wrong", "evidence", "note") and isinstance(one, str):
                yield one
            else:
                yield from feedbacks(one)
    elif isinstance(value, list):
        for one in value:
            yield from feedbacks(one)


@functools.cache
def texts(lesson):
    """The texts of a notebook, and what its exercise file says of answers."""
    file = FOLDER / "exercises" / f"{lesson}.yml"
    told = feedbacks(YAML(typ="safe").load(file.read_text(encoding="utf-8"))) if file.exists() else ()
    return [*cells(lesson), *told]


def test_the_lessons_do_cite():
    assert sum(1 for lesson in LESSONS for text in texts(lesson) for _ in cited(text)) > 20


def test_every_exercise_file_belongs_to_a_lesson():
    assert {path.stem for path in (FOLDER / "exercises").glob("*.yml")} <= set(LESSONS)


@pytest.mark.parametrize("lesson", LESSONS)
def test_every_citation_is_in_the_list_of_references(lesson):
    assert [(words, text) for text in texts(lesson) for words in cited(text) if words not in known()] == []


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_linked_citation_leads_to_the_work_it_names(lesson):
    linked = [found for text in texts(lesson) for found in LINKED.findall(text) if found[0] in known()]
    assert [one for one in linked if one[1] not in references.links(known()[one[0]])] == []


@pytest.mark.parametrize("lesson", LESSONS)
def test_whoever_tells_of_a_study_names_it(lesson):
    nameless = [text for text in cells(lesson) if not list(cited(text))]
    blocks = [block for text in nameless for block in re.split(r"\n\s*\n|\n- ", text)]
    assert [block for block in blocks if TELLS.search(block)] == []


@pytest.mark.parametrize("lesson", LESSONS)
def test_every_work_that_a_lesson_cites_is_in_its_list_of_sources(lesson):
    claims = {one for claim in DELIVERED.claims if claim.lesson == lesson for one in claim.keys()}  # noqa: SIM118
    own = claims | set(references.used_in(lesson)) | _named(lesson)
    assert [words for text in cells(lesson) for words in cited(text) if known().get(words) not in own] == []


def _named(lesson):
    own = lesson_of(DELIVERED, lesson)
    return set(own.keys) if own else set()


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_grade_that_a_lesson_names_is_one_that_its_claims_have(lesson):
    claims = DELIVERED.claims if lesson.startswith(("00", "10")) else DELIVERED.claims_for(lesson)
    named = [
        found
        for text in cells(lesson)
        for found in re.findall(r"\*\*(Strong|Moderate|Preliminary|Contested|Theoretical)\*\*", text)
    ]
    assert set(named) <= {claim.grade for claim in claims}
