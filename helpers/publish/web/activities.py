"""One activity as a page takes it: the state of its widget as JSON, and the module that shows it."""

from __future__ import annotations

import base64
import contextlib
import functools
import importlib
import json
import re
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...widgets.shared.base import HERE as WIDGETS
from ...widgets.shared.base import Activity
from ...widgets.shared.javascript import within, without_comments

#: In which our own activities stand.
PACKAGE = Activity.__module__.rpartition(".shared")[0]
#: Traits that only Jupyter's own widget manager reads.
NOT_OURS = {"layout", "tabbable", "tooltip"}
#: Beyond so many characters an activity is compressed in a page. Below, every browser can open it.
LARGE = 40_000
#: In a module that came with someone else's widget; of our own, `javascript.within` says the name.
_EXPORT = re.compile(r"^export default ", flags=re.M)
#: In a drawing that matplotlib or an instructor's own widget made: its text is all there is of it.
_STYLE = re.compile(r"<style[^>]*>(.*?)</style>", flags=re.S)


def from_saved(saved: Mapping[str, Any]) -> tuple[dict, list]:
    """The state and the buffers of a widget that a notebook's run has left, as `Fronts.pack` takes them."""
    buffers = [[buffer["path"], buffer["data"].replace("\n", "")] for buffer in saved.get("buffers", [])]
    return dict(saved["state"]), buffers


def is_activity(saved: Mapping[str, Any] | None) -> bool:
    """Whether it brings its own module: a stock widget, which needs Jupyter's manager, does not."""
    return bool(saved) and "_esm" in saved["state"]


def _ours(esm: str, name: str) -> type[Activity] | None:
    """Which of our own activities a module belongs to; None where it is someone else's.

    Args:
        esm: the text of the module.
        name: of the widget's class, with the Python module in which it stands. A command that runs the lessons in
            a kernel has not loaded that.
    """
    if name.startswith(f"{PACKAGE}."):
        with contextlib.suppress(ImportError):  # a state may name a module that another version has
            importlib.import_module(name.rpartition(".")[0])
    kinds = [Activity]
    while kinds:
        kind = kinds.pop()
        kinds += kind.__subclasses__()
        # A class of someone else's may show itself by one of our modules, and look otherwise.
        if kind.__module__.startswith(f"{PACKAGE}.") and "front" in kind.__dict__ and _module(kind) == esm:
            return kind
    return None


@functools.cache
def _module(kind: type[Activity]) -> str:
    return kind.module()


@dataclass
class Fronts:
    """The front ends and style sheets of the activities of one page, each once."""

    #: The files of our own activities.
    files: list[Path] = field(default_factory=list)
    #: The modules of others.
    modules: dict[str, str] = field(default_factory=dict)
    styles: list[str] = field(default_factory=list)
    #: What the page sets for every activity that has such a trait.
    sets: Mapping[str, Any] = field(default_factory=dict)

    def pack(self, state: Mapping[str, Any], buffers: list) -> dict:
        """What the page's host needs to mount one activity; its module and its style are kept here."""
        state = dict(state)
        esm, css = str(state.pop("_esm")), str(state.pop("_css", ""))
        whole_name = str(state.get("_anywidget_id", "Activity"))
        if ours := _ours(esm, whole_name):
            path = WIDGETS / ours.front
            name, sheets = path.stem, ours.styles()
            if path not in self.files:
                self.files.append(path)
        else:
            name, sheets = self._name(esm, whole_name.rpartition(".")[2]), [css]
        self.styles += [sheet for sheet in dict.fromkeys(sheets) if sheet and sheet not in self.styles]
        kept = {key: value for key, value in state.items() if key not in NOT_OURS and not key.startswith("_")}
        kept |= {key: value for key, value in self.sets.items() if key in kept}
        return {"front": name, "state": kept, "buffers": buffers}

    def _name(self, esm: str, kind: str) -> str:
        for name, known in self.modules.items():
            if known == esm:
                return name
        name, number = kind, 1
        while name in self.modules:
            number += 1
            name = f"{kind}{number}"
        self.modules[name] = esm
        return name

    def ours(self) -> str:
        """The lines that hand our own front ends to the host, after the text in which their files are joined."""
        return "".join(f'window.goodCryFronts["{path.stem}"] = {within(path)}.widget;\n' for path in self.files)

    def scripts(self) -> Iterable[str]:
        """The text of one module script for each front end of others, which hands it to the host instead of exporting it.

        Raises:
            ValueError: a module without its one default export.
        """
        for name, esm in self.modules.items():
            script, found = _EXPORT.subn(f"window.goodCryFronts[{json.dumps(name)}] = ", esm)
            if found != 1:
                raise ValueError(
                    f"The module of {name} has {found} default exports; it must have one, at the start of a line."
                )
            yield in_page(without_comments(script))


def in_page(script: str) -> str:
    """A script as it can stand in a page."""
    return script.replace("</script", "<\\/script")


def as_json(value: Any) -> str:
    """JSON that can stand inside a script element, the same text every time."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def in_script(packed: dict) -> str:
    """A packed activity as a script element that `packed.js` reads: compressed where it is large, as tables of pictures are."""
    text = as_json(packed)
    if len(text) <= LARGE:
        return f'<script type="application/json">{text}</script>'
    small = base64.b64encode(zlib.compress(text.encode(), 9)).decode()
    return f'<script type="application/json" data-deflate="yes">{small}</script>'


def styles_within(value: Any) -> set[str]:
    """The style elements that stand in the texts of a state, such as that of a picture drawn as SVG."""
    if isinstance(value, str):
        return set(_STYLE.findall(value))
    inner = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
    return set().union(*map(styles_within, inner))
