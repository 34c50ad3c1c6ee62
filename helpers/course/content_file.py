"""Reads a content file into a pydantic model and turns every mistake into a sentence with its line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import PydanticCustomError

from .problems import ContentError, Problem
from .yaml_loading import load, load_text
from .yaml_source import Source

Model = TypeVar("Model", bound="Entry")


class Entry(BaseModel):
    """The base of all that stands in a content file: unknown entries are mistakes, values do not change."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        populate_by_name=True,
        str_strip_whitespace=True,
        allow_inf_nan=False,
        defer_build=True,
    )


def wrong(what: str, cure: str, *at: str) -> PydanticCustomError:
    """A mistake that a model's own validator found; ``raise wrong("The grade ...", "Use ...")``.

    Args:
        at: the entry inside the model that has the fault, where that is one of them.
    """
    return PydanticCustomError("content", "{what} {cure}", {"what": what, "cure": cure, "at": at})


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


def read_raw(raw: bytes, file: str, model: type[Model], check: Check | None = None) -> Model:
    """The same for the bytes of a file; ``file`` is the name that problems show."""
    return as_model(load_text(raw, file), model, check)


def as_model(source: Source, model: type[Model], check: Check | None = None) -> Model:
    """The same for a file that is already loaded."""
    made, problems = looked_at(source, model, check)
    if problems or made is None:
        raise ContentError(problems)
    return made


def looked_at(source: Source, model: type[Model], check: Check | None = None) -> tuple[Model | None, list[Problem]]:
    """The model, if it could be made, and what is wrong; each problem says in ``at`` which entry it spoils."""
    if not isinstance(source.data, dict):
        names = ", ".join(f"`{field.alias or name}:`" for name, field in model.model_fields.items())
        what = "The file must be a set of named entries."
        return None, [Problem(source.file, 1, what, f"It may hold {names}.")]
    try:
        made = model.model_validate(source.data)
    except ValidationError as error:
        from .sentences import problems_of  # only where there is something to say

        return None, problems_of(error, source, model)
    return made, list(check(made, source)) if check else []
