"""The web edition: the whole course as a folder of pages that need no install, no kernel and no network."""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

from . import offline, pages
from .course import Course
from .kernel import CannotBuild, run

__all__ = ["CannotBuild", "build"]


def build(notebooks: Path, to: Path, edition: str = "self-paced") -> list[Path]:
    """Write the course as web pages.

    Every notebook is run, and what it shows becomes a page of its own: its text, its activities, which
    work in any browser without Python, and their still pictures where no script may run. With the pages
    come the notebooks themselves, a service worker for reading without a network, and all of it as a zip.
    From the same notebooks the same bytes are made.

    Args:
        notebooks: a folder of notebooks with its course.yml and exercise files, such as an edition of the course.
        to: the folder to write into; it is made if it is missing. Other files in it stay.
        edition: "self-paced", "student" or "instructor": what the pages say they are. The instructor's
            has the notebook for instructors, too.

    Returns:
        what was written, in order.

    Raises:
        CannotBuild: there is no notebook, or a cell of one ended in an error.
    """
    notebooks, to = notebooks.resolve(), to.resolve()
    with contextlib.chdir(notebooks) if notebooks.is_dir() else contextlib.nullcontext():
        course = Course.found(notebooks, edition)
        lessons = run(course)
        files = pages.written(course, lessons)
    for name in course.names:
        files[f"notebooks/{name}.ipynb"] = (notebooks / f"{name}.ipynb").read_bytes()
    files["offline.js"] = offline.worker(files)
    files[offline.ZIP] = offline.packed(files)
    shutil.rmtree(to / "notebooks", ignore_errors=True)
    for name, data in files.items():
        path = to / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return [to / name for name in files]
