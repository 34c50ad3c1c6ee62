"""Calm: a circle that breathes at once, and breathes with the reader after one tap; what helps with closed eyes; nothing kept."""

import pytest

from helpers.publish.output import write_folder
from helpers.publish.web.edition import files
from helpers.widgets import Calm

from ..delivered import DELIVERED
from ..sharing import made_once
from .pacer_pages import SOUND_CARD, VOICES, opener, turn_on_sound, wait_for_tones
from .still_clock import now_shown

BOX = [("in", 3), ("hold", 3), ("out", 3), ("hold", 3)]
BUZZER = "window.buzzed = []; navigator.vibrate = (pattern) => { window.buzzed.push(pattern); return true; };"
NO_BUZZER = "Object.defineProperty(navigator, 'vibrate', { value: undefined });"
NO_VOICES = "Object.defineProperty(window, 'speechSynthesis', { value: undefined });"
LOCK = """
window.locks = { asked: 0, released: 0 };
Object.defineProperty(navigator, "wakeLock", { value: { request: async () => {
  window.locks.asked += 1;
  return { addEventListener() {}, release: async () => { window.locks.released += 1; } };
} } });
"""
#: How far the farthest corner of the word lies from the middle of the disc, as a part of the disc's radius.
FILLS = """() => {
  const disc = document.querySelector(".gc-pacer-disc").getBoundingClientRect(), range = document.createRange();
  range.selectNodeContents(document.querySelector(".gc-pacer-word"));
  const word = range.getBoundingClientRect(), x = disc.x + disc.width / 2, y = disc.y + disc.height / 2;
  const corners = [word.left, word.right].flatMap((h) => [word.top, word.bottom].map((v) => Math.hypot(h - x, v - y)));
  return Math.max(...corners) / (disc.width / 2);
}"""
WORDS = ("With me", "Get ready", "In", "Hold", "Out", "Paused", "Rest")
FEELINGS = ["Very hard", "Hard", "In between", "Okay", "Good", "Skip"]


@pytest.fixture
def opened(new_page, tmp_path):
    open_with = opener(new_page, tmp_path)
    return lambda widget=None, **options: open_with(widget or Calm(phases=BOX, minutes=0.5), **options)


def word(page):
    return page.locator(".gc-pacer-word").text_content()


def circle(page):
    return page.locator(".gc-calm-tap")


def run(page, seconds):
    page.clock.run_for(round(seconds * 1000))


def set_up(page, *labels):
    page.locator(".gc-calm-gear summary").click()
    for label in labels:
        page.get_by_label(label, exact=True).check()


def test_the_circle_breathes_before_anybody_has_done_anything(opened):
    page = opened(clock=False)
    first = page.evaluate(
        "document.querySelector('.gc-pacer-disc').getAnimations().map((one) => one.effect.getTiming().duration)"
    )
    assert (word(page), first) == ("With me", [7500])


def test_one_tap_gets_ready_and_then_breathes(opened):
    page = opened()
    circle(page).click()
    assert word(page) == "Get ready"
    run(page, 3.9)
    assert word(page) == "Get ready"
    seen = []
    for seconds in (0.2, 3, 3, 3):
        run(page, seconds)
        seen.append(word(page))
    assert seen == ["In", "Hold", "Out", "Hold"]


def test_a_tap_on_the_circle_rests_and_the_next_goes_on_from_there(opened):
    page = opened()
    for seconds, shown in ((8, "Hold"), (30, "Paused"), (0.1, "Hold")):
        circle(page).click()
        run(page, seconds)
        assert word(page) == shown


def test_a_rest_while_getting_ready_starts_with_the_breath_in(opened):
    page = opened()
    circle(page).click()
    run(page, 2)
    circle(page).click()
    assert word(page) == "Paused"
    circle(page).click()
    run(page, 2.1)
    assert word(page) == "In"


def test_after_nine_minutes_the_circle_stands_where_the_clock_says(opened):
    page = opened(Calm(phases=[("in", 5), ("out", 5)], minutes=10))
    circle(page).click()
    run(page, 4 + 540 + 2.5)
    assert word(page) == "In"
    # Beside the breath, the disc may still be settling from its resting sway, in real time.
    breath = "getAnimations().find((one) => one.effect.getTiming().iterations === Infinity)"
    at = now_shown(page, f"() => document.querySelector('.gc-pacer-disc').{breath}.currentTime / 1000")
    assert abs(at - 542.5) < 0.05


