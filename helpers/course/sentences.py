"""What pydantic found in a content file, as sentences for the person who wrote the file."""

from __future__ import annotations

import difflib
import re
import types
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from .problems import Problem
from .yaml_file import Path_, Source
from .yaml_words import no_name

#: What people write for the entries of these files.
_SYNONYMS = {
    **dict.fromkeys(("answers", "choices", "alternatives", "choice"), "options"),
    **dict.fromkeys(("answer", "right", "true", "solution"), "correct"),
    **dict.fromkeys(("explanation", "comment", "explain", "why", "hint"), "feedback"),
    **dict.fromkeys(("prompt", "ask", "text", "title", "q"), "question"),
    **dict.fromkeys(("name", "key"), "id"),
    **dict.fromkeys(("type",), "kind"),
    **dict.fromkeys(("min", "minimum", "low", "start_at"), "from"),
    **dict.fromkeys(("max", "maximum", "high"), "to"),
    **dict.fromkeys(("default", "value", "at"), "start"),
    **dict.fromkeys(("second_chance", "second", "retry"), "again"),
    **dict.fromkeys(("questions", "quiz"), "check"),
    **dict.fromkeys(("prediction",), "predict"),
    **dict.fromkeys(("reflection",), "reflect"),
    **dict.fromkeys(("discussion",), "discuss"),
    **dict.fromkeys(("answer", "solution"), "value"),
    **dict.fromkeys(("error", "margin"), "tolerance"),
}
#: What the names of entries are made of.
WORD = r"^[a-z][a-z0-9_]*$"
#: Patterns of short words, in words.
_PATTERNS = {
    WORD: "Use small letters, digits and _ only, with a letter first, such as half_life.",
    r"\.$": "End it with a full stop.",
    r"^[A-Z]{2}$": "Use the two capital letters of a country, such as UK.",
}
_QUOTED = r"'([^']*)'"
_LINE_BREAKS = (
    "Write it as one line in quotes, or put `>-` after the colon and the text on lines of its own with more spaces."
)


