"""Reading a content file: every mistake becomes a sentence with its file, its line and what to do."""

import datetime
import string
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from helpers.course.content_file import Entry, as_model, read, wrong
from helpers.course.problems import ContentError, Problem
from helpers.course.yaml_loading import load_text
from helpers.course.yaml_values import DEEPEST, LONGEST_TEXT


class Option(Entry):
    """One answer."""

    text: str
    right: bool = False


class Question(Entry):
    """One question."""

    ask: str
    kind: Literal["choice", "number"] = "choice"
    minutes: int = 1
    share: float = 0.5
    on: datetime.date | None = None
    options: list[Option] = Field(default_factory=list)


class Exercises(Entry):
    """One file."""

    title: str
    questions: list[Question]


GOOD = """\
title: Tears
questions:
  - ask: "Why: because?"
    kind: number
    minutes: 3
    share: 0.25
    on: 2026-11-23
  - ask: >-
      Longer text
      on two lines
    options:
      - text: yes
        right: true
      - {text: "no", right: false}
"""


def problems(text, model=Exercises, check=None):
    raw = text if isinstance(text, bytes) else text.encode()
    with pytest.raises(ContentError) as error:
        as_model(load_text(raw, "02_stress.yml"), model, check)
    return error.value.problems


def one(text):
    found = problems(text)
    assert len(found) == 1, [str(problem) for problem in found]
    assert found[0].file == "02_stress.yml"
    assert found[0].what.endswith((".", "."))
    assert found[0].cure
    assert "Traceback" not in str(found[0])
    return found[0]


def test_a_good_file_becomes_a_model():
    made = as_model(load_text(GOOD.encode(), "x.yml"), Exercises)
    assert made.questions[0].minutes == 3
    assert made.questions[0].on == datetime.date(2026, 11, 23)
    assert made.questions[1].ask == "Longer text on two lines"
    assert [option.text for option in made.questions[1].options] == ["yes", "no"]
    assert made.questions[1].options[0].right is True


@pytest.mark.parametrize(
    "change", [lambda t: "\ufeff" + t, lambda t: t.replace("\n", "\r\n"), lambda t: t.replace("\n", "\r")]
)
def test_a_mark_at_the_start_and_the_line_ends_of_windows_change_nothing(change):
    changed = change(GOOD).encode()
    assert as_model(load_text(changed, "x.yml"), Exercises) == as_model(load_text(GOOD.encode(), "x.yml"), Exercises)
    broken = change(GOOD.replace("minutes: 3", "minutes: three")).encode()
    assert problems(broken)[0].line == 5


def test_the_line_of_every_place_is_known():
    source = load_text(GOOD.encode(), "x.yml")
    assert source.line("title") == 1
    assert source.line("questions", 0, "minutes") == 5
    assert source.line("questions", 1, "options", 1, "right") == 14
    assert source.line("questions", 1, "nothing", 7) == source.line("questions", 1) == 8


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("kind: number", "kind: nmber", 4, "“nmber” is not possible for “kind”. Did you mean “number”?"),
        ("minutes: 3", "minutes: three", 5, "“three” is no number, as “minutes” needs."),
        ("minutes: 3", "minuts: 3", 5, "There is no entry called “minuts” here. Did you mean “minutes”?"),
        ("minutes: 3", "colour: 3", 5, "There is no entry called “colour” here. Take it out"),
        ("on: 2026-11-23", "on: tomorrow", 7, "“tomorrow” is no date, as “on” needs."),
        ("title: Tears", "title:", 1, "“title” is empty."),
        ("title: Tears", "title: 12", 1, "“title” must be text, and “12” is none."),
        ("title: Tears", "title: [a, b]", 1, "“title” must be text."),
        ("title: Tears\n", "", 1, "The entry “title” is missing."),
        ("text: yes", "txt: yes", 12, "There is no entry called “txt” here. Did you mean “text”?"),
        ("right: true", "right: perhaps", 13, "“perhaps” is not possible for “right”. Write true or false."),
        ("share: 0.25", "share: .nan", 6, None),
        ('{text: "no", right: false}', "no", 14, "must have named parts"),
    ],
)
def test_a_mistake_is_a_sentence_with_its_line(old, new, line, what):
    assert old in GOOD
    found = problems(GOOD.replace(old, new, 1))
    if what:
        told = [problem for problem in found if what in str(problem)]
        assert [problem.line for problem in told] == [line], [str(problem) for problem in found]
        assert str(told[0]).startswith(f"02_stress.yml, line {line}: ")


