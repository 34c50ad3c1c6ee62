"""What lesson 05 says agrees with its models; its faces are balanced; the class's files are pooled or set aside."""

import json
import xml.etree.ElementTree as ET
from collections import Counter
from statistics import median

import nbformat
import pytest

from helpers.course import for_widgets, hand_ins
from helpers.lessons import social_signal as lesson
from helpers.lessons.faces import HAIR, PEOPLE, face
from helpers.models import tear_effect

from ..delivered import DELIVERED


@pytest.fixture(scope="module")
def apart():
    return lesson.how_far_apart()


@pytest.fixture(scope="module")
def task():
    return lesson.face_task()


def text():
    path = DELIVERED.folder / f"{lesson.lesson.name}.ipynb"
    return "\n".join(cell.source for cell in nbformat.read(path, as_version=4).cells)


@pytest.mark.parametrize("d", [0.0, 0.2, 0.49, 1.0, 2.0])
def test_the_reading_says_the_models_wins_and_overlap(apart, d):
    apart.d = d
    said = str(apart.reading).replace("\u00a0", " ")
    assert f"wins {100 * tear_effect.wins(d):.1f} times out of 100" in said
    assert f"overlap by {100 * tear_effect.overlap(d):.1f}" in said


def test_the_reading_says_which_place_is_the_studys_and_which_is_in_its_range(apart):
    said = {}
    for d in (0.42, 0.43, 0.49, 0.55, 0.56):
        apart.d = d
        said[d] = str(apart.reading).split(".")[-2].strip() if str(apart.reading).endswith(".") else ""
    assert said[0.49] == "This is what the study found"
    assert said[0.43] == said[0.55] == "This lies in the study's range"
    assert "study" not in said[0.42] + said[0.56]


def test_the_numbers_of_the_text_are_the_models():
    assert f"wins about {100 * tear_effect.wins(0.49):.0f} times out of 100" in text()
    assert round(100 * tear_effect.wins(1.8)) == 90
    assert "takes a d of about 1.8" in text()


def test_the_number_question_and_the_hundred_pairs_have_the_models_wins():
    question = next(one for one in for_widgets.every(lesson.lesson.exercise, "check") if one["id"] == "without")
    wins = round(100 * tear_effect.wins(tear_effect.TEARS_D))
    assert question["value"] == 100 - wins
    [pairs] = lesson.lesson.hundred("pairs").rounds
    assert [group["n"] for group in pairs["found"]] == [wins, 100 - wins]


def test_tears_give_no_answer_away(task):
    cells = Counter((one["category"], one["condition"]) for one in task.stimuli)
    assert len(cells) == 4
    assert set(cells.values()) == {len(PEOPLE)}


def test_there_are_several_people_who_differ_in_look():
    assert len(PEOPLE) >= 6
    assert len({person.skin for person in PEOPLE.values()}) == len(PEOPLE)
    assert len({person.hair_style for person in PEOPLE.values()}) == len(PEOPLE)


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("expression", ["sad", "calm"])
def test_tears_are_all_that_tells_two_drawings_of_one_face_apart(person, expression):
    dry, wet = face(person, expression, tears=False), face(person, expression, tears=True)
    assert ET.fromstring(wet).tag.endswith("svg")
    assert wet.startswith(dry.removesuffix("</svg>"))
    assert len(wet) > len(dry)


def test_a_face_holds_no_script_and_asks_for_nothing(task):
    for one in task.stimuli:
        assert "<script" not in one["svg"]
        assert "href" not in one["svg"]
        assert "http" not in one["svg"].replace('xmlns="http://www.w3.org/2000/svg"', "")


