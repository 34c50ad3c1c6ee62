"""Reads a Common Cartridge with nothing but a zip and an XML reader, and checks it against what version 1.3 says of its structure.

The published schemas may be passed on, but not by us. So this is a check of our own: the elements, their order and number,
and the attributes that must be there, written down from the schemas ccv1p3_imscp_v1p2_v1p0 and ccv1p3_qtiasiv1p2p1_v1p0
and the rules in them. Once the questions of all lessons were held against the published schema of 1.1 (ccv1p1_qtiasiv1p2p1_v1p0, which has
the same namespace), where all files were valid, and the manifest against ccv1p1_imscp_v1p2_v1p0, under whose names it was valid but
for the type of an assignment, which that version does not know. This check knows only what a cartridge of this course may have.
"""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET
import zipfile
from urllib.parse import unquote

CP = "http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1"
QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
LOM = "http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest"
TO_DO = "http://www.imsglobal.org/xsd/imscc_extensions/assignment"
PAGE, QUESTIONS, ASSIGNMENT = "webcontent", "imsqti_xmlv1p2/imscc_xmlv1p3/assessment", "assignment_xmlv1p0"

#: The children of each element, as a regular expression over their names with a space after each; and the attributes it must have.
MANIFEST = {
    "manifest": ("metadata organizations resources ", {"identifier"}),
    "metadata": ("schema schemaversion lom ", set()),
    "lom": ("general ", set()),
    "general": ("title ", set()),
    "organizations": ("organization ", set()),
    "organization": ("item ", {"identifier", "structure"}),
    "item": ("(title )?(item )*", {"identifier"}),
    "resources": ("(resource )*", set()),
    "resource": ("(file )*(dependency )*", {"identifier", "type"}),
    "file": ("", {"href"}),
    "dependency": ("", {"identifierref"}),
    "schema": ("", set()),
    "schemaversion": ("", set()),
    "title": ("(string )?", set()),
    "string": ("", set()),
}
ASKED = {
    "questestinterop": ("assessment ", set()),
    "assessment": ("qtimetadata section ", {"ident", "title"}),
    "qtimetadata": ("(qtimetadatafield )+", set()),
    "qtimetadatafield": ("fieldlabel fieldentry ", set()),
    "fieldlabel": ("", set()),
    "fieldentry": ("", set()),
    "section": ("(item )+", {"ident"}),
    "item": ("itemmetadata presentation resprocessing (itemfeedback )*", {"ident"}),
    "itemmetadata": ("(qtimetadata )+", set()),
    "presentation": ("material (response_lid |response_str )", set()),
    "material": ("mattext ", set()),
    "mattext": ("", {"texttype"}),
    "response_lid": ("render_choice ", {"ident", "rcardinality"}),
    "response_str": ("render_fib ", {"ident", "rcardinality"}),
    "render_choice": ("(response_label )(response_label )+", set()),
    "render_fib": ("(response_label )*", set()),
    "response_label": ("(material )*", {"ident"}),
    "resprocessing": ("outcomes (respcondition )+", set()),
    "outcomes": ("decvar ", set()),
    "decvar": ("", {"varname"}),
    "respcondition": ("conditionvar (setvar )*(displayfeedback )*", set()),
    "conditionvar": ("(and |or |other |varequal )+", set()),
    "and": ("(not |varequal )+", set()),
    "not": ("(and |or |varequal )+", set()),
    "other": ("", set()),
    "varequal": ("", {"respident"}),
    "setvar": ("", set()),
    "displayfeedback": ("", {"feedbacktype", "linkrefid"}),
    "itemfeedback": ("flow_mat ", {"ident"}),
    "flow_mat": ("material ", set()),
}
HAND_IN = {
    "assignment": ("title text gradable submission_formats ", {"identifier"}),
    "title": ("", set()),
    "text": ("", {"texttype"}),
    "gradable": ("", set()),
    "submission_formats": ("(format )+", set()),
    "format": ("", {"type"}),
}
MAY = {
    "qmd_assessmenttype": {"Examination"},
    "qmd_scoretype": {"Percentage"},
    "qmd_feedbackpermitted": {"Yes", "No"},
    "cc_maxattempts": {"1", "2", "3", "4", "5", "unlimited"},
}


def faults(root: ET.Element, shape: dict, *namespaces: str) -> list[str]:
    """What is wrong with the elements of a file; nothing where it has its shape."""
    found = []
    for node in root.iter():
        space, name = node.tag[1:].split("}")
        if space not in namespaces or name not in shape:
            found.append(f"{node.tag} has no place here")
            continue
        children, needed = shape[name]
        within = "".join(f"{child.tag.split('}')[1]} " for child in node)
        if not re.fullmatch(children, within):
            found.append(f"{name} holds: {within}")
        if needed - set(node.keys()):
            found.append(f"{name} lacks {needed - set(node.keys())}")
        if len(node) and (node.text or "").strip():
            found.append(f"{name} holds text between its elements")
    return found


def faults_of_questions(root: ET.Element) -> list[str]:
    """What is wrong with a file of questions, by its shape and by the profile's rules."""
    found = faults(root, ASKED, QTI)
    if found:
        return found
    bare(root)
    fields = {one.findtext("fieldlabel"): one.findtext("fieldentry") for one in root.find("assessment/qtimetadata")}
    if fields.pop("cc_profile", "") != "cc.exam.v0p1":
        found.append("the assessment has no profile")
    found += [f"{label} is {entry}" for label, entry in fields.items() if entry not in MAY.get(label, ())]
    ids = [one.get("ident") for one in root.iter("item")]
    if len(ids) != len(set(ids)):
        found.append("two items have one ident")
    for item in root.iter("item"):
        found += [f"{item.get('ident')}: {one}" for one in _faults_of_item(item)]
    return found


