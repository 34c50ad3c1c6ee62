"""The course as one IMS Common Cartridge 1.3: its lessons as pages, its questions with feedback, and what to hand in."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote

from ..same_zip import same_zip
from .cartridge_quiz import assessment_xml, xml_of
from .quiz import Quiz, counts

FILE = "course.imscc"
NAMESPACE = "http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1"
LOM = "http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest"
ASSIGNMENT = "http://www.imsglobal.org/xsd/imscc_extensions/assignment"
PAGE, QUESTIONS, TO_DO = "webcontent", "imsqti_xmlv1p2/imscc_xmlv1p3/assessment", "assignment_xmlv1p0"
NOT_SHOWN = (
    "A cartridge can't show what moves or answers by itself: the activities stand in its pages as words and pictures, pairs become "
    "choices, a number fits as a round one near the right one, and nobody is asked how sure they are."
)
BET, CHECK, HAND_IN = "Your bet: {title}", "Questions: {title}", "Hand in your answers"
HAND_IN_HTML = (
    "<p>Do the lessons in the course's own pages or notebooks; your teacher tells you where they are. When you have done them, open "
    "“Your record” there, press “Hand in”, then “Save the file”, and upload that file here.</p>"
    "<p>There is no name in the file, and nothing that you wrote for yourself. It counts for no grade.</p>"
)


@dataclass(frozen=True)
class CartridgePage:
    """A page with the pictures on it, each under its place in the cartridge."""

    place: str
    title: str
    html: bytes
    pictures: dict[str, bytes] = field(default_factory=dict)


def cartridge(title: str, pages: Mapping[str, CartridgePage], quizzes: Sequence[Quiz]) -> bytes:
    """The cartridge, with the same bytes every time.

    Args:
        title: of the course.
        pages: by the names of their lessons, in the order they are read.
        quizzes: of the same lessons.
    """
    made = _Cartridge(title)
    asked = {one.name: one for one in quizzes}
    for name, page in pages.items():
        own = asked[name].questions if name in asked else []
        made.lesson(page, [one for one in own if not counts(one)], [one for one in own if counts(one)])
    made.hand_in()
    return same_zip({"imsmanifest.xml": xml_of(made.manifest), **made.files})


class _Cartridge:
    """Grows the manifest and the files together."""

    def __init__(self, title: str) -> None:
        self.files: dict[str, bytes] = {}
        self.manifest = ET.Element("manifest", {"identifier": "course", "xmlns": NAMESPACE, "xmlns:lomm": LOM})
        data = ET.SubElement(self.manifest, "metadata")
        ET.SubElement(data, "schema").text = "IMS Common Cartridge"
        ET.SubElement(data, "schemaversion").text = "1.3.0"
        general = ET.SubElement(ET.SubElement(data, "lomm:lom"), "lomm:general")
        ET.SubElement(ET.SubElement(general, "lomm:title"), "lomm:string", language="en").text = title
        organizations = ET.SubElement(self.manifest, "organizations")
        organization = ET.SubElement(organizations, "organization", identifier="order", structure="rooted-hierarchy")
        self.root = ET.SubElement(organization, "item", identifier="root")
        self.resources = ET.SubElement(self.manifest, "resources")
        self.number = 0

    def lesson(self, page: CartridgePage, bets: Sequence[dict], questions: Sequence[dict]) -> None:
        """One lesson: what one bets, its page, and what is asked then."""
        self.number += 1
        id = f"lesson{self.number}"
        item = self._item(self.root, id, page.title)
        if bets:
            self._questions(item, f"{id}_bet", BET.format(title=page.title), bets)
        resource = self._resource(item, f"{id}_page", page.title, PAGE, page.place, page.html)
        for place, data in page.pictures.items():
            picture = f"picture_{place.rpartition('/')[2].partition('.')[0]}"
            if place not in self.files:
                self._resource(None, picture, "", PAGE, place, data)
            ET.SubElement(resource, "dependency", identifierref=picture)
        if questions:
            self._questions(item, f"{id}_questions", CHECK.format(title=page.title), questions)

    def hand_in(self) -> None:
        """The file of answers that students upload, as an assignment without a grade."""
        root = ET.Element("assignment", xmlns=ASSIGNMENT, identifier="hand_in")
        ET.SubElement(root, "title").text = HAND_IN
        ET.SubElement(root, "text", texttype="text/html").text = HAND_IN_HTML
        ET.SubElement(root, "gradable").text = "false"
        ET.SubElement(ET.SubElement(root, "submission_formats"), "format", type="file")
        self._resource(self.root, "hand_in_file", HAND_IN, TO_DO, "hand_in/assignment.xml", xml_of(root))

    def _questions(self, item: ET.Element, id: str, title: str, questions: Sequence[dict]) -> None:
        data = assessment_xml(id, title, questions)
        self._resource(item, f"{id}_file", title, QUESTIONS, f"questions/{id}.xml", data)

    def _item(self, parent: ET.Element, id: str, title: str, resource: str = "") -> ET.Element:
        item = ET.SubElement(parent, "item", {"identifier": id} | ({"identifierref": resource} if resource else {}))
        ET.SubElement(item, "title").text = title
        return item

    def _resource(self, item: ET.Element | None, id: str, title: str, kind: str, place: str, data: bytes) -> ET.Element:
        """A file, and its place in the order of the course where it has one."""
        if item is not None:
            self._item(item, f"{id}_item", title, id)
        self.files[place] = data
        href = quote(place)
        # Only a page is opened by its address; questions and assignments are read by the platform.
        resource = ET.SubElement(
            self.resources, "resource", {"identifier": id, "type": kind} | ({"href": href} if kind == PAGE else {})
        )
        ET.SubElement(resource, "file", href=href)
        return resource
