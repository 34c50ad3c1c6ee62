"""``add-question``: asked on the terminal part by part, refused in a sentence and asked again, written with its ids."""

import pytest

from helpers.course.exercises import read_exercise

LESSON = "02_stress_hormones"


@pytest.fixture
def answering(monkeypatch):
    """``answering("a", "b")`` gives these words to the questions of the command, and keeps what it asked."""
    prompts = []

    def put(*words):
        left = iter(words)

        def read(prompt=""):
            prompts.append(prompt)
            word = next(left)
            if isinstance(word, type):
                raise word
            return word

        monkeypatch.setattr("builtins.input", read)
        return prompts

    return put


def test_a_question_is_asked_for_and_written_with_its_ids(command, folder, answering):
    path = folder / f"exercises/{LESSON}.yml"
    before = path.read_text(encoding="utf-8")
    answering("Does cortisol fall?", "Yes, by itself", "No", "", "1", "It does.", "")
    code, said, warned = command("add-question", "02")
    assert (code, warned) == (0, "")
    after = path.read_text(encoding="utf-8")
    made = read_exercise(after.encode(), "one.yml", frozenset()).check[-1]
    assert (made.id, [one.id for one in made.options]) == ("does_cortisol_fall", ["yes_itself", "no"])
    line = after[: after.index("- id: does_cortisol_fall")].count("\n") + 1
    assert f"written: notebooks/exercises/{LESSON}.yml, line {line}." in said
    assert all(one in after for one in before.split("\n"))


def test_what_is_wrong_is_said_and_asked_again(command, folder, answering):
    prompts = answering("", "Which?", "a", "a", "b", "", "3", "x", "2", "", "")
    code, said, _ = command("add-question", LESSON)
    assert code == 0
    assert [line.strip().split(".")[0] for line in said.splitlines()[1:-1]] == [
        "Nothing is written there yet",
        "The option “a” stands here twice",
        "That's no number of an answer",
        "That's no number of an answer",
    ]
    assert prompts[:2] == ["What do you ask? "] * 2
    assert "right: b" in (folder / f"exercises/{LESSON}.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("stop", [KeyboardInterrupt, EOFError])
@pytest.mark.parametrize("words", [[], ["Which?"], ["Which?", "a", "b", ""], ["Which?", "a", "b", "", "1", "Yes."]])
def test_who_stops_leaves_the_file_as_it_was(command, folder, answering, stop, words):
    path = folder / f"exercises/{LESSON}.yml"
    before = path.read_bytes()
    answering(*words, stop)
    code, said, _ = command("add-question", "02")
    assert code == 2
    assert said.endswith("Stopped. The file is as it was.\n")
    assert path.read_bytes() == before


def test_a_lesson_that_is_not_there_is_named(command, answering):
    answering()
    code, _, warned = command("add-question", "77")
    assert code == 2
    assert "There is no lesson “77”." in warned
