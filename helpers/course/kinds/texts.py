"""The short words and texts that the entries of an exercise file are made of."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from ..content_file import Entry
from ..entries import WORD

Id = Annotated[str, StringConstraints(pattern=WORD, max_length=60)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=2000)]
Short = Annotated[str, StringConstraints(min_length=1, max_length=300)]
Unit = Annotated[str, StringConstraints(max_length=40)]
Hint = Annotated[str, StringConstraints(max_length=300)]


class Named(Entry):
    """A thing with a name; where it belongs is not told."""

    id: Id
    text: Short
