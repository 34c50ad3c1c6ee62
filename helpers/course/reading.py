"""Reads a content file into a pydantic model and turns every mistake into a sentence with its line."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar, get_type_hints

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import PydanticCustomError

from .problems import ContentError, Problem
from .yaml_file import Source, load

Model = TypeVar("Model", bound="Entry")


class Entry(BaseModel):
    """The base of all that stands in a content file: unknown entries are mistakes, values do not change."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True, str_strip_whitespace=True)


def wrong(what: str, cure: str) -> PydanticCustomError:
    """A mistake that a model's own validator found; ``raise wrong("The grade ...", "Use ...")``."""
    return PydanticCustomError("content", "{what} {cure}", {"what": what, "cure": cure})


Check = Callable[[Model, Source], Iterable[Problem]]


def read(path: str | Path, model: type[Model], check: Check | None = None) -> Model:
    """Read one file as ``model``.

    Args:
        path: a YAML file.
        model: what the whole file must look like.
        check: what no single entry can know (a key that must exist, an id used twice). It is given the
            model and the source (whose ``line`` knows where things stand) and yields problems.

    Raises:
        ContentError: with every problem at once.
    """
    return as_model(load(path), model, check)


def as_model(source: Source, model: type[Model], check: Check | None = None) -> Model:
    """The same for a file that is already loaded."""
    if not isinstance(source.data, dict):
        names = ", ".join(f"`{name}:`" for name in _fields(model))
        what = "The file must be a set of named entries."
        raise ContentError([Problem(source.file, 1, what, f"It may hold {names}.")])
    try:
        made = model.model_validate(source.data)
    except ValidationError as error:
        raise ContentError([_problem(source, model, item) for item in error.errors(include_url=False)]) from None
    problems = list(check(made, source)) if check else []
    if problems:
        raise ContentError(problems)
    return made


def _problem(source: Source, model: type[BaseModel], error: dict) -> Problem:
    """One pydantic error as a problem: where it stands, what it is, what to do."""
    path: tuple = ()
    for part in error["loc"]:  # pydantic puts names of its own between the parts of a path: step over them
        if (*path, part) in source.lines:
            path = (*path, part)
    name = str(error["loc"][-1]) if error["loc"] else ""
    what, cure = _sentence(error, name, model)
    return Problem(source.file, source.line(*path), what, cure)


def _sentence(error: dict, name: str, model: type[BaseModel]) -> tuple[str, str]:
    kind, context = error["type"], error.get("ctx", {})
    # The place in words: the entry's name, or the name of the list for one item of it.
    names = [str(part) for part in error["loc"] if isinstance(part, str)]
    entry = f"“{names[-1]}”" if names else "the file"
    if kind == "content":
        return context["what"], context["cure"]
    if kind == "missing":
        return f"The entry “{name}” is missing.", f"Add a line `{name}: ...`."
    if kind == "extra_forbidden":
        known = _all_fields(model)
        near = difflib.get_close_matches(name, sorted(known), 1)
        hint = f"Did you mean “{near[0]}”?" if near else "Take it out, or check its spelling."
        return f"There is no entry called “{name}” here.", hint
    if kind in ("literal_error", "enum"):
        choices = context["expected"].replace("'", "")
        near = difflib.get_close_matches(str(error["input"]), choices.replace(" or ", ", ").split(", "), 1)
        hint = f"Did you mean “{near[0]}”? " if near else ""
        return f"{_shown(error['input'])} is not possible for {entry}.", f"{hint}Use one of: {choices}."
    if kind == "string_type":
        if error["input"] is None:
            return f"{entry} is empty.", "Write the text after the colon."
        return f"{entry} must be text.", "Put it in quotes, and check the spaces at the start of the line."
    if kind in ("string_too_short", "too_short"):
        return f"{entry} is empty or too short.", f"It needs at least {context.get('min_length', 1)}."
    if kind in ("string_too_long", "too_long"):
        return f"{entry} is too long.", f"Keep it within {context['max_length']}."
    if kind in ("list_type", "tuple_type"):
        return f"{entry} must be a list.", "Start each item on a line of its own with a dash, or write [] for none."
    if kind in ("model_type", "dict_type", "model_attributes_type"):
        return f"An item of {entry} must have named parts.", "Write each part as `name: text` on a line of its own."
    if kind.startswith(("int_", "float_")):
        return f"{_shown(error['input'])} is no number, as {entry} needs.", "Write digits only, without quotes."
    if kind.startswith("bool_"):
        return f"{_shown(error['input'])} is not possible for {entry}.", "Write true or false."
    if kind in ("less_than_equal", "greater_than_equal"):
        way, bound = (
            ("much", f"{context['le']:g} or less") if "le" in context else ("little", f"at least {context['ge']:g}")
        )
        return f"{_shown(error['input'])} is too {way} for {entry}.", f"Write {bound}."
    if kind.startswith("date_"):
        return f"{_shown(error['input'])} is no date, as {entry} needs.", "Write it as 2026-11-23."
    return f"{entry} is not right: {error['msg']}.", "Compare it with the file as it was delivered."


def _shown(value: object) -> str:
    text = str(value)
    return f"“{text[:40]}…”" if len(text) > 40 else f"“{text}”"


def _fields(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def _all_fields(model: type[BaseModel], seen: set | None = None) -> set[str]:
    """The names of a model's entries and of all entries inside them."""
    seen = set() if seen is None else seen
    if model in seen:
        return set()
    seen.add(model)
    names = set(_fields(model))
    # Entries with names of the author's own (the controls of an activity) are a kind of their own.
    own = get_type_hints(model).get("__pydantic_extra__")
    for annotation in (own, *(field.annotation for field in model.model_fields.values())):
        for inner in _models(annotation):
            names |= _all_fields(inner, seen)
    return names


def _models(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [inner for part in getattr(annotation, "__args__", ()) for inner in _models(part)]
