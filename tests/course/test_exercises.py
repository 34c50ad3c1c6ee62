"""Exercise files: what a teacher may write, and the sentence with its line for whatever does not fit."""

import json
import re

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from helpers.course import for_widgets, schemas
from helpers.course.problems import ContentError
from helpers.course.the_course import Course
from helpers.course.yaml_source import LARGEST_FILE_BYTES
from helpers.course.yaml_values import DEEPEST, LONGEST_TEXT

from ..delivered import DELIVERED
from .exercise_files import FILE, SMALL, changed, line_of, problems, read, with_texts
from .injections import INJECTIONS

GOOD = (DELIVERED.folder / "exercises" / "02_stress_hormones.yml").read_text(encoding="utf-8")
COMMITTED = sorted((DELIVERED.folder / "exercises").glob("*.yml"))


@pytest.mark.parametrize("path", COMMITTED, ids=lambda path: path.stem)
def test_every_committed_file_reads_without_a_problem(path):
    assert read(path.read_bytes()).minutes


@pytest.mark.parametrize("path", COMMITTED, ids=lambda path: path.stem)
def test_every_committed_file_fits_the_schema_that_its_first_line_names(path):
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=exercise.schema.json\n")
    schema = json.loads((path.parent / "exercise.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(YAML(typ="safe").load(text))


def test_the_committed_schemas_are_fresh(tmp_path):
    (tmp_path / "exercises").mkdir()
    for path in schemas.write(tmp_path):
        committed = DELIVERED.folder / path.relative_to(tmp_path)
        assert committed.read_text(encoding="utf-8") == path.read_text(encoding="utf-8"), (
            "run: uv run python -m helpers refresh"
        )


def test_a_schema_underlines_what_is_no_control_of_an_activity():
    schema = schemas.exercise_schema()
    good = YAML(typ="safe").load(SMALL)
    good["activities"]["recovery"]["half_life"]["strat"] = 1
    assert list(jsonschema.Draft202012Validator(schema).iter_errors(good))


@pytest.mark.parametrize(
    ("old", "new", "at", "what", "cure"),
    [
        ("      correct: true\n      feedback: It is.", "      misconception: x\n      feedback: It is.", "  question: How fast?", "no option marked correct: true", "Add `correct: true`"),
        ("      misconception: It takes days\n      feedback: It takes an hour.\n  happened", "      correct: true\n      feedback: It takes an hour.\n  happened", "predict", "2 options marked correct: true", "Keep one"),
        ("{text: Slow, misconception: It takes days, feedback: It takes an hour.}\n    again", "{text: Slow, correct: true, feedback: It takes an hour.}\n    again", "- id: speed", "2 options marked correct: true", "kind: multiple"),
        ("{text: Slow, misconception", "{text: Slow, correct: true, misconception", "- {text: Slow", "correct option has a misconception", "Take out"),
        ("- {text: Slow,", "- {text: Fast,", "- id: speed", "“Fast” stands here twice", "Change one"),
        ("{text: Very slow, misconception: It takes days,", "{text: Very slow, misconception: Something else,", "- id: speed", "shares no misconception", "same phrases"),
        ("    again:\n      kind: single\n      question: How slow is it?\n      options:\n        - {text: Not slow, correct: true, feedback: \"Yes, it is.\"}\n        - {text: Very slow, misconception: It takes days, feedback: It takes an hour.}\n", "    again:\n", "    again:", "“again” is empty", "or take it out"),
        ("- {text: Fast, correct: true,", "- {text: Fast, right: Fast,", "- {text: Fast", "An option has `right:` and `text:`", "Keep one of the two"),
        ("- {text: Fast, correct: true,", "- {right: Fast, correct: true,", "- {right: Fast", "An option has `right:` and `correct:`", "Keep one of the two"),
        ("- {text: Fast, correct: true,", "- {right: 5,", "- {right: 5", "must be text, and “5” is none", "in quotes"),
        ("- id: kinds\n", "- id: speed\n", "- id: speed\n    kind: multiple", "“speed” is used twice", "id of its own"),
        ("- id: kinds\n", "- id: Kinds of tears\n", "- id: Kinds", "", ""),
        ("kind: multiple\n    question", "kind: many\n    question", "kind: many", "“many” is not possible", "multiple"),
        ("  happened: It was fast.\n", "  happened: It was fast.\n  order: fix\n", "order: fix", "“fix” is not possible", "fixed"),
        ("    value: 11\n", "    value: 11\n    order: fixed\n", "    order: fixed", "number question has an `order:`", "Take it out"),
        ("    value: 11\n", "", "- id: litres", "no `value:`", "value: 11"),
        ("    value: 11\n", "    value: eleven\n", "value: eleven", "“eleven” is no number", "digits"),
        ("tolerance: 2\n", "tolerance: -2\n", "tolerance: -2", "", ""),
        ("{value: 1, tolerance: 0.5,", "{value: 10, tolerance: 0.5,", "- id: litres", "too near the right one", "tolerance"),
        ("bin: left,", "bin: middle,", "bin: middle", "no bin “middle”", "left, right"),
        ("{id: two, text: Two, bin: right", "{id: one, text: Two, bin: right", "{id: one, text: Two, bin", "“one” is used twice", "id of its own"),
        ("claims: [crying_makes", "claims: [laughing_makes", "claims: [laughing", "no claim “laughing_makes_you_feel_better”", "claims.yml"),
        ("minutes: [15, 25]", "minutes: [25, 15]", "minutes: [25", "shorter time first", "[15, 25]"),
        ("minutes: [15, 25]", "minutes: 20", "minutes: 20", "", ""),
        ("start: 66, from", "start: 30, from", "half_life: {start: 30", "outside the range", "between"),
        ("from: 60, to: 120", "from: 120, to: 60", "half_life: {start: 66, from: 120", "not smaller than `to`", "smaller number first"),
        ("step: 1, label", "step: 0, label", "half_life: {start: 66", "", ""),
        ("label: Half-life}", "lable: Half-life}", "half_life: {start", "“lable”", "Did you mean “label”"),
        ("predict:\n", "predikt:\n", "predikt", "“predikt”", "Did you mean “predict”"),
        ("options: [Hello., Good day.]", "options: [Hello., Hello.]", "- {id: greeting", "“Hello.” stands here twice", "Change one"),
        ("{id: rest, label: The rest,", "{id: greeting, label: The rest,", "{id: greeting, label: The rest", "“greeting” is used twice", "id of its own"),
        ("label: The rest, hint: As you like.}", "hint: As you like.}", "- {id: rest", "“label” is missing", "label: Your text."),
        (", options: [North, South], several: true}", ", several: true}", "- {id: where", "`several: true` and no options", "Add `options:`"),
        ("{id: when, label: When}", "{id: where, label: When}", "{id: where, label: When}", "“where” is used twice", "id of its own"),
        ("    foot: Take", "    foto: Take", "foto: Take", "“foto”", "Did you mean “foot”"),
        ("discuss:\n  - Why?", "discuss: Why?", "discuss: Why", "must be a list", "dash"),
    ],
)  # fmt: skip
def test_a_mistake_is_said_with_its_file_its_line_what_it_is_and_how_to_mend_it(old, new, at, what, cure):
    text = changed(old, new)
    said = problems(text)
    assert len(said) == 1, said
    file, line = said[0].split(": ")[0].split(", line ")
    assert file == FILE
    assert abs(int(line) - line_of(at, text)) <= 1, said
    assert what in said[0]
    assert cure in said[0]


def test_options_that_look_alike_are_a_mistake_whatever_their_marks():
    told = problems(changed("- {text: Slow,", '- {text: "**Fast**",'))
    assert len(told) == 1
    assert "The option “Fast” stands here twice." in told[0]


def test_options_are_shuffled_but_where_their_order_is_said_to_mean_something():
    text = changed("predict:\n", "predict:\n  order: fixed\n")
    text = changed("    again:\n", "    order: fixed\n    again:\n      order: fixed\n", text)
    made = read(text)
    assert for_widgets.only(made, "predict")["order"] == "fixed"
    first, second, _ = for_widgets.every(made, "check")
    assert [first["order"], first["again"]["order"], second["order"]] == ["fixed", "fixed", "shuffled"]
    assert for_widgets.only(read(SMALL), "predict")["order"] == "shuffled"


def test_a_question_without_a_right_option_reads_as_the_readme_promises():
    text = changed(
        '{text: Fast, correct: true, feedback: "Yes, it is."}', "{text: Fast, misconception: x, feedback: No.}"
    )
    line = line_of("- id: speed", text)
    assert problems(text)[0].startswith(f"{FILE}, line {line}: This question has no option marked correct: true.")


def test_all_problems_are_reported_at_once_in_the_order_of_their_lines():
    text = changed("minutes: [15, 25]", "minutes: [25, 15]")
    text = changed("kind: multiple\n    question", "kind: many\n    question", text)
    text = changed("label: Half-life}", "lable: Half-life}", text)
    said = problems(text)
    lines = [int(one.split(", line ")[1].split(":")[0]) for one in said]
    assert len(said) == 3
    assert lines == sorted(lines)


def test_a_file_with_a_mistake_leaves_the_other_files_alone(tmp_path):
    (tmp_path / "exercises").mkdir()
    (tmp_path / "course.yml").write_text("title: Mine\n")
    (tmp_path / "exercises" / "02_stress_hormones.yml").write_text("minutes: [\n")
    (tmp_path / "exercises" / "04_pain.yml").write_text(SMALL)
    with pytest.raises(ContentError):
        Course(tmp_path).exercise("02_stress_hormones")
    assert Course(tmp_path).exercise("04_pain").minutes == (15, 25)


def test_a_file_that_was_saved_again_is_read_again(tmp_path):
    (tmp_path / "exercises").mkdir()
    (tmp_path / "course.yml").write_text("title: Mine\n")
    path = tmp_path / "exercises" / "04_pain.yml"
    for minutes in ((15, 25), (5, 10)):
        path.write_text(SMALL.replace("[15, 25]", str(list(minutes))))
        assert Course(tmp_path).exercise("04_pain").minutes == minutes


def test_a_missing_file_is_said_in_a_sentence(tmp_path):
    (tmp_path / "course.yml").write_text("title: Mine\n")
    with pytest.raises(ContentError, match=r"exercises/04_pain.yml: The file is not there"):
        Course(tmp_path).exercise("04_pain")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("- a\n- b\n", id="a list"),
        pytest.param("minutes: [15, 25", id="an open bracket"),
        pytest.param("minutes:\n\t- 15\n", id="a tab"),
        pytest.param("minutes: &a [15, 25]\ndiscuss: *a\n", id="an alias"),
        pytest.param("minutes: !!python/object/apply:os.system [ls]\n", id="a tag"),
        pytest.param("minutes: [15, 25]\nminutes: [15, 25]\n", id="an entry twice"),
        pytest.param("minutes: [15, 25]\n---\nminutes: [15, 25]\n", id="two documents"),
        pytest.param("minutes: " + "[" * (DEEPEST + 5), id="deep nesting"),
        pytest.param(f"minutes: [15, 25]\ndiscuss: ['{'x' * (LONGEST_TEXT + 1)}']\n", id="a long text"),
        pytest.param("discuss: ['" + "x" * (LARGEST_FILE_BYTES + 1) + "']\n", id="a megabyte"),
        pytest.param(b"minutes: [15, 25]\ndiscuss: ['\xff']\n", id="not UTF-8"),
        pytest.param("minutes: [15, 25]\ndiscuss: ['\x00']\n", id="a control character"),
    ],
)
def test_broken_yaml_is_a_sentence_and_no_traceback(text):
    assert all(one.startswith(FILE) for one in problems(text))


