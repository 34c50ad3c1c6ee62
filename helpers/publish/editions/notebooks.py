"""The notebooks of an edition: chosen, with the exercise files and settings they read, and run once."""

from __future__ import annotations

import contextlib
import copy
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ...course import concepts
from ...course.course_file import FILE
from ...course.exercise_file import IN_THIS_FILE
from ...course.exercises import FOLDER
from ...course.listed import CALM, FOR_INSTRUCTORS, NO_LESSONS
from ...course.own_files import NAMES, own_file
from ...course.student_file import as_yaml, without_answers
from ...course.the_course import Course
from ...course.yaml_writer import yaml_text
from ...lessons import calm, for_instructors, start_here, weigh_the_evidence
from .. import checking
from ..clean import as_text, clean
from ..kernel import kernel
from ..read_notebook import read_notebook
from ..say import CannotDo, progress, say
from .edition import INSTRUCTOR, SELF_PACED, STUDENT, Edition
from .guide import key_cell

if TYPE_CHECKING:
    import nbformat

LINK = re.compile(r"\[([^\[\]]*)\]\(([\w-]+)\.ipynb\)")
#: The last lesson asks the survey of the first one again, the tour looks at the file of a lesson, and Calm has the message and
#: the plans of another: those files come along, too.
READS = {
    weigh_the_evidence.lesson.name: start_here.lesson.name,
    FOR_INSTRUCTORS: for_instructors.TRY,
    CALM: calm.home.name,
}
#: The id of the cell with the key: by it a folder is known to be the instructor's edition.
KEY = "for-the-instructor"
#: The tag of cells that are for a class and who teaches it: a learner alone does not get them.
FOR_A_CLASS = "for-a-class"


def notebook_files(course: Course, edition: Edition) -> dict[str, bytes]:
    """The folder of an edition's notebooks: lessons after a run, exercises and course.yml, by place. Raises as `sources`."""
    files = sources(course, edition)
    return files | run(files)


def sources(course: Course, edition: Edition) -> dict[str, bytes]:
    """The same folder before a run: its notebooks are ready for the edition, with the outputs that they had.

    Raises:
        ContentError: a mistake in a file of the course, with all the others.
        CannotDo: no lesson of the list has a notebook, or the edition has answers and the course here has none.
    """
    checking.stop_at_a_mistake(course)
    names = [one.name for one in course.built_lessons()]
    if not names:
        raise CannotDo(
            "No lesson in course.yml has a notebook, so there is nothing to build. Check the list of lessons."
        )
    if edition.teacher and course.has_notebook(FOR_INSTRUCTORS):
        names.append(FOR_INSTRUCTORS)
    if course.has_notebook(CALM):
        names.append(CALM)
    reading = {*names, *(READS[name] for name in names if name in READS)}
    asking = sorted(name for name in reading if course.has_exercise(name))
    if edition.answers and any(course.exercise(name).answers != IN_THIS_FILE for name in asking):
        raise CannotDo(
            f"This is a student edition: it has no answers, so no {edition.name} edition can be made of it. "
            "Build it from the course that you teach with."
        )
    if edition.answers and course.settings.answers == "never":
        say(
            f"course.yml says `answers: never`. The {edition.name} edition is for someone who has the answers, so it shows them "
            "after an attempt. For one without answers build the student edition."
        )
    files = {FILE: course_yml(course, edition, names)}
    for name in asking:
        files[f"{FOLDER}/{name}.yml"] = exercise_yml(course, name, edition)
    own = course.folder / concepts.NAME
    if own.is_file():
        raw = own.read_bytes()
        files[own.name] = raw if edition.answers else concepts.without_answers(raw, own.name)
    for path in filter(None, (own_file(course.beside, name) for name in NAMES)):
        files[f"{FOLDER}/{path.name}"] = path.read_bytes()
    for name in names:
        notebook = read_notebook(course.notebook(name))
        prepare(course, notebook, name, names, edition)
        files[f"{name}.ipynb"] = as_text(notebook).encode()
    return files


def edition_of(course: Course) -> str:
    """The name of the edition that the notebooks of a course are, told by what is in its files."""
    names = [one.name for one in course.built_lessons()]
    files = [course.exercise(name) for name in names if course.has_exercise(name)]
    if files and all(file.answers != IN_THIS_FILE for file in files):
        return STUDENT.name
    keys = (f'"id": "{KEY}"' in course.notebook(name).read_text(encoding="utf-8") for name in names)
    return INSTRUCTOR.name if any(keys) else SELF_PACED.name


def course_yml(course: Course, edition: Edition, names: list[str]) -> bytes:
    """The settings with the edition's own rule for answers, and only the lessons that are in it."""
    data = course.settings.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    data["answers"] = "after an attempt" if edition.answers else "never"
    data["lessons"] = [
        {"lesson": one.name, "title": one.title} | ({"does": one.does} if one.does else {})
        for one in course.lessons()
        if one.name in names
    ]
    return f"# The settings of the course, {edition.name} edition.\n{yaml_text(data)}".encode()


def exercise_yml(course: Course, name: str, edition: Edition) -> bytes:
    """An exercise file as it is, or without its answers."""
    if edition.answers:
        return course.exercise_path(name).read_bytes()
    return as_yaml(without_answers(course.exercise(name).file)).encode()


def run(files: dict[str, bytes]) -> dict[str, bytes]:
    """The notebooks among these files after a run in a folder that holds just them."""
    made = {}
    with in_a_folder(files) as folder, kernel(folder) as run_in_it:
        for path in progress(sorted(folder.glob("*.ipynb")), "running", lambda path: path.stem):
            notebook = read_notebook(path)
            run_in_it(notebook, path.stem)
            made[path.name] = cleaned(notebook, path)
    return made


@contextlib.contextmanager
def in_a_folder(files: dict[str, bytes]) -> Iterator[Path]:
    """A folder that holds just these files, for as long as it is used."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "notebooks"
        for file, data in files.items():
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_bytes(data)
        yield folder


def cleaned(notebook: nbformat.NotebookNode, before: Path) -> bytes:
    """A notebook after its run as a file, fit to be handed on; pictures that look the same keep the bytes they had before."""
    return as_text(clean(copy.deepcopy(notebook), read_notebook(before))).encode()


def prepare(course: Course, notebook: nbformat.NotebookNode, name: str, names: list[str], edition: Edition) -> None:
    """Change a notebook for the edition: no link to a lesson that is not in it, its key for the teacher alone, and what
    is for a class where there is one."""
    kept = (cell for cell in notebook.cells if cell.get("id") != KEY)
    notebook.cells = [cell for cell in kept if edition.for_a_class or FOR_A_CLASS not in cell.metadata.get("tags", [])]
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = LINK.sub(lambda found: found[0] if found[2] in names else found[1], cell.source)
    if edition.teacher and course.has_exercise(name) and name not in NO_LESSONS:
        import nbformat

        notebook.cells.append(nbformat.v4.new_markdown_cell(key_cell(course, name), id=KEY))
