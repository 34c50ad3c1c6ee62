"""The page for who comes back: it asks what is due, keeps it in the same record as lesson 10, and is found where one looks for it."""

import json

import pytest

from helpers.publish.output import write_folder
from helpers.publish.web.edition import files

from ..delivered import DELIVERED
from ..sharing import made_once
from .axe import violations
from .bare_page import again

KEY = "good-cry/10_weigh_the_evidence"
DOOR = "Come back: a few questions wait"
#: One idea was answered so many days ago in the last lesson.
DONE = """(days) => {
    const day = new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
    const answers = { news: { form: "a", choice: "larger" } };
    const entry = { kind: "concepts", answer: { when: "after", answers }, private: { finished: day } };
    localStorage.setItem("good-cry/10_weigh_the_evidence", JSON.stringify({ version: 2, entries: { concepts: entry } }));
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The folder with all pages."""
    return made_once(tmp_path_factory, "site", lambda folder: write_folder(folder, files(DELIVERED.folder), "web"))


def ready(page):
    if page.locator(".activity").count():
        page.locator("html[data-ready=true]").wait_for(state="attached")


@pytest.fixture
def opened(new_page, site):
    """Opens a page so many days after the last questions were answered."""

    def open_page(name, days=None, **options):
        page = new_page(**options)
        page.goto((site / f"{name}.html").as_uri())
        if days is not None:
            page.evaluate(DONE, days)
            again(page, ready)
        ready(page)
        return page

    return open_page


def test_what_is_due_is_asked_there_and_kept_where_lesson_10_looks(opened, site):
    page = opened("come_back", 3)
    assert "2 days have passed" in page.locator("main").inner_text()
    page.locator(".gc-concepts fieldset:not(.gc-sureness) input[type=radio]:not(.gc-sureness *)").first.check()
    page.get_by_role("button", name="Check my answer").click()
    page.get_by_role("button", name="Next question").click()
    kept = json.loads(page.evaluate(f"localStorage.getItem('{KEY}')"))["entries"]
    assert list(kept["later.2"]["answer"]["answers"]) == ["news"]
    assert kept["later.2"]["answer"]["answers"]["news"]["form"] == "b"
    page.goto((site / "10_weigh_the_evidence.html").as_uri())
    page.locator("html[data-ready=true]").wait_for(state="attached")
    said = page.locator(".activity[data-kind=come_back] .gc-body").text_content()
    assert "Come back here on" in said
    assert "days have passed" not in said


def test_before_anything_is_due_it_says_when_and_gives_the_days_for_a_calendar(opened):
    page = opened("come_back", 0)
    with page.expect_download() as download:
        page.get_by_role("button", name="Take the days for my calendar").click()
    assert download.value.path().read_text(encoding="utf-8").count("BEGIN:VEVENT") == 3


def test_before_the_last_questions_it_says_what_it_is_and_leads_to_them(opened):
    page = opened("come_back")
    assert "2, 7 and 21 days after the last questions" in page.locator("main").inner_text()
    assert not page.locator(".gc-concepts").is_visible()
    page.get_by_role("link", name="The last questions stand in").click()
    page.wait_for_url("**/10_weigh_the_evidence.html")


@pytest.mark.parametrize("name", ["index", "calm"])
@pytest.mark.parametrize(("days", "waits"), [(1, False), (3, True)])
def test_contents_and_calm_lead_there_when_something_is_due(opened, name, days, waits):
    page = opened(name, days)
    door = page.get_by_role("link", name=DOOR)
    assert door.is_visible() == waits
    if waits:
        door.click()
        page.wait_for_url("**/come_back.html")


def test_the_contents_always_have_a_link_to_it(opened):
    page = opened("index")
    page.get_by_role("link", name="Some days later").click()
    page.wait_for_url("**/come_back.html")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_it_fits_a_phone(opened, scheme):
    page = opened("come_back", 3, color_scheme=scheme, viewport={"width": 390, "height": 844})
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
