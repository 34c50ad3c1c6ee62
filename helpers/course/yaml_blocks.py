"""Reads a YAML file so that a mistake spoils its own entry only: what cannot be read whole is read entry by entry.

Each entry is read with all other lines left blank, so that every line keeps its number.
"""

from __future__ import annotations

import re
from dataclasses import replace

from .problems import ContentError, Problem
from .yaml_file import parsed, reads
from .yaml_source import Path_, Source
from .yaml_tabs import indent, is_item
from .yaml_words import NEIGHBOURS, no_name

_NAME = re.compile(r"""(?P<indent>[ \t]*)["']?(?P<name>[\w.-]+)["']?[ \t\u00a0]*:?""")
#: Stands in a place for the number of an item that could not be read.
UNREAD_ITEM = -1
_SECOND_DOCUMENT = "A second document starts here (---)."


class Blocks:
    """The entries of a file that cannot be read as a whole."""

    def __init__(self, text: str, file: str) -> None:
        self.text, self.lines, self.file = text, text.split("\n"), file
        self.source = Source(file, {})
        self.problems: list[Problem] = []

    def read(self, whole: list[Problem]) -> tuple[Source, list[Problem]]:
        """Read entry by entry; ``whole`` is what was wrong with all of it."""
        entries = self._entries()
        if not entries:
            return Source(self.file), whole
        for name, first, end, misplaced in entries:
            if misplaced:
                what = "The spaces at the start of this line do not fit the lines above."
                self._spoil([Problem(self.file, first + 1, what, NEIGHBOURS)], (name,), first, end)
            else:
                self._entry((name,), first, end)
        if not self.problems:  # each entry by itself is right: the fault lies between them
            self.problems = whole
        return self.source, self.problems

    def _entries(self) -> list[tuple[str, int, int, bool]]:
        """Name, first line, the line after the last, and whether it stands further in than it may."""
        starts: list[tuple[str, int, bool]] = []
        for n, line in enumerate(self.lines):
            if re.match(r"(---|\.\.\.)(\s|$)", line):
                if starts:
                    self.problems.append(Problem(self.file, n + 1, _SECOND_DOCUMENT, "Keep one document in a file."))
                    self._unread(n, len(self.lines))
                    starts.append(("", n, True))
                    break
                continue
            found = _NAME.match(line)
            if not found or line.lstrip().startswith(("- ", "#")):
                continue
            if not found["indent"]:
                starts.append((found["name"], n, False))
            elif starts and ":" in line and "\t" not in found["indent"] and self._is_misplaced(starts[-1][1], n):
                starts.append((found["name"], n, True))
        if not starts:
            return []
        ends = [n for _, n, _ in starts[1:]] + [len(self.lines)]
        kept = [(name, n, end, bad) for (name, n, bad), end in zip(starts, ends, strict=True)]
        return [one for one in kept if one[0]]

    def _is_misplaced(self, first: int, line: int) -> bool:
        """Whether a line with a name belongs to none: its entry is complete, or its lines begin further in."""
        head = self.lines[first]
        between = [one for one in self.lines[first + 1 : line] if one.strip() and not one.lstrip().startswith("#")]
        if not between:  # right under its head: it belongs to it, if the head itself says nothing
            said = head.split(":", 1)[1].strip() if ":" in head else ""
            return bool(said) and said[0] not in ">|#\"'" and reads(head)
        return indent(self.lines[line]) < indent(between[0])

    def _entry(self, path: Path_, first: int, end: int, heads: tuple[int, ...] = ()) -> None:
        """Take an entry; where it cannot be read, what is in it, one by one. ``heads`` are the lines it stands under."""
        try:
            read, problems = parsed(self._only(first, end, *heads), self.file, self.text)
            if isinstance(read.data, dict) and (path[-1] == UNREAD_ITEM or _has(read.data, path)):
                self._take(read, problems)
                return
            problems = [Problem(self.file, first + 1, *no_name(self.lines[first], lambda word: word == path[-1]))]
        except ContentError as error:
            problems = error.problems
        inside = self._inside(first, end)
        if not inside or path[-1] == UNREAD_ITEM or not reads(self._only(first, first + 1, *heads)):
            self._spoil(problems, path, first, end)
            return
        found = len(self.problems)
        for name, start, stop in inside:
            self._entry((*path, UNREAD_ITEM if name is None else name), start, stop, (*heads, first))
        if len(self.problems) == found:  # each by itself is right: the fault lies between them
            self._spoil(problems, path, first, end)
            if len(path) == 1:
                self.source.data.pop(path[0], None)

    def _inside(self, first: int, end: int) -> list[tuple[str | None, int, int]]:
        """The items of a list, or the named entries, right under an entry; None for an item, which has no name."""
        full = [
            n for n in range(first + 1, end) if self.lines[n].strip() and not self.lines[n].lstrip().startswith("#")
        ]
        if not full:
            return []
        at, is_list = indent(self.lines[full[0]]), is_item(self.lines[full[0]])
        starts = [n for n in full if indent(self.lines[n]) == at and is_item(self.lines[n]) == is_list]
        names = [None if is_list else _NAME.match(self.lines[n]) for n in starts]
        return [
            (name and name["name"], n, stop) for name, n, stop in zip(names, starts, [*starts[1:], end], strict=True)
        ]

    def _only(self, first: int, end: int, *heads: int) -> str:
        kept = {*range(first, end), *heads}
        return "\n".join(line if n in kept else "" for n, line in enumerate(self.lines))

    def _spoil(self, problems: list[Problem], at: Path_, first: int, end: int) -> None:
        self.problems += [replace(problem, at=at) for problem in problems]
        self._unread(first, end)

    def _unread(self, first: int, end: int) -> None:
        found = (_NAME.match(line) for line in self.lines[first:end])
        self.source.unread += [one["name"] for one in found if one]

    def _take(self, read: Source, problems: list[Problem]) -> None:
        """Add what one entry holds; an item of a list goes behind those that are there."""
        moved: dict[Path_, int] = {}
        self.source.data, twice = _joined(self.source.data, read.data, (), moved)

        def place(path: Path_) -> Path_:
            """Where a place of the entry is in the whole."""
            for head, by in moved.items():
                if path[: len(head)] == head and len(path) > len(head):
                    return (*head, int(path[len(head)]) + by, *path[len(head) + 1 :])
            return path

        for path, line in read.lines.items():
            self.source.lines.setdefault(place(path), line)
        self.source.notes += read.notes
        self.problems += [replace(problem, at=place(problem.at)) for problem in problems]
        for path in twice:
            what = f"The entry “{path[-1]}” stands here twice."
            self.problems.append(Problem(self.file, read.line(*path), what, "Keep one of the two.", path))


def _joined(whole: object, part: object, path: Path_, moved: dict[Path_, int]) -> tuple[object, list[Path_]]:
    """Two readings of one file as one, and the entries that both hold; ``moved`` is told by how much items moved."""
    if isinstance(whole, list) and isinstance(part, list):
        moved[path] = len(whole)
        return [*whole, *part], []
    if not (isinstance(whole, dict) and isinstance(part, dict)):
        return whole, [path]
    joined, twice = dict(whole), []
    for name, value in part.items():
        if joined.get(name) is None:
            joined[name] = value
        else:
            joined[name], more = _joined(joined[name], value, (*path, name), moved)
            twice += more
    return joined, twice


def _has(data: object, path: Path_) -> bool:
    for name in path:
        if not isinstance(data, dict) or name not in data:
            return False
        data = data[name]
    return True
