"""Takes pictures of the course: of every step of lessons as pages, or README's, of the lessons as they run in JupyterLab and on pages.

Run: uv run python -m tests.browser.take_pictures 00 01 --to FOLDER
     uv run python -m tests.browser.take_pictures            (README's)
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from .conftest import FLAGS, find_browser
from .lab import running_lab
from .readme_pictures import take_played
from .step_pictures import take

DOCS = Path(__file__).parents[2] / "docs"
PICTURES = [
    # file, lesson, nth activity, its class, theme, width, a button to press first
    ("evidence-light", "02_stress_hormones", 1, ".gc-card", "JupyterLab Light", 1280, ""),
    ("heart_wave-dark", "09_soothing_toolkit", 0, ".gc-explore", "JupyterLab Dark", 1280, ""),
    ("pacer-phone", "09_soothing_toolkit", 0, ".gc-pacer", "JupyterLab Light", 390, ""),
    (
        "evidence_map-light",
        "10_weigh_the_evidence",
        0,
        ".gc-map-picture",
        "JupyterLab Light",
        1280,
        "Show all of our grades",
    ),
]


def main() -> None:
    """Write the steps' pictures into the folder that is named, or README's into docs/."""
    parser = argparse.ArgumentParser(description="Takes pictures of the course.")
    parser.add_argument(
        "lessons", nargs="*", help="lessons by their first signs, such as 00 01; all where --to stands alone"
    )
    parser.add_argument("--to", type=Path, help="the folder for the pictures of each step")
    given = parser.parse_args()
    if given.to:
        take(given.lessons, given.to)
    elif given.lessons:
        parser.error("Name the folder for the pictures with --to.")
    else:
        readme()


def readme() -> None:
    """Write every picture of README into docs/."""
    DOCS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, running_lab(Path(folder)) as lab, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        for name, lesson, nth, kind, theme, width, button in PICTURES:
            page = chromium.new_context(viewport={"width": width, "height": 9000}).new_page()
            lab.open(page, f"{lesson}.ipynb")
            command = "(command, given) => window.jupyterapp.commands.execute(command, given)"
            page.evaluate(f"() => ({command})('apputils:change-theme', {{ theme: '{theme}' }})")
            lab.run_all(page)
            activity = page.locator(kind).nth(nth)
            activity.wait_for()
            if button:
                page.get_by_role("button", name=button).click()
            activity.scroll_into_view_if_needed()
            activity.screenshot(path=DOCS / f"{name}.png")
            page.context.close()
        take_played(chromium, DOCS)
        chromium.close()


if __name__ == "__main__":
    main()
