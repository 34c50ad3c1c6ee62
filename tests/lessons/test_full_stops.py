"""No sentence that a reader sees ends with two full stops, whoever set the second one."""

import json
import re
from html import unescape

import pytest

from helpers.course import references
from helpers.course.text import to_html
from helpers.lessons.finding import lesson_of
from helpers.publish.editions import guide, handout

from ..delivered import DELIVERED

#: Two full stops, or one after a question; three are an ellipsis, and "../" leads to another folder.
TWICE = re.compile(r"(?<![./])\.\.(?![./])|[?!]\.(?![\w/])|\.\s+\.(?!\.)")
LESSONS = DELIVERED.built_lessons()


def plain(html):
    return unescape(re.sub(r"<(?:script|style)[^>]*>.*?</(?:script|style)>|<[^>]*>", "", html, flags=re.S))


def found(html):
    text = plain(html)
    return [text[max(0, one.start() - 40) : one.end() + 20] for one in TWICE.finditer(text)]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [("n.d.. It", True), ("soothing?. Front", True), ("et al. . It", True), ("wait ... and", False), ("S. A. (2011)", False)],
)  # fmt: skip
def test_the_search_tells_a_doubled_full_stop_from_others(text, wrong):
    assert bool(found(text)) == wrong


@pytest.mark.parametrize("one", DELIVERED.claims, ids=lambda one: one.id)
def test_an_evidence_card_sets_no_full_stop_twice(one):
    card = lesson_of(DELIVERED, "01_why_we_cry").evidence(one.id)
    assert found(card.still()) == found(card.sentence()) == []


@pytest.mark.parametrize("key", list(references.references()))
def test_a_citation_at_the_end_of_a_sentence_sets_no_full_stop_twice(key):
    assert found(references.apa([key])[0][1]) == []
    assert found(to_html(f"It was so {references.in_text(key)}. {references.note(key)}")) == []


@pytest.mark.parametrize("one", LESSONS, ids=lambda one: one.name)
def test_a_lesson_its_page_of_the_guide_and_its_handout_set_no_full_stop_twice(one):
    lesson = lesson_of(DELIVERED, one.name)
    notebook = json.loads((DELIVERED.folder / f"{one.name}.ipynb").read_text(encoding="utf-8"))
    said = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "markdown"]
    pages = (guide.lesson_page(DELIVERED, one, LESSONS), handout.lesson_page(DELIVERED, one, notebook))
    shown = [*said, *(page.decode() for page in pages), guide.key_cell(DELIVERED, one.name)]
    file = DELIVERED.exercise(one.name).file.model_dump(mode="json")
    shown += [json.dumps(file, ensure_ascii=False), lesson.sources().still(), lesson.start().still()]
    assert [one for text in shown for one in found(text)] == []
