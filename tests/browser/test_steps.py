"""A lesson as a page, one step at a time: how one goes from step to step, and that nothing is lost by it."""

import pytest

from .axe import violations
from .bare_page import again
from .step_pages import all_on_one_page, heading_now, placed, step_now
from .use_activity import holds

LESSON = "02_stress_hormones"
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 720}
SEEN = """() => [...document.querySelectorAll('.step')].map((one) => one.checkVisibility({ contentVisibilityAuto: true })
    && [...one.querySelectorAll('h1, h2')].some((heading) => heading.checkVisibility()))"""


def ready(page):
    page.wait_for_load_state()
    page.locator("html[data-ready=true]").wait_for(state="attached")


@pytest.fixture(scope="module")
def shared(two_lessons, pages_of_the_file):
    """Pages that tests of this file use one after the other: ``shared("desk")``, each opened afresh at an address."""
    made = {}

    def page_of(kind="desk", place="", name=LESSON, **options):
        if kind not in made:
            made[kind] = pages_of_the_file.open(**{"viewport": DESK, **options})
        page = made[kind]
        page.goto("about:blank")
        page.goto((two_lessons / f"{name}.html").as_uri() + place)
        page.evaluate("sessionStorage.clear()")
        again(page, ready)
        return page

    yield page_of
    pages_of_the_file.answer_for()


@pytest.fixture
def desk(shared):
    return shared()


@pytest.fixture
def phone(shared):
    return shared("phone", viewport=PHONE, has_touch=True, is_mobile=True)


def seen(page):
    """The numbers of the steps whose headings can be seen."""
    return [n for n, is_seen in enumerate(page.evaluate(SEEN), 1) if is_seen]


def count(page):
    return page.locator(".step").count()


def test_one_step_is_shown_and_the_first_has_the_title_and_the_first_heading(desk):
    assert seen(desk) == [1]
    assert step_now(desk) == f"Step 1 of {count(desk)}"
    assert desk.locator(".step").first.locator("h1, h2").count() == 2
    assert not desk.get_by_role("button", name="Back", exact=True).is_visible()


def is_quiet(page):
    return page.get_by_role("button", name="Go on").evaluate("(one) => one.classList.contains('waits')")


def test_the_way_on_is_a_quiet_button_until_the_steps_own_one_is_used(shared):
    page = shared("one that answers")  # the bet stays in this browser
    assert is_quiet(page)
    placed(page)
    assert holds(page, "() => !document.querySelector('[data-on]').classList.contains('waits')")


def test_the_title_of_an_activity_that_its_heading_announces_is_heard_and_not_seen(desk):
    titles = desk.locator(".step > h2 + p + .activity .gc-body > .gc-title:first-child")
    assert titles.count() > 0
    assert {one.evaluate("(one) => getComputedStyle(one).clipPath") for one in titles.all()} == {"inset(50%)"}


def test_go_on_and_back_stand_in_the_same_place_in_every_step(desk):
    places = set()
    for n in range(1, count(desk)):
        on = desk.get_by_role("button", name="Go on")
        places.add(tuple(on.bounding_box()[edge] for edge in ("x", "y", "height")))
        on.click()
        assert seen(desk) == [n + 1]
    assert len(places) == 1
    assert desk.get_by_role("button", name="Go on").count() == 0
    assert desk.get_by_role("navigation", name="Steps").get_by_role("link").is_visible()
    desk.get_by_role("button", name="Back", exact=True).click()
    assert seen(desk) == [count(desk) - 1]


def test_arrow_keys_lead_from_step_to_step_and_the_heading_has_the_focus(desk):
    desk.keyboard.press("ArrowRight")
    assert seen(desk) == [2]
    assert heading_now(desk) == desk.locator(".step").nth(1).locator("h2").inner_text()
    described = desk.evaluate(
        "document.getElementById(document.activeElement.getAttribute('aria-describedby')).innerText"
    )
    assert described == step_now(desk)
    desk.keyboard.press("ArrowLeft")
    assert seen(desk) == [1]
    desk.keyboard.press("ArrowLeft")
    assert seen(desk) == [1]


