"""Every sentence that a widget shows by itself, in one file a room, so that a course can be translated.

A key is ``widget.what``. Values in braces are filled in by the widget. A widget is given only
its own words and the frame's.
"""

from importlib import import_module
from pathlib import Path

#: All words of all rooms.
WORDS: dict[str, str] = {
    key: words
    for room in sorted(path.parent.name for path in Path(__file__).parent.glob("*/words.py"))
    for key, words in import_module(f".{room}.words", __package__).WORDS.items()
}


def words_for(*widgets: str) -> dict[str, str]:
    """The words of the named widgets, with the frame's."""
    wanted = {"frame", *widgets}
    return {key: words for key, words in WORDS.items() if key.split(".")[0] in wanted}
