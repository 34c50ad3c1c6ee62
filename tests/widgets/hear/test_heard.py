"""The curves of a picture as numbers: which are taken, where one steps, how they are packed, and that they stay what they were."""

import datetime
import itertools

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from helpers.widgets import ExploreError, Reading, choice, explorable, number, part, scene, switch
from helpers.widgets.hear import heard
from helpers.widgets.hear.curves import called, shown
from helpers.widgets.hear.in_words import height_said, place_said
from helpers.widgets.hear.quantised import GONE, quantised
from helpers.widgets.hear.stepping import MOST, digits_for, steps_along

from .read_back import pitches, read

X = np.linspace(0, 10, 41)


def names_and_kinds(*calls):
    return [(one.kind, one.name) for one in shown(called([(f"ax.{name}", args, named) for name, args, named in calls]))]


@pytest.mark.parametrize(("call", "found"), [
    (("plot", (X, X), {"label": "rise"}), [("line", "rise")]),
    (("plot", (X,), {}), [("line", "")]),
    (("plot", (X, X, "r--", X, 2 * X), {}), [("line", ""), ("line", "")]),
    (("plot", (X, np.column_stack([X, X])), {}), [("line", ""), ("line", "")]),
    (("plot", (X[::-1], X, "o"), {}), [("points", "")]),
    (("scatter", (X[::-1], X), {}), [("points", "")]),
    (("bar", (["tea", "coffee"], [3, 4]), {}), [("bars", "")]),
    (("fill_between", (X, X, 2 * X), {"label": "range"}), [("edge", "range\nfrom"), ("edge", "range\nto")]),
    (("plot", ([0, 10], [1, 2]), {"label": "mean"}), [("line", "mean")]),
    (("plot", ([3, 3], [0, 1]), {}), []),
    (("plot", ([0, 3, 3], [1, 1, 0]), {}), []),
    (("plot", (np.cos(X), np.sin(X)), {}), []),
    (("axhline", (3,), {}), []),
    (("plot", (["a", "b", "c", "d", "e"], [1, 2, 3, 4, 5]), {}), []),
])  # fmt: skip
def test_a_curve_goes_along_the_axis_and_guide_lines_are_none(call, found):
    assert names_and_kinds(call) == found


def test_the_edge_of_an_area_counts_where_it_has_a_name_or_nothing_else_is_there():
    line, area = ("plot", (X, X), {}), ("fill_between", (X, X), {})
    assert names_and_kinds(line, area) == [("line", "")]
    assert names_and_kinds(area) == [("edge", "")]


def test_a_line_that_was_drawn_from_right_to_left_is_read_from_left_to_right():
    (one,) = called([("ax.plot", ([5, 4, 3, 2, 1], [50, 40, 30, 20, 10]), {})])
    assert one.x.tolist() == [1, 2, 3, 4, 5]
    assert one.y.tolist() == [10, 20, 30, 40, 50]


def test_points_and_bars_stand_in_the_order_of_their_places():
    (one,) = called([("ax.scatter", ([3, 1, 2, 5, 4], [30, 10, 20, 50, 40]), {})])
    assert one.x.tolist() == [1, 2, 3, 4, 5]
    assert one.y.tolist() == [10, 20, 30, 40, 50]


@pytest.mark.parametrize(("x", "steps"), [
    (np.linspace(0, 180, 91), list(range(0, 181, 10))),
    (np.linspace(3, 20, 86), list(range(3, 21))),
    (np.concatenate([[-15, -9], np.arange(0, 91.0)]), [-15, *range(0, 91, 5)]),
    (np.arange(7.0), list(range(7))),
])  # fmt: skip
def test_one_steps_at_round_places(x, steps):
    assert x[steps_along(x)].round(9).tolist() == steps


def test_round_places_that_are_fewer_than_ten_are_too_few():
    assert len(steps_along(np.linspace(0, 9, 91), 12)) == 10
    assert len(steps_along(np.linspace(0, 8, 81), 12)) == 12


def test_without_round_places_one_steps_evenly_through_the_points_from_end_to_end():
    x = 90 * np.linspace(0, 1, 73) ** 2 + 0.1234
    at = steps_along(x)
    assert len(at) == MOST
    assert [at[0], at[-1]] == [0, 72]
    assert set(np.diff(at)) == {2}


@pytest.mark.parametrize(("values", "digits"), [
    ([0, 10, 180], 0),
    ([100, 72.97, 15.1], 0),
    ([0.5, 1.0, 3], 1),
    ([0, 0.1234, 0.4], 3),
    ([12_000.123, 90_000], 0),
    ([np.nan], 0),
    ([4.0, 4.0], 0),
])  # fmt: skip
def test_so_many_decimals_as_there_are_or_as_part_the_range_finely_enough(values, digits):
    assert digits_for(np.array(values, float)) == digits


