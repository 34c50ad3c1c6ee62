"""Pictures of every step of lessons as pages, in four looks, and one sheet a lesson and look on which all stand together."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from helpers.course.the_course import Course
from helpers.publish.output import write_folder
from helpers.publish.web.edition import files

from .conftest import FLAGS, find_browser

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
DESK, PHONE = {"width": 1280, "height": 720}, {"width": 390, "height": 844}
LOOKS = {
    "desk-light": (DESK, "light"),
    "desk-dark": (DESK, "dark"),
    "phone-light": (PHONE, "light"),
    "phone-dark": (PHONE, "dark"),
}
#: How wide a picture stands on a sheet, in pixels, and how many stand in a row.
SMALL, IN_A_ROW = {"desk": 640, "phone": 260}, {"desk": 3, "phone": 6}
GAP = 12


def pages_of(lessons: Iterable[str], folder: Path) -> list[str]:
    """Write the course's pages into a folder; gives the names of these lessons. Each may be named by its first signs, as 02."""
    wanted = tuple(lessons)
    write_folder(folder, files(NOTEBOOKS), "web")
    return [one.name for one in Course(NOTEBOOKS).lessons() if not wanted or one.name.startswith(wanted)]


def steps_of(page: Page) -> Iterator[bytes]:
    """The screen at each step of the page that is open, from the first to the last."""
    while True:
        page.wait_for_timeout(300)  # what moves in at the beginning of a step is there then
        yield page.screenshot()
        on = page.locator("[data-on]")
        if not on.count() or not on.is_visible():
            return
        on.click()


def sheet(pictures: list[bytes], kind: str) -> Image.Image:
    """The pictures small, in rows, on one sheet."""
    small = []
    for data in pictures:
        picture = Image.open(io.BytesIO(data)).convert("RGB")
        small.append(picture.resize((SMALL[kind], round(picture.height * SMALL[kind] / picture.width))))
    wide, high = (small[0].width + GAP, small[0].height + GAP)
    row = min(IN_A_ROW[kind], len(small))
    made = Image.new("RGB", (row * wide + GAP, -(-len(small) // row) * high + GAP), "#888888")
    for n, picture in enumerate(small):
        made.paste(picture, (GAP + n % row * wide, GAP + n // row * high))
    return made


def take(lessons: Iterable[str], to: Path) -> None:
    """Write a picture of each step of these lessons in each look, and the sheets, into a folder."""
    to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        names = pages_of(lessons, Path(place))
        chromium = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        for look, (size, scheme) in LOOKS.items():
            context = chromium.new_context(viewport=size, color_scheme=scheme, has_touch=size is PHONE)
            for name in names:
                page = context.new_page()
                page.goto((Path(place) / f"{name}.html").as_uri())
                page.locator("html[data-ready=true]").wait_for(state="attached")
                taken = list(steps_of(page))
                for n, data in enumerate(taken, 1):
                    (to / f"{name}-{look}-{n:02}.png").write_bytes(data)
                sheet(taken, look.partition("-")[0]).save(to / f"{name}-{look}.png")
                page.close()
            context.close()
        chromium.close()
