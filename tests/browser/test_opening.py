"""A lesson comes alive when it is opened: only ours, only trusted, and its code folds with one button."""

import nbformat
import pytest

from .lab import NOTEBOOKS, running_lab

LESSON = "02_stress_hormones.ipynb"
CHANGED, UNMARKED, KEPT = "changed.ipynb", "unmarked.ipynb", "kept.ipynb"
DESK = {"width": 1280, "height": 3000}
TALL = {"width": 1280, "height": 12_000}  # JupyterLab draws no cell that is off the screen
ALL_DONE = """() => [...window.jupyterapp.shell.currentWidget.content.model.cells].filter((cell) => cell.type === 'code')
    .every((cell) => cell.executionCount !== null && cell.executionState === 'idle')"""


def prepare(folder):
    """Beside the lessons: two that somebody changed, and one without our mark."""
    notebook = nbformat.read(folder / LESSON, as_version=4)
    next(cell for cell in notebook.cells if cell.cell_type == "code").source += "\nprint('changed')"
    for name in (CHANGED, KEPT):
        nbformat.write(notebook, folder / name)
    notebook = nbformat.read(folder / LESSON, as_version=4)
    del notebook.metadata["good_cry"]
    nbformat.write(notebook, folder / UNMARKED)


@pytest.fixture(scope="module")
def course(browser, tmp_path_factory):
    with running_lab(tmp_path_factory.mktemp("course"), good_cry=True, prepare=prepare) as lab:
        yield lab


@pytest.fixture(scope="module")
def _desk(course, pages_of_the_file):
    page = pages_of_the_file.open(viewport=DESK)
    course.open(page, "00_start_here.ipynb")
    return page


@pytest.fixture
def desk(course, _desk, pages_of_the_file):
    """Opens a notebook in a JupyterLab that is open already, which spares loading JupyterLab itself."""

    def open_there(name, viewport=DESK):
        _desk.set_viewport_size(viewport)
        course.exchange(_desk, name)
        return _desk

    yield open_there
    pages_of_the_file.answer_for()


def trust(page):
    """As the reader's own "Trust Notebook": every cell is marked."""
    page.evaluate(
        "() => [...window.jupyterapp.shell.currentWidget.content.model.cells].forEach((cell) => { cell.trusted = true; })"
    )


def let_another_lesson_run(page, name):
    """Open a lesson that runs by itself, and come back: by then `name` would have run, too."""
    page.evaluate(
        "async () => { await window.jupyterapp.commands.execute('docmanager:open', { path: '00_start_here.ipynb' }); }"
    )
    page.wait_for_selector(".jp-Notebook .gc-root")
    page.wait_for_function(ALL_DONE)
    page.evaluate(
        f"async () => {{ await window.jupyterapp.commands.execute('docmanager:open', {{ path: '{name}' }}); }}"
    )
    page.wait_for_function(f"window.jupyterapp.shell.currentWidget.context.path === '{name}'")


#: What is unfolded is drawn a little later.
ALL_SOURCES = """() => [...document.querySelectorAll(".jp-Notebook .jp-CodeCell")].every((cell) =>
    cell.querySelector(".jp-Cell-inputWrapper:not(.jp-mod-hidden) .cm-content")?.checkVisibility())"""


def sources_shown(page):
    return page.locator(
        ".jp-Notebook .jp-CodeCell .jp-Cell-inputWrapper:not(.jp-mod-hidden) .cm-content:visible"
    ).count()


def test_a_trusted_lesson_runs_by_itself_and_the_reader_stays_at_its_top(desk):
    page = desk(LESSON)
    page.wait_for_selector(".jp-Notebook .gc-explore")
    assert page.get_by_role("heading", name="Do tears wash stress away?").is_visible()


def test_a_lesson_that_ran_by_itself_saves_without_a_change(course, desk):
    page = desk(LESSON)
    page.wait_for_selector(".jp-Notebook .gc-explore")
    page.wait_for_function(ALL_DONE)
    page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")
    assert (course.folder / LESSON).read_bytes() == (NOTEBOOKS / LESSON).read_bytes()


def test_a_changed_lesson_waits_until_its_reader_runs_it(course, desk):
    page = desk(CHANGED)
    let_another_lesson_run(page, CHANGED)
    assert page.locator(".jp-Notebook:visible .gc-root").count() == 0
    assert page.get_by_text("changed", exact=True).count() == 0
    course.run_all(page)
    page.get_by_text("changed", exact=True).wait_for()


