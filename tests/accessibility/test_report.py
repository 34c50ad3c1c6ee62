"""The accessibility report: each criterion has its row, each row the test that shows it or why nothing does, and the page says the same."""

import ast
import copy
import functools

import jsonschema
import pytest

from .report import CRITERIA, PAGE, PROOF, REPORT, ROOT, TERMS, TEST, as_markdown, in_a_sentence, read, rows

REPORTED, KNOWN = read(REPORT), read(CRITERIA)
ROWS = list(rows(REPORTED))
_CHAPTER = {
    "type": "object",
    "properties": {
        "notes": {"type": "string"},
        "disabled": {"type": "boolean"},
        "criteria": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["num", "components"],
                "properties": {
                    "num": {"type": "string"},
                    "components": {
                        "type": "array",
                        "minItems": 1,
                        "items": {
                            "type": "object",
                            "required": ["name", "adherence"],
                            "properties": {
                                "name": {"enum": ["web", "none"]},
                                "adherence": {
                                    "type": "object",
                                    "required": ["level", "notes"],
                                    "properties": {
                                        "level": {"enum": list(TERMS)},
                                        "notes": {"type": "string", "minLength": 20},
                                    },
                                },
                            },
                        },
                    },
                },
            },
        },
    },
}
#: What the form asks for, written down anew.
FORM = {
    "type": "object",
    "required": ["title", "product", "author", "catalog", "chapters"],
    "properties": {
        "product": {"type": "object", "required": ["name"]},
        "author": {"type": "object", "required": ["email"]},
        "version": {"type": "integer"},
        "report_date": {"type": "string"},
        "chapters": {"type": "object", "additionalProperties": _CHAPTER},
    },
}


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


def test_the_file_has_the_form_once_its_publisher_has_filled_in_the_address():
    filled = {**REPORTED, "author": {**REPORTED["author"], "email": "someone@example.org"}}
    jsonschema.validate(filled, FORM)
    assert "email" not in REPORTED["author"]


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
