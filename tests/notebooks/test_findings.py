"""What a lesson says of studies: every citation is in the list of references, links where it should, and grades agree."""

import functools
import re

import nbformat
import pytest
from ruamel.yaml import YAML

from helpers.course import references
from helpers.lessons.finding import lesson_of

from ..delivered import DELIVERED

FOLDER = DELIVERED.folder
#: "(Sharman et al., 2020)", "(McKay & Cidlowski, 2003; Dorin et al., 2012)", with or without a link.
GROUP = re.compile(r"\(([^()]*?\b(?:19|20)\d\d[a-z]?)\)")
LINKED = re.compile(r"\[\(?([^\[\]()]*?, (?:19|20)\d\d[a-z]?)\)?\]\(((?:[^()\s]|\([^()\s]*\))+)\)")
#: Words by which a sentence tells what somebody found.
TELLS = re.compile(
    r"\b(stud(?:y|ies)|trials?|experiments?|teams?|surveys?|reviews?)\b[^.]{0,60}\b(found|showed?|compared|measured|looked|put|gave|asked)\b",
    flags=re.I,
)


@functools.cache
def known():
    """Every in-text citation that the list of references knows, with its key."""
    return {references.in_text(key)[1:-1]: key for key in references.references()}


def cells():
    for path in sorted(FOLDER.glob("*.ipynb")):
        for cell in nbformat.read(path, as_version=4).cells:
            if cell.cell_type == "markdown":
                yield path.stem, cell.source


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


def files():
    for path in sorted((FOLDER / "exercises").glob("*.yml")):
        for text in feedbacks(YAML(typ="safe").load(path.read_text(encoding="utf-8"))):
            yield path.stem, text


TEXTS = [*cells(), *files()]


def cited(text):
    """The citations in a text, one by one."""
    plain = LINKED.sub(lambda found: f"({found[1]})", text).replace("((", "(").replace("))", ")")
    for group in GROUP.findall(plain):
        for one in group.split(";"):
            # "Bylsma et al., 2008, 2011" names two works.
            words = re.fullmatch(r"\s*(.*?)((?:, (?:19|20)\d\d[a-z]?)+)\s*", " ".join(one.split()))
            for year in re.findall(r"\d{4}[a-z]?", words[2]) if words else ():
                yield f"{words[1]}, {year}"


def test_the_lessons_do_cite():
    assert sum(1 for _, text in TEXTS for _ in cited(text)) > 20


@pytest.mark.parametrize(("lesson", "text"), TEXTS)
def test_every_citation_is_in_the_list_of_references(lesson, text):
    assert [words for words in cited(text) if words not in known()] == []


@pytest.mark.parametrize(("lesson", "text"), TEXTS)
def test_a_linked_citation_leads_to_the_work_it_names(lesson, text):
    for words, address in LINKED.findall(text):
        if words in known():
            assert address in references.links(known()[words]), words


@pytest.mark.parametrize(("lesson", "text"), list(cells()))
def test_whoever_tells_of_a_study_names_it(lesson, text):
    for block in re.split(r"\n\s*\n|\n- ", text):
        if TELLS.search(block):
            assert list(cited(text)), block


@pytest.mark.parametrize(("lesson", "text"), list(cells()))
def test_every_work_that_a_lesson_cites_is_in_its_list_of_sources(lesson, text):
    for words in cited(text):
        key = known().get(words)
        own = {one for claim in DELIVERED.claims if claim.lesson == lesson for one in claim.keys()}  # noqa: SIM118
        assert key in own | set(references.used_in(lesson)) | _named(lesson), f"{lesson}: {words}"


def _named(lesson):
    return set(lesson_of(DELIVERED, lesson).keys)


@pytest.mark.parametrize(("lesson", "text"), list(cells()))
def test_a_grade_that_a_lesson_names_is_one_that_its_claims_have(lesson, text):
    grades = {
        claim.grade for claim in (DELIVERED.claims if lesson.startswith(("00", "10")) else DELIVERED.claims_for(lesson))
    }
    for grade in re.findall(r"\*\*(Strong|Moderate|Preliminary|Contested|Theoretical)\*\*", text):
        assert grade in grades, f"{lesson} names {grade}"
