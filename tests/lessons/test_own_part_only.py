"""A mistake in an exercise file spoils its own part only: each part of each file is broken in turn, all others compared."""

import re

import pytest

from helpers.course import exercises
from helpers.course.exercise_file import Activity

from ..delivered import DELIVERED

FILES = sorted((DELIVERED.folder / exercises.FOLDER).glob("*.yml"))
LINE = re.compile(r"(?P<before>\s*(?:- )?)(?P<name>\w+): (?P<said>[^>|{\[].*|\[.*|\{.*)")
#: Ways to spoil a line that teachers found: the colon forgotten, a colon in a text, a bracket or a quotation mark left open.
MISTAKES = {
    "no colon": "{before}{name} {said}",
    "no space": "{before}{name}:{said}",
    "a colon in the text": "{before}{name}: a: b",
    "an open bracket": "{before}{name}: [open",
    "an open quotation mark": '{before}{name}: "open',
    "a list for a text": "{before}{name}: [[1], 2]",
    "a tab": "\t{dash}{name}: {said}",
}


def parts(exercise):
    """All that stands or falls by itself, by a name that does not change when another part goes."""
    file = exercise.file
    found = {("minutes",): file.minutes, ("about",): file.about, ("predict",): file.predict}
    for kind in ("check", "reflect", "sort", "order", "place", "match", "message", "plan"):
        found |= {(kind, one.id): one for one in getattr(file, kind)}
    found |= {("discuss", text): text for text in file.discuss}
    found |= {("survey", one.id): one for one in (file.survey.statements if file.survey else ())}
    for name, activity in file.activities.items():
        own = {field: getattr(activity, field) for field in Activity.model_fields}
        found |= {("activities", name, part): value for part, value in {**own, **activity.controls}.items() if value}
    return found


def places(exercise):
    """Each part with its first line and the line after its last one."""
    data, line = exercise.source.data, exercise.source.line
    starts = {}
    for name, value in data.items():
        if name in ("survey", "activities"):
            inner = (
                [("statements", n) for n in range(len(value["statements"]))]
                if name == "survey"
                else [(a, p) for a in value for p in value[a]]
            )
        else:
            inner = [(n,) for n in range(len(value))] if exercises.PARTS.depth.get(name) == 2 else [()]
        for path in inner:
            starts[line(name, *path)] = (name, *path)
        starts.setdefault(line(name), ("", name))  # the head of a list is no part
    ends = [*sorted(starts)[1:], 10**6]
    return [(starts[start], start, end) for start, end in zip(sorted(starts), ends, strict=True) if starts[start][0]]


def name_of(exercise, path):
    """The name of a part in `parts`, of its place in the file."""
    value = exercise.source.data
    for step in path:
        value = value[step]
    if path[0] in ("minutes", "about", "predict", "activities"):
        return path
    return (path[0], value["id"] if isinstance(value, dict) else value)


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
@pytest.mark.parametrize("turn", range(2))
def test_a_mistake_in_a_part_of_an_exercise_file_leaves_all_other_parts_as_they_are(file, turn):
    good = exercises.read_exercise(file.read_bytes(), file.name, DELIVERED.known_claims)
    text, before = file.read_text(encoding="utf-8"), parts(good)
    tried = 0
    for n, (path, start, end) in enumerate(places(good)):
        lines = text.split("\n")
        at = next((i for i in range(start - 1, min(end - 1, len(lines))) if LINE.fullmatch(lines[i])), None)
        if at is None or path[0] == "answers":
            continue
        kinds = list(MISTAKES)
        kind = kinds[(n + 3 * turn) % len(kinds)]
        found = LINE.fullmatch(lines[at])
        lines[at] = MISTAKES[kind].format(**found.groupdict(), dash=found["before"].lstrip())
        broken = exercises.read_in_parts("\n".join(lines).encode(), file.name, DELIVERED.known_claims)
        name, told = name_of(good, path), f"{kind} in line {at + 1}: {path}"
        if kind == "no colon" and path[0] == "discuss":
            continue  # a text without a colon is a text
        assert broken.problems, told
        assert all(start <= problem.line <= end for problem in broken.problems), (told, broken.problems)
        left = {one: value for one, value in before.items() if one != name}
        assert {one: value for one, value in parts(broken).items() if one != name} == left, told
        tried += 1
    assert tried >= 3
