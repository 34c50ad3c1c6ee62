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
from .printed_sheets import sheets

A_LESSON_OF_EACH_KIND = ["02_stress_hormones.html", "07_sleep.html", "09_soothing_toolkit.html"]
#: A heading's letters are so much larger than the text's.
HEADING = 1.25
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


@pytest.fixture(scope="module")
def longest(browser, printed):
    """The sheets of the longest handout, as Chromium prints them."""
    page = browser.new_page()
    page.goto((printed / "handout/09_soothing_toolkit.html").as_uri())
    found = sheets(page.pdf(format="A4", prefer_css_page_size=True))
    page.close()
    return found


def test_the_longest_handout_takes_no_more_than_eight_sheets(longest):
    # A machine with wider letters may take one more; it had 18 once.
    assert len(longest) <= 8


def test_no_sheet_of_the_longest_handout_is_half_empty(longest):
    assert [round(one.fill, 2) for one in longest if one.fill < 0.5] == []


def test_no_sheet_of_the_longest_handout_ends_on_a_heading(longest):
    """Its headings are larger than its text, so the last line of a sheet has letters of the text's size."""
    text = sorted(size for one in longest for size in one.lines.values())[len(longest)]
    assert all(one.lines[one.fill] < HEADING * text for one in longest)


def test_a_sheet_is_read_with_its_lines(browser):
    page = browser.new_page()
    page.set_content('<p>One</p><h1 style="break-before: page; margin-top: 10cm">Two</h1>')
    first, second = sheets(page.pdf(format="A4"))
    page.close()
    assert (len(first.lines), len(second.lines)) == (1, 1)
    assert first.fill < 0.1 < second.fill
    assert max(second.lines.values()) > max(first.lines.values())


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
