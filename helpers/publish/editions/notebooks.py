"""The notebooks of an edition: chosen, with the exercise files and settings they read, and run once."""

from __future__ import annotations

import io
import re
import tempfile
from pathlib import Path

import nbformat
from ruamel.yaml import YAML

from ...course import exercises, plan
from ...course.problems import ContentError
from ...course.settings_file import Settings
from ...course.student_file import as_yaml, without_answers
from .. import checking
from ..clean import clean
from ..kernel import kernel
from ..read_notebook import read_notebook
from ..say import CannotDo, progress
from .edition import Edition
from .guide import key_cell

LINK = re.compile(r"\[([^\[\]]*)\]\(([\w-]+)\.ipynb\)")


def notebook_files(edition: Edition) -> dict[str, bytes]:
    """The folder of an edition's notebooks: lessons, exercises and course.yml, by place.

    Raises:
        ContentError: a mistake in course.yml or an exercise file, with all the others.
        CannotDo: no lesson of the list has a notebook, or a cell ended in an error.
    """
    problems = checking.problems()
    if problems:
        raise ContentError(problems)
    names = [one.name for one in plan.lessons() if one.built]
    if not names:
        raise CannotDo(
            "No lesson in course.yml has a notebook, so there is nothing to build. Check the list of lessons."
        )
    if edition.teacher and plan.lesson_by_itself(plan.FOR_INSTRUCTORS).built:
        names.append(plan.FOR_INSTRUCTORS)
    files = {"course.yml": course_yml(plan.settings(), edition, names)}
    for name in checking.exercise_names():
        files[f"{exercises.FOLDER}/{name}.yml"] = exercise_yml(name, edition)
    return files | run(files, names, edition)


def course_yml(settings: Settings, edition: Edition, names: list[str]) -> bytes:
    """The settings with the edition's own rule for answers, and only the lessons that are in it."""
    data = settings.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    data["answers"] = "after an attempt" if edition.answers else "never"
    data["lessons"] = [
        {"lesson": one.name, "title": one.title, "question": one.question}
        for one in plan.lessons()
        if one.name in names
    ]
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = False
    yaml.allow_unicode = True
    yaml.sort_base_mapping_type_on_output = False
    out = io.StringIO()
    yaml.dump(data, out)
    return f"# The settings of the course, {edition.name} edition.\n{out.getvalue()}".encode()


def exercise_yml(name: str, edition: Edition) -> bytes:
    """An exercise file as it is, or without its answers."""
    if edition.answers:
        return exercises.path_of(name).read_bytes()
    return as_yaml(without_answers(exercises.exercise(name).file)).encode()


def run(files: dict[str, bytes], names: list[str], edition: Edition) -> dict[str, bytes]:
    """The notebooks after a run in a folder that holds just these files."""
    made = {}
    read = {name: [read_notebook(plan.folder() / f"{name}.ipynb") for _ in range(2)] for name in names}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "notebooks"
        for file, data in files.items():
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_bytes(data)
        for name in names:  # the map of the course looks for them
            (folder / f"{name}.ipynb").write_text("{}", encoding="utf-8")
        with kernel(folder) as run_in_it:
            for name in progress(names, "running"):
                before, notebook = read[name]
                prepare(notebook, name, names, edition)
                run_in_it(notebook, name)
                made[f"{name}.ipynb"] = (nbformat.writes(clean(notebook, before), version=4) + "\n").encode()
    return made


def prepare(notebook: nbformat.NotebookNode, name: str, names: list[str], edition: Edition) -> None:
    """Change a notebook for the edition: no link to a lesson that is not in it, and its key for the teacher."""
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = LINK.sub(lambda found: found[0] if found[2] in names else found[1], cell.source)
    if edition.teacher and exercises.has_exercise(name) and name != plan.FOR_INSTRUCTORS:
        notebook.cells.append(nbformat.v4.new_markdown_cell(key_cell(name), id="for-the-instructor"))
