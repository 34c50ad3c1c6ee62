"""The SCORM package as a file: its manifest names all that is in it, and it is the same each time."""

import io
import xml.etree.ElementTree as ET
import zipfile
from html import unescape
from urllib.parse import unquote

import pytest

from helpers.publish.lms import scorm
from helpers.publish.lms.words import SCORM_NOT_SHOWN

WEB = {
    "index.html": b"<p>a</p>",
    "02_a b.html": b"<p>b</p>",
    "offline.js": b"self.goodCry = 1",
    "notebooks/a.ipynb": b"{}",
}
CP, ADL = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}", "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"


@pytest.fixture(scope="module")
def files():
    with zipfile.ZipFile(io.BytesIO(scorm.package("A <course>\x01", ["02_a b"], WEB))) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_the_manifest_names_every_file_and_opens_the_frame(files):
    root = ET.fromstring(files["imsmanifest.xml"])
    (resource,) = root.iter(f"{CP}resource")
    assert {unquote(one.get("href")) for one in resource} == set(files) - {"imsmanifest.xml"}
    assert (resource.get("href"), resource.get(f"{ADL}scormtype")) == ("scorm.html", "sco")
    assert root.findtext(f"{CP}metadata/{CP}schemaversion") == "1.2"
    assert root.find(f".//{CP}item").get("identifierref") == resource.get("identifier")
    assert root.findtext(f".//{CP}item/{CP}title") == "A <course>\ufffd"


def test_the_pages_are_those_of_the_web_edition_and_none_is_stored_by_the_browser(files):
    assert {name: files[name] for name in WEB if name != "offline.js"} == {
        name: data for name, data in WEB.items() if name != "offline.js"
    }
    assert files["offline.js"].startswith(b"//")
    assert files["offline.js"].count(b"\n") == 1


def test_the_frame_may_ask_no_other_host(files):
    page = unescape(files["scorm.html"].decode())
    assert "default-src 'none'" in page
    assert "frame-src 'self'" in page
    assert "&lt;course&gt;" in files["scorm.html"].decode()


def test_made_twice_it_is_the_same_to_the_last_byte():
    assert scorm.package("A", ["02_a"], WEB) == scorm.package("A", ["02_a"], dict(reversed(WEB.items())))


def test_the_command_writes_the_web_edition_as_one_package(command, tmp_path, monkeypatch):
    from helpers.publish.web import edition

    asked = []
    monkeypatch.setattr(edition, "files", lambda folder, of: asked.append(of) or WEB)
    code, said, _ = command("export", "scorm", "--to", tmp_path / "out", "--edition", "self-paced")
    assert (code, asked) == (0, ["self-paced"])
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["course-scorm.zip"]
    assert SCORM_NOT_SHOWN in said.splitlines()
    assert "Its pages hold the answers" in said
