"""Reads a YAML file so that a mistake spoils its own entry only: what cannot be read whole is read entry by entry.

Each entry is read with all other lines left blank, so that every line keeps its number.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from .problems import ContentError, Problem
from .yaml_file import Path_, Source, decoded, parsed, read_bytes
from .yaml_words import NEIGHBOURS

_NAME = re.compile(r"""(?P<indent>[ \t]*)["']?(?P<name>[\w.-]+)["']?[ \t\u00a0]*:?""")
#: Stands in a place for the number of an item that could not be read.
UNREAD_ITEM = -1
_SECOND_DOCUMENT = "A second document starts here (---)."


def load(path: str | Path) -> Source:
    """Read one file. Raises ContentError (with the line of each problem) when it is no plain YAML."""
    return load_text(read_bytes(path), Path(path).name)


def load_text(raw: bytes, file: str) -> Source:
    """Read the bytes of one file; ``file`` is the name that problems show. Raises ContentError."""
    source, problems = load_in_parts(raw, file)
    if problems:
        raise ContentError(problems)
    return source


def load_in_parts(raw: bytes, file: str) -> tuple[Source, list[Problem]]:
    """What can be read of a file, and a problem for each entry that cannot; ``at`` says which."""
    try:
        text = decoded(raw, file)
    except ContentError as error:
        return Source(file), error.problems
    try:
        source, problems = parsed(text, file)
    except ContentError as error:
        return _Pieces(text, file).read(error.problems)
    if source.data is None and not problems:
        what = "The file is empty."
        problems = [Problem(file, 0, what, "Take it from the course as it was delivered, or fill it in.")]
    return source, problems


class _Pieces:
    """The entries of a file that cannot be read as a whole."""

    def __init__(self, text: str, file: str):
        self.lines, self.file = text.split("\n"), file
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
                self._entry(name, first, end)
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
            return bool(said) and said[0] not in ">|#\"'" and _reads(head)
        return _indent(self.lines[line]) < _indent(between[0])

    def _entry(self, name: str, first: int, end: int) -> None:
        try:
            self._take(*parsed(self._only(first, end), self.file))
            return
        except ContentError as error:
            problems = error.problems
        inside = self._inside(first, end)
        if not inside or not _reads(self._only(first, first + 1)):
            self._spoil(problems, (name,), first, end)
            return
        found = len(self.problems)
        for key, start, stop in inside:
            try:
                self._take(*parsed(self._only(start, stop, first), self.file))
            except ContentError as error:
                self._spoil(error.problems, (name, UNREAD_ITEM if key is None else key), start, stop)
        if len(self.problems) == found:
            self._spoil(problems, (name,), first, end)
            self.source.data.pop(name, None)

    def _inside(self, first: int, end: int) -> list[tuple[str | None, int, int]]:
        """The items of a list, or the named entries, right under an entry; None for an item, which has no name."""
        full = [n for n in range(first + 1, end) if self.lines[n].strip() and not self.lines[n].lstrip().startswith("#")]
        if not full:
            return []
        at = _indent(self.lines[full[0]])
        is_list = self.lines[full[0]].lstrip().startswith("-")
        starts = [n for n in full if _indent(self.lines[n]) == at and self.lines[n].lstrip().startswith("-") == is_list]
        ends = [*starts[1:], end]
        names = [None if is_list else _NAME.match(self.lines[n]) for n in starts]
        return [(name and name["name"], n, stop) for name, n, stop in zip(names, starts, ends, strict=True)]

    def _only(self, first: int, end: int, head: int | None = None) -> str:
        kept = set(range(first, end)) | ({head} if head is not None else set())
        return "\n".join(line if n in kept else "" for n, line in enumerate(self.lines))

    def _spoil(self, problems: list[Problem], at: Path_, first: int, end: int) -> None:
        self.problems += [replace(problem, at=at) for problem in problems]
        self._unread(first, end)

    def _unread(self, first: int, end: int) -> None:
        found = (_NAME.match(line) for line in self.lines[first:end])
        self.source.unread += [one["name"] for one in found if one]

    def _take(self, read: Source, problems: list[Problem]) -> None:
        """Add what one entry holds; an item of a list goes behind those that are there."""
        if not isinstance(read.data, dict):
            if read.data is not None:
                raise ContentError([Problem(self.file, read.line(), *_no_entry())])
            return
        self.source.notes += read.notes
        for name, value in read.data.items():
            mine = self.source.data.get(name)
            moved: Path_ = ()
            if isinstance(mine, list) and isinstance(value, list):
                moved = (name, len(mine))
                mine += value
            elif isinstance(mine, dict) and isinstance(value, dict):
                mine |= value
            elif name in self.source.data:
                what = f"The entry “{name}” stands here twice."
                problems = [*problems, Problem(self.file, read.line(name), what, "Keep one of the two.", (name,))]
            else:
                self.source.data[name] = value
            for path, line in read.lines.items():
                if moved and path[:1] == (name,) and len(path) > 1:
                    path = (name, moved[1] + path[1], *path[2:])
                self.source.lines.setdefault(path, line)
            if moved:
                problems = [
                    replace(one, at=(name, moved[1] + one.at[1], *one.at[2:])) if len(one.at) > 1 else one
                    for one in problems
                ]
        self.problems += problems


def _no_entry() -> tuple[str, str]:
    return "This line has no name with a colon at its start.", "Write it as `name: text`."


def _reads(text: str) -> bool:
    try:
        return not parsed(text, "")[1]
    except ContentError:
        return False


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
