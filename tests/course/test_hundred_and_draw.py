"""A hundred people and a curve to draw, in an exercise file: what does not fit is a sentence with its line, and a class is counted."""

import re
import textwrap
from pathlib import Path
from random import Random

import pytest

from helpers import drawing
from helpers.course.kinds import kind_named
from helpers.course.kinds.counting import Answers
from helpers.course.kinds.curves import crossing, side_of

from .exercise_files import SMALL, changed, line_of, problems, read

HUNDRED, DRAW = kind_named("hundred"), kind_named("draw")


@pytest.fixture(scope="module")
def file():
    return read(SMALL).file


@pytest.mark.parametrize(
    ("old", "new", "at", "what", "cure"),
    [
        ("n: 69,", "n: 68,", "        found:", "add up to 99, not to 100", "add a group with `look: open`"),
        ("        sure: true", "        group: snow", "        group:", "There is no group “snow”", "Use one of: wet, dry"),
        ("n: 31, look: worse", "n: 31, look: open", "        found:", "cannot guess the group “wet”", "Name another one"),
        ("thought: {off} days", "thought: {of} days", "        less:", "Nothing can be filled in for {of}", "Use {yours} or {off} or {found}"),
        ("look: better}", "look: happy}", "          - {id: dry", "look", "better"),
        ("        when: in summer", "        picture: umbrela", "        picture", "There is no drawing called “umbrela”", "Did you mean “umbrella”?"),
        ("step: 2,", "step: 20,", "    x: {", "With this step the curve has 3 places", "Choose a step that gives 10 to 121 places"),
        ("from: 0, to: 60", "from: 60, to: 0", "    x: {", "`from` is not smaller than `to`", "Give the smaller number first"),
        ("{x: 60, y: 20,", "{x: 70, y: 20,", "      - {x: 70", "The value 70 lies off the axis", "Give a value from 0 to 60"),
        ("[4, 80]", "[4, 180]", "    start:", "The value 180 lies off the axis", "Give a value from 0 to 100"),
        ("        y: 36", "        y: 10", "        y: 10", "The points never come back to 10", "leave `crosses:` out"),
        ("{off} later", "{miles} later", "        later:", "Nothing can be filled in for {miles}", "Use {yours}"),
        (SMALL[SMALL.index("    points:\n") : SMALL.index("    shape: ours")], "    points: []\n", "    points:", "“points” is empty", "Give it at least 1 item"),
        ("shape: ours", "shape: theirs", "    shape:", "theirs", "ours"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_said_with_its_line_and_a_cure(old, new, at, what, cure, monkeypatch, tmp_path):
    (tmp_path / "umbrella.svg").write_text("<svg/>", encoding="utf-8")
    monkeypatch.setattr(drawing, "HERE", tmp_path)
    text = changed(old, new)
    (said,) = problems(text)
    assert what in said
    assert cure in said
    assert f"line {line_of(at, text)}" in said


def test_a_drawing_that_is_named_comes_along_as_its_svg(monkeypatch, tmp_path):
    (tmp_path / "umbrella.svg").write_text("<svg>rain</svg>", encoding="utf-8")
    monkeypatch.setattr(drawing, "HERE", tmp_path)
    task = read(changed("        when: in summer", "        picture: umbrella")).file.hundred[0]
    assert HUNDRED.arguments(task)["rounds"][0]["svg"] == "<svg>rain</svg>"


def counted(kind, entry, *given):
    return list(kind.counted(entry, Answers("01_a", kind.item(entry), len(given), tuple(given))))


def guess(number):
    return {"rounds": {"summer": {"guess": number, "sure": 70}}}


def test_guesses_within_ten_of_what_was_found_count_as_near_it(file):
    given = [guess(n) for n in (21, 41, 20, 0, 42, 100, 101, -1, True, "31")]
    asked, _ = counted(HUNDRED, file.hundred[0], *given, None, {"rounds": []})
    assert asked.text == "On how many of a hundred summer days did it rain?"
    assert asked.groups == {"near": 2, "lower": 2, "higher": 2, "none": 6}
    assert asked.answers[0].text == "within 10 of 31"
    assert [one.text for one in asked.answers if one.right] == ["within 10 of 31"]


def test_a_round_that_needs_no_guess_is_not_counted_and_the_question_afterwards_has_nothing_right(file):
    asked, after = counted(HUNDRED, file.hundred[0], {"afterwards": "diary"}, {"afterwards": "gone"}, {})
    assert (asked.kind, after.kind) == ("guess", "afterwards")
    assert after.groups == {"diary": 1, "memory": 0, "none": 2}
    assert not any(one.right for one in after.answers)


def line_to(*spots):
    return {"points": [list(one) for one in spots]}


def test_curves_are_counted_by_where_they_come_back_to_the_height_that_the_file_names(file):
    given = [
        line_to((4, 80), (30, 30), (60, 20)),
        line_to((4, 80), (10, 20), (60, 20)),
        line_to((4, 80), (60, 30)),
        line_to((4, 80), (60, 70)),
        line_to((4, 30), (60, 30)),
    ]
    (asked,) = counted(DRAW, file.draw[0], *given)
    assert asked.groups == {"near": 1, "sooner": 1, "later": 1, "never": 1, "untouched": 1, "none": 0}


def test_without_such_a_height_they_are_counted_by_their_mean_distance():
    text = SMALL[: SMALL.index("    compare:\n")] + SMALL[SMALL.index("message:\n") :]
    given = [line_to((4, 80), (10, 64), (30, 36), (60, 20)), line_to((4, 80), (60, 30)), line_to((4, 0), (60, 99))]
    (asked,) = counted(DRAW, read(text).file.draw[0], *given, line_to((4, 100), (60, 100)))
    assert asked.groups == {"close": 1, "off": 1, "far": 1, "other_way": 1, "none": 0}


@pytest.mark.parametrize(
    "points",
    [None, 3, [], [[4, 80]], [[4, 80], [4, 70]], [[9, 80], [4, 70]], [[4, "80"], [60, 20]], [[4, True], [60, 20]], [[4, 80], [61, 20]], [[4, 80], [60, 101]], [[x, 1] for x in range(122)]],
)  # fmt: skip
def test_what_is_no_curve_is_no_answer(file, points):
    (asked,) = counted(DRAW, file.draw[0], {"points": points})
    assert asked.no_answer == 1


@pytest.mark.parametrize("places", [2, 121])
def test_the_shortest_and_the_longest_curve_are_answers(file, places):
    curve = [[4 + 56 * n / (places - 1), 20] for n in range(places)]
    (asked,) = counted(DRAW, file.draw[0], {"points": curve})
    assert asked.no_answer == 0


@pytest.mark.parametrize("name", ["hundred", "draw", "order"])
def test_what_made_up_people_answer_can_be_counted(file, name):
    kind, entry = kind_named(name), getattr(file, name)[0]
    given = [kind.made_up(entry, Random(n)) for n in range(60)]
    for asked in counted(kind, entry, *given):
        assert asked.no_answer == 0
        assert sum(one.people > 0 for one in asked.answers) > 1


def test_a_curve_that_almost_comes_back_counts_as_there_where_it_never_gets_there_exactly():
    almost = [(0, -1), (10, -0.05), (20, -0.05)]
    assert crossing(almost, 0, -1, 0.06) == 10
    assert crossing(almost, 0, -1, 0.01) is None
    assert crossing([*almost, (30, 0.05)], 0, -1, 0.06) == 25


def test_a_curve_that_never_left_the_height_does_not_come_back_to_it():
    assert crossing([(0, 0), (10, 0)], 0, -1, 0) is None
    assert crossing([(0, 1), (10, 1)], 0, -1, 0) is None


def test_a_curve_lies_where_its_first_point_does_that_is_not_on_the_height():
    assert [side_of([(0, 2), (1, y)], 2) for y in (3, 1, 2)] == [1, -1, 0]


def test_what_lies_before_the_named_place_does_not_count():
    assert crossing([(0, -1), (4, 1), (8, 1)], 0, -1, 0, after=6) == 8
    assert crossing([(0, -1), (4, 1), (8, 1)], 0, -1, 0) == 2


DOCS = (Path(drawing.__file__).parents[1] / "docs" / "widgets.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("section", ["hundred", "draw"])
@pytest.mark.parametrize("uncommented", [False, True])
def test_the_example_in_the_docs_is_a_file_without_a_mistake(section, uncommented):
    block = textwrap.dedent(re.search(rf"^    {section}:\n(?:    .*\n|\n)*", DOCS, flags=re.M)[0])
    if uncommented:
        block = re.sub(r"# (guess|group|start|start_text|also|after):", r"\1:", block)
    assert read(f"minutes: [5, 10]\n{block}").file


@pytest.mark.parametrize("name", ["Hundred", "DrawIt"])
def test_the_example_of_the_docs_runs_as_it_stands(name):
    code = textwrap.dedent(
        re.search(rf"^    from helpers.widgets import {name}\n(?:    .*\n|\n)*?    \)\n", DOCS, flags=re.M)[0]
    )
    exec(code, {})
