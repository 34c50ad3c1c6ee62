"""Reads a YAML file into plain Python, remembers every line, and refuses what a course never needs.

Anchors, tags, repeated keys, deep nesting and huge texts are refused with a sentence, not with a
traceback: they are mistakes or mischief, and a teacher should learn where they stand.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .problems import ContentError, Problem
from .yaml_words import syntax

LARGEST_FILE_BYTES = 1_000_000
LONGEST_TEXT = 20_000
DEEPEST = 12

#: YAML 1.2: only these bare words are not text ("yes", "no" and dates stay text).
_NULL = {"", "~", "null", "Null", "NULL"}
_BOOL = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INT = re.compile(r"[-+]?[0-9]{1,18}")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?")
#: In double quotes these are no letters: \frac becomes a page break and "rac". A line end before a capital is meant.
_ESCAPE = re.compile(r"(?<!\\)(?:\\\\)*(\\(?:[0abtvfreNLP_]|n(?=[a-z])))")

Path_ = tuple[str | int, ...]


@dataclass
class Source:
    """A file's data, and the line of every place in it: ``lines[("claims", 0, "id")]``.

    ``notes`` are what is no mistake and may not be meant, such as a text that a number sign cuts off. ``unread`` are
    words that look like names of entries, where a file could not be read.
    """

    file: str
    data: Any = None
    lines: dict[Path_, int] = field(default_factory=dict)
    #: Where a value begins, if that is not the line of its name.
    below: dict[Path_, int] = field(default_factory=dict)
    notes: list[Problem] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)

    def line(self, *path: str | int) -> int:
        """The line of a place, or of the nearest place around it that the file has."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_bytes(path: str | Path) -> bytes:
    """The bytes of a content file. Raises ContentError where there is none."""
    path = Path(path)
    try:
        return path.read_bytes()
    except OSError:
        what, cure = "The file cannot be read.", "Check that it is there and that its name is spelled right."
        raise ContentError([Problem(path.name, 0, what, cure)]) from None


def decoded(raw: bytes, file: str) -> str:
    """The text of a file, with plain line ends. Raises ContentError where it is too large.

    Bytes that are no UTF-8 become signs that no text can hold, so that they are refused where they stand.
    """
    if len(raw) > LARGEST_FILE_BYTES:
        what = "The file is larger than one megabyte."
        raise ContentError([Problem(file, 0, what, "Keep only the text of the course in it.")])
    return re.sub(r"\r\n?", "\n", raw.decode("utf-8-sig", errors="surrogateescape"))


def parsed(text: str, file: str, whole: str = "") -> tuple[Source, list[Problem]]:
    """What a text holds, and what is refused in it, each with its place.

    Args:
        whole: the text of the file of which this is a part.

    Raises:
        ContentError: the text cannot be read to its end.
    """

    # Loaded where something is read: most of what a lesson needs was read beforehand.
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError
    from ruamel.yaml.reader import ReaderError

    def refuse(line: int, what: str, cure: str) -> ContentError:
        return ContentError([Problem(file, line, what, cure)])

    try:
        builder = _Builder(file, text)
        return builder.build(YAML(typ="safe", pure=True).parse(text)), builder.problems
    except ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        if "\ud800" <= text[error.position] <= "\udfff":
            raise refuse(line, "The file is not saved as UTF-8.", "Save it again with the encoding UTF-8.") from None
        raise refuse(line, "There is an invisible control character.", "Type the line again.") from None
    except MarkedYAMLError as error:
        raise refuse(*syntax(error, text, whole)) from None
    except (YAMLError, RecursionError, ValueError) as error:
        if isinstance(error, ContentError):
            raise
        raise refuse(0, "The file is not valid YAML.", "Compare it with the file as it was delivered.") from None


def reads(text: str) -> bool:
    """Whether a text is YAML without anything that is refused."""
    try:
        return not parsed(text, "")[1]
    except ContentError:
        return False


class _Builder:
    """Turns the reader's events into lists, dicts and values, and writes down the lines."""

    def __init__(self, file: str, text: str) -> None:
        self.source, self.text = Source(file), text
        self.problems: list[Problem] = []

    def build(self, events: Any) -> Source:
        self.events = iter(events)
        documents = 0
        for event in self.events:
            kind = type(event).__name__
            if kind == "DocumentStartEvent":
                documents += 1
                if documents > 1:
                    self._refuse(event, "A second document starts here (---).", "Keep one document in a file.", ())
                    break
            elif kind not in ("StreamStartEvent", "StreamEndEvent", "DocumentEndEvent"):
                self.source.data = self._value(event, ())
        return self.source

    def _refuse(self, event: Any, what: str, cure: str, at: Path_) -> None:
        self.problems.append(Problem(self.source.file, event.start_mark.line + 1, what, cure, at))

    def _value(self, event: Any, path: Path_) -> Any:
        line = event.start_mark.line + 1
        if self.source.lines.setdefault(path, line) != line:
            self.source.below[path] = line
        kind = type(event).__name__
        if kind == "AliasEvent" or event.anchor:
            cure = "Write the text out, in quotes."
            self._refuse(event, "Anchors and aliases (& and *) are not used here.", cure, path)
        if kind == "AliasEvent":
            return None
        if event.tag is not None:
            self._refuse(event, "Tags (words that start with !) are not used here.", "Put the text in quotes.", path)
        if kind == "ScalarEvent":
            return self._scalar(event, path)
        if len(path) >= DEEPEST:
            cure = "Take out some of the levels."
            self._refuse(event, "Lists and entries are nested too deeply here.", cure, path)
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
                self._refuse(
                    event, "The name of an entry must be a short plain word.", "Write it as `name: text`.", path
                )
                raise ContentError(self.problems)
            if key in entries:
                self._refuse(event, f"The entry “{key}” stands here twice.", "Keep one of the two.", (*path, key))
            self.source.lines[(*path, key)] = event.start_mark.line + 1
            entries[key] = self._value(next(self.events), (*path, key))
        return entries

    def _scalar(self, event: Any, path: Path_) -> Any:
        text = event.value
        if len(text) > LONGEST_TEXT:
            cure = "Shorten it or split it."
            self._refuse(event, f"The text is longer than {LONGEST_TEXT:,} characters.", cure, path)
            return ""
        if event.style == '"':
            self._look_for_backslashes(event, path)
        if event.style is not None:
            return text
        if text in _NULL or text in _BOOL:
            return _BOOL.get(text)
        if _INT.fullmatch(text):
            return int(text)
        if _FLOAT.fullmatch(text) and math.isfinite(float(text)):
            return float(text)
        rest = self.text[event.end_mark.index :].split("\n", 1)[0]
        if rest.lstrip().startswith("#"):
            self.source.notes.append(
                Problem(
                    self.source.file,
                    event.end_mark.line + 1,
                    "The text ends before the number sign: what follows it is a remark that nobody sees.",
                    "Put the text in quotes if it goes on.",
                    path,
                )
            )
        return text

    def _look_for_backslashes(self, event: Any, path: Path_) -> None:
        written = self.text[event.start_mark.index : event.end_mark.index]
        found = _ESCAPE.search(written)
        if found:
            line = event.start_mark.line + 1 + written.count("\n", 0, found.start(1))
            what = f"{found[1]} in double quotes is no letter."
            self.problems.append(Problem(self.source.file, line, what, "Use single quotes around the text.", path))
