"""Scenes in a browser: held, touched and dragged parts, by hand and by keys; a bet that tells nothing before it is placed."""

import re

import pytest

from helpers.lessons import pain
from helpers.widgets import Scene
from helpers.widgets.scene.picture import picture_at

from ..lessons.every_lesson import LESSONS
from ..widgets.scene.scenes import ANSWER, TANK, lamp, strips, tank, zoom

STORE = {"course": "test", "lesson": "01_lesson", "item": "bet.strips"}
HOLD = "Hold to fill"
COMMIT = "That's my bet"
STILL = {"reduced_motion": "reduce"}


def at(page, part, *names):
    return page.evaluate(
        "([part, names]) => names.map((name) => document.querySelector(`.gc-root .${part}`).getAttribute(name))",
        [part, names],
    )


def value(page, n=0):
    return page.locator(".gc-value").nth(n).inner_text()


def drag(page, knob, down, how="mouse"):
    """Drag a knob so many pixels down, with a mouse or a finger."""
    box = page.locator(".gc-scene-knob").nth(knob).bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2 + 12  # it need not be met in its middle
    if how == "mouse":
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x, y + down, steps=4)
        page.mouse.up()
        return
    finger = page.context.new_cdp_session(page)
    for kind, points in (
        ("touchStart", [{"x": x, "y": y}]),
        *(("touchMove", [{"x": x, "y": y + down * part / 4}]) for part in range(1, 5)),
        ("touchEnd", []),
    ):
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def kept(page):
    return page.evaluate(
        "JSON.parse(localStorage.getItem('test/01_lesson') || '{\"entries\": {}}').entries['bet.strips']"
    )


def heights(page):
    return page.evaluate("[...document.querySelectorAll('.gc-root')].map((one) => one.getBoundingClientRect().height)")


def test_a_held_button_climbs_and_a_tap_is_one_step(bare):
    page = bare(tank(), still=True, **STILL)
    button = page.get_by_role("button", name=HOLD)
    button.focus()
    page.keyboard.press("Enter")
    assert value(page) == "1\u00a0litre"
    page.keyboard.down(" ")
    page.clock.run_for(7500)
    assert value(page) == "100\u00a0litres"
    page.keyboard.up(" ")
    assert at(page, "water", "y", "height") == ["40", "160"]
    assert page.locator(".gc-reading").inner_text() == "It holds 100\u00a0litres."
    page.get_by_role("button", name="Start again").press("Enter")
    assert value(page) == "0\u00a0litres"


def test_what_climbs_is_said_when_it_rests_and_not_before(bare):
    page = bare(tank(), still=True)
    voice = page.locator(".gc-voice")
    box = page.get_by_role("button", name=HOLD).bounding_box()
    page.mouse.move(box["x"] + 9, box["y"] + 9)
    page.mouse.down()
    page.clock.run_for(1000)
    assert voice.text_content() == ""
    assert page.evaluate("document.getAnimations().length") == 1  # the drop falls
    page.mouse.up()
    assert page.evaluate("document.getAnimations().length") == 0
    assert voice.text_content() == f"Water: {value(page)}. It holds {value(page)}."
    before = value(page)
    page.clock.run_for(1000)
    assert value(page) == before != "0\u00a0litres"


def test_a_slider_does_what_the_held_button_does(bare):
    page = bare(tank(), **STILL)
    page.get_by_text("Use a slider instead").click()
    slider = page.get_by_role("slider", name="Water")
    slider.press("End")
    assert slider.get_attribute("aria-valuetext") == value(page) == "100\u00a0litres"


def test_parts_move_within_a_moment_or_at_once_where_less_motion_is_asked_for(bare):
    page = bare(tank(), still=True)
    page.get_by_text("Use a slider instead").click()
    page.get_by_role("slider", name="Water").press("End")
    page.clock.run_for(50)
    assert 0 < float(at(page, "water", "height")[0]) < 160
    page.clock.run_for(100)
    assert at(page, "water", "height") == ["160"]
    page.emulate_media(reduced_motion="reduce")
    page.get_by_role("slider", name="Water").press("Home")
    assert at(page, "water", "height") == ["0"]


def test_a_label_stands_over_the_drawing_with_the_words_of_the_stop(bare):
    page = bare(tank(litres=50), **STILL)
    label = page.locator(".gc-scene-label")
    assert label.inner_text() == "50 of 100"
    water, box = page.locator(".gc-root .water").bounding_box(), label.bounding_box()
    assert abs(box["x"] + box["width"] / 2 - water["x"] - water["width"] / 2) <= 1
    assert 0 <= water["y"] - box["y"] - box["height"] <= 6