def test_a_lesson_that_its_reader_trusts_and_saves_runs_by_itself_next_time(desk):
    page = desk(KEPT, TALL)
    page.get_by_role("button", name="Show all code").wait_for()
    trust(page)
    page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")
    page = desk(KEPT, TALL)
    page.wait_for_selector(".jp-Notebook .gc-explore")


def test_a_notebook_without_our_mark_is_left_alone(course, desk):
    course.trust(UNMARKED)
    page = desk(UNMARKED)
    let_another_lesson_run(page, UNMARKED)
    assert page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .good-cry-code").count() == 0
    assert page.locator(".jp-Notebook:visible .gc-root").count() == 0


def test_one_button_shows_all_code_and_hides_it_again(course, desk):
    page = desk(LESSON)
    page.wait_for_selector(".jp-Notebook .gc-explore")
    course.unfold(page)
    assert sources_shown(page) == 0
    button = page.locator(".good-cry-code")
    button.focus()
    page.keyboard.press("Enter")
    assert button.inner_text() == "Hide all code"
    page.wait_for_function(ALL_SOURCES)
    button.click()
    assert button.inner_text() == "Show all code"
    assert sources_shown(page) == 0


@pytest.fixture(scope="module")
def phone(course, pages_of_the_file):
    """A lesson on a phone, in a JupyterLab that was opened there."""
    page = pages_of_the_file.open(viewport={"width": 390, "height": 844})
    course.open(page, LESSON)
    yield page
    pages_of_the_file.answer_for()


def test_on_a_phone_the_lesson_is_not_covered_by_the_file_browser(phone):
    phone.wait_for_selector(".jp-Notebook .gc-root")
    phone.wait_for_function("document.querySelector('.jp-Notebook').clientWidth > 280")


def test_on_a_phone_the_line_that_tells_of_the_web_pages_is_whole(phone):
    line = phone.locator(".good-cry-phone")
    line.wait_for()
    for width in (390, 320):
        phone.set_viewport_size({"width": width, "height": 844})
        phone.wait_for_function(
            "(one) => one.scrollHeight <= one.clientHeight", arg=line.element_handle(), timeout=10_000
        )


SAVE = """async ([file, old, now]) => {
  const contents = window.jupyterapp.serviceManager.contents;
  const { content } = await contents.get(file, { type: "file", format: "text", content: true });
  if (!content.includes(old)) throw new Error(`no ${old} in ${file}`);
  await contents.save(file, { type: "file", format: "text", content: content.replace(old, now) });
}"""


@pytest.mark.parametrize(
    ("file", "old", "now", "shows"),
    [
        ("exercises/02_stress_hormones.yml", "After a quarrel someone cries", "After a match someone cries", "After a match someone cries"),
        ("course.yml", "questions: true", "questions: maybe", "course.yml, line "),
    ],
)  # fmt: skip
def test_what_an_instructor_saves_in_any_other_editor_shows_in_the_tour_by_itself(course, desk, file, old, now, shows):
    page = desk("for_instructors.ipynb", TALL)
    page.wait_for_function(ALL_DONE)
    with page.expect_response(lambda answer: "/api/contents/exercises?" in answer.url):
        pass  # the extension has seen the files as they are now
    path = course.folder / file
    before = path.read_text(encoding="utf-8")
    assert old in before
    path.write_text(before.replace(old, now, 1), encoding="utf-8")
    try:
        page.get_by_text(shows).first.wait_for()
    finally:
        path.write_text(before, encoding="utf-8")


@pytest.fixture
def put_back(course):
    """What a test of the tour writes into the teacher's files is gone after it."""
    files = [course.folder / "exercises/02_stress_hormones.yml", course.folder / "course.yml"]
    before = {path: path.read_text(encoding="utf-8") for path in files}
    yield
    for path, text in before.items():
        path.write_text(text, encoding="utf-8")


