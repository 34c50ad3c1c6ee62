"""Every sentence that a widget shows by itself, one module a widget, so that a course can be translated.

A key is ``widget.what``. Values in braces are filled in by the widget. A widget is given only
its own words and the frame's.
"""

from importlib import import_module
from pkgutil import iter_modules

#: All words of all modules here.
WORDS: dict[str, str] = {
    key: words
    for found in iter_modules(__path__)
    for key, words in import_module(f"{__name__}.{found.name}").WORDS.items()
}


def words_for(*widgets: str) -> dict[str, str]:
    """The words of the named widgets, with the frame's."""
    wanted = {"frame", *widgets}
    return {key: words for key, words in WORDS.items() if key.split(".")[0] in wanted}
