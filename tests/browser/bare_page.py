"""A page without Jupyter for tests: mounts widgets from a file, with nothing else on the page."""

from __future__ import annotations

import base64
import json
from pathlib import Path

from ipywidgets.widgets.widget import _remove_buffers

HOST = Path(__file__).with_name("host.js")
NOT_OURS = {"layout", "tabbable", "tooltip"}


def bare_page(folder: Path, *widgets) -> str:
    """Write a page that mounts the widgets; returns its file:// address.

    On the page ``window.mounted`` is a list of ``{model, el, close}``, one a widget, and
    ``window.ready`` is true when all stand.
    """
    mounts, fronts = [], []
    for widget in widgets:
        state, paths, buffers = _remove_buffers(widget.get_state())
        esm, css = state.pop("_esm"), state.pop("_css", "")
        state = {k: v for k, v in state.items() if k not in NOT_OURS and not k.startswith("_")}
        packed = [[p, base64.b64encode(bytes(b)).decode()] for p, b in zip(paths, buffers, strict=True)]
        front = {"esm": str(esm), "css": str(css)}
        if front not in fronts:
            fronts.append(front)
        mounts.append({"state": state, "buffers": packed, "front": fronts.index(front)})
    data, kinds = (json.dumps(part).replace("</", "<\\/") for part in (mounts, fronts))
    page = folder / "page.html"
    page.write_text(
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page without Jupyter</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"></head><body>'
        f"<main><h1>Test page</h1></main><script>{HOST.read_text(encoding='utf-8')}</script><script>"
        f"(async () => {{ const kinds = {kinds}; window.mounted = [];"
        f" for (const m of {data}) window.mounted.push(await mount({{ ...m, ...kinds[m.front] }}));"
        " window.ready = true; })();</script></body></html>",
        encoding="utf-8",
    )
    return page.as_uri()
