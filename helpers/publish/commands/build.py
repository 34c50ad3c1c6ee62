"""The command ``build``: an edition of the course, written into a folder."""

from __future__ import annotations

import argparse
import importlib
from pathlib import Path

from .. import pdf
from ..editions.edition import EDITIONS as NAMED
from ..output import write_folder
from ..say import say, warn
from . import add_to

#: What can be built: the module with ``files(course)``, which gives contents by place, and what it is, in a few words.
EDITIONS = {
    "student": ("editions.student", "questions without answers, and the program to open it"),
    "self-paced": ("editions.self_paced", "for a learner alone: feedback after each attempt"),
    "instructor": ("editions.instructor", "all answers, the key in each lesson, and the teacher guide"),
    "handout": (
        "editions.handout",
        "pages to print: questions, pictures, and space to write; the key in a folder apart",
    ),
    "web": ("web.edition", "web pages for any web space or stick, which need no Python"),
}
#: The editions with pages to print, and how their places begin.
PRINTED = {"handout": "", "instructor": "guide/"}
PDF = "also a PDF of each page to print, where a Chromium, Chrome or Edge is installed"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which edition, and where to."""
    kinds = parser.add_subparsers(dest="edition", required=True, metavar="EDITION")
    for name, (module, what) in EDITIONS.items():
        own = kinds.add_parser(name, help=what, description=f"Build the {name} edition: {what}.")
        add_to(own, "where to write it; a new or an empty folder, or one that was built before")
        own.set_defaults(module=module, pdf=None)
        if name in PRINTED:
            own.add_argument("--pdf", action="store_const", const=PRINTED[name], help=PDF)
        if name == "web":
            own.add_argument(
                "--from",
                dest="notebooks",
                type=Path,
                metavar="FOLDER",
                help="a folder of notebooks with a course.yml (the course's own)",
            )
            own.add_argument(
                "--edition", choices=tuple(NAMED), dest="of",
                help="make this edition of them and the pages of it (the course as it stands there)",
            )  # fmt: skip


def run(given: argparse.Namespace) -> int:
    """Build it and say where it is."""
    module = importlib.import_module(f"helpers.publish.{given.module}")
    if given.edition == "web":
        files = module.files(given.notebooks or given.course.folder, given.of)
    else:
        files = module.files(given.course)
    if given.pdf is not None:
        files = files | _as_pdf(files, given.pdf)
    for sentence in write_folder(given.to, files, given.edition):
        warn(sentence)
    say(f"The {given.edition} edition is in {given.to}: {len(files)} files.")
    return 0


def _as_pdf(files: dict[str, bytes], begins: str) -> dict[str, bytes]:
    """The PDF of each page whose place begins so; none, and a sentence, where nothing here can print."""
    browser = pdf.find_browser()
    if browser is None:
        warn(pdf.NO_BROWSER)
        return {}
    return pdf.printed({place: data for place, data in files.items() if place.startswith(begins)}, browser)
