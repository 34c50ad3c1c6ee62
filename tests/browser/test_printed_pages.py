"""The pages that are made to print (teacher guide, handouts, class report), in a real browser."""

import json
import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from helpers.lessons.class_report import report_of
from helpers.lessons.simulated_class import LABEL, simulated_class
from helpers.publish.commands.report import files as report_files
from helpers.publish.editions import guide, handout

from ..delivered import DELIVERED

A_LESSON_OF_EACH_KIND = ["02_stress_hormones.html", "07_sleep.html", "09_soothing_toolkit.html"]
SHEET = {"width": 718, "height": 1047}  # pixels of A4 between margins of 10 mm


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """A folder with the guide, the handouts and a report on a simulated class."""
    folder = tmp_path_factory.mktemp("printed")
    made = {f"guide/{name}": data for name, data in guide.guide_files(DELIVERED).items()}
    for one in DELIVERED.lessons():
        notebook = json.loads((DELIVERED.folder / f"{one.name}.ipynb").read_text(encoding="utf-8"))
        made[f"handout/{one.name}.html"] = handout.lesson_page(DELIVERED, one, notebook)
    made |= {
        f"report/{name}": data
        for name, data in report_files(DELIVERED, report_of(DELIVERED, simulated_class(DELIVERED, 30), LABEL)).items()
    }
    for name, data in made.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


PAGES = [
    *("guide/index.html", "guide/key.html", "report/report.html"),
    *(f"{kind}/{page}" for kind in ("guide", "handout") for page in A_LESSON_OF_EACH_KIND),
]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_to_print_is_accessible_and_fits_a_phone_and_a_sheet(new_page, printed, name):
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto((printed / name).as_uri())
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"][:160] for node in one["nodes"]]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.set_viewport_size(SHEET)
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= SHEET["width"]


@pytest.mark.parametrize("name", PAGES[3:])
def test_on_paper_what_is_read_as_one_stays_together_and_no_heading_stands_alone(new_page, printed, name):
    page = new_page(viewport=SHEET)
    page.goto((printed / name).as_uri())
    page.emulate_media(media="print")

    def rules(which, rule):
        return set(page.eval_on_selector_all(which, f"found => found.map((one) => getComputedStyle(one).{rule})"))

    assert rules(".box, .asked, figure, tr", "breakInside") <= {"avoid", "avoid-page"}
    assert rules("h2, h3, .asked, h2 + p", "breakAfter") == {"avoid"}


def test_the_longest_handout_takes_no_more_sheets_than_its_text_needs(new_page, printed):
    # It had 16, some of them half empty; it takes 14 now, with a sheet more for what is read afterwards. A machine with other fonts may take one more.
    page = new_page()
    page.goto((printed / "handout/09_soothing_toolkit.html").as_uri())
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True))) <= 15


def pages_in(printed_as_pdf):
    return len(re.findall(rb"/Type\s*/Page\b", printed_as_pdf))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_key_of_the_whole_course_takes_one_sheet(new_page, printed, paper):
    page = new_page()
    page.goto((printed / "guide/key.html").as_uri())
    assert pages_in(page.pdf(format=paper, margin=dict.fromkeys(("top", "right", "bottom", "left"), "16mm"))) == 1


@pytest.mark.parametrize("name", A_LESSON_OF_EACH_KIND)
def test_on_paper_no_table_of_a_way_and_no_prompt_with_its_sample_answer_is_torn(new_page, printed, name):
    page = new_page(viewport=SHEET)
    page.goto((printed / "guide" / name).as_uri())
    page.emulate_media(media="print")
    rules = page.eval_on_selector_all(
        ".prompt, .question:has(.way)", "found => found.map((one) => getComputedStyle(one).breakInside)"
    )
    assert len(rules) > 5
    assert set(rules) <= {"avoid", "avoid-page"}
    wide = page.eval_on_selector_all(
        ".way", "found => found.map((one) => one.scrollWidth > one.parentNode.clientWidth)"
    )
    assert wide == [False] * 3
