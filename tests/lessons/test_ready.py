"""The pictures of the lessons lie ready made: they are what would be drawn now, and opening a lesson draws nothing."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from helpers.course.listed import CALM
from helpers.course.the_course import Course
from helpers.lessons.own_activities import READY
from helpers.publish import ready_pictures
from helpers.widgets.shared.made_of import versions

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
COURSE = Course(NOTEBOOKS)
LESSONS = [*(one.name for one in COURSE.built_lessons()), CALM]
WITH_PICTURES = [name for name in LESSONS if any(READY.glob(f"{name}.*"))]
MOST_BYTES = 3_000_000


def command(lesson):
    return f"Run: uv run python -m helpers refresh {lesson[:2]}"


@pytest.mark.parametrize("lesson", LESSONS)
def test_every_picture_of_a_lesson_lies_ready(lesson):
    assert not ready_pictures.stale(COURSE, [lesson]), f"A picture of {lesson} is not ready made. {command(lesson)}"


@pytest.mark.parametrize("lesson", WITH_PICTURES)
def test_what_lies_ready_is_what_would_be_drawn_now(lesson):
    for one in ready_pictures.pictures(COURSE, lesson):
        if ready_pictures.made_with(one.name) != versions():
            pytest.skip("drawn with other libraries: it is finished, and stays right")
        assert ready_pictures.same(one.drawn(), one.lying()), f"{one.name} is old: lesson {lesson}. {command(lesson)}"


def test_nothing_lies_ready_that_no_lesson_shows():
    shown = {one.name for lesson in LESSONS for one in ready_pictures.pictures(COURSE, lesson)}
    assert (
        {path.stem for path in READY.iterdir()} - {"made"} == shown == set(json.loads(ready_pictures.LIST.read_text()))
    )


def test_the_list_of_what_lies_ready_is_written_where_it_is_another_and_only_there(tmp_path, monkeypatch):
    shutil.copytree(READY, tmp_path, dirs_exist_ok=True)
    monkeypatch.setattr(ready_pictures, "READY", tmp_path)
    monkeypatch.setattr(ready_pictures, "LIST", tmp_path / ready_pictures.LIST.name)
    assert ready_pictures.write(COURSE, []) == []
    ready_pictures.LIST.write_text("{}", encoding="utf-8")
    assert ready_pictures.write(COURSE, []) == [ready_pictures.LIST]
    assert ready_pictures.LIST.read_text(encoding="utf-8") == "{}\n"


@pytest.fixture
def drawn(tmp_path, monkeypatch):
    """The names of the pictures that are drawn, in a copy of what lies ready, drawn with the libraries that are here; none of
    them is another one than before."""
    shutil.copytree(READY, tmp_path, dirs_exist_ok=True)
    known = json.loads(ready_pictures.LIST.read_text(encoding="utf-8"))
    monkeypatch.setattr(ready_pictures, "LIST", tmp_path / ready_pictures.LIST.name)
    here = {name: {**made, "with": versions()} for name, made in known.items()}
    ready_pictures.LIST.write_text(json.dumps(here, indent=1) + "\n", encoding="utf-8")
    names = []
    for kind in (ready_pictures.Explored, ready_pictures.OfWidget):
        monkeypatch.setattr(kind, "lay_down", lambda one: names.append(one.name))
    return names


def test_what_lies_ready_and_is_made_of_the_same_is_drawn_anew_only_where_that_is_asked(drawn):
    assert ready_pictures.write(COURSE, LESSONS) == drawn == []
    assert ready_pictures.write(COURSE, WITH_PICTURES[:1], anew=True) == []
    assert drawn
    assert {name.partition(".")[0] for name in drawn} == set(WITH_PICTURES[:1])


@pytest.mark.parametrize("entry", ["of", "with"])
def test_a_picture_that_was_made_of_something_else_or_with_other_libraries_is_drawn(drawn, entry):
    known = json.loads(ready_pictures.LIST.read_text(encoding="utf-8"))
    changed = next(iter(known))
    known[changed][entry] = "something else"
    ready_pictures.LIST.write_text(json.dumps(known), encoding="utf-8")
    ready_pictures.write(COURSE, LESSONS)
    assert drawn == [changed]


def test_what_lies_ready_takes_no_more_than_three_megabytes():
    assert sum(path.stat().st_size for path in READY.iterdir()) <= MOST_BYTES


#: Runs the cells of a notebook as a kernel would, and prints what is loaded then.
RUN = """
import json, sys
from IPython.core.interactiveshell import InteractiveShell
shell = InteractiveShell.instance()
for cell in json.load(open(sys.argv[1], encoding="utf-8"))["cells"]:
    if cell["cell_type"] == "code":
        shell.run_cell("".join(cell["source"])).raise_error()
print("\\n", *sys.modules)
"""
#: What only drawing or working out needs, and what only a teacher's command needs.
SLOW = {
    "numpy",
    "matplotlib",
    "scipy",
    "nbformat",
    "nbclient",
    "jinja2",
    "citeproc",
    "pyuca",
    "ruamel",
    "nh3",
    "difflib",
    "xml",
}


def loaded_by(notebook):
    folder = str(NOTEBOOKS.parent)
    told = subprocess.run(
        [sys.executable, "-c", RUN, str(notebook)],
        cwd=notebook.parent, env={"PYTHONPATH": folder, "PATH": "", "HOME": str(notebook.parent)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert told.returncode == 0, told.stderr
    return {name.split(".")[0] for name in told.stdout.splitlines()[-1].split()}


@pytest.mark.parametrize("lesson", LESSONS)
def test_running_all_cells_of_a_lesson_loads_nothing_that_only_drawing_or_a_command_needs(lesson):
    assert not SLOW & loaded_by(NOTEBOOKS / f"{lesson}.ipynb")


@pytest.mark.parametrize(("lesson", "old", "new"), [
    ("02_stress_hormones", "half_life: {start: 66,", "half_life: {start: 80,"),
    ("02_stress_hormones", "cried_at: {start: 30,", "cried_at: {start: 60,"),
    ("02_stress_hormones", "label: Half-life}", "label: Halving}"),
])  # fmt: skip
def test_another_start_or_label_loads_nothing_that_draws(lesson, old, new, tmp_path):
    folder = tmp_path / "notebooks"
    shutil.copytree(NOTEBOOKS, folder)
    path = folder / "exercises" / f"{lesson}.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    assert not {"matplotlib", "scipy"} & loaded_by(folder / f"{lesson}.ipynb")
