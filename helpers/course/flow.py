"""Paragraphs, lists and code as one flow with line breaks, for places that hold a line: a question, an option, a label."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

SPACE = "\u00a0"


def flow(tokens: Sequence[Token], inline: Callable[[Token], str]) -> str:
    """The HTML of a parsed text without any block in it.

    Args:
        tokens: the text's blocks, as markdown-it gives them.
        inline: the HTML of one block's words.
    """
    lines: list[str] = []
    numbers: list[int | None] = []  # of the lists that we are in: the next number, or None for bullets
    mark, row = "", None
    for token in tokens:
        if token.type == "bullet_list_open":
            numbers.append(None)
        elif token.type == "ordered_list_open":
            numbers.append(int(token.attrGet("start") or 1))
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            numbers.pop()
        elif token.type == "list_item_open":
            mark = SPACE * 4 * (len(numbers) - 1) + ("• " if numbers[-1] is None else f"{numbers[-1]}. ")
            numbers[-1] = None if numbers[-1] is None else numbers[-1] + 1
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            lines.append(" | ".join(row or []))
            row = None
        elif token.type == "inline" and row is not None:
            row.append(inline(token))
        elif token.type == "inline":
            if lines and not numbers and lines[-1]:
                lines.append("")  # a paragraph stands apart
            lines.append(mark + inline(token))
            mark = ""
        elif token.type in ("fence", "code_block"):
            lines += [f"{mark}<code>{_code(line)}</code>" for line in token.content.rstrip("\n").split("\n")]
            mark = ""
    return "<br>".join(lines)


def _code(line: str) -> str:
    """One line of code that keeps its indentation, also where spaces in a row count as one."""
    return re.sub(r"^ +| {2,}", lambda found: SPACE * len(found[0]), escape(line, quote=False)) or SPACE
