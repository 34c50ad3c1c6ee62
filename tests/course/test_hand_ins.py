"""Files that were handed in: good ones count once, all others are named and set aside, nothing private is kept."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers.course import hand_ins

ONE_NUMBER = {"03_mood_hormones": {"check.one": {"kind": "check", "answer": {"tries": [{"choice": 0}]}}}}
ANSWER = {"choice": "It fades", "confidence": 2}


def handed_in(id="0123456789ab", **changes):
    lessons = {"02_stress_hormones": {"predict": {"kind": "predict", "answer": ANSWER}}}
    return {"format": "good-cry hand-in", "version": 1, "id": id, "saved": "2025-01-31", "lessons": lessons, **changes}


def write(folder, name, data):
    (folder / name).write_text(data if isinstance(data, str) else json.dumps(data), encoding="utf-8")


def test_a_folder_that_is_not_there_holds_nothing(tmp_path):
    assert hand_ins.read_folder(tmp_path / "nowhere") == hand_ins.HandIns()


def test_good_files_count_and_their_answers_are_found(tmp_path):
    write(tmp_path, "a.json", handed_in())
    write(tmp_path, "b.json", handed_in("ba9876543210"))
    read = hand_ins.read_folder(tmp_path)
    assert read.answers("02_stress_hormones", "predict", "predict") == [ANSWER, ANSWER]
    assert read.answers("02_stress_hormones", "predict", "task") == []
    assert read.answers("03_other", "predict", "predict") == []
    assert read.set_aside == ()


def test_what_the_format_does_not_have_is_never_kept(tmp_path):
    write(tmp_path, "a.json", handed_in(name="somebody"))
    data = handed_in()
    data["lessons"]["02_stress_hormones"]["predict"]["private"] = {"reason": "a secret"}
    write(tmp_path, "b.json", data)
    read = hand_ins.read_folder(tmp_path)
    assert "secret" not in repr(read)
    assert "somebody" not in repr(read)
    assert read.good == ()
    assert "“name” is not as this course writes it" in read.set_aside[0].why
    assert "private” is not as this course writes it" in read.set_aside[1].why


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ("no json", "it holds no JSON"),
        ("[1, 2]", "no hand-in of this course"),
        ('{"format": NaN}', "it holds no JSON"),
        ("[" * 100_000, "it holds no JSON"),
        (" " * 400_000, "larger than 300 kilobytes"),
        (handed_in(format="good-cry record"), "somebody's whole record, with private text"),
        (handed_in(format="other hand-in"), "no hand-in of this course"),
        (handed_in(version=3), "another version"),
        (handed_in(version=0), "another version"),
        (handed_in(version=True), "another version"),
        (handed_in(id="me"), "“id” is not as this course writes it"),
        (handed_in(saved="9999-99-99"), "“saved” is not as this course writes it"),
        (handed_in(saved="2025-02-30"), "“saved” is not as this course writes it"),
        (handed_in(saved="31.01.2025"), "“saved” is not as this course writes it"),
        (handed_in(lessons={}), "It holds no answer"),
        (handed_in(lessons={"02_stress_hormones": {}}), "It holds no answer"),
        (handed_in(lessons={"02": {"a": {"kind": "check", "answer": {"tries": []}}}}), "It holds no answer"),
        (handed_in(lessons={"02": {"a": {"kind": "predict", "answer": {"choice": None}}}}), "It holds no answer"),
        ("PK\x03\x04 and the rest of a zip", "Unpack it"),
        (handed_in(lessons={"../up": {}}), "is not as this course writes it"),
        (handed_in(lessons={"02": {"a": {"kind": "reflect", "answer": 1}}}), "“lessons.02.a.kind” is not"),
        (handed_in(lessons={"02": {"a": {"kind": "task", "answer": [[[[[[[[1]]]]]]]]}}}), "nested too deeply"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_file_that_does_not_count_is_named_with_a_reason(tmp_path, data, why):
    write(tmp_path, "a.json", handed_in())
    write(tmp_path, "odd.json", data)
    read = hand_ins.read_folder(tmp_path)
    assert len(read.good) == 1
    [one] = read.set_aside
    assert one.name == "odd.json"
    assert why in one.why


def test_of_two_files_of_one_person_the_later_one_counts(tmp_path):
    write(tmp_path, "a.json", handed_in(saved="2025-02-01"))
    write(tmp_path, "b.json", handed_in())
    write(tmp_path, "c.json", handed_in(saved="2025-03-01", lessons=ONE_NUMBER))
    read = hand_ins.read_folder(tmp_path)
    assert [one.saved for one in read.good] == ["2025-03-01"]
    assert [one.name for one in read.set_aside] == ["b.json", "a.json"]


def test_of_two_files_of_one_day_the_one_with_more_answers_counts(tmp_path):
    write(tmp_path, "a.json", handed_in(lessons=ONE_NUMBER))
    more = {**ONE_NUMBER, **handed_in()["lessons"]}
    write(tmp_path, "b.json", handed_in(lessons=more))
    write(tmp_path, "c.json", handed_in(lessons=more))
    read = hand_ins.read_folder(tmp_path)
    assert read.answers("02_stress_hormones", "predict", "predict") == [ANSWER]
    assert [one.name for one in read.set_aside] == ["a.json", "c.json"]


def test_links_are_not_followed_and_an_empty_folder_is_said(tmp_path):
    inside = tmp_path / "in"
    inside.mkdir()
    (tmp_path / "other").mkdir()
    write(tmp_path, "outside.json", handed_in())
    write(tmp_path / "other", "inside.json", handed_in("ba9876543210"))
    (inside / "link.json").symlink_to(tmp_path / "outside.json")
    (inside / "linked").symlink_to(tmp_path / "other")
    (inside / "folder").mkdir()
    read = hand_ins.read_folder(inside)
    assert read.good == ()
    assert [one.name for one in read.set_aside] == ["folder", "link.json", "linked"]


@pytest.mark.parametrize(
    "folder",
    [
        "Learner {n}_{n}23_assignsubmission_file_",
        "Learner {n}_{n}23_assignsubmission_file",
        "Group A/Learner {n}_{n}23_assignsubmission_file_",
        "Learner {n}_{n}23_assignsubmission_file_/sub/folder",
        ".",
    ],
)
def test_a_platforms_folders_count_like_files_beside_each_other(tmp_path, folder):
    for n in range(30):
        place = tmp_path / folder.format(n=n)
        place.mkdir(parents=True, exist_ok=True)
        write(place, "hand-in.json" if folder != "." else f"{n}.json", handed_in(f"{n:012x}"))
    (tmp_path / "__MACOSX").mkdir()
    (tmp_path / ".DS_Store").write_text("x")
    read = hand_ins.read_folder(tmp_path)
    assert len(read.good) == 30
    assert read.set_aside == ()


def test_a_file_in_a_folder_is_named_with_its_folder(tmp_path):
    (tmp_path / "Learner 1_file_").mkdir()
    write(tmp_path / "Learner 1_file_", "odd.json", "no json")
    assert [one.name for one in hand_ins.read_folder(tmp_path).set_aside] == ["Learner 1_file_/odd.json"]


def test_folders_without_an_end_end(tmp_path):
    place = tmp_path
    for _ in range(12):
        place = place / "in"
        place.mkdir()
    write(place, "a.json", handed_in())
    [one] = hand_ins.read_folder(tmp_path).set_aside
    assert "lies too deep" in one.why


def test_files_in_many_folders_are_counted_together_against_the_most(tmp_path, monkeypatch):
    monkeypatch.setattr(hand_ins, "MOST_FILES", 5)
    for n in range(9):
        (tmp_path / str(n)).mkdir()
        write(tmp_path / str(n), "a.json", handed_in(f"{n:012x}"))
    read = hand_ins.read_folder(tmp_path)
    assert len(read.good) == 5
    assert "only so many are read" in read.set_aside[0].why


def test_a_name_with_control_signs_is_shown_without_them():
    assert hand_ins.shown("a\x1b[31m\n.json") == "a?[31m?.json"
    assert len(hand_ins.shown("x" * 500)) == 80


def test_a_thousand_files_are_read_once_each(tmp_path, monkeypatch):
    for n in range(1000):
        write(tmp_path, f"{n}.json", handed_in(f"{n:012x}"))
    read, opened = hand_ins.read_file, []
    monkeypatch.setattr(hand_ins, "read_file", lambda path: (opened.append(path.name), read(path))[1])
    assert len(hand_ins.read_folder(tmp_path).good) == 1000
    assert len(opened) == len(set(opened)) == 1000


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=20,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=60)
@given(st.dictionaries(st.sampled_from(["format", "version", "id", "lessons", "saved", "x"]), VALUES))
def test_whatever_a_file_holds_it_counts_or_is_set_aside(tmp_path, changes):
    write(tmp_path, "one.json", {**handed_in(), **changes})
    read = hand_ins.read_folder(tmp_path)
    assert len(read.good) + len(read.set_aside) == 1
