"""What is heard and read of the lessons' pictures: the table's numbers are the models', and higher values are higher pitches."""

import itertools

import numpy as np
import pytest

from helpers.lessons.mood_hormones import pulse
from helpers.lessons.social_signal import how_far_apart
from helpers.lessons.soothing_toolkit import heart_wave
from helpers.lessons.stress_hormones import recovery
from helpers.lessons.when_it_does_not_help import a_small_pilot, mood_curves
from helpers.models import breathing, hormones, mood, pilot, stress, tear_effect

from ..widgets.hear.read_back import pitches, read


def after_film(model):
    return lambda minutes: np.where(minutes < 0, 0, model(np.clip(minutes, 0, None)))


def edge(which):
    return lambda n: np.array(
        [pilot.interval(pilot.TRUE_DIFFERENCE, one, pilot.OTHERS_FOR_EACH * one)[which] for one in n]
    )


#: For each picture how many decimals its table has, and its curves by name: what the model says at some places, with the
#: picture's own controls.
PICTURES = {
    recovery: (0, {"Curve 1": lambda x, half_life, cried_at: 100 * stress.share_left(x, half_life)}),
    pulse: (0, {"Curve 1": lambda x, half_life, measured: 100 * hormones.share_left(x, half_life)}),
    how_far_apart: (
        3,
        {"without tears": lambda x, d: tear_effect.bell(x), "with tears": lambda x, d: tear_effect.bell(x, d)},
    ),
    mood_curves: (
        2,
        {
            "people who cried": lambda x, asked_at: after_film(mood.cried)(x),
            "people who did not": lambda x, asked_at: after_film(mood.did_not_cry)(x),
        },
    ),
    a_small_pilot: (
        2,
        {
            "95 of 100 studies: from": lambda x, patients: edge(0)(x),
            "95 of 100 studies: to": lambda x, patients: edge(1)(x),
        },
    ),
    heart_wave: (
        1,
        {
            "with a peak": lambda x, breaths: breathing.swing_with_peak(x),
            "no best rate": lambda x, breaths: breathing.swing_without_peak(x),
        },
    ),
}


def number(text):
    return float(text.replace("\u2212", "-").replace(",", ""))


@pytest.fixture(scope="module", params=PICTURES, ids=lambda make: make.__name__)
def picture(request):
    """A picture with all its stops, what the model says, and its decimals."""
    widget = request.param()
    stops = list(itertools.product(*(range(len(control["texts"])) for control in widget.controls)))
    return widget, stops, *PICTURES[request.param]


def test_at_every_stop_the_tables_numbers_are_the_models(picture):
    widget, stops, digits, models = picture
    for at, curves in zip(stops, read(widget, stops), strict=True):
        values = {p.name: p.stops[stop] for p, stop in zip(widget._parameters, at, strict=True)}
        assert [name for name, _ in curves] == list(models)
        for name, points in curves:
            places = np.array([number(cells[0]) for cells in points])
            told = np.array([number(cells[1]) for cells in points])
            np.testing.assert_allclose(told, models[name](places, **values), atol=0.5001 * 10**-digits)


def test_at_every_stop_the_order_of_pitches_is_the_order_of_values(picture):
    widget, stops, _, _ = picture
    for curves, heard in zip(read(widget, stops), pitches(widget, stops), strict=True):
        told = [number(cells[1]) for _, points in curves for cells in points]
        hertz = [one for line in heard for one in line]
        order = np.lexsort((hertz, told))
        ordered, pitch = np.array(told)[order], np.array(hertz)[order]
        assert (np.diff(pitch)[np.diff(ordered) > 0] > 0).all()
        assert (np.diff(pitch) >= 0).all()
        assert 219 < pitch.min() <= pitch.max() < 881


def test_a_step_is_said_as_people_say_it():
    ((_, points),) = read(recovery(), [(6, 6)])[0]
    assert points[6][2:] == ["minute 30", "73\u00a0%"]
