"""Pages to print as PDF, made by a Chromium, Chrome or Edge of this computer; without one the pages are there all the same."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from .say import CannotDo, progress

#: Any will do; the first that is installed is used.
BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "chromium-headless-shell",
    "msedge",
    "microsoft-edge",
)
NO_BROWSER = "No Chromium, Chrome or Edge was found, so there is no PDF. Install one, or open a page in any browser and print it to a file."
#: Seconds for one page; a slow computer needs a few.
PATIENCE = 120


def find_browser() -> str | None:
    """The path of an installed browser that prints PDF; COURSE_BROWSER names another one."""
    return os.environ.get("COURSE_BROWSER") or next(filter(None, map(shutil.which, BROWSERS)), None)


def printed(pages: Mapping[str, bytes], browser: str) -> dict[str, bytes]:
    """A PDF for each page, beside it.

    Args:
        pages: HTML by place; what does not end in .html is passed over.
        browser: the program that prints.

    Raises:
        CannotDo: the browser made no PDF of a page.
    """
    made = {}
    with tempfile.TemporaryDirectory() as place:
        page, file = Path(place) / "page.html", Path(place) / "page.pdf"
        for name in progress([one for one in pages if one.endswith(".html")], "printing"):
            page.write_bytes(pages[name])
            file.unlink(missing_ok=True)
            made[f"{name.removesuffix('.html')}.pdf"] = _print(browser, page, file, name)
    return made


def _print(browser: str, page: Path, file: Path, name: str) -> bytes:
    flags = ["--headless", "--disable-gpu", "--no-pdf-header-footer", f"--user-data-dir={page.parent / 'profile'}"]
    if getattr(os, "geteuid", lambda: 1)() == 0:
        flags.append("--no-sandbox")  # Chromium refuses to run for the system's own user otherwise
    try:
        subprocess.run(
            [browser, *flags, f"--print-to-pdf={file}", page.as_uri()],
            check=True,
            capture_output=True,
            timeout=PATIENCE,
        )
        return file.read_bytes()
    except (OSError, subprocess.SubprocessError):
        what = f"{Path(browser).name} made no PDF of {name}."
        raise CannotDo(f"{what} Build without --pdf, and print the page from a browser.") from None
