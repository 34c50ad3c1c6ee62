"""Activities in whole lessons, beside all else that stands there, in a real JupyterLab."""

from __future__ import annotations

import argparse
import itertools
import random
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import cast

from playwright.sync_api import Browser, ElementHandle, Page

from ..browser.conftest import ours
from ..browser.lab import LONG, running_lab
from .activities import Found
from .hand import Hand
from .kept import wrong_in_record
from .throwing import each_once, hand_fault, throw, watched

DESK = {"width": 1280, "height": 900}
#: JupyterLab takes away what is off the screen, and with it what is held of an activity; in this mode of its own it does not.
KEEP_ALL = """() => { const notebook = window.jupyterapp.shell.currentWidget.content;
    notebook.notebookConfig = { ...notebook.notebookConfig, windowingMode: "contentVisibility" }; }"""
#: The cells as they stand, and what of their outputs is red.
CELLS = """() => [...window.jupyterapp.shell.currentWidget.content.model.cells]
    .map((cell) => `${cell.id} ${cell.type} ${cell.sharedModel.getSource()}`)"""
RED = "[data-mime-type='application/vnd.jupyter.stderr'], [data-mime-type='application/vnd.jupyter.error']"
#: As a reader who looks: no cell is being written in.
COMMAND_MODE = """() => { const notebook = window.jupyterapp.shell.currentWidget.content;
    notebook.mode = "command"; notebook.node.focus(); }"""
#: The activity below the cell that begins with a comment of these words.
ROOT = """(words) => window.jupyterapp.shell.currentWidget.content.widgets
    .find((cell) => cell.model.sharedModel.getSource().split("\\n")[0].replace(/^# /, "") === words)
    .node.querySelector(".gc-root")"""
ALL_STAND = """() => document.querySelectorAll('.jp-Notebook .gc-root').length >=
    [...window.jupyterapp.shell.currentWidget.content.model.cells].filter((cell) => cell.type === 'code'
    && cell.outputs.length && 'application/vnd.jupyter.widget-view+json' in (cell.outputs.get(0).data || {})).length"""


def in_lab(
    browser: Browser, given: argparse.Namespace, kinds: dict[str, list[Found]]
) -> Iterator[tuple[str, list[str]]]:
    """The first of each kind of activity in its notebook, which is in command mode: no cell lost or changed, nothing red."""
    said: list[str] = []
    with (
        tempfile.TemporaryDirectory() as folder,
        running_lab(Path(folder)) as lab,
        watched(
            browser, said, lambda message: message.type == "error" and bool(ours([message.text])), viewport=DESK
        ) as page,
    ):
        page.set_default_timeout(LONG * 1000)
        page.goto(lab.url("00_start_here.ipynb"))
        lab.wait(page)
        cells: list[str] = []

        def show(lesson: str) -> None:
            lab.exchange(page, f"{lesson}.ipynb")
            page.evaluate(KEEP_ALL)
            lab.unfold(page)
            lab.run_all(page)
            page.wait_for_function(ALL_STAND)
            page.evaluate(COMMAND_MODE)
            cells[:] = page.evaluate(CELLS)

        def look() -> Iterable[str]:
            if (now := page.evaluate(CELLS)) != cells:
                other = next((pair for pair in itertools.zip_longest(cells, now) if pair[0] != pair[1]), None)
                yield f"the notebook's cells are not what they were: {other}"
            if page.locator(RED).count():
                yield f"something red stands under a cell: {page.locator(RED).first.inner_text()[:200]}"

        yield from _each_kind(page, said, given, kinds, show, look)


def _each_kind(
    page: Page,
    said: list[str],
    given: argparse.Namespace,
    kinds: dict[str, list[Found]],
    show: Callable[[str], None],
    look: Callable[[], Iterable[str]],
) -> Iterator[tuple[str, list[str]]]:
    shown = ""
    for one in sorted((all_[0] for all_ in kinds.values()), key=lambda one: one.lesson):
        if one.lesson != shown:
            show(shown := one.lesson)
        said.clear()
        hand = Hand(page, random.Random(f"{given.seed}/{one.lesson}/{one.kind}"), said.append)
        hand.root = cast("ElementHandle", page.evaluate_handle(ROOT, one.cell).as_element())
        told = [
            str(fault)
            for fault in each_once(
                itertools.chain(
                    throw(hand, given.events, said, look),
                    (hand_fault(hand, what) for what in wrong_in_record(page)),
                )
            )
        ]
        yield f"{one}: {hand.count:,} events", told
        if told:  # what it broke shall not count for the next
            shown = ""