@pytest.mark.usefixtures("put_back")
def test_what_an_instructor_saves_shows_in_the_tour_at_once(desk):
    page = desk("for_instructors.ipynb", TALL)
    page.wait_for_function(ALL_DONE)
    page.evaluate(
        SAVE, ["exercises/02_stress_hormones.yml", "After a quarrel someone cries", "After a race someone cries"]
    )
    page.locator(".gc-check").get_by_text("After a race someone cries").wait_for()
    page.evaluate(SAVE, ["course.yml", "questions: true", "questions: maybe"])
    page.get_by_text("course.yml, line ").first.wait_for()
    page.evaluate(SAVE, ["exercises/02_stress_hormones.yml", "correct: true", "corect: true"])
    page.get_by_text("There is no entry called “corect” here").nth(1).wait_for()
    assert page.get_by_role("heading", name="For instructors").is_visible()


@pytest.mark.usefixtures("put_back")
def test_a_question_that_is_written_in_the_tour_stands_in_the_file_and_in_the_lesson(course, desk):
    page = desk("for_instructors.ipynb", TALL)
    page.wait_for_function(ALL_DONE)
    path, form = course.folder / "exercises/02_stress_hormones.yml", page.locator(".gc-new")
    form.get_by_role("textbox", name="What do you ask?").fill("Does a bath hold enough?")
    for n, text in enumerate(("Yes, it does", "No, it doesn't"), 1):
        form.get_by_role("group", name=f"Answer {n}").get_by_role("textbox", name="The answer").fill(text)
    form.get_by_role("group", name="Answer 1").get_by_role("checkbox").press("Space")
    form.get_by_role("radio", name="Yes, it does").wait_for()
    form.get_by_role("button", name="Write it into the file").press("Enter")
    form.get_by_role("status").get_by_text("02_stress_hormones.yml now, from line").wait_for()
    page.locator(".gc-check").get_by_text("Question 1 of 4").first.wait_for()
    assert "right: Yes, it does" in path.read_text(encoding="utf-8")


@pytest.mark.usefixtures("put_back")
@pytest.mark.parametrize("is_gone", [False, True])
def test_a_file_that_is_saved_while_the_kernel_ends_or_after_it_puts_up_no_dialog_and_starts_none(desk, is_gone):
    page = desk("for_instructors.ipynb", TALL)
    page.wait_for_function(ALL_DONE)
    page.evaluate(
        """async ([isGone, save, asked]) => {
            const ended = window.jupyterapp.shell.currentWidget.sessionContext.shutdown();
            if (isGone) await ended;
            await eval(save)(asked);
            await ended;
        }""",
        [is_gone, SAVE, ["exercises/02_stress_hormones.yml", "After a quarrel someone cries", "After a race"]],
    )
    with page.expect_response(lambda answer: "/api/contents/exercises?" in answer.url):
        pass  # what the file set off has begun
    assert page.locator(".jp-Dialog").all_inner_texts() == []
    assert page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.session === null")


# -- while it starts -------------------------------------------------------------------------------------

#: Keeps a kernel busy until a file comes.
WAIT = "import pathlib, time\nwhile not pathlib.Path('{file}').exists():\n    time.sleep(0.05)"


class Held:
    """A lesson beside the others that starts only when it is let."""

    def __init__(self, course, name):
        self.course, self.name, self.sign = course, f"{name}.ipynb", course.folder / f"{name}.go"
        notebook = nbformat.read(course.folder / LESSON, as_version=4)
        notebook.cells.insert(1, nbformat.v4.new_code_cell(WAIT.format(file=self.sign.name)))
        nbformat.write(notebook, course.folder / self.name)
        course.trust(self.name)

    def let_go(self):
        self.sign.touch()


@pytest.fixture
def held(course, request):
    lesson = Held(course, request.node.name)
    yield lesson
    lesson.let_go()


@pytest.fixture
def starting(held, _desk, pages_of_the_file):
    """A lesson that its reader trusts, and whose kernel is held up, while it starts."""
    _desk.set_viewport_size(DESK)
    held.course.turn_to(_desk, held.name)
    _desk.wait_for_function(STARTING)
    yield _desk
    pages_of_the_file.answer_for()


STARTING = "document.querySelector('.good-cry-starting')?.textContent === 'Starting …'"


def predictions_place(page):
    return page.locator(".jp-CodeCell", has_text="Say a millilitre of tears").locator(".jp-Cell-outputWrapper")