def test_ids_of_a_drawing_are_the_activitys_own_and_nothing_in_it_runs(bare):
    wild = TANK.replace(
        "</svg>",
        '<script>window.ran = 1</script><path onclick="x()" style="fill:red" d="M0 0"/><a href="https://a.b"><path/></a></svg>',
    )
    widget = tank()
    widget.svg = wild
    page = bare(widget, tank(), **STILL)
    clips = page.evaluate("[...document.querySelectorAll('.water')].map((one) => one.getAttribute('clip-path'))")
    ids = page.evaluate("[...document.querySelectorAll('clipPath')].map((one) => `url(#${one.id})`)")
    assert clips == ids
    assert len(set(ids)) == 2
    assert page.evaluate(
        "[window.ran, document.querySelectorAll('.gc-root :is(script, [onclick], [href], [style*=url])').length]"
    ) == [None, 0]


def test_a_part_is_touched_or_chosen_by_arrow_keys_and_its_way_lights_up(bare):
    page = bare(lamp(), viewport={"width": 390, "height": 600}, **STILL)
    assert page.locator("input:checked").count() == 0
    box = page.locator(".gc-root .sun").bounding_box()
    assert box["width"] < 30  # a finger beside so small a part still meets it
    page.mouse.click(box["x"] - 6, box["y"] + 6)
    assert page.get_by_role("radio", name="Sun").is_checked()
    assert page.evaluate("[...document.querySelectorAll('.lit')].map((one) => one.classList[0])") == ["wire-sun"]
    page.get_by_role("radio", name="Sun").press("ArrowLeft")
    assert page.get_by_role("radio", name="Battery").is_checked()
    assert page.evaluate("getComputedStyle(document.querySelector('.wire-battery')).opacity") == "1"
    assert page.locator(".gc-reading").inner_text() == "It runs on the battery."
    page.get_by_role("button", name="Back to the start").click()
    assert page.evaluate("document.querySelectorAll('.lit, input:checked').length") == 0


def test_a_view_zooms_to_where_python_sees_it(bare):
    page = bare(zoom(), **STILL)
    page.get_by_role("slider", name="Zoom").press("End")
    assert (
        page.evaluate("document.querySelector('.gc-picture > svg').getAttribute('viewBox')")
        == "49.95000076293945 49.95000076293945 0.10000000149011612 0.10000000149011612"
    )


@pytest.mark.parametrize("how", ["mouse", "finger"])
def test_a_handle_is_dragged_and_its_part_follows_it(bare, how):
    page = bare(strips(), has_touch=how == "finger", viewport={"width": 390, "height": 600}, **STILL)
    unit = page.evaluate("document.querySelector('.gc-picture > svg').getScreenCTM().a")
    page.evaluate("document.body.append(Object.assign(document.createElement('p'), { style: 'height: 2000px' }))")
    drag(page, 0, 20 * unit, how)
    assert at(page, "left", "height") == ["70"]  # it hangs: down is more
    drag(page, 1, 20 * unit, how)
    assert at(page, "right", "height", "y") == ["30", "130"]  # it stands: down is less
    assert page.get_by_role("slider", name="Left").get_attribute("aria-valuetext") == "70\u00a0mm"
    assert page.evaluate("window.scrollY") == 0


def test_before_a_bet_nothing_that_was_found_stands_on_the_page(bare):
    page = bare(strips(store=STORE))
    page.get_by_role("slider", name="Left").press("ArrowRight")
    shown = page.evaluate("document.querySelector('.gc-root').outerHTML")
    for told in (ANSWER, "ninety", "off by"):
        assert told not in shown
    assert not page.locator(".found-left").is_visible()
    assert page.locator(".gc-scene-label").text_content() == ""