@pytest.mark.parametrize("size", [(320, 640), (390, 844), (1280, 720)])
def test_every_word_fits_the_disc_when_it_is_smallest(opened, size):
    page = opened(viewport={"width": size[0], "height": size[1]}, reduced_motion="no-preference")
    page.evaluate("document.getAnimations().forEach((one) => one.cancel())")
    for one in WORDS:
        page.evaluate("(text) => { document.querySelector('.gc-pacer-word').textContent = text; }", one)
        assert page.evaluate(FILLS) < 1, one
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_the_screen_is_empty_but_for_the_circle_and_a_way_to_stop(opened):
    page = opened()
    circle(page).click()
    run(page, 5)
    assert page.locator("button:visible").all_inner_texts()[1:] == ["Stop"]
    assert not page.locator("summary").is_visible()


def test_a_voice_of_the_device_says_each_step_and_no_voice_of_a_service(opened):
    page = opened(scripts=[VOICES])
    set_up(page, "Voice")
    circle(page).click()
    run(page, 8)
    assert page.evaluate("window.spoken") == ["own: Get ready", "own: In", "own: Hold"]


def test_where_the_device_has_no_voice_it_says_so_and_the_switch_is_off(opened):
    page = opened(scripts=[NO_VOICES, NO_BUZZER])
    set_up(page)
    assert page.get_by_label("Voice", exact=True).is_disabled()
    assert page.get_by_text("This device has no voice of its own").is_visible()
    assert page.get_by_label("Vibration", exact=True).is_disabled()


def test_vibration_is_off_until_switched_on_and_tells_in_hold_and_out_apart(opened):
    page = opened(scripts=[BUZZER])
    circle(page).click()
    run(page, 8)
    assert page.evaluate("window.buzzed") == []
    page.get_by_role("button", name="Stop").click()
    set_up(page, "Vibration")
    circle(page).click()
    run(page, 14)
    buzzed = [tuple(one) for one in page.evaluate("window.buzzed.filter(Array.isArray)") if one]
    assert len(buzzed) == 5  # one to try it when it is switched on, then four steps
    assert buzzed[0] == buzzed[1]
    assert buzzed[2] == buzzed[4]
    assert len(set(buzzed)) == 3


def test_the_tones_wait_until_one_is_ready(opened):
    page = opened(scripts=[SOUND_CARD])
    set_up(page)
    turn_on_sound(page)
    circle(page).click()
    wait_for_tones(page)
    first = "window.card.tones.find(({ hertz }) => hertz === 392).at - window.card.it.currentTime"
    assert abs(page.evaluate(first) - 4) < 0.1


def test_the_screen_is_kept_on_while_it_runs_and_let_go_in_a_rest_and_at_the_end(opened):
    page = opened(scripts=[LOCK])
    assert page.evaluate("window.locks.asked") == 0
    circle(page).click()
    assert page.evaluate("window.locks.asked") == 1
    circle(page).click()
    assert page.evaluate("window.locks.released") == 1
    circle(page).click()
    assert page.evaluate("window.locks.asked") == 2
    run(page, 60)
    assert page.evaluate("window.locks") == {"asked": 2, "released": 2}


@pytest.mark.parametrize("feeling", ["Okay", "Very hard", "Skip"])
def test_at_the_end_it_asks_how_it_is_and_keeps_nothing(opened, feeling):
    page = opened()
    circle(page).click()
    run(page, 60)
    assert word(page) == "Rest"
    assert page.locator(".gc-calm-feelings button").all_inner_texts() == FEELINGS
    page.get_by_role("button", name=feeling, exact=True).click()
    told = page.locator(".gc-calm-told")
    assert told.is_visible() == (feeling != "Skip")
    assert ("Help is in the corner" in told.text_content()) == (feeling == "Very hard")
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie, window.saved.length]") == [
        0,
        0,
        "",
        0,
    ]
    assert page.evaluate("document.activeElement.className").endswith("gc-calm-tap")


