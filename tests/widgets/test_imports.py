"""What the interactive parts load: a lesson that draws nothing starts without what only drawings need."""

import subprocess
import sys

import pytest

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
