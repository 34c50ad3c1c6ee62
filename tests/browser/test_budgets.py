"""How much there is to read: each lesson and the whole course keep within the budgets of the design."""

import pytest

from helpers.publish.output import write_folder
from helpers.publish.web.edition import files

from ..delivered import DELIVERED
from ..sharing import made_once
from .budgets import MOST_WORDS, Reading, reading
from .step_pages import all_on_one_page

MOST_WORDS_OF_THE_COURSE = 11_000


PROJECTOR = {"width": 1280, "height": 720}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return made_once(tmp_path_factory, "site", lambda folder: write_folder(folder, files(DELIVERED.folder), "web"))


@pytest.fixture(scope="module")
def readings(site, pages_of_the_file):
    """What each lesson takes, by its name."""
    page, found = pages_of_the_file.open(viewport=PROJECTOR), {}
    for listed in DELIVERED.built_lessons():
        page.goto((site / f"{listed.name}.html").as_uri())
        page.locator("html[data-ready=true]").wait_for(state="attached")
        all_on_one_page(page)
        found[listed.name] = reading(page, listed.name, DELIVERED.exercise(listed.name).file.activities.values())
    return found


def test_each_lesson_and_the_whole_course_keep_within_their_budgets(readings):
    print(*readings.values(), sep="\n")
    words, minutes = sum(one.words for one in readings.values()), sum(one.minutes for one in readings.values())
    print(f"The whole course: {words} words, {minutes / 60:.1f} hours.")
    over = {name: [str(one), *one.too_much()] for name, one in readings.items() if one.too_much()}
    assert over == {}
    assert words <= MOST_WORDS_OF_THE_COURSE


def heights(page):
    """How high each step is that is to be acted on: all but the last, with the card, under which more may stand."""
    while (on := page.locator("[data-on]")).is_visible():
        yield page.evaluate("document.documentElement.scrollHeight")
        on.click()


@pytest.mark.parametrize("name", [one.name for one in DELIVERED.built_lessons()])
def test_each_step_fits_the_screen_of_a_projector(site, new_page, name):
    page = new_page(viewport=PROJECTOR)
    page.goto((site / f"{name}.html").as_uri())
    page.locator("html[data-ready=true]").wait_for(state="attached")
    found = list(heights(page))
    assert len(found) >= 5
    assert [(n, height) for n, height in enumerate(found, 1) if height > PROJECTOR["height"]] == []


def test_every_lesson_is_counted_with_its_steps_and_its_questions(readings):
    assert set(readings) == {one.name for one in DELIVERED.built_lessons()}
    assert all(len(one.steps) >= 4 and one.words > 100 for one in readings.values())
    assert readings["02_stress_hormones"].questions > 50


@pytest.mark.parametrize(
    ("read", "said"),
    [
        (Reading("a", (80,) * 10, 100, 10), []),
        (Reading("a", (10,) * 11, 0, 1), ["It has 11 steps"]),
        (Reading("a", (81, 10), 0, 1), ["Step 1 shows 81 words"]),
        (Reading("a", (80,) * 10, 101, 1), [f"It shows {MOST_WORDS + 1} words"]),
        (Reading("a", (80,) * 5, 0, 13.5), ["It takes 15.5 minutes"]),
    ],
)
def test_what_is_over_a_budget_is_said(read, said):
    assert [sentence[: len(start)] for sentence, start in zip(read.too_much(), said, strict=True)] == said


COUNTED = """<section class="step"><h2>Two words</h2><p>three more words</p>
<p style="clip-path: inset(50%)">for the <b>ear</b></p><p hidden>not seen</p><svg><text>a drawing</text></svg>
<details><summary>one</summary><p>folded away</p></details><details open><summary>two</summary><p>three</p></details>
<div class="gc-check"><p>a question?</p></div></section><section class="step">12 % – fine</section>"""


def test_what_is_seen_is_counted_and_nothing_else(new_page):
    page = new_page()
    page.set_content(COUNTED)
    assert reading(page, "a", ()) == Reading("a", (8, 2), 2, 0)
