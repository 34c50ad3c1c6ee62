"""One activity of each kind, as the lessons have them, for tests of where and how activities stand."""

from __future__ import annotations

import functools

from helpers.lessons import (
    brain_cooling,
    calm,
    mood_hormones,
    social_signal,
    soothing_toolkit,
    start_here,
    stress_hormones,
    weigh_the_evidence,
    why_we_cry,
)

#: What makes each of them, by what a reader would call it. Those that count what is kept come last.
KINDS = {
    "start": why_we_cry.lesson.start,
    "bet": why_we_cry.lesson.predict,
    "drawing": why_we_cry.eye,
    "claim": functools.partial(why_we_cry.lesson.evidence, "animals_feel"),
    "cards": functools.partial(why_we_cry.lesson.cards, "kinds_of_tears"),
    "scale": functools.partial(why_we_cry.lesson.place, "baby"),
    "questions": why_we_cry.lesson.check,
    "thoughts": why_we_cry.lesson.reflect,
    "hundred": functools.partial(start_here.lesson.hundred, "same_tears"),
    "curve to draw": functools.partial(start_here.lesson.draw, "after_film"),
    "chips": functools.partial(start_here.lesson.cards, "besides_tears"),
    "picture": stress_hormones.recovery,
    "guesses": mood_hormones.ten_guesses,
    "task": social_signal.face_task,
    "medians": social_signal.class_results,
    "order": brain_cooling.four_changes,
    "pacer": soothing_toolkit.breathing_pacer,
    "wave": soothing_toolkit.heart_wave,
    "circle": calm.circle,
    "muscles": calm.loosen,
    "message": calm.friend,
    "plan": calm.plan,
    "map": weigh_the_evidence.evidence_map,
    "ideas": start_here.ideas,
    "survey": start_here.survey,
    "card of the lesson": why_we_cry.lesson.end,
    "record": why_we_cry.lesson.record,
}
