"""What pydantic found in a content file, as sentences for the person who wrote the file."""

from __future__ import annotations

import re
from typing import Any

from pydantic import BaseModel, ValidationError

from ..near import nearest
from . import cures, entries
from .problems import Problem
from .yaml_source import Path_, Source
from .yaml_words import no_name

#: Patterns of short words, in words.
_PATTERNS = {
    entries.WORD: "Use small letters, digits and _ only, with a letter first, such as half_life.",
    r"\.$": "End it with a full stop.",
    r"^[A-Z]{2}$": "Use the two capital letters of a country, such as UK.",
}
_QUOTED = r"'([^']*)'"
_LINE_BREAKS = (
    "Write it as one line in quotes, or put `>-` after the colon and the text on lines of its own with more spaces."
)


def problems_of(error: ValidationError, source: Source, model: type[BaseModel]) -> list[Problem]:
    """Each thing that is wrong, once, with its line and the entry that it spoils."""
    errors: list[dict[str, Any]] = [{**one} for one in error.errors(include_url=False)]
    missing = {_place(source, one) for one in errors if one["type"] == "missing"}
    # A misspelt entry is found twice: as one that is missing and as one that nobody knows. The second says more.
    meant = {
        (*_place(source, one)[:-1], meant_by)
        for one in errors
        if one["type"] == "extra_forbidden"
        and (meant_by := entries.near(_name(one), entries.model_at(model, _place(source, one)[:-1])))
    }
    found = []
    for one in errors:
        place = _place(source, one)
        if one["type"] == "missing" and place in missing & meant:
            continue
        what, cure = _sentence(one, place, model)
        # A text where named parts belong is wrong where it stands, which may be under its name.
        line = source.below.get(place) if isinstance(one["input"], str) else None
        found.append(Problem(source.file, line or source.line(*place), what, cure, place))
    return found


def _place(source: Source, error: dict) -> Path_:
    """Where an error is. Pydantic puts names of its own between the parts of a path: they are stepped over."""
    path: Path_ = ()
    for part in error["loc"]:
        if (*path, part) in source.lines:
            path = (*path, part)
    if error["type"] == "content":
        inside = (*path, *error["ctx"]["at"])
        return inside if inside in source.lines else path
    return (*path, error["loc"][-1]) if error["type"] == "missing" and error["loc"] else path


def _name(error: dict) -> str:
    return str(error["loc"][-1]) if error["loc"] else ""


def _sentence(error: dict, place: Path_, model: type[BaseModel]) -> tuple[str, str]:  # noqa: C901, PLR0911 - one a kind of mistake
    kind, context, given = error["type"], error.get("ctx", {}), error["input"]
    names = [part for part in place if isinstance(part, str)]
    in_list = bool(place) and isinstance(place[-1], int)
    name = names[-1] if names else "the file"
    entry = f"An item of “{name}”" if in_list else f"“{name}”"
    if kind == "content":
        return context["what"], context["cure"]
    if given is None and kind not in ("missing", "extra_forbidden"):
        return f"{entry} is empty.", _how_to_fill(kind, context)
    if kind == "missing":
        if in_list:
            return f"“{name}” has too few items.", f"Write it as `{name}: {entries.example(model, place[:-1])}`."
        return f"The entry “{name}” is missing.", cures.how_to_add(name, model, place)
    if kind == "extra_forbidden":
        return f"There is no entry called “{name}” here.", cures.instead(name, model, place[:-1])
    if kind in ("literal_error", "enum"):
        return _not_one_of(given, entry, re.findall(_QUOTED, context["expected"]))
    if kind in ("string_type", "string_sub_type"):
        field = entries.field_at(model, place)
        if isinstance(given, int | float) and field and any(getattr(one, "pattern", None) == entries.WORD for one in field.metadata):  # fmt: skip
            return f"{_shown(given)} is not possible for {_low(entry)}.", _PATTERNS[entries.WORD]
        return _no_text(given, entry, name)
    if kind == "string_pattern_mismatch":
        return f"{_shown(given)} is not possible for {_low(entry)}.", _PATTERNS[context["pattern"]]
    if kind in ("string_too_short", "too_short"):
        field = entries.field_at(model, place)
        return _too_little(kind, context["min_length"], entry, given, bool(field and not field.is_required()))
    if kind in ("string_too_long", "too_long"):
        if kind == "too_long" and isinstance(given, list | tuple) and "minutes" in name:
            return f"“{name}” has too many items.", f"Write it as `{name}: {entries.example(model, place)}`."
        counted = "characters" if kind == "string_too_long" else "items"
        return f"{entry} is too long.", f"Keep it within {context['max_length']:,} {counted}."
    if kind in ("list_type", "tuple_type"):
        return f"“{name}” must be a list.", f"Write it as {cures.example_list(name, model, place)}."
    if kind in ("model_type", "dict_type", "model_attributes_type"):
        first, here = str(given).split(" ")[0], entries.model_at(model, place[:-1])
        if here and not in_list and name not in entries.names(here) and entries.near(name, here):
            return f"There is no entry called “{name}” here.", cures.instead(name, model, place[:-1])
        if isinstance(given, str) and first in entries.names(entries.model_at(model, place) or BaseModel):
            return no_name(given, lambda word: word == first)
        return f"{entry} must have named parts.", cures.parts(model, place)
    if kind == "int_from_float":
        return f"{_shown(given)} is no whole number, as {_low(entry)} needs.", "Leave out what stands behind the point."
    if kind.startswith(("int_", "float_", "finite_")):
        return _no_number(given, entry, name)
    if kind.startswith("bool_"):
        return f"{_shown(given)} is not possible for {_low(entry)}.", "Write true or false."
    if kind in ("less_than_equal", "greater_than_equal", "greater_than", "less_than"):
        return _out_of_bounds(kind, context, given, entry)
    if kind.startswith("date"):
        return f"{_shown(given)} is no date, as {_low(entry)} needs.", "Write it as 2026-11-23."
    return f"{entry} is not right.", "Compare it with the file as it was delivered."


