"""Pages that mount activities as other hosts do, as far as the activities can tell.

Each is a stand-in: it speaks what the host speaks to a module of anywidget, and has nothing else of the host. What each
does was read in the host's own code, which the entry names.
"""

from __future__ import annotations

import html
from collections.abc import Mapping
from pathlib import Path

from helpers.publish.web.activities import as_json

from .bare_page import from_widget

#: A model as anywidget gives it: events by several names at once, and a Python that hears what is saved.
MODEL = """
(state) => { const heard = {}; return {
  get: (name) => state[name],
  set(name, value) { state[name] = value; (heard[`change:${name}`] || []).forEach((call) => call()); },
  on: (names, call) => names.split(" ").forEach((name) => (heard[name] = [...(heard[name] || []), call])),
  off: (name, call) => (heard[name] = (heard[name] || []).filter((one) => one !== call)),
  save_changes() {}, send() {},
}; }"""
#: MyST's: one event at a time, and what needs a Python is not made (packages/anywidget of its theme).
MODEL_OF_MYST = """
(state) => { const told = new EventTarget(); const no = () => { throw new Error("not implemented yet"); }; return {
  get: (name) => state[name],
  set(name, value) { state[name] = value; told.dispatchEvent(new Event(`change:${name}`)); },
  on: (name, call) => told.addEventListener(name, call), off: no, save_changes: no, send: no,
}; }"""
#: How a host gives an activity its place: gets an element that is the page's, its style, and shows it with `render`.
IN_THE_PAGE = """
async (widget, model, place, css) => {
  place.append(Object.assign(document.createElement("style"), { textContent: css }));
  const el = place.appendChild(document.createElement("div"));
  const given = GIVEN;
  await widget.initialize?.({ model, ...given });
  place.end = await widget.render({ model, el, ...given });
}"""
IN_A_TREE = IN_THE_PAGE.replace("{\n", '{\n  place = place.attachShadow({ mode: "open" });\n', 1)
#: What each host gives and how: its model, its way to give a place, what comes with both.
WAYS: Mapping[str, tuple[str, str, str]] = {
    # anywidget 0.9.18 in JupyterLab, VS Code or Colab; its _widget.ts
    "no signal": (MODEL, IN_THE_PAGE, "{ experimental: {} }"),
    # marimo's AnyWidgetPlugin and widget-binding: a tree of its own, and a signal
    "marimo": (MODEL, IN_A_TREE, "{ experimental: {}, signal: new AbortController().signal }"),
    # the theme of MyST: a tree of its own, and nothing else
    "MyST": (MODEL_OF_MYST, IN_A_TREE, "{}"),
    # Colab: the outputs of each cell in a frame of their own, with a storage; anywidget of today in it
    "Colab": (MODEL, IN_THE_PAGE, "{ experimental: {}, signal: new AbortController().signal }"),
}
MOUNT = """
const module = async (esm) => (await import(URL.createObjectURL(new Blob([esm], { type: "text/javascript" })))).default;
const bytes = (text) => new DataView(Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)).buffer);
for (const { name, state, buffers, esm, css } of ALL) {
  for (const [path, data] of buffers) path.slice(0, -1).reduce((at, key) => at[key], state)[path.at(-1)] = bytes(data);
  const place = document.createElement("div");
  place.dataset.name = name;
  document.querySelector("main").append(place);
  await (PLACE)(await module(esm), (MODEL)(state), place, css);
}
window.ready = true;
"""
PAGE = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Another host</title><main>{inside}</main>{script}</html>'


def foreign_page(folder: Path, way: str, widgets: Mapping[str, object]) -> str:
    """Write a page that mounts widgets as a host does; returns its file:// address.

    Each stands in an element with ``data-name``. ``window.ready`` is true when all stand, on the page or in each of its frames.
    """
    packed = [_packed(name, widget) for name, widget in widgets.items()]
    if way == "Colab":
        inside = "".join(
            f'<iframe title="{one["name"]}" data-name="{one["name"]}" width="800" height="900" sandbox="allow-scripts allow-forms allow-same-origin" '
            f'srcdoc="{html.escape(PAGE.format(inside="", script=_script(way, [one])))}"></iframe>'
            for one in packed
        )
        text = PAGE.format(inside=inside, script="")
    else:
        text = PAGE.format(inside="", script=_script(way, packed))
    path = folder / "host.html"
    path.write_text(text, encoding="utf-8")
    return path.as_uri()


def _packed(name: str, widget) -> dict:
    state, buffers = from_widget(widget)
    own = {key: value for key, value in state.items() if not key.startswith("_")}
    return {"name": name, "state": own, "buffers": buffers, "esm": state["_esm"], "css": state["_css"]}


def _script(way: str, packed: list[dict]) -> str:
    model, place, given = WAYS[way]
    script = MOUNT.replace("PLACE", place.replace("GIVEN", given)).replace("MODEL", model)
    return f'<script type="module">const ALL = {as_json(packed)};{script}</script>'
