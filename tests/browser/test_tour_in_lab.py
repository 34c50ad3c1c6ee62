"""What an instructor saves shows in the tour that is open in JupyterLab, from whatever editor it comes, and a form writes questions."""

import pytest

from .lab import ALL_DONE, WINDOW, running_lab

TOUR = "for_instructors.ipynb"


@pytest.fixture(scope="module")
def course(browser, tmp_path_factory):
    with running_lab(tmp_path_factory.mktemp("course"), good_cry=True, whole=True) as lab:
        yield lab


@pytest.fixture(scope="module")
def desk(course, pages_of_the_file):
    page = pages_of_the_file.open(viewport=WINDOW)
    course.open(page, TOUR)
    return page


@pytest.fixture
def tour(course, desk, pages_of_the_file):
    """Opens the tour afresh; gives its page once all of it has run."""

    def open_tour():
        course.exchange(desk, TOUR)
        desk.wait_for_function(ALL_DONE)
        return desk

    yield open_tour
    pages_of_the_file.answer_for()


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
def test_what_an_instructor_saves_in_any_other_editor_shows_in_the_tour_by_itself(course, tour, file, old, now, shows):
    page = tour()
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
def test_what_an_instructor_saves_shows_in_the_tour_at_once(tour):
    page = tour()
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
def test_a_question_that_is_written_in_the_tour_stands_in_the_file_and_in_the_lesson(course, tour):
    page = tour()
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
def test_a_file_that_is_saved_while_the_kernel_ends_or_after_it_puts_up_no_dialog_and_starts_none(tour, is_gone):
    page = tour()
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