def _how_to_fill(kind: str, context: dict) -> str:
    if kind in ("literal_error", "enum"):
        return f"Use one of: {_either(re.findall(_QUOTED, context['expected']))}."
    if kind.startswith("bool_"):
        return "Write true or false."
    if kind.startswith(("int_", "float_")):
        return "Write a number after the colon."
    if kind.startswith("date"):
        return "Write a day after the colon, such as 2026-11-23."
    if kind in ("list_type", "tuple_type"):
        return "Write each item on a line of its own after a dash, or take it out."
    return "Write the text after the colon." if kind.startswith("string") else "Fill it in, or take it out."


def _not_one_of(given: Any, entry: str, choices: list[str]) -> tuple[str, str]:
    what = f"{_shown(given)} is not possible for {_low(entry)}."
    if isinstance(given, list):
        return f"{entry} takes one word and no list.", f"Write one of: {_either(choices)}."
    lower = {choice.lower(): choice for choice in choices}
    near = nearest(str(given).strip().lower(), lower)
    hint = f"Did you mean “{lower[near[0]]}”? " if near and lower[near[0]] != given else ""
    return what, f"{hint}Use one of: {_either(choices)}."


def _no_text(given: Any, entry: str, name: str) -> tuple[str, str]:
    if isinstance(given, bool | int | float):
        return f"{entry} must be text, and {_shown(given)} is none.", f'Put it in quotes: "{str(given).lower()}".'
    if isinstance(given, dict) and len(given) == 1:
        if list(given.values()) == [None]:
            return f"{entry} must be text, and a text cannot start with {{ here.", "Put the whole text in quotes."
        return f"{entry} must be text. YAML takes its colon for a new entry.", "Put the whole text in quotes."
    return f"{entry} must be text.", _LINE_BREAKS


def _too_little(kind: str, least: int, entry: str, given: Any, may_go: bool) -> tuple[str, str]:
    if kind == "too_short":
        if not given:
            other = ", or take it out" if may_go else ""
            return f"{entry} is empty.", f"Give it at least {least} item{'s' if least > 1 else ''}{other}."
        return f"{entry} has too few items.", f"Give it at least {least}."
    if not given:
        return f"{entry} is empty.", "Write the text after the colon."
    return f"{entry} is too short.", f"Write at least {least} characters."


def _no_number(given: Any, entry: str, name: str) -> tuple[str, str]:
    if isinstance(given, str) and re.fullmatch(r"[-+]?\d+,\d+", given.strip()):
        return (
            f"{_shown(given)} is no number, as {_low(entry)} needs.",
            f"Write {given.replace(',', '.')} with a point.",
        )
    if isinstance(given, str) and re.match(r"[-+]?[\d.]+(e[-+]?\d+)?$", given.strip(), re.I):
        return f"{_shown(given)} is too large a number for {_low(entry)}.", "Write a smaller one."
    if isinstance(given, float | int):
        return f"{_shown(given)} is too large a number for {_low(entry)}.", "Write a smaller one."
    return f"{_shown(given)} is no number, as {_low(entry)} needs.", "Write digits only, without quotes and units."


def _out_of_bounds(kind: str, context: dict, given: Any, entry: str) -> tuple[str, str]:
    bound = next(context[name] for name in ("le", "ge", "lt", "gt") if name in context)
    way = "much" if kind.startswith("less") else "little"
    cure = {"le": f"{bound:g} or less", "ge": f"at least {bound:g}", "lt": f"less than {bound:g}", "gt": f"more than {bound:g}"}  # fmt: skip
    how = next(cure[name] for name in cure if name in context)
    return f"{_shown(given)} is too {way} for {_low(entry)}.", f"Write {how}."


def _shown(value: object) -> str:
    text = " ".join((str(value).lower() if isinstance(value, bool) else str(value)).split())
    return f"“{text[:40]}…”" if len(text) > 40 else f"“{text}”"


def _low(entry: str) -> str:
    return entry[:1].lower() + entry[1:]


def _either(choices: list[str]) -> str:
    return ", ".join(choices[:-1]) + f" or {choices[-1]}" if len(choices) > 1 else choices[0]
