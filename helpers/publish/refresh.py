"""Runs the committed notebooks from first cell to last and writes them back clean."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..course import beforehand, keep, references, schemas
from ..course.the_course import Course
from ..course.yaml_loading import read_beforehand
from ..widgets.shared import trait_types
from . import ready_pictures, shipped, texts_beforehand
from .clean import MARK, as_text, clean
from .kernel import kernel
from .read_notebook import read_notebook, readable
from .say import progress

if TYPE_CHECKING:
    import nbformat

#: The notebooks that this program came with.
OWN = Path(__file__).parents[2] / "notebooks"


def is_own(course: Course) -> bool:
    """Whether a course is the one that this program came with."""
    return course.folder.resolve() == OWN.resolve()


def notebooks(folder: Path) -> list[Path]:
    """The lessons in a folder, in order."""
    return sorted(path for path in folder.glob("*.ipynb"))


def refreshed(course: Course, path: Path, run: Callable[[nbformat.NotebookNode, str], None]) -> str:
    """The notebook's text after a run.

    Args:
        course: the one whose lessons get the mark of a lesson where another program has dropped it.
        path: the notebook.
        run: runs it, as `kernel` gives it.

    Raises:
        CannotDo: it cannot be read, or a cell ended in an error.
    """
    before, notebook = read_notebook(path), read_notebook(path)
    run(notebook, path.stem)
    if MARK not in notebook.metadata and path.stem in {one.name for one in course.lessons()}:
        notebook.metadata[MARK] = {"lesson": path.stem}
    return as_text(clean(notebook, before))


def stale(course: Course, paths: Sequence[Path]) -> Iterator[tuple[Path, str]]:
    """The notebooks that say or show something else than a run would now, each with its fresh text."""
    paths = list(paths)
    if not paths:
        return
    with kernel(paths[0].parent) as run:
        for path in progress(paths, "running", lambda path: path.stem):
            text = refreshed(course, path, run)
            if text != path.read_text(encoding="utf-8"):
                yield path, text


def refresh(course: Course, paths: Sequence[Path], anew: bool = False) -> list[Path]:
    """Run and rewrite the notebooks of one folder, for the program's own lessons what lies ready first; returns what changed.

    Args:
        course: the course.
        paths: the notebooks.
        anew: make also what lies ready and was made of the same.
    """
    folder = course.folder
    own = bool(paths) and paths[0].parent.resolve() == folder.resolve() and is_own(course)
    changed = _make_ready(course, paths, anew) if own else []
    for path, text in stale(course, paths):
        keep.write(path, text, keeps=False)
        changed.append(path)
    if paths and paths[0].parent.resolve() == folder.resolve():
        schemas.write(folder)
        if own:  # the program knows its own lessons, not those of a copy elsewhere
            keep.write(trait_types.FILE, trait_types.trait_types(), keeps=False)
            shipped.write(readable(notebooks(folder))[0])
    return changed


def _make_ready(course: Course, paths: Sequence[Path], anew: bool) -> list[Path]:
    """What opening a lesson would have to work out, worked out for everyone; returns the pictures that changed."""
    own = [course.folder / "course.yml", *map(course.exercise_path, course.exercise_names())]
    for path in (*sorted(beforehand.HERE.glob("*.yml")), *own):
        if (text := read_beforehand(path.read_bytes(), path.name)) is not None:
            keep.write(beforehand.place(path.name), text, keeps=False)
    references.set_beforehand(anew)
    changed = ready_pictures.write(course, [path.stem for path in paths], anew)
    texts_beforehand.write(course.folder)
    return changed
