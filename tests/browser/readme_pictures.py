"""Pictures of README that show what a reader has done: of pages, after the act."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Locator, Page

from .step_pictures import pages_of

COMES_IN = 1500  # milliseconds until what was found stands still
COLOURS = 128  # drawings have few, so a picture is small


def front_door(page: Page) -> Locator:
    """A guess among the hundred, and what was found."""
    page.locator("[data-on]").click()
    activity = page.locator(".gc-hundred:visible")
    activity.locator("input[type=range]").fill("80")
    activity.locator("input[value='70']").check(force=True)
    activity.get_by_role("button", name="That's my number").click()
    return activity


def bath(page: Page) -> Locator:
    """So many tears that 1 % is gone."""
    page.locator("[data-on]").click()
    activity = page.locator(".gc-scene:visible")
    activity.locator("summary").click()
    activity.locator("input[type=range]").press("End")
    return activity.locator(".gc-scene-picture")


def eye(page: Page) -> Locator:
    """An onion at the eye."""
    page.locator("[data-on]").click()
    activity = page.locator(".gc-scene:visible")
    activity.get_by_role("radio", name="Onion").check(force=True)
    return activity.locator(".gc-scene-picture")


#: Each picture: its lesson, what is done, and the theme.
PLAYED: dict[str, tuple[str, Callable[[Page], Locator], str]] = {
    "front-door": ("00_start_here", front_door, "light"),
    "bath": ("02_stress_hormones", bath, "light"),
    "eye": ("01_why_we_cry", eye, "dark"),
}


def take_played(chromium: Browser, to: Path) -> None:
    """Write each of them into a folder."""
    with tempfile.TemporaryDirectory() as place:
        pages_of(sorted({lesson for lesson, _, _ in PLAYED.values()}), Path(place))
        for name, (lesson, act, theme) in PLAYED.items():
            page = chromium.new_context(viewport={"width": 720, "height": 900}, color_scheme=theme).new_page()
            page.goto((Path(place) / f"{lesson}.html").as_uri())
            page.locator("html[data-ready=true]").wait_for(state="attached")
            shown = act(page)
            page.wait_for_timeout(COMES_IN)
            data = shown.screenshot()
            Image.open(io.BytesIO(data)).quantize(COLOURS).save(to / f"{name}.png", optimize=True)
            page.context.close()
