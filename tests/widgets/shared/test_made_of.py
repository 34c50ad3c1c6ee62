"""The fingerprint of a picture: another one wherever the picture would be another, and the same wherever it would not."""

import functools
import importlib
import importlib.metadata
import random
import sys
from dataclasses import replace

import numpy as np
import pytest

from helpers.widgets import Reading, choice, number
from helpers.widgets.explore.engine.abbreviations import parameters_of
from helpers.widgets.shared import made_of as looks

HEIGHT, TABLE, WORDS = 2, np.arange(3.0), {"a": [1, 2], "b": (3, "four")}


def _twice(x):
    return 2 * x


def bell(ax, x=1):
    ax.plot([0, x], [0, _twice(x) + HEIGHT + TABLE[0] + len(WORDS)])
    return Reading("{x}", x=x)


def fingerprint(function, **given):
    controls, fixed = parameters_of(function, given or {"x": (0, 3)})
    return looks.made_of(function, controls, fixed)


def test_the_same_picture_has_the_same_fingerprint():
    assert fingerprint(bell) == fingerprint(bell) is not None


@pytest.mark.parametrize(("name", "value"), [
    ("HEIGHT", 3), ("HEIGHT", 2.0), ("TABLE", np.arange(3)), ("TABLE", np.array([0, 1, 5.0])),
    ("WORDS", {"a": [1, 2], "b": (3, "five")}), ("WORDS", {"b": (3, "four"), "a": [1, 2]}), ("_twice", lambda x: 3 * x),
])  # fmt: skip
def test_another_value_that_the_function_uses_is_another_picture(name, value, monkeypatch):
    before = fingerprint(bell)
    monkeypatch.setitem(globals(), name, value)
    assert fingerprint(bell) not in (before, None)


@pytest.mark.parametrize("given", [(0, 4), (0, 3, 3), (1, 3), [0, 1, 2, 3], number(1, 3, 1, log=True)])
def test_other_stops_are_another_picture(given):
    assert fingerprint(bell, x=given) not in (fingerprint(bell, x=(0, 3)), None)


@pytest.mark.parametrize("other", [{"label": "Height"}, {"start": 2}, {"unit": "metres"}])
def test_a_label_and_a_start_are_no_part_of_the_picture(other):
    controls, fixed = parameters_of(bell, {"x": (0, 3)})
    assert looks.made_of(bell, [replace(controls[0], **other)], fixed) == looks.made_of(bell, controls, fixed)


def test_options_in_another_order_are_another_picture():
    assert fingerprint(bell, x=choice([1, 2])) != fingerprint(bell, x=choice([2, 1]))


def test_what_else_a_function_is_called_with_counts():
    def named(ax, x=1, name="a"):
        ax.set_title(name)

    controls, fixed = parameters_of(named, {"x": (0, 3)})
    assert looks.made_of(named, controls, fixed) != looks.made_of(named, controls, {"name": "b"})


def test_what_a_function_has_closed_over_counts():
    def at(height):
        def level(ax, x=1):
            ax.plot([0, x], [height, height])

        return level

    assert fingerprint(at(1)) == fingerprint(at(1)) != fingerprint(at(2))


def test_the_arguments_of_a_partial_count():
    def level(ax, height, x=1):
        ax.plot([0, x], [height, height])

    one, two = (functools.partial(level, height=height) for height in (1, 2))
    assert looks.made_of(one, [], {}) != looks.made_of(two, [], {})


def test_a_function_that_remembers_what_it_gave_is_looked_at_through(monkeypatch):
    monkeypatch.setitem(globals(), "_twice", functools.cache(_twice))
    before = fingerprint(bell)
    monkeypatch.setitem(globals(), "_twice", functools.cache(lambda x: 5 * x))
    assert fingerprint(bell) not in (before, None)


class Named:
    """Somebody's own thing that can be called and has a name."""

    __name__ = "named"

    def __call__(self, x):
        return x


@pytest.mark.parametrize("value", [random.Random(1), object(), iter([1]), np.array([object()]), Named()])
def test_what_cannot_be_told_apart_has_no_fingerprint(value, monkeypatch):
    monkeypatch.setitem(globals(), "HEIGHT", value)
    assert fingerprint(bell) is None


@pytest.fixture
def model(tmp_path, monkeypatch):
    """A model of one's own, which asks another one; a function that writes either anew."""
    monkeypatch.syspath_prepend(tmp_path)
    files = {
        "own_model": "import own_constants\ndef left(x):\n    return own_constants.HALF * x\n",
        "own_constants": "HALF = 0.5\n",
    }

    def write(name, text):
        (tmp_path / f"{name}.py").write_bytes(text.encode())

    for name, text in files.items():
        write(name, text)
    importlib.invalidate_caches()
    yield importlib.import_module("own_model"), write, files
    for name in files:
        sys.modules.pop(name, None)


@pytest.mark.parametrize("name", ["own_model", "own_constants"])
def test_another_source_of_a_model_or_of_what_it_asks_is_another_picture(model, name):
    own, write, files = model

    def fading(ax, x=1):
        ax.plot([0, 1], [0, own.left(x)])

    before = fingerprint(fading)
    write(name, files[name] + "# looked up again\n")
    assert fingerprint(fading) not in (before, None)


def test_a_model_that_is_loaded_inside_the_function_counts_as_well(model):
    _, write, _files = model

    def fading(ax, x=1):
        from own_model import left

        ax.plot([0, 1], [0, left(x)])

    before = fingerprint(fading)
    write("own_constants", "HALF = 0.25\n")
    assert fingerprint(fading) not in (before, None)


def test_how_lines_end_makes_no_difference(model):
    own, write, files = model

    def fading(ax, x=1):
        ax.plot([0, 1], [0, own.left(x)])

    before = fingerprint(fading)
    write("own_model", files["own_model"].replace("\n", "\r\n"))
    assert fingerprint(fading) == before


def test_another_engine_makes_other_pictures(tmp_path, monkeypatch):
    before = fingerprint(bell)
    other = tmp_path / "drawing.py"
    other.write_text("# another way to draw\n", encoding="utf-8")
    monkeypatch.setattr(looks, "ENGINE", (*looks.ENGINE, other))
    looks._engine.cache_clear()
    assert fingerprint(bell) != before
    looks._engine.cache_clear()


def test_the_versions_of_what_draws_are_told_by_name():
    told = looks.versions().split()
    assert told[::2] == ["matplotlib", "numpy", "scipy"]
    assert told[1::2] == [importlib.metadata.version(name) for name in told[::2]]


class Opaque:
    """What cannot be told apart from another."""


step = Opaque()


def test_an_attribute_with_the_name_of_something_around_the_function_is_another_thing():
    def runs(ax, x=(0, 3)):
        ax.step([0, x], [0, x])

    assert fingerprint(runs)


def test_what_a_function_inside_the_function_asks_for_counts():
    def runs(ax, x=(0, 3)):
        def inner():
            return step

        ax.plot([0, x], [0, inner()])

    assert fingerprint(runs) is None
