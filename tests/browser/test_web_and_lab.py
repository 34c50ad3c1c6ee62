"""One record for both: what was answered on a page is found in JupyterLab, and the other way round."""

import pytest

from .lab import WINDOW, running_lab
from .step_pages import always_on_one_page, open_folds, placed

LESSON = "02_stress_hormones"
REASONS = {"page": "a reason given on the page", "lab": "a reason given in the notebook"}


@pytest.fixture(scope="module")
def lab(browser, tmp_path_factory):
    with running_lab(tmp_path_factory.mktemp("lab"), good_cry=True, whole=True) as running:
        yield running


def keep(page, place):
    with page.expect_download() as download:
        page.locator(".gc-record").get_by_role("button", name="Keep my record").press("Enter")
    download.value.save_as(place)
    return place


def open_record(page, file, over=False):
    record = page.locator(".gc-record")
    record.get_by_role("button", name="Open my record").press("Enter")
    record.locator("input[type=file]").set_input_files(file)
    if over:
        record.get_by_role("button", name="Replace it").press("Enter")


def options(page):
    """The options of the questions, each in the order of the page."""
    page.locator(".gc-check-one").first.wait_for()
    groups = page.locator(".gc-check-one fieldset").all()
    return [group.locator(".gc-choice-text").all_inner_texts() for group in groups]


def test_a_record_goes_from_a_page_to_jupyterlab_and_back(new_page, two_lessons, lab, tmp_path):
    page = new_page(accept_downloads=True)
    always_on_one_page(page)
    page.goto((two_lessons / f"{LESSON}.html").as_uri())
    page.locator("html[data-ready=true]").wait_for(state="attached")
    open_folds(page)
    placed(page, REASONS["page"])
    on_page = options(page)
    from_page = keep(page, tmp_path / "from_page.json")

    notebook = new_page(viewport=WINDOW, accept_downloads=True)
    lab.open(notebook, f"{LESSON}.ipynb")
    lab.unfold(notebook)
    notebook.wait_for_selector(".jp-Notebook .gc-record")
    open_record(notebook, from_page)
    notebook.locator(".gc-predict").first.get_by_text(REASONS["page"]).wait_for()
    assert options(notebook) == on_page

    record = notebook.locator(".gc-record")
    record.get_by_role("button", name="Erase", exact=True).press("Enter")
    record.get_by_role("button", name="Erase everything").press("Enter")
    placed(notebook, REASONS["lab"])
    from_lab = keep(notebook, tmp_path / "from_lab.json")
    open_record(page, from_lab, over=True)
    page.locator(".gc-predict").first.get_by_text(REASONS["lab"]).wait_for()
    assert options(page) == options(notebook)
