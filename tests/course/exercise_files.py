"""A small exercise file that has every kind, and what is read and refused of it."""

import itertools

import pytest
from ruamel.yaml import YAML

from helpers.course import exercises
from helpers.course.exercise_file import ExerciseFile
from helpers.course.problems import ContentError
from helpers.course.yaml_source import Source

from ..delivered import DELIVERED

FILE = "notebooks/exercises/02_stress_hormones.yml"

SMALL = """\
minutes: [15, 25]
predict:
  question: How fast?
  options:
    - text: Fast.
      correct: true
      feedback: It is.
    - text: Slowly.
      misconception: It takes days
      feedback: It takes an hour.
  happened: It was fast.
check:
  - id: speed
    kind: single
    question: How fast is it?
    options:
      - {text: Fast, correct: true, feedback: "Yes, it is."}
      - {text: Slow, misconception: It takes days, feedback: It takes an hour.}
    again:
      kind: single
      question: How slow is it?
      options:
        - {text: Not slow, correct: true, feedback: "Yes, it is."}
        - {text: Very slow, misconception: It takes days, feedback: It takes an hour.}
  - id: kinds
    kind: multiple
    question: Which two?
    options:
      - {text: One, correct: true, feedback: It counts.}
      - {text: Two, correct: true, feedback: It counts.}
      - {text: Three, misconception: Three counts, feedback: It does not.}
    again:
      kind: multiple
      question: Which one now?
      options:
        - {text: Four, correct: true, feedback: It counts.}
        - {text: Five, misconception: Three counts, feedback: It does not.}
  - id: litres
    kind: number
    question: How many litres?
    value: 11
    tolerance: 2
    unit: litres
    right: About eleven.
    wrong: It is about eleven.
    known:
      - {value: 1, tolerance: 0.5, misconception: One is enough, feedback: One is far from it.}
    again:
      kind: number
      question: How many buckets of 10 litres?
      value: 1.1
      tolerance: 0.2
      right: A bit more than one.
      wrong: A bit more than one.
reflect:
  - {id: own_view, question: What do you think?}
discuss:
  - Why?
survey:
  statements:
    - {id: better, text: It helps., evidence: Not always., claims: [crying_makes_you_feel_better]}
sort:
  - id: kinds_of_things
    title: Which kind?
    bins:
      - {id: left, text: Left}
      - {id: right, text: Right, hint: The other side}
    items:
      - {id: one, text: One, bin: left, feedback: Left it is.}
      - {id: two, text: Two, bin: right, feedback: Right it is.}
order:
  - id: effects
    title: Put them in order
    prompt: The largest first.
    unit: K
    items:
      - {id: one, text: One, value: 1, note: Small.}
      - {id: two, text: Two, value: -2, note: Below zero.}
place:
  - id: sizes
    title: Place them
    prompt: How large?
    from: 0
    to: 1.5
    step: 0.01
    landmarks:
      - {value: 0.2, text: small}
    items:
      - {id: one, text: One, value: 1.11, note: Large.}
match:
  - id: lengths
    title: Match them
    prompt: How long is each?
    pairs:
      - left: {id: day, text: A day}
        right: {id: hours, text: 24 hours}
        feedback: A day has them.
      - left: {id: week, text: A week}
        right: {id: days, text: 7 days}
        feedback: A week has them.
hundred:
  - id: rain
    title: A hundred days
    rounds:
      - id: summer
        when: in summer
        question: On how many of a hundred summer days did it rain?
        sure: true
        found:
          - {id: wet, text: it rained, n: 31, look: worse}
          - {id: dry, text: it stayed dry, n: 69, look: better}
        mark: measured in one town
        told: It rained on fewer than half.
        less: "Rain falls less often than you thought: {off} days."
      - id: winter
        when: in winter
        question: And of a hundred winter days?
        guess: false
        found:
          - {id: wet, text: it rained, n: 44, look: worse}
          - {id: dry, text: nobody looked, n: 56, look: open}
    afterwards:
      id: trust
      question: Whom would you ask?
      options:
        - {id: diary, text: A diary, told: It was written on the day.}
        - {id: memory, text: My memory, told: It keeps the wet ones.}
draw:
  - id: tea
    title: A cup of tea
    prompt: Draw how warm it is.
    x: {from: 0, to: 60, step: 2, label: Minutes, unit: min}
    y: {from: 0, to: 100, low: cold, high: hot, lines: [{at: 20, text: the room}]}
    start: [[0, 90], [4, 80]]
    also: {text: a cup with a lid, curve: [[0, 90], [60, 50]], late: true}
    points:
      - {x: 10, y: 64, text: warm still}
      - {x: 30, y: 36, text: hardly warm}
      - {x: 60, y: 20, text: as the room}
    shape: ours
    mark: measured once
    told: It cools fast at first.
    compare:
      crosses:
        y: 36
        within: 5
        near: "Yours was at {yours}, the tea at {found}."
        sooner: "Yours cooled {off} sooner."
        later: "Yours cooled {off} later."
        never: Yours stays warm.
        untouched: Yours was never warm.
message:
  - id: note
    title: A note
    prompt: Choose a line.
    parts:
      - {id: greeting, label: How you begin, options: [Hello., Good day.]}
      - {id: rest, label: The rest, hint: As you like.}
plan:
  - id: trip
    title: A trip
    prompt: Fill it in.
    fields:
      - {id: where, label: Where, options: [North, South], several: true}
      - {id: when, label: When}
    foot: Take water with you.
end:
  bets:
    - {of: predict, found: Fast.}
  lines:
    - {id: fast, text: It is fast.}
activities:
  recovery:
    minutes: [3, 5]
    question: How fast?
    half_life: {start: 66, from: 60, to: 120, step: 1, label: Half-life}
"""


def read(text, file=FILE):
    return exercises.read_exercise(text if isinstance(text, bytes) else text.encode(), file, DELIVERED.known_claims)


def problems(text):
    with pytest.raises(ContentError) as caught:
        read(text)
    return [str(problem) for problem in caught.value.problems]


def changed(old, new, text=SMALL):
    assert text.count(old) >= 1, old
    return text.replace(old, new, 1)


def line_of(part, text):
    return text[: text.index(part)].count("\n") + 1


def every_text(value, path=()):
    """The places of all texts in a file that a reader will see."""
    if isinstance(value, dict):
        for key, one in value.items():
            if key not in ("id", "kind", "bin", "claims", "misconception", "start", "look", "shape"):
                yield from every_text(one, (*path, key))
    elif isinstance(value, list):
        for n, one in enumerate(value):
            yield from every_text(one, (*path, n))
    elif isinstance(value, str):
        yield path


TEXTS = list(every_text(YAML(typ="safe").load(SMALL)))


def with_texts(*texts):
    """The small exercise with these texts, one after the other and again, in all places; a number keeps options apart."""
    data = YAML(typ="safe").load(SMALL)
    for number, (path, text) in enumerate(zip(TEXTS, itertools.cycle(texts), strict=False)):
        at = data
        for key in path[:-1]:
            at = at[key]
        numbered = (
            f"{number}\n\n{text}" if text.startswith("|") else f"{text} {number}"
        )  # a table drops what is too much
        at[path[-1]] = text[:40] if path[-1] == "unit" else numbered
    return exercises.Exercise(ExerciseFile.model_validate(data), Source(FILE))
