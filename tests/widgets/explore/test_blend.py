"""How far two pictures are apart, and where points are put that lie very far off the picture."""

import numpy as np
import pytest

from helpers.widgets.explore.engine.blend import FAR, cut_far, distance
from helpers.widgets.explore.engine.drawing import Drawing

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
