"""What to do about an entry that is missing, unknown or of another kind, by what can stand in its place."""

from __future__ import annotations

from pydantic import BaseModel

from . import entries
from .yaml_source import Path_


def instead(name: str, model: type[BaseModel], parent: Path_) -> str:
    """What to do about an entry that nobody knows."""
    here = entries.model_at(model, parent)
    near = entries.near(name, here)
    if near:
        return f"Did you mean “{near}”?"
    if name in entries.all_names(model):
        return "It belongs to another part: check the spaces at the start of the line, or take it out."
    return f"Take it out. Here can stand: {', '.join(entries.names(here))}." if here else "Take it out."


def how_to_add(name: str, model: type[BaseModel], place: Path_) -> str:
    """How to add an entry that is missing."""
    example = entries.example(model, place)
    if example is not None:
        return f"Add a line `{name}: {example}`."
    inner = entries.model_at(model, place)
    if not inner or entries.is_list(model, place):
        return f"Add `{name}:` and under it {_items(inner)}{_or_none(name, model, place)}."
    return f"Add `{name}:` and under it, with more spaces, {_listed(entries.needed(inner))}."


def example_list(name: str, model: type[BaseModel], place: Path_) -> str:
    """A list as it is written."""
    example = entries.example(model, place)
    if example is not None:
        return f"`{name}: {example}`"
    return f"`{name}:` and under it {_items(entries.model_at(model, place))}{_or_none(name, model, place)}"


def _items(inner: type[BaseModel] | None) -> str:
    named = entries.needed(inner) if inner else []
    return f"each item after a dash, with {_listed(named)}" if named else "each item on a line of its own after a dash"


def _or_none(name: str, model: type[BaseModel], place: Path_) -> str:
    return f", or as `{name}: []` for none" if entries.may_be_empty(model, place) else ""


def parts(model: type[BaseModel], place: Path_) -> str:
    """How to write what has named parts."""
    inner = entries.model_at(model, place)
    if not inner:
        return "Write each part as `name: text` on a line of its own."
    return f"Write {_listed(entries.needed(inner) or entries.names(inner))} under it, each on a line of its own."


def _listed(names: list[str]) -> str:
    marked = [f"`{name}:`" for name in names]
    return marked[0] if len(marked) == 1 else ", ".join(marked[:-1]) + f" and {marked[-1]}"
