"""Reads the text of a YAML file to its end, or says in a sentence where and why that cannot be done."""

from __future__ import annotations

import functools

from .problems import ContentError, Problem
from .yaml_source import Source
from .yaml_values import Values
from .yaml_words import syntax

#: So many texts that were read are kept: of a file with a mistake each entry is one, and when it is saved again most are the same.
MOST_TEXTS = 512


def parsed(text: str, file: str, whole: str = "") -> tuple[Source, list[Problem]]:
    """What a text holds, and what is refused in it, each with its place. Do not change what you get: it is shared.

    Args:
        whole: the text of the file of which this is a part.

    Raises:
        ContentError: the text cannot be read to its end.
    """

    # Loaded where something is read: most of what a lesson needs was read beforehand.
    from ruamel.yaml.error import MarkedYAMLError, YAMLError
    from ruamel.yaml.reader import ReaderError

    def refuse(line: int, what: str, cure: str) -> ContentError:
        return ContentError([Problem(file, line, what, cure)])

    try:
        return _read(text, file)
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


@functools.lru_cache(MOST_TEXTS)
def _read(text: str, file: str) -> tuple[Source, list[Problem]]:
    from ruamel.yaml import YAML

    builder = Values(file, text)
    return builder.build(YAML(typ="safe", pure=True).parse(text)), builder.problems


def reads(text: str) -> bool:
    """Whether a text is YAML without anything that is refused."""
    try:
        return not parsed(text, "")[1]
    except ContentError:
        return False
