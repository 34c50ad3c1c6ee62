"""The values of a YAML file, made from what its reader comes upon; what a course never needs is refused.

Anchors, tags, repeated keys, deep nesting and huge texts are refused with a sentence, not with a
traceback: they are mistakes or mischief, and a teacher should learn where they stand.
"""

from __future__ import annotations

import math
import re
from typing import Any

from .problems import ContentError, Problem
from .yaml_source import Path_, Source

LONGEST_TEXT = 20_000
DEEPEST = 12

#: YAML 1.2: only these bare words are not text ("yes", "no" and dates stay text).
_NULL = {"", "~", "null", "Null", "NULL"}
_BOOL = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INT = re.compile(r"[-+]?[0-9]{1,18}")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?")
#: In double quotes these are no letters: \frac becomes a page break and "rac". A line end before a capital is meant.
_ESCAPE = re.compile(r"(?<!\\)(?:\\\\)*(\\(?:[0abtvfreNLP_]|n(?=[a-z])))")


class Values:
    """Turns the reader's events into lists, dicts and values, and writes down the lines."""

    def __init__(self, file: str, text: str) -> None:
        self.source, self.text = Source(file), text
        self.problems: list[Problem] = []

    def build(self, events: Any) -> Source:
        """All that the events of a reader hold; `problems` are what was refused."""
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
