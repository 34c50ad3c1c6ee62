"""Questions as Moodle XML, with feedback for every answer; imported in Moodle's question bank."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable, Sequence
from html import escape

from ...course.kinds import Not
from .quiz import Quiz, asked_html, counts, may_shuffle, shares, why_pairs
from .xml_text import xml_text


def moodle_xml(course: str, quizzes: Sequence[Quiz]) -> bytes:
    """One file for the question bank, with a category for each lesson below one for the course."""
    root = ET.Element("quiz")
    for quiz in quizzes:
        category = ET.SubElement(root, "question", type="category")
        # A slash parts categories; one within a name is written twice.
        names = [name.replace("/", "//") for name in (course, f"{quiz.name} {quiz.title}")]
        _text(category, "category", "/".join(("$course$", "top", *names)))
        for question in quiz.questions:
            _question(root, question)
    for node in root.iter():
        node.text = node.text and xml_text(node.text)
    ET.indent(root, " ")
    return ET.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def _question(root: ET.Element, question: dict) -> None:
    type_, write = WRITERS[question["kind"]]
    node = ET.SubElement(root, "question", type=type_)
    _text(node, "name", question["id"])
    _text(node, "questiontext", asked_html(question), format="html")
    ET.SubElement(node, "defaultgrade").text = "1" if counts(question) else "0"
    ET.SubElement(node, "penalty").text = "0"
    write(node, question)


def _number(node: ET.Element, question: dict) -> None:
    _answer(node, 100, f"{question['value']:.15g}", question["right_html"], question["tolerance"])
    for known in question["known"]:
        _answer(node, 0, f"{known['value']:.15g}", known["feedback_html"], known["tolerance"])
    _answer(node, 0, "*", question["wrong_html"], 0)
    ET.SubElement(node, "showunits").text = "3"  # the unit stands in the question; an answer is a bare number


def _predict(node: ET.Element, question: dict) -> None:
    _text(node, "generalfeedback", question["happened_html"], format="html")
    _choice(node, question)


def _choice(node: ET.Element, question: dict) -> None:
    """The options, each with its share of the points."""
    ET.SubElement(node, "single").text = "false" if question["kind"] == "multiple" else "true"
    ET.SubElement(node, "shuffleanswers").text = "true" if may_shuffle(question) else "false"
    ET.SubElement(node, "answernumbering").text = "abc"
    for option, share in zip(question["options"], shares(question), strict=True):
        _answer(node, share, option["html"], option["feedback_html"])


def _answer(node: ET.Element, share: float, text: str, feedback: str, tolerance: float | None = None) -> None:
    """One answer with its share of the points in percent, as Moodle rounds it."""
    kind = "html" if tolerance is None else "moodle_auto_format"
    answer = ET.SubElement(node, "answer", fraction=f"{share:.7g}", format=kind)
    ET.SubElement(answer, "text").text = text
    _text(answer, "feedback", feedback, format="html")
    if tolerance is not None:
        ET.SubElement(answer, "tolerance").text = f"{tolerance:.15g}"


def _text(parent: ET.Element, name: str, text: str, **attributes: str) -> None:
    ET.SubElement(ET.SubElement(parent, name, attributes), "text").text = text


def _match(node: ET.Element, question: dict) -> None:
    """The pairs. Moodle has one feedback for all of them, so why they belong together stands there as a list."""
    left, right = ({one["id"]: one["text"] for one in question[side]} for side in ("lefts", "rights"))
    _text(node, "generalfeedback", why_pairs(question), format="html")
    ET.SubElement(node, "shuffleanswers").text = "true"
    for pair in question["pairs"]:
        part = ET.SubElement(node, "subquestion", format="html")
        ET.SubElement(part, "text").text = escape(left[pair["left"]])
        _text(part, "answer", right[pair["right"]])


#: How each kind that is exported is written: what Moodle calls it, and what stands in it.
WRITERS: dict[str, tuple[str, Callable[[ET.Element, dict], None]]] = {
    "predict": ("multichoice", _predict),
    "single": ("multichoice", _choice),
    "multiple": ("multichoice", _choice),
    "number": ("numerical", _number),
    "match": ("matching", _match),
}
#: Every kind that is exported has its place there.
NOT_WRITTEN: dict[str, Not] = {}
NOT_SHOWN = (
    "Moodle's question bank can't show the course's pictures, curves, cards and hundred people or ask how sure someone is, "
    "and pairs to match have one feedback for all of them."
)
