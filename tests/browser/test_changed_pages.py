"""Pages that something changed on their way, frames that forbid what a browser has, and browsers that lack it."""

import re

import pytest

CHANGED = "This page was changed on its way here"
LESSON = "02_stress_hormones.html"
PAGES = ["index.html", "search.html", "glossary.html", "00_start_here.html", LESSON]
SCRIPT = re.compile(r"<script(?: type=\"module\")?>.*?</script>", flags=re.S)


def without_white_space(text):
    """What a program that makes pages smaller does."""
    return re.sub(r"\n\s*", "\n", text)


def loaded_later(text):
    """What a service does that loads scripts by one of its own."""
    later = re.sub(r"<script( type=\"module\")?>", r'<script type="0123abcd-text/javascript">', text)
    return later.replace("</body>", '<script src="/loader.js" data-settings="0123abcd-|49" defer></script></body>')


def without_scripts(text):
    """What a strict filter does."""
    return SCRIPT.sub("", text)


def without_comments(text):
    """What another program does: it changes scripts and styles alike."""
    return re.sub(r"^\s*//.*\n", "", re.sub(r"/\*.*?\*/", "", text, flags=re.S), flags=re.M)


def one_byte(name):
    """One script is changed, the others are as they were."""

    def change(text):
        scripts = [found for found in SCRIPT.findall(text) if f'goodCryRan.push("{name}")' in found]
        assert len(scripts) == 1
        return text.replace(scripts[0], scripts[0].replace("</script>", " </script>"))

    return change


def other_style(text):
    return text.replace("<style>", "<style> ", 1)


WHOLE = [without_white_space, loaded_later, without_scripts, without_comments]
PARTS = [one_byte("page")]
SMALL = [one_byte("theme"), other_style]


@pytest.fixture
def arrived(browser, two_lessons, tmp_path):
    """Opens a page as it is after a change, in a browser that writes what it refuses to the console."""
    contexts, thrown = [], []

    def open_page(name, change=lambda text: text, before="", **options):
        context = browser.new_context(viewport={"width": 1400, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: thrown.append(str(error)))
        if before:
            page.add_init_script(before)
        text = (two_lessons / name).read_text(encoding="utf-8")
        file = tmp_path / name
        file.write_text(change(text), encoding="utf-8")
        page.goto(file.as_uri())
        page.wait_for_load_state()
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert thrown == []


def unfold(page):
    page.evaluate("document.querySelectorAll('.fold').forEach((one) => { one.open = true; })")


def heights(page):
    unfold(page)
    return page.locator(".activity").evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().height)")


def stills(page):
    """What stands for each activity in its place: its still picture's sentence, or the activity itself."""
    unfold(page)
    return page.locator(".activity").evaluate_all(
        "(all) => all.map((one) => (one.querySelector('.gc-root') ? 'alive' : one.querySelector('.still').innerText.trim()))"
    )


def named(changes):
    return [change.__name__ if change.__name__ != "change" else f"part {n}" for n, change in enumerate(changes)]


@pytest.mark.parametrize("change", WHOLE, ids=named(WHOLE))
def test_a_page_that_was_changed_shows_what_it_shows_without_scripts(arrived, change):
    without = stills(arrived(LESSON, java_script_enabled=False))
    page = arrived(LESSON, change)
    assert stills(page) == without
    assert min(heights(page)) > 0
    assert all(without)


@pytest.mark.parametrize("change", WHOLE + PARTS + SMALL, ids=named(WHOLE + PARTS + SMALL))
def test_a_page_that_was_changed_says_so(arrived, change):
    page = arrived(LESSON, change)
    page.get_by_text(CHANGED).wait_for()
    assert page.get_by_text(CHANGED).count() == 1


@pytest.mark.parametrize("change", PARTS, ids=named(PARTS))
def test_where_one_script_was_changed_every_activity_still_shows_something(arrived, change):
    page = arrived(LESSON, change)
    page.get_by_text(CHANGED).wait_for()
    assert min(heights(page)) > 0
    assert all(stills(page))
    assert set(stills(page)) != {"alive"}


@pytest.mark.parametrize("name", PAGES)
def test_every_page_says_when_it_was_changed(arrived, name):
    assert arrived(name, without_white_space).get_by_text(CHANGED).is_visible()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_that_came_as_it_was_sent_says_nothing_of_a_change(arrived, name):
    page = arrived(name)
    assert page.evaluate(
        "() => new Promise((done) => setTimeout(() => done(document.querySelector('[data-changed]').hidden)))"
    )
    assert not page.get_by_text(CHANGED).is_visible()


def test_where_scripts_are_switched_off_nothing_says_that_the_page_was_changed(arrived):
    assert not arrived(LESSON, java_script_enabled=False).get_by_text(CHANGED).is_visible()


def test_no_still_picture_is_left_where_the_activities_run(arrived):
    page = arrived(LESSON)
    page.locator("html[data-ready=true]").wait_for(state="attached")
    assert set(stills(page)) == {"alive"}
    assert page.locator(".still").count() == 0


# -- what a frame forbids --------------------------------------------------------------------------

