"""Questions in the form of a Common Cartridge: QTI 1.2 in the profile of version 1.3, with feedback for every answer."""

from __future__ import annotations

import math
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator, Sequence
from html import escape

from ...course.kinds import Not
from .quiz import asked_html, counts, may_shuffle
from .xml_text import xml_text

NAMESPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
#: The one reply that a question asks for.
REPLY = "reply"
#: What is said of all questions of a file.
ASSESSMENT = {
    "cc_profile": "cc.exam.v0p1",
    "qmd_assessmenttype": "Examination",
    "qmd_scoretype": "Percentage",
    "qmd_feedbackpermitted": "Yes",
    "cc_maxattempts": "unlimited",
}
#: So many ways to write a number are listed at most; a cartridge knows no tolerance.
MOST_NUMBERS = 21


def assessment_xml(id: str, title: str, questions: Sequence[dict]) -> bytes:
    """One file of questions."""
    root = ET.Element("questestinterop", xmlns=NAMESPACE)
    assessment = ET.SubElement(root, "assessment", ident=id, title=title)
    _fields(assessment, ASSESSMENT)
    section = ET.SubElement(assessment, "section", ident="root_section")
    for question in questions:
        for one in _parts(question):
            item = ET.SubElement(section, "item", ident=one["id"], title=one["id"])
            WRITERS[one["kind"]](item, one)
    return xml_of(root)


def xml_of(root: ET.Element) -> bytes:
    """A tree as a file, without signs that no XML may have."""
    for node in root.iter():
        node.text = node.text and xml_text(node.text)
        for name, value in node.items():
            node.set(name, xml_text(value))
    ET.indent(root, " ")
    return ET.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def numbers_near(value: float, tolerance: float) -> list[str]:
    """The ways to write a number that fits: itself, and the round ones within the tolerance."""
    found = [f"{value:.15g}"]
    for step in (10.0**power for power in range(-4, 7)):
        first, last = math.ceil((value - tolerance) / step - 1e-9), math.floor((value + tolerance) / step + 1e-9)
        if last - first < MOST_NUMBERS:
            found += [f"{n * step:.10g}" for n in range(first, last + 1)]
            break
    return list(dict.fromkeys(spelled for one in found for spelled in (one, one.replace(".", ","))))


def _parts(question: dict) -> Iterator[dict]:
    """The question itself; pairs become one choice for each left side, since a cartridge has no pairs."""
    if question["kind"] != "match":
        yield question
        return
    left, right = ({one["id"]: one["text"] for one in question[side]} for side in ("lefts", "rights"))
    for pair in question["pairs"]:
        options = [
            {"html": escape(text), "correct": id == pair["right"], "feedback_html": pair["feedback_html"]}
            for id, text in right.items()
        ]
        asked = f"{asked_html(question)}<br><b>{escape(left[pair['left']])}</b>"
        yield {"kind": "single", "id": f"{question['id']}.{pair['left']}", "html": asked, "options": options}


def _choice(item: ET.Element, question: dict) -> None:
    several = question["kind"] == "multiple"
    _fields(
        ET.SubElement(item, "itemmetadata"), {"cc_profile": f"cc.multiple_{'response' if several else 'choice'}.v0p1"}
    )
    presentation = ET.SubElement(item, "presentation")
    _material(presentation, asked_html(question))
    reply = ET.SubElement(presentation, "response_lid", ident=REPLY, rcardinality="Multiple" if several else "Single")
    choices = ET.SubElement(reply, "render_choice", shuffle="Yes" if may_shuffle(question) else "No")
    for n, option in enumerate(question["options"]):
        _material(ET.SubElement(choices, "response_label", ident=f"option{n}"), option["html"])
    processing = _processing(item)
    told = []
    if "happened_html" in question:
        told.append(("happened", question["happened_html"]))
        ET.SubElement(_condition(processing, "happened", goes_on=True), "other")
    for n, option in enumerate(question["options"]):
        told.append((f"told{n}", option["feedback_html"]))
        _equal(_condition(processing, f"told{n}", goes_on=True), f"option{n}")
    right = [n for n, option in enumerate(question["options"]) if option["correct"] or not counts(question)]
    if several:
        whole = ET.SubElement(_condition(processing, scores=True), "and")
        for n in range(len(question["options"])):
            _equal(whole if n in right else ET.SubElement(whole, "not"), f"option{n}")
    else:  # a bet is right whatever one bets: it was made before anything was learned
        for n in right:
            _equal(_condition(processing, scores=True), f"option{n}")
    _feedback(item, told)


def _number(item: ET.Element, question: dict) -> None:
    _fields(ET.SubElement(item, "itemmetadata"), {"cc_profile": "cc.fib.v0p1"})
    presentation = ET.SubElement(item, "presentation")
    _material(presentation, asked_html(question))
    reply = ET.SubElement(presentation, "response_str", ident=REPLY, rcardinality="Single")
    ET.SubElement(ET.SubElement(reply, "render_fib", prompt="Box"), "response_label", ident="number")
    processing = _processing(item)
    told = [("right", question["right_html"])]
    for number in numbers_near(question["value"], question["tolerance"]):
        _equal(_condition(processing, "right", scores=True), number)
    for n, known in enumerate(question["known"]):
        told.append((f"known{n}", known["feedback_html"]))
        for number in numbers_near(known["value"], known["tolerance"]):
            _equal(_condition(processing, f"known{n}"), number)
    ET.SubElement(_condition(processing, "wrong"), "other")
    _feedback(item, [*told, ("wrong", question["wrong_html"])])


def _fields(parent: ET.Element, values: dict[str, str]) -> None:
    data = ET.SubElement(parent, "qtimetadata")
    for label, entry in values.items():
        field = ET.SubElement(data, "qtimetadatafield")
        ET.SubElement(field, "fieldlabel").text = label
        ET.SubElement(field, "fieldentry").text = entry


def _material(parent: ET.Element, html: str) -> None:
    ET.SubElement(ET.SubElement(parent, "material"), "mattext", texttype="text/html").text = html


def _processing(item: ET.Element) -> ET.Element:
    processing = ET.SubElement(item, "resprocessing")
    score = {"varname": "SCORE", "vartype": "Decimal", "minvalue": "0", "maxvalue": "100"}
    ET.SubElement(ET.SubElement(processing, "outcomes"), "decvar", score)
    return processing


def _condition(processing: ET.Element, tells: str = "", *, scores: bool = False, goes_on: bool = False) -> ET.Element:
    """What is to be fulfilled, to be filled in: then the score is full, and something is told."""
    node = ET.SubElement(processing, "respcondition", {"continue": "Yes" if goes_on else "No"})
    condition = ET.SubElement(node, "conditionvar")
    if scores:
        ET.SubElement(node, "setvar", action="Set", varname="SCORE").text = "100"
    if tells:
        ET.SubElement(node, "displayfeedback", feedbacktype="Response", linkrefid=tells)
    return condition


def _equal(parent: ET.Element, value: str) -> None:
    ET.SubElement(parent, "varequal", respident=REPLY).text = value


def _feedback(item: ET.Element, told: Sequence[tuple[str, str]]) -> None:
    for id, html in told:
        _material(ET.SubElement(ET.SubElement(item, "itemfeedback", ident=id), "flow_mat"), html)


#: How each kind that is exported is written. Pairs become choices before.
WRITERS: dict[str, Callable[[ET.Element, dict], None]] = {
    "predict": _choice,
    "single": _choice,
    "multiple": _choice,
    "number": _number,
    "match": _choice,
}
#: Every kind that is exported has its place there.
NOT_WRITTEN: dict[str, Not] = {}