def test_made_up_results_are_faster_with_tears_on_sad_faces_and_a_little_slower_on_calm_ones(task):
    middles = {group: {name: median(times) for name, times in row.items()} for group, row in task.demo.items()}
    assert middles == lesson.MADE_UP_MS
    assert middles["sad"] == {"tears": 560, "none": 600}
    assert 0 < middles["calm"]["tears"] - middles["calm"]["none"] < 40
    assert {len(times) for row in task.demo.values() for times in row.values()} == {task.trials // 4}


def test_the_task_counts_sad_faces_and_the_text_says_how_many_of_each_kind_come(task):
    assert task.compare == "sad"
    assert f"With {task.trials // 4} answers for each kind of face" in text()
    assert task.minutes == 2


def test_the_others_beside_the_reader_are_called_simulated_and_their_assumed_average_is_told(task):
    assert task.crowd["people"] == [10, 100, 7007]
    assert f"simulated, with {task.crowd['middle']}\u00a0ms assumed" in task.crowd["mark"]
    assert "7,007 people asked how ready they'd be to help" in task.crowd["mark"]


def test_the_studies_of_tears_at_work_come_in_their_order():
    cards = lesson.lesson.cards("at_work")
    assert cards.order == "fixed"
    assert [one["id"] for one in cards.items] == ["first", "repeated", "more_photos", "countries"]


def test_the_text_says_how_much_longer_a_face_stands_than_in_the_study(task):
    assert round(task.frames / 60 / 0.050) == 4
    assert "about four times as long as in the study" in text()


def medians(tears, none):
    return {"tears": {"median": tears}, "none": {"median": none}}


def handed_in(id, result):
    entry = {"kind": "task", "answer": result}
    return {
        "format": "good-cry hand-in", "version": 1, "id": f"{id:012x}", "saved": "2025-01-31",
        "lessons": {lesson.lesson.name: {"task.faces": entry}},
    }  # fmt: skip


def test_files_of_a_class_are_pooled_and_odd_ones_are_named(tmp_path):
    both = [
        {"sad": medians(560, 600), "calm": medians(600, 590)},
        {"sad": medians(610.5, 640), "calm": medians(None, 590)},
        {"sad": medians(None, 500), "calm": medians(600, 590)},
        {"sad": medians(3, 9)},
    ]
    for n, cells in enumerate(both):
        (tmp_path / f"{n}.json").write_text(json.dumps(handed_in(n, {"cells": cells})))
    (tmp_path / "notes.txt").write_text("not a hand-in")
    found = lesson.face_results(hand_ins.read_folder(tmp_path))
    assert found.results == [[560, 600, 600, 590], [610.5, 640]]
    assert found.before == 0
    assert found.set_aside[0].startswith("notes.txt. It is no file of this course")
    assert found.set_aside[1].startswith("2 with a face task")


def test_a_file_from_before_is_counted_apart_and_never_mixed_in(tmp_path):
    before = {"difference": 40, "low": None, "high": None, "conditions": medians(560, 600)}
    for n, result in enumerate(
        [before, before, {"cells": {"sad": medians(500, 520)}}, {"conditions": medians(None, 5)}]
    ):
        (tmp_path / f"{n}.json").write_text(json.dumps(handed_in(n, result)))
    found = lesson.face_results(hand_ins.read_folder(tmp_path))
    assert (found.results, found.before) == ([[500, 520]], 2)
    assert found.set_aside == ["1 with a face task that has no two medians for sad faces in it."]
    widget = lesson.class_results(folder=str(tmp_path))
    assert (widget.results, widget.before) == ([[500, 520]], 2)
    assert "2 results are from before: sad faces and calm faces together." in repr(widget)


def test_without_a_folder_the_class_starts_empty(tmp_path):
    widget = lesson.class_results(folder=str(tmp_path / "nowhere"))
    assert (widget.results, widget.before, widget.set_aside) == ([], 0, [])


@pytest.mark.parametrize("person", PEOPLE)
def test_hair_or_a_scarf_lies_behind_a_face_and_before_it(person):
    fills = [one.get("fill") for one in ET.fromstring(face(person, "calm", tears=False)).iter()]
    hair, shirt = PEOPLE[person].hair, fills.index(PEOPLE[person].clothes)
    bald_behind = PEOPLE[person].hair_style not in ("scarf", "curls") and not HAIR[PEOPLE[person].hair_style][0]
    assert (hair in fills[:shirt]) != bald_behind
    assert hair in fills[shirt:] or PEOPLE[person].hair_style == "scarf"
