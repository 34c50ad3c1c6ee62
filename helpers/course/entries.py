"""What can stand where in a content file, by the models it is read as; for sentences that say what was meant."""

from __future__ import annotations

import types
from typing import Annotated, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, StringConstraints
from pydantic.fields import FieldInfo

from ..near import nearest
from .yaml_source import Path_

#: What people write for the entries of these files.
_ALSO = {
    "options": ("answers", "choices", "choice", "alternatives"),
    "correct": ("answer", "right", "true", "solution"),
    "feedback": ("explanation", "explain", "comment", "why", "hint"),
    "question": ("prompt", "ask", "text", "title"),
    "id": ("name", "key"),
    "kind": ("type",),
    "from": ("min", "minimum", "low"),
    "to": ("max", "maximum", "high"),
    "start": ("default", "value"),
    "value": ("answer", "solution"),
    "tolerance": ("error", "margin"),
    "again": ("second_chance", "second", "retry"),
    "check": ("questions", "quiz"),
    "predict": ("prediction",),
    "reflect": ("reflection",),
    "discuss": ("discussion",),
}
#: What the names of entries are made of.
WORD = r"^[a-z][a-z0-9_]*$"
#: A name that is made of them.
Word = Annotated[str, StringConstraints(pattern=WORD)]


def near(name: str, here: type[BaseModel] | None) -> str | None:
    """The entry that was meant, among those that can stand here."""
    known = [one for one in names(here) if one != name] if here else []
    close = nearest(name.lower(), known)
    return close[0] if close else next((one for one in known if name.lower() in _ALSO.get(one, ())), None)


def example(model: type[BaseModel], place: Path_) -> str | None:
    """A value that a person could write at a place; None where it takes more than a line."""
    field = field_at(model, place)
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
    if str in kinds and not is_list(model, place):
        return "Your text."
    return "1" if float in kinds or int in kinds else None


def needed(model: type[BaseModel]) -> list[str]:
    """The entries that a model cannot do without."""
    return [field.alias or name for name, field in model.model_fields.items() if field.is_required()]


def field_at(model: type[BaseModel], place: Path_) -> FieldInfo | None:
    """What may stand at a place; None where nobody knows it."""
    parent = model_at(model, place[:-1]) if place else None
    return _field_at_name(parent, str(place[-1])) if parent else None


def is_list(model: type[BaseModel], place: Path_) -> bool:
    """Whether a list of items stands at a place."""
    field = field_at(model, place)
    return field is not None and any(get_origin(kind) is list for kind in _parts_of(field.annotation))


def may_be_empty(model: type[BaseModel], place: Path_) -> bool:
    """Whether a list may have no item there."""
    field = field_at(model, place)
    return not any(getattr(one, "min_length", None) for one in (field.metadata if field else ()))


def model_at(model: type[BaseModel], place: Path_) -> type[BaseModel] | None:
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


def names(model: type[BaseModel]) -> list[str]:
    """The entries of a model, as they are written."""
    return [field.alias or name for name, field in model.model_fields.items()]


def all_names(model: type[BaseModel], seen: set | None = None) -> set[str]:
    """The names of a model's entries and of all entries inside them."""
    seen = set() if seen is None else seen
    if model in seen:
        return set()
    seen.add(model)
    found = set(names(model))
    own = get_type_hints(model).get("__pydantic_extra__")
    for annotation in (own, *(field.annotation for field in model.model_fields.values())):
        for inner in _models(annotation):
            found |= all_names(inner, seen)
    return found


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
