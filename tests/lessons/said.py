"""Every number that a text takes from a model, and the call of the model that gives it.

A row: the lesson's number, what the text says as a regular expression with the numbers in brackets, and what the
model says, in the same order. A pattern without brackets is a sentence that is true or not: the model answers yes or no.

Printed digits count as exactly as they are printed ("0.36" is right from 0.355 to 0.365). ``near`` gives another
bound, as a share of the model's number, for words ("a glass") and for round numbers ("about 100,000").
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from helpers.models import (
    blood_and_brain,
    breathing,
    cooling,
    hormones,
    mood,
    pilot,
    precision,
    repeated_studies,
    sleep,
    stress,
    tear_effect,
    tears,
    walk,
)

from .said_by_models import (
    CUT,
    DIARY,
    SMALL,
    above,
    d_for,
    gap,
    hits,
    left,
    miss,
    news_of,
    pilot_width,
    second_night,
    sleep_moves,
)

WORDS = {"half": 0.5, "quarter": 0.25, "three quarters": 0.75, "millionth": 1e-6, "hour": 1.0, "four": 4.0, "tenth": 0.1, "glass": 0.25}  # fmt: skip


@dataclass(frozen=True)
class Said:
    """One row: the lesson's number, the pattern, the model, and how near a number must be (None: as printed)."""

    lesson: str
    pattern: str
    model: Callable[[], object]
    near: float | None = None