def test_a_bet_is_kept_answered_in_place_found_again_and_taken_back(bare, again):
    page = bare(strips(store=STORE), **STILL)
    for _ in range(5):
        page.get_by_role("slider", name="Left").press("ArrowRight")
    before = heights(page)
    page.get_by_role("button", name=COMMIT).press("Enter")
    for _ in range(2):
        assert page.locator(".gc-reading").inner_text() == "You were off by 30\u00a0mm."
        assert page.locator(".gc-bet-answer").inner_text() == ANSWER
        assert page.locator(".gc-bet-yours").inner_text() == "Your bet. Left: 60\u00a0mm. Right: 50\u00a0mm."
        assert page.locator(".found-left").is_visible()
        assert page.locator(".gc-scene-label").inner_text() == "ninety"
        assert page.locator(".gc-scene-knob:visible").count() == 0
        assert heights(page) == before
        assert kept(page) == {
            "kind": "bet",
            "answer": {"values": {"left": 60, "right": 50}},
            "private": None,
            "in_words": {"values": {"Left": "60\u00a0mm", "Right": "50\u00a0mm"}},
        }
        again(page)
    page.get_by_role("button", name="Bet again").press("Enter")
    assert page.get_by_role("slider", name="Left").get_attribute("aria-valuetext") == "60\u00a0mm"
    assert not page.locator(".found-left").is_visible()
    assert heights(page) == before
    page.get_by_role("slider", name="Left").press("ArrowRight")
    page.get_by_role("button", name=COMMIT).press("Enter")
    assert page.evaluate("window.mounted[0].model.get('left')") == 50, "a bet stays in the browser"


def test_what_was_found_is_said_once_and_the_focus_is_where_the_answer_is(bare):
    page = bare(strips(store=STORE))
    page.get_by_role("button", name=COMMIT).press("Enter")
    assert page.locator(".gc-voice").text_content() == f"You were off by 40\u00a0mm. {ANSWER}"
    assert page.evaluate("document.activeElement.closest('.gc-bet-result') !== null")


def test_nothing_shifts_while_the_words_change(bare):
    page = bare(tank(), lamp(), viewport={"width": 390, "height": 844}, **STILL)
    before = heights(page)
    page.get_by_role("radio", name="Sun").check()
    page.get_by_role("button", name=HOLD).press("Enter")
    page.get_by_label("The tap is open").check()
    assert heights(page) == before


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_before_and_after(bare, axe, scheme):
    page = bare(tank(), lamp(), strips(), color_scheme=scheme, **STILL)
    assert axe(page) == []
    page.get_by_role("radio", name="Sun").check()
    page.get_by_role("button", name=COMMIT).press("Enter")
    assert axe(page) == []


@pytest.mark.parametrize("width", [320, 390])
def test_a_phone_needs_no_sideways_scroll_and_has_readable_labels(bare, width):
    page = bare(tank(litres=40), strips(), viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("parseFloat(getComputedStyle(document.querySelector('.gc-scene-label')).fontSize)") >= 13


def test_the_still_picture_shows_as_an_image(bare):
    page = bare(tank())
    data = picture_at(TANK, {}).decode()
    size = page.evaluate(
        """async (svg) => {
            const image = new Image();
            image.src = `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
            await image.decode();
            return [image.naturalWidth, image.naturalHeight];
        }""",
        data,
    )
    assert size == [480, 360]


def test_a_closed_view_leaves_no_listener_behind(bare):
    page = bare(strips())
    page.evaluate("window.mounted[0].close()")
    assert page.evaluate("window.mounted[0].model.listenerCount()") == 0
    assert page.locator(".gc-root").count() == 0


@pytest.mark.parametrize("width", [270, 390, 672])
def test_in_no_scene_of_the_course_does_a_label_cover_another(bare, width):
    shown = [lesson.show(name) for lesson in LESSONS for name in lesson.activities]
    scenes = [one for one in shown if isinstance(one, Scene)]
    page = bare(*scenes, viewport={"width": width, "height": 900}, **STILL)
    assert page.locator(".gc-scene").count() == len(scenes) > 6
    covered = page.evaluate("""() => [...document.querySelectorAll('.gc-scene')].flatMap((scene) => {
        const seen = [...scene.querySelectorAll('.gc-scene-label')].filter((one) => one.checkVisibility({ visibilityProperty: true }));
        const boxes = seen.map((one) => [one.textContent, one.getBoundingClientRect()]);
        const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2.5 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2.5;
        return boxes.flatMap(([text, box], i) => boxes.slice(i + 1).filter(([, other]) => over(box, other)).map(([other]) => `${text} / ${other}`));
    })""")
    assert covered == []


def test_where_there_is_no_room_for_two_labels_the_one_that_was_given_first_stays(bare):
    page = bare(pain.run_it_again(), viewport={"width": 270, "height": 900}, **STILL)
    labels = page.locator(".gc-scene-label:visible")
    assert [text.replace("\u00a0", " ") for text in labels.all_inner_texts()][:2] == ["17 s shorter", "17 s longer"]
    none = page.locator(".gc-scene-label", has_text=re.compile("^0$"))
    assert not none.is_visible()
    page.set_viewport_size({"width": 672, "height": 900})
    none.wait_for()