def test_a_byte_order_mark_and_windows_line_ends_change_nothing():
    assert read(b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode()).file == read(SMALL).file


@pytest.mark.parametrize("words", ["لماذا نبكي؟", "我们为什么哭", "Proč pláčeme 😢", "ਅਸੀਂ ਕਿਉਂ ਰੋਂਦੇ ਹਾਂ"])
def test_other_scripts_are_kept_as_they_are(words):
    told = for_widgets.only(read(changed("question: How fast?", f"question: {words}")), "predict")
    assert told["question_html"] == words


def test_the_widgets_get_html_and_never_the_names_of_misconceptions():
    exercise = read(SMALL)
    parts = [
        for_widgets.only(exercise, "predict"),
        for_widgets.every(exercise, "check"),
        for_widgets.every(exercise, "reflect"),
        for_widgets.only(exercise, "survey")["statements"],
        for_widgets.task(exercise, "sort", "kinds_of_things"),
        for_widgets.task(exercise, "order", "effects"),
        for_widgets.task(exercise, "place", "sizes"),
        for_widgets.task(exercise, "match", "lengths"),
        for_widgets.task(exercise, "message", "note"),
        for_widgets.task(exercise, "plan", "trip"),
    ]
    told = json.dumps(parts)
    assert "misconception" not in told
    assert "It takes days" not in told
    assert parts[0]["options"][0] == {
        "id": "Fast.",
        "text": "Fast.",
        "html": "Fast.",
        "correct": True,
        "feedback_html": "It is.",
    }
    assert parts[1][2]["known"] == [{"value": 1, "tolerance": 0.5, "feedback_html": "One is far from it."}]
    assert parts[1][2]["again"]["value"] == 1.1


