"""The lessons as pages of a Common Cartridge: their text and their pictures, without anything that runs."""

from __future__ import annotations

import base64
import hashlib
import re
from html import escape

from ...course.the_course import Course
from ..editions.edition import STUDENT
from ..editions.notebooks import in_a_folder, sources
from ..read_notebook import read_notebook
from ..web.lesson import LessonPage
from ..web.site import Site
from .cartridge import CartridgePage

#: Where all pages lie; a link from one to another is its bare name.
FOLDER = "lessons"
_PICTURE = re.compile(r'src="data:image/([\w+]+);base64,([^"]+)"')
ENDINGS = {"svg+xml": "svg", "jpeg": "jpg"}


def lesson_pages(course: Course) -> dict[str, CartridgePage]:
    """A page for each lesson of the course, by the lesson's name, from the notebooks as they were last run.

    The pages hold no answer: they are made of the edition for students.

    Raises:
        ContentError: a mistake in a file of the course.
        CannotDo: no lesson has a notebook, or one cannot be read.
    """
    with in_a_folder(sources(course, STUDENT)) as folder:
        made = Course(folder)
        site = Site.of(made, folder)
        listed = [*site.listed, *([site.calm] if site.calm else [])]
        lessons = [LessonPage(site, one, read_notebook(folder / f"{one.name}.ipynb")) for one in listed]
    return {one.name: _page(site, one) for one in lessons}


def _page(site: Site, lesson: LessonPage) -> CartridgePage:
    steps = "\n".join(f"<section>\n{step}\n</section>" for step in lesson.shown.steps)
    after = f"<section>\n{lesson.shown.heading}\n{lesson.shown.after}\n</section>" if lesson.shown.after else ""
    pictures: dict[str, bytes] = {}

    def outside(found: re.Match) -> str:
        data = base64.b64decode(found[2])
        name = f"pictures/{hashlib.sha256(data).hexdigest()[:16]}.{ENDINGS.get(found[1], found[1])}"
        pictures[f"{FOLDER}/{name}"] = data
        return f'src="{name}"'

    body = _PICTURE.sub(outside, f"{steps}\n{after}\n<footer>{site.help_html}</footer>")
    html = (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{escape(lesson.title)}</title>\n'
        f"</head>\n<body>\n{body}\n</body>\n</html>\n"
    )
    return CartridgePage(f"{FOLDER}/{lesson.name}.html", lesson.title, html.encode(), pictures)
