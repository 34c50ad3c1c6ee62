"""Activities in a real JupyterLab, its notebook in command mode: no cell lost or changed, nothing red, nothing said, nobody asked."""

from __future__ import annotations

import argparse
import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page

from ..browser.conftest import OTHER_HOSTS, ours
from ..browser.lab import NOTEBOOKS, running_lab
from .faults import WRONG, Fault
from .hand import Hand

TALL = {"width": 1280, "height": 12_000}  # JupyterLab draws no cell that is off the screen
#: The cells as they stand, and what of their outputs is red.
CELLS = """() => { const notebook = window.jupyterapp.shell.currentWidget.content;
    return [...notebook.model.cells].map((cell) => `${cell.id} ${cell.sharedModel.getSource()}`); }"""
RED = "[data-mime-type='application/vnd.jupyter.stderr'], [data-mime-type='application/vnd.jupyter.error']"
COMMAND = """() => { const notebook = window.jupyterapp.shell.currentWidget.content; notebook.mode = "command"; notebook.node.focus(); }"""
VIEWS = """() => [...window.jupyterapp.shell.currentWidget.content.model.cells].filter((cell) => cell.type === 'code'
    && cell.outputs.length && 'application/vnd.jupyter.widget-view+json' in (cell.outputs.get(0).data || {})).length"""


def in_lab(browser: Browser, given: argparse.Namespace) -> Iterator[tuple[str, list[str]]]:
    """Each kind of activity in the first lesson that shows it."""
    done: set[str] = set()
    with tempfile.TemporaryDirectory() as folder, running_lab(Path(folder)) as lab:
        context = browser.new_context(viewport=TALL, has_touch=True)
        context.set_default_timeout(300_000)
        said: list[str] = []
        page = _watched(context, said)
        for n, name in enumerate(sorted(path.name for path in NOTEBOOKS.glob("*.ipynb"))):
            lab.open(page, name) if n == 0 else lab.exchange(page, name)
            lab.unfold(page)
            lab.run_all(page)
            page.wait_for_function(
                f"document.querySelectorAll('.jp-Notebook .gc-root').length >= {page.evaluate(VIEWS)}"
            )
            kinds = page.locator(".gc-root").evaluate_all("(all) => all.map((one) => one.classList[1])")
            for kind in [one for one in dict.fromkeys(kinds) if one not in done]:
                if given.widget and kind != f"gc-{given.widget}":
                    continue
                done.add(kind)
                told = [f"{kind} in {name}, {fault}" for fault in thrown(page, kind, said, given.seed, given.events)]
                yield f"{kind.removeprefix('gc-')} in {name}: {given.events} events", told
                if told:  # what it broke shall not count for the next
                    lab.exchange(page, name)
                    lab.unfold(page)
                    lab.run_all(page)
                    page.wait_for_function(
                        f"document.querySelectorAll('.jp-Notebook .gc-root').length >= {page.evaluate(VIEWS)}"
                    )
        context.close()


def thrown(page: Page, kind: str, said: list[str], seed: int, events: int) -> Iterator[Fault]:
    """Throw the first activity of a kind about, in the notebook that is open; gives what did not hold, one fault of each kind."""
    said.clear()
    page.evaluate(COMMAND)
    before = page.evaluate(CELLS)
    hand = Hand(
        page,
        page.wait_for_selector(f".gc-root.{kind}", state="attached"),
        random.Random(f"{seed}/lab/{kind}"),
        said.append,
        touch=True,
    )
    told: set[str] = set()
    while hand.count < events:
        count = hand.count
        hand.burst()
        hand.count = max(hand.count, count + 1)
        cells = page.evaluate(CELLS)
        lost = [] if cells == before else [f"the notebook has {len(cells)} cells, or others than its {len(before)}"]
        red = ["something red stands under a cell"] if page.locator(RED).count() else []
        for what in [*ours(said), *lost, *red, *hand.root.evaluate(WRONG)]:
            if what[:60] not in told:
                told.add(what[:60])
                yield Fault(what, hand.count, list(hand.done))
        said.clear()
        if lost:
            return


def _watched(context, said: list[str]) -> Page:
    def asked(route) -> None:
        if route.request.is_navigation_request():
            route.fulfill(status=204)  # a link that was followed
        else:
            said.append(f"it asked {route.request.url}")
            route.abort()

    context.route(OTHER_HOSTS, asked)
    page = context.new_page()
    context.on("page", lambda other: other.close())
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(f"an error: {error}"))
    page.on("filechooser", lambda chooser: None)
    page.on("dialog", lambda dialog: dialog.dismiss())
    page.add_init_script("window.print = () => {};")
    return page
