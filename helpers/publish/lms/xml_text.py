"""Text that XML can hold: it knows no control characters, whatever a teacher's file has."""

from __future__ import annotations

import re

#: All but what XML 1.0 calls a Char.
_NO_CHAR = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """The text with a mark (�) in the place of each sign that no XML file may have."""
    return _NO_CHAR.sub("\ufffd", text)