@pytest.mark.parametrize("what", [".gc-predict input[type=radio]", ".gc-predict", "[popover] a"])
def test_arrow_keys_belong_to_an_activity_and_to_a_list_while_the_focus_is_there(desk, what):
    if what.startswith("[popover]"):
        desk.locator("[data-place]").click()
    else:
        desk.locator(what).first.evaluate("(one) => { if (one.tabIndex < 0) one.tabIndex = -1; }")
    desk.locator(what).first.focus()
    desk.keyboard.press("ArrowRight")
    assert seen(desk) == [1]


@pytest.mark.parametrize("place", ["#no-such-place", "#kept"])
def test_an_address_that_names_no_place_opens_the_first_step(shared, place):
    assert seen(shared(place=place)) == [1]


def test_the_address_names_the_step_and_a_reload_and_the_browsers_back_button_lead_there(desk):
    desk.get_by_role("button", name="Go on").click()
    desk.get_by_role("button", name="Go on").click()
    assert desk.url.endswith("#" + desk.locator(".step").nth(2).locator("h2").get_attribute("id"))
    again(desk, ready)
    assert seen(desk) == [3]
    desk.go_back()
    assert seen(desk) == [2]
    assert heading_now(desk) == desk.locator(".step").nth(1).locator("h2").inner_text()
    desk.go_back()
    assert seen(desk) == [1]
    desk.go_forward()
    assert seen(desk) == [2]


def test_a_heading_that_is_folded_in_a_step_leads_to_its_step_and_into_sight_and_is_open(shared):
    page = shared(place="#more-where-this-breaks")
    assert seen(page) == [2]
    assert page.get_by_text("The picture refutes draining.").is_visible()
    top = page.locator("#more-where-this-breaks").evaluate("(one) => one.getBoundingClientRect().top")
    assert 0 <= top < DESK["height"]


def test_the_list_of_steps_leads_to_each_of_them(desk):
    desk.locator("[data-place]").press("Enter")
    links = desk.get_by_role("navigation", name="In this lesson").get_by_role("link")
    assert links.count() >= count(desk)
    links.nth(3).click()
    assert seen(desk) == [4]
    assert not desk.locator("#parts").is_visible()


def test_answers_and_places_of_controls_stay_when_one_goes_on_and_comes_back(desk):
    desk.locator(".gc-predict input[type=radio]").nth(1).check()
    for _ in range(2):
        desk.keyboard.press("Escape")
        desk.get_by_role("button", name="Go on").click()
    slider = desk.locator(".step").nth(2).locator("input[type=range]").first
    slider.press("End")
    value = slider.input_value()
    desk.get_by_role("button", name="Back", exact=True).click()
    desk.get_by_role("button", name="Back", exact=True).click()
    assert desk.locator(".gc-predict input[type=radio]").nth(1).is_checked()
    desk.get_by_role("button", name="Go on").click()
    desk.get_by_role("button", name="Go on").click()
    assert slider.input_value() == value


def test_an_activity_that_was_made_while_hidden_is_as_wide_as_its_column_when_it_is_shown(desk):
    for n in range(count(desk)):
        for root in desk.locator(".step").nth(n).locator(".gc-root").all():
            box, column = root.bounding_box(), desk.locator(".step").nth(n).bounding_box()
            assert abs(box["width"] - column["width"]) < 1
        desk.keyboard.press("ArrowRight")


def test_all_on_one_page_shows_every_step_stays_for_the_visit_and_goes_back_to_one(desk):
    all_on_one_page(desk)
    assert seen(desk) == list(range(1, count(desk) + 1))
    assert not desk.get_by_role("button", name="Go on").is_visible()
    desk.keyboard.press("ArrowRight")
    assert len(seen(desk)) == count(desk)
    again(desk, ready)
    assert len(seen(desk)) == count(desk)
    desk.locator(".step").nth(3).scroll_into_view_if_needed()
    desk.locator(".step").nth(3).evaluate("(one) => one.scrollIntoView()")
    desk.get_by_role("button", name="One step at a time").click()
    assert seen(desk) == [4]


