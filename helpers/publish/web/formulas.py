"""Formulas between dollars, as JupyterLab reads them, as MathML: a browser sets it without any script."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from html import escape, unescape

#: Code and escaped signs come first, so that no formula begins within them. A price ("$5 and $10") is none.
_FOUND = re.compile(
    r"(?P<code>^(?P<fence>`{3,}|~{3,}).*?^(?P=fence)|(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)|\\\$)"
    r"|\$\$(?P<block>.+?)\$\$|\\\\\[(?P<block2>.+?)\\\\\]"
    r"|(?P<block3>\\begin\{(?P<name>\w+\*?)\}.+?\\end\{(?P=name)\})"
    r"|\$(?P<line>(?![\s$])(?:\\.|[^$\\])+?)(?<!\s)\$(?!\d)|\\\\\((?P<line2>.+?)\\\\\)",
    flags=re.S | re.M,
)
#: Signs of the private area keep a formula's place while markdown is read, and nothing of it is taken for markdown.
_OPEN, _SHUT = "\uf8f0", "\uf8f1"
_PLACE = re.compile(f"<code[^>]*>.*?</code>|{_OPEN}(\\d+){_SHUT}", flags=re.S)
_MATHML = "{http://www.w3.org/1998/Math/MathML}"
#: MathML's own elements; there is none among them that leads elsewhere or runs anything.
TAGS = frozenset(
    """math menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow mspace msqrt mstyle msub
    msubsup msup mtable mtd mtext mtr munder munderover none semantics""".split()  # noqa: SIM905 (a list of words reads best so)
)
#: latex2mathml knows the tables of "align*", not those of "aligned" and its like.
_ALIGNED = re.compile(r"\\(begin|end)\{(?:aligned|split|eqnarray\*?)\}")


class Formulas:
    """Takes the formulas out of a text in markdown, and puts them into its HTML."""

    def __init__(self) -> None:
        self._sources: list[tuple[str, str, bool]] = []
        #: Those that could not be set, as they were typed.
        self.lost: list[str] = []

    def out(self, markdown: str) -> str:
        """The text with a place in the stead of each formula."""

        def place(found: re.Match) -> str:
            if found["code"]:
                return found[0]
            block = found["block"] or found["block2"] or found["block3"]
            self._sources.append((found[0], (block or found["line"] or found["line2"]).strip(), bool(block)))
            return f"{_OPEN}{len(self._sources) - 1}{_SHUT}"

        return _FOUND.sub(place, markdown)

    def into(self, html: str) -> str:
        """The HTML with its formulas; within code a formula is what was typed."""

        def formula(found: re.Match) -> str:
            if found[1] is None:
                return self.as_typed(found[0], escaped=True)
            typed, latex, block = self._sources[int(found[1])]
            if made := mathml(latex, block):
                return made
            self.lost.append(typed)
            return f"<code>{escape(typed)}</code>"

        return _PLACE.sub(formula, html)

    def as_typed(self, text: str, escaped: bool = False) -> str:
        """A plain text with its formulas as they were typed."""

        def typed(found: re.Match) -> str:
            source = self._sources[int(found[1])][0]
            return escape(source) if escaped else source

        return re.sub(f"{_OPEN}(\\d+){_SHUT}", typed, text)


def mathml(latex: str, block: bool) -> str:
    """A formula as MathML, or an empty text where it cannot be one: then it is better shown as it was typed."""
    from latex2mathml.converter import convert

    try:
        made = convert(_ALIGNED.sub(r"\\\1{align*}", latex), display="block" if block else "inline")
        root = ET.fromstring(made)
    except Exception:  # the library has many errors of its own, and XML one more
        return ""
    for node in root.iter():
        node.tag = node.tag.removeprefix(_MATHML)
        for name in [*node.attrib]:
            if name in ("href", "style", "id", "class") or name.startswith("on"):
                del node.attrib[name]
        if node.tag not in TAGS or "\\" in (node.text or ""):  # a command that the library does not know
            return ""
    root.set("alttext", unescape(latex))
    return ET.tostring(root, encoding="unicode", short_empty_elements=False)