def problems_of(error: ValidationError, source: Source, model: type[BaseModel]) -> list[Problem]:
    """Each thing that is wrong, once, with its line and the entry that it spoils."""
    errors = error.errors(include_url=False)
    missing = {_place(source, one) for one in errors if one["type"] == "missing"}
    # A misspelt entry is found twice: as one that is missing and as one that nobody knows. The second says more.
    meant = {
        (*_place(source, one)[:-1], near)
        for one in errors
        if one["type"] == "extra_forbidden" and (near := _near(_name(one), _model_at(model, _place(source, one)[:-1])))
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


def _sentence(error: dict, place: Path_, model: type[BaseModel]) -> tuple[str, str]:
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
            return f"“{name}” has too few items.", f"Write it as `{name}: {_example(model, place[:-1])}`."
        return f"The entry “{name}” is missing.", _how_to_add(name, model, place)
    if kind == "extra_forbidden":
        return f"There is no entry called “{name}” here.", _instead(name, model, place[:-1])
    if kind in ("literal_error", "enum"):
        return _not_one_of(given, entry, re.findall(_QUOTED, context["expected"]))
    if kind in ("string_type", "string_sub_type"):
        return _no_text(given, entry, name)
    if kind == "string_pattern_mismatch":
        return f"{_shown(given)} is not possible for {_low(entry)}.", _PATTERNS[context["pattern"]]
    if kind in ("string_too_short", "too_short"):
        field = _field_at(model, place)
        return _too_little(kind, context["min_length"], entry, given, bool(field and not field.is_required()))
    if kind in ("string_too_long", "too_long"):
        if kind == "too_long" and isinstance(given, list | tuple) and "minutes" in name:
            return f"“{name}” has too many items.", f"Write it as `{name}: {_example(model, place)}`."
        counted = "characters" if kind == "string_too_long" else "items"
        return f"{entry} is too long.", f"Keep it within {context['max_length']:,} {counted}."
    if kind in ("list_type", "tuple_type"):
        return f"“{name}” must be a list.", f"Write it as {_example_list(name, model, place)}."
    if kind in ("model_type", "dict_type", "model_attributes_type"):
        first, here = str(given).split(" ")[0], _model_at(model, place[:-1])
        if here and not in_list and name not in _names(here) and _near(name, here):
            return f"There is no entry called “{name}” here.", _instead(name, model, place[:-1])
        if isinstance(given, str) and first in _names(_model_at(model, place) or BaseModel):
            return no_name(given, lambda word: word == first)
        return f"{entry} must have named parts.", _parts(model, place)
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
    near = difflib.get_close_matches(str(given).strip().lower(), lower, 1)
    hint = f"Did you mean “{lower[near[0]]}”? " if near and lower[near[0]] != given else ""
    return what, f"{hint}Use one of: {_either(choices)}."


def _no_text(given: Any, entry: str, name: str) -> tuple[str, str]:
    if isinstance(given, bool | int | float):
        return f"{entry} must be text, and {_shown(given)} is none.", f'Put it in quotes: "{str(given).lower()}".'
    if isinstance(given, dict) and len(given) == 1:
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


def _instead(name: str, model: type[BaseModel], parent: Path_) -> str:
    """What to do about an entry that nobody knows."""
    here = _model_at(model, parent)
    near = _near(name, here)
    if near:
        return f"Did you mean “{near}”?"
    if name in _all_names(model):
        return "It belongs to another part: check the spaces at the start of the line, or take it out."
    return f"Take it out. Here can stand: {', '.join(_names(here))}." if here else "Take it out."


def _near(name: str, here: type[BaseModel] | None) -> str | None:
    """The entry that was meant, among those that can stand here."""
    names = _names(here) if here else []
    close = difflib.get_close_matches(name.lower(), [one for one in names if one != name], 1)
    meant = _SYNONYMS.get(name.lower())
    return close[0] if close else meant if meant in names else None


def _how_to_add(name: str, model: type[BaseModel], place: Path_) -> str:
    example = _example(model, place)
    if example is not None:
        return f"Add a line `{name}: {example}`."
    inner = _model_at(model, place)
    if inner:
        return f"Add `{name}:` and under it, with more spaces, {_listed(_needed(inner))}."
    return f"Add `{name}:` and under it a list, each item on a line of its own after a dash."


def _example_list(name: str, model: type[BaseModel], place: Path_) -> str:
    example = _example(model, place)
    if example is not None:
        return f"`{name}: {example}`"
    return f"`{name}:` and under it each item on a line of its own after a dash, or as `{name}: []` for none"


def _parts(model: type[BaseModel], place: Path_) -> str:
    inner = _model_at(model, place)
    if not inner:
        return "Write each part as `name: text` on a line of its own."
    return f"Write {_listed(_needed(inner) or _names(inner))} under it, each on a line of its own."


def _needed(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items() if field.is_required()]


def _listed(names: list[str]) -> str:
    marked = [f"`{name}:`" for name in names]
    return marked[0] if len(marked) == 1 else ", ".join(marked[:-1]) + f" and {marked[-1]}"


def _example(model: type[BaseModel], place: Path_) -> str | None:
    """A value that a person could write at a place; None where it takes more than a line."""
    field = _field_at(model, place)
    if field is None:
        return None
    if field.examples:
        return str(field.examples[0])
    kinds = _kinds(field.annotation)
    words = [get_args(kind)[0] for kind in _parts_of(field.annotation) if get_origin(kind) is Literal]
    if words:
        return words[0]
    if any(getattr(one, "pattern", None) == WORD for one in field.metadata):
        return "a_name"
    if int in kinds and tuple in [get_origin(kind) for kind in _parts_of(field.annotation)]:
        return "[15, 25]"
    if str in kinds and not any(get_origin(kind) is list for kind in _parts_of(field.annotation)):
        return "Your text."
    return "1" if float in kinds or int in kinds else None


def _field_at(model: type[BaseModel], place: Path_) -> FieldInfo | None:
    parent = _model_at(model, place[:-1]) if place else None
    return _field_at_name(parent, place[-1]) if parent else None


def _model_at(model: type[BaseModel], place: Path_) -> type[BaseModel] | None:
    """The model that a place is read as; None where it is none, such as a text."""
    here: type[BaseModel] | None = model
    named = False  # the next part is a name of the author's own, or the number of an item: it changes nothing
    for part in place:
        if named or isinstance(part, int):
            named = False
            continue
        if here is None:
            return None
        field = _field_at_name(here, part)
        # Entries with names of the author's own (the controls of an activity) are a kind of their own.
        inner = _models(field.annotation if field else get_type_hints(here).get("__pydantic_extra__"))
        here = inner[0] if inner else None
        named = field is not None and _is_named(field.annotation)
    return here


def _field_at_name(model: type[BaseModel], name: str) -> FieldInfo | None:
    return next((field for key, field in model.model_fields.items() if (field.alias or key) == name), None)


def _is_named(annotation: object) -> bool:
    return any(get_origin(kind) is dict for kind in _parts_of(annotation))


def _names(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def _all_names(model: type[BaseModel], seen: set | None = None) -> set[str]:
    """The names of a model's entries and of all entries inside them."""
    seen = set() if seen is None else seen
    if model in seen:
        return set()
    seen.add(model)
    names = set(_names(model))
    own = get_type_hints(model).get("__pydantic_extra__")
    for annotation in (own, *(field.annotation for field in model.model_fields.values())):
        for inner in _models(annotation):
            names |= _all_names(inner, seen)
    return names


def _parts_of(annotation: object) -> list[object]:
    """An annotation without what it is annotated with, or each of several that it may be."""
    if get_origin(annotation) is Annotated:
        return _parts_of(get_args(annotation)[0])
    if get_origin(annotation) in (Union, types.UnionType):
        return [part for one in get_args(annotation) for part in _parts_of(one)]
    return [annotation]


def _kinds(annotation: object) -> set[object]:
    inner = {kind for one in getattr(annotation, "__args__", ()) for kind in _kinds(one)}
    return inner | {annotation} if isinstance(annotation, type) else inner


def _models(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [inner for part in getattr(annotation, "__args__", ()) for inner in _models(part)]


def _shown(value: object) -> str:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f"“{text[:40]}…”" if len(text) > 40 else f"“{text}”"


def _low(entry: str) -> str:
    return entry[:1].lower() + entry[1:]


def _either(choices: list[str]) -> str:
    return ", ".join(choices[:-1]) + f" or {choices[-1]}" if len(choices) > 1 else choices[0]
