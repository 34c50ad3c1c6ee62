"""What a teacher's own claims, works and words become when the course is taken out: guide, handout, editions, web pages, search."""

import html
import json
import re
import shutil

import nbformat
import pytest

from helpers.publish.editions import guide, handout
from helpers.publish.editions.edition import SELF_PACED, STUDENT
from helpers.publish.editions.notebooks import sources
from helpers.publish.editions.program import BEFOREHAND, program_files
from helpers.publish.web.edition import files

from ..course.own_texts import OWN, put
from ..delivered import DELIVERED

LESSON = "02_stress_hormones"


@pytest.fixture
def own(course):
    """A teacher's copy of the course with the three files."""
    put(course.beside)
    return course


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """The pages of a course of one lesson that shows the claim of the teacher's own."""
    folder = tmp_path_factory.mktemp("course") / "notebooks"
    shutil.copytree(DELIVERED.beside, folder / "exercises")
    (folder / "course.yml").write_text(f"lessons: [{{lesson: {LESSON}, title: A lesson}}]\n", encoding="utf-8")
    put(folder / "exercises")
    notebook = nbformat.read(DELIVERED.notebook(LESSON), as_version=4)
    cell = nbformat.v4.new_code_cell('# Tea\nlesson.evidence("tea_calms")', id="tea")
    notebook.cells.insert(next(n for n, one in enumerate(notebook.cells) if "lesson.evidence" in one.source), cell)
    nbformat.write(notebook, folder / f"{LESSON}.ipynb")
    return {name: data.decode() for name, data in files(folder).items() if name.endswith(".html")}


def text(page):
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", page)).split())


def test_the_guide_lists_the_claim_under_what_the_lesson_weighs(own):
    page = guide.lesson_page(own, own.lesson(LESSON), own.built_lessons()).decode()
    weighed = page[page.index("What the lesson weighs") :]
    assert "A cup of tea calms. Preliminary One small study saw it." in text(weighed[: weighed.index("</table>")])


def test_the_handout_tells_its_finding_with_the_work(own):
    notebook = json.loads(own.notebook(LESSON).read_text(encoding="utf-8"))
    said = text(handout.lesson_page(own, own.lesson(LESSON), notebook).decode())
    assert "For it: Ten people felt calmer after tea (Leaf, 2024)." in said


@pytest.mark.parametrize("edition", [STUDENT, SELF_PACED])
def test_an_edition_brings_the_files_and_what_was_read_of_ours_beforehand(own, edition):
    made = sources(own, edition)
    assert {name: made[f"exercises/{name}"].decode() for name in OWN} == OWN
    program = program_files(own, edition, {name: data for name, data in made.items() if name.endswith(".yml")})
    for name in ("claims.yml", "glossary.yml"):
        assert program[f"{BEFOREHAND}{name}.json"] == program_files(own, edition, {})[f"{BEFOREHAND}{name}.json"]


def test_a_page_shows_the_card_and_the_glossary_the_word_also_where_no_lesson_uses_it(pages):
    assert "Ten people felt calmer after tea (Leaf, 2024)." in text(pages[f"{LESSON}.html"])
    (entry,) = re.findall(r'<div[^>]*id="infusion".*?</dd>', pages["glossary.html"], flags=re.S)
    assert text(entry) == "infusion Leaves in hot water, for as long as it takes."


def test_the_search_knows_the_word_and_the_claim(pages):
    places = pages["search.html"]
    assert '"href":"glossary.html#infusion"' in places.replace(" ", "")
    assert "A cup of tea calms." in places
