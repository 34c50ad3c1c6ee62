"""Reads a YAML file into plain Python, remembers every line, and refuses what a course never needs.

Anchors, tags, repeated keys, deep nesting and huge texts are refused with a sentence, not with a
traceback: they are mistakes or mischief, and a teacher should learn where they stand.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.reader import ReaderError

from .problems import ContentError, Problem

LARGEST_FILE_BYTES = 1_000_000
LONGEST_TEXT = 20_000
DEEPEST = 12

#: YAML 1.2: only these bare words are not text ("yes", "no" and dates stay text).
_NULL = {"", "~", "null", "Null", "NULL"}
_BOOL = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INT = re.compile(r"[-+]?[0-9]{1,18}")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?")

Path_ = tuple[str | int, ...]


@dataclass
class Source:
    """A file's data, and the line of every place in it: ``lines[("claims", 0, "id")]``."""

    file: str
    data: object = None
    lines: dict[Path_, int] = field(default_factory=dict)

    def line(self, *path: str | int) -> int:
        """The line of a place, or of the nearest place around it that the file has."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def load(path: str | Path) -> Source:
    """Read one file. Raises ContentError (with the line) when it is no plain YAML."""
    path = Path(path)
    try:
        raw = path.read_bytes()
    except OSError:
        what, cure = "The file cannot be read.", "Check that it is there and that its name is spelled right."
        raise ContentError([Problem(path.name, 0, what, cure)]) from None
    return load_text(raw, path.name)


def load_text(raw: bytes, file: str) -> Source:
    """Read the bytes of one file; ``file`` is the name that problems show."""

    def refuse(line: int, what: str, cure: str) -> ContentError:
        return ContentError([Problem(file, line, what, cure)])

    if len(raw) > LARGEST_FILE_BYTES:
        raise refuse(0, "The file is larger than one megabyte.", "Keep only the text of the course in it.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise refuse(line, "The file is not saved as UTF-8.", "Save it again with the encoding UTF-8.") from None
    try:
        return _Builder(file).build(YAML(typ="safe", pure=True).parse(text))
    except ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise refuse(line, "There is an invisible control character.", "Type the line again.") from None
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise refuse(mark.line + 1 if mark else 0, *_syntax(str(error.problem or error.context))) from None
    except (YAMLError, RecursionError, ValueError) as error:
        if isinstance(error, ContentError):
            raise
        raise refuse(0, "The file is not valid YAML.", "Compare it with the file as it was delivered.") from None


def _syntax(message: str) -> tuple[str, str]:
    """Say in plain words what the YAML reader did not like."""
    if "\\t" in message or "tab" in message:
        return "A tab stands where YAML wants spaces.", "Replace it with spaces."
    if "mapping values are not allowed" in message:
        return (
            "There is a colon that YAML takes for a new entry.",
            "Put the whole text in quotes, or check the spaces at the start of the line.",
        )
    if "quoted scalar" in message or "end of stream" in message:
        return (
            "A quotation mark or bracket is opened and not closed.",
            "Close it, or put the text on a line after '>-'.",
        )
    return (
        f"YAML cannot read this place ({message}).",
        "Check the spaces at the start of the line, and put text with special signs in quotes.",
    )


class _Builder:
    """Turns the reader's events into lists, dicts and values, and writes down the lines."""

    def __init__(self, file: str):
        self.source = Source(file)
        self.problems: list[Problem] = []

    def build(self, events) -> Source:
        self.events = iter(events)
        documents = 0
        for event in self.events:
            kind = type(event).__name__
            if kind == "DocumentStartEvent":
                documents += 1
                if documents > 1:
                    self._refuse(event, "A second document starts here (---).", "Keep one document in a file.")
                    break
            elif kind not in ("StreamStartEvent", "StreamEndEvent", "DocumentEndEvent"):
                self.source.data = self._value(event, ())
        if documents == 0 or self.source.data is None:
            self.problems.append(Problem(self.source.file, 0, "The file is empty.", "Fill it in, or delete it."))
        if self.problems:
            raise ContentError(self.problems)
        return self.source

    def _refuse(self, event, what: str, cure: str) -> None:
        self.problems.append(Problem(self.source.file, event.start_mark.line + 1, what, cure))

    def _value(self, event, path: Path_):
        self.source.lines.setdefault(path, event.start_mark.line + 1)
        kind = type(event).__name__
        if kind == "AliasEvent" or event.anchor:
            self._refuse(event, "Anchors and aliases (& and *) are not used here.", "Write the text out, in quotes.")
        if kind == "AliasEvent":
            return None
        if event.tag is not None:
            self._refuse(event, "Tags (words that start with !) are not used here.", "Put the text in quotes.")
        if kind == "ScalarEvent":
            return self._scalar(event)
        if len(path) >= DEEPEST:
            self._refuse(event, "Lists and entries are nested too deeply here.", "Take out some of the levels.")
            raise ContentError(self.problems)
        return self._list(path) if kind == "SequenceStartEvent" else self._dict(path)

    def _list(self, path: Path_) -> list:
        items: list = []
        for event in self.events:
            if type(event).__name__ == "SequenceEndEvent":
                break
            items.append(self._value(event, (*path, len(items))))
        return items

    def _dict(self, path: Path_) -> dict:
        entries: dict = {}
        for event in self.events:
            kind = type(event).__name__
            if kind == "MappingEndEvent":
                break
            key = event.value if kind == "ScalarEvent" and len(event.value) <= 80 else None
            if key is None or event.anchor or event.tag:
                self._refuse(event, "The name of an entry must be a short plain word.", "Write it as `name: text`.")
                raise ContentError(self.problems)
            if key in entries:
                self._refuse(event, f"The entry “{key}” stands here twice.", "Keep one of the two.")
            self.source.lines[(*path, key)] = event.start_mark.line + 1
            entries[key] = self._value(next(self.events), (*path, key))
        return entries

    def _scalar(self, event):
        text = event.value
        if len(text) > LONGEST_TEXT:
            self._refuse(event, f"The text is longer than {LONGEST_TEXT:,} characters.", "Shorten it or split it.")
            return ""
        if event.style is not None:
            return text
        if text in _NULL or text in _BOOL:
            return _BOOL.get(text)
        if _INT.fullmatch(text):
            return int(text)
        if _FLOAT.fullmatch(text) and math.isfinite(float(text)):
            return float(text)
        return text
