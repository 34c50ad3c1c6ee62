"""What the browser will show is what matplotlib draws, at every stop, within a pixel."""

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.figure import Figure

from helpers.widgets import ExploreError, draw_again, explorable
from helpers.widgets.explore.engine import drawn_stops
from helpers.widgets.explore.engine.blend import distance
from helpers.widgets.explore.engine.drawing import Easel, own_artists
from helpers.widgets.explore.engine.drawn_stops import MOST_DRAWINGS
from helpers.widgets.explore.engine.marks import MarkRecorder
from helpers.widgets.explore.engine.packing import MOST_BYTES
from helpers.widgets.explore.engine.rehearsal import Rehearsal
from helpers.widgets.explore.engine.styles import settle_words, styled

from .pictures import ALL, fading
from .replay import as_browser, from_matplotlib


@pytest.fixture(scope="module")
def built():
    return {recipe.__name__: recipe() for recipe in ALL}


def stops_of(widget, data):
    return tuple(data.draw(st.integers(0, len(p.stops) - 1), label=p.name) for p in widget.workings.parameters)


@pytest.mark.parametrize("name", [r.__name__ for r in ALL])
@settings(max_examples=60)
@given(data=st.data())
def test_at_any_stop_the_browser_draws_within_a_pixel_of_matplotlib(built, name, data):
    widget = built[name]
    stops = stops_of(widget, data)
    ours, theirs = as_browser(widget, stops), from_matplotlib(widget, stops)
    assert distance(ours, theirs, widget.plan["width"], widget.plan["height"]) <= 1


@pytest.mark.parametrize("name", [r.__name__ for r in ALL])
@settings(max_examples=60)
@given(data=st.data())
def test_at_any_stop_the_reading_is_the_functions_own_to_the_last_digit(built, name, data):
    widget = built[name]
    stops = stops_of(widget, data)
    expected = str(widget.workings.function(Figure().add_subplot(), **widget.workings.values(stops)))
    counts = [len(p.stops) for p in widget.workings.parameters]
    at = int(np.ravel_multi_index(stops, counts))
    places = np.frombuffer(widget.reading_places, "<u2").reshape(-1, int(np.prod(counts)))
    words = widget.reading_words
    filled = [pool[places[1 + i, at]] for i, pool in enumerate(words["pools"]) if len(pool)]
    template = words["templates"][places[0, at]]
    for i, word in enumerate(filled):
        template = template.replace(f"{{{i}}}", word)
    assert template == expected


@pytest.mark.parametrize("name", [r.__name__ for r in ALL])
def test_a_table_stays_within_its_budget(built, name):
    widget = built[name]
    assert widget.workings.table.drawings <= MOST_DRAWINGS
    assert len(widget.positions) + len(json.dumps(widget.plan)) <= MOST_BYTES


@explorable(slope=(0, 60), cut=(1, 9))
def cut(ax, slope=10, cut=3):
    """A line without one of its points."""
    x = np.arange(11.0)
    ax.plot(x, np.where(x == cut, np.nan, slope * x / 60))
    ax.set(xlim=(0, 10), ylim=(0, 10))


def test_a_point_that_is_not_there_is_not_there_in_the_browser_either():
    widget = cut()
    for stops in ((0, 0), (37, 4), (60, 8)):
        ours, theirs = as_browser(widget, stops), from_matplotlib(widget, stops)
        assert np.isnan(theirs).any(axis=1).tolist() == [x == stops[1] + 1 for x in range(11)]
        np.testing.assert_array_equal(np.isnan(ours), np.isnan(theirs))


@pytest.mark.parametrize("name", ["fading", "mixed"])  # nothing of them lies far outside the picture
def test_a_stop_that_was_drawn_is_sent_to_a_fiftieth_of_a_pixel(built, name):
    # What is promised is a pixel; what is sent may use up hardly any of it, since the blend needs it.
    widget = built[name]
    nodes = iter(widget.workings.table.grid.nodes)
    stops = tuple(next(nodes)[1] if p.smooth else p.start for p in widget.workings.parameters)
    ours, theirs = as_browser(widget, stops), from_matplotlib(widget, stops)
    assert distance(ours, theirs, widget.plan["width"], widget.plan["height"]) <= 0.02


def a_bell(width):
    return lambda x, middle: np.exp(-(((x - middle) / width) ** 2) / 2)


def a_wave(x, middle):
    return 0.55 + 0.55 * np.sin(x + middle)


@pytest.mark.parametrize("curve", [a_bell(0.3), a_bell(1.2), a_wave], ids=["narrow bell", "wide bell", "wave"])
def test_where_every_stop_is_compared_none_is_off_by_much_more_than_half_a_pixel(curve):
    # A pixel is promised: what other stops are blended from must leave room for what the numbers sent are off.
    def moving(ax, middle=0.5):
        x = np.linspace(-4, 6, 101)
        ax.plot(x, curve(x, middle))
        ax.set(xlim=(-4, 6), ylim=(0, 1.1))

    widget = explorable(moving, middle=(0.0, 3.0, 0.01))()
    table, size = widget.workings.table, (widget.plan["width"], widget.plan["height"])
    assert table.drawings < 301
    assert max(distance(as_browser(widget, (n,)), table.drawing((), (n,)).at, *size) for n in range(301)) <= 0.61


