"""The command ``report``: what a class learned, as a page and a table, from the files that it handed in."""

from __future__ import annotations

import argparse
from pathlib import Path

from ...course import keep
from ...course.hand_in_file import is_zip
from ...course.the_course import Course
from ...lessons.class_report import ClassReport, report_on
from ...lessons.report_html import report_html
from ...lessons.report_table import rows
from ..csv_table import csv_bytes
from ..pages import markup, page
from ..say import CannotDo, say, say_written, warn
from . import add_to


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which folder, where to, and a name for it."""
    parser.add_argument(
        "folder",
        type=Path,
        help="where the files are that “Hand in” saved; folders in it are read, too, such as Moodle makes one for each student",
    )
    parser.add_argument("--title", default="", help="stands above the report, such as the name of the class")
    parser.add_argument(
        "--compare-forms",
        action="store_true",
        help="also say whether it mattered in which of two ways an idea was asked; the lot has chosen the way",
    )
    add_to(parser, "where to write report.html, report.csv and set_aside.txt")


def run(given: argparse.Namespace) -> int:
    """Write the page, the table, and apart from them the list of files that do not count."""
    if given.folder.is_file() and is_zip(given.folder):
        raise CannotDo(f"{given.folder} is a zip. Unpack it, and give the folder that comes out of it.")
    if not given.folder.is_dir():
        raise CannotDo(f"{given.folder} is no folder. Give the folder with the files that students handed in.")
    if given.to.resolve().is_relative_to(given.folder.resolve()):
        raise CannotDo("The report would stand among the files that it is made from. Give another folder with --to.")
    report = report_on(given.course, given.folder, given.title, given.compare_forms)
    made = {given.to / name: data for name, data in files(given.course, report).items()}
    for path, kept in keep.write_all(made).items():
        say_written(path, kept, given.to)
    say(f"{report.people} files count, {len(report.set_aside)} are set aside.")
    for one in report.set_aside:
        warn(f"set aside: {one.name}: {one.why}")
    if not report.enough:
        warn("Fewer than five files count, so the report shows nothing yet.")
    return 0


def files(course: Course, report: ClassReport) -> dict[str, bytes]:
    """The report's files by name; the list of what was set aside only where there is something in it."""
    body = markup(report_html(report))
    made = {
        "report.html": page("report.html", course=course.settings.title, label=report.label, body=body),
        "report.csv": csv_bytes(rows(report)),
    }
    if report.set_aside:
        lines = "".join(f"{one.name}: {one.why}\n" for one in report.set_aside)
        made["set_aside.txt"] = f"Files that do not count, for the teacher alone.\n\n{lines}".encode()
    return made
