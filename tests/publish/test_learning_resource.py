"""What a page says of itself in the words of schema.org: right by its vocabulary, and the same as the course's own files say."""

import importlib.metadata
import json

import pytest

from helpers.course import teaching as teaching_file
from helpers.course.teaching import teaching
from helpers.publish.web import learning_resource
from helpers.publish.web.site import Site

from ..delivered import DELIVERED
from .schema_org import mistakes

LESSONS = DELIVERED.built_lessons()
SITE = Site.of(DELIVERED, DELIVERED.folder)


def lesson(one, site=SITE):
    return json.loads(learning_resource.of_lesson(site, one))


def course(site=SITE):
    return json.loads(learning_resource.of_course(site))


@pytest.mark.parametrize("one", LESSONS, ids=lambda one: one.name)
def test_a_lesson_is_described_in_terms_that_schema_org_has(one):
    assert mistakes(lesson(one)) == []


def test_the_course_and_the_pages_beside_the_lessons_are_described_in_terms_that_schema_org_has():
    assert mistakes(course()) == []
    assert mistakes(json.loads(learning_resource.of_other(SITE, "search.html", "Search", "Find a word"))) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"@context": "https://schema.example"}, "It does not name schema.org as its vocabulary."),
        ({"@type": "Lesson"}, "page: there is no type Lesson."),
        ({"@type": "Organization"}, "It is no LearningResource."),
        ({"minutes": 3}, "page: there is no property minutes."),
        ({"educationalRole": "student"}, "page: LearningResource has no educationalRole."),
        ({"timeRequired": "12 minutes"}, "page.timeRequired: '12 minutes' is none of Duration."),
        ({"isPartOf": {"@type": "Person", "name": "x"}}, "page.isPartOf: Person is none of CreativeWork, URL."),
        ({"teaches": ["Explain it.", ""]}, "page.teaches: '' is none of Text."),
    ],
)
def test_the_check_tells_a_mistake_with_its_place(change, said):
    assert said in mistakes({**lesson(LESSONS[1]), **change})


def test_the_check_tells_what_is_missing():
    said = {name: value for name, value in lesson(LESSONS[1]).items() if name != "license"}
    assert mistakes(said) == ["It has no license."]


@pytest.mark.parametrize("one", LESSONS, ids=lambda one: one.name)
def test_a_lesson_says_the_title_the_minutes_the_aims_and_the_claims_of_the_courses_files(one):
    said = lesson(one)
    shortest, longest = DELIVERED.exercise(one.name).file.minutes
    assert (said["name"], said["timeRequired"]) == (one.title, f"PT{round((shortest + longest) / 2)}M")
    assert said["teaches"] == [aim.aim for aim in teaching().plans[one.name].aims]
    assert [claim["name"] for claim in said.get("about", [])] == [c.claim for c in DELIVERED.claims_for(one.name)]


def test_the_course_has_its_lessons_as_parts_in_their_order():
    parts = course()["hasPart"]
    assert [part["url"] for part in parts] == [f"{one.name}.html" for one in LESSONS]
    assert [part["position"] for part in parts] == list(range(1, len(LESSONS) + 1))


def test_the_version_and_who_made_it_are_those_of_the_package():
    said = course()
    about = importlib.metadata.metadata("good-cry")
    assert (said["version"], said["creator"]["name"]) == (about["Version"], about["Author"])


def test_where_the_package_is_not_installed_no_version_is_said(monkeypatch):
    def gone(name):
        raise importlib.metadata.PackageNotFoundError

    monkeypatch.setattr(importlib.metadata, "version", gone)
    assert "version" not in course()


def test_without_the_notes_for_teachers_a_lesson_has_no_aims(tmp_path, monkeypatch):
    monkeypatch.setattr(teaching_file, "FILE", tmp_path / "none.yml")
    assert "teaches" not in lesson(LESSONS[1], Site.of(DELIVERED, DELIVERED.folder))


def test_what_is_said_cannot_leave_its_script_element():
    said = learning_resource.of_other(SITE, "search.html", "</script><script>x()", "y")
    assert "<" not in said
    assert json.loads(said)["name"] == "</script><script>x()"
