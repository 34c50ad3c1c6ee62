"""What the YAML reader does not like, in plain words and with the line that has the fault.

The reader stops where it cannot go on, which is often a line or two after the mistake; a quotation mark that was
never closed is found at the end of the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ruamel.yaml.error import MarkedYAMLError

#: Looks like a space and is none for YAML: no-break, thin and wide spaces, and marks without any width.
ODD_SPACES = re.compile("[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]")
_NO_SPACE = re.compile(r"\s*(?:- +)*([A-Za-z_]\w*):(\S.*)")
#: In front of a text these signs have a meaning of their own: a name for it, a name of another, a kind.
_SPECIAL = re.compile(r"\s*(?:- +)*(?:[\w ]+: +)?([*&!])\S")
_OTHER_DASH = re.compile(r"\s*[–—−*•·] *(.*)")
_BRACKET = re.compile(r"\s*(?:- +)*[\w ]+: +([\[{])")
_MERGE_MARK = re.compile(r"(<{7}|={7}|>{7})( |$)")
_ITEM = re.compile(r"\s*- ")
_OPEN_QUOTE = re.compile(r""": *"[^"]*$""")
_NAME = re.compile(r"\s*(?:- +)*[\w ]+:([ \t]|$)")
NEIGHBOURS = "Give it as many spaces at its start as its neighbours have."
IN_QUOTES = "Put the whole text in quotes."


def syntax(error: MarkedYAMLError, text: str, whole: str = "") -> tuple[int, str, str]:
    """The line (counted from 1), what is wrong there, and what to do; ``whole`` is the file of which the text is a part."""
    lines = text.split("\n")
    at = error.problem_mark or error.context_mark
    line = min(at.line, len(lines) - 1) if at else 0
    opened = error.context_mark.line if error.context_mark else line
    what, where = str(error.problem or ""), str(error.context or "")

    merged = next((n for n, one in enumerate((whole or text).split("\n")) if _MERGE_MARK.match(one)), None)
    if merged is not None:
        cure = "Keep one of the two, and take out the lines with <<<<<<<, ======= and >>>>>>>."
        return merged + 1, "Two versions of the file were merged here and both were kept.", cure

    def is_name(word: str) -> bool:
        return re.search(rf"\b{word}:", whole or text) is not None

    if "simple key" in where:
        return (opened + 1, *no_name(lines[opened], is_name))
    if "quoted scalar" in where:
        return (line if "escape" in what else opened) + 1, *_quoted(what)
    if "flow" in where:
        return _brackets(opened, line, lines)
    if "found '<scalar>'" in what or "mapping values" in what:
        for n in range(line):
            if _OPEN_QUOTE.search(lines[n]):
                return (n + 1, *_quoted(""))
        above = max((n for n in range(line) if lines[n].strip()), default=line)
        run_on = re.match(r"\s*-(\w.*)", lines[above])
        if run_on:
            return above + 1, "There is no space after the dash.", f"Write it as `- {run_on[1].strip()}`."
        if other := _OTHER_DASH.match(lines[above]):
            return (above + 1, *_no_dash(other))
        word = re.match(r"\s*(\w+)", lines[above])
        begins = any(sign.match(lines[above]) for sign in (_ITEM, _NO_SPACE)) or (word and is_name(word[1]))
        if "mapping values" in what and begins and not re.search(r":([ \t]|$)", lines[above]):
            return (above + 1, *no_name(lines[above], is_name))
    return (line + 1, *_here(what, where, lines[line]))


def no_name(line: str, is_name: Callable[[str], bool]) -> tuple[str, str]:
    """What is wrong with a line that is no ``name: text``, and what to do; ``is_name`` knows the names of entries."""
    if ODD_SPACES.search(line):
        return _odd_space()
    run_on = _NO_SPACE.match(line)
    if run_on:
        return "There is no space after the colon.", f"Write it as `{run_on[1]}: {run_on[2].strip()}`."
    word = re.match(r"\s*(?:- +)*([a-z_]+)(?: (.+))?$", line)
    if word and is_name(word[1]):
        return f"There is no colon after “{word[1]}”.", f"Write it as `{f'{word[1]}: {word[2] or str()}'.strip()}`."
    return (
        "This line has no name with a colon at its start.",
        "Write it as `name: text`. If it goes on with the text above, give it more spaces than the line that the text began in.",
    )


def _quoted(what: str) -> tuple[str, str]:
    if "escape" in what:
        return "A backslash in double quotes has a meaning of its own here.", "Use single quotes around the text."
    return "A quotation mark is opened here and not closed.", "Close it at the end of the text."


def _brackets(opened: int, line: int, lines: list[str]) -> tuple[int, str, str]:
    if ODD_SPACES.search(lines[line]):
        return line + 1, *_odd_space()
    first = lines[opened]
    if line > opened and sum(map(first.count, "[{")) > sum(map(first.count, "]}")):
        return opened + 1, "A bracket is opened here and not closed.", "Close it with ] or } where the list ends."
    return (
        line + 1,
        "Something is missing between brackets: a comma, a space after a colon, or the closing bracket.",
        "Write it as `[15, 25]` or as `{start: 30, label: Minutes}`.",
    )


def _here(what: str, where: str, line: str) -> tuple[str, str]:  # noqa: C901, PLR0911 - one a kind of mistake
    token = re.search(r"found character '(.+?)' that cannot start", what)
    if "\\t" in what or "\t" in (token[1] if token else "") or "tab" in what:
        return "A tab stands where YAML wants spaces.", "Replace it with spaces."
    if ODD_SPACES.search(line):
        return _odd_space()
    special = _SPECIAL.match(line)
    if sign := token or special:
        return f"A text cannot start with {sign[1]} here.", IN_QUOTES
    if "mapping values are not allowed" in what:
        name = _NAME.match(line)
        after = line[name.end() :] if name else line
        if re.search(r":(\s|$)", after):
            return "There is a colon that YAML takes for a new entry.", IN_QUOTES
        return "This line begins too far to the right, or belongs to a text above that has no quotes.", NEIGHBOURS
    if "sequence entries" in what:
        return "A dash stands right after a colon.", "Begin the list on a line of its own."
    if "mapping keys" in what:
        return "A text cannot start with a question mark and a space here.", IN_QUOTES
    if "block scalar" in where:
        return "A text stands in the same line as > or |.", "Begin the text on the next line, with more spaces."
    if other := _OTHER_DASH.match(line):
        return _no_dash(other)
    opens = _BRACKET.match(line)
    if "found '<scalar>'" in what and opens:
        return f"A text cannot start with {opens[1]} here.", IN_QUOTES
    if "found '<scalar>'" in what and re.search("[\"']", line):
        return "The text goes on after its closing quotation mark.", "Put the other kind of quotation marks around it."
    if re.search(r"found '[\]}]'", what):
        return "There is a closing bracket too many.", "Take it out."
    return "The spaces at the start of this line do not fit the lines above.", NEIGHBOURS


def _no_dash(found: re.Match) -> tuple[str, str]:
    return "An item of a list starts with a plain dash and a space.", f"Write it as `- {found[1].strip()}`."


def _odd_space() -> tuple[str, str]:
    return "An invisible special space stands in this line.", "Delete the spaces in it and type them again."
