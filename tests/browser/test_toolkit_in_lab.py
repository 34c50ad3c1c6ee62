"""Calm, now in a real JupyterLab: its printed page, its private texts, and all of it without a kernel."""

import re

import pytest

from .lab import WINDOW, running_lab

LESSON = "calm.ipynb"
#: A computer that may be busy: milliseconds for all of its cells to run.
LONG = 180_000
# The last cell says where the lesson leads, in words alone.
RAN = """() => { const cells = [...window.jupyterapp.shell.currentWidget.content.model.cells].filter((cell) => cell.type === 'code');
    return cells.every((cell) => cell.executionCount !== null && cell.executionState === 'idle')
        && document.querySelectorAll('.jp-Notebook .gc-root').length >= cells.length - 1; }"""
TYPED = "a-line-that-nobody-else-reads"
CELLS = "window.jupyterapp.shell.currentWidget.content.model.cells.length"


@pytest.fixture(scope="module")
def course(browser, tmp_path_factory):
    with running_lab(tmp_path_factory.mktemp("toolkit"), good_cry=True) as lab:
        yield lab


@pytest.fixture(scope="module")
def the_page(course, pages_of_the_file):
    """One JupyterLab for all tests, and what its websockets send."""
    page, sent = pages_of_the_file.open(viewport=WINDOW), []
    page.on("websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(str(frame))))
    course.open(page, LESSON)
    return page, sent


@pytest.fixture
def page(the_page, pages_of_the_file):
    """The lesson, run."""
    ran(the_page[0])
    yield the_page[0]
    pages_of_the_file.answer_for()


def ran(page):
    page.wait_for_function(RAN, timeout=LONG)


def write(page):
    """A line of one's own in the message and one on the last plan, both to be kept."""
    message, plan = page.locator(".gc-message"), page.locator(".gc-planner").last
    if not message.get_by_role("textbox", name="How you begin").is_visible():
        message.get_by_role("button", name="My words: How you begin").click()
    message.get_by_role("textbox", name="How you begin").fill(TYPED)
    plan.get_by_role("textbox", name="Whom I can ask").fill(TYPED)
    for made in (message, plan):
        made.get_by_role("checkbox", name="Keep this").check()


def test_only_the_plan_is_printed_on_one_sheet(course, new_page):
    page = new_page(viewport=WINDOW)  # of its own: a notebook that was laid out for paper does not come back as it was
    course.open(page, LESSON)
    ran(page)
    plan = page.locator(".gc-planner").last
    plan.locator(".gc-fields-one", has_text="Go for a walk").click()
    plan.get_by_role("textbox", name="Whom I can ask").fill(TYPED)
    page.evaluate("() => { window.print = () => {}; }")
    plan.get_by_role("button", name="Print this page").press("Enter")
    page.emulate_media(media="print")
    shown = page.evaluate("document.body.innerText")
    assert shown.startswith("My plan for a hard day")
    assert TYPED in shown
    assert "My walk" not in shown
    assert "Kernel" not in shown
    assert len(re.findall(rb"/Type /Page\b", page.pdf(format="A4"))) == 1


def test_private_texts_are_in_no_message_and_no_saved_notebook_and_survive_a_reload(course, page, the_page):
    sent = the_page[1]
    write(page)
    page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")
    assert sent
    assert not [one for one in sent if TYPED in one]
    assert TYPED not in (course.folder / LESSON).read_text(encoding="utf-8")
    page.reload()
    course.wait(page)
    ran(page)
    assert page.locator(".gc-message textarea:visible").first.input_value() == TYPED
    assert TYPED in page.locator(".gc-planner .gc-sheet").last.text_content()


def test_typing_in_command_mode_adds_no_cell(page):
    before = page.evaluate(CELLS)
    page.evaluate("() => { window.jupyterapp.shell.currentWidget.content.mode = 'command'; }")
    write(page)
    for field in page.locator(".gc-message textarea:visible, .gc-planner textarea:visible").all():
        field.focus()
        page.keyboard.press("Control+a")
        page.keyboard.type("b a x dd m y")
        assert field.input_value() == "b a x dd m y"
    for button in page.locator(".gc-message button:visible, .gc-planner input:visible").all()[:12]:
        button.focus()
        for key in ("b", "x", "d", "d"):
            page.keyboard.press(key)
    assert page.evaluate(CELLS) == before


def test_with_the_kernel_gone_everything_still_works(page):  # the last one: no kernel is left to run the lesson
    page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    write(page)
    assert page.locator(".gc-message textarea:visible").first.input_value() == TYPED
    page.get_by_role("button", name="Practise saying it").press("Enter")
    assert page.locator(".gc-practise-line").inner_text() == TYPED
    page.locator(".gc-calm-tap").press("Enter")
    page.locator(".gc-calm .gc-pacer-word", has_text="In").wait_for()
    assert page.evaluate("document.querySelector('.gc-calm .gc-pacer-disc').getAnimations()[0].playState") == "running"