#: Each of these is an error where it is only read, in some frame or with some setting of a browser.
FORBIDDEN = {
    "service worker": "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('no', 'SecurityError'); } });",
    "storage": "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });",
    "no storage": "Object.defineProperty(window, 'localStorage', { value: null });",
    "media": "window.matchMedia = () => { throw new Error('no'); };",
    "history": "History.prototype.replaceState = () => { throw new DOMException('no', 'SecurityError'); };",
    "clipboard": "Object.defineProperty(Navigator.prototype, 'clipboard', { get() { throw new DOMException('no', 'SecurityError'); } });",
    "full screen": "Object.defineProperty(Document.prototype, 'fullscreenElement', { get() { throw new DOMException('no', 'SecurityError'); } });",
}


@pytest.mark.parametrize("name", ["index.html", "search.html", LESSON])
@pytest.mark.parametrize("before", FORBIDDEN.values(), ids=FORBIDDEN)
def test_a_page_works_where_an_object_of_the_browser_may_not_be_read(arrived, name, before):
    page = arrived(name, before=before)
    if name == LESSON:
        page.locator("html[data-ready=true]").wait_for(state="attached")
        assert set(stills(page)) == {"alive"}
    assert not page.get_by_text(CHANGED).is_visible()


@pytest.fixture
def sandboxed(browser, two_lessons, tmp_path):
    """A lesson in a frame that allows scripts and nothing else, on a web space; and what was thrown in it."""
    from .hosts import web_space

    (two_lessons / "frame.html").write_text(
        f'<!doctype html><title>Platform</title><iframe title="Lesson" width="1400" height="900" sandbox="allow-scripts" src="{LESSON}"></iframe>'
    )
    thrown = []
    with web_space(two_lessons) as address:
        context = browser.new_context(viewport={"width": 1500, "height": 1000})
        page = context.new_page()
        page.on("pageerror", lambda error: thrown.append(str(error)))
        page.goto(f"{address}/frame.html")
        page.frame_locator("iframe").locator("html[data-ready=true]").wait_for(state="attached")
        yield page.frames[1], thrown
        context.close()


def test_a_lesson_in_a_frame_that_allows_scripts_alone_throws_nothing(sandboxed):
    assert sandboxed[1] == []


def test_a_lesson_in_such_a_frame_goes_on_from_step_to_step(sandboxed):
    frame = sandboxed[0]
    frame.get_by_role("button", name="Go on").click()
    assert frame.locator("[data-place]").inner_text().startswith("Step 2 of ")
    assert frame.locator(".step:not([hidden])").count() == 1


def test_a_lesson_in_such_a_frame_is_printed_with_its_folds_open(sandboxed):
    frame = sandboxed[0]
    frame.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert frame.locator(".words").get_attribute("open") is not None


# -- what a browser lacks --------------------------------------------------------------------------

LACKING = {
    "at": "delete Array.prototype.at;",
    "replaceChildren": "delete Element.prototype.replaceChildren;",
    "normalize": "delete String.prototype.normalize;",
    "replaceAll": "delete String.prototype.replaceAll;",
    "parameters": "delete window.URLSearchParams;",
    "own": "delete Object.hasOwn;",
    "old media": "delete MediaQueryList.prototype.addEventListener; delete EventTarget.prototype.addEventListener.call;",
}


def data_gone(name):
    """A filter took the block of data that a script reads."""
    return lambda text: re.sub(rf'<script type="application/json" id="{name}">.*?</script>', "", text, flags=re.S)


@pytest.mark.parametrize("name", ["index.html", "search.html"])
@pytest.mark.parametrize("before", LACKING.values(), ids=LACKING)
def test_contents_and_search_can_be_read_in_a_browser_that_lacks_something(arrived, name, before):
    page = arrived(name, before=before)
    assert page.locator("main h1").is_visible()
    assert page.locator("main li a").first.is_visible()


@pytest.mark.parametrize("name", ["replaceChildren", "normalize"])
def test_the_search_form_stays_hidden_where_it_cannot_search(arrived, name):
    page = arrived("search.html", before=LACKING[name])
    assert not page.locator("#search").is_visible()
    assert page.locator("#everything").is_visible()


@pytest.mark.parametrize("block", ["words", "places"])
def test_the_search_form_stays_hidden_where_its_data_are_gone(arrived, block):
    page = arrived("search.html", data_gone(block))
    assert not page.locator("#search").is_visible()
    assert page.locator("#everything").is_visible()


def test_the_contents_can_be_read_where_their_data_are_gone(arrived):
    assert arrived("index.html", data_gone("words")).get_by_role("link", name="Do tears wash stress away?").is_visible()


# -- from right to left ----------------------------------------------------------------------------


@pytest.mark.parametrize("width", [390, 1100])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_sticks_out_of_a_page_that_was_turned_from_right_to_left(arrived, name, width):
    page = arrived(
        name, before="addEventListener('DOMContentLoaded', () => { document.documentElement.dir = 'rtl'; });"
    )
    page.set_viewport_size({"width": width, "height": 844})
    assert page.evaluate("[document.documentElement.dir, document.documentElement.scrollWidth]") == ["rtl", width]
