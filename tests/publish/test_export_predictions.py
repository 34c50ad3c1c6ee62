"""Predictions for learning platforms: they come with what happened, and nowhere do they count; nor does a quiz by itself."""

import io
import xml.etree.ElementTree as ET
import zipfile

import pytest

from helpers.publish.commands import main
from helpers.publish.lms.canvas import canvas_zip
from helpers.publish.lms.moodle import moodle_xml
from helpers.publish.lms.platforms import PLATFORMS
from helpers.publish.lms.quiz import Quiz

from .quiz_questions import choice, option

BET = choice("How much?", option("A glass", False), option("A bucket", True), kind="predict", id="02_a.predict")
BET |= {"happened_html": "<p>It was a <strong>bucket</strong>.</p>", "order": "fixed"}
ASKED = choice("Why?", option("So", True), option("Or so", False), id="02_a.why")
QUIZ = Quiz("02_a", "A lesson", [BET, ASKED])


def canvas_file(data, ending):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        (name,) = [one for one in package.namelist() if one.endswith(ending)]
        root = ET.fromstring(package.read(name))
    for node in root.iter():
        node.tag = node.tag.rsplit("}", 1)[-1]
    return root


def points(data):
    items = canvas_file(data, _assessment(data)).iter("item")
    return {
        one.get("title"): float(field.findtext("fieldentry"))
        for one in items
        for field in one.iter("qtimetadatafield")
        if field.findtext("fieldlabel") == "points_possible"
    }


def _assessment(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        (name,) = [one for one in package.namelist() if one.count("text2qti_assessment") == 2]
    return name


def test_moodle_gives_a_prediction_no_points_and_tells_what_happened():
    root = ET.fromstring(moodle_xml("A course", [QUIZ]))
    found = {one.findtext("name/text"): one for one in root.findall("question[name]")}
    assert {id: one.findtext("defaultgrade") for id, one in found.items()} == {"02_a.predict": "0", "02_a.why": "1"}
    assert found["02_a.predict"].findtext("generalfeedback/text") == BET["happened_html"]


@pytest.mark.parametrize("graded", [False, True])
def test_canvas_gives_a_prediction_no_points_and_tells_what_happened(graded):
    data = canvas_zip(QUIZ, graded)
    assert points(data) == {"02_a.predict": 0, "02_a.why": 1}
    assert canvas_file(data, "assessment_meta.xml").findtext("points_possible") == "1.0"
    (bet,) = [one for one in canvas_file(data, _assessment(data)).iter("item") if one.get("title") == "02_a.predict"]
    told = [one.findtext(".//mattext") for one in bet.findall("itemfeedback[@ident='general_fb']")]
    assert [one for one in told if "bucket" in one and "It was" in one] == told != []


def test_a_canvas_quiz_is_for_practice_as_often_as_one_likes():
    meta = canvas_file(canvas_zip(QUIZ), "assessment_meta.xml")
    assert (meta.findtext("quiz_type"), meta.findtext("allowed_attempts")) == ("practice_quiz", "-1")
    assert meta.find("assignment") is None


def test_a_canvas_quiz_counts_where_the_teacher_says_so():
    meta = canvas_file(canvas_zip(QUIZ, graded=True), "assessment_meta.xml")
    assert (meta.findtext("quiz_type"), meta.findtext("allowed_attempts")) == ("assignment", "1")
    assert meta.find("assignment") is not None


def test_the_command_makes_a_canvas_quiz_that_counts_when_it_is_told_to(command, tmp_path):
    types = set()
    for words in ((), ("--graded",)):
        assert command("export", "canvas", "02", "--to", tmp_path / "out", *words)[0] == 0
        data = (tmp_path / "out" / "02_stress_hormones-canvas.zip").read_bytes()
        types.add((*words, canvas_file(data, "assessment_meta.xml").findtext("quiz_type")))
    assert types == {("practice_quiz",), ("--graded", "assignment")}


@pytest.mark.parametrize("name", PLATFORMS)
def test_each_export_says_in_one_sentence_what_the_platform_cannot_show(name, command, tmp_path):
    code, said, _ = command("export", name, "02", "--to", tmp_path / "out")
    assert code == 0
    assert PLATFORMS[name].not_shown in said.splitlines()
    assert PLATFORMS[name].not_shown.count(".") == 1


def test_the_help_of_an_export_says_it_too(capsys):
    with pytest.raises(SystemExit):
        main(["export", "gift", "--help"])
    assert "GIFT can't show" in " ".join(capsys.readouterr().out.split())
