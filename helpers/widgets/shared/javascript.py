"""The JavaScript of a front end: modules that import one another, joined into the one text that a page or a kernel takes.

A front end is loaded as one module that can import nothing. Each file becomes a function that is called once, in the
order in which they need one another; so its names stay its own, as they are where a tool or a test reads the file.
"""

from __future__ import annotations

import functools
import json
import os
import re
from collections.abc import Iterable
from pathlib import Path

_HELPERS = Path(__file__).parents[2]
#: Fills in what a host leaves out.
ANY_HOST = Path(__file__).with_name("any_host.js")
#: The three forms that a file may use. Nothing else is read, so that 20 lines are enough and no bundler is needed.
_IMPORT = re.compile(r'^import \{([^}]*)\} from "(\.{1,2}/[\w./]+\.js)";\n', re.M)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|const|class) (\w+))", re.M)
_DEFAULT = re.compile(r"^export default ", re.M)
_COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*[^*]*\*+(?:[^/*][^*]*\*+)*/[ \t]*)\n", re.M)
_INDENT = re.compile(r"^ +", re.M)
_OTHER = re.compile(r"^(?:import|export)\b[^\n]*", re.M)


@functools.cache
def front_end(path: Path) -> str:
    """The module that anywidget, or a host like it, loads for the file of one widget."""
    return in_one_byte(
        f"{joined([path, ANY_HOST])}export default {within(ANY_HOST)}.inAnyHost({within(path)}.widget);\n"
    )


def in_one_byte(script: str) -> str:
    """The same with escapes for letters beyond Latin 1: one of them would make Python hold all of it in two bytes a letter."""
    return re.sub("[^\0-\xff]", lambda found: json.dumps(found[0])[1:-1], script)


def for_browsers(text: str) -> str:
    """A script or a style sheet of ours as it is sent: without what is for readers of its source, comments on lines of their
    own and the spaces at the beginnings of lines. No text in our files goes over two lines."""
    return _INDENT.sub("", without_comments(text))


def without_comments(text: str) -> str:
    """The same without comments on lines of their own alone, for modules that are not ours."""
    return _COMMENT.sub("", text)


@functools.cache
def within(path: Path) -> str:
    """The name under which a joined text holds what a file exports; its default export is called ``widget``."""
    return "in_" + re.sub(r"\W", "_", os.path.relpath(path, _HELPERS).removesuffix(".js"))


def joined(paths: Iterable[Path]) -> str:
    """The files and all that they import, each once, those that are needed first.

    Raises:
        ValueError: where files import one another in a circle, or in a form that this reader does not know.
    """
    return "".join(parts(*paths).values())


def parts(*paths: Path) -> dict[Path, str]:
    """The text of each file that is needed, as `joined` puts it, in that order."""
    texts: dict[Path, str] = {}

    def take(path: Path, above: tuple[Path, ...]) -> None:
        if path in above:
            circle = " → ".join(one.name for one in (*above[above.index(path) :], path))
            raise ValueError(f"These files import one another in a circle: {circle}.")
        if path not in texts:
            text, needed = _module(path)
            for one in needed:
                take(one, (*above, path))
            texts[path] = text

    for path in paths:
        take(_plain(str(path)), ())
    return texts


@functools.cache
def _plain(path: str) -> Path:
    """The path without steps up. The disk is not asked, since a front end has a hundred of them."""
    return Path(os.path.normpath(path))


@functools.cache
def _module(path: Path) -> tuple[str, list[Path]]:
    """One file as a constant that holds what it exports, and the files that it imports."""
    text = for_browsers(path.read_text(encoding="utf-8"))
    beside = f"{path.parent}/"
    needed = [_plain(beside + file) for _names, file in _IMPORT.findall(text)]
    text = _IMPORT.sub(
        lambda found: f"const {{{found[1]}}} = {within(_plain(beside + found[2]))};\n".replace(" as ", ": "),
        text,
    )
    exported = _EXPORT.findall(text)
    text = _DEFAULT.sub("const widget = ", _EXPORT.sub("", text))
    if "const widget = " in text:
        exported.append("widget")
    if other := _OTHER.search(text):
        raise ValueError(
            f"{path.name} says “{other[0]}”; only named imports and exports can be read, one default export."
        )
    return f"const {within(path)} = (() => {{\n{text}\nreturn {{ {', '.join(exported)} }};\n}})();\n", needed
