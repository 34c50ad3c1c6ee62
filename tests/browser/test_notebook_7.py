"""A lesson in Jupyter Notebook 7, which listens for its shortcuts before a page does."""

import nbformat
import pytest

from .conftest import PATIENCE
from .lab import NOTEBOOKS, WINDOW, running_lab

LESSON = "02_stress_hormones.ipynb"
CELLS = "window.jupyterapp.shell.currentWidget.content.model.cells.length"


@pytest.fixture(scope="module")
def page(browser, tmp_path_factory):
    """The lesson, run, its notebook in command mode whatever has the focus."""
    with running_lab(tmp_path_factory.mktemp("notebook"), notebook_7=True, whole=True) as notebook:
        context = browser.new_context(viewport=WINDOW)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        notebook.open(page, LESSON)
        notebook.unfold(page)
        notebook.run_all(page)
        page.locator(".gc-record").wait_for()
        yield page
        context.close()


@pytest.mark.parametrize("control", ["input[type=range]", "input[type=radio]", "button"])
@pytest.mark.parametrize("keys", ["b", "a", "x", "d d", "m"])
def test_no_key_on_a_control_adds_or_takes_away_a_cell(page, control, keys):
    before = page.evaluate(CELLS)
    page.locator(".gc-root").locator(control).locator("visible=true").first.focus()
    for key in keys.split():
        page.keyboard.press(key)
    assert page.evaluate(CELLS) == before == len(nbformat.read(NOTEBOOKS / LESSON, as_version=4).cells)


def test_a_slider_moves_by_the_arrow_keys(page):
    slider = page.get_by_role("slider", name="Half-life")
    slider.focus()
    before = float(slider.input_value())
    page.keyboard.press("ArrowRight")
    assert float(slider.input_value()) == before + 1


def test_a_choice_moves_by_the_arrow_keys(page):
    first = page.locator(".gc-predict input[type=radio]").first
    first.focus()
    page.keyboard.press("ArrowDown")
    assert page.locator(".gc-predict input[type=radio]").nth(1).is_checked()


def test_keys_outside_an_activity_are_still_the_notebooks(page):
    before = page.evaluate(CELLS)
    page.get_by_role("slider", name="Half-life").focus()
    page.keyboard.press("Escape")
    page.keyboard.press("b")
    page.wait_for_function(f"{CELLS} === {before + 1}")
    page.evaluate("window.jupyterapp.commands.execute('notebook:undo-cell-action')")
    page.wait_for_function(f"{CELLS} === {before}")
