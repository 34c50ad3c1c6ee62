"""The kinds of exercises: each is one object in a module of its own, and all that is done with them loops over this list.

Their order is that of the sections in an exercise file. A new kind is a module here with its object, its name in this list, a
widget that takes its arguments, and the fragments that its object names. Every place that it lacks then fails by name in
tests/course/test_kinds.py.
"""

from typing import Any

from . import (
    discuss,
    draw,
    end,
    hundred,
    match,
    message,
    multiple,
    number,
    order,
    place,
    plan,
    predict,
    reflect,
    single,
    sort,
    survey,
)
from .kind import Group, HandedIn, Kind, Not

#: Every kind.
KINDS: tuple[Kind, ...] = tuple(
    module.KIND
    for module in (
        predict,
        single,
        multiple,
        number,
        reflect,
        discuss,
        survey,
        sort,
        order,
        place,
        match,
        hundred,
        draw,
        message,
        plan,
        end,
    )
)
#: Kinds by the section of an exercise file under which they stand.
SECTIONS: dict[str, list[Kind]] = {}
for _kind in KINDS:
    SECTIONS.setdefault(_kind.section, []).append(_kind)


def kind_of(section: str, entry: Any) -> Kind:
    """The kind of an entry; where several share a section, the entry names its own."""
    here = SECTIONS[section]
    return here[0] if len(here) == 1 else next(kind for kind in here if kind.name == entry.kind)


def kind_named(name: str) -> Kind:
    """The kind of a name, such as "sort"."""
    return next(kind for kind in KINDS if kind.name == name)


def handed_in_names() -> tuple[str, ...]:
    """Under which names answers are handed in, each once, in the order of the kinds."""
    return tuple(dict.fromkeys(kind.handed_in.name for kind in KINDS if isinstance(kind.handed_in, HandedIn)))


def entries_of(file: Any, section: str) -> list[Any]:
    """What stands under a section, as a list; nothing where the file has none."""
    held = getattr(file, section)
    if SECTIONS[section][0].many:
        return list(held)
    return [held] if held else []


def of_file(file: Any, *groups: Group) -> list[tuple[Kind, Any]]:
    """All entries of a file with their kinds, in the kinds' order; of some groups only, where these are named."""
    return [
        (kind_of(section, entry), entry)
        for section, kinds in SECTIONS.items()
        if not groups or kinds[0].group in groups
        for entry in entries_of(file, section)
    ]


__all__ = [
    "KINDS",
    "SECTIONS",
    "Group",
    "HandedIn",
    "Kind",
    "Not",
    "entries_of",
    "handed_in_names",
    "kind_named",
    "kind_of",
    "of_file",
]