@given(
    st.lists(st.floats(-1e4, 1e4), min_size=1, max_size=30),
    st.sampled_from([1e-6, 1e-3, 1.0, 30.0]),
    st.booleans(),
)
def test_packed_numbers_are_read_the_same_and_keep_their_order(values, size, ties):
    values = np.array(values) * size
    digits = digits_for(values)
    if ties:  # just at both sides of where rounding turns
        edge = (np.floor(values * 10**digits) + 0.5) / 10**digits
        values = np.concatenate([edge - 1e-4 / 10**digits, edge + 1e-4 / 10**digits])
    assume((np.abs(values * 10**digits % 1 - 0.5) > 1e-5).all())  # a half itself may go either way
    places, base, step = quantised(values, digits)
    back = base + (places.astype(float) + 0.5) * step
    if np.ptp(values) * 10**digits < 30_000:
        rounded = [[float(f"{one:.{digits}f}") for one in some] for some in (back, values)]
        assert rounded[0] == rounded[1]
    order = np.argsort(values, kind="stable")
    assert (np.diff(places[order].astype(int)) >= 0).all()


def test_what_is_not_there_is_not_there_when_it_is_read():
    assert quantised(np.array([1.0, np.nan]), 0)[0][1] == GONE


# -- whole pictures ------------------------------------------------------------------------------


def bell(ax, mu=0.0, sd=1.0):
    """How does the bell move?"""
    x = np.linspace(-10, 10, 121)
    ax.plot(x, np.exp(-(((x - mu) / sd) ** 2) / 2) / sd)
    ax.text(0.5, 0.5, "here", transform=ax.transAxes)
    ax.set(xlabel="Hours", ylabel="Height (mm)", xlim=(-10, 10), ylim=(0, 2.1))


@pytest.fixture(scope="module")
def two_sliders():
    return explorable(bell, mu=(-3.0, 3.0, 0.1), sd=(0.5, 3.0, 0.1))()


def test_at_any_stop_of_two_sliders_the_numbers_are_those_of_the_function(two_sliders):
    stops = [(0, 0), (30, 5), (60, 25), (17, 3)]
    for (mu, sd), curves in zip(stops, read(two_sliders, stops), strict=True):
        ((name, points),) = curves
        at = two_sliders.workings.values((mu, sd))
        x = np.arange(-10.0, 11)
        heights = np.exp(-(((x - at["mu"]) / at["sd"]) ** 2) / 2) / at["sd"]
        assert name == "Curve 1"
        assert points[20] == ["10", f"{heights[20]:.2f}", "hour 10", f"{heights[20].round(2):g}\u00a0mm"]
        assert [float(cells[1]) for cells in points] == heights.round(2).tolist()


def test_at_every_stop_the_order_of_pitches_is_the_order_of_values(two_sliders):
    every = list(itertools.product(range(0, 61, 4), range(0, 26, 3)))
    for curves, heard_there in zip(read(two_sliders, every), pitches(two_sliders, every), strict=True):
        values = np.array([float(cells[1]) for cells in curves[0][1]])
        hertz = np.array(heard_there[0])
        assert in_order(values, hertz)


def in_order(values, hertz):
    """Of two values that are read as different, the larger one is higher."""
    return all(hertz[i] > hertz[j] for i, j in itertools.permutations(range(len(values)), 2) if values[i] > values[j])


def test_a_function_that_asks_its_axes_is_heard_all_the_same():
    def counted(ax, seed=0):
        ax.hist(np.random.default_rng(seed).normal(5, 1, 60), bins=[2, 3, 4, 5, 6, 7, 8])
        ax.set(xlim=(2, 8), ylim=(0, 40), ylabel="How many")

    widget = explorable(counted, seed=range(3))()
    for seed, (curve,) in zip(range(3), read(widget, [(0,), (1,), (2,)]), strict=True):
        counts, _ = np.histogram(np.random.default_rng(seed).normal(5, 1, 60), [2, 3, 4, 5, 6, 7, 8])
        assert [cells[:2] for cells in curve[1]] == [[f"{n + 2.5}", str(count)] for n, count in enumerate(counts)]


def test_a_line_that_is_changed_after_it_was_drawn_is_read_as_it_stands_there():
    def raised(ax, high=2):
        (line,) = ax.plot(X, 0 * X)
        line.set_ydata(high + 0 * X)
        ax.set(xlim=(0, 10), ylim=(0, 9))

    ((curve,),) = read(explorable(raised, high=(1, 3))(), [(2,)])
    assert {cells[1] for cells in curve[1]} == {"3"}


def test_bars_are_called_as_they_are_on_the_axis():
    def drinks(ax, cups=3):
        ax.bar(["tea", "coffee"], [cups, 2])
        ax.set(ylim=(0, 6))

    ((curve,),) = read(explorable(drinks, cups=(1, 5))(), [(4,)])
    assert [cells[::2] for cells in curve[1]] == [["tea", "tea"], ["coffee", "coffee"]]
    assert [cells[1] for cells in curve[1]] == ["5", "2"]


def test_a_curve_that_a_switch_takes_away_is_silent_there():
    def both(ax, two=False):
        ax.plot(X, X, label="one")
        if two:
            ax.plot(X, 2 * X, label="two")
        ax.set(xlim=(0, 10), ylim=(0, 20))

    without, with_it = read(explorable(both, two=False)(), [(0,), (1,)])
    assert [name for name, _ in without] == ["one", "two"]
    assert without[1][1] == []
    assert [cells[1] for cells in with_it[1][1]][:3] == ["0.0", "1.0", "2.0"]


