"""Lines that start with a tab, where YAML wants spaces: what they were meant to be, so that they spoil themselves only."""

from __future__ import annotations

import re

from .problems import Problem
from .yaml_file import reads
from .yaml_source import Source


def without_tabs(text: str) -> tuple[str, list[int]]:
    """The text with spaces where a tab begins an entry, as many as fit the lines around it; and those lines."""
    lines, found = text.split("\n"), []
    for n, line in enumerate(lines):
        tab = re.match(r"[ ]*\t[ \t]*(- |[\w]+:)", line)
        if not tab:
            continue
        found.append(n + 1)
        lines[n] = " " * _meant(lines, n, tab[1].startswith("-")) + line.lstrip()
    if len(found) == 1 and not reads("\n".join(lines)):  # the lines around it leave a choice: one that can be read
        n = found[0] - 1
        for spaces in sorted({indent(line) for line in lines[:n] if line.strip()}):
            tried = [*lines[:n], " " * spaces + lines[n].lstrip(), *lines[n + 1 :]]
            if reads("\n".join(tried)):
                lines = tried
    return "\n".join(lines), found


def _meant(lines: list[str], n: int, item: bool) -> int:
    """How many spaces a line was meant to start with, by the lines around it."""
    before = next((line for line in reversed(lines[:n]) if line.strip()), "")
    after = next((line for line in lines[n + 1 :] if line.strip()), "")
    if item and not is_item(after) and indent(after) >= 2:
        return indent(after) - 2
    if not item and before.rstrip().endswith(":"):
        return max(indent(after), indent(before) + 2)
    return indent(before) + (2 if is_item(before) and not item else 0)


def tab_problem(source: Source, line: int) -> Problem:
    """What is said of a line that starts with a tab; it spoils the entry that begins there."""
    at = min((path for path, its in source.lines.items() if its == line and path), key=len, default=())
    return Problem(source.file, line, "A tab stands where YAML wants spaces.", "Replace it with spaces.", at)


def indent(line: str) -> int:
    """How many spaces a line starts with."""
    return len(line) - len(line.lstrip(" "))


def is_item(line: str) -> bool:
    """Whether a line begins an item of a list."""
    return line.lstrip().startswith("-")