def test_what_no_halving_of_a_slider_meets_is_found_by_looking_here_and_there():
    # Straight lines at 0, 250, 500, 749 and 999, where the search for a grid looks; a bulge between two of them.
    def bulging(ax, at=0):
        left = float(ax.get_xlim()[0])  # needs real axes: the function's own numbers cannot be had beforehand
        bulge = np.sin(np.pi * (at - 500) / 249) ** 2 if 500 < at < 749 else 0
        ax.plot([left, 10], [1, 2 + at / 1000 + bulge])
        ax.set(xlim=(0, 10), ylim=(0, 10))

    widget = explorable(bulging, at=(0, 999))()
    middle = (624,)
    ours, theirs = as_browser(widget, middle), from_matplotlib(widget, middle)
    assert distance(ours, theirs, widget.plan["width"], widget.plan["height"]) <= 1


def test_few_stops_are_drawn_one_and_all():
    widget = fading(half_life=(60, 70, 2), at=(0, 20, 5))
    assert widget.workings.table.drawings == 6 * 5
    assert all(len(blend) == 1 for axis in widget.plan["blends"] for blend in axis)


def test_as_many_stops_as_may_be_drawn_are_drawn_one_and_all(monkeypatch):
    monkeypatch.setattr(drawn_stops, "MOST_DRAWINGS", 30)
    assert fading(half_life=(60, 70, 2), at=(0, 20, 5)).workings.table.all_drawn


def test_arrays_of_another_shape_are_another_picture_whatever_stands_in_them():
    def handed(ax, turned=0):
        ax.pcolormesh(np.zeros((2, 3)) if turned else np.zeros((3, 2)))

    assert Rehearsal(handed, [{"turned": 0}, {"turned": 1}, {"turned": 0}]).kinds.tolist() == [0, 1, 0]


def test_a_colour_that_changes_along_a_slider_is_never_blended():
    @explorable(k=(1, 6))
    def coloured(ax, k=1):
        ax.plot([0, 1], [0, k], color="C0" if k < 4 else "C1")
        ax.set(xlim=(0, 1), ylim=(0, 7))

    assert coloured().plan["blends"] == []


@pytest.mark.parametrize("axis", ["x", "y"])
def test_limits_that_a_function_sets_otherwise_at_another_stop_are_refused(axis):
    @explorable(k=(1, 6))
    def growing(ax, k=1):
        ax.plot([0, 1], [0, 1])
        ax.set(**{f"{axis}lim": (0, k)})

    with pytest.raises(ExploreError, match=f"sets {axis}lim differently from stop to stop"):
        growing()


def test_a_long_name_of_the_x_axis_stays_in_the_middle_of_a_wide_paper():
    with styled():
        ax = Figure().add_subplot()
        ax.set_xlabel("Minutes after the peak of what was measured in all of them")
        settle_words(ax)
        assert ax.xaxis.label.get_horizontalalignment() == "center"


def test_colours_that_switch_with_a_seed_do_not_store_the_curves_anew():
    @explorable(seed=draw_again(50))
    def coloured(ax, seed=0):
        for height in range(20):
            ax.plot([0, 1], [height, height + seed % 3], color=f"C{(height + seed) % 6}")
        ax.set(xlim=(0, 1), ylim=(0, 25))

    assert len(json.dumps(coloured().plan)) < 20_000


def test_one_slider_with_many_points_is_blended_not_stored_stop_by_stop():
    @explorable(middle=(0.0, 1.5, 0.01))
    def bell(ax, middle=0.5):
        x = np.linspace(-4, 6, 201)
        ax.plot(x, np.exp(-((x - middle) ** 2) / 2))
        ax.set(xlim=(-4, 6), ylim=(0, 1.1))

    assert bell().workings.table.drawings < 60
    assert bell().workings.table.worst <= 0.6  # of all 151 stops, for each was drawn and compared


def test_many_stops_are_blended_from_far_fewer_drawings(built):
    widget = built["fading"]
    assert widget.workings.table.drawings < 61 * 19 / 4


def test_what_never_moves_is_stored_once(built):
    columns = built["fading"].plan["columns"]
    assert any(all(step == 0 for step in column["steps"]) for column in columns)


def test_the_plan_can_be_sent_as_json(built):
    for widget in built.values():
        json.dumps([widget.plan, widget.controls, widget.reading_words])


def test_building_twice_gives_the_same_bytes():
    first, second = fading(), fading()
    assert first.positions == second.positions
    assert first.stage == second.stage
    assert first.picture()[0] == second.picture()[0]


def test_marks_are_recorded_where_matplotlib_puts_them():
    with styled():
        easel = Easel(lambda ax: ax.plot([0, 1], [0, 1]) and None, {})
        easel.frame([{}])
        line = easel.ax.lines[0]
        recorder = MarkRecorder(easel.width, easel.height)
        line.draw(recorder)
    expected = line.get_transform().transform(line.get_xydata())
    expected[:, 1] = easel.height - expected[:, 1]
    np.testing.assert_allclose(recorder.marks[0].at, expected)
    assert own_artists(easel.ax) == [line]
