import jsonschema
import pytest

from helpers.course.hand_in_file import HANDED_IN
from helpers.widgets.record.record import Record

from .records import record, schema


def hand_in(**changes):
    answer = {"choice": "It runs slower", "confidence": 3}
    lessons = {"01_rivers": {"predict": {"kind": "predict", "answer": answer}}}
    return {
        "format": "sample hand-in", "version": 2, "id": "0123456789ab", "saved": "2025-01-31", "lessons": lessons, **changes
    }  # fmt: skip


def test_the_sentence_says_what_the_record_is():
    assert repr(record()) == (
        "Your record: answers stay in this browser on this computer. "
        "Keep them in a file, hand them in, open them again, or erase them."
    )


def test_only_choices_and_numbers_are_handed_in():
    kinds = {
        "predict",
        "check",
        "survey",
        "sort",
        "order",
        "place",
        "match",
        "hundred",
        "draw",
        "grades",
        "task",
        "bet",
        "concepts",
    }
    assert set(record().handed_in) == set(HANDED_IN) == kinds
    assert Record("sample", "01_rivers").handed_in == []


@pytest.mark.parametrize("name", ["record", "hand-in"])
def test_the_formats_are_schemas(name):
    jsonschema.Draft202012Validator.check_schema(schema(name))


def test_the_schema_of_a_hand_in_has_the_kinds_that_are_handed_in():
    assert set(schema("hand-in")["$defs"]["entry"]["properties"]["kind"]["enum"]) == set(HANDED_IN)


def test_a_hand_in_fits_its_schema():
    jsonschema.validate(hand_in(), schema("hand-in"))


@pytest.mark.parametrize(
    "changed",
    [
        {"name": "someone"},
        {"id": "someone"},
        {"version": 3},
        {"lessons": {"01_rivers": {"predict": {"kind": "predict", "answer": {"choice": "x"}, "private": {}}}}},
        {"lessons": {"01_rivers": {"reflect": {"kind": "reflect", "answer": None}}}},
        {"lessons": {"01_rivers": {"check.a": {"kind": "check", "answer": "x" * 401}}}},
        {"lessons": {"01_rivers": {"predict": {"kind": "predict", "answer": {"confidence": 3}}}}},
    ],
    ids=["name", "id", "version", "private", "kind", "long text", "no choice"],
)
def test_what_does_not_belong_in_a_hand_in_is_refused_by_its_schema(changed):
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(hand_in(**changed), schema("hand-in"))
