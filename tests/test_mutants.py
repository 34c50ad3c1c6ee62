"""Do the tests notice a change? Here the changes themselves: which are made, and that they stay out of the files."""

import ast
import importlib
import json
import os
import signal
import subprocess
import sys
import types

import pytest

from .mutants import changes, naming, record, results
from .mutants.changes import Mutant
from .mutants.trial import changed_everywhere


@pytest.fixture
def of(tmp_path, monkeypatch):
    """All that a module becomes, one change at a time."""
    monkeypatch.setattr(changes, "ROOT", tmp_path)

    def become(code):
        (tmp_path / "one.py").write_text(code, encoding="utf-8")
        count = len(list(changes._changes(ast.parse(code))))
        return [ast.unparse(Mutant("one.py", number).made()[0]) for number in range(count)]

    return become


@pytest.mark.parametrize(
    ("code", "becomes"),
    [
        ("a < b", ["pass", "a <= b"]),
        ("x = a is not None", ["x = a is None"]),
        ("x = a and b", ["x = a or b"]),
        ("x = a + b", ["x = a - b"]),
        ("x = not a", ["x = not not a"]),
        ("x = 3", ["x = 4", "x = 2"]),
        ("x = True", ["x = False"]),
        ("x.y = z", ["pass"]),
        ("raise x", ["pass"]),
        ("def f():\n    return x", ["def f():\n    return None"]),
    ],
)
def test_a_change_is_one_that_a_slip_could_make(of, code, becomes):
    assert of(code) == becomes


@pytest.mark.parametrize(
    "code", ['"""Words."""', "x: f[1]", "def f(a: 2) -> 3:\n    pass", "def f():\n    return None", "x = 'a'"]
)
def test_words_and_types_are_left_as_they_are(of, code):
    assert of(code) == []


