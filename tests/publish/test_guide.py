"""The teacher guide: ways, aims, sample answers, rubric and standards, where a teacher looks for them and nowhere else."""

import csv
import html
import io
import json
import re

import pytest

from helpers.course.teaching import teaching
from helpers.publish.editions import guide, handout
from helpers.publish.editions.standards import NOT_SURE, SURE

from ..delivered import DELIVERED
from .leaks import leaks, secrets, words

LESSONS = DELIVERED.built_lessons()
NAMES = [one.name for one in LESSONS]
STANDARDS = teaching().standards


def seen(page):
    text = re.sub(r"<[^>]*>", " ", re.sub(r"<style.*?</style>", "", page, flags=re.S))
    return " ".join(html.unescape(text).split())


def page_of(name, course=DELIVERED):
    return guide.lesson_page(course, course.lesson(name), course.built_lessons()).decode()


@pytest.fixture(scope="module")
def files():
    """All files of the guide."""
    return guide.guide_files(DELIVERED)


@pytest.mark.parametrize("name", NAMES)
def test_a_page_has_a_table_for_each_way_with_all_of_its_parts(files, name):
    tables = re.findall(r'<h3>(\d+) minutes</h3>\s*<div[^>]*><table class="way">(.*?)</table>', files[f"{name}.html"].decode(), flags=re.S)  # fmt: skip
    assert [int(minutes) for minutes, _ in tables] == [20, 50, 90]
    for (_, table), way in zip(tables, teaching().plans[name].ways, strict=True):
        rows = [seen(row) for row in re.findall(r"<tr><td>(.*?)</tr>", table, flags=re.S)]
        assert [part.do in row for row, part in zip(rows, way.parts, strict=True)] == [True] * len(way.parts)


@pytest.mark.parametrize("name", NAMES)
def test_a_page_has_the_aims_what_to_say_and_every_sample_answer(files, name):
    plan, page = teaching().plans[name], words(html.unescape(files[f"{name}.html"].decode()))
    said = [
        *(one.aim for one in plan.aims),
        plan.before,
        plan.after,
        *(text for one in plan.answers for text in (one.holds, one.silence)),
    ]
    assert [text for text in said if words(text) not in page] == []


def test_a_sample_answer_stands_under_its_own_prompt(files):
    page = seen(files["04_pain.html"].decode())
    for prompt in DELIVERED.exercise("04_pain").file.discuss:
        [sample] = [one for one in teaching().plans["04_pain"].answers if prompt.startswith(one.prompt)]
        assert f"{prompt} A good answer. {sample.holds} If nobody speaks. {sample.silence}" in page


def test_a_prompt_of_ones_own_stands_without_a_sample_answer(course, change):
    change("exercises/04_pain.yml", "discuss:\n", "discuss:\n  - What would you ask a nurse?\n")
    page = seen(page_of("04_pain", course))
    assert "What would you ask a nurse? The article cites a paper" in page


def test_a_way_of_which_a_lesson_was_taken_out_says_so(course, folder):
    path = folder / "course.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"  - lesson: 08_\w+\n    title: .*\n", "", text), encoding="utf-8")
    page = seen(page_of("04_pain", course))
    assert page.count("Left out, since “Who feels better after crying, and when?” isn't in your course.") == 1
    assert "An auction: how many patients" not in page


def test_a_lesson_of_ones_own_has_a_page_without_plan_and_ways(course, folder):
    # Its files are copies, so that no lesson has to be made for it.
    for kind in ("ipynb", "yml"):
        place = folder / ("exercises" if kind == "yml" else "") / f"04_pain.{kind}"
        place.with_name(f"11_laughing.{kind}").write_bytes(place.read_bytes())
    with (folder / "course.yml").open("a", encoding="utf-8") as listed:
        listed.write("  - lesson: 11_laughing\n    title: Laughing?\n")
    page = seen(page_of("11_laughing", course))
    assert "Ways through the lesson" not in page
    assert "A good answer." not in page
    assert "To discuss with the class" in page


def test_the_rubric_stands_on_the_page_of_the_course(files):
    page = seen(files["index.html"].decode())
    for line in teaching().rubric:
        assert f"{line.looks_for} {line.not_yet} {line.there} {line.more}" in page


def test_what_could_not_be_checked_of_the_standards_is_said_once(files):
    told = [seen(data.decode()) for place, data in files.items() if place.endswith(".html")]
    assert sum(page.count(seen(STANDARDS.note)) for page in told) == 1
    assert [page.count("not sure") for page in told] == [0] * len(told)


def test_a_unit_that_is_not_known_to_ask_for_it_has_a_star(files):
    page = files["index.html"].decode()
    for units in STANDARDS.lessons.values():
        for unit in units:
            assert f"<td>{unit.unit}{'' if unit.sure else '*'}</td><td>{html.escape(unit.why, quote=False)}</td><td></td>" in page.replace("&#39;", "'")  # fmt: skip


def test_the_table_to_fill_has_a_row_for_each_unit_and_an_empty_place_beside_it(files):
    head, *rows, note = csv.reader(io.StringIO(files["standards.csv"].decode("utf-8-sig")))
    assert head[-1] == "Your standard"
    assert [(row[0], row[2], row[3], row[5]) for row in rows] == [
        (name, unit.unit, SURE if unit.sure else NOT_SURE, "") for name in NAMES for unit in STANDARDS.lessons[name]
    ]
    assert note[0] == STANDARDS.note


def test_every_text_of_the_notes_for_teachers_counts_as_a_secret():
    hidden = secrets(DELIVERED.folder)
    plan = teaching().plans["04_pain"]
    assert {plan.before, plan.answers[0].holds, plan.answers[0].silence, plan.ways[0].parts[0].do} <= hidden


@pytest.mark.parametrize("one", LESSONS, ids=NAMES)
def test_no_handout_holds_anything_of_the_notes_for_teachers(one):
    notebook = json.loads((DELIVERED.folder / f"{one.name}.ipynb").read_text(encoding="utf-8"))
    plan = teaching().plans[one.name]
    own = {plan.before, plan.after, *(one.aim for one in plan.aims)} | {
        text for sample in plan.answers for text in (sample.holds, sample.silence)
    }
    assert leaks({one.name: handout.lesson_page(DELIVERED, one, notebook)}, own) == {}
