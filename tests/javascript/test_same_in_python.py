"""What the browser and Python both work out, each where the other is not, must be the same."""

import contextlib
import random

import numpy as np
import pytest

from helpers.course.kinds.curves import NEARLY, crossing_way, mean_way, side_of
from helpers.course.paper_order import places
from helpers.widgets import RelaxationGuide
from helpers.widgets.breathing.pacer import BreathPacer
from helpers.widgets.breathing.pattern import breaths_in, levels, longest_hold
from helpers.widgets.relaxation import steps as plan
from helpers.widgets.scene.picture import transform

from .run import called


def test_scripts_and_paper_make_the_same_order_of_the_same_text():
    names = [f"{n:x}{'é' * (n % 3)}/a lesson/check.q{n}" for n in range(0, 400_000, 977)]
    made = called(["shared/chance.js"], "(names) => names.map((name, n) => places(name, n % 7))", names)
    assert made == [places(name, n % 7) for n, name in enumerate(names)]


def test_the_browser_and_python_say_and_reckon_the_same_for_any_pattern():
    rng = random.Random(3)
    pacers = []
    while len(pacers) < 200:
        seconds = rng.choice([lambda: rng.randint(1, 7), lambda: round(rng.uniform(1, 7), 1)])
        pattern = [(rng.choice(["in", "hold", "out"]), seconds()) for _ in range(rng.randint(2, 6))]
        with contextlib.suppress(ValueError):  # no single breath, or not within the bounds
            pacers.append(BreathPacer(pattern, minutes=rng.choice([0.5, 0.75, 1, 2.5, 3, 10])))
    seen = called(
        ["breathing/pattern.js"],
        """([words, all]) => all.map(([p, m]) =>
          [breathSentence(words, p, m), breathsIn(p, m), breathLevels(p), longestHold(p)])""",
        [pacers[0].words, [[pacer.phases, pacer.minutes] for pacer in pacers]],
    )
    for pacer, (sentence, breaths, at, held) in zip(pacers, seen, strict=True):
        assert held == longest_hold(pacer.phases)
        assert sentence == pacer.sentence()
        assert breaths == breaths_in(pacer.phases, pacer.minutes)
        assert at == pytest.approx(levels(pacer.phases), abs=1e-9)


def test_the_browser_and_python_reckon_and_say_the_same_for_any_setting():
    rng = random.Random(3)
    guides = []
    for _ in range(150):
        ids = rng.sample(plan.PARTS[:-1], rng.randint(1, 8)) + rng.choice([[], ["whole"]])
        times = {
            name: rng.choice([rng.randint(low, high), round(rng.uniform(low, high), 1)])
            for name, (low, high) in plan.LIMITS.items()
        }
        guides.append(RelaxationGuide(ids, **{**times, "times": rng.randint(1, 3)}))
    seen = called(
        ["relaxation/steps.js", "relaxation/in_words.js"],
        """([words, all]) => all.map(([parts, times]) => [guideSentence(words, parts, times), guideScript(words, parts, times),
          guideSteps(parts, times).map(({ kind, seconds, part }) => ({ kind, seconds, part }))])""",
        [guides[0].words, [[one.parts, one.seconds] for one in guides]],
    )
    for one, (said, lines, steps) in zip(guides, seen, strict=True):
        assert said == one.sentence()
        assert lines == one.script()
        assert steps == plan.steps(one.parts, **one.seconds)


def test_the_range_of_a_difference_is_that_of_the_bootstrap():
    random = np.random.default_rng(7)
    a, b = (random.normal(m, 300, 400).round().tolist() for m in (900, 1000))
    found = called(["reaction/trials.js"], "([a, b]) => medianDifference(a, b, 11)", [a, b])
    drawn = [np.median(random.choice(b, 400)) - np.median(random.choice(a, 400)) for _ in range(20_000)]
    assert found["difference"] == np.median(b) - np.median(a)
    # A range of 90 % would be narrower by more than this at either end.
    np.testing.assert_allclose([found["low"], found["high"]], np.percentile(drawn, [2.5, 97.5]), atol=4)
    assert min(np.abs(np.percentile(drawn, [5, 95]) - np.percentile(drawn, [2.5, 97.5]))) > 5


def test_a_part_of_a_scene_is_moved_turned_and_grown_alike():
    said = [
        {"move": (3.0, -4.5)},
        {"turn": (30.0,), "about": (10.0, 20.0)},
        {"move": (1.0, 2.0), "turn": (45.0,), "grow": (2.0, 0.5), "about": (5.0, 6.0)},
        {"opacity": (0.5,)},
    ]
    made = called(["scene/plan.js"], "(all) => all.map(transformOf)", said)
    assert made == [transform(one) for one in said]


def test_the_browser_and_a_class_report_call_a_drawn_curve_the_same():
    rng = random.Random(8)
    given = []
    for _ in range(400):
        spots = sorted([rng.randint(0, 20), rng.choice([-1, -0.5, 0, 0.5, 1])] for _ in range(rng.randint(2, 5)))
        steep, bend = rng.uniform(-0.2, 0.2), rng.uniform(-0.02, 0.02)
        curve = [
            [x, max(-1, min(1, round(rng.uniform(-0.05, 0.05) + spots[0][1] + steep * x + bend * x * x, 2)))]
            for x in range(21)
        ]
        asked = {
            "y": rng.choice([-0.5, 0, 0.25]),
            "after": rng.choice([None, 3]),
            "within": 2,
            "found": rng.randint(0, 20),
        }
        given.append({"curve": curve, "spots": spots, "asked": asked})
    seen = called(
        ["draw_it/compare.js"],
        """(all) => all.map(({curve, spots, asked}) => [meanWay(curve, spots, 2), crossingWay(curve, spots, asked, 2)])""",
        given,
    )
    ways = set()
    for one, (mean, crossed) in zip(given, seen, strict=True):
        asked = one["asked"]
        way, yours = crossing_way(
            one["curve"], asked["y"], side_of(one["spots"], asked["y"]), NEARLY * 2, asked["found"], 2, asked["after"]
        )
        assert (mean, crossed["way"]) == (mean_way(one["curve"], one["spots"], 2), way)
        assert crossed["yours"] == pytest.approx(yours)
        ways |= {mean, way}
    assert ways == {"close", "off", "far", "other_way", "near", "sooner", "later", "never", "untouched"}
