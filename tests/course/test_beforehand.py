"""What was worked out of the delivered files beforehand is what reading and setting them now gives, and serves only while both are the same."""

import json

import pytest

from helpers.course import beforehand, keep, references, text, yaml_loading
from helpers.course.yaml_source import Source
from helpers.publish import texts_beforehand

from ..delivered import DELIVERED

COMMAND = "Run: uv run python -m helpers refresh 00"
FILES = [
    *sorted(beforehand.HERE.glob("*.yml")),
    DELIVERED.folder / "course.yml",
    *map(DELIVERED.exercise_path, DELIVERED.exercise_names()),
]
TEXT = b"one: [1, 2.5, true, null]  # a remark\ntwo:\n  - three: four # cut off\n    five: >\n      six\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty folder for what is worked out."""
    monkeypatch.setattr(beforehand, "FOLDER", tmp_path / "beforehand")
    beforehand._all_laid_down.cache_clear()
    yield tmp_path / "beforehand"
    beforehand._all_laid_down.cache_clear()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_delivered_file_was_read_beforehand_as_it_is_read_now(path):
    known = beforehand.as_read(path.read_bytes(), path.name)
    assert known is not None, f"{path.name} is not read beforehand. {COMMAND}"
    now, problems = yaml_loading._read_now(path.read_bytes(), path.name)
    assert (Source(path.name, *known), []) == (now, problems), COMMAND


def test_every_work_was_set_beforehand_as_it_is_set_now(monkeypatch):
    works = references.references()
    ready = references.apa(works)
    assert all(beforehand.as_set(json.dumps(work)) for work in works.values()), COMMAND
    monkeypatch.setattr(beforehand, "as_set", lambda _: None)
    assert ready == references.apa(works), COMMAND


def test_works_that_are_set_are_set_anew_only_where_that_is_asked_or_one_is_another(folder, monkeypatch):
    works, done = dict(list(references.references().items())[:2]), []
    monkeypatch.setattr(references, "references", lambda: works)
    monkeypatch.setattr(references, "_set", lambda work: done.append(work) or ("Someone (2020). One.", "Someone, 2020"))
    for asked in (False, False, True):
        references.set_beforehand(asked)
    assert len(done) == 2 + 0 + 2
    key = next(iter(works))
    works[key] = {**works[key], "title": "Another one"}
    references.set_beforehand()
    assert len(done) == 2 + 0 + 2 + 2


def lay_down(raw):
    keep.write(beforehand.place("some.yml"), yaml_loading.read_beforehand(raw, "some.yml"), keeps=False)


def test_what_was_read_beforehand_is_taken_with_its_lines_and_notes(folder):
    now, _ = yaml_loading._read_now(TEXT, "other/some.yml")
    lay_down(TEXT)
    assert now.notes
    assert Source("other/some.yml", *beforehand.as_read(TEXT, "other/some.yml")) == now


@pytest.mark.parametrize("raw", [TEXT + b"more: 1\n", TEXT.replace(b"four", b"five"), b""])
def test_another_file_of_the_same_name_is_read_now(folder, raw):
    lay_down(TEXT)
    assert beforehand.as_read(raw, "some.yml") is None


def test_how_lines_end_makes_no_difference(folder):
    lay_down(TEXT)
    assert beforehand.as_read(TEXT.replace(b"\n", b"\r\n"), "some.yml") is not None


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"of": 1}', '{"of": "x", "data": {}, "lines": [], "below": [], "notes": []}']
)
def test_a_broken_file_of_what_was_read_is_passed_over(folder, text):
    folder.mkdir()
    (folder / "some.yml.json").write_text(text, encoding="utf-8")
    (folder / beforehand.WORKS).write_text(text, encoding="utf-8")
    (folder / beforehand.TEXTS).write_text(text, encoding="utf-8")
    assert beforehand.as_read(TEXT, "some.yml") is None
    assert beforehand.as_set("{}") is None
    assert beforehand.as_html("to_html", "a") is None


def test_a_file_with_a_mistake_is_not_laid_down():
    assert yaml_loading.read_beforehand(b"one: &a 1\ntwo: 2\n", "some.yml") is None


def test_works_that_are_ready_and_works_that_are_not_stand_in_one_order(monkeypatch):
    keys = list(references.references())
    ready, as_set = references.apa(keys), beforehand.as_set
    odd = {json.dumps(references.reference(key)) for key in keys[::2]}
    monkeypatch.setattr(beforehand, "as_set", lambda work: None if work in odd else as_set(work))
    assert references.apa(keys) == ready


def test_another_way_to_set_works_makes_what_was_set_old(folder, monkeypatch):
    references.set_beforehand()
    work = json.dumps(next(iter(references.references().values())))
    assert beforehand.as_set(work) is not None
    monkeypatch.setattr(beforehand, "SETS", beforehand.SETS[:-1])
    assert beforehand.as_set(work) is None


def test_every_text_that_the_lessons_show_was_made_html_beforehand_as_it_is_made_now(folder):
    known = (beforehand.HERE / "beforehand" / beforehand.TEXTS).read_bytes()
    texts_beforehand.write(DELIVERED.folder, folder)
    assert known == (folder / beforehand.TEXTS).read_bytes(), COMMAND


def test_a_text_is_taken_as_it_was_made_beforehand_and_by_the_way_it_was_made(folder):
    beforehand.write_html({("to_html_inline", "so *well*"): "known"})
    assert text.to_html_inline("so *well*") == "known"
    assert text.to_html("so *well*") == "<p>so <em>well</em></p>\n"
    assert text.to_html_inline("so  *well*") == "so  <em>well</em>"


@pytest.mark.parametrize("change", [(b"\n", b"\r\n"), (b'"known"', b'"kno')], ids=["other line ends", "cut off"])
def test_texts_with_other_line_ends_are_found_and_one_that_is_cut_off_is_made_anew(folder, change):
    beforehand.write_html({("to_html", "a"): "known", ("to_html", "b"): "this too"})
    path = folder / beforehand.TEXTS
    path.write_bytes(path.read_bytes().replace(*change))
    beforehand._all_laid_down.cache_clear()
    assert text.to_html("a") == ("<p>a</p>\n" if b"kno" in change[0] else "known")
    assert text.to_html("b") == "this too"


def test_half_of_a_sign_in_a_text_is_known_of_no_text(folder):
    assert beforehand.as_html("to_html", "\ud83d") is None


def test_another_way_to_make_html_makes_what_was_made_old(folder, monkeypatch):
    beforehand.write_html({("to_html", "a"): "known"})
    assert beforehand.as_html("to_html", "a") == "known"
    monkeypatch.setattr(beforehand, "MAKES_HTML", beforehand.MAKES_HTML[:-1])
    assert beforehand.as_html("to_html", "a") is None
