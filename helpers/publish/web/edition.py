"""The web edition: the whole course as a folder of pages that need no install, no kernel and no network."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from ...course.the_course import Course
from ...course.where import course_of
from .. import checking
from ..editions.edition import named
from ..editions.notebooks import cleaned, in_a_folder, sources
from ..say import CannotDo
from . import offline, pages
from .alive import alive
from .site import Site


def files(notebooks: Path, edition: str | None = None) -> dict[str, bytes]:
    """Contents by place of the course as web pages.

    Every notebook is run, and what it shows becomes a page of its own: its text, its activities, which
    work in any browser without Python, and their still pictures where no script may run. With the pages
    come the notebooks as this run left them, a service worker for reading without a network, and all of it as a zip.
    From the same notebooks the same bytes are made.

    Args:
        notebooks: a folder of notebooks with its course.yml and exercise files, such as an edition of the course.
        edition: "self-paced", "student" or "instructor": that edition is made of the notebooks first, and the pages
            of it. Without it, the pages are of the notebooks as they stand there.

    Raises:
        ContentError: a mistake in the course.
        CannotDo: there is no notebook, a cell of one ended in an error, or the edition cannot be made of them.
    """
    place = notebooks.resolve()
    if not place.is_dir():
        raise CannotDo(f"There is no folder “{notebooks}”. Give a folder with notebooks and a course.yml.")
    with _edition_of(course_of(place), place, edition) as (course, folder):
        site = Site.of(course, folder)
        ran = alive(site)
        made = {f"notebooks/{name}.ipynb": cleaned(ran[name], folder / f"{name}.ipynb") for name in site.names}
        made = pages.written(site, ran) | made
    made["offline.js"] = offline.worker(made)
    if site.calm:
        made[offline.MANIFEST] = offline.manifest(site.calm.title, f"{site.calm.name}.html")
    made[offline.ZIP] = offline.packed(made)
    return made


@contextlib.contextmanager
def _edition_of(course: Course, place: Path, edition: str | None) -> Iterator[tuple[Course, Path]]:
    """The course of the edition in a folder made anew; the course itself and the place where no edition is asked for."""
    if edition is None:
        checking.stop_at_a_mistake(course)
        yield course, place
        return
    if not course.folder.resolve().is_relative_to(place):  # without a course.yml there it would be another course
        raise CannotDo(
            f"There is no course.yml in the folder “{place.name}”. Give a folder with notebooks and a course.yml."
        )
    with in_a_folder(sources(course, named(edition))) as folder:
        yield Course(folder), folder
