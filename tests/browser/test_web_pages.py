"""The course as pages, in a real browser with the network cut: every activity of every lesson, from a folder and from a web space."""

import json
import re
import zipfile

import pytest

from helpers.course.paper_order import places
from helpers.course.text import one_line
from helpers.publish.output import LIST, write_folder
from helpers.publish.web.edition import files

from ..delivered import DELIVERED
from ..sharing import made_once
from .axe import COLOURS, violations
from .bare_page import again
from .hosts import stored, web_space
from .step_pages import always_on_one_page, open_folds, placed
from .use_activity import COUNTED, TYPED, holds, use

LESSONS = [one.name for one in DELIVERED.built_lessons()]
PAGES = ["index", "glossary", "search"]
#: So many claims of a lesson are used to their end.
CLAIMS = 3
CONTROLS = "button:visible, input:visible, select:visible"
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
#: What a reader of an activity finds when it was used to its end; activities that are not named here were used, too.
ENDS = {
    "gc-predict": ".gc-done .gc-said, .gc-beside .gc-verdict",
    "gc-check": ".gc-check-one:nth-last-child(2) .gc-verdict",  # of the last question: the row that leads on comes after it
    "gc-piles": ".gc-piles-result",
    "gc-hundred": ".gc-body:not(:has(.gc-hundred-seen:empty, .gc-hundred-place .gc-buttons > button:not(.gc-quiet)))",
    "gc-draw": ".gc-draw-found",
    "gc-explore": ".gc-picture:not(:has(.gc-bet-grip)), .gc-bet-said:not([hidden])",
    "gc-scene": ".gc-scene-stage:not(:has(.gc-bet)), .gc-bet-result:not(.gc-away)",
    "gc-end": ".gc-body:has(.gc-end-lines input:checked) .gc-end-note:not(:empty)",
    "gc-map": ".gc-map-picture svg, .gc-map-picture table, .gc-map-grade",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The folder with all pages."""
    return made_once(tmp_path_factory, "site", lambda folder: write_folder(folder, files(DELIVERED.folder), "web"))


@pytest.fixture(scope="module")
def served(site):
    """The same folder on a web space; gives its address."""
    with web_space(site) as address:
        yield address


@pytest.fixture
def opened(new_page, site, served):
    """Opens a page, ready to use, and collects all that stands in its console."""
    said = []

    def open_page(name, from_web=False, **options):
        page = new_page(**{"viewport": DESK, **options})
        page.add_init_script(COUNTED)
        always_on_one_page(page)
        page.on("console", lambda message: said.append(message.text))
        page.goto(f"{served}/{name}.html" if from_web else (site / f"{name}.html").as_uri())
        ready(page)
        return page

    yield open_page
    assert not said


def ready(page):
    page.wait_for_load_state()
    if page.locator(".activity").count():
        page.locator("html[data-ready=true]").wait_for(state="attached")


def followed(page, link):
    """Follow a link to another page and wait until that is ready: a click comes back before the page has been read."""
    with page.expect_navigation():
        link.click()
    ready(page)


def width_needed(page):
    return page.evaluate("document.documentElement.scrollWidth")


def used_to_the_end(page):
    """Use every activity of the page, the record last, because it can erase the others' answers.

    Of claims, which are all alike, the first few are used.
    """
    open_folds(page)
    roots = page.locator(".gc-root")
    kinds = roots.evaluate_all("(all) => all.map((root) => root.classList[1])")
    assert len(kinds) == page.locator(".activity").count() > 0
    claims = [n for n, kind in enumerate(kinds) if kind == "gc-card"]
    order = sorted(set(range(len(kinds))) - set(claims[CLAIMS:]), key=lambda n: kinds[n] == "gc-record")
    for n in order:
        used, ended = use(page, roots.nth(n), ENDS.get(kinds[n], ""))
        assert ended, kinds[n]
        assert used or not roots.nth(n).locator(CONTROLS).count(), kinds[n]
    assert not page.locator(".gc-problem:visible").count()


def begun(page):
    """Use the first control of every activity of the page."""
    open_folds(page)
    roots = page.locator(".gc-root")
    assert roots.count() == page.locator(".activity").count() > 0
    for n in range(roots.count()):
        used, _ = use(page, roots.nth(n), rounds=0)
        assert used or not roots.nth(n).locator(CONTROLS).count()
    assert not page.locator(".gc-problem:visible").count()


@pytest.mark.parametrize("lesson", LESSONS)
def test_from_a_folder_every_activity_works_on_a_phone_in_the_dark(opened, lesson):
    page = opened(lesson, viewport=PHONE, color_scheme="dark", has_touch=True)
    used_to_the_end(page)
    assert violations(page) == []
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 844})
        assert width_needed(page) <= width


@pytest.mark.parametrize("lesson", LESSONS)
def test_from_a_web_space_every_activity_answers_on_a_wide_light_page(opened, lesson):
    page = opened(lesson, from_web=True, reduced_motion="reduce")
    begun(page)
    assert (
        page.evaluate(
            "document.getAnimations().filter((one) => one.playState === 'running' && one.effect.getTiming().iterations === Infinity).length"
        )
        == 0
    )
    assert violations(page, only=COLOURS) == []  # the other rules were asked in the dark
    page.set_viewport_size({"width": 640, "height": 450})  # what is left of it at 200 % zoom
    assert width_needed(page) <= 640


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_contents_search_and_glossary_are_accessible_and_fit_a_phone(opened, name, scheme):
    page = opened(name, color_scheme=scheme)
    if name == "search":
        page.get_by_label("Search the lessons").fill("half-life")
        page.wait_for_selector("#found li")
    assert violations(page) == []
    page.set_viewport_size({"width": 320, "height": 844})
    assert width_needed(page) <= 320


def answered(page):
    """A bet with a reason; gives the key under which the lesson keeps it."""
    placed(page, TYPED)
    return page.evaluate("Object.keys(localStorage).find((key) => key.includes('/'))")


@pytest.mark.parametrize("from_web", [False, True])
def test_what_is_answered_on_one_page_is_known_on_the_others_and_survives_a_reload(opened, from_web):
    page = opened("02_stress_hormones", from_web)
    answered(page)
    assert page.locator(".kicker [data-progress]").inner_text().startswith("1 of ")
    again(page, ready)
    assert TYPED in page.locator(".gc-predict").first.inner_text()
    followed(page, page.get_by_role("link", name="Contents"))
    row = page.locator("[data-lesson='02_stress_hormones']")
    assert row.get_attribute("data-state") == "some"
    assert "places answered" in row.inner_text()
    assert page.locator("[data-course-progress]").inner_text().startswith("You have answered something in 1 of ")
    assert page.locator("[data-go-on]").inner_text().startswith("Next: ")


def test_the_contents_offer_three_ways_in_and_say_how_long_all_takes(opened):
    page = opened("index")
    ways = page.locator(".ways-in a")
    assert ways.all_inner_texts() == ["I have 12 minutes", "I want the evidence", "I need calm now"]
    leads = ways.evaluate_all("(all) => all.map((one) => one.getAttribute('href'))")
    assert leads == ["00_start_here.html", "10_weigh_the_evidence.html", "calm.html"]
    of_each = [sum(DELIVERED.exercise(one.name).file.minutes) / 2 for one in DELIVERED.built_lessons()]
    said = page.locator(".sum").inner_text()
    assert abs(int(re.search(r"about (\d+) minutes", said)[1]) - sum(of_each)) <= 5


@pytest.mark.parametrize(("days", "waits"), [(1, False), (3, True)])
def test_the_contents_say_when_questions_wait_for_who_comes_back(opened, days, waits):
    page = opened("index", False)
    door = page.get_by_role("link", name="Come back: a few questions wait")
    assert not door.is_visible()
    page.evaluate(
        """(days) => {
            const day = new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
            const entry = { kind: "concepts", answer: { when: "after", answers: { news: { form: "a", choice: "larger" } } }, private: { finished: day } };
            localStorage.setItem("good-cry/10_weigh_the_evidence", JSON.stringify({ version: 2, entries: { concepts: entry } }));
        }""",
        days,
    )
    again(page, ready)
    assert door.is_visible() == waits


@pytest.mark.parametrize("from_web", [False, True])
def test_options_stand_in_the_readers_own_order_after_a_reload_and_in_the_next_lesson(opened, from_web):
    def orders():
        lists = page.locator(".gc-check-one fieldset:not(.gc-sureness):has(.gc-choice-text:not(.gc-sureness *))").all()
        return [one.locator(".gc-choice-text:not(.gc-sureness *)").all_inner_texts() for one in lists]

    def own(lesson):
        """The orders that the seed of this browser gives, as they are computed for paper."""
        asked = [one for one in DELIVERED.exercise(lesson).check if one.options]
        named = [
            (f"{seed}/{lesson}/check.{one.id}", [one_line(option.text) for option in one.options], one.order)
            for one in asked
        ]
        return [
            [texts[at] for at in places(name, len(texts))] if order != "fixed" else texts
            for name, texts, order in named
        ]

    page = opened("02_stress_hormones", from_web)
    seed = page.evaluate("JSON.parse(localStorage.getItem('good-cry')).seed")
    assert orders() == own("02_stress_hormones")
    page.reload()
    ready(page)
    assert orders() == own("02_stress_hormones")
    followed(page, page.get_by_role("navigation", name="Previous and next lesson").get_by_role("link").last)
    assert orders() == own("03_mood_hormones")
    assert page.locator(".kicker [data-state=none]").count() == 1
    assert not page.locator(".kicker [data-progress]").is_visible()


def test_where_a_browser_keeps_each_page_apart_the_next_page_says_so(opened):
    page = opened("02_stress_hormones")
    answered(page)
    page.evaluate(
        "addEventListener('pagehide', () => localStorage.clear())"
    )  # as if the next page had a store of its own
    followed(page, page.get_by_role("navigation", name="Previous and next lesson").get_by_role("link").last)
    assert page.locator("[data-apart]").is_visible()
    assert "#" not in page.url


def test_the_note_on_pages_that_are_kept_apart_is_not_shown_where_they_are_not(opened):
    page = opened("02_stress_hormones")
    answered(page)
    followed(page, page.get_by_role("link", name="Contents"))
    assert page.locator("[data-apart]").is_hidden()


def test_a_record_that_was_kept_on_a_page_opens_again_after_all_was_erased(opened, tmp_path):
    page = opened("02_stress_hormones", accept_downloads=True)
    key = answered(page)
    open_folds(page)
    record = page.locator(".gc-record")
    with page.expect_download() as download:
        record.get_by_role("button", name="Keep my record").press("Enter")
    kept = json.loads(download.value.path().read_text(encoding="utf-8"))
    assert kept["lessons"]["02_stress_hormones"]["predict"]["private"] is not None
    record.get_by_role("button", name="Erase", exact=True).press("Enter")
    record.get_by_role("button", name="Erase everything").press("Enter")
    assert page.evaluate("(key) => localStorage.getItem(key)", key) is None
    assert page.locator(".kicker [data-state=none]").count() == 1
    assert not page.locator(".kicker [data-progress]").is_visible()
    file = tmp_path / "record.json"
    file.write_text(json.dumps(kept), encoding="utf-8")
    record.get_by_role("button", name="Open my record").press("Enter")
    record.locator("input[type=file]").set_input_files(file)
    assert holds(page, "(key) => localStorage.getItem(key) !== null", key)
    assert TYPED in page.locator(".gc-predict").first.inner_text()


def test_a_page_can_be_used_by_keyboard_alone(opened):
    page = opened("02_stress_hormones")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
    moved, seen = None, []
    for _ in range(200):
        if moved is None and page.evaluate("document.activeElement.matches('.gc-explore:not(.gc-scene) [type=range]')"):
            reading = page.locator(".gc-explore:not(.gc-scene) .gc-reading")
            before = reading.inner_text()
            page.keyboard.press("ArrowRight")
            moved = reading.inner_text() != before
        seen.append(page.evaluate("document.activeElement.closest('footer') !== null"))
        if seen[-1]:
            break
        page.keyboard.press("Tab")
    assert moved
    assert seen[-1]


def test_what_has_the_focus_is_marked_in_forced_colours_too(opened):
    page = opened("02_stress_hormones", forced_colors="active")
    for selector in (".brand", ".gc-predict input", ".gc-explore:not(.gc-scene) input[type=range]", ".around a"):
        page.keyboard.press("Tab")
        page.locator(selector).first.focus()
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") not in ("none", "")


def test_dark_can_be_chosen_is_kept_and_holds_for_the_activities(opened):
    page = opened("02_stress_hormones")
    button = page.get_by_role("button", name="Dark")
    paper = "getComputedStyle(document.body).backgroundColor"
    light = [
        page.evaluate(paper),
        page.locator(".gc-predict").first.evaluate("(root) => getComputedStyle(root).backgroundColor"),
    ]
    button.press("Enter")
    assert page.get_by_role("button", name="Light").is_visible()
    dark = [
        page.evaluate(paper),
        page.locator(".gc-predict").first.evaluate("(root) => getComputedStyle(root).backgroundColor"),
    ]
    assert light[0] != dark[0]
    assert light[1] != dark[1]
    again(page, ready)
    assert page.evaluate(paper) == dark[0]
    page.get_by_role("button", name="Light").press("Enter")
    assert page.evaluate("localStorage.getItem('good-cry-theme')") is None


def test_without_scripts_each_place_shows_its_still_picture_and_its_sentence(new_page, site):
    page = new_page(java_script_enabled=False)
    page.goto((site / "02_stress_hormones.html").as_uri())
    assert page.locator(".gc-root").count() == 0
    assert page.locator(".activity img").count() == 3
    assert "half is gone after 66\u00a0minutes" in page.locator("figcaption").last.inner_text()
    assert page.get_by_role("button", name="Dark").count() == 0


def test_an_activity_that_a_browser_of_before_2023_cannot_open_shows_its_still_picture(new_page, site):
    page = new_page()
    page.add_init_script("delete globalThis.DecompressionStream; console.error = () => {}")
    page.goto((site / "02_stress_hormones.html").as_uri())
    ready(page)
    packed = page.locator(".activity:has(> script[data-deflate])").count()
    assert packed > 0
    assert page.locator(".activity > .still").count() == packed
    assert page.locator(".activity > .still img").count() == packed


def test_search_finds_lessons_and_words_and_leads_there(opened):
    page = opened("search")
    page.get_by_label("Search the lessons").fill("half-life")
    found = page.locator("#found li a")
    assert found.first.get_attribute("href") == "glossary.html#half-life"
    assert "places found" in page.locator("#count").inner_text()
    assert page.locator("#found mark").count()
    followed(page, page.locator("#found a[href^='02_stress_hormones']").first)
    assert page.locator(":target").inner_text() == "After is not because"
    assert 0 <= page.locator(":target").evaluate("(one) => one.getBoundingClientRect().top") < 120


def test_search_says_so_when_nothing_is_found(opened):
    page = opened("search")
    page.get_by_label("Search the lessons").fill("<b>zebra</b>")
    assert page.locator("#count").inner_text() == "Nothing found for “<b>zebra</b>”. Try a shorter word."


def test_what_was_opened_once_on_a_web_space_can_be_read_without_a_network(opened):
    page = opened("index", from_web=True)
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    assert stored(page)
    page.context.set_offline(True)
    followed(page, page.get_by_role("link", name="Do tears wash stress away?"))
    assert page.locator(".gc-explore").count() == 2
    page.goto(page.url.rsplit("/", 1)[0] + "/?from=somewhere")
    assert page.locator("h1").inner_text() == "A Good Cry?"


def test_the_zip_holds_the_whole_folder_and_its_pages_work(new_page, site, tmp_path):
    with zipfile.ZipFile(site / "a-good-cry.zip") as archive:
        archive.extractall(tmp_path)
    there = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    there -= {"a-good-cry.zip", LIST}  # the list of what the command wrote belongs to the folder
    assert {
        path.relative_to(tmp_path / "a-good-cry").as_posix()
        for path in (tmp_path / "a-good-cry").rglob("*")
        if path.is_file()
    } == there
    page = new_page()
    page.goto((tmp_path / "a-good-cry" / "index.html").as_uri())
    followed(page, page.get_by_role("link", name="I have 12 minutes"))
    assert page.locator(".gc-root").count() == page.locator(".activity").count() > 0


def test_no_page_is_larger_than_700_kilobytes_and_all_of_it_is_under_nine_megabytes(site):
    sizes = {path.name: path.stat().st_size for path in site.rglob("*") if path.is_file()}
    assert {name: size for name, size in sizes.items() if name.endswith(".html") and size > 700_000} == {}
    assert sum(sizes.values()) < 9_000_000
