"""A page without Jupyter for tests: mounts widgets from a file, with nothing else on the page."""

from __future__ import annotations

import base64
from pathlib import Path

from ipywidgets.widgets.widget import _remove_buffers

from helpers.publish.web.activities import Fronts, as_json, in_page
from helpers.publish.web.pages import HERE
from helpers.widgets.shared.javascript import joined, within

HOST = HERE / "scripts" / "host.js"


def from_widget(widget) -> tuple[dict, list]:
    """The state and the buffers of a widget that is alive in this Python, as `Fronts.pack` takes them."""
    state, paths, buffers = _remove_buffers(widget.get_state())
    return state, [[path, base64.b64encode(bytes(data)).decode()] for path, data in zip(paths, buffers, strict=True)]


def bare_page(folder: Path, *widgets) -> str:
    """Write a page that mounts the widgets with the host of the course's own pages; returns its file:// address.

    On the page ``window.mounted`` is a list of ``{model, el, close}``, one a widget, ``window.saved`` holds what
    would have been messages to a kernel, and ``window.ready`` is true when all stand. ``window.mountAgain(n)`` takes the nth
    activity away and mounts it once more.
    """
    fronts = Fronts()
    packed = [fronts.pack(*from_widget(widget)) for widget in widgets]
    module = in_page(joined([HOST, *fronts.files])) + fronts.ours()
    others = "".join(f'<script type="module">{script}</script>' for script in fronts.scripts())
    page = folder / "page.html"
    page.write_text(
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page without Jupyter</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{chr(10).join(fronts.styles)}</style></head><body>"
        f"<main><h1>Test page</h1></main><script>window.goodCryFronts = {{}};</script>{others}"
        f'<script type="module">{module} window.saved = []; window.mounted = [];'
        f" const packed = {as_json(packed)};"
        " const mounted = async (n, el) => { window.mounted[n] ="
        f"   await {within(HOST)}.mount(structuredClone(packed[n]), el, (message) => window.saved.push(message)); }};"
        " window.mountAgain = async (n) => { const { el, close } = window.mounted[n]; close(); await mounted(n, el); };"
        " for (const n of packed.keys()) {"
        '   const el = document.createElement("div"); document.querySelector("main").append(el); await mounted(n, el); }'
        " window.ready = true;</script></body></html>",
        encoding="utf-8",
    )
    return page.as_uri()


def stands(page) -> None:
    """Wait until all widgets of such a page stand."""
    page.wait_for_function("window.ready === true")


def again(page, ready=stands, typed: str = "") -> None:
    """Reload a page, as a reader who comes back, and wait until it is ready and has found what was kept.

    Args:
        typed: what is kept only when the page is left.
    """
    kept = page.evaluate("({ ...localStorage })")
    # What counts is what the page found as it began: its activities have read that.
    page.add_init_script("try { window.keptAtStart = { ...localStorage }; } catch { window.keptAtStart = {}; }")
    page.reload()
    ready(page)
    found = page.evaluate("window.keptAtStart")
    found.pop("good-cry-kept", None)  # the mark of a page's first load, see scripts/kept.js
    assert typed in "".join(found.values()) if typed else found == kept, (
        f"The page finds {found}; kept was {typed or kept}."
    )
