"""The lessons are written for grade 9 or below: Flesch-Kincaid, measured on what a learner reads.

Three things are not counted as they stand. Terms that the course teaches (taught_terms.txt) count as words of one syllable,
citations in brackets are left out, and a heading, a list item, a row of a table or an answer ends a sentence.
"""

import importlib
import socket
from collections import defaultdict

import nbformat
import pysyllables
import pytest

from ..delivered import DELIVERED
from .reading_grade import CITED, GRADE, STOP, TERMS, WORD, blocks, grade, sentences, syllables

#: From so many words on, a passage is measured by itself as well.
LONG = 40
FOLDER = DELIVERED.folder
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
EXERCISES = sorted((FOLDER / "exercises").glob("*.yml"))
#: Names, numbers and short labels are not sentences; a misconception is a note to the teacher.
NOT_READ = {"id", "kind", "bin", "claims", "unit", "label", "misconception"}


def read_by_learners(entry):
    """All texts of an exercise file that a learner reads."""
    if isinstance(entry, dict):
        entry = [value for key, value in entry.items() if key not in NOT_READ]
    if isinstance(entry, list):
        return [text for one in entry for text in read_by_learners(one)]
    return [entry] if isinstance(entry, str) else []


def of_file(path):
    """The cells of a notebook, or the texts of an exercise file."""
    if path.suffix == ".ipynb":
        return [cell.source for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "markdown"]
    return read_by_learners(DELIVERED.exercise(path.stem).file.model_dump())


@pytest.mark.parametrize("path", [*NOTEBOOKS, *EXERCISES], ids=lambda path: path.name)
def test_a_learner_of_grade_9_can_read_it(path, record_testsuite_property):
    measured, words = grade(of_file(path))
    report = f"{path.name} is at grade {measured:.1f} ({words} words)"
    record_testsuite_property(f"reading level of {path.name}", report)
    assert measured <= GRADE, f"{report}; make sentences and words shorter"


@pytest.mark.parametrize("path", [*NOTEBOOKS, *EXERCISES], ids=lambda path: path.name)
def test_no_long_passage_hides_behind_easy_ones(path):
    measured = [(*grade([text]), text) for text in of_file(path) if any(sentences(text))]
    assert [(round(level, 1), text) for level, words, text in measured if words >= LONG and level > GRADE] == []


def spoken(texts):
    """The sentences of some texts, each as its words in small letters."""
    for text in texts:
        for block in blocks(text):
            for sentence in STOP.split(CITED.sub("", block)):
                yield tuple(word.lower() for word in WORD.findall(sentence))


#: One line for all notebooks that are read in JupyterLab.
SAME_EVERYWHERE = {tuple(WORD.findall("if the pictures do not move yet in the menu choose run then run all cells"))}


def test_no_sentence_of_seven_words_or_more_stands_in_two_lessons():
    lessons = defaultdict(set)
    for path in [*NOTEBOOKS, *EXERCISES]:
        for words in spoken(of_file(path)):
            if len(words) >= 7:
                lessons[words].add(path.stem)
    twice = {
        " ".join(words): sorted(names)
        for words, names in lessons.items()
        if len(names) > 1 and words not in SAME_EVERYWHERE
    }
    assert twice == {}


def test_every_taught_term_is_used():
    texts = " ".join(text for path in [*NOTEBOOKS, *EXERCISES] for text in of_file(path)).lower()
    assert [term for term in TERMS if term not in texts] == []


def test_the_measure_needs_no_network(monkeypatch):
    def refuse(*args, **kwargs):
        raise AssertionError("the measure of reading asks for the network")

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)
    importlib.reload(pysyllables)
    assert grade(["The cat sat on the mat."])[0] == pytest.approx(0.39 * 6 + 11.8 * 1 - 15.59)


def test_hard_prose_is_measured_as_hard():
    hard = "Methodological considerations regarding psychophysiological measurement necessitate careful interpretation."
    assert grade([hard])[0] > 2 * GRADE


@pytest.mark.parametrize(
    ("word", "count"),
    [("people", 2), ("evidence", 3), ("half-life", 2), ("fluid’s", 2), ("randomised", 3), ("3.3", 2), ("tingled", 2)],
)
def test_syllables_are_counted_as_they_are_spoken(word, count):
    assert syllables(word) == count


def test_citations_are_not_counted():
    bare = list(sentences("It fell."))
    assert list(sentences("It fell [(Sharman et al., 2020)](https://doi.org/10.1037/emo0000633).")) == bare
    assert (
        list(sentences("It fell ([Sharman et al., 2020](https://doi.org/10.1037/emo0000633); Frey et al., 1981)."))
        == bare
    )


def test_a_taught_term_counts_as_a_short_word():
    assert list(sentences("Enzymes and cortisol.")) == [["term", "and", "term"]]


def test_numbers_with_a_point_do_not_end_a_sentence():
    assert len(list(sentences("It slowed 3.3 times in milk. In beef it slowed 6.5 times."))) == 2


def test_list_items_and_rows_are_sentences_of_their_own():
    assert len(list(sentences("Three kinds:\n\n- one\n- two\n\n| a | b |\n| - | - |\n| c | d |"))) == 5


def test_what_a_teacher_alone_reads_is_not_counted():
    option = {"text": "Yes.", "misconception": "A long note", "id": "one", "feedback": "Why not?", "correct": True}
    assert read_by_learners({"options": [option]}) == ["Yes.", "Why not?"]
