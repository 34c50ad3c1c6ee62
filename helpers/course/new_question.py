"""A question that is written into an exercise file for its teacher: at the end of the others, and nothing else in it changes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from . import option_ids
from .exercises import read_exercise
from .kinds.made_id import made_id
from .kinds.question import SECTION
from .problems import ContentError
from .yaml_loading import load_text
from .yaml_writer import entry_text

#: A section that says that there are none.
_NONE = re.compile(rf"{SECTION}:\s*\[\s*\]\s*(#.*)?")
BY_HAND = "{file} has its questions in brackets, so none can be put in. Write this one in by hand, each part on a line of its own."
#: Around an entry that is only looked at.
_LOOKED_AT = b"minutes: [1, 2]\ncheck:\n"


def entry(question: str, answers: Sequence[str], right: Sequence[int], feedback: Sequence[str] = ()) -> dict[str, Any]:
    """A question as its file has it.

    Args:
        question: what is asked.
        answers: the texts to choose from.
        right: the places of those that fit, from 0; several make it multiple choice.
        feedback: what is said to each, in their order; nothing where it is empty or left out.
    """
    options: list[dict[str, str]] = [{"right" if n in right else "wrong": _line(one)} for n, one in enumerate(answers)]
    for option, told in zip(options, map(_line, feedback), strict=False):
        option.update({"feedback": told} if told else {})
    several = {"kind": "multiple"} if len(right) > 1 else {}
    return {**several, "question": _line(question), "options": options}


def fault(made: dict[str, Any]) -> str:
    """What is wrong with a question, in one or two sentences, and what to do; nothing where it is right."""
    texts = [made["question"], *(text for option in made["options"] for text in option.values())]
    if any(unicodedata.category(sign) == "Cc" for text in texts for sign in text):
        return "A sign that cannot be seen stands in the text. Type it again."
    try:
        read_exercise(_LOOKED_AT + entry_text(made, 2).encode(), "", frozenset())
    except ContentError as error:
        first = error.problems[0]
        return f"{first.what} {first.cure}"
    return ""


def fault_of_question(text: str) -> str:
    """The same for what is asked, before there are answers."""
    return fault(entry(text, ["1", "2"], [0]))


def fault_of_answers(answers: Sequence[str]) -> str:
    """The same for the answers so far, before it is known which one fits."""
    return fault(entry("Why?", [*answers, "\N{MIDDLE DOT}"], [0]))


def with_question(raw: bytes, file: str, made: dict[str, Any], known_claims: frozenset[str]) -> tuple[bytes, int]:
    """The bytes of a file with one question more, with its ids, and the line that it begins in.

    Args:
        raw: the bytes of a file without a mistake.
        file: the name that problems show.
        made: as `entry` makes it.
        known_claims: as for `read_exercise`.

    Raises:
        ContentError: the file or the question has a mistake.
        ValueError: the file is written so that nothing can be put in without touching more.
    """
    before = read_exercise(raw, file, known_claims)
    made = {"id": _free_id(str(made["question"]), {one.id for one in before.check}), **made}
    text = raw.decode("utf-8-sig")
    mark, end = raw[: len(raw) - len(text.encode())], "\r\n" if "\r\n" in text else "\n"
    lines = text.replace("\r\n", "\n").split("\n")
    lines = [f"{SECTION}:" if _NONE.fullmatch(line) else line for line in lines]
    try:
        at, column, head = _place(lines)
    except LookupError:
        raise ValueError(BY_HAND.format(file=file)) from None
    new = [*head, *entry_text(made, column).rstrip("\n").split("\n")]
    if at < len(lines) and lines[at].strip():
        new.append("")
    written = end.join([*lines[:at], *new, *lines[at:]])
    out = mark + (written if written.endswith(end) else written + end).encode()
    after = read_exercise(out, file, known_claims)
    mine = {
        place: id for place, id in option_ids.without_id(after).items() if place[:2] == (SECTION, len(before.check))
    }
    out = option_ids.with_ids(out, mine) or b""
    if not out or not _is_meant(raw, out):
        raise ValueError(BY_HAND.format(file=file))
    return out, at + len(head) + 1


def _line(text: str) -> str:
    return " ".join(text.split())


def _free_id(text: str, taken: set[str]) -> str:
    first = made_id(text)
    return next(id for id in (first, *(f"{first[:56]}_{n}" for n in range(2, len(taken) + 3))) if id not in taken)


def _place(lines: list[str]) -> tuple[int, int, list[str]]:
    """The line before which the question comes, the column of its dash, and what stands above it."""
    root = YAML(typ="rt", pure=True).compose("\n".join(lines))
    names: list[tuple[Node, Node]] = root.value if isinstance(root, MappingNode) else []
    section = next((n for n, (key, _) in enumerate(names) if key.value == SECTION), None)
    if section is None:
        return _above(lines, len(lines), 0), 2, ["", f"{SECTION}:"]
    node = names[section][1]
    below = names[section + 1][0].start_mark.line if section + 1 < len(names) else len(lines)
    if not isinstance(node, SequenceNode):  # nothing stands there yet
        return names[section][0].start_mark.line + 1, 2, []
    if node.flow_style:
        raise LookupError
    return _above(lines, below, node.start_mark.column), node.start_mark.column, []


def _above(lines: list[str], below: int, column: int) -> int:
    """The line after the last one of a section; remarks that stand further to the left belong to what follows."""
    while below and (not (line := lines[below - 1]).strip() or _is_remark_to_the_left(line, column)):
        below -= 1
    return below


def _is_remark_to_the_left(line: str, column: int) -> bool:
    return line.lstrip().startswith("#") and len(line) - len(line.lstrip()) < max(column, 1)


def _is_meant(raw: bytes, out: bytes) -> bool:
    """Whether all that was there is there still, and one question more."""
    before, after = load_text(raw, "").data, load_text(out, "").data
    same = all(after.get(name) == value for name, value in before.items() if name != SECTION)
    return same and {*after} == {*before, SECTION} and after[SECTION][:-1] == (before.get(SECTION) or [])
