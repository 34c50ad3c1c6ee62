"""The tour for instructors is read in a few minutes: its page keeps within its words, and what is long in it is folded."""

import json
import re
import shutil

import pytest

from helpers.lessons import for_instructors
from helpers.lessons.question_form import question_form
from helpers.publish.output import write_folder
from helpers.publish.web.edition import files

from ..delivered import DELIVERED
from ..sharing import made_once
from .budgets import SEEN
from .step_pages import all_on_one_page

MOST_WORDS = 1_200
LESSON = "02_stress_hormones"


def make(folder):
    """The pages of an instructor's edition with one lesson, which brings the tour."""
    own = folder.with_name("own") / "notebooks"
    shutil.copytree(DELIVERED.folder, own, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    settings = own / "course.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(f"{text[: text.index('lessons:')]}lessons: [{{lesson: {LESSON}}}]\n", encoding="utf-8")
    write_folder(folder, files(own, "instructor"), "web")


@pytest.fixture(scope="module")
def tour(tmp_path_factory, pages_of_the_file):
    """The page of the tour, with all its steps on it."""
    site = made_once(tmp_path_factory, "tour", make)
    page = pages_of_the_file.open(viewport={"width": 1280, "height": 720})
    page.goto((site / "for_instructors.html").as_uri())
    page.locator("html[data-ready=true]").wait_for(state="attached")
    all_on_one_page(page)
    return page


def test_the_page_keeps_within_its_words_with_the_form_that_jupyterlab_alone_shows(tour):
    words = question_form(DELIVERED, LESSON).words
    once = [text for key, text in words.items() if key.startswith("new.") and key != "new.preview"]
    of_each = [words[key] for key in ("new.answer", "new.answer_text", "new.answer_told", "new.fits")]
    cells = json.loads(DELIVERED.notebook("for_instructors").read_text(encoding="utf-8"))["cells"]
    above = ["".join(cell["source"]) for cell in cells if cell["metadata"].get("tags") == ["jupyter-only"]][:1]
    form = sum(len(re.findall(r"\w[\w']*", text)) for text in above + once + 2 * of_each)
    seen = sum(one["words"] + one["questions"] for one in tour.evaluate(SEEN))
    print(f"{seen} words on the page, {form} in the form.")
    assert 600 < seen + form <= MOST_WORDS


def test_the_sample_report_is_folded_until_it_is_opened(tour):
    told = for_instructors.LABEL
    assert tour.get_by_text(told, exact=False).first.is_hidden() or not tour.get_by_text(told).count()
    report = tour.locator("details", has_text="No answer").last
    assert not report.evaluate("(fold) => fold.open")
    report.locator("> summary").click()
    assert report.locator("table").first.is_visible()
