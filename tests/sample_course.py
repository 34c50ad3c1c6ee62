"""A course.yml for tests, so that they hold whatever a teacher sets in the course's own."""

COURSE = """\
title: "A Good Cry?"
country:
help: []
answers: after an attempt
questions: true
breathing:
  in: 5
  hold: 0
  out: 5
  hold_out: 0
  minutes: 3
lessons:
  - lesson: 00_start_here
    title: Does a good cry help?
  - lesson: 02_stress_hormones
    title: Do tears wash stress away?
  - lesson: 03_mood_hormones
    title: Does crying release oxytocin and endorphins?
  - lesson: 04_pain
    title: Does crying ease pain?
"""
