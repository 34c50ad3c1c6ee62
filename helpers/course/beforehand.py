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
import re
from collections import UserDict
from collections.abc import Callable, Iterable, Iterator, MutableMapping
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


class _Later(UserDict):
    """A dictionary that is made when somebody looks into it: only who tells of a mistake asks for a line."""

    def __init__(self, make: Callable[[], Iterable[tuple[Any, Any]]]) -> None:
        self._make = make

    @functools.cached_property
    def data(self) -> dict:  # pyright: ignore[reportIncompatibleVariableOverride] - UserDict's own name for what it holds
        return dict(self._make())


def as_read(raw: bytes, file: str) -> tuple[Any, MutableMapping, dict, list[Problem]] | None:
    """Data, lines, lines below and notes of a YAML file as `yaml_source.Source` has them; None where it is another file."""
    try:
        known = json.loads(place(file).read_text(encoding="utf-8"))
        if known["of"] != _print(raw, *READS):
            return None
        data, numbers = known["data"], known["lines"]
        if len(numbers) != _count(data):
            return None
        lines = _Later(lambda: zip(_places(data, ()), numbers, strict=True))
        below = {tuple(place): line for place, line in known["below"]}
        notes = [Problem(file, line, what, cure, tuple(at)) for line, what, cure, at in known["notes"]]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None  # not there, or broken: read anew
    return data, lines, below, notes


def place(file: str) -> Path:
    """Where lies what was read of a content file."""
    return FOLDER / f"{Path(file).name}.json"


def read_text(raw: bytes, data: Any, lines: MutableMapping, below: dict, notes: list[Problem]) -> str | None:
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
    found = _laid_down(WORKS, hashlib.sha256(work.encode()).hexdigest(), SETS)
    return tuple(found) if found else None


def are_set(works: list[str]) -> bool:
    """Whether just these works were set, each as it is now."""
    laid_down = re.findall(rb'^"(\w+)":', _all_laid_down(WORKS, SETS), re.M)
    return {one.decode() for one in laid_down} == {hashlib.sha256(work.encode()).hexdigest() for work in works}


def write_set(works: dict[str, tuple[str, str]]) -> None:
    """Lay down every work's entry and citation, in their order; the works as their JSON."""
    said = {
        hashlib.sha256(work.encode()).hexdigest(): [*told, place] for place, (work, told) in enumerate(works.items())
    }
    _lay_down(WORKS, said, SETS)


def as_html(way: str, markdown: str) -> str | None:
    """The HTML of a text of the delivered lessons; None where it is another text.

    Args:
        way: what of `text` made it, such as "to_html".
    """
    return _laid_down(TEXTS, _key(way, markdown), MAKES_HTML)


def write_html(made: dict[tuple[str, str], str]) -> None:
    """Lay down the HTML of texts, by the way it was made and the Markdown."""
    said = {_key(*asked): html for asked, html in made.items()}
    _lay_down(TEXTS, dict(sorted(said.items())), MAKES_HTML)


def _key(way: str, markdown: str) -> str:
    return hashlib.sha256(f"{way} {markdown}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _lay_down(name: str, said: dict[str, Any], code: tuple[str, ...]) -> None:
    """JSON with an entry a line, so that one is found without reading the others."""
    entries = ",\n".join(_text({key: value})[1:-2] for key, value in said.items())
    keep.write(FOLDER / name, f'{_head(code)}"all":{{\n{entries}\n}}}}\n', keeps=False)
    _all_laid_down.cache_clear()


def _laid_down(name: str, key: str, code: tuple[str, ...]) -> Any:
    """One entry of a file; None where it is not there, or where the code behind the file is another."""
    text, begins = _all_laid_down(name, code), f'\n"{key}":'.encode()
    if (at := text.find(begins) + len(begins)) < len(begins):
        return None
    try:
        return json.loads(text[at : text.index(b"\n", at)].rstrip(b",\r"))
    except (ValueError, RecursionError):
        return None  # broken: worked out anew


@functools.cache
def _all_laid_down(name: str, code: tuple[str, ...]) -> bytes:
    """The bytes of a file, while the code behind it is the same; else nothing. A lesson shows a tenth of them."""
    try:
        text = (FOLDER / name).read_bytes()
    except OSError:
        return b""
    return text if text.startswith(_head(code).encode()) else b""


def _head(code: tuple[str, ...]) -> str:
    return f'{{"of":"{_print(b"", *code)}",'


def _text(said: dict) -> str:
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")) + "\n"


def _places(data: Any, at: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    yield at
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for name, value in inside:
        yield from _places(value, (*at, name))


def _count(data: Any) -> int:
    """How many places `_places` gives."""
    inside = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return 1 + sum(map(_count, inside))


def _print(raw: bytes, *code: str) -> str:
    """The fingerprint of a file and of the code that works on it; how lines end makes no difference."""
    every = [raw, *((HERE / name).read_bytes() for name in code)]
    return hashlib.sha256(b"\0".join(one.replace(b"\r\n", b"\n") for one in every)).hexdigest()
