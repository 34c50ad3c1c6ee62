"""Every lesson in a real JupyterLab: opened untrusted, run, moved by keyboard in command mode, saved."""

import functools
import html
import json
import re

import numpy as np
import pytest

from helpers.lessons import stress_hormones

from ..widgets.explore.replay import from_matplotlib
from .axe import ABOUT_THE_PAGE, ACTIVITY, COLOURS, violations
from .conftest import ours
from .lab import NOTEBOOKS, WINDOW, running_lab

LESSONS = sorted(path.name for path in NOTEBOOKS.glob("*.ipynb"))
#: What axe finds in JupyterLab's own parts of the page; not ours to mend, listed here once.
JUPYTERLABS_OWN = {"aria-allowed-attr", "aria-required-children", "region"}


@pytest.fixture(scope="module")
def lab(browser, tmp_path_factory):
    with running_lab(tmp_path_factory.mktemp("lab"), whole=True) as lab:
        yield lab


@pytest.fixture(scope="module")
def desk(lab, pages_of_the_file):
    """One JupyterLab in which one lesson is opened after the other."""
    page = pages_of_the_file.open(viewport=WINDOW)
    lab.open(page, LESSONS[0])
    return page


class Walk:
    """One lesson, opened untrusted, run and saved once; its tests look at what came of it."""

    def __init__(self, lab, page, pages, name):
        self.name, self.page, self.pages = name, page, pages
        pages.asked, pages.errors = [], []
        lab.exchange(page, name)
        lab.unfold(page)
        self.outputs = [
            o["data"] for c in json.loads((NOTEBOOKS / name).read_text())["cells"] for o in c.get("outputs", [])
        ]
        pictures = sum("<img " in "".join(data.get("text/html", "")) for data in self.outputs)
        # JupyterLab lays a cell out a little after it is in the page, and leaves its text unread until then.
        page.wait_for_function(
            f"""() => document.querySelectorAll('.jp-OutputArea figure img').length === {pictures}
                && [...document.querySelectorAll('.jp-OutputArea figcaption')]
                    .every((one) => one.checkVisibility({{ contentVisibilityAuto: true }}))"""
        )
        self.untrusted = page.locator(".jp-Notebook").inner_text()
        lab.run_all(page)
        wait_for_widgets(page)
        page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")
        self.saved = (lab.folder / name).read_bytes()


@pytest.fixture(scope="module", params=LESSONS)
def walk(request, lab, desk, pages_of_the_file):
    return Walk(lab, desk, pages_of_the_file, request.param)


def wait_for_widgets(page):
    """Wait until every cell that shows a widget shows it."""
    views = page.evaluate(
        """() => [...window.jupyterapp.shell.currentWidget.content.model.cells].filter((cell) => cell.type === 'code'
            && cell.outputs.length && 'application/vnd.jupyter.widget-view+json' in (cell.outputs.get(0).data || {})).length"""
    )
    page.wait_for_function(f"document.querySelectorAll('.jp-Notebook .gc-root').length >= {views}")


def cells(page):
    return page.evaluate("window.jupyterapp.shell.currentWidget.content.model.cells.length")


def test_an_untrusted_lesson_shows_its_pictures_and_sentences(walk):
    for caption in re.findall(r"<figcaption>(.*?)</figcaption>", json.dumps(walk.outputs, ensure_ascii=False)):
        assert html.unescape(caption)[:60] in walk.untrusted
    assert "Error displaying widget" not in walk.untrusted


def test_a_lesson_runs_from_the_first_cell_to_the_last_with_nothing_red(walk):
    red = "[data-mime-type='application/vnd.jupyter.stderr'], [data-mime-type='application/vnd.jupyter.error']"
    assert walk.page.locator(red).count() == 0
    assert walk.page.locator(".gc-root").count() > 0
    assert ours(walk.pages.errors) == []


def test_running_and_saving_a_lesson_changes_no_byte_of_it(walk):
    assert walk.saved == (NOTEBOOKS / walk.name).read_bytes()


def test_every_control_answers_the_keyboard_in_command_mode_and_adds_no_cell(walk):
    page = walk.page
    before = cells(page)
    for slider in page.locator(".gc-root input[type=range]:visible").all():
        slider.focus()
        page.keyboard.press("Home")
        low = slider.input_value()
        page.keyboard.press("ArrowRight")
        if slider.input_value() == low:
            page.keyboard.press("ArrowUp")  # how high a line is drawn
        assert slider.input_value() != low
        for shortcut in ("b", "a", "x", "d", "d", "m", "ArrowUp"):
            page.keyboard.press(shortcut)
    for button in page.locator(".gc-root button:visible").all():
        button.focus()
        page.keyboard.press("x")
    assert cells(page) == before


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_axe_finds_nothing_inside_our_widgets(walk, theme):
    page, light = walk.page, "true" if theme.endswith("Light") else "false"
    page.evaluate(f"() => window.jupyterapp.commands.execute('apputils:change-theme', {{ theme: '{theme}' }})")
    page.wait_for_selector(f"body[data-jp-theme-light={light}]", state="attached")
    asked = {"but": ABOUT_THE_PAGE} if light == "true" else {"only": COLOURS}
    assert violations(page, ACTIVITY, **asked) == []


