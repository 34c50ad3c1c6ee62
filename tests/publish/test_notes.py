"""What `check` says of texts and notebooks that are right and still do not show as they are meant."""

import io

import nbformat
import pytest
from PIL import Image

from helpers.publish import checking
from helpers.publish.commands import check
from helpers.publish.notes_on_texts import FORMULA

LESSON = "02_stress_hormones"


@pytest.fixture
def noted(folder, course):
    """Adds a cell to a lesson, and gives what `check` then notes of it."""

    def add(markdown, attachments=None):
        path = folder / f"{LESSON}.ipynb"
        notebook = nbformat.read(path, as_version=4)
        more = {"attachments": attachments} if attachments else {}
        notebook.cells.append(nbformat.v4.new_markdown_cell(markdown, id="added", **more))
        nbformat.write(notebook, path)
        return [note for note in checking.notes(course) if note.startswith(f"{LESSON}.ipynb")]

    return add


@pytest.fixture
def asked(folder, course):
    """Puts a text in the place of the first question, and gives what `check` then notes of the file."""

    def put(text):
        path = folder / "exercises" / f"{LESSON}.yml"
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        number = next(n for n, line in enumerate(lines) if line.lstrip().startswith("question:"))
        indent = lines[number][: len(lines[number]) - len(lines[number].lstrip())]
        lines[number] = f"{indent}question: '{text.replace(chr(39), chr(39) * 2)}'\n"
        while ":" not in lines[number + 1].split("#")[0]:  # the rest of the old question
            del lines[number + 1]
        path.write_text("".join(lines), encoding="utf-8")
        assert checking.problems(course) == []
        return number + 1, [note for note in checking.notes(course) if f"{LESSON}.yml" in note]

    return put


def test_of_the_course_as_it_comes_nothing_is_noted(folder, course):
    assert checking.notes(course) == []


@pytest.mark.parametrize(
    ("markdown", "said"),
    [
        ("![a](attachment:gone.png)", "the picture “attachment:gone.png” is not attached to its cell"),
        ("![a](pics/gone.png)", "the picture “pics/gone.png” is no picture in the lesson's folder"),
        ("![a](https://a.example/b.png)", "the picture “https://a.example/b.png” stands on another website"),
        ('<img src="gone.png">', "the picture “gone.png” is no picture in the lesson's folder"),
        ("[the data](data.csv)", "the link to “data.csv” leads to no page"),
        ("[a lesson](11_gone.ipynb)", "the link to “11_gone.ipynb” leads to no page"),
        (r"So $\foo{x}$.", r"pages show the formula $\foo{x}$ as it is typed."),
    ],
)
def test_what_no_page_can_show_of_a_notebook_is_named(noted, markdown, said):
    [note] = noted(markdown)
    assert note.startswith(f"{LESSON}.ipynb: {said}")


def test_a_picture_that_pages_show_is_not_named(noted, folder):
    out = io.BytesIO()
    Image.new("RGB", (2, 2)).save(out, "PNG")
    (folder / "a.png").write_bytes(out.getvalue())
    assert noted("![a](a.png) [b](01_why_we_cry.ipynb) [c](https://a.example) $x^2$ `![d](e.png)`") == []


def test_a_lesson_without_the_mark_is_named_and_a_refresh_puts_it_back(folder, command, course):
    path = folder / f"{LESSON}.ipynb"
    notebook = nbformat.read(path, as_version=4)
    del notebook.metadata["good_cry"]
    nbformat.write(notebook, path)
    code, said, _ = command("check")
    assert code == 0
    assert f"Note: {LESSON}.ipynb lacks the mark of a lesson" in said
    assert f"Run: python -m helpers refresh {LESSON}" in said
    assert command("refresh", LESSON)[0] == 0
    assert nbformat.read(path, as_version=4).metadata["good_cry"] == {"lesson": LESSON}
    assert checking.notes(course) == []


def test_a_notebook_that_is_no_lesson_needs_no_mark(folder, course):
    nbformat.write(nbformat.v4.new_notebook(), folder / "scratch.ipynb")
    assert not any("mark" in note for note in checking.notes(course))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("What does ![the curve](b.png) show?", "The picture “b.png” shows as its description only."),
        ("![](b.png)", "The picture “b.png” shows as its description only."),
        (r"What is $\frac{1}{2}$ of it?", r"The formula “$\frac{1}{2}$” shows as it is typed"),
        ("How large is $d$ here?", "The formula “$d$” shows as it is typed"),
        (r"What is \(x^2\) here?", r"The formula “\(x^2\)” shows as it is typed"),
        ("What is \u202etfel here?", "An invisible sign in this text turns the letters after it round."),
        ("What is $$x = 3$$ here?", "The formula “$$x = 3$$” shows as it is typed"),
    ],
)
def test_a_picture_or_formula_in_a_question_is_named_with_its_line(asked, text, said):
    line, [note] = asked(text)
    assert note.startswith(f"notebooks/exercises/{LESSON}.yml, line {line}: {said}")


@pytest.mark.parametrize(
    "text",
    [
        "It costs $5 and then $10.",
        "From $5 to $10",
        "US$ 5, US$ 6",
        "a_b and c^d",
        "50 % of {them}",
        "C:\\ or D:\\",
        "(x)",
    ],
)
def test_a_price_is_no_formula(text):
    assert not FORMULA.search(text)


def test_check_says_its_notes_and_finds_no_mistake(asked, command, monkeypatch):
    asked("![](b.png)")
    monkeypatch.setattr(check, "today", lambda: check.datetime.date(2026, 11, 25))
    code, said, _ = command("check")
    assert code == 0
    assert "Note: notebooks/exercises/02_stress_hormones.yml, line " in said
