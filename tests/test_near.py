"""What somebody who wrote a name may have meant."""

import pytest

from helpers.near import nearest


@pytest.mark.parametrize(
    ("name", "known", "more", "found"),
    [
        ("glas", ["glass", "bath", "grass"], {}, ["glass"]),
        ("glas", ["bath", "grass", "glass"], {"most": 2}, ["glass", "grass"]),
        ("pool", ["glass", "bath"], {}, []),
        ("wrng", {"right": 1, "wrong": 2}, {"alike": 0.7}, ["wrong"]),
        ("wrng", ["wing"], {"alike": 0.9}, []),
        ("anything", [], {"alike": 0}, []),
    ],
)
def test_the_names_that_are_like_enough_come_best_first(name, known, more, found):
    assert nearest(name, known, **more) == found