def test_the_lines_of_a_message_and_a_plan_reach_their_widgets_as_they_stand():
    message, page = for_widgets.task(read(SMALL), "message", "note"), for_widgets.task(read(SMALL), "plan", "trip")
    assert [part["options"] for part in message["parts"]] == [["Hello.", "Good day."], []]
    assert message["parts"][1]["hint"] == "As you like."
    assert [field["several"] for field in page["fields"]] == [True, False]
    assert page["foot_html"] == "<p>Take water with you.</p>\n"


def test_a_part_that_the_file_leaves_out_is_said_in_a_sentence():
    with pytest.raises(ContentError, match=r"no `reflect:`.*Add a section"):
        for_widgets.every(read("minutes: [15, 25]\n"), "reflect")


def test_a_task_with_another_id_is_said_in_a_sentence():
    with pytest.raises(ContentError, match="There is no task “other”"):
        for_widgets.task(read(SMALL), "sort", "other")


@pytest.mark.parametrize("injection", INJECTIONS)
def test_no_script_comes_out_of_any_text_of_an_exercise_file(injection):
    exercise = with_texts(injection)
    made = [
        for_widgets.only(exercise, "predict"),
        for_widgets.every(exercise, "check"),
        for_widgets.every(exercise, "reflect"),
    ]
    made += [for_widgets.only(exercise, "survey")["statements"], for_widgets.task(exercise, "sort", "kinds_of_things")]
    made += [for_widgets.task(exercise, "order", "effects"), for_widgets.task(exercise, "place", "sizes")]
    made += [for_widgets.task(exercise, "match", "lengths"), for_widgets.task(exercise, "hundred", "rain")]
    made += [for_widgets.task(exercise, "draw", "tea")]
    made += [for_widgets.task(exercise, "message", "note"), for_widgets.task(exercise, "plan", "trip")]
    found = list(every_html(made))
    assert len(found) > 30
    for html in found:
        assert not re.search(r"<(script|img|svg|iframe|object|embed|style|link|form|math|base|meta)", html, flags=re.I)
        assert not re.search(r"<[^>]*\son\w+\s*=", html, flags=re.I)
        assert not re.search(r"href=\"\s*(javascript|data|vbscript)", html, flags=re.I)