def test_before_is_asked_of_who_wants_it_and_said_beside_after(opened):
    page = opened()
    assert not page.locator(".gc-calm-how").is_visible()
    set_up(page, "Ask me how it is before, too")
    page.get_by_role("button", name="Hard", exact=True).click()
    circle(page).click()
    run(page, 60)
    page.get_by_role("button", name="Hard", exact=True).click()
    assert page.locator(".gc-calm-told").inner_text().startswith("Before: hard. Now: hard. It isn't kept anywhere.")


def test_from_start_to_end_by_keyboard_alone(opened):
    page = opened()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    run(page, 5)
    assert word(page) == "In"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert word(page) == "With me"
    page.keyboard.press("Space")
    run(page, 60)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator(".gc-calm-told").is_visible()


def test_the_space_bar_on_a_slider_of_the_settings_starts_it_and_the_focus_goes_to_the_circle(opened):
    page = opened(scripts=[SOUND_CARD])
    set_up(page)
    turn_on_sound(page)
    page.locator(".gc-calm-gear input[type=range]:visible").first.focus()
    page.keyboard.press("Space")
    run(page, 1)
    assert word(page) == "Get ready"
    assert not page.locator(".gc-calm-gear").get_attribute("open")
    assert circle(page).evaluate("(one) => one === document.activeElement")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_at_rest_where_it_asks_or_running(opened, axe, scheme):
    page = opened(color_scheme=scheme, clock=False)  # axe waits for timers of the page
    assert axe(page) == []
    set_up(page, "Ask me how it is before, too")
    assert page.get_by_role("button", name="In between").is_visible()
    assert axe(page) == []
    circle(page).click()
    assert axe(page) == []


def test_under_reduced_motion_nothing_moves_and_the_seconds_are_beads(opened):
    page = opened(reduced_motion="reduce")
    assert page.evaluate("document.getAnimations().length") == 0
    circle(page).click()
    run(page, 5)
    assert page.evaluate("document.getAnimations().length") == 0
    assert page.locator(".gc-pacer-beads .gc-full").count() > 0


def test_taking_it_away_leaves_no_listener_no_lock_and_no_voice(opened):
    page = opened(scripts=[LOCK, VOICES])
    circle(page).click()
    assert page.evaluate("window.locks.asked") == 1
    page.evaluate("window.mounted[0].close()")
    assert page.evaluate("[window.mounted[0].model.listenerCount(), window.locks.released]") == [0, 1]
    assert page.locator(".gc-root").count() == 0


# -- its page ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The folder with all pages."""
    return made_once(tmp_path_factory, "site", lambda folder: write_folder(folder, files(DELIVERED.folder), "web"))


def open_page(new_page, site, name, **options):
    page = new_page(**{"viewport": {"width": 390, "height": 844}, **options})
    page.goto((site / f"{name}.html").as_uri())
    page.locator("html[data-ready=true], html:not(:has(.activity))").first.wait_for(state="attached")
    return page


@pytest.mark.parametrize("name", ["index", "02_stress_hormones", "glossary", "search"])
def test_from_a_page_the_circle_runs_after_two_taps(new_page, site, name):
    page = open_page(new_page, site, name)
    page.get_by_role("link", name="Calm", exact=True).click()
    circle(page).click()
    page.locator(".gc-pacer-word", has_text="Get ready").wait_for()


def test_its_page_is_dark_where_the_system_is_light_until_its_own_button_is_pressed(new_page, site):
    page = open_page(new_page, site, "calm", color_scheme="light")
    paper = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(paper)
    page.locator("[data-theme-button]").click()
    assert page.evaluate(paper) != dark
    assert page.evaluate("localStorage.length") == 0
    page.reload()
    assert page.evaluate(paper) == dark


def test_each_way_is_a_screen_of_its_own_and_one_tap_leads_back(new_page, axe, site):
    page = open_page(new_page, site, "calm")
    for n in range(4):
        page.locator(".ways a").nth(n).click()
        assert page.locator("section:visible").count() == 1
        assert axe(page) == []
        page.get_by_role("link", name="Back to the circle").click()
        assert circle(page).is_visible()


def test_the_way_back_and_what_is_known_of_it_are_one_tap_away(new_page, site):
    page = open_page(new_page, site, "calm")
    page.get_by_role("link", name="Is this real?").click()
    page.wait_for_url("**/09_soothing_toolkit.html")
    page.get_by_role("link", name="Calm", exact=True).first.click()
    page.wait_for_url("**/calm.html")
