"""The web edition as a SCORM 1.2 package: it opens in a platform's frame, goes on where one was, and says when all is done."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import quote

from ...course.handed_in import COURSE, HANDED_IN
from ...course.templates import environment
from ...palette import PAGES
from ...widgets.shared.javascript import joined
from ..same_zip import same_zip
from ..web.activities import as_json, in_page
from ..web.policy import policy
from .words import WORDS
from .xml_text import xml_text

HERE = Path(__file__).parent
FILE, START, WORKER = "course-scorm.zip", "scorm.html", "offline.js"
#: A platform's pages are read while one is signed in there: nothing of them is stored for later.
NO_WORKER = b"// Within a learning platform, the course is not stored for reading without a network.\n"
NAMESPACES = {
    "xmlns": "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
    "xmlns:adlcp": "http://www.adlnet.org/xsd/adlcp_rootv1p2",
}
STYLE = """
html, body { height: 100%; margin: 0; }
body { display: flex; flex-direction: column; background: var(--paper); color: var(--ink); font: 1rem/1.4 system-ui, sans-serif; }
iframe { flex: 1; border: 0; width: 100%; }
footer { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: space-between; padding: .4rem 1rem;
  border-top: 1px solid var(--line); }
footer p { margin: 0; flex: 1 1 14rem; font-size: .9rem; }
button { font: inherit; min-height: 44px; padding: 0 1rem; border-radius: .4rem; border: 1px solid currentColor;
  background: transparent; color: inherit; }
dialog { max-width: 30rem; color: var(--ink); background: var(--paper); border: 1px solid currentColor; border-radius: .5rem; }
"""


def package(title: str, lessons: Sequence[str], web: Mapping[str, bytes]) -> bytes:
    """The package, with the same bytes every time.

    Args:
        title: of the course.
        lessons: the names of the pages that have to be seen to the end.
        web: the files of the web edition by place.
    """
    files = {**web, START: _start(title, lessons)}
    if WORKER in files:
        files[WORKER] = NO_WORKER
    return same_zip(
        {"imsmanifest.xml": _manifest(title, sorted(files)), **{name: files[name] for name in sorted(files)}}
    )


def _start(title: str, lessons: Sequence[str]) -> bytes:
    script = in_page(joined([HERE / "scorm.js"]))
    style = PAGES.page() + STYLE
    data = as_json({"course": COURSE, "lessons": list(lessons), "handedIn": list(HANDED_IN), "words": WORDS})
    template = environment(HERE).get_template(START)
    page = template.render(
        title=title, words=WORDS, style=style, script=script, data=data, policy=policy([script], [style])
    )
    return page.encode()


def _manifest(title: str, files: Sequence[str]) -> bytes:
    root = ET.Element("manifest", {"identifier": COURSE, "version": "1.2", **NAMESPACES})
    data = ET.SubElement(root, "metadata")
    ET.SubElement(data, "schema").text = "ADL SCORM"
    ET.SubElement(data, "schemaversion").text = "1.2"
    organizations = ET.SubElement(root, "organizations", default="order")
    organization = ET.SubElement(organizations, "organization", identifier="order")
    ET.SubElement(organization, "title").text = xml_text(title)
    item = ET.SubElement(organization, "item", identifier="course", identifierref="pages")
    ET.SubElement(item, "title").text = xml_text(title)
    resource = ET.SubElement(
        ET.SubElement(root, "resources"),
        "resource",
        {"identifier": "pages", "type": "webcontent", "adlcp:scormtype": "sco", "href": START},
    )
    for name in files:
        ET.SubElement(resource, "file", href=quote(name))
    ET.indent(root, " ")
    return ET.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"
