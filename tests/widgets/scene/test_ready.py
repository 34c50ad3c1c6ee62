"""A scene that lies ready is not worked out, shows at every stop what its function says, and is worked out anew where it is another."""

import itertools
import json
from dataclasses import replace

import pytest

from helpers.widgets import bet_parts, number, scene
from helpers.widgets.explore.engine.errors import ExploreError
from helpers.widgets.explore.sources import Ready
from helpers.widgets.scene.made import MadeScene
from helpers.widgets.scene.worked_out import WorkedOut
from helpers.widgets.shared import stills

from .scenes import TANK, lamp, strips, tank, zoom

WORKED_OUT = []


@pytest.fixture(autouse=True)
def counted(monkeypatch):
    """How often something is worked out."""
    WORKED_OUT.clear()
    init = WorkedOut.__init__

    def also(self, of):
        WORKED_OUT.append(of.function.__name__)
        init(self, of)

    monkeypatch.setattr(WorkedOut, "__init__", also)


def laid_down(recipe, folder):
    """The recipe, whose scene lies ready in this folder."""
    recipe = recipe.taken_from(Ready(folder, "one"))
    recipe.source.path.write_bytes(recipe.made().packed("one"))
    (folder / stills.LIST).write_text(json.dumps({"one": {"of": recipe.made_of}}), encoding="utf-8")
    WORKED_OUT.clear()
    return recipe


@pytest.mark.parametrize("recipe", [tank, lamp, strips, zoom], ids=lambda one: one.function.__name__)
def test_what_lies_ready_is_sent_as_it_would_be_worked_out_now(recipe, tmp_path):
    taken = laid_down(recipe, tmp_path)()
    assert WORKED_OUT == []
    fresh = recipe()
    for trait in taken.keys:
        if not trait.startswith("_") and trait not in ("layout", "tabbable", "tooltip"):
            assert getattr(taken, trait) == getattr(fresh, trait), trait
    assert taken.still() == fresh.still()


@pytest.mark.parametrize("recipe", [tank, lamp, strips, zoom], ids=lambda one: one.function.__name__)
def test_at_every_stop_it_says_what_the_function_says(recipe, tmp_path):
    taken, fresh = laid_down(recipe, tmp_path)(), recipe().worked_out
    for stops in itertools.product(*(range(len(one.stops)) for one in fresh.controls)):
        assert taken._made.reading_at(stops) == fresh.reading_at(stops)
        said = fresh.at(stops)
        assert taken._made.at(stops).keys() == said.keys()
        for part, values in taken._made.at(stops).items():
            assert values == pytest.approx(said[part], rel=1e-6)


def test_its_function_is_asked_when_someone_asks_what_it_says(tmp_path):
    taken = laid_down(tank, tmp_path)()
    assert len(taken.worked_out.readings) == 202
    assert taken.worked_out is taken.worked_out
    assert WORKED_OUT == ["tank"]


def test_another_start_or_label_is_no_reason_to_work_it_out(tmp_path):
    recipe = laid_down(tank, tmp_path).changed(litres={"start": 30, "label": "Wet"})
    assert recipe().sentence() == "Wet: 30\u00a0litres; The tap is open: off. It holds 30\u00a0litres."
    assert WORKED_OUT == []


def with_drawing(recipe, svg):
    """The same recipe with another drawing of the same parts."""
    return scene(svg, **recipe.shown, **recipe.given)(recipe.function).taken_from(recipe.source)


def test_a_drawing_with_the_same_parts_is_shown_as_it_is_now(tmp_path):
    recipe, svg = laid_down(tank, tmp_path), TANK.replace("<path d=", '<path stroke="red" d=', 1)
    taken = with_drawing(recipe, svg)()
    assert WORKED_OUT == []
    assert taken.still() == scene(svg, **recipe.shown, **recipe.given)(recipe.function)().still() != recipe().still()


def test_a_drawing_that_cannot_be_read_is_refused_though_its_parts_are_the_same(tmp_path):
    recipe = with_drawing(laid_down(tank, tmp_path), TANK.replace("</svg>", ""))
    with pytest.raises(ExploreError, match="no SVG that can be read"):
        recipe()


def test_with_a_bet_on_a_part_the_still_that_lies_ready_is_without_it(tmp_path):
    found = scene(TANK, **tank.shown | {"bet": bet_parts("It's the water.", "water")}, **tank.given)(tank.function)
    taken = laid_down(found, tmp_path)()
    assert taken.still() == found().still()
    assert taken.picture()[0] != tank().picture()[0]


def emptier(litres=0, open_tap=False):
    reading, parts = tank.function(litres, open_tap)
    return reading, {**parts, "drop": replace(parts["drop"])}


@pytest.mark.parametrize("other", ["range", "function", "label", "drawing", "heard"])
def test_another_range_function_label_drawing_or_sound_is_worked_out(other, tmp_path):
    recipe = laid_down(tank, tmp_path)
    shown, function, svg = recipe.shown, recipe.function, recipe.svg
    if other == "range":
        recipe = recipe.changed(litres={"to": 50})
    else:
        shown = {**shown, **({"labels": {"water": "{litres}"}} if other == "label" else {})}
        shown |= {"heard": {"litres": "Water (litres)"}} if other == "heard" else {}
        svg = TANK.replace("<path d=", '<path class="wall" d=', 1) if other == "drawing" else svg
        function = emptier if other == "function" else function
        recipe = scene(svg, **shown, **recipe.given)(function).taken_from(recipe.source)
    recipe()
    assert len(WORKED_OUT) == 1


@pytest.mark.parametrize("spoil", ["another file", "another name", "a value too many", "too short", "the list"])
def test_a_broken_or_foreign_file_is_worked_out(spoil, tmp_path):
    recipe = laid_down(tank, tmp_path)
    made = recipe.unpacked(recipe.source.path.read_bytes(), "one")
    assert isinstance(made, MadeScene)
    spoiled = {
        "another file": b"PK",
        "another name": made.packed("two"),
        "a value too many": made.packed("one").replace(b"numbers", b"nummers"),
        "too short": replace(made, numbers=made.numbers[:1]).packed("one"),
    }
    if spoil == "the list":
        (tmp_path / stills.LIST).write_text("[", encoding="utf-8")
    else:
        recipe.source.path.write_bytes(spoiled[spoil])
    assert recipe().sentence() == tank().sentence()
    assert WORKED_OUT == ["tank", "tank"]


def test_a_function_that_cannot_be_told_apart_is_worked_out(tmp_path):
    class Answer:
        def __call__(self):
            return 3

    answer = Answer()

    def odd(litres=0):
        return {"water": tank.function(litres + answer())[1]["water"]}

    recipe = scene(TANK, litres=number(0, 9, 1, "Water"))(odd).taken_from(Ready(tmp_path, "one"))
    assert recipe.made_of is None
    recipe.source.path.write_bytes(recipe.made().packed("one"))
    (tmp_path / stills.LIST).write_text(json.dumps({"one": {"of": None}}), encoding="utf-8")
    WORKED_OUT.clear()
    recipe()
    assert WORKED_OUT == ["odd"]
