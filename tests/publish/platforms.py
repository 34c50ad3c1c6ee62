"""Reads what was written for a learning platform, with nothing but a zip and an XML reader."""

import io
import xml.etree.ElementTree as ET
import zipfile
from html.parser import HTMLParser


def plain(html):
    """What a reader sees of HTML, on one line."""
    reader = _Reader()
    reader.feed(html or "")
    reader.close()
    return " ".join("".join(reader.parts).split())


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts, self.tags = [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if tag == "br":
            self.parts.append(" ")

    def handle_data(self, data):
        self.parts.append(data)


def tags(html):
    """The tags that HTML has, in order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [tag for tag in reader.tags if tag not in ("p", "br")]


def from_moodle(data):
    """The questions of a Moodle XML file, as plain values, by name; categories are under None."""
    read = {None: []}
    for node in ET.fromstring(data):
        if node.get("type") == "category":
            read[None].append(node.findtext("category/text"))
            continue
        answers = [
            {
                "text": answer.findtext("text"),
                "share": float(answer.get("fraction")),
                "feedback": answer.findtext("feedback/text"),
                "tolerance": answer.findtext("tolerance"),
            }
            for answer in node.findall("answer")
        ]
        read[node.findtext("name/text")] = {
            "type": node.get("type"),
            "single": node.findtext("single"),
            "shuffled": node.findtext("shuffleanswers"),
            "html": node.findtext("questiontext/text"),
            "answers": answers,
        }
    return read


def from_canvas(data):
    """The questions of a QTI package, as plain values, by title; the quiz's own title is under None."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        manifest = _bare(package.read("imsmanifest.xml"))
        named = {node.get("href") for node in manifest.iter("file")}
        assert named <= set(package.namelist())
        found = [
            name for name in package.namelist() if name.endswith(".xml") and name.count("text2qti_assessment") == 2
        ]
        assessment = _bare(package.read(found[0]))
    read = {None: assessment.find("assessment").get("title")}
    for item in assessment.iter("item"):
        feedback = {node.get("ident"): node.findtext(".//mattext") for node in item.findall("itemfeedback")}
        conditions = item.findall("resprocessing/respcondition")
        scored = next(
            node for node in conditions if node.find("setvar") is not None and node.findtext("setvar") == "100"
        )
        negative = {node.text for no in scored.iter("not") for node in no.iter("varequal")}
        right = {node.text for node in scored.iter("varequal")} - negative
        options = [
            {
                "text": label.findtext(".//mattext"),
                "right": label.get("ident") in right,
                "feedback": feedback.get(f"{label.get('ident')}_fb"),
            }
            for label in item.iter("response_label")
            if label.find(".//mattext") is not None
        ]
        read[item.get("title")] = {
            "type": next(
                f.findtext("fieldentry")
                for f in item.iter("qtimetadatafield")
                if f.findtext("fieldlabel") == "question_type"
            ),
            "html": item.findtext("presentation/material/mattext"),
            "options": options,
            "low": scored.findtext(".//vargte"),
            "high": scored.findtext(".//varlte"),
            "right": feedback.get("correct_fb"),
            "wrong": feedback.get("general_incorrect_fb"),
        }
    return read


def _bare(data):
    """An XML tree without its namespaces."""
    root = ET.fromstring(data)
    for node in root.iter():
        node.tag = node.tag.rsplit("}", 1)[-1]
    return root


def canvas_shuffles(data):
    """Whether Canvas shuffles the answers of a QTI package."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        (found,) = [name for name in package.namelist() if name.endswith("assessment_meta.xml")]
        return _bare(package.read(found)).findtext("shuffle_answers")
