"""The pages that are made to print (teacher guide, handouts, class report), in a real browser."""

import json
import re
from statistics import median

import pytest

from helpers.lessons.class_report import report_of
from helpers.lessons.simulated_class import LABEL, simulated_class
from helpers.publish.commands.report import files as report_files
from helpers.publish.editions import guide, handout

from ..delivered import DELIVERED
from .axe import violations
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
    assert violations(page) == []
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


def sheets_of(kind, paper, browser, printed):
    """The sheets of every page of one kind, by its name, as Chromium prints them."""
    page, found = browser.new_page(), {}
    for path in sorted((printed / kind).glob("*.html")):
        page.goto(path.as_uri())
        found[path.stem] = sheets(page.pdf(format=paper, prefer_css_page_size=True))
    page.close()
    return found


@pytest.fixture(scope="module", params=["A4", "Letter"])
def handouts(request, browser, printed):
    """The sheets of every handout on one kind of paper."""
    return sheets_of("handout", request.param, browser, printed)


@pytest.fixture(scope="module")
def guides(browser, printed):
    """The sheets of the guide: of each lesson, of the whole course, and the key."""
    return sheets_of("guide", "A4", browser, printed)


def half_empty(found):
    """How full the sheets are, but the last, that are less than half full; by name."""
    half = {name: [round(one.fill, 2) for one in its[:-1] if one.fill < 0.5] for name, its in found.items()}
    return {name: fills for name, fills in half.items() if fills}


def ends_on_headings(found):
    """The names of those with a sheet that ends on a heading: in letters larger than the text's."""
    text = {name: median(size for one in its for size in one.lines.values()) for name, its in found.items()}
    return [name for name, its in found.items() if any(one.lines[one.text] >= HEADING * text[name] for one in its)]


def test_the_longest_handout_takes_no_more_than_eight_sheets(handouts):
    # A machine with wider letters may take one more; it had 18 once.
    assert max(map(len, handouts.values())) <= 8


def test_no_sheet_of_a_handout_but_its_last_is_half_empty_and_that_is_a_third_full(handouts):
    assert half_empty(handouts) == {}
    assert {name: round(found[-1].fill, 2) for name, found in handouts.items() if found[-1].fill < 1 / 3} == {}


def test_no_sheet_of_a_handout_holds_little_but_lines_to_write_on(handouts):
    assert {name for name, found in handouts.items() if any(one.text < 0.2 for one in found)} == set()


def test_before_what_answers_the_lines_to_write_on_reach_to_the_foot_of_the_sheet(handouts):
    assert [name for name, found in handouts.items() if not any(one.ruled > 0.94 for one in found)] == []


def test_no_sheet_of_a_handout_ends_on_a_heading(handouts):
    assert ends_on_headings(handouts) == []


def test_no_sheet_of_the_guide_ends_on_a_heading_and_none_but_a_last_one_is_half_empty(guides):
    assert ends_on_headings(guides) == []
    assert half_empty(guides) == {}


@pytest.mark.parametrize("name", ["index.html", *A_LESSON_OF_EACH_KIND])
def test_the_guide_names_help_before_its_end_where_it_takes_no_sheet_of_its_own(printed, name):
    page = (printed / "guide" / name).read_text(encoding="utf-8")
    assert page.index("In danger now") < page.rindex("<section")
    assert "In danger now" not in page[page.index("<footer") :]


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