def test_all_mistakes_are_told_at_once_in_the_order_of_their_lines():
    found = problems(GOOD.replace("minutes: 3", "minutes: x").replace("number", "x").replace("right: true", "right: x"))
    assert [problem.line for problem in found] == [4, 5, 13]


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("", 0, "The file is empty."),
        ("# only a remark\n", 0, "The file is empty."),
        ("- a\n- b\n", 1, "The file must be a set of named entries. It may hold `title:`, `questions:`."),
        ("title: a\nquestions: b: c\n", 2, "There is a colon that YAML takes for a new entry."),
        ("title: a\n\tquestions: []\n", 2, "A tab stands where YAML wants spaces."),
        ('title: "a\nquestions: []\n', None, "opened here and not closed"),
        ("title: a\nquestions: [1, 2\n", None, ""),
        ("title: a\n  questions: []\n", 2, ""),
        ("title: a\ntitle: b\nquestions: []\n", 2, "The entry “title” stands here twice."),
        ("title: a\n---\ntitle: b\n", 2, "A second document starts here (---)."),
        ("title: &x a\nquestions: []\n", 1, "Anchors and aliases"),
        ("title: a\nquestions: !!python/object/apply:os.system [x]\n", 2, "Tags (words that start with !)"),
        ("title: !include other.yml\nquestions: []\n", 1, "Tags (words that start with !)"),
        ("title: a\nquestions: []\n? [a, b]\n: c\n", 3, "The name of an entry must be a short plain word."),
        ("title: a\x00b\n", 1, "There is an invisible control character."),
        (b"title: a\nquestions: \xff\xfe\n", 2, "The file is not saved as UTF-8."),
        ("%YAML 9.9\n---\ntitle: a\n", None, ""),
        ("title: `a`\n", 1, ""),
        ("title: @a\n", 1, ""),
        ("{", None, ""),
        ("title: " + "x" * (LONGEST_TEXT + 1), 1, "The text is longer than"),
        ("title: " + "x" * 1_000_000, 0, "The file is larger than one megabyte."),
        ("questions:\n  - ask: |\n" + "      long line of text\n" * 40_000, 2, "The text is longer than"),
    ],
)
def test_what_is_no_plain_file_is_told_in_one_sentence(text, line, what):
    problem = one(text)
    assert what in str(problem)
    if line is not None:
        assert problem.line == line


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_is_refused_and_does_not_exhaust_the_computer(opening):
    found = problems("title: a\nquestions: " + ("\n  " if opening in "- ? " else "") + opening * 20_000)
    assert any("nested too deeply" in str(problem) or "plain word" in str(problem) for problem in found)


def test_nesting_up_to_the_limit_is_read():
    depth = DEEPEST - 1
    assert load_text(("a: " + "[" * depth + "]" * depth).encode(), "x.yml").data


def test_entries_that_stand_for_many_others_are_refused():
    laughs = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"
    assert {problem.line for problem in problems(laughs)} == {1, 2, 3}


def test_a_file_that_is_not_there_is_named_without_its_folder(tmp_path):
    with pytest.raises(ContentError) as error:
        read(tmp_path / "gone.yml", Exercises)
    assert str(error.value).startswith("gone.yml: The file cannot be read.")
    assert str(tmp_path) not in str(error.value)


def test_a_model_can_tell_a_mistake_of_its_own():
    class Even(Entry):
        """An even number."""

        minutes: int

        def model_post_init(self, context):
            if self.minutes % 2:
                raise wrong("The minutes are odd.", "Use an even number.")

    assert str(problems("minutes: 4\nx: 1", Even)[0]).startswith("02_stress.yml, line 2: There is no entry called “x”")
    assert str(problems("minutes: 3", Even)[0]) == "02_stress.yml, line 1: The minutes are odd. Use an even number."


def test_a_check_of_the_whole_file_knows_the_lines():
    def check(made, source):
        yield Problem(source.file, source.line("questions", 1, "ask"), "Too long.", "Shorten it.")

    assert str(problems(GOOD, check=check)[0]) == "02_stress.yml, line 8: Too long. Shorten it."


def test_a_content_file_cannot_be_changed_by_accident():
    made = as_model(load_text(GOOD.encode(), "x.yml"), Exercises)
    with pytest.raises(ValueError, match="frozen"):
        made.title = "Other"


def refused(raw, model=None):
    """The problems of a file, or none."""
    try:
        source = load_text(raw, "x.yml")
        if model:
            as_model(source, model)
    except ContentError as error:
        return error.problems
    return []


@given(st.text(alphabet=string.printable + "äμ“”\u2013\u2028\x85\ufeff", max_size=200))
def test_any_text_is_read_or_refused_with_a_sentence(text):
    assert all(problem.what and problem.cure for problem in refused(text.encode()))


@given(st.binary(max_size=100))
def test_any_bytes_are_read_or_refused_with_a_sentence(raw):
    assert all(problem.what and problem.cure for problem in refused(raw))


@given(st.integers(0, len(GOOD) - 1), st.integers(0, 20), st.text(alphabet="\n :-[]{}\"'>|&*!#x1", max_size=5))
def test_any_change_to_a_good_file_is_read_or_refused_with_a_line(at, cut, new):
    raw = (GOOD[:at] + new + GOOD[at + cut :]).encode()
    assert all(problem.line <= GOOD.count("\n") + 6 for problem in refused(raw, Exercises))


@pytest.mark.parametrize(("word", "value"), [("true", True), ("True", True), ("TRUE", True), ("false", False), ("False", False), ("FALSE", False), ("yes", "yes"), ("off", "off")])  # fmt: skip
def test_only_true_and_false_are_no_text(word, value):
    assert load_text(f"one: {word}\n".encode(), "some.yml").data == {"one": value}
