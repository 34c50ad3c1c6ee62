"""What holds for every committed notebook."""

import ast
import itertools
import json
import re
from pathlib import Path

import nbformat
import pytest

from helpers.course import lesson_names
from helpers.course.listed import FOR_INSTRUCTORS
from helpers.lessons.finding import module_name
from helpers.publish.clean import MARK, VIEW, clean
from helpers.publish.kernel import kernel
from helpers.publish.refresh import refreshed

from ..delivered import DELIVERED

FOLDER = Path(__file__).parents[2] / "notebooks"
LESSONS = sorted(FOLDER.glob("*.ipynb"))
TAGS = {"after-the-end", "folded", "for-a-class", "hide-input", "jupyter-only", "live", "self-check", "until-alive"}
MOST_LINES = 6
#: Lessons as delivered; those that a teacher adds, and the tour for instructors, may show more code.
OWN = {"00_start_here", *lesson_names.LESSONS}
MOST_LINES_ADDED = 12


@pytest.fixture(params=LESSONS, ids=lambda path: path.stem)
def path(request):
    return request.param


@pytest.fixture
def lesson(path):
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    return notebook


def code(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def headings(notebook):
    prose = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    return [len(marks) for marks in re.findall(r"^(#+) ", prose, flags=re.M)]


def test_every_lesson_is_executed_in_order(lesson):
    assert [cell.execution_count for cell in code(lesson)] == list(range(1, len(code(lesson)) + 1))


def test_no_lesson_carries_widget_state_or_a_widget_view(path):
    text = path.read_text(encoding="utf-8")
    assert VIEW not in text
    assert "widgets" not in json.loads(text)["metadata"]


def test_every_lesson_is_clean_and_carries_our_mark(lesson):
    text = nbformat.writes(lesson)
    assert nbformat.writes(clean(lesson)) == text
    assert MARK in lesson.metadata


def test_no_lesson_shows_an_error(lesson):
    kinds = {output.output_type for cell in code(lesson) for output in cell.outputs}
    assert kinds <= {"execute_result", "display_data"}


def test_every_output_says_something_in_words(lesson):
    for cell in code(lesson):
        for output in cell.outputs:
            assert len(output.data["text/plain"]) > 10
            assert "object at 0x" not in output.data["text/plain"]


def test_every_picture_has_a_description_and_a_caption(lesson):
    for cell in code(lesson):
        for output in cell.outputs:
            for picture in re.findall(r"<img [^>]*>", output.data.get("text/html", "")):
                assert len(re.search(r'alt="([^"]*)"', picture)[1]) > 40
                assert "<figcaption>" in output.data["text/html"]


def test_a_lesson_has_one_title_and_headings_in_order(lesson):
    levels = headings(lesson)
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in itertools.pairwise(levels))


def test_code_cells_are_short_and_begin_with_a_comment_in_the_readers_words(path, lesson):
    for cell in code(lesson):
        lines = cell.source.splitlines()
        assert len(lines) <= (MOST_LINES if path.stem in OWN else MOST_LINES_ADDED)
        assert lines[0].startswith("# ")
        assert cell.metadata.get("jupyter", {}).get("source_hidden") is True


def test_only_known_tags_are_used(lesson):
    assert {tag for cell in lesson.cells for tag in cell.metadata.get("tags", [])} <= TAGS


def test_a_lesson_imports_its_own_module_and_does_nothing_that_sleeps_or_fetches(path, lesson):
    source = "\n".join(cell.source for cell in code(lesson))
    imports = re.findall(r"^\s*(?:from|import) (\S+)", source, flags=re.M)
    assert imports[0] == f"helpers.lessons.{module_name(path.stem)}"
    others = [one for one in imports[1:] if one != "helpers.lessons.going_on"]
    assert others in ([], ["helpers.widgets"] if path.stem not in OWN else [])
    assert not re.search(r"^[!%]|\bsleep\(|requests|urllib|https?:|import \*", source, flags=re.M)


def test_each_activity_works_after_the_import_cell_alone(lesson):
    first, *others = code(lesson)
    names = {"display": lambda *_: None}
    exec(first.source, names)
    for cell in reversed(others):
        exec(cell.source, names)