def test_all_on_one_page_is_forgotten_in_another_visit(new_page, two_lessons):
    page = new_page()
    page.goto((two_lessons / f"{LESSON}.html").as_uri())
    all_on_one_page(page)
    other = new_page()
    other.goto((two_lessons / f"{LESSON}.html").as_uri())
    assert seen(other) == [1]


def test_print_has_every_step_the_end_and_the_help_lines(desk):
    desk.emulate_media(media="print")
    try:
        desk.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert seen(desk) == list(range(1, count(desk) + 1))
        heights = desk.locator(".step").evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().height)")
        assert min(heights) > 50
        assert desk.locator("#help").is_visible()
        assert not desk.locator("nav.steps").is_visible()
    finally:
        desk.emulate_media(media="screen")


def test_without_scripts_every_step_stands_there_and_help_opens(new_page, two_lessons):
    page = new_page(java_script_enabled=False, viewport=DESK)
    page.goto((two_lessons / f"{LESSON}.html").as_uri())
    assert all(one.is_visible() for one in page.locator(".step").all())
    assert page.locator("footer").is_visible()
    assert not page.locator("nav.steps").is_visible()
    page.get_by_role("button", name="Help").click()
    assert page.locator("#help").is_visible()


def test_a_step_that_is_hidden_can_be_found_by_the_browsers_own_search(desk):
    hidden = desk.locator(".step").nth(2)
    assert hidden.get_attribute("hidden") == "until-found"
    hidden.evaluate("(one) => one.dispatchEvent(new Event('beforematch', { bubbles: true }))")
    assert seen(desk) == [3]
    assert step_now(desk).startswith("Step 3")


def test_the_foot_of_the_lesson_stands_under_the_last_step_alone(desk):
    assert not desk.locator("footer").is_visible()
    assert not desk.locator(".around").is_visible()
    for _ in range(count(desk)):
        desk.keyboard.press("ArrowRight")
    assert desk.locator(".around").is_visible()
    code = desk.get_by_text("Show the code of this lesson")
    assert code.count() == 1
    code.click()
    assert desk.locator(".code code").first.inner_text().startswith("from helpers.lessons")


SWIPE = 200  # pixels


def swipe(page, start, across, down=0):
    """A finger that goes over the screen, in eight small moves."""
    touch = page.context.new_cdp_session(page)

    def send(kind, *points):
        given = [{"x": x, "y": y} for x, y in points]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": given})

    x, y = start
    send("touchStart", (x, y))
    for n in range(1, 9):
        send("touchMove", (x + across * n / 8, y + down * n / 8))
    send("touchEnd")
    touch.detach()


def middle(locator):
    box = locator.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_a_swipe_over_the_page_leads_on_and_back(phone):
    swipe(phone, middle(phone.locator("h1")), -SWIPE / 2)
    assert seen(phone) == [2]
    swipe(phone, middle(phone.locator(".step").nth(1).locator("h2")), SWIPE / 2)
    assert seen(phone) == [1]


def test_a_finger_that_scrolls_or_moves_little_leads_nowhere(phone):
    start = middle(phone.locator(".step h2").first)
    for across, down in ((-30, 0), (-80, -120), (0, -200)):
        swipe(phone, start, across, down)
    assert seen(phone) == [1]
    assert phone.evaluate("scrollY") > 0


