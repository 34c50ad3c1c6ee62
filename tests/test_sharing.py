"""What workers share: units of tests, and folders that are filled once."""

import multiprocessing

import pytest

from .sharing import BY_LESSON, FIRST, SLOW, alone, made_once, unit_of


@pytest.mark.parametrize(
    ("test", "unit"),
    [
        ("tests/course/test_text.py::test_it[02_a_lesson]", "tests/course/test_text.py"),
        ("notebooks/01_why_we_cry.ipynb::ipynb::Cell 0", "notebooks/01_why_we_cry.ipynb"),
        ("tests/browser/test_lab.py::test_it[01_why_we_cry.ipynb]", "tests/browser/test_lab.py::01_why_we_cry"),
        ("tests/browser/test_lab.py::test_it[01_why_we_cry.ipynb-Light]", "tests/browser/test_lab.py::01_why_we_cry"),
        ("tests/browser/test_lab.py::test_it[7-01_why_we_cry.ipynb]", "tests/browser/test_lab.py::01_why_we_cry"),
        ("tests/browser/test_lab.py::test_it[for_instructors.ipynb]", "tests/browser/test_lab.py::for_instructors"),
        ("tests/browser/test_lab.py::test_a_phone", "tests/browser/test_lab.py"),
        ("tests/browser/test_web_pages.py::test_it[07_sleep]", "tests/browser/test_web_pages.py::07_sleep"),
    ],
)
def test_the_tests_of_a_file_or_of_a_lesson_stay_together(test, unit):
    assert unit_of(test) == unit


def test_the_files_that_are_named_are_there(pytestconfig):
    assert [file for file in {*FIRST, *BY_LESSON, *SLOW} if not (pytestconfig.rootpath / file).exists()] == []


def test_a_folder_is_filled_once_for_all(tmp_path, monkeypatch):
    class Factory:
        def __init__(self, worker):
            self.base = tmp_path / worker
            self.base.mkdir()

        def getbasetemp(self):
            return self.base

    monkeypatch.setenv("PYTEST_XDIST_WORKER", "gw0")
    folders = [
        made_once(Factory(worker), "a", lambda folder: (folder / "made.txt").write_text("x")) for worker in ("0", "1")
    ]
    assert folders[0] == folders[1]
    assert (folders[0] / "made.txt").read_text() == "x"


def test_what_could_not_be_made_is_made_anew_by_the_next_who_asks(tmp_path, monkeypatch):
    monkeypatch.delenv("PYTEST_XDIST_WORKER", raising=False)
    factory = type("Factory", (), {"getbasetemp": lambda _: tmp_path})()

    def fail(folder):
        (folder / "half.txt").touch()
        raise ValueError("half made")

    with pytest.raises(ValueError, match="half made"):
        made_once(factory, "a", fail)
    assert list(made_once(factory, "a", lambda folder: None).iterdir()) == []


def count_up(lock, number, times):
    for _ in range(times):
        with alone(lock):
            number.write_text(str(int(number.read_text()) + 1))


def test_of_two_who_want_the_same_lock_one_waits(tmp_path):
    number = tmp_path / "number"
    number.write_text("0")
    workers = [
        multiprocessing.get_context("spawn").Process(target=count_up, args=(tmp_path / "lock", number, 50))
        for _ in "ab"
    ]
    for one in workers:
        one.start()
    for one in workers:
        one.join()
    assert number.read_text() == "100"
