"""How the workers of a test run share the work: units of tests that stay together, and things that are made once for all."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

#: The files that take longest, the longest first.
FIRST = [
    "tests/browser/test_lab.py",
    "tests/browser/test_web_pages.py",
    "tests/browser/test_opening.py",
    "tests/browser/test_learning_in_lab.py",
    "tests/browser/test_toolkit_in_lab.py",
    "tests/publish/test_editions.py",
    "tests/publish/test_an_hour.py",
    "tests/widgets/explore/test_plots.py",
    "tests/publish/test_teachers_course.py",
    "tests/widgets/explore/test_use.py",
    "tests/browser/test_breath_pacer.py",
    "tests/browser/test_explore_bare.py",
    "notebooks/09_soothing_toolkit.ipynb",
    "notebooks/04_pain.ipynb",
]
#: Files and folders, without those of the browser, that run lessons, make whole editions of the course or draw whole tables.
SLOW = (
    "notebooks/",
    "tests/lessons/test_ready.py",
    "tests/publish/test_an_hour.py",
    "tests/publish/test_by_nature.py",
    "tests/publish/test_editions.py",
    "tests/publish/test_export.py",
    "tests/publish/test_mistakes.py",
    "tests/publish/test_odd_notebooks.py",
    "tests/publish/test_teachers_course.py",
    "tests/publish/test_web.py",
    "tests/publish/test_web_parts.py",
    "tests/widgets/explore/test_plots.py",
)
#: Files whose tests stay together by lesson, not as a whole.
BY_LESSON = {"tests/browser/test_lab.py", "tests/browser/test_web_pages.py"}
LESSON = re.compile(r"\b(\d\d_\w+?|for_instructors)(?:\.ipynb)?(?:-[^-\]]*)?\]$")


def unit_of(nodeid: str) -> str:
    """The name of the unit of a test: all tests of a unit run in one worker, one after the other."""
    file = nodeid.partition("::")[0]
    lesson = LESSON.search(nodeid) if file in BY_LESSON else None
    return f"{file}::{lesson[1]}" if lesson else file


def of_the_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that all workers of a test run share; pytest's own base folder is a worker's, and lies in it."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


def made_once(tmp_path_factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A folder that one worker fills for all of a test run; the others wait until it is full, and only read it.

    Args:
        tmp_path_factory: pytest's own.
        name: of the folder, one for each thing that is made.
        make: fills the folder that it is given.
    """
    run = of_the_run(tmp_path_factory)
    folder, full = run / name, run / f"{name}.full"
    with alone(run / f"{name}.lock"):
        if not full.exists():
            shutil.rmtree(folder, ignore_errors=True)  # of one who failed
            folder.mkdir()
            make(folder)
            full.touch()
    return folder


@contextlib.contextmanager
def alone(file: Path):
    """Hold what only one process at a time can hold: sqlite's lock on a file, which every system has."""
    lock = sqlite3.connect(file, timeout=600, isolation_level=None)
    try:
        lock.execute("BEGIN EXCLUSIVE")
        yield
    finally:
        lock.close()
