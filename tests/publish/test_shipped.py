"""Only a lesson that is as shipped is trusted without asking."""

import json
import shutil

import nbformat
import pytest
from nbformat.sign import NotebookNotary

from helpers.publish import shipped

from ..delivered import DELIVERED

LESSON = "02_stress_hormones.ipynb"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "data"))
    copies = tmp_path / "notebooks"
    copies.mkdir()
    for path in DELIVERED.folder.glob("*.ipynb"):
        shutil.copy(path, copies)
    return copies


def trusted(path):
    with NotebookNotary() as notary:
        return notary.check_signature(nbformat.read(path, as_version=4))


def test_every_committed_lesson_is_as_shipped():
    assert json.loads(shipped.FILE.read_text()) == {
        path.name: shipped.fingerprint(path) for path in sorted(DELIVERED.folder.glob("*.ipynb"))
    }, "run: uv run python -m helpers refresh"


def test_fingerprints_are_written_where_they_changed_and_only_there(folder, tmp_path):
    lessons, file = [folder / LESSON], tmp_path / "shipped.json"
    assert shipped.write(lessons, file)
    assert shipped.write(lessons, file) is False
    lessons[0].write_text(lessons[0].read_text(encoding="utf-8").replace("recovery()", "recovery( )"), encoding="utf-8")
    assert shipped.write(lessons, file)
    assert json.loads(file.read_text(encoding="utf-8")) == {LESSON: shipped.fingerprint(lessons[0])}


def test_lessons_as_shipped_are_signed(folder):
    assert not trusted(folder / LESSON)
    assert shipped.trust(folder) == []
    assert trusted(folder / LESSON)


def test_a_lesson_with_one_changed_letter_stays_untrusted_and_is_named(folder):
    path = folder / LESSON
    path.write_text(path.read_text(encoding="utf-8").replace("recovery()", "recovery( )"), encoding="utf-8")
    assert shipped.trust(folder) == [path]
    assert not trusted(path)


def test_a_notebook_that_we_do_not_know_stays_untrusted(folder):
    path = folder / "99_mine.ipynb"
    path.write_text(
        (folder / LESSON).read_text(encoding="utf-8").replace("recovery()", "recovery( )"), encoding="utf-8"
    )
    assert shipped.trust(folder) == [path]
    assert not trusted(path)


def test_windows_line_ends_make_no_difference(folder):
    path = folder / LESSON
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert shipped.as_shipped(path)


@pytest.mark.parametrize("content", ["", "{", "[]", "null"])
def test_a_broken_file_is_not_as_shipped(folder, content):
    path = folder / LESSON
    path.write_text(content)
    assert not shipped.as_shipped(path)
