"""Drawings by name: found, held by another, and their numbers."""

from xml.etree import ElementTree

import pytest

from helpers import drawing as module

OUTER = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><circle class="place-cup wide" cx="40" cy="60" r="10"/></svg>'
CUP = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" class="draw draw-cup"><path d="M0 0"/></svg>'


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    for name, text in (("table", OUTER), ("cup", CUP)):
        (tmp_path / f"{name}.svg").write_text(f"{text}\n", encoding="utf-8")
    monkeypatch.setattr(module, "HERE", tmp_path)
    module._read.cache_clear()
    yield
    module._read.cache_clear()


def test_a_drawing_is_found_by_its_name():
    assert module.drawing("cup") == CUP


def test_a_name_that_is_none_is_told_with_the_nearest():
    with pytest.raises(ValueError, match="no drawing 'cap'; there are cup"):
        module.drawing("cap")


def test_another_drawing_stands_in_the_circle_that_holds_it():
    inner = ElementTree.fromstring(module.holding("table", place_cup="cup"))[-1]
    assert inner.get("class") == "draw draw-cup"
    assert [inner.get(side) for side in ("x", "y", "width", "height")] == ["33", "53", "14", "14"]


def test_a_circle_that_is_not_there_is_told():
    with pytest.raises(ValueError, match="no part 'place-pot'"):
        module.holding("table", place_pot="cup")


def test_the_numbers_of_a_part_are_those_of_its_attributes():
    assert module.numbers_of(OUTER, "place-cup") == {"cx": 40, "cy": 60, "r": 10}
