"""A lesson in JupyterLab reads as one document: no sign of code, one width, one help button; a phone is told of the pages."""

import pytest

from .axe import violations
from .lab import running_lab

LESSON = "02_stress_hormones.ipynb"
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
DARK = "getComputedStyle(document.body).getPropertyValue('--jp-layout-color0')"


@pytest.fixture(scope="module")
def course(browser, tmp_path_factory):
    with running_lab(tmp_path_factory.mktemp("document"), good_cry=True) as lab:
        yield lab


@pytest.fixture(scope="module")
def desk(course, pages_of_the_file):
    """One JupyterLab in which the lesson is alive, for all tests that change nothing of it."""
    page = pages_of_the_file.open(viewport=DESK)
    course.open(page, LESSON)
    page.wait_for_selector(".jp-Notebook .gc-predict")
    return page


def heights(page, selector):
    return page.locator(selector).evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().height)")


def test_code_bars_prompts_and_the_place_for_a_new_cell_take_no_room_until_they_are_asked_for(desk):
    hidden = ".jp-CodeCell .jp-Cell-inputWrapper, .jp-OutputPrompt, .jp-InputPrompt, .jp-Notebook-footer"
    assert set(heights(desk, hidden)) == {0}
    button = desk.get_by_role("button", name="Show all code")
    button.click()
    assert min(heights(desk, ".jp-CodeCell:first-of-type .jp-Cell-inputWrapper") or [1]) > 0
    assert desk.locator(".jp-CodeCell .cm-content:visible").count() > 0
    desk.get_by_role("button", name="Hide all code").click()
    assert set(heights(desk, hidden)) == {0}


def test_nothing_of_jupyterlab_lies_over_the_left_edge_of_an_activity(desk):
    choice = desk.locator(".jp-Notebook .gc-predict input[type=radio]").first
    choice.click()
    assert choice.is_checked()


def test_the_bar_beside_an_activity_folds_nothing_away(desk):
    cell = desk.locator(".jp-CodeCell:has(.gc-predict)").first.element_handle()
    cell.query_selector(".jp-OutputCollapser").click(force=True)
    assert cell.query_selector(".gc-predict")


def test_the_code_of_a_cell_that_its_reader_unfolds_or_adds_is_seen(desk):
    cell = "window.jupyterapp.shell.currentWidget.content.widgets.find((one) => one.model.type === 'code')"
    desk.evaluate(f"() => {{ {cell}.inputHidden = false; }}")
    assert max(heights(desk, ".jp-CodeCell .jp-Cell-inputWrapper")) > 0
    desk.evaluate(f"() => {{ {cell}.inputHidden = true; }}")
    assert max(heights(desk, ".jp-CodeCell .jp-Cell-inputWrapper")) == 0


def test_text_and_activities_have_one_width_and_one_type(desk):
    boxes = desk.evaluate(
        """() => ['.jp-MarkdownCell .jp-MarkdownOutput', '.jp-Notebook .gc-predict'].map((one) => {
            const box = document.querySelector(one).getBoundingClientRect(); return [box.left, box.right]; })"""
    )
    assert abs(boxes[0][0] - boxes[1][0]) <= 6
    assert abs(boxes[0][1] - boxes[1][1]) <= 6
    assert 600 <= boxes[1][1] - boxes[1][0] <= 734
    fonts = desk.evaluate(
        "() => ['.jp-MarkdownOutput h2', '.gc-predict .gc-question > legend', '.jp-MarkdownOutput p', '.gc-predict'].map("
        "(one) => getComputedStyle(document.querySelector(one)).fontFamily)"
    )
    assert fonts[0] == fonts[1]
    assert fonts[2] == fonts[3]


def test_what_the_help_button_opens_is_not_folded_under_the_first_line_as_well(desk):
    desk.locator(".gc-start summary").wait_for(state="attached")
    assert not desk.locator(".gc-start summary").is_visible()


def test_one_help_button_in_the_corner_opens_the_help_lines_by_keyboard_and_gives_the_focus_back(desk):
    before = desk.evaluate("window.jupyterapp.shell.currentWidget.content.model.cells.length")
    button = desk.get_by_role("button", name="Help", exact=True)
    button.focus()
    desk.keyboard.press("Enter")
    dialog = desk.get_by_role("dialog", name="Where to get help")
    assert "988" in dialog.inner_text()
    assert "116\u00a0123" in dialog.inner_text()
    assert violations(desk, ".good-cry-help-panel") == []
    for key in ("b", "x", "d", "d"):
        desk.keyboard.press(key)
    desk.keyboard.press("Escape")
    assert not dialog.is_visible()
    assert desk.evaluate("document.activeElement.textContent") == "Help"
    assert desk.evaluate("window.jupyterapp.shell.currentWidget.content.model.cells.length") == before


def test_a_narrow_window_is_told_of_the_pages_and_follows_the_systems_dark_theme(course, new_page):
    page = new_page(viewport=PHONE, color_scheme="dark")
    page.goto(course.url(LESSON))
    line = page.locator(".good-cry-phone")
    line.wait_for()
    assert "web pages" in line.inner_text()
    assert line.bounding_box()["height"] < 60
    page.wait_for_function(f"{DARK}.trim() !== 'white' && {DARK}.trim() !== '#fff'")
    assert page.evaluate("document.body.dataset.jpThemeLight") == "false"
    page.emulate_media(color_scheme="light")
    page.wait_for_function("document.body.dataset.jpThemeLight === 'true'")


def test_a_wide_window_is_not_told_of_the_pages(desk):
    assert desk.locator(".good-cry-phone").count() == 0
