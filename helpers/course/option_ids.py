"""Ids for questions and options that have none: found in an exercise file, and written in without touching anything else."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Sequence
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, SequenceNode

from .exercises import Exercise
from .kinds import SECTIONS, entries_of, kind_of, question
from .kinds.choice import OpenOption
from .kinds.made_id import small_letters
from .text import one_line
from .yaml_loading import load_text
from .yaml_source import Path_

#: An id is made of so many words of the text.
WORDS = 2
LONGEST = 40
#: In YAML these words are no text.
NO_TEXT = {"true", "false", "null"}


def without_id(exercise: Exercise) -> dict[Path_, str]:
    """The questions and options that have no id, each with one made of its text, by their place in the file.

    That of a question is the one that its answers are kept under already.
    """
    written = exercise.source.data.get(question.SECTION) or []
    asked = zip(entries_of(exercise.file, question.SECTION), written, strict=False)
    found: dict[Path_, str] = {
        (question.SECTION, n): entry.id for n, (entry, data) in enumerate(asked) if "id" not in data
    }
    for at, options in _lists_of_options(exercise):
        taken = {one.id for one in options if one.id} | {one_line(one.text) for one in options}
        for n, one in enumerate(options):
            if one.id is None:
                others = {word for other in options if other is not one for word in _words(other)}
                found[(*at, n)] = _free_id(_words(one), others, taken)
                taken.add(found[(*at, n)])
    return found


def with_ids(raw: bytes, ids: dict[Path_, str]) -> bytes | None:
    """The bytes of a file with these ids written in; None where that would change anything else.

    Args:
        ids: as `without_id` gives them, for a file without a mistake.
    """
    text = raw.decode("utf-8-sig")
    mark, end = raw[: len(raw) - len(text.encode())], "\r\n" if "\r\n" in text else "\n"
    try:
        root = YAML(typ="rt", pure=True).compose(text)
        places = sorted(((_node(root, at), id) for at, id in ids.items()), key=lambda one: -one[0].start_mark.index)
    except (YAMLError, LookupError):
        return None
    for node, id in places:
        at = node.start_mark.index
        if node.flow_style:
            text = f"{text[: at + 1]}id: {id}, {text[at + 1 :]}"
        else:
            text = f"{text[:at]}id: {id}{end}{' ' * node.start_mark.column}{text[at:]}"
    made = mark + text.encode()
    return made if _meant(raw, ids) == load_text(made, "").data else None


def _lists_of_options(exercise: Exercise) -> Iterator[tuple[Path_, Sequence[OpenOption]]]:
    for section, (first, *_) in SECTIONS.items():
        for n, entry in enumerate(entries_of(exercise.file, section)):
            for steps, named in kind_of(section, entry).ids(entry).items():
                options = [one for one in named if isinstance(one, OpenOption)]
                yield (section, *([n] if first.many else []), *steps), options


def _words(option: OpenOption) -> list[str]:
    return list(dict.fromkeys(re.findall(r"[a-z][a-z0-9]*", small_letters(option.text))))


def _free_id(words: list[str], others: set[str], taken: set[str]) -> str:
    """The longest words that no other option has, in their order; a number where the letters make no id."""
    own = sorted((word for word in words if word not in others), key=len, reverse=True)
    made = ("_".join(sorted(own[:n], key=words.index))[:LONGEST] for n in range(WORDS, len(own) + WORDS))
    numbered = (f"option_{n}" for n in range(1, len(taken) + 2))
    return next(id for id in (*made, *numbered) if id and id not in taken | NO_TEXT)


def _node(root: Any, at: Path_) -> Any:
    """The entry at a place of a file. Raises LookupError where there is none."""
    here = root
    for step in at:
        if isinstance(here, SequenceNode) and isinstance(step, int):
            here = here.value[step]
        elif isinstance(here, MappingNode):
            here = {key.value: value for key, value in here.value}[step]
        else:
            raise LookupError(step)
    return here


def _meant(raw: bytes, ids: dict[Path_, str]) -> object:
    """What the file shall hold: the same as before, and the ids."""
    data = copy.deepcopy(load_text(raw, "").data)
    for at, id in ids.items():
        here = data
        for step in at:
            here = here[step]
        here["id"] = id
    return data