def words_of(text):
    return re.findall(r"\w+", text.casefold())


def titles_of(shown):
    """What an activity is called, seen or only heard; a picture with a bet asks its question in its place."""
    texts = [getattr(shown, name, "") for name in ("title", "question")]
    return [*texts, (getattr(shown, "bet", None) or {}).get("question", "")]


def shown_by(cell, names):
    """What a cell shows: the value of its last line."""
    *before, last = ast.parse(cell.source).body
    exec(compile(ast.Module(before, []), "<cell>", "exec"), names)
    if isinstance(last, ast.Expr):
        return eval(compile(ast.Expression(last.value), "<cell>", "eval"), names)
    return exec(compile(ast.Module([last], []), "<cell>", "exec"), names)


def test_no_activity_is_called_by_the_words_of_its_step(lesson):
    # A page hides such a title from the eye, and a screen reader would say the same twice.
    names, over, twice = {"display": lambda *_: None}, [], []
    for cell in lesson.cells:
        if cell.cell_type == "markdown":
            for marks, heading in re.findall(r"^(#+) (.*)$", cell.source, flags=re.M):
                over = [*(over if len(marks) > 2 else []), words_of(heading)]
        elif cell.cell_type == "code":
            titles = titles_of(shown_by(cell, names))
            twice += [title for title in titles if isinstance(title, str) and title and words_of(title) in over]
    assert twice == []


def test_links_between_lessons_lead_somewhere(lesson):
    shown = json.dumps(lesson, ensure_ascii=False)
    for target in re.findall(r"\]\(([\w]+\.ipynb)\)", shown):
        assert (FOLDER / target).exists(), target


def test_links_within_a_lesson_lead_to_one_of_its_headings(lesson):
    prose = "\n".join(cell.source for cell in lesson.cells if cell.cell_type == "markdown")
    # JupyterLab and GitHub agree on such a place only where a heading holds nothing but letters and spaces.
    places = {title.replace(" ", "-") for title in re.findall(r"^#+ ([A-Za-z ]+)$", prose, flags=re.M)}
    assert set(re.findall(r"\]\(#([^)]+)\)", prose)) <= places


def test_a_lesson_has_no_exclamation_mark_and_nothing_is_simply_done(lesson):
    prose = " ".join(cell.source for cell in lesson.cells if cell.cell_type == "markdown")
    assert "!" not in re.sub(r"!\[", "", prose)
    assert "simply" not in prose.lower()


def test_no_lesson_promises_an_answer_that_an_edition_may_not_show(path, lesson):
    # What shows answers says so itself, where it shows them: an activity knows its edition, and the text does not.
    said = "\n".join(cell.source for cell in lesson.cells if path.stem != FOR_INSTRUCTORS)
    promises = r"answers? tells? you|(?:and|beside) what happened|second (?:try|chance)|changed question"
    assert not re.search(promises, said)


def test_nothing_around_the_questions_says_how_many_there_are(lesson):
    """A teacher adds one and takes one out, and the heading above them still holds."""
    for before, cell in zip(lesson.cells, lesson.cells[1:], strict=False):
        if cell.cell_type == "code" and ".check()" in cell.source:
            above = [before.source] if before.cell_type == "markdown" else []
            said = " ".join([*above, *(line for line in cell.source.splitlines() if line.startswith("#"))])
            assert not re.search(r"\b(one|two|three|four|five|\d+) questions?\b", said, re.I), said


def test_what_course_yml_lists_has_a_notebook_or_is_one_of_ours_that_is_coming():
    assert {one.name for one in DELIVERED.lessons()} <= {path.stem for path in LESSONS} | set(lesson_names.LESSONS)


@pytest.fixture(scope="module")
def run():
    """Runs a notebook in one kernel for all, as the command refresh does."""
    with kernel(FOLDER) as run_in_it:
        yield run_in_it


def test_the_committed_lesson_is_fresh(path, run):
    assert refreshed(DELIVERED, path, run) == path.read_text(encoding="utf-8"), "run: uv run python -m helpers refresh"
