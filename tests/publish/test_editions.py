"""Editions from one source: who gets what, the same bytes twice, and no answer where there should be none."""

import html
import importlib
import json
import re
import shutil

import nbformat
import pytest
from ruamel.yaml import YAML

from helpers.course.listed import CALM, FOR_INSTRUCTORS
from helpers.course.the_course import Course
from helpers.course.yaml_loading import load_text
from helpers.lessons.finding import lesson_of
from helpers.publish.commands import main
from helpers.publish.commands.build import EDITIONS
from helpers.publish.editions import handout
from helpers.publish.editions.edition import INSTRUCTOR, SELF_PACED, STUDENT
from helpers.publish.editions.notebooks import edition_of, sources
from helpers.publish.say import CannotDo
from helpers.widgets.shared.base import Activity

from ..delivered import DELIVERED, line_of
from ..same_bytes import assert_same_bytes, in_folder
from .leaks import leaks, secrets
from .packed import activities

TAKEN_OFF = "07_sleep"
#: What can be seen in a short course is seen there, since each build runs every lesson.
SHORT = ("00_start_here", "01_why_we_cry", "02_stress_hormones")
TASKS = ("01_why_we_cry", "06_brain_cooling", "07_sleep")
WHOLE = "student"
#: Under these names an activity would hold what is right, why, or where a thing belongs.
KEYS = {
    "correct",
    "feedback_html",
    "right_html",
    "wrong_html",
    "known",
    "again",
    "bin",
    "value",
    "tolerance",
    "note_html",
}
KEYS |= {"happened_html"}
#: Texts that tell an answer in one place and are asked or shown in another, each with the place where a student reads it.
#: A claim that every student reads says how the mood went, and another what kind of study it was; the figures of a hundred
#: people have names for how they look, whatever a file shows with them.
NATURAL = {"back where they began", "A randomised trial.", "felt the same", "better_on_average", "worse_on_average"}


