"""Ids of options: written into a file that lacks them, and nothing else in it changes."""

from collections import Counter

import pytest

from helpers.course.exercises import read_exercise
from helpers.course.option_ids import with_ids, without_id
from helpers.course.problems import ContentError
from helpers.publish.commands import main

from ..delivered import DELIVERED

BLOCK = """\
# My own notes stay.
minutes:   [5,  10]   # so do these
predict:
    question: 'Is it **fast**?'
    happened: It was.
    options:
    -   text: Yes, it is fast   # here too
        correct: true
        feedback: So it is.

    # A note between two options.
    - {text: "No, it is slow", misconception: It takes days, feedback: 'No: it''s not.'}
    - misconception: "It never comes"
      text: >-
        Perhaps,
        who knows
      feedback: It does.
"""


def written(text):
    raw = text if isinstance(text, bytes) else text.encode()
    exercise = read_exercise(raw, "one.yml", frozenset())
    return with_ids(raw, without_id(exercise))


def test_the_ids_come_where_they_are_missing_and_all_else_stays():
    assert written(BLOCK).decode() == (
        BLOCK.replace("-   text: Yes", "-   id: yes_fast\n        text: Yes")
        .replace('{text: "No', '{id: no_slow, text: "No')
        .replace('- misconception: "It never', '- id: perhaps_knows\n      misconception: "It never')
    )


@pytest.mark.parametrize(
    "change",
    [lambda text: text.replace("\n", "\r\n").encode(), lambda text: b"\xef\xbb\xbf" + text.encode()],
    ids=["CRLF", "BOM"],
)
def test_line_ends_and_the_mark_at_the_start_of_a_file_stay(change):
    assert written(change(BLOCK)) == change(written(BLOCK).decode())


def test_a_file_with_all_its_ids_lacks_none():
    assert without_id(read_exercise(written(BLOCK), "one.yml", frozenset())) == {}


@pytest.mark.parametrize(
    ("texts", "ids"),
    [
        (["Ja", "Nein"], ["ja", "nein"]),
        (["Größer", "Kleiner"], ["grosser", "kleiner"]),
        (["はい", "いいえ"], ["option_1", "option_2"]),
        (["It lowers it", "It lowers it not"], ["option_1", "not"]),
        (["true", "false"], ["option_1", "option_2"]),
        (["12", "13 apples"], ["option_1", "apples"]),
        (["a_b", "a b"], ["option_1", "option_2"]),
    ],
    ids=lambda value: value[0],
)
def test_an_id_is_made_of_what_tells_a_text_from_the_others(texts, ids):
    options = [
        f"    - text: '{text}'\n      feedback: So.\n      {kind}\n"
        for text, kind in zip(texts, ("correct: true", "misconception: It is not"), strict=True)
    ]
    text = "minutes: [5, 10]\npredict:\n  question: Which?\n  happened: This.\n  options:\n" + "".join(options)
    assert list(without_id(read_exercise(text.encode(), "one.yml", frozenset())).values()) == ids


def test_an_option_that_has_an_id_keeps_it_and_no_other_gets_the_same():
    text = BLOCK.replace("-   text: Yes", "-   id: no_slow\n        text: Yes")
    assert "{id: option_1, text" in written(text).decode()


def test_an_id_stands_once_in_a_list_of_options():
    text = BLOCK.replace("-   text: Yes", "-   id: same\n        text: Yes").replace("{text", "{id: same, text")
    with pytest.raises(ContentError, match=r"line 13: The id “same” is used twice\."):
        read_exercise(text.encode(), "one.yml", frozenset())


def test_an_id_is_not_the_text_of_another_option():
    text = BLOCK.replace("Yes, it is fast", "slow").replace("{text", "{id: slow, text")
    with pytest.raises(ContentError, match="The id “slow” is the text of another option"):
        read_exercise(text.encode(), "one.yml", frozenset())


def test_all_options_of_the_course_have_ids():
    assert [name for name in DELIVERED.exercise_names() if without_id(DELIVERED.exercise(name))] == []


@pytest.fixture
def here(tmp_path, monkeypatch):
    (tmp_path / "exercises").mkdir()
    (tmp_path / "course.yml").write_text("title: Mine\n", encoding="utf-8")
    (tmp_path / "exercises/50_mine.yml").write_text(BLOCK, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "exercises/50_mine.yml"


def test_check_says_in_one_line_that_ids_are_missing_and_how_they_come(here, capsys):
    assert main(["check"]) == 0
    said = [line for line in capsys.readouterr().out.splitlines() if "id" in line]
    assert len(said) == 1
    assert "50_mine.yml, line 7: 3 options have no id" in said[0]
    assert "`python -m helpers check --add-ids`" in said[0]
    assert here.read_text(encoding="utf-8") == BLOCK


def test_check_writes_the_ids_that_are_missing_when_it_is_asked(here, capsys):
    assert main(["check", "--add-ids"]) == 0
    assert "50_mine.yml: 3 ids written." in capsys.readouterr().out
    assert here.read_bytes() == written(BLOCK)
    assert Counter(path.name for path in here.parent.iterdir()) == {"50_mine.yml": 1}


def test_check_writes_no_id_into_a_file_with_a_mistake(here):
    broken = BLOCK.replace("correct: true", "correct: perhaps")
    here.write_text(broken, encoding="utf-8")
    assert main(["check", "--add-ids"]) == 1
    assert here.read_text(encoding="utf-8") == broken