def test_jupyterlab_starts_no_language_server_whose_messages_would_lie_over_a_lesson(desk):
    assert desk.evaluate("window.jupyterapp.hasPlugin('@jupyterlab/notebook-extension:cell-executor')")
    assert not desk.evaluate("window.jupyterapp.hasPlugin('@jupyterlab/notebook-extension:language-server')")


@pytest.mark.parametrize("walk", ["02_stress_hormones.ipynb"], indirect=True)
def test_what_axe_finds_around_our_widgets_is_jupyterlabs_own_and_listed(walk):
    found = violations(walk.page, outside=[ACTIVITY])
    assert {rule for rule, _ in found} <= JUPYTERLABS_OWN
    assert [html for _, elements in found for html in elements if "good-cry" in html] == []


def test_no_lesson_asks_another_host(walk):
    assert walk.pages.asked == []


def test_jupyterlab_itself_is_set_to_ask_for_no_news_and_no_updates(desk):
    page = desk
    plugin = "@jupyterlab/apputils-extension:notification"
    settings = page.evaluate(
        f"async () => (await window.jupyterapp.serviceManager.settings.fetch('{plugin}')).schema.properties"
    )
    assert settings["fetchNews"]["default"] == "false"
    assert settings["checkForUpdates"]["default"] is False


@pytest.mark.parametrize("walk", ["02_stress_hormones.ipynb"], indirect=True)
def test_escape_hands_the_focus_back_to_the_cell(walk):
    page = walk.page
    page.get_by_role("slider", name="Half-life").focus()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.closest('.gc-root')") is None
    assert page.evaluate("document.activeElement.closest('.jp-Notebook') !== null")


@pytest.mark.parametrize("walk", ["02_stress_hormones.ipynb"], indirect=True)
def test_in_command_mode_a_picture_is_stepped_through_by_keys_and_no_cell_is_added(walk):
    page, before = walk.page, cells(walk.page)
    picture = page.locator(".gc-explore", has_text="Half-life")
    picture.get_by_role("button", name="Hear, step or read").press("Enter")
    page.keyboard.press("Home")
    for key in ("ArrowRight", "b", "a", "x", "d", "d"):
        page.keyboard.press(key)
    assert picture.locator(".gc-hear-told").inner_text() == "minute 5: 95\u00a0%"
    assert cells(page) == before
    picture.get_by_role("button", name="Hear, step or read").press("Enter")


@functools.cache
def recovery():
    """The first picture of that lesson, drawn once."""
    return stress_hormones.recovery()


@pytest.mark.parametrize("walk", ["02_stress_hormones.ipynb"], indirect=True)
@pytest.mark.parametrize(("keys", "half_life"), [(["Home"], 60), (["End"], 120), (["Home", "ArrowRight"], 61)])
def test_the_stress_decay_plot_stands_where_matplotlib_draws_it(walk, keys, half_life):
    page = walk.page
    page.get_by_role("slider", name="Someone cries").focus()  # it lies over the picture
    for key in ["Home", *6 * ["ArrowRight"]]:  # to 30 minutes, where the lesson starts
        page.keyboard.press(key)
    page.get_by_role("slider", name="Half-life").focus()
    for key in keys:
        page.keyboard.press(key)
    widget = recovery()
    widget.half_life = half_life
    sentence = str(widget.reading)
    page.get_by_text(sentence).first.wait_for()
    text = page.locator(".gc-explore:not(.gc-scene)").locator("[id$=explore-marks] > path").nth(1).get_attribute("d")
    drawn = np.array(re.findall(r"-?[\d.]+", text), float).reshape(-1, 2)
    stops = [p.index_of(getattr(widget, p.name)) for p in widget.workings.parameters]
    every = from_matplotlib(widget, stops)
    first = sum(
        letter != "Z"
        for letter in widget.workings.table.known((), tuple(n[0] for n in widget.workings.table.grid.nodes)).looks[0][1]
    )
    np.testing.assert_allclose(drawn, every[first : first + len(drawn)], atol=1)


@pytest.mark.parametrize("walk", ["02_stress_hormones.ipynb"], indirect=True)
def test_the_picture_still_moves_when_the_kernel_is_dead(walk):
    page = walk.page
    page.get_by_role("slider", name="Half-life").press("Home")
    page.get_by_text("half is gone after 60 minutes").first.wait_for()
    page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    page.get_by_role("slider", name="Half-life").focus()
    page.keyboard.press("End")
    page.get_by_text("half is gone after 120 minutes").first.wait_for()


def test_on_a_phone_a_lesson_fits(lab, new_page):
    page = new_page(viewport={"width": 390, "height": 844})
    lab.open(page, "02_stress_hormones.ipynb")
    lab.unfold(page)
    lab.run_all(page)
    wait_for_widgets(page)
    page.wait_for_function("document.querySelector('.gc-root').clientWidth > 200")
    boxes = page.locator(".gc-root").evaluate_all("(all) => all.map((e) => [e.scrollWidth, e.clientWidth])")
    assert all(wide <= room for wide, room in boxes)


@pytest.mark.parametrize("walk", ["00_start_here.ipynb"], indirect=True)
def test_the_start_page_says_how_to_bring_pictures_to_life_that_do_not_move_yet(walk):
    assert "If the pictures do not move yet: in the menu choose Run" in walk.untrusted
