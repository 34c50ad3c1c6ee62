"""Values that stand by themselves in exercise files, with their models; and numbers that come from no model."""

from __future__ import annotations

from helpers.models import cooling, sleep, stress, tear_effect

from .said_by_models import DIARY, left

#: Numbers of an exercise file that stand by themselves: where, and the model. As exact as they are written there.
VALUES = [
    ("02", ("draw", 0, "points", 0, "y"), lambda: 100 * stress.share_left(60)),
    ("02", ("draw", 0, "points", 1, "y"), lambda: 100 * stress.share_left(120)),
    ("02", ("draw", 0, "points", 2, "y"), lambda: 100 * stress.share_left(180)),
    ("02", ("draw", 0, "start", 1, 1), lambda: 100 * stress.share_left(30)),
    ("05", ("check", 0, "value"), lambda: 100 - 100 * tear_effect.wins(tear_effect.TEARS_D)),
    ("05", ("hundred", 0, "rounds", 0, "found", 0, "n"), lambda: 100 * tear_effect.wins(tear_effect.TEARS_D)),
    ("03", ("check", 1, "value"), lambda: left(20, 5)),
    ("03", ("check", 1, "again", "value"), lambda: left(30, 10)),
    ("06", ("check", 1, "value"), lambda: -cooling.change(1.2)),
    ("06", ("check", 1, "again", "value"), lambda: -cooling.change(1.5)),
    ("06", ("order", 0, "items", "more_flow", "value"), lambda: cooling.change(1.2)),
    ("06", ("order", 0, "items", "less_flow", "value"), lambda: cooling.change(0.8)),
    ("06", ("order", 0, "items", "breath", "value"), lambda: -cooling.blood_cooled(10)),
    ("06", ("order", 0, "items", "cooler_blood", "value"), lambda: cooling.change(artery_change=-0.1)),
    ("07", ("check", 2, "value"), lambda: sleep.better_off_of_100(0.19)),
    ("07", ("check", 2, "again", "value"), lambda: sleep.better_off_of_100(0.24)),
    ("08", ("check", 0, "value"), lambda: DIARY),
    ("08", ("check", 0, "again", "value"), lambda: 100 - DIARY),
]

#: Numbers in such places that come from no model and need no citation: the lesson's number, the words, and why.
PLAIN = [
    ("02", r"to lose 1 % of yours|1 % of your cortisol is out", "the question itself"),
    ("02", r"A glass holds far less than 1 %, if a millilitre of tears holds 1 ng", "the question, and an assumption named as one"),
    ("02", r"With 40 ng, the most that we let you assume", "an assumption, named as one"),
    ("02", r"if a millilitre of tears holds 1 ng of cortisol", "an assumption, named as one"),
    ("02", r"with 1 ng of cortisol in a millilitre, which is assumed", "an assumption, named as one"),
    ("02", r"With 1 ng in a millilitre it takes about 11 litres, with 40 ng about a glass", "assumptions, named as such; SAID holds what they do"),
    ("04", r"One pot may be at 50 °C", "an example with a thermometer"),
    ("05", r"(?:The rest,|Here it's) 20 of 100", "an example with plants: what is left of 100"),
    ("06", r"The 10 watts, the 0\.1 °C and the changes of flow are assumed", "settings, named as assumed; VALUES holds what they do"),
    ("07", r"insomnia \(d = 1\.11\)", "the trial's own number, cited where the trial is told"),
    ("07", r"At d = 0\.(?:19|24) it is", "the trial's own number, cited where the trial is told"),
]  # fmt: skip
