"""The traits of each widget as TypeScript types, so that a type checker sees what the front ends read and write."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import ipywidgets
import traitlets

from .base import Activity
from .checked_trait import Checked

FILE = Path(__file__).with_name("traits.d.ts")
#: What a trait is in the browser. What a list or a mapping holds stands in the widget's docstring.
TYPES = {
    traitlets.Bool: "boolean",
    traitlets.Float: "number",
    traitlets.Int: "number",
    traitlets.Unicode: "string",
    traitlets.Bytes: "DataView",
    traitlets.List: "any[]",
    traitlets.Dict: "any",
}
#: Mappings that several widgets have alike.
NAMED = {"words": "Record<string, string>", "store": 'Partial<import("./remember.js").Store>'}
_KINDS = {(int, float): traitlets.Float, str: traitlets.Unicode, (list, tuple): traitlets.List, dict: traitlets.Dict}
_HEAD = (
    "// The traits of each widget, written by `python -m helpers refresh` from the classes in Python. Change those.\n"
)


def trait_types() -> str:
    """The text of the file: an interface for each widget, named after it."""
    return _HEAD + "".join(map(_interface, widgets()))


def widgets() -> list[type[Activity]]:
    """The classes of all activities, by name."""
    package = importlib.import_module(Activity.__module__.rpartition(".shared")[0])
    modules = [
        importlib.import_module(one.name) for one in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    ]
    # A widget's own class is made anew for each widget that has traits of its own; only the named ones count.
    found = {one for module in modules for one in vars(module).values() if isinstance(one, type)}
    return sorted((one for one in found if issubclass(one, Activity)), key=lambda one: one.__name__)


def _interface(widget: type[Activity]) -> str:
    # What every Jupyter widget has is Jupyter's business.
    traits = widget.class_traits(sync=True).items() - ipywidgets.DOMWidget.class_traits(sync=True).items()
    lines = [
        f"  {name}: {NAMED.get(name) or _type(trait)};\n" for name, trait in sorted(traits) if not name.startswith("_")
    ]
    return f"\nexport interface {widget.__name__}Traits {{\n{''.join(lines)}}}\n"


def _type(trait: traitlets.TraitType) -> str:
    if isinstance(trait, traitlets.Enum):
        return " | ".join(f'"{value}"' for value in trait.values or ())
    if isinstance(trait, Checked):  # it is what its first value is
        trait = next(kind() for value, kind in _KINDS.items() if isinstance(trait.default_value, value))
    return next(name for kind, name in TYPES.items() if isinstance(trait, kind))