def test_on_a_logarithmic_axis_three_digits_count_and_equal_factors_are_equal_steps():
    def decay(ax, rate=1):
        ax.plot(X, 10.0 ** (-rate * X / 2))
        ax.set(xlim=(0, 10), ylim=(1e-16, 1), yscale="log")

    widget = explorable(decay, rate=(1, 3))()
    ((curve,),) = read(widget, [(0,)])
    assert [float(cells[1]) for cells in curve[1]] == pytest.approx(
        (10.0 ** (-np.arange(0, 10.5, 0.5) / 2)).tolist(), rel=0.01
    )
    (hertz,) = pitches(widget, [(0,)])[0]
    assert np.ptp(np.array(hertz)[1:] / np.array(hertz)[:-1]) < 1e-3


def test_a_picture_without_curves_has_nothing_to_hear():
    def note(ax, at=1):
        ax.text(at, 1, "here")
        ax.set(xlim=(0, 5), ylim=(0, 2))

    widget = explorable(note, at=(0, 5))()
    assert (widget.heard, widget.heard_numbers) == ({}, b"")


def test_days_are_not_read_as_numbers():
    def daily(ax, high=1):
        days = [datetime.date(2020, 1, 1 + day) for day in range(20)]
        ax.plot(days, [high] * 20)
        ax.set(ylim=(0, 4))

    assert explorable(daily, high=(1, 3))().heard == {}


def test_where_too_much_would_be_sent_there_are_fewer_steps_and_then_none(monkeypatch):
    def wave(ax, high=1):
        ax.plot(X, high * np.sin(X))
        ax.set(xlim=(0, 10), ylim=(-9, 9))

    whole = explorable(wave, high=(1, 9))()
    monkeypatch.setattr(heard, "MOST_BYTES", len(whole.heard_numbers) - 1)
    fewer = explorable(wave, high=(1, 9))()
    assert 8 <= fewer.heard["curves"][0]["n"] < whole.heard["curves"][0]["n"]
    monkeypatch.setattr(heard, "MOST_BYTES", 10)
    assert explorable(wave, high=(1, 9))().heard == {}


@pytest.mark.parametrize(("label", "along", "value"), [
    ("Minutes after the peak", "minute {x}", "{y}"),
    ("Patients (three for each)", "Patients {x}", "{y}"),
    ("Left in the blood (%)", "Left in the blood {x}", "{y}\u00a0%"),
    ("Cortisol (nmol/L)", "Cortisol {x}", "{y}\u00a0nmol/L"),
    ("Mood (sizes assumed)", "Mood {x}", "{y}"),
    ("How ready people are to help, as they state it", "{x}", "{y}"),
    ("", "{x}", "{y}"),
])  # fmt: skip
def test_a_place_and_a_height_are_said_by_the_names_of_the_axes(label, along, value):
    assert (place_said(label), height_said(label)) == (along, value)


# -- drawings that move --------------------------------------------------------------------------

LAMP = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle class="lamp" r="3"/></svg>'


def lamp(heard, **more):
    def shine(volts=2, dim=False):
        watts = volts**2 * (0.5 if dim else 1)
        return Reading("It takes {watts:.1f} W.", watts=watts, name="a lamp"), {"lamp": part(r=volts)}

    controls = {"volts": number(0, 200, 1, "Voltage", ("volt", "volts")), "dim": switch("Dim"), **more}
    return scene(LAMP, heard=heard, **controls)(shine)()


def test_a_drawing_is_read_along_its_slider_at_the_stops_of_its_other_controls():
    bright, dim = read(lamp({"watts": "Power (W)"}), [(0, 0), (0, 1)])
    for ((name, points),), share in ((bright, 1), (dim, 0.5)):
        assert name == "Power (W)"
        assert len(points) <= MOST
        assert points[0] == ["0\u00a0volts", "0", "0\u00a0volts", "0\u00a0W"]
        for place, watts, _, _ in points:
            assert float(watts.replace(",", "")) == pytest.approx(share * int(place.split("\u00a0")[0]) ** 2, abs=0.51)


def test_values_far_apart_go_by_their_powers_of_ten():
    widget = lamp({"watts": "Power (W)"}, volts=number(0.1, 1000, 3, "Voltage", log=True))
    ((_, points),) = read(widget, [(0, 0)])[0]
    assert [points[0][1], points[-1][1]] == ["0.01", "1,000,000"]


@pytest.mark.parametrize("key", ["power", "name"])
def test_what_is_no_number_of_the_reading_is_refused_in_one_sentence(key):
    with pytest.raises(ExploreError, match=rf"shine\(\) is to be heard by '{key}'"):
        lamp({key: "Power"})


def test_without_a_slider_there_is_nothing_to_go_along():
    with pytest.raises(ExploreError, match="along a slider and has none"):
        lamp({"watts": "Power (W)"}, volts=choice([1, 2]))