@pytest.fixture
def minus(tmp_path, monkeypatch):
    """A mutant that takes away instead of adding is what is imported; gives the file of the module."""
    file = tmp_path / "changed_by_a_slip.py"
    file.write_text("def more(x):\n    return x + 2\n", encoding="utf-8")
    monkeypatch.setattr(changes, "ROOT", tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    monkeypatch.setattr(os, "environ", {**os.environ, "PYTHONPATH": str(tmp_path)})
    (tmp_path / "said").mkdir()
    changed_everywhere(
        tmp_path / "said", next(m for m in (Mutant(file.name, n) for n in range(4)) if "x - 2" in m.made()[2])
    )
    return file


def test_a_mutant_is_imported_while_its_file_stays_as_it_is(minus):
    assert importlib.import_module(minus.stem).more(5) == 3
    assert minus.read_text(encoding="utf-8").endswith("x + 2\n")


def test_a_mutant_is_imported_by_a_process_that_a_test_starts(minus):
    asked = [sys.executable, "-c", f"import {minus.stem} as one; print(one.more(5))"]
    assert subprocess.run(asked, env=os.environ, capture_output=True, text=True, check=True).stdout == "3\n"


def test_the_same_seed_draws_the_same_mutants():
    assert changes.sample(1, 20) == changes.sample(1, 20) != changes.sample(2, 20)


def test_a_smaller_sample_begins_a_larger_one():
    assert changes.sample(1, 40)[:20] == changes.sample(1, 20)


def test_a_mutant_keeps_its_name_when_another_place_of_its_module_changes(tmp_path, monkeypatch):
    monkeypatch.setattr(changes, "ROOT", tmp_path)

    def names(code):
        (tmp_path / "one.py").write_text(code, encoding="utf-8")
        return {mutant.name for mutant in changes._of_file("one.py")}

    before = names("def f(x):\n    return x + 2\n\n\ny = 3\n")
    assert len(before) == 6
    assert len(before & names("import os\n\n\ndef f(x):\n    return x + 2\n\n\ny = 4\n")) == 4


@pytest.mark.parametrize(("line", "alone"), [(1, True), (4, True), (5, False), (6, False)])
def test_what_runs_when_a_module_is_imported_is_told_from_the_bodies_of_its_functions(
    tmp_path, monkeypatch, line, alone
):
    (tmp_path / "one.py").write_text("MOST = 3\n\n\ndef f(x=MOST):\n    y = x\n    return y\n", encoding="utf-8")
    monkeypatch.setattr(naming, "ROOT", tmp_path)
    assert naming.runs_when_imported("one.py", {line}) == alone


def test_a_test_names_also_what_a_module_beside_it_names():
    assert "helpers/models/cooling.py" in naming.named_by("tests/lessons/test_numbers_in_texts.py")
    assert "helpers/models/cooling.py" not in naming.named_by("tests/models/test_sleep.py")


def test_a_lessons_notebook_shows_what_its_module_is_made_of():
    assert naming.shown_in("helpers/models/sleep.py") == ["notebooks/07_sleep.ipynb"]
    assert naming.shown_in("helpers/lessons/for_instructors.py") == ["notebooks/for_instructors.ipynb"]
    assert naming.shown_in("helpers/course/text.py") == []


def test_of_a_mutant_that_was_tried_twice_the_last_outcome_counts(tmp_path, monkeypatch):
    monkeypatch.setattr(results, "RESULTS", tmp_path / "results.jsonl")
    for killer in ("", "tests/test_one.py::test_a"):
        results.keep({"mutant": "a", "killer": killer})
    results.keep({"mutant": "b", "killer": ""})
    assert {name: one["killer"] for name, one in results.known().items()} == {"a": "tests/test_one.py::test_a", "b": ""}


def test_no_mutant_is_drawn_from_what_is_not_python_of_the_course():
    files = {mutant.file for mutant in changes.every()}
    assert "helpers/models/sleep.py" in files
    assert not any(file.startswith(changes.LEFT_OUT) for file in files)


RECORD = """
import pathlib, sys
from tests.mutants import record
record.FOLDER = pathlib.Path(sys.argv[1])
record.LINES, record.TESTS = record.FOLDER / "lines", record.FOLDER / "tests.json"
record.record(sys.argv[2:], longest=0.2)
"""
TRIED = """
def test_without_end():
    while True:
        pass

def test_that_is_quick():
    pass
"""
SLOW_TO_TELL = """
import time
import pytest

@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport():
    end = time.process_time() + 0.5
    while time.process_time() < end:
        pass
    return (yield)
"""


def recorded(folder, text):
    """What is known of the tests of a file, and what the recording said."""
    (folder / "test_tried.py").write_text(text)
    done = subprocess.run(
        [sys.executable, "-c", RECORD, folder, folder / "test_tried.py"],
        capture_output=True,
        text=True,
        cwd=changes.ROOT,
    )
    known = folder / "tests.json"
    return [name.rpartition("::")[2] for name in json.loads(known.read_text())] if known.exists() else None, done


def test_a_test_that_takes_too_long_is_ended_and_what_pytest_does_between_tests_is_not(tmp_path):
    (tmp_path / "conftest.py").write_text(SLOW_TO_TELL)
    assert recorded(tmp_path, TRIED)[0] == ["test_that_is_quick"]


def test_a_test_is_never_ended_while_coverage_holds_its_lock(monkeypatch):
    later = []
    monkeypatch.setattr(record.signal, "setitimer", lambda *given: later.append(given))
    held = types.FunctionType(
        compile("import sys\nframe = sys._getframe()", str(record.COVERAGE / "some.py"), "exec"), {}
    )
    held()
    record.too_long(0, held.__globals__["frame"])
    assert later == [(signal.ITIMER_PROF, 0.01)]
    with pytest.raises(TimeoutError):
        record.too_long(0, sys._getframe())


def test_a_test_is_never_ended_where_what_runs_stands_in_no_line(monkeypatch):
    later = []
    monkeypatch.setattr(record.signal, "setitimer", lambda *given: later.append(given))
    record.too_long(0, types.SimpleNamespace(f_lineno=None, f_code=record.too_long.__code__, f_back=None))
    assert later == [(signal.ITIMER_PROF, 0.01)]


def test_nothing_counts_as_recorded_where_pytest_did_not_come_to_its_end(tmp_path):
    known, done = recorded(tmp_path, TRIED + "raise KeyboardInterrupt\n")
    assert known is None
    assert done.stderr.startswith("Nothing was recorded")
