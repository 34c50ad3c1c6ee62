"""Activities in whole lessons, beside all else that stands there, in a real JupyterLab."""

from __future__ import annotations

import argparse
import itertools
import random
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page

from ..browser.conftest import ours
from ..browser.lab import LONG, running_lab
from .activities import kinds_by_class
from .hand import Hand
from .kept import wrong_in_record
from .throwing import each_once, hand_fault, throw, watched

TALL = {"width": 1280, "height": 12_000}  # JupyterLab draws no cell that is off the screen
CLASSES = "(all) => all.map((one) => one.classList[1])"
#: The cells as they stand, and what of their outputs is red.
CELLS = """() => [...window.jupyterapp.shell.currentWidget.content.model.cells]
    .map((cell) => `${cell.id} ${cell.type} ${cell.sharedModel.getSource()}`)"""
RED = "[data-mime-type='application/vnd.jupyter.stderr'], [data-mime-type='application/vnd.jupyter.error']"
#: As a reader who looks: no cell is being written in.
COMMAND_MODE = """() => { const notebook = window.jupyterapp.shell.currentWidget.content;
    notebook.mode = "command"; notebook.node.focus(); }"""
ALL_STAND = """() => document.querySelectorAll('.jp-Notebook .gc-root').length >=
    [...window.jupyterapp.shell.currentWidget.content.model.cells].filter((cell) => cell.type === 'code'
    && cell.outputs.length && 'application/vnd.jupyter.widget-view+json' in (cell.outputs.get(0).data || {})).length"""


def in_lab(browser: Browser, given: argparse.Namespace) -> Iterator[tuple[str, list[str]]]:
    """Each kind of activity in the first notebook that shows it, which is in command mode: no cell lost or changed, nothing red."""
    said: list[str] = []
    with (
        tempfile.TemporaryDirectory() as folder,
        running_lab(Path(folder)) as lab,
        watched(
            browser, said, lambda message: message.type == "error" and bool(ours([message.text])), viewport=TALL
        ) as page,
    ):
        page.set_default_timeout(LONG * 1000)
        page.goto(lab.url("00_start_here.ipynb"))
        lab.wait(page)
        cells: list[str] = []

        def show(lesson: str) -> None:
            lab.exchange(page, f"{lesson}.ipynb")
            lab.unfold(page)
            lab.run_all(page)
            page.wait_for_function(ALL_STAND)
            page.evaluate(COMMAND_MODE)
            cells[:] = page.evaluate(CELLS)

        def look() -> Iterable[str]:
            if page.evaluate(CELLS) != cells:
                yield "the notebook's cells are not what they were"
            if page.locator(RED).count():
                yield f"something red stands under a cell: {page.locator(RED).first.inner_text()[:200]}"

        lessons = sorted(path.stem for path in lab.folder.glob("*.ipynb"))
        yield from _each_kind(page, said, given, lessons, show, look)


def _each_kind(
    page: Page,
    said: list[str],
    given: argparse.Namespace,
    lessons: Iterable[str],
    show: Callable[[str], None],
    look: Callable[[], Iterable[str]] = tuple,
) -> Iterator[tuple[str, list[str]]]:
    kinds, done = kinds_by_class(), set()
    for lesson in lessons:
        show(lesson)
        for name in dict.fromkeys(page.locator(".gc-root").evaluate_all(CLASSES)):
            kind = kinds[name]
            if kind in done or given.widget not in (None, kind):
                continue
            done.add(kind)
            said.clear()
            hand = Hand(page, random.Random(f"{given.seed}/{lesson}/{kind}"), said.append)
            hand.root = page.locator(f".gc-root.{name}").first.element_handle()
            told = [
                str(fault)
                for fault in each_once(
                    itertools.chain(
                        throw(hand, given.events, said, look),
                        (hand_fault(hand, what) for what in wrong_in_record(page)),
                    )
                )
            ]
            yield f"{kind} in {lesson}: {hand.count:,} events", told
            if told:  # what it broke shall not count for the next
                show(lesson)