SAID = [
    # ---- 02: stress hormones -------------------------------------------------------------------
    Said("02", r"about (66) minutes in blood", lambda: stress.HALF_LIFE_MINUTES),
    Said("02", r"half of the rise is gone after (66) minutes, tears or no tears", lambda: stress.HALF_LIFE_MINUTES),
    Said("02", r"So half is left after (66) minutes, and a quarter after (132)", lambda: (stress.HALF_LIFE_MINUTES, 2 * stress.HALF_LIFE_MINUTES)),
    Said("02", r"(?:comes to|About|takes about) (?:about )?(11) litres", lambda: tears.budget().litres_for_one_percent),
    Said("02", r"with 40 ng about a (glass)", lambda: tears.budget(ng_per_ml=40).litres_for_one_percent, near=0.1),
    Said("02", r"breaks down a\s+(tenth) of its cortisol in ten minutes", lambda: 1 - stress.share_left(10), near=0.1),
    Said("02", r"level in the blood \((300) nmol/L\) are assumed", lambda: tears.PLASMA_NMOL_PER_L),
    Said("02", r"half of the rise is gone after about (66) minutes", lambda: stress.HALF_LIFE_MINUTES),
    Said("02", r"An hour later, about (half) of the rise in cortisol is gone", lambda: 1 - float(stress.share_left(60)), near=0.1),
    Said("02", r"a mL of them holds about a (millionth) of what the body holds", lambda: tears.budget().share, near=0.1),
    Said("02", r"In ten minutes the body breaks down about (10) % of its cortisol", lambda: 100 * (1 - stress.share_left(10))),
    # ---- 03: mood hormones ---------------------------------------------------------------------
    Said("03", r"people write of (1) to 6 minutes\. For endorphin in people, they write of 20 to (40)", lambda: hormones.HALF_LIFE_RANGE_MINUTES),
    Said("03", r"(1) %, if half is gone every (3) minutes", lambda: (left(20, 3), hormones.HALF_LIFE_MINUTES)),
    Said("03", r"With 6 minutes, (10) % is left after 20 minutes", lambda: left(20, 6)),
    Said("03", r"With 1 minute, it's about 1 part in (1) million", lambda: 1e-6 / (left(20, 1) / 100)),
    Said("03", r"After 90 minutes, a usual pulse of oxytocin is down to less than 1 part in a billion", lambda: left(90, 3) / 100 < 1e-9),
    Said("03", r"A slow pulse of endorphin would still be at (21) %", lambda: left(90, 40)),
    Said("03", r"in a better mood after (90) minutes", lambda: hormones.SHOWN_MINUTES),
    Said("03", r"At r = \.08, knowing the blood makes a typical miss only (0\.3) % smaller", lambda: miss(0.08)),
    Said("03", r"At r = \.29 it's (4\.3) %, and at r = \.49 it's (12\.8) %", lambda: (miss(0.29), miss(0.49))),
    Said("03", r"Even at r = \.66 it's (24\.9) %, so (three quarters) of the miss are still there", lambda: (miss(0.66), blood_and_brain.typical_error(0.66)), near=0.01),
    Said("03", r"the test then makes a typical miss only (0\.3) % smaller", lambda: miss(0.08)),
    Said("03", r"(?:Yes, |It is |four it is |more, to )about (6) %", lambda: left(20, 5)),
    Said("03", r"halves four times, to (50), (25), (12\.5) and (6\.25) %", lambda: tuple(left(5 * n, 5) for n in (1, 2, 3, 4))),
    Said("03", r"halves three times, to (50), (25) and (12\.5) %", lambda: tuple(left(10 * n, 10) for n in (1, 2, 3))),
    Said("03", r"(?:Yes, |It is |half of that, )(12\.5) %", lambda: left(30, 10)),
    Said("03", r"a half of the half is left, which is (25) %", lambda: left(10, 5)),
    Said("03", r"(25) % is left after two half-lives", lambda: left(10, 5)),
    Said("03", r"In 20 minutes it halves four times", lambda: abs(left(20, 5) - 100 / 2**4) < 1e-9),
    Said("03", r"In 30 minutes it halves three times", lambda: abs(left(30, 10) - 100 / 2**3) < 1e-9),
    Said("03", r"That is after 15 minutes\. It halves once more before 20 minutes", lambda: abs(left(15, 5) - 12.5) < 1e-9 and abs(left(20, 5) - 6.25) < 1e-9),
    Said("03", r"That is after 20 minutes\. It halves once more before 30 minutes", lambda: abs(left(20, 10) - 25) < 1e-9 and abs(left(30, 10) - 12.5) < 1e-9),
    # ---- 04: pain ------------------------------------------------------------------------------
    Said("04", r"(21) of 100 teams found it; (79) missed", lambda: (hits(), repeated_studies.TEAMS - hits())),
    Said("04", r"That would take a larger difference, (25) seconds\. Of (10) seconds", lambda: (repeated_studies.MEDIUM_SECONDS, SMALL)),
    Said("04", r"(5) of 100 would come out if there were nothing to find\. By chance, (21) land far enough out", lambda: (100 * repeated_studies.power(0), hits())),
    Said("04", r"We made up the truth, (10) seconds, and how far people's times lie apart: (50) seconds", lambda: (SMALL, repeated_studies.SPREAD_SECONDS)),
    Said("04", r"its (95) % interval: here (17) seconds to each side\. In the long run, (95) of 100", lambda: (95, repeated_studies.line(), 100 - 100 * repeated_studies.LINE)),
    Said("04", r"that would happen in about (5) of 100 studies", lambda: 100 * repeated_studies.LINE),
    Said("04", r"difference of (25) seconds would be found by (82) of 100 teams of this size\. In the usual unit, d, it's (0\.5), and (10) seconds are (0\.2)", lambda: (repeated_studies.MEDIUM_SECONDS, 100 * repeated_studies.power(repeated_studies.MEDIUM_SECONDS), repeated_studies.MEDIUM_SECONDS / repeated_studies.SPREAD_SECONDS, SMALL, SMALL / repeated_studies.SPREAD_SECONDS)),
    Said("04", r"for the same (10) seconds", lambda: SMALL),
    Said("04", r"\| 20 \| (10) % \| (35) seconds \| (3\.5) \|", lambda: news_of(20)),
    Said("04", r"\| 66 \| (21) % \| (22) seconds \| (2\.2) \|", lambda: news_of(66)),
    Said("04", r"\| 200 \| (52) % \| (14) seconds \| (1\.4) \|", lambda: news_of(200)),
    Said("04", r"Drag the line to (180) seconds", lambda: CUT),
    Said("04", r"Only the shares at (180) seconds come from a study", lambda: CUT),
    # ---- 05: a social signal -------------------------------------------------------------------
    Said("05", r"To win 9 times out of 10 takes a d of about (1\.8)", lambda: d_for(0.9)),
    Said("05", r"(?:comes to|wins about|wins) (64) (?:times out )?of 100", lambda: 100 * tear_effect.wins(tear_effect.TEARS_D)),
    Said("05", r"(?:overlap by|by|It is) about (81) %", lambda: 100 * tear_effect.overlap(tear_effect.TEARS_D)),
    Said("05", r"[Ww]hat (?:does )?d = (0\.49)", lambda: tear_effect.TEARS_D),
    Said("05", r"At (0\.49) they overlap", lambda: tear_effect.TEARS_D),
    Said("05", r"The rest, (36) of 100", lambda: 100 - 100 * tear_effect.wins(tear_effect.TEARS_D)),
    # ---- 06: brain cooling ---------------------------------------------------------------------
    Said("06", r"At rest the flow is (50) mL a minute through each 100 g of brain, and the model brain is then (0\.36) °C above its blood", lambda: (cooling.FLOW_ML_PER_100_G_MIN, above())),
    Said("06", r"Twice the flow halves the distance", lambda: abs(above(2) / above() - 0.5) < 1e-9),
    Said("06", r"by more than 20 % more blood cools it", lambda: cooling.change(0.8) > -cooling.change(1.2) > 0),
    Said("06", r"The two changes that come from the claim are the smallest", lambda: max(-cooling.change(1.2), cooling.blood_cooled(10)) < min(cooling.change(0.8), 0.1, cooling.change(0.5))),
    Said("06", r"With half the flow, the model brain gets (0\.36) °C warmer", lambda: cooling.change(cooling.HARD_BREATHING)),
    Said("06", r"close to (37\.0) °C, and never below\. That's how warm the blood is that comes in \(assumed\)", lambda: cooling.ARTERY_C),
    Said("06", r"Say a brain is at (37\.4) °C \(assumed\)", cooling.temperature),
    Said("06", r"The model brain is (0\.36) °C above its blood\. Now the flow doubles", above),
    Said("06", r"At (0\.18) °C above its blood", lambda: above(2)),
    Said("06", r"shrinks from (0\.36) to (0\.30) °C", lambda: (above(), above(1.2))),
    Said("06", r"20 % more(?: blood| flow)? (?:it is|can do no more than|cools by) about (0\.06) °C", lambda: -cooling.change(1.2)),
    Said("06", r"(?:Yes,|It is) about (0\.06) °C", lambda: -cooling.change(1.2)),
    Said("06", r"Pump 1\.2 times the blood", lambda: cooling.change(1.2) < 0),
    Said("06", r"is then (0\.24) °C instead of (0\.36) °C", lambda: (above(1.5), above())),
    Said("06", r"(?:Yes,|It is|which is|flow it is) (0\.12) °C", lambda: -cooling.change(1.5)),
    Said("06", r"which is (0\.36) less (0\.24)", lambda: (above(), above(1.5))),
    Said("06", r"(0\.24) °C is the distance that is left", lambda: above(1.5)),
    Said("06", r"With 50 % more flow it is", lambda: cooling.change(1.5) < 0),
    Said("06", r"still about a (tenth) of a degree", lambda: -cooling.change(1.5), near=0.2),
    # ---- 07: sleep -----------------------------------------------------------------------------
    Said("07", r"meets the upper line at (22:57), and the night is (7\.9) hours long", lambda: (60 * sleep.usual_night().start, sleep.usual_night().hours)),
    Said("07", r"so that sleep starts at about (23:00)", lambda: 60 * sleep.usual_night().start, near=0.005),
    Said("07", r"up to an (hour) sooner, and the most upset one up to an (hour) later", sleep_moves, near=0.1),
    Said("07", r"an hour's nap moves it even more", lambda: sleep.later_minutes(0, 1) > 60 * max(sleep_moves())),
    Said("07", r"By the next night most of it is gone", lambda: max(second_night(a) / abs(sleep.later_minutes(a)) for a in sleep.AROUSAL_RANGE) < 0.25),
    Said("07", r"(?:about|“)\s?(87)(?: of 100|\b)", lambda: sleep.better_off_of_100(1.11)),
    Said("07", r"about (58)(?: of 100|\b)", lambda: sleep.better_off_of_100(0.19)),
    Said("07", r"about (59)(?: of 100|\b)", lambda: sleep.better_off_of_100(0.24)),
    Said("07", r"At d = 0 the answer is (50)", lambda: sleep.better_off_of_100(0)),
    Said("07", r"Without any effect it would be (50)", lambda: sleep.better_off_of_100(0)),
    Said("07", r"“(69) of 100” means", lambda: sleep.better_off_of_100(0.5)),
    # ---- 08: when it does not help -------------------------------------------------------------
    Said("08", r"worse, back to the start, better", lambda: [mood.compared(float(mood.cried(t))) for t in (0, 20, 90)] == ["worse", "same", "better"]),
    Said("08", r"With 44 patients the range is about (0\.7) wide", lambda: pilot_width(pilot.PATIENTS)),
    Said("08", r"To make it half as wide takes (four) times as many people", lambda: (pilot_width(44) / pilot_width(4 * 44)) ** 2, near=0.01),
    Said("08", r"in about (67) of 100 it was not", lambda: 100 - DIARY),
    Said("08", r"so about (33) of 100", lambda: DIARY),
    # ---- 09: the toolkit -----------------------------------------------------------------------
    Said("09", r"At 6 breaths a minute, the heart rate swings by about (15) beats a minute with each breath, in a model after a study of 1981", lambda: breathing.swing_without_peak(6)),
    Said("09", r"Breathe twice as fast, 12 times a minute", lambda: breathing.swing_without_peak(12) < breathing.swing_without_peak(6)),
    Said("09", r"grows as the breath slows, down to about 6 breaths a minute\. The two published views agree on that\. Below 6 they part", lambda: all((np.diff(swing(np.arange(20, 5.9, -0.5))) > 0).all() for swing in (breathing.swing_without_peak, breathing.swing_with_peak)) and breathing.swing_with_peak(3) < breathing.swing_with_peak(6)),
    Said("09", r"our line still climbs a little", lambda: 1 < breathing.swing_without_peak(3) / breathing.swing_without_peak(6) < 1.25),
    Said("09", r"anyway, by (11\.7) % an hour\. On the outings it fell by (21\.3) % an hour beyond that\. The best return came between (20) and (30) minutes", lambda: (100 * walk.USUAL_FALL_PER_HOUR, 100 * walk.FURTHER_FALL_PER_HOUR, *walk.BEST_MINUTES)),
    Said("09", r"after 20 minutes the usual fall leaves (96) % of the cortisol\. The fall in nature leaves (88) %\. The gap is (8) points", lambda: (100 * walk.left_as_usual(20), 100 * walk.left_in_nature(20), gap(20))),
    Said("09", r"After an hour the gap is (21) points, (2\.5) times as large", lambda: (gap(60), gap(60) / gap(20))),
    Said("09", r"Of 100 studies with 16 people, (95) land in a range", lambda: 100 * (2 * tear_effect.above_the_others_average(precision.HALF_WIDTH) - 1)),
    Said("09", r"medium, d = (0\.5)\. Of 100 studies with (16) people, 95 land in a range that is (1\.04) wide, and it takes in “no effect”\. With (110) people it is (0\.40) wide", lambda: (precision.EFFECTS["medium, d = 0.5"], precision.FIRST_STUDY, precision.width(16, 0.5), precision.LARGER_STUDY, precision.width(110, 0.5))),
    Said("09", r"it takes in “no effect”", lambda: precision.interval(16, 0.5)[0] < 0 < precision.interval(110, 0.5)[0]),
    Said("09", r"Four times as many people make it half as wide", lambda: abs(precision.width(64, 0.5) / precision.width(16, 0.5) - 0.5) < 1e-9),
]  # fmt: skip