def every_html(value, name=""):
    if isinstance(value, dict):
        for key, one in value.items():
            yield from every_html(one, key)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from every_html(one, name)
    elif isinstance(value, str) and (name == "html" or name.endswith("_html")):
        yield value


@settings(max_examples=150)
@given(st.data())
def test_any_changed_line_either_reads_or_is_said_in_a_sentence(data):
    lines = SMALL.splitlines()
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(lines) - 1))
        kind = data.draw(st.sampled_from(["drop", "twice", "indent", "value", "junk"]))
        if kind == "drop":
            lines[at] = ""
        elif kind == "twice":
            lines.insert(at, lines[at])
        elif kind == "indent":
            lines[at] = "  " + lines[at]
        elif kind == "value":
            value = data.draw(
                st.sampled_from(
                    ["", "1", "-1", "true", "[]", "{}", "x", "'x'", "[1, 2]", "1e999", "~", "&a", "*a", "!x"]
                )
            )
            lines[at] = lines[at].split(":")[0] + ": " + value
        else:
            lines[at] = data.draw(st.text(max_size=30)).replace("\n", " ")
    text = "\n".join(lines)
    try:
        read(text.encode("utf-8", "replace"))
    except ContentError as error:
        assert {one.file for one in error.problems} == {FILE}  # noqa: PT017 - both ways out are right


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            "{id: week, text: A week}",
            "{id: day, text: A week}",
            "The id “day” is used twice. Give each an id of its own.",
        ),
        (
            "{id: days, text: 7 days}",
            "{id: hours, text: 7 days}",
            "The id “hours” is used twice. Give each an id of its own.",
        ),
        (
            "{id: days, text: 7 days}",
            "{id: week, text: 7 days}",
            "The id “week” stands on both sides. Give the right one another id",
        ),
        (
            "{id: days, text: 7 days}",
            "{id: days, text: '**24** hours'}",
            "The right one “24 hours” stands here twice. Change one of the two.",
        ),
    ],
)
def test_a_pair_that_cannot_be_told_apart_is_a_mistake_with_its_line(old, new, sentence):
    text = changed(old, new)
    line = text[: text.index(new)].count("\n") + 1
    (told,) = problems(text)
    assert told.startswith(f"{FILE}, line {line}: {sentence}")
