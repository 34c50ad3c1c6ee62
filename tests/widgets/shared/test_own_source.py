"""Where the source of a module lies, whether it was loaded or not."""

import sys
from pathlib import Path

import pytest

from helpers.widgets.shared import own_source


@pytest.fixture
def package(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "kitchen").mkdir()
    for name in ("__init__", "kettle"):
        (tmp_path / "kitchen" / f"{name}.py").write_text("WARM = True\n", encoding="utf-8")
    return tmp_path / "kitchen"


def test_the_source_of_a_module_is_found_without_loading_it(package):
    assert own_source.source_file("kitchen.kettle") == package / "kettle.py"
    assert own_source.source_file("kitchen") == package / "__init__.py"
    assert own_source.source_file("kitchen.oven") is None
    assert not {"kitchen", "kitchen.kettle"} & sys.modules.keys()


def test_the_source_of_a_module_that_was_loaded_is_its_file():
    assert own_source.source_file(own_source.__name__) == Path(own_source.__file__)


def test_what_has_no_source_of_its_own_has_none():
    assert own_source.source_file("math") is None
    assert own_source.source_file("no_such_module") is None
