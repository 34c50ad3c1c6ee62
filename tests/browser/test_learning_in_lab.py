"""Predictions, questions and reflections in a real JupyterLab: they survive, they stay private, and a typo breaks nothing."""

import json

import pytest

from .lab import WINDOW, running_lab
from .step_pages import placed

LESSON, BROKEN = "01_why_we_cry.ipynb", "02_stress_hormones.ipynb"
TYPED = "a-thought-that-nobody-else-reads"


def prepare(folder):
    """A teacher's typo: an option whose `correct: true` is spelled wrong."""
    path = folder / "exercises" / "02_stress_hormones.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("      correct: true", "      corect: true", 1), encoding="utf-8")


@pytest.fixture(scope="module")
def course(browser, tmp_path_factory):
    with running_lab(tmp_path_factory.mktemp("learning"), good_cry=True, prepare=prepare, whole=True) as lab:
        yield lab


@pytest.fixture(scope="module")
def the_page(course, pages_of_the_file):
    """A JupyterLab for all tests."""
    page = pages_of_the_file.open(viewport=WINDOW)
    course.open(page, LESSON)
    return page


@pytest.fixture
def opened(course, the_page, pages_of_the_file):
    """Opens a lesson for a reader who never answered anything."""

    def open_lesson(name):
        the_page.evaluate("localStorage.clear()")
        course.open(the_page, name)  # a page of its own: in one that is open a lesson that starts may never become idle
        ran(course, the_page)
        return the_page

    yield open_lesson
    pages_of_the_file.answer_for()


def ran(course, page):
    course.unfold(page)
    page.wait_for_selector(".jp-Notebook .gc-record")
    page.wait_for_function(
        """() => [...window.jupyterapp.shell.currentWidget.content.model.cells].filter((cell) => cell.type === 'code')
            .every((cell) => cell.executionCount !== null && cell.executionState === 'idle')"""
    )


def answer(page):
    """A bet with a reason, one question, a card on a pile and a thought, all by keyboard where it is quick."""
    placed(page, TYPED)
    question = page.locator(".gc-check-one").first
    question.locator("input").first.check()
    question.get_by_role("button", name="Check my answer").press("Enter")
    page.locator(".gc-pile").first.press("Enter")
    page.locator(".gc-reflect textarea").first.fill(TYPED)
    page.locator(".gc-reflect textarea").first.blur()


def said(page):
    """What the learner finds again."""
    return [
        page.locator(".gc-predict .gc-said").first.inner_text(),
        page.locator(".gc-predict .gc-said").nth(1).inner_text(),
        page.locator(".gc-check-one .gc-verdict").first.text_content(),  # the next question is shown
        page.locator(".gc-piles-number").all_inner_texts(),
        page.locator(".gc-reflect textarea").first.input_value(),
    ]


def test_answers_survive_a_reload_a_kernel_restart_and_a_second_run(course, opened):
    page = opened(LESSON)
    answer(page)
    before = said(page)
    assert TYPED in before[0]
    assert before[3] == ["1", "", ""]
    assert before[4] == TYPED
    page.reload()
    course.wait(page)
    ran(course, page)
    assert said(page) == before
    page.evaluate(
        "async () => { await window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart(); }"
    )
    course.run_all(page)
    ran(course, page)
    assert said(page) == before


def test_what_a_learner_answers_is_in_no_saved_notebook_and_no_message(course, opened):
    page = opened(LESSON)
    sent = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(str(frame))))
    page.reload()
    course.wait(page)
    ran(course, page)
    answer(page)
    page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")
    assert sent
    assert not [one for one in sent if TYPED in one]
    assert TYPED not in (course.folder / LESSON).read_text(encoding="utf-8")


def test_a_lesson_is_handed_in_taken_along_erased_and_opened_again(opened, tmp_path):
    page = opened(LESSON)
    answer(page)
    before = said(page)
    record = page.locator(".gc-record")
    record.get_by_role("button", name="Hand in").click()
    assert "Are we the only species that weeps?" in record.locator(".gc-panel").inner_text()
    with page.expect_download() as handed:
        record.get_by_role("button", name="Save the file").click()
    text = handed.value.path().read_text(encoding="utf-8")
    assert TYPED not in text
    assert "predict" in json.loads(text)["lessons"]["01_why_we_cry"]
    with page.expect_download() as whole:
        record.get_by_role("button", name="Keep my record").click()
    file = tmp_path / "record.json"
    whole.value.save_as(file)
    assert TYPED in file.read_text(encoding="utf-8")
    record.get_by_role("button", name="Erase", exact=True).click()
    record.get_by_role("button", name="Erase everything").click()
    assert page.locator(".gc-predict .gc-said").count() == 0
    assert page.locator(".gc-reflect textarea").first.input_value() == ""
    record.get_by_role("button", name="Open my record").click()
    record.get_by_label("File with your record").set_input_files(file)
    page.locator(".gc-predict .gc-said").first.wait_for()
    assert said(page) == before


def test_a_teachers_typo_is_a_sentence_with_its_line_and_the_rest_of_the_lesson_works(opened):
    page = opened(BROKEN)
    told = "notebooks/exercises/02_stress_hormones.yml, line "
    assert page.get_by_text(told).count() > 1
    assert (
        "There is no entry called “corect” here. Did you mean “correct”?" in page.locator(".gc-card").first.inner_text()
    )
    assert page.locator(".gc-card").filter(has_text="Theoretical").count() >= 1
    assert page.locator(".jp-Notebook [data-mime-type='application/vnd.jupyter.error']").count() == 0
    assert page.get_by_role("button", name="Keep my record").is_visible()


def test_typing_in_a_lesson_in_command_mode_writes_and_adds_no_cell(opened):
    page = opened(LESSON)
    cells = "window.jupyterapp.shell.currentWidget.content.model.cells.length"
    before = page.evaluate(cells)
    page.evaluate("() => { window.jupyterapp.shell.currentWidget.content.mode = 'command'; }")
    field = page.locator(".gc-reflect textarea").first
    field.focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("b a x dd m y")
    assert field.input_value() == "b a x dd m y"
    for control in (
        *page.locator(".gc-root input[type=radio]:visible").all()[:4],
        *page.locator(".gc-root select:visible").all()[:3],
    ):
        control.focus()
        for key in ("ArrowDown", "b", "x", "a", "d", "d"):
            page.keyboard.press(key)
    assert page.evaluate(cells) == before
