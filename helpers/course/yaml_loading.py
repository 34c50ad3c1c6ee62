"""Loads a YAML file: as it was read beforehand, else whole, else entry by entry."""

from __future__ import annotations

from pathlib import Path

from . import beforehand
from .once import once_a_state
from .problems import ContentError, Problem
from .yaml_source import Source, decoded, read_bytes


def load(path: str | Path) -> Source:
    """Read one file. Raises ContentError (with the line of each problem) when it is no plain YAML."""
    return load_text(read_bytes(path), Path(path).name)


def load_text(raw: bytes, file: str) -> Source:
    """Read the bytes of one file; ``file`` is the name that problems show. Raises ContentError."""
    source, problems = load_in_parts(raw, file)
    if problems:
        raise ContentError(problems)
    return source


@once_a_state
def load_in_parts(raw: bytes, file: str) -> tuple[Source, list[Problem]]:
    """What can be read of a file, and a problem for each entry that cannot; ``at`` says which.

    Do not change what you get: it is shared.
    """
    if (known := beforehand.as_read(raw, file)) is not None:
        data, lines, below, notes = known
        return Source(file, data, lines, below, notes), []
    return _read_now(raw, file)


def read_beforehand(raw: bytes, file: str) -> str | None:
    """What is read of a file, as a text to lay down for all who will load it; None for one with a mistake."""
    source, problems = _read_now(raw, file)
    if problems or source.unread:
        return None
    return beforehand.read_text(raw, source.data, source.lines, source.below, source.notes)


def _read_now(raw: bytes, file: str) -> tuple[Source, list[Problem]]:
    from .yaml_blocks import Blocks  # only where a file was changed
    from .yaml_file import parsed  # and with it YAML's own reader
    from .yaml_tabs import tab_problem, without_tabs  # the same

    try:
        text = decoded(raw, file)
    except ContentError as error:
        return Source(file), error.problems
    try:
        source, problems = parsed(text, file)
    except ContentError as error:
        text, tabs = without_tabs(text)
        source, problems = Blocks(text, file).read([] if tabs else error.problems)
        return source, sorted([*problems, *(tab_problem(source, line) for line in tabs)])
    if source.data is None and not problems:
        what = "The file is empty."
        problems = [Problem(file, 0, what, "Take it from the course as it was delivered, or fill it in.")]
    return source, problems
