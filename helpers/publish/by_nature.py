"""What differs from run to run though nothing changed: addresses in memory, names of temporary files, ids, times."""

from __future__ import annotations

import re

_ALWAYS = [
    (re.compile(r"\bat 0x[0-9a-fA-F]+"), "at 0x"),
    # where a kernel says its cells stand
    (re.compile(r"ipykernel_\d+[/\\]+\d+\.py"), "a cell"),
    (re.compile(r"<ipython-input-\d+-[0-9a-f]+>"), "a cell"),
    (re.compile(r"\bIn ?\[\d+\]"), "In []"),
    # what the module tempfile calls a file
    (re.compile(r"(?<=[/\\])tmp[a-z0-9_]{8}\b"), "tmp"),
    (re.compile(r"\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b"), "uuid"),
    # how long a cell took, as %time and %timeit say it
    (re.compile(r"^(?:CPU times|Wall time): .*$|^.{,80} per loop \(mean .*$", flags=re.M), "a time"),
    (re.compile(r"<dc:date>.*?</dc:date>"), ""),
]
_ID = re.compile(r"""\bid=["']([^"'\s]+)["']""")
_NAMED = re.compile(r"""(\b(?:id|for|aria-\w+|headers)=["']|#)([\w:.-]+)""")


def settled(text: str) -> str:
    """The text with one word for each thing of that kind, so that two runs can be compared."""
    for found, word in _ALWAYS:
        text = found.sub(word, text)
    ids = {name: f"id{number}" for number, name in enumerate(dict.fromkeys(_ID.findall(text)))}
    return _NAMED.sub(lambda found: found[1] + ids.get(found[2], found[2]), text) if ids else text