def test_what_was_saved_stays_until_the_live_part_is_there_and_a_quiet_line_says_that_it_starts(held, starting):
    page = starting
    sign = page.locator(".good-cry-starting")
    assert sign.get_attribute("role") == "status"
    place = predictions_place(page)
    assert "A swimming pool" in place.inner_text()
    assert page.locator(".jp-Notebook .gc-root").count() == 0
    least = page.evaluate_handle(
        """() => {
            const wrapper = [...document.querySelectorAll('.jp-Cell-outputWrapper')].find((one) => one.innerText.includes('A swimming pool'));
            const seen = { least: wrapper.offsetHeight, words: true };
            const look = () => {
                if (wrapper.isConnected) {
                    seen.least = Math.min(seen.least, wrapper.offsetHeight);
                    seen.words = seen.words && wrapper.innerText.includes('swimming pool');
                }
                requestAnimationFrame(look);
            };
            look();
            return seen;
        }"""
    )
    held.let_go()
    page.wait_for_selector(".jp-Notebook .gc-predict")
    page.wait_for_function(ALL_DONE)
    page.wait_for_function("document.querySelector('.good-cry-starting').textContent === ''")
    assert page.locator(".good-cry-still").count() == 0
    seen = least.json_value()
    assert seen["words"]
    assert seen["least"] > 100


def test_a_lesson_that_is_closed_before_its_live_part_is_there_waits_for_nothing(course, desk):
    page = desk(LESSON)
    page.wait_for_selector(".jp-Notebook .gc-predict")
    page.wait_for_function(ALL_DONE)
    page.evaluate(
        """async () => {
            const { keepPicture } = await import("/lab/extensions/good-cry/static/keep_picture.js");
            const panel = window.jupyterapp.shell.currentWidget;
            const cell = panel.content.widgets.find((one) => one.node.querySelector(".gc-predict"));
            const live = keepPicture(cell);
            cell.node.querySelectorAll(".jp-OutputArea:not(.good-cry-still) .gc-root").forEach((one) => one.remove());
            const gone = live();
            panel.dispose();
            await gone;
        }"""
    )


def test_a_start_that_takes_long_says_so(held, new_page):
    page = new_page(viewport={"width": 1280, "height": 900})
    page.clock.install()
    page.goto(held.course.url(held.name))
    page.wait_for_function(STARTING)
    page.clock.fast_forward(31_000)
    assert "You can read on" in page.locator(".good-cry-starting").inner_text()
    held.let_go()
    page.wait_for_function("document.querySelector('.good-cry-starting').textContent === ''")


def test_shutting_the_kernel_down_while_a_lesson_starts_ends_the_start_without_a_word(held, starting):
    page = starting
    page.evaluate("() => { window.jupyterapp.shell.currentWidget.sessionContext.shutdown(); }")
    held.let_go()
    page.wait_for_function("document.querySelector('.good-cry-starting').textContent === ''")
    assert page.locator(".jp-Dialog").all_inner_texts() == []


def is_marked_changed(page):
    return page.evaluate("() => window.jupyterapp.shell.currentWidget.context.model.dirty")


def let_it_start(page):
    page.wait_for_function(ALL_DONE)
    page.wait_for_function("document.querySelector('.good-cry-starting')?.textContent === ''")


def test_closing_a_lesson_in_which_nobody_changed_anything_asks_nothing(desk):
    page = desk(LESSON)
    let_it_start(page)
    assert not is_marked_changed(page)
    page.evaluate("() => window.jupyterapp.commands.execute('application:close')")
    page.wait_for_function("!document.querySelector('.jp-NotebookPanel')")
    assert page.locator(".jp-Dialog").all_inner_texts() == []


def test_a_lesson_that_its_reader_changed_while_it_started_is_marked_as_changed(held, starting):
    page = starting
    page.evaluate(
        "() => [...window.jupyterapp.shell.currentWidget.content.model.cells][0].sharedModel.setSource('# Mine')"
    )
    held.let_go()
    let_it_start(page)
    assert is_marked_changed(page)


STILL = ".jp-MarkdownOutput em:has-text('If the pictures do not move yet')"


def test_how_to_bring_pictures_to_life_is_said_only_where_they_stand_still(desk):
    page = desk(LESSON)
    let_it_start(page)
    assert not page.locator(STILL).is_visible()
    page = desk(CHANGED)
    page.locator(STILL).wait_for()
