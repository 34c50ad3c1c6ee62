"""Pages to print as PDF: by a browser that is installed, and a sentence where none is."""

import sys

import pytest

from helpers.publish import pdf
from helpers.publish.editions import handout, instructor
from helpers.publish.say import CannotDo

FILES = {"index.html": b"<p>one</p>", "02_a.html": b"<p>two</p>", "notes.txt": b"three"}
HANDOUT = FILES | {handout.KEY: b"<p>key</p>"}


@pytest.fixture
def browser(tmp_path, monkeypatch):
    """A stand-in for a browser, which "prints" a page by copying it."""
    program = tmp_path / "browser"
    program.write_text(
        f"#!{sys.executable}\nimport sys, pathlib, urllib.request\n"
        "to = next(one.partition('=')[2] for one in sys.argv if one.startswith('--print-to-pdf='))\n"
        "page = urllib.request.url2pathname(sys.argv[-1].removeprefix('file://'))\n"
        "pathlib.Path(to).write_bytes(b'%PDF ' + pathlib.Path(page).read_bytes())\n",
        encoding="utf-8",
    )
    program.chmod(0o755)
    monkeypatch.setenv("COURSE_BROWSER", str(program))
    return str(program)


@pytest.fixture
def made(monkeypatch):
    """The editions without their notebooks, which take long to run."""
    monkeypatch.setattr(handout, "files", lambda course: dict(HANDOUT))
    guide = {f"guide/{name}": data for name, data in FILES.items()}
    monkeypatch.setattr(instructor, "files", lambda course: guide | {"other/page.html": b"x"})


def found(folder):
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(folder).as_posix() for path in files}


def test_a_pdf_stands_beside_each_page(browser):
    assert pdf.printed(FILES, browser) == {"index.pdf": b"%PDF <p>one</p>", "02_a.pdf": b"%PDF <p>two</p>"}


@pytest.mark.parametrize(
    ("edition", "printed"),
    [
        ("handout", {"index.pdf", "02_a.pdf", "for_the_teacher/key.pdf"}),
        ("instructor", {"guide/index.pdf", "guide/02_a.pdf"}),
    ],
)
def test_the_command_makes_a_pdf_of_each_page_to_print(edition, printed, browser, made, command, tmp_path):
    assert command("build", edition, "--pdf", "--to", tmp_path / "out")[0] == 0
    pdfs = {name for name in found(tmp_path / "out") if name.endswith(".pdf")}
    assert pdfs == printed


def test_without_a_browser_the_pages_are_made_and_one_sentence_says_so(made, command, tmp_path, monkeypatch):
    monkeypatch.setattr(pdf, "find_browser", lambda: None)
    code, _, warned = command("build", "handout", "--pdf", "--to", tmp_path / "out")
    assert code == 0
    assert pdf.NO_BROWSER in warned
    assert found(tmp_path / "out") == set(HANDOUT)


def test_without_being_asked_for_there_is_no_pdf(browser, made, command, tmp_path):
    assert command("build", "handout", "--to", tmp_path / "out")[0] == 0
    assert found(tmp_path / "out") == set(HANDOUT)


def test_a_browser_that_prints_nothing_is_said_with_the_page(tmp_path):
    program = tmp_path / "browser"
    program.write_text(f"#!{sys.executable}\n", encoding="utf-8")
    program.chmod(0o755)
    with pytest.raises(CannotDo, match=r"browser made no PDF of index\.html\. Build without --pdf"):
        pdf.printed(FILES, str(program))


def test_a_browser_that_is_here_prints_a_page():
    browser = pdf.find_browser()
    if browser is None:
        pytest.skip("No Chromium, Chrome or Edge was found, so no page was printed.")
    assert pdf.printed({"a.html": b"<p>one</p>"}, browser)["a.pdf"].startswith(b"%PDF")
