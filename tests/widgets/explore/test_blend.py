"""Blends of drawn stops, how far two pictures are apart, and where points are put that lie very far off the picture."""

import numpy as np
import pytest
from matplotlib.path import Path

from helpers.widgets.explore.engine.blend import FAR, blend_weights, cut_far, distance, spline_weights
from helpers.widgets.explore.engine.drawing import Drawing
from helpers.widgets.explore.engine.paths import operations_of, path_text
from helpers.widgets.explore.engine.rows import Rows
from helpers.widgets.explore.engine.suspects import _nodes

WIDTH, HEIGHT = 100, 50


def cut(*points):
    return cut_far(Drawing((), np.array(points, float), None, {}), WIDTH, HEIGHT).at.tolist()


def test_two_pictures_without_a_point_are_not_apart():
    nothing = np.empty((0, 2))
    assert distance(nothing, nothing, WIDTH, HEIGHT) == 0


def test_the_point_that_is_furthest_off_counts_and_less_outside_of_the_picture():
    a = np.array([[0.0, 0], [10, 10]])
    assert distance(a, np.array([[0, 0], [10, 13.0]]), WIDTH, HEIGHT) == pytest.approx(3)
    assert distance(np.array([[0.0, 90]]), np.array([[0.0, 100]]), WIDTH, HEIGHT) == pytest.approx(5)


def test_a_point_that_is_gone_in_one_of_two_pictures_is_further_off_than_any_other():
    assert distance(np.array([[0.0, 0]]), np.array([[np.nan, np.nan]]), WIDTH, HEIGHT) == np.inf


@pytest.mark.parametrize("sign", [1, -1])
def test_a_point_very_far_off_moves_along_its_own_line_to_the_edge_of_a_wide_box(sign):
    edge = (1 + FAR) * HEIGHT if sign > 0 else -FAR * HEIGHT
    assert cut([10, 0], [10, sign * 1e6]) == [[10, 0], [10, pytest.approx(edge)]]
    (_, moved) = cut([0, 0], [sign * 2e6, sign * 4e6])
    assert moved == pytest.approx([edge / 2, edge])


def test_a_point_that_is_not_very_far_off_stays_where_it_is():
    assert cut([10, 0], [10, FAR * HEIGHT]) == [[10, 0], [10, FAR * HEIGHT]]


def a_parabola(x):
    return 0.3 * np.square(x) - 2 * np.asarray(x) + 1


@pytest.mark.parametrize("nodes", [[0, 2, 8], [0, 1, 5, 8], [0, 3, 4, 6, 8]])
def test_a_parabola_is_blended_as_it_is_however_far_its_drawn_stops_lie_apart(nodes):
    places = (0.0, 0.5, 1.5, 3.0, 3.5, 5.0, 6.0, 6.5, 9.0)
    blended = blend_weights(nodes, places) @ a_parabola([places[n] for n in nodes])
    assert blended == pytest.approx(a_parabola(places), abs=1e-3)


def test_between_two_drawn_stops_lies_a_straight_line():
    assert blend_weights([0, 4], (0.0, 1.0, 2.0, 3.0, 4.0)) @ [10, 30] == pytest.approx([10, 15, 20, 25, 30])


def test_a_blend_from_all_drawn_stops_follows_a_wave_and_its_weights_sum_to_one():
    places, nodes = tuple(np.linspace(0, 3, 31)), [0, 5, 10, 15, 20, 25, 30]
    weights = spline_weights(nodes, places)
    assert weights.sum(axis=1) == pytest.approx(1, abs=1e-9)
    assert weights @ np.sin([places[n] for n in nodes]) == pytest.approx(np.sin(places), abs=0.005)


def test_what_does_not_move_needs_the_ends_and_the_middle_also_where_nothing_may_be_off():
    assert _nodes(np.zeros((9, 1)), tuple(map(float, range(9))), 0) == [0, 4, 8]
    assert _nodes(np.square(np.arange(9.0))[:, None] * [[1]] % 7, tuple(map(float, range(9))), 0) != [0, 4, 8]


def test_a_row_is_blended_along_itself_from_its_own_drawn_stops():
    rows, drawn = Rows(0, {2: [0, 4]}, (0.0, 1.0, 2.0, 3.0, 4.0)), {(0, 2): np.array([10.0]), (4, 2): np.array([30.0])}
    assert [rows.at((stop, 2), drawn.__getitem__).tolist() for stop in range(5)] == [[10], [15], [20], [25], [30]]


def test_a_path_is_written_letter_by_letter_and_what_ends_one_is_no_point():
    points = np.array([[0, 0], [4, 0], [4, 3.5], [0, 0]])
    closed = Path(points, [Path.MOVETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY])
    assert path_text(*operations_of(closed, None)) == "M0 0 L4 0 L4 3.5 Z"
    stopped = Path(points, [Path.MOVETO, Path.LINETO, Path.LINETO, Path.STOP])
    assert path_text(*operations_of(stopped, None)) == "M0 0 L4 0 L4 3.5"
    bent = Path(points, [Path.MOVETO, Path.CURVE4, Path.CURVE4, Path.CURVE4])
    assert path_text(*operations_of(bent, None)) == "M0 0 C4 0 4 3.5 0 0"
