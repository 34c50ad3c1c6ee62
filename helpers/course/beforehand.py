"""What was worked out of the delivered content files before anyone opens a lesson: the YAML read, its texts made HTML, the
works set in APA style.

It serves for as long as a file and the code that works on it are the same. `refresh` writes it. Reading the claims takes
half as long as loading numpy, the texts of a lesson nearly as long, since Markdown's parser is loaded, and setting the first
work still longer: citeproc and the letters of all alphabets are loaded.
"""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from . import keep
from .problems import Problem

HERE = Path(__file__).parent
FOLDER = HERE / "beforehand"
WORKS = "references.json"
TEXTS = "texts.json"
#: The code behind each.
READS = (
    "yaml_loading.py",
    "yaml_file.py",
    "yaml_source.py",
    "yaml_values.py",
    "yaml_blocks.py",
    "yaml_words.py",
    "yaml_tabs.py",
    "problems.py",
    "beforehand.py",
)
MAKES_HTML = ("text.py", "flow.py", "../well_set.py", "beforehand.py")
SETS = (
    "citing.py",
    "citeproc_mended.py",
    "csl_work.py",
    "text.py",
    "../well_set.py",
    "shelf_order.py",
    "beforehand.py",
)


def as_read(raw: bytes, file: str) -> tuple[Any, dict, dict, list[Problem]] | None:
    """Data, lines, lines below and notes of a YAML file as `yaml_source.Source` has them; None where it is another file."""
    try:
        known = json.loads(place(file).read_text(encoding="utf-8"))
        if known["of"] != _print(raw, *READS):
            return None
        lines = dict(zip(_places(known["data"], ()), known["lines"], strict=True))
        below = {tuple(place): line for place, line in known["below"]}
        notes = [Problem(file, line, what, cure, tuple(at)) for line, what, cure, at in known["notes"]]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None  # not there, or broken: read anew
    return known["data"], lines, below, notes


def place(file: str) -> Path:
    """Where lies what was read of a content file."""
    return FOLDER / f"{Path(file).name}.json"


def read_text(raw: bytes, data: Any, lines: dict, below: dict, notes: list[Problem]) -> str | None:
    """The text of what lies there, for a file without a mistake; None where it cannot be told in short."""
    if list(lines) != list(_places(data, ())):
        return None
    said = [[note.line, note.what, note.cure, list(note.at)] for note in notes]
    places = [[list(place), line] for place, line in below.items()]
    return _text(
        {"of": _print(raw, *READS), "data": data, "lines": list(lines.values()), "below": places, "notes": said}
    )


def as_set(work: str) -> tuple[str, str, int] | None:
    """The entry of a work, its citation and its place in the order of all works; None where the work is another."""
    found = _laid_down(WORKS, "works", SETS).get(hashlib.sha256(work.encode()).hexdigest())
    return tuple(found) if found else None


def are_set(works: list[str]) -> bool:
    """Whether just these works were set, each as it is now."""
    return set(_laid_down(WORKS, "works", SETS)) == {hashlib.sha256(work.encode()).hexdigest() for work in works}


def write_set(works: dict[str, tuple[str, str]]) -> None:
    """Lay down every work's entry and citation, in their order; the works as their JSON."""
    said = {
        hashlib.sha256(work.encode()).hexdigest(): [*told, place] for place, (work, told) in enumerate(works.items())
    }
    _lay_down(WORKS, "works", said, SETS)


def as_html(way: str, markdown: str) -> str | None:
    """The HTML of a text of the delivered lessons; None where it is another text.

    Args:
        way: what of `text` made it, such as "to_html".
    """
    return _laid_down(TEXTS, "texts", MAKES_HTML).get(_key(way, markdown))


def write_html(made: dict[tuple[str, str], str]) -> None:
    """Lay down the HTML of texts, by the way it was made and the Markdown."""
    said = {_key(*asked): html for asked, html in made.items()}
    _lay_down(TEXTS, "texts", dict(sorted(said.items())), MAKES_HTML)


def _key(way: str, markdown: str) -> str:
    return hashlib.sha256(f"{way} {markdown}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _lay_down(name: str, entry: str, said: dict, code: tuple[str, ...]) -> None:
    keep.write(FOLDER / name, _text({"of": _print(b"", *code), entry: said}), keeps=False)
    _laid_down.cache_clear()


@functools.cache
def _laid_down(name: str, entry: str, code: tuple[str, ...]) -> dict[str, Any]:
    """What lies in a file, while the code behind it is the same; else nothing."""
    try:
        known = json.loads((FOLDER / name).read_text(encoding="utf-8"))
        return known[entry] if known["of"] == _print(b"", *code) else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _text(said: dict) -> str:
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")) + "\n"


def _places(data: Any, at: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    yield at
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for name, value in inside:
        yield from _places(value, (*at, name))


def _print(raw: bytes, *code: str) -> str:
    """The fingerprint of a file and of the code that works on it; how lines end makes no difference."""
    every = [raw, *((HERE / name).read_bytes() for name in code)]
    return hashlib.sha256(b"\0".join(one.replace(b"\r\n", b"\n") for one in every)).hexdigest()
