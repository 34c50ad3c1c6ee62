"""The web edition: the whole course as a folder of pages that need no install, no kernel and no network."""

from __future__ import annotations

import contextlib
from pathlib import Path

from ...course import plan
from ..say import CannotDo
from . import offline, pages
from .alive import alive
from .course import Course

__all__ = ["build", "files"]


def files(notebooks: Path | None = None, edition: str = "self-paced") -> dict[str, bytes]:
    """Contents by place of the course as web pages.

    Every notebook is run, and what it shows becomes a page of its own: its text, its activities, which
    work in any browser without Python, and their still pictures where no script may run. With the pages
    come the notebooks themselves, a service worker for reading without a network, and all of it as a zip.
    From the same notebooks the same bytes are made.

    Args:
        notebooks: a folder of notebooks with its course.yml and exercise files, such as an edition of the
            course; without it, the course's own.
        edition: "self-paced", "student" or "instructor": what the pages say they are. The instructor's
            has the notebook for instructors, too.

    Raises:
        CannotDo: there is no notebook, or a cell of one ended in an error.
    """
    folder = (notebooks or plan.folder()).resolve()
    if not folder.is_dir():
        raise CannotDo(f"There is no folder “{notebooks}”. Give a folder with notebooks and a course.yml.")
    with contextlib.chdir(folder):
        course = Course.found(folder, edition)
        made = pages.written(course, alive(course))
    for name in course.names:
        made[f"notebooks/{name}.ipynb"] = (folder / f"{name}.ipynb").read_bytes()
    made["offline.js"] = offline.worker(made)
    made[offline.ZIP] = offline.packed(made)
    return made


def build(notebooks: Path, to: Path, edition: str = "self-paced") -> list[Path]:
    """Write `files` into a folder, which is made if it is missing; other files in it stay.

    Returns:
        what was written, in order.
    """
    to = to.resolve()
    made = files(notebooks, edition)
    for place, data in made.items():
        path = to / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return [to / place for place in made]
