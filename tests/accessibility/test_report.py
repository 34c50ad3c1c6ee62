"""The accessibility report: each criterion has its row, each row the test that shows it or why nothing does, and the page says the same."""

import ast
import copy
import functools
import json
from pathlib import Path

import jsonschema
import pytest

from .report import CRITERIA, PAGE, PROOF, REPORT, ROOT, TERMS, TEST, as_markdown, in_a_sentence, read, rows

REPORTED, KNOWN = read(REPORT), read(CRITERIA)
ROWS = list(rows(REPORTED))
#: The published schema, as its project has it (github.com/GSA/openacr, schema/openacr-0.1.0.json; CC0).
SCHEMA = json.loads(Path(__file__).with_name("openacr-0.1.0.json").read_text(encoding="utf-8"))


@functools.cache
def names_in(file):
    """The names of the tests in a file; none where it is not there."""
    path = ROOT / file
    if not path.is_file():
        return frozenset()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def not_there(text):
    """The tests that a text names and that are not there."""
    return [f"{file}::{name}" for file, name in TEST.findall(text) if name not in names_in(file)]


def unproven(row):
    """Whether a row neither names a test nor says why none shows it."""
    if row.term == "not-applicable":
        return False  # its remark says why
    return not TEST.search(row.notes) and "not evaluated: " not in row.notes.lower()


def missing(report):
    """The criteria without a row, and rows of no criterion or given twice, each as "chapter number"."""
    wrong = set(KNOWN) ^ set(report["chapters"])
    for name, chapter in report["chapters"].items():
        given = [criterion["num"] for criterion in chapter.get("criteria", ())]
        if chapter.get("disabled") and chapter.get("notes") and not given:
            continue
        known = KNOWN.get(name, {}).get("criteria", {})
        wrong |= {f"{name} {num}" for num in set(given) ^ set(known)}
        wrong |= {f"{name} {num}" for num in given if given.count(num) > 1}
    return sorted(wrong)


def test_the_published_schema_takes_the_file():
    jsonschema.validate(REPORTED, SCHEMA)


def test_the_file_says_who_fills_in_the_address_and_gives_none():
    assert "@" not in REPORTED["author"]["email"]
    assert "publishes" in REPORTED["author"]["email"]


def test_each_row_is_of_one_component_with_a_term_and_a_remark():
    # The schema leaves all three open.
    components = [
        component
        for chapter in REPORTED["chapters"].values()
        for criterion in chapter.get("criteria", ())
        for component in criterion["components"]
    ]
    assert {component["name"] for component in components} == {"web", "none"}
    assert {row.term for row in ROWS} <= set(TERMS)
    assert [row.num for row in ROWS if len(row.notes) < 20] == []


def test_the_catalogue_has_all_criteria_of_levels_a_and_aa():
    assert len(KNOWN["success_criteria_level_a"]["criteria"]) == 32
    assert len(KNOWN["success_criteria_level_aa"]["criteria"]) == 24


def test_each_criterion_has_one_row():
    assert missing(REPORTED) == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.num)
def test_each_row_names_a_test_that_is_there_or_says_why_none_shows_it(row):
    assert not_there(row.notes) == []
    assert not unproven(row)


def test_the_page_says_what_the_file_says():
    # If it does not: uv run python -m tests.accessibility.report
    assert PAGE.read_text(encoding="utf-8") == as_markdown(REPORTED, KNOWN)


def test_every_test_that_the_page_names_is_there():
    text = PAGE.read_text(encoding="utf-8")
    assert len(TEST.findall(text)) > 100
    assert not_there(text) == []


def test_the_proof_has_the_counts_as_they_are():
    assert in_a_sentence(REPORTED) in " ".join(PROOF.read_text(encoding="utf-8").split())


def test_a_row_that_is_gone_and_a_test_that_is_gone_are_found():
    less = copy.deepcopy(REPORTED)
    less["chapters"]["success_criteria_level_a"]["criteria"].pop(0)
    assert missing(less) == ["success_criteria_level_a 1.1.1"]
    assert not_there("`tests/test_house.py::test_that_never_was`") == ["tests/test_house.py::test_that_never_was"]
