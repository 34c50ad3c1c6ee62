"""The web edition: the whole course as a folder of pages that need no install, no kernel and no network."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from ...course import plan
from .. import checking
from ..editions.edition import named
from ..editions.notebooks import cleaned, in_a_folder, sources
from ..say import CannotDo
from . import offline, pages
from .alive import alive
from .course import Course


def files(notebooks: Path | None = None, edition: str | None = None) -> dict[str, bytes]:
    """Contents by place of the course as web pages.

    Every notebook is run, and what it shows becomes a page of its own: its text, its activities, which
    work in any browser without Python, and their still pictures where no script may run. With the pages
    come the notebooks as this run left them, a service worker for reading without a network, and all of it as a zip.
    From the same notebooks the same bytes are made.

    Args:
        notebooks: a folder of notebooks with its course.yml and exercise files, such as an edition of the
            course; without it, the course's own.
        edition: "self-paced", "student" or "instructor": that edition is made of the notebooks first, and the pages
            of it. Without it, the pages are of the notebooks as they stand there.

    Raises:
        ContentError: a mistake in the course.
        CannotDo: there is no notebook, a cell of one ended in an error, or the edition cannot be made of them.
    """
    place = (notebooks or plan.folder()).resolve()
    if not place.is_dir():
        raise CannotDo(f"There is no folder “{notebooks}”. Give a folder with notebooks and a course.yml.")
    with contextlib.chdir(place), _edition_of(place, edition) as folder:
        course = Course.found(folder)
        ran = alive(course)
        made = {f"notebooks/{name}.ipynb": cleaned(ran[name], folder / f"{name}.ipynb") for name in course.names}
        made = pages.written(course, ran) | made
    made["offline.js"] = offline.worker(made)
    made[offline.ZIP] = offline.packed(made)
    return made


@contextlib.contextmanager
def _edition_of(place: Path, edition: str | None) -> Iterator[Path]:
    """The folder of the edition, made anew and entered; the place itself where no edition is asked for."""
    if edition is None:
        checking.stop_at_a_mistake()
        yield place
        return
    if not plan.folder().resolve().is_relative_to(place):  # without a course.yml there it would be another course
        raise CannotDo(
            f"There is no course.yml in the folder “{place.name}”. Give a folder with notebooks and a course.yml."
        )
    with in_a_folder(sources(named(edition))) as folder, contextlib.chdir(folder):
        yield folder