def _faults_of_item(item: ET.Element) -> list[str]:
    found = []
    profile = item.findtext("itemmetadata/qtimetadata/qtimetadatafield/fieldentry")
    reply = item.find("presentation/response_lid")
    if reply is None:
        reply = item.find("presentation/response_str")
    wanted = {
        "cc.multiple_choice.v0p1": ("response_lid", "Single"),
        "cc.multiple_response.v0p1": ("response_lid", "Multiple"),
        "cc.fib.v0p1": ("response_str", "Single"),
    }
    if wanted.get(profile) != (reply.tag, reply.get("rcardinality")):
        found.append(f"{profile} with {reply.tag} of {reply.get('rcardinality')}")
    if {one.get("respident") for one in item.iter("varequal")} != {reply.get("ident")}:
        found.append("a condition names no reply")
    if reply.tag == "response_lid":
        labels = {one.get("ident") for one in reply.iter("response_label")}
        if not {one.text for one in item.iter("varequal")} <= labels:
            found.append("a condition names no option")
    told = [one.get("ident") for one in item.findall("itemfeedback")]
    if len(told) != len(set(told)) or set(told) != {one.get("linkrefid") for one in item.iter("displayfeedback")}:
        found.append("feedback that is never told, or told and not there")
    if {one.get("feedbacktype") for one in item.iter("displayfeedback")} != {"Response"}:
        found.append("feedback of another type")
    if [one.get("varname") for one in item.iter("decvar")] != ["SCORE"]:
        found.append("another variable than SCORE")
    if {(one.get("action"), one.text) for one in item.iter("setvar")} != {("Set", "100")}:
        found.append("another score")
    return found


def faults_of_manifest(root: ET.Element, names: list[str]) -> list[str]:
    """What is wrong with a manifest, by its shape and by the profile's rules."""
    found = faults(root, MANIFEST, CP, LOM)
    if found:
        return found
    bare(root)
    if (root.findtext("metadata/schema"), root.findtext("metadata/schemaversion")) != ("IMS Common Cartridge", "1.3.0"):
        found.append("another schema")
    if root.find("organizations/organization").get("structure") != "rooted-hierarchy":
        found.append("another structure")
    ids = [one.get("identifier") for one in root.iter() if one.get("identifier")]
    found += [f"{one} stands twice" for one in ids if ids.count(one) > 1]
    found += [f"{one} is no name of XML" for one in ids if not re.fullmatch(r"[A-Za-z_][\w.-]*", one)]
    top = root.find("organizations/organization/item")
    if top.find("title") is not None:
        found.append("the top item has a title")
    for item in top.iter("item"):
        if item is not top and item.find("title") is None:
            found.append("an item has no title")
        if item.get("identifierref") and item.find("item") is not None:
            found.append("an item that leads to a file holds items")
    resources = {one.get("identifier"): one for one in root.iter("resource")}
    led = {one.get("identifierref") for one in root.iter() if one.get("identifierref")}
    found += [f"nothing is called {one}" for one in led - set(resources)]
    found += [f"nothing leads to {one}" for one in set(resources) - led]
    files = [unquote(one.get("href")) for one in root.iter("file")]
    if sorted([*files, "imsmanifest.xml"]) != sorted(names):
        found.append("the files are not those that the manifest names, each once")
    for one in resources.values():
        if one.get("href") and one.get("href") not in {file.get("href") for file in one.findall("file")}:
            found.append("the address of a resource is none of its files")
        if one.get("type") not in (PAGE, QUESTIONS, ASSIGNMENT) or (one.get("type") != PAGE and one.get("href")):
            found.append(f"{one.get('identifier')} is of type {one.get('type')}")
    return found


def bare(root: ET.Element) -> ET.Element:
    """The tree without its namespaces."""
    for node in root.iter():
        node.tag = node.tag.rsplit("}", 1)[-1]
    return root


def unpacked(data: bytes) -> dict[str, bytes]:
    """The files of a cartridge by their places."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


def asked_in(root: ET.Element) -> dict[str, dict]:
    """The questions of a file as plain values, by their idents."""
    read = {}
    for item in bare(root).iter("item"):
        told = {one.get("ident"): one.findtext("flow_mat/material/mattext") for one in item.findall("itemfeedback")}
        by_reply, full, always = {}, [], []
        for one in item.findall("resprocessing/respcondition"):
            values = [node.text for node in one.findall("conditionvar/varequal")]
            feedback = [told[node.get("linkrefid")] for node in one.findall("displayfeedback")]
            if one.find("conditionvar/other") is not None:
                always += feedback
            for value in values:
                by_reply.setdefault(value, []).extend(feedback)
            if one.find("setvar") is not None:
                whole = one.find("conditionvar/and")
                full += values if whole is None else [node.text for node in whole.findall("varequal")]
        read[item.get("ident")] = {
            "html": item.findtext("presentation/material/mattext"),
            "options": {
                one.get("ident"): one.findtext("material/mattext")
                for one in item.iter("response_label")
                if one.find("material") is not None
            },
            "shuffled": next((one.get("shuffle") for one in item.iter("render_choice")), None),
            "told": by_reply,
            "full": full,
            "always": always,
        }
    return read
