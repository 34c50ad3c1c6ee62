"""Every kind of plot on the list is right at every stop that is tried, or refused in one sentence."""

import functools
import random

import matplotlib.pyplot as plt
import pytest

from helpers.widgets import ExploreError, explorable

from .plots import PAGE, PLOTS, as_table
from .replay import off

NAMES = [kind.draw.__name__ for kind in PLOTS]
DRAWN = [kind for kind in PLOTS if not kind.says]
REFUSED = [kind for kind in PLOTS if kind.says]


@functools.cache
def refusal(kind):
    """What is said of a plot that cannot be drawn, and the figures that are open then and were not before."""
    before = set(plt.get_fignums())
    with pytest.raises(ExploreError) as caught:
        explorable(**kind.controls)(kind.draw)()
    return str(caught.value), set(plt.get_fignums()) - before


def some_stops(widget):
    """Both ends of all controls, and three stops by a die that always falls the same."""
    counts, dice = [len(p.stops) for p in widget.workings.parameters], random.Random(4)
    ends = [tuple(0 for _ in counts), tuple(n - 1 for n in counts)]
    return [*ends, *(tuple(dice.randrange(n) for n in counts) for _ in range(3))]


@pytest.mark.parametrize("kind", DRAWN, ids=lambda kind: kind.draw.__name__)
def test_the_browsers_picture_is_within_a_pixel_of_matplotlibs_and_looks_like_it(kind):
    widget = explorable(**kind.controls)(kind.draw)()
    papers = ("wide", "narrow")
    assert [(paper, at) for paper in papers for at in some_stops(widget) if not off(widget, at, paper) <= 1] == []


@pytest.mark.parametrize("kind", REFUSED, ids=lambda kind: kind.draw.__name__)
def test_what_cannot_be_drawn_is_said_in_one_sentence(kind):
    said, _ = refusal(kind)
    assert kind.says in said
    assert kind.draw.__name__ in said


@pytest.mark.parametrize("kind", REFUSED, ids=lambda kind: kind.draw.__name__)
def test_what_cannot_be_drawn_leaves_no_figure_open(kind):
    assert refusal(kind)[1] == set()


def test_the_list_is_long_and_most_of_it_is_right():
    assert len(set(NAMES)) == len(NAMES) >= 93
    assert len(DRAWN) >= 75


def test_the_page_about_widgets_tells_of_every_kind_what_comes_of_it():
    assert as_table() in PAGE.read_text(encoding="utf-8")
