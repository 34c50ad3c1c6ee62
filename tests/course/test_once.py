"""What stands in a file is parsed once for each state of the file, and a file that was saved again is read again."""

from collections import Counter

import pytest

from helpers.course import claims, help_lines, yaml_file, yaml_loading
from helpers.course.once import MOST_STATES, once_a_state
from helpers.course.the_course import Course

from .exercise_files import FILE, SMALL

#: More than a list of lessons may have.
NAMES = [f"{n:03}_lesson" for n in range(70)]


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A large course with claims and help lines of its own, of which nothing was read yet."""
    made = Course(tmp_path / tmp_path.name)  # no other test has files of this name
    made.exercise_path("x").parent.mkdir(parents=True)
    for name in NAMES:
        made.exercise_path(name).write_text(SMALL, encoding="utf-8")
        made.notebook(name).write_text("{}", encoding="utf-8")
    (made.folder / "course.yml").write_text("title: Mine\n", encoding="utf-8")
    for module in (claims, help_lines):
        own = tmp_path / f"{tmp_path.name}-{module.FILE.name}"
        own.write_bytes(module.FILE.read_bytes())
        monkeypatch.setattr(module, "FILE", own)
    return made


@pytest.fixture
def parses(monkeypatch):
    """How often the text of each file was parsed since."""
    counted, parsed = Counter(), yaml_file.parsed

    def count(text, file, *more):
        counted[file] += 1
        return parsed(text, file, *more)

    monkeypatch.setattr(yaml_file, "parsed", count)
    return counted


def read_all(course):
    for one in course.lessons():
        assert course.exercise(one.name).time == "15 to 25 minutes"
    return course.settings, course.claims, course.help_html()


def test_each_file_is_parsed_once_however_many_lessons_there_are(course, parses):
    for _ in range(3):
        read_all(course)
    files = [course.shown(f"exercises/{name}.yml") for name in NAMES]
    files += [course.shown("course.yml"), claims.FILE.name, help_lines.FILE.name]
    assert parses == dict.fromkeys(files, 1)


def test_of_a_large_course_only_the_file_that_was_saved_again_is_parsed_again(course, parses):
    read_all(course)
    parses.clear()
    path = course.exercise_path(NAMES[7])
    path.write_text(SMALL.replace("How fast?", "How slow?", 1), encoding="utf-8")
    read_all(course)
    assert parses == {course.shown(f"exercises/{NAMES[7]}.yml"): 1}
    assert "How slow?" in str(course.exercise(NAMES[7]).file.model_dump(mode="json"))


def test_another_notebook_parses_no_file_again_and_is_known_to_claims(course, parses):
    read_all(course)
    parses.clear()
    text = claims.FILE.read_text(encoding="utf-8")
    claims.FILE.write_text(text.replace("lesson: 01_why_we_cry", "lesson: 99_own", 1), encoding="utf-8")
    assert any("There is no lesson “99_own”." in str(one) for one in course.claims_in_parts.problems)
    course.notebook("99_own").write_text("{}", encoding="utf-8")
    assert course.claims_in_parts.problems == []
    assert parses == {claims.FILE.name: 1}


def test_claims_that_were_saved_again_are_known_to_the_exercise_files(course):
    assert course.exercise(NAMES[0]).survey.statements[0].claims
    known = course.exercise(NAMES[0]).survey.statements[0].claims[0]
    text = claims.FILE.read_text(encoding="utf-8")
    claims.FILE.write_text(text.replace(f"- id: {known}\n", "- id: another_one\n", 1), encoding="utf-8")
    told = [str(one) for one in course.exercise_in_parts(NAMES[0]).problems]
    assert len(told) == 1
    assert f"There is no claim “{known}”." in told[0]


def test_no_more_than_the_last_states_of_a_file_are_kept():
    made = []

    @once_a_state
    def make(raw, file):
        made.append((raw, file))
        return raw.decode()

    states = [str(n).encode() for n in range(MOST_STATES + 1)]
    for file in ("a", "b"):
        assert [make(raw, file) for raw in states] == [raw.decode() for raw in states]
    made.clear()
    assert (make(states[-1], "a"), make(states[1], "b")) == (str(MOST_STATES), "1")
    assert made == []
    make(states[0], "a")
    assert made == [(states[0], "a")]


def test_what_was_read_of_a_file_before_it_was_changed_makes_no_difference():
    spoiled = [
        SMALL.replace("minutes:", "minutes", 1),
        SMALL.replace("check:", "check", 1),
        SMALL.replace(": ", ":", 40),
        SMALL,
    ]

    def read():
        return [yaml_loading._read_now(text.encode(), FILE) for text in spoiled]

    yaml_file._read.cache_clear()
    first = read()
    assert any(problems for _, problems in first)
    again = read()
    assert yaml_file._read.cache_info().hits
    assert [(vars(one), problems) for one, problems in again] == [(vars(one), problems) for one, problems in first]
