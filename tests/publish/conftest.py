"""A teacher's own copy of the course's files, and commands run in it."""

import shutil

import pytest

from helpers.course.the_course import Course
from helpers.publish.commands import main

from ..delivered import DELIVERED


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The folder of a copy of the course, where commands run; what they write elsewhere goes beside it."""
    copy = tmp_path / "notebooks"
    shutil.copytree(DELIVERED.folder, copy, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    monkeypatch.chdir(tmp_path)
    return copy


@pytest.fixture
def course(folder):
    """The course of that folder."""
    return Course(folder)


@pytest.fixture
def command(folder, capsys):
    """Run a command: ``command("check")`` gives its exit code and what it said and warned."""

    def run(*words):
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def change(folder):
    """Change a file as a teacher would: ``change("course.yml", "questions: true", "questions: false")``."""

    def edit(file, old, new):
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit
