"""Do the tests notice a change? Here the changes themselves: which are made, and that they stay out of the files."""

import ast
import importlib
import sys

import pytest

from .mutants import changes
from .mutants.changes import Mutant
from .mutants.trial import _Changed


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


def test_a_mutant_is_imported_while_its_file_stays_as_it_is(tmp_path, monkeypatch):
    file = tmp_path / "changed_by_a_slip.py"
    file.write_text("def more(x):\n    return x + 2\n", encoding="utf-8")
    monkeypatch.setattr(changes, "ROOT", tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    minus = next(m for m in (Mutant(file.name, n) for n in range(4)) if "x - 2" in m.made()[2])
    monkeypatch.setattr(sys, "meta_path", [_Changed(minus), *sys.meta_path])
    assert importlib.import_module("changed_by_a_slip").more(5) == 3
    assert file.read_text(encoding="utf-8").endswith("x + 2\n")


def test_the_same_seed_draws_the_same_mutants():
    assert changes.sample(1, 20) == changes.sample(1, 20) != changes.sample(2, 20)


def test_no_mutant_is_drawn_from_what_is_not_python_of_the_course():
    files = {mutant.file for mutant in changes.every()}
    assert "helpers/models/sleep.py" in files
    assert not any(file.startswith(changes.LEFT_OUT) for file in files)