def test_a_swipe_that_begins_on_what_is_dragged_leads_nowhere(phone):
    phone.keyboard.press("ArrowRight")
    phone.keyboard.press("ArrowRight")
    slider = phone.locator(".step").nth(2).locator("input[type=range]").first
    slider.scroll_into_view_if_needed()
    slider.evaluate("(one) => one.scrollIntoView({ block: 'center' })")
    swipe(phone, middle(slider), -SWIPE / 2)
    assert seen(phone) == [3]
    phone.evaluate("document.querySelectorAll('.step')[2].querySelector('p').style.touchAction = 'pan-y'")
    phone.evaluate("scrollTo(0, 0)")
    swipe(phone, middle(phone.locator(".step").nth(2).locator("p").first), -SWIPE / 2)
    assert seen(phone) == [3]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_step_nor_in_the_panels_nor_on_all_of_it(shared, scheme):
    page = shared(scheme, color_scheme=scheme)
    for _ in range(3):  # the first, one between and one with a picture; all of it comes last
        assert violations(page) == []
        page.keyboard.press("ArrowRight")
    for opener in ("[data-place]", ".help-button"):
        page.locator(opener).click()
        assert violations(page) == []
        page.keyboard.press("Escape")
    all_on_one_page(page)
    assert violations(page) == []


def test_no_step_scrolls_sideways_at_320_pixels(shared):
    page = shared("narrow", viewport={"width": 320, "height": 700})
    for _ in range(count(page)):
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        page.keyboard.press("ArrowRight")


@pytest.mark.parametrize("size", [PHONE, {"width": 320, "height": 700}], ids=["phone", "narrow"])
def test_the_head_of_the_page_is_one_small_row_on_a_phone(shared, size):
    page = shared(f"head {size['width']}", viewport=size)
    assert page.locator(".bar").bounding_box()["height"] <= 56
    assert page.locator("nav.steps").bounding_box()["height"] <= 72
    words = page.get_by_role("button", name="Go on")
    assert words.bounding_box()["height"] < 50


def test_help_is_in_the_same_corner_of_every_page_and_works_by_keyboard_alone(shared):
    corners = set()
    for name in ("index", LESSON, "search", "glossary"):
        page = shared("help", name=name) if name == LESSON else _open(shared, name)
        button = page.get_by_role("button", name="Help", exact=True)
        box = button.bounding_box()
        corners.add((round(box["x"] + box["width"]), round(box["y"])))
        button.focus()
        page.keyboard.press("Enter")
        dialog = page.get_by_role("dialog", name="Where to get help")
        assert dialog.is_visible()
        assert "988" in dialog.inner_text()
        assert holds(page, "() => document.activeElement.innerText === 'Where to get help'")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Escape")
        assert not dialog.is_visible()
        assert page.evaluate("document.activeElement.className") == "help-button"
    assert len(corners) == 1


def test_what_the_help_button_opens_is_not_folded_under_the_first_line_as_well(shared):
    page = shared("help")
    page.locator(".gc-start summary").wait_for(state="attached")
    assert not page.locator(".gc-start summary").is_visible()
    assert page.locator(".gc-start").first.is_visible()


def _open(shared, name):
    page = shared("help")
    page.goto(page.url.rsplit("/", 1)[0] + f"/{name}.html")
    page.wait_for_load_state()
    return page


def test_no_number_of_a_help_line_is_parted_from_its_rest(shared):
    page = shared("narrow", viewport={"width": 320, "height": 700})
    page.locator(".help-button").click()
    assert "116\u00a0123" in page.locator("#help").inner_text()


def test_the_button_for_light_and_dark_says_what_it_does(shared):
    page = shared("theme", color_scheme="light")
    page.get_by_role("button", name="Dark").click()
    page.get_by_role("button", name="Light").click()
    assert page.get_by_role("button", name="Dark").is_visible()
    assert page.evaluate("localStorage.getItem('good-cry-theme')") is None


def test_on_a_projector_column_bar_and_foot_stand_on_one_axis(desk):
    all_on_one_page(desk)
    middles = desk.evaluate(
        """() => ['.step', 'footer p', 'nav.steps .middle', '.activity'].map((one) => {
            const box = document.querySelector(one).getBoundingClientRect(); return Math.round(box.left + box.width / 2); })"""
    )
    assert max(middles) - min(middles) <= 1
    assert round(desk.locator(".step").first.bounding_box()["width"]) == 640
