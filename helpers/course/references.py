"""The studies behind the course, and how they are cited: APA 7, without a network.

``references.json`` is CSL-JSON; a teacher's own works, in YAML, stand beside the exercises (`own_works`) and come after ours.
What a work needs: `reference_file`. How it is set: `citing`. A list's order: `shelf_order`.

Where ``beside`` is asked for, it is the folder of the exercise files; without it there are our works alone.
"""

from __future__ import annotations

import functools
import json
from collections import ChainMap
from collections.abc import Iterable, Mapping
from pathlib import Path

from . import beforehand, csl_work, own_works, reference_file
from .problems import ContentError, Problem
from .shelf_order import shelf_key

FILE = Path(__file__).with_name("references.json")


def references(beside: Path | None = None) -> Mapping[str, dict]:
    """Every work by its key, ours first, a teacher's own in place of ours.

    Raises:
        ContentError: the file cannot be read as a list of works. What is wrong with one of them: `problems`.
    """
    works, found = reference_file.read(FILE)
    if found and not works:
        raise ContentError(found)
    return ChainMap({work["id"]: work for work in own_works.works(beside)}, works)  # pyright: ignore[reportArgumentType] - it is not written to


def reference(key: str) -> dict:
    """One work. Raises KeyError with the nearest keys."""
    return _work(references(), key)


def problems() -> list[Problem]:
    """Every mistake in our file: what a work lacks, what cannot be read, a key that is used twice."""
    works, found = reference_file.read(FILE)
    for work in works.values():
        found += reference_file.problems(work, FILE)
    return sorted(found)


def readable(keys: Iterable[str], beside: Path | None = None) -> tuple[list[str], list[Problem]]:
    """Of these works those that can be set, and what is wrong with the others. Raises KeyError as `reference`."""
    works = references(beside)
    wrong = {key: reference_file.problems(_work(works, key), FILE) for key in dict.fromkeys(keys)}
    return [key for key, found in wrong.items() if not found], [one for found in wrong.values() for one in found]


def undescribed() -> list[str]:
    """The keys of the works without our own block ``custom``. They are cited like all others."""
    return [key for key, work in references().items() if "custom" not in work]


def used_in(lesson: str, beside: Path | None = None) -> list[str]:
    """The works that a notebook names beside those of its claims (a model's source)."""
    return [key for key, work in references(beside).items() if lesson in _custom(work).get("used_in", [])]


def apa(keys: Iterable[str], beside: Path | None = None) -> list[tuple[str, str]]:
    """The reference list: each key once with its entry as HTML, in the order that APA 7 asks for.

    Raises:
        ContentError: a work lacks a part, or has one that cannot be read; its sentence names both.
    """
    return [(key, entry) for key, entry, _ in _listed(keys, beside)]


def in_text(*keys: str, beside: Path | None = None) -> str:
    """The citation for the running text as plain text: "(Sharman et al., 2020)", several in one bracket.

    Raises:
        ContentError: as `apa`.
    """
    return f"({'; '.join(citation for *_, citation in _listed(keys, beside))})"


def link(key: str) -> str | None:
    """Where the work can be found: its DOI, its page, or its record in PubMed. None where we know none."""
    return next(iter(links(key)), None)


def links(key: str) -> list[str]:
    """Every address of the work that we know, the lasting one first; a text may lead to any of them."""
    return csl_work.addresses(reference(key))


def note(key: str) -> str:
    """What a reader should know about the entry itself (a DOI that was cut off), or an empty text."""
    return reference(key).get("note", "")


def _work(works: Mapping[str, dict], key: str) -> dict:
    if key not in works:
        raise KeyError(f"There is no reference “{key}”. Its key must stand in {FILE.name}.")
    return works[key]


def _custom(work: dict) -> dict:
    """What we note of a work beside its CSL: all of it may be missing."""
    return work.get("custom", {})


def _listed(keys: Iterable[str], beside: Path | None) -> list[tuple[str, str, str]]:
    """Each key once with its entry as HTML and the inside of its in-text citation as text, in the order of APA 7."""
    keys = dict.fromkeys(keys)
    works = references(beside) if keys else {}
    chosen = {key: _work(works, key) for key in keys}
    ready = [(told[2], key, *told[:2]) for key, work in chosen.items() if (told := beforehand.as_set(json.dumps(work)))]
    if len(ready) == len(chosen):  # what was set beforehand lacks nothing
        return [one[1:] for one in sorted(ready)]
    for work in chosen.values():
        if found := reference_file.problems(work, FILE):
            raise ContentError(found)
    return _on_the_shelf({key: (*_set(json.dumps(work)), work) for key, work in chosen.items()})


def _on_the_shelf(every: dict[str, tuple[str, str, dict]]) -> list[tuple[str, str, str]]:
    listed = [(key, entry, citation) for key, (entry, citation, _) in every.items()]
    if len(listed) < 2:
        return listed
    return sorted(listed, key=lambda one: shelf_key(one[1], one[2], bool(every[one[0]][2].get("author"))))


def set_beforehand(anew: bool = False) -> None:
    """Set every work that can be set, for all who will cite it; also those that were set already, if so asked."""
    every = {key: work for key, work in references().items() if not reference_file.problems(work, FILE)}
    if not anew and beforehand.are_set([json.dumps(work) for work in every.values()]):
        return
    shelf = _on_the_shelf({key: (*_set(json.dumps(work)), work) for key, work in every.items()})
    beforehand.write_set({json.dumps(every[key]): (entry, citation) for key, entry, citation in shelf})


@functools.lru_cache(maxsize=1000)
def _set(work: str) -> tuple[str, str]:
    """One entry of the list as HTML, and the inside of its in-text citation as text; ``work`` is its JSON."""
    from . import citing  # with citeproc, which takes its time: only when the first entry is set

    return citing.entry_and_citation(json.loads(work))