def course_of(folder, keep):
    """A teacher's copy of the course with a help line of hers, a comment that tells an answer, and some lessons taken off."""
    shutil.copytree(DELIVERED.folder, folder, ignore=shutil.ignore_patterns(".ipynb_checkpoints", "*.old-*"))
    yaml = YAML()
    yaml.width = 10_000
    course = yaml.load((folder / "course.yml").read_text(encoding="utf-8"))
    course["lessons"] = [one for one in course["lessons"] if keep(one["lesson"])]
    course |= {"help": ["Room 12"], "answers": "after an attempt", "questions": True}
    with (folder / "course.yml").open("w", encoding="utf-8") as out:
        yaml.dump(course, out)
    path = folder / "exercises" / "06_brain_cooling.yml"
    path.write_text(path.read_text(encoding="utf-8") + "# my note: the answer is B\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """The whole course but for one lesson."""
    return course_of(tmp_path_factory.mktemp("whole") / "notebooks", lambda name: name != TAKEN_OFF)


@pytest.fixture(scope="module")
def tasks(tmp_path_factory):
    """A course of the lessons in which things are sorted, put in order and placed on a scale."""
    return course_of(tmp_path_factory.mktemp("tasks") / "notebooks", lambda name: name in TASKS)


@pytest.fixture(scope="module")
def short(tmp_path_factory):
    """A course of three lessons."""
    return course_of(tmp_path_factory.mktemp("short") / "notebooks", lambda name: name in SHORT)


def never_shown(folder, to):
    """The same course, whose teacher never shows answers."""
    shutil.copytree(folder, to)
    path = to / "course.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("answers: after an attempt", "answers: never"), "utf-8")
    return to


@pytest.fixture(scope="module")
def built(source, short, tasks, tmp_path_factory):
    """Builds an edition once: ``built("student")`` is its folder; ``built("web", "never")`` that of a course without answers."""
    done = {}

    def build(words, never=""):
        if (words, never) not in done:
            place = tmp_path_factory.mktemp("built")
            own = source if words == WHOLE else tasks if words.startswith("web") else short
            own = never_shown(own, place / "notebooks") if never else own
            with pytest.MonkeyPatch.context() as patch:
                patch.chdir(own)
                assert main(["build", *words.split(), "--to", str(place / "out")]) == 0
            done[words, never] = place / "out"
        return done[words, never]

    return build


@pytest.fixture(scope="module")
def hidden(source):
    """Every text of the whole course that tells an answer, those of lessons that were taken off among them."""
    found = secrets(source) | {"my note: the answer is B"}
    assert len(found) > 500
    return found - NATURAL


def notebooks(folder):
    return {path.stem: nbformat.read(path, as_version=4) for path in sorted((folder / "notebooks").glob("*.ipynb"))}


def test_no_file_of_the_student_edition_tells_an_answer(built, hidden):
    assert leaks(in_folder(built("student")), hidden) == {}


def test_no_web_page_of_the_student_edition_tells_an_answer(built, hidden):
    assert leaks(in_folder(built("web --edition student")), hidden) == {}


def test_no_web_page_of_a_course_that_never_shows_answers_tells_one(built, hidden):
    assert leaks(in_folder(built("web", "never")), hidden) == {}


def entries(value):
    """The names of all entries in a state that hold something."""
    if isinstance(value, dict):
        for name, one in value.items():
            yield from [name] if one not in (None, "", [], {}, False) else []
            yield from entries(one)
    elif isinstance(value, list):
        for one in value:
            yield from entries(one)


def test_no_activity_on_a_page_for_students_has_an_entry_for_an_answer(built):
    seen = set()
    for path in built("web --edition student").glob("*.html"):
        for activity in activities(path.read_text(encoding="utf-8")):
            asked = {name: activity["state"].get(name) for name in ("questions", "options", "items", "happened_html")}
            assert not set(entries(asked)) & KEYS
            seen.add(activity["front"])
    assert {"predict", "check", "cards", "ordering", "placing"} <= seen


def test_pages_call_themselves_what_their_files_are(built):
    for kind, said in (("web --edition student", True), ("web", False)):
        page = (built(kind, "never" if kind == "web" else "") / "index.html").read_text(encoding="utf-8")
        assert ("your teacher has the answers" in page) == said
    for kind in ("student", "instructor", "self-paced"):
        assert edition_of(Course(built(kind) / "notebooks")) == kind


@pytest.mark.parametrize("name", ["build self-paced", "build instructor", "build web --edition self-paced"])
def test_no_edition_with_answers_is_made_of_a_student_edition(built, monkeypatch, capsys, tmp_path, name):
    monkeypatch.chdir(built("student"))
    assert main([*name.split(), "--to", str(tmp_path / "out")]) == 2
    assert "This is a student edition: it has no answers" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_an_edition_that_shows_answers_where_the_course_never_does_says_so(short, tmp_path, monkeypatch, capsys):
    own = never_shown(short, tmp_path / "notebooks")
    monkeypatch.chdir(own)
    monkeypatch.setattr("helpers.publish.editions.notebooks.run", lambda files: {})
    for name in ("self-paced", "student"):
        assert main(["build", name, "--to", str(tmp_path / name)]) == 0
        assert ("course.yml says `answers: never`. The self-paced edition" in capsys.readouterr().out) == (
            name == "self-paced"
        )


def test_no_exercise_file_of_a_lesson_that_was_taken_off_comes_along(built, source):
    there = {path.stem for path in (built("student") / "notebooks" / "exercises").glob("*.yml")}
    assert there == {path.stem for path in (source / "exercises").glob("*.yml")} - {TAKEN_OFF}


@pytest.mark.parametrize("edition", [STUDENT, SELF_PACED, INSTRUCTOR], ids=lambda edition: edition.name)
def test_what_is_for_a_class_comes_along_where_there_is_one(short, edition):
    notebook = sources(Course(short), edition)["02_stress_hormones.ipynb"].decode()
    assert ("lesson.discuss()" in notebook) == (edition is not SELF_PACED)
    assert "lesson.reflect()" in notebook


def test_the_survey_of_the_first_lesson_comes_along_with_the_last_one_that_asks_it_again(tmp_path):
    own = Course(course_of(tmp_path / "notebooks", lambda name: name == "10_weigh_the_evidence"))
    files = {place.removeprefix("exercises/") for place in sources(own, STUDENT) if place.startswith("exercises/")}
    of_calm = {"09_soothing_toolkit.yml"}  # what Calm shows stands in this file, and Calm comes along with every lesson
    assert files - of_calm == {"00_start_here.yml", "10_weigh_the_evidence.yml"}
    assert of_calm <= files


@pytest.fixture(scope="module")
def handouts(source, tmp_path_factory):
    """A folder with the handout of every lesson, its pictures as they stand in the notebooks."""
    folder, course = tmp_path_factory.mktemp("handouts"), Course(source)
    for listed in course.lessons():
        notebook = json.loads(course.notebook(listed.name).read_text(encoding="utf-8"))
        (folder / f"{listed.name}.html").write_bytes(handout.lesson_page(course, listed, notebook))
    return folder


def test_no_handout_tells_an_answer(built, handouts, hidden):
    assert leaks(in_folder(handouts), hidden) == {}
    handed_out = {place: data for place, data in in_folder(built("handout")).items() if place != handout.KEY}
    assert leaks(handed_out, hidden) == {}


def test_the_key_lies_beside_the_handouts_in_a_folder_apart(built):
    folder = built("handout")
    assert [path.name for path in folder.iterdir() if path.is_dir()] == ["for_the_teacher"]
    assert [path.name for path in (folder / "for_the_teacher").iterdir()] == ["key.html"]


def test_of_a_course_without_answers_there_is_no_key(built, monkeypatch):
    course = Course(built("student") / "notebooks")
    monkeypatch.setattr(handout, "notebook_files", lambda *_: in_folder(course.folder))
    files = handout.files(course)
    assert {place for place in files if "/" in place} == set()
    assert "the key on one page" not in files["index.html"].decode()


def test_the_search_for_leaks_finds_them_where_they_are(built, hidden):
    found = leaks(in_folder(built("instructor")), hidden)
    assert {"notebooks/exercises/02_stress_hormones.yml", "helpers/course/teaching.yml"} <= set(found)
    assert "guide/02_stress_hormones.html" in found


def test_no_widget_of_the_student_edition_holds_an_answer(built, hidden):
    course, held = Course(built("student") / "notebooks"), {}
    for listed in course.lessons():
        lesson = lesson_of(course, listed.name)
        made = {part.__name__: part() for part in (lesson.predict, lesson.compare, lesson.check)}
        made |= {name: lesson.show(name) for name in lesson.activities}
        for name, widget in made.items():
            assert isinstance(widget, Activity)
            parts = [widget.get_state(), widget.still(), repr(widget)]
            held[f"{listed.name}: {name}"] = json.dumps(parts, default=str).encode()
    assert leaks(held, hidden) == {}
    assert len(held) > 15


def test_a_student_who_turns_answers_on_still_gets_none(built, tmp_path):
    own = tmp_path / "notebooks"
    shutil.copytree(built("student") / "notebooks", own)
    path = own / "course.yml"
    path.write_text(path.read_text().replace("answers: never", "answers: after an attempt"))
    lesson = lesson_of(Course(own), "02_stress_hormones")
    assert (lesson.check().answers, lesson.predict().answers) == (False, False)


@pytest.mark.parametrize("name", ["student", "self-paced", "instructor"])
def test_an_edition_holds_the_lessons_of_the_list_and_only_these(built, source, short, name):
    own = source if name == WHOLE else short
    listed = [one["lesson"] for one in YAML(typ="safe").load((own / "course.yml").read_text())["lessons"]]
    there = [one for one in listed if (own / f"{one}.ipynb").exists()]
    made = notebooks(built(name))
    assert [one for one in made if one not in (FOR_INSTRUCTORS, CALM)] == sorted(there)
    assert CALM in made
    assert TAKEN_OFF not in made
    course = YAML(typ="safe").load((built(name) / "notebooks" / "course.yml").read_text())
    assert [one["lesson"] for one in course["lessons"]] == there
    assert course["answers"] == ("never" if name == "student" else "after an attempt")
    assert course["help"] == ["Room 12"]


@pytest.mark.parametrize("name", ["student", "self-paced", "instructor"])
def test_every_link_between_notebooks_leads_somewhere(built, name):
    made = notebooks(built(name))
    for notebook in made.values():
        for target in re.findall(r"\]\(([\w-]+)\.ipynb\)", json.dumps(notebook, ensure_ascii=False)):
            assert target in made


@pytest.mark.parametrize("name", ["student", "self-paced", "instructor"])
def test_the_notebooks_of_an_edition_are_run_and_clean_and_trusted_there(built, name):
    marks = json.loads((built(name) / "helpers" / "publish" / "shipped.json").read_text())
    made = notebooks(built(name))
    assert set(marks) == {f"{one}.ipynb" for one in made}
    for notebook in made.values():
        nbformat.validate(notebook)
        code = [cell for cell in notebook.cells if cell.cell_type == "code"]
        assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
        kinds = {output.output_type for cell in code for output in cell.outputs}
        assert kinds <= {"execute_result", "display_data"}
        assert "widget-view" not in json.dumps(notebook)


def test_only_the_instructor_gets_key_guide_tour_and_notes(built):
    for name in ("student", "self-paced", "instructor"):
        teacher = name == "instructor"
        made = notebooks(built(name))
        said = "For the instructor" in json.dumps(made["02_stress_hormones"])
        assert said == teacher
        assert (FOR_INSTRUCTORS in made) == (teacher and DELIVERED.has_notebook(FOR_INSTRUCTORS))
        assert (built(name) / "guide" / "index.html").exists() == teacher
        assert (built(name) / "helpers" / "course" / "teaching.yml").exists() == teacher


def test_the_self_paced_edition_answers_after_an_attempt(built):
    check = lesson_of(Course(built("self-paced") / "notebooks"), "02_stress_hormones").check()
    assert check.answers is True
    assert check.questions[0]["options"][0]["feedback_html"]


@pytest.mark.parametrize("name", EDITIONS)
def test_building_twice_gives_the_same_bytes(tmp_path, name):
    # Pictures are drawn anew each time; pages and files of text come from the lesson that draws none.
    one = "02_stress_hormones" if name in ("student", "web") else "01_why_we_cry"
    folder = course_of(tmp_path / "notebooks", lambda lesson: lesson == one)
    own = folder if name == "web" else Course(folder)
    build = importlib.import_module(f"helpers.publish.{EDITIONS[name][0]}").files
    assert_same_bytes(build(own), build(own))


def test_the_program_comes_along_and_says_how_to_start(built):
    folder = built("student")
    assert {"README.md", "pyproject.toml", "uv.lock", "LICENSE"} <= {path.name for path in folder.iterdir()}
    assert "uv run --no-dev good-cry" in (folder / "README.md").read_text()
    assert not list(folder.rglob("__pycache__"))


def test_a_handout_has_the_questions_the_pictures_and_space_to_write(built):
    page = (built("handout") / "02_stress_hormones.html").read_text(encoding="utf-8")
    asked = YAML(typ="safe").load(
        (DELIVERED.folder / "exercises" / "02_stress_hormones.yml").read_text(encoding="utf-8")
    )
    plain = " ".join(html.unescape(re.sub(r"<[^>]*>", "", page)).split())
    for question in (asked["predict"], *asked["check"]):
        assert " ".join(question["question"].replace("*", "").split()) in plain
        assert all(" ".join(option["text"].split()) in plain for option in question.get("options", ()))
    assert page.count("<img ") == 3
    assert 'class="lines"' in page
    assert "116 123" in plain


def test_a_handout_has_the_pages_and_messages_to_fill_in_by_hand(handouts):
    page = (handouts / "09_soothing_toolkit.html").read_text(encoding="utf-8")
    for words in ("My plan for a hard day", "Along water", "What you ask for", "This plan is no treatment."):
        assert words in page


def test_a_handout_follows_questions_that_are_switched_off(source, tmp_path):
    own = tmp_path / "notebooks"
    shutil.copytree(source, own)
    (own / "course.yml").write_text((own / "course.yml").read_text().replace("questions: true", "questions: false"))
    course = Course(own)
    notebook = json.loads(course.notebook("02_stress_hormones").read_text())
    page = handout.lesson_page(course, course.lesson("02_stress_hormones"), notebook).decode()
    assert "A few questions" not in page
    assert "Before you look" in page


@pytest.mark.parametrize("name", ["student", "handout"])
def test_a_mistake_in_a_file_stops_the_build_and_writes_nothing(command, change, tmp_path, name):
    change("exercises/02_stress_hormones.yml", "minutes: [10, 15]", "minutes: [15, 10]")
    code, said, warned = command("build", name, "--to", tmp_path / "out")
    assert (code, said) == (1, "")
    assert f"02_stress_hormones.yml, line {line_of('exercises/02_stress_hormones.yml', 'minutes:')}" in warned
    assert not (tmp_path / "out").exists()


def test_a_course_without_a_built_lesson_cannot_be_an_edition(folder, course):
    from helpers.publish.editions import student

    for path in folder.glob("*.ipynb"):
        path.unlink()
    (folder / "course.yml").write_text("title: Mine\n", encoding="utf-8")
    with pytest.raises(CannotDo, match="nothing to build"):
        student.files(course)


def test_a_build_without_a_folder_is_told(capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["build", "student"])
    assert stopped.value.code == 2
    assert "--to" in capsys.readouterr().err


def pages(built):
    for name, place in (("instructor", "guide"), ("handout", ""), ("handout", "for_the_teacher")):
        yield from sorted((built(name) / place).glob("*.html"))


def test_a_page_to_print_asks_for_nothing_and_runs_nothing(built):
    for path in pages(built):
        text = path.read_text(encoding="utf-8")
        assert "default-src 'none'" in text, path.name
        assert not re.search(r"<script|<iframe|\bon\w+=|src=\"(?!data:)|url\(", text), path.name
        for target in re.findall(r'href="([^"#:]+)"', text):
            assert (path.parent / target).exists(), f"{path.name}: {target}"


@pytest.mark.parametrize("name", ["student", "self-paced", "instructor"])
def test_what_an_edition_has_read_beforehand_is_of_its_own_exercise_files(built, name):
    folder = built(name)
    exercises = sorted((folder / "notebooks/exercises").glob("*.yml"))
    read = {path.name: folder / f"helpers/course/beforehand/{path.name}.json" for path in exercises}
    assert len(read) > 1
    for path in exercises:
        known = json.loads(read[path.name].read_text(encoding="utf-8"))["data"]
        assert known == load_text(path.read_bytes(), path.name).data


def test_only_an_edition_with_its_answers_brings_the_texts_that_were_made_html_beforehand(built):
    ready = {
        name
        for name in ("student", "self-paced", "instructor")
        if (built(name) / "helpers/course/beforehand/texts.json").exists()
    }
    assert ready == {"self-paced", "instructor"}
