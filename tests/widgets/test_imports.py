"""What the interactive parts load: a lesson that draws nothing starts without what only drawings need."""

import json
import subprocess
import sys

import pytest

from helpers import widgets

from ..delivered import DELIVERED

#: What only a drawing or a run of a notebook needs, and takes a second or more to load.
SLOW = {"matplotlib", "scipy", "nbformat", "nbclient"}


def loaded(code):
    """What a fresh process has loaded after these lines."""
    told = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules)"], capture_output=True, text=True, check=True
    )
    return set(told.stdout.split())


@pytest.mark.parametrize("code", [
    "import helpers.widgets",
    "from helpers.widgets import *",
    "from helpers.widgets import explorable\nexplorable(lambda ax, x=1: None, x=(0, 3))",
    "from helpers.lessons.start_here import lesson",
    "from helpers.lessons.soothing_toolkit import breathing_pacer\nbreathing_pacer().picture()",
])  # fmt: skip
def test_nothing_slow_is_loaded_before_something_is_drawn(code):
    assert not SLOW & loaded(code)


def test_a_still_picture_that_is_neither_ready_made_nor_kept_loads_what_it_draws_with():
    nothing_kept = "from helpers.widgets.shared import kept\nkept.find = lambda key: None"
    pacer = "from helpers.widgets import BreathPacer\nBreathPacer(phases=[('in', 3), ('out', 7)]).picture()"
    assert "matplotlib" in loaded(f"{nothing_kept}\n{pacer}")


def test_each_part_is_had_by_its_name_and_no_other_name_is():
    assert all(hasattr(widgets, name) for name in widgets.__all__)
    assert set(widgets.__all__) <= set(dir(widgets))
    assert not hasattr(widgets, "Chekc")


@pytest.mark.parametrize("first", ["", "import helpers.widgets.scene.parts, helpers.widgets.explore.made\n"])
def test_a_part_that_has_the_name_of_a_folder_is_the_part(first):
    code = f"{first}from helpers.widgets import explore, scene\nassert callable(explore) and callable(scene)"
    assert "helpers.widgets.explore" in loaded(code)


@pytest.mark.parametrize("lesson", sorted(path.stem for path in DELIVERED.folder.glob("*.ipynb")))
def test_opening_a_lesson_loads_no_parser_of_markdown(lesson):
    cells = json.loads(DELIVERED.notebook(lesson).read_text(encoding="utf-8"))["cells"]
    code = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
    assert "markdown_it" not in loaded(f"import os\nos.chdir({str(DELIVERED.folder)!r})\n{code}")


def test_a_lesson_loads_no_part_that_it_does_not_show():
    assert "helpers.widgets.relaxation.guide" not in loaded("from helpers.lessons.start_here import lesson")
