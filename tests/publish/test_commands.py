"""The command line: what it offers, its exit codes, and sentences instead of tracebacks."""

import json
import pkgutil
import re
import subprocess
import sys

import pytest

from helpers.lessons.own_activities import READY
from helpers.publish import commands, ready_pictures, refresh, say, shipped
from helpers.publish.commands import main


def test_help_names_every_command_and_the_exit_codes(capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["--help"])
    told = capsys.readouterr().out
    assert stopped.value.code == 0
    assert all(re.search(rf"^    {name}\b", told, flags=re.M) for name in commands.HELP)
    assert "Exit code: 0" in told


def test_python_m_helpers_is_that_command_line():
    told = subprocess.run(
        [sys.executable, "-m", "helpers", "--help"], capture_output=True, text=True, check=True
    ).stdout
    assert told.startswith("usage: python -m helpers ")


@pytest.mark.parametrize("name", commands.HELP)
def test_every_command_says_what_it_does_in_one_line(name):
    assert re.fullmatch(r"[a-z][^\n]{20,100}[^.\n]", commands.HELP[name])


@pytest.mark.parametrize("name", commands.HELP)
def test_every_command_says_what_can_be_given_to_it(name, capsys):
    with pytest.raises(SystemExit) as stopped:
        main([name, "--help"])
    assert (stopped.value.code, capsys.readouterr().out.split(" [-h]")[0]) == (0, f"usage: python -m helpers {name}")


def test_every_module_of_a_command_is_offered():
    modules = {found.name for found in pkgutil.iter_modules(commands.__path__)}
    assert {name.replace("-", "_") for name in commands.HELP} == modules


#: What takes long to load, and what only a command needs that does something.
SLOW = ("nbformat", "jsonschema", "matplotlib", "numpy", "scipy", "ipywidgets", "pydantic", "ruamel.yaml", "jinja2")
#: Runs command lines in one process and prints what is loaded at the end of each.
LOADS = """
import contextlib, io, json, sys
from helpers.publish.commands import main

def loaded(words):
    with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.StringIO()):
        main(words)
    return sorted(sys.modules)

print(json.dumps([loaded(words) for words in json.loads(sys.argv[1])]))
"""


def loaded(*lines):
    """The slow libraries that a fresh process has loaded after each of these command lines."""
    told = subprocess.run(
        [sys.executable, "-c", LOADS, json.dumps(lines)], capture_output=True, text=True, check=True
    ).stdout
    return [set(SLOW) & set(modules) for modules in json.loads(told)]


def test_the_help_loads_nothing_that_takes_long():
    assert loaded(["--help"]) == [set()]


def test_no_command_loads_nbformat_before_it_reads_a_notebook():
    modules = loaded(*([name, "--help"] for name in commands.HELP))
    assert [name for name, found in zip(commands.HELP, modules, strict=True) if "nbformat" in found] == []


@pytest.mark.parametrize("words", [[], ["chek"], ["check", "--no-such"]])
def test_a_wrong_command_ends_with_2_and_says_what_there_is(words, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(words)
    assert stopped.value.code == 2
    assert "usage: python -m helpers" in capsys.readouterr().err


def test_check_runs_no_lesson_unless_it_is_asked(command, monkeypatch):
    ran = []
    monkeypatch.setattr("helpers.publish.commands.check.stale", lambda *_: ran.append(1) or [])
    assert (command("check")[0], command("check", "--no-run")[0], ran) == (0, 0, [])
    assert (command("check", "--run")[0], ran) == (0, [1])


def test_check_says_that_all_is_well(command):
    code, said, warned = command("check")
    assert (code, warned) == (0, "")
    assert said.startswith("No mistake in course.yml and ")


def test_check_names_every_mistake_of_every_file_and_ends_with_1(command, change):
    change("course.yml", "questions: true", "questions: maybe")
    change("exercises/02_stress_hormones.yml", "minutes: [10, 15]", "minutes: [15, 10]")
    change("exercises/07_sleep.yml", "  evening:\n", "  evenning:\n")
    code, said, warned = command("check")
    assert (code, said) == (1, "")
    assert [line.split(", line ")[0] for line in warned.splitlines()[:3]] == [
        "notebooks/course.yml",
        "notebooks/exercises/02_stress_hormones.yml",
        "notebooks/exercises/07_sleep.yml",
    ]
    assert "3 mistakes." in warned


def test_check_finds_a_setting_that_an_activity_cannot_take(command, change):
    change("exercises/02_stress_hormones.yml", "from: 60, to: 120, step: 1", "from: 60, to: 120, step: 0.001")
    code, _, warned = command("check")
    assert code == 1
    assert "02_stress_hormones.yml, line " in warned
    assert "Give it a larger `step:`" in warned


def test_check_names_the_lessons_whose_pictures_are_old(command, change, folder, monkeypatch):
    change("exercises/02_stress_hormones.yml", "start: 66, from: 60", "start: 70, from: 60")
    monkeypatch.setattr(
        refresh, "notebooks", lambda _: [folder / "02_stress_hormones.ipynb", folder / "07_sleep.ipynb"]
    )
    monkeypatch.setattr("helpers.publish.lessons_named.notebooks", refresh.notebooks)
    code, said, _ = command("check", "--run")
    assert code == 0
    assert "Wants a refresh: 02_stress_hormones.ipynb" in said
    assert "07_sleep" not in said
    assert "python -m helpers refresh" in said


def test_check_names_the_lessons_with_a_picture_that_is_not_ready_made(command, monkeypatch):
    monkeypatch.setattr("helpers.publish.commands.check.is_own", lambda _: True)
    monkeypatch.setattr("helpers.publish.commands.check.stale", lambda *_: [])
    monkeypatch.setattr("helpers.publish.ready_pictures._list", lambda: known)
    known = json.loads(ready_pictures.LIST.read_text(encoding="utf-8"))
    known["02_stress_hormones.recovery"]["of"] = "another"
    code, said, _ = command("check", "--run")
    assert code == 0
    assert [line.split(": ")[1] for line in said.splitlines() if line.startswith("Wants a refresh")] == [
        "a picture of 02_stress_hormones is not ready made, so each computer draws it once."
    ]
    assert said.endswith("Run: python -m helpers refresh\n")


def test_refresh_in_a_copy_leaves_the_ready_made_pictures_alone(command, change):
    change("exercises/02_stress_hormones.yml", "from: 60, to: 120, step: 1", "from: 60, to: 110, step: 1")
    before = {path: path.read_bytes() for path in READY.iterdir()}
    assert command("refresh", "02")[0] == 0
    assert {path: path.read_bytes() for path in READY.iterdir()} == before


def test_refresh_writes_the_lessons_it_is_given_and_no_other(command, change, folder):
    change("exercises/02_stress_hormones.yml", "start: 66, from: 60", "start: 70, from: 60")
    other = (folder / "07_sleep.ipynb").read_bytes()
    before = (folder / "02_stress_hormones.ipynb").read_text(encoding="utf-8")
    code, said, _ = command("refresh", "02")
    assert (code, said) == (0, "written: 02_stress_hormones.ipynb\n")
    assert (folder / "02_stress_hormones.ipynb").read_text(encoding="utf-8") != before
    assert (folder / "07_sleep.ipynb").read_bytes() == other


def test_refresh_in_a_copy_does_not_touch_what_the_program_knows_of_its_own_lessons(command):
    before = shipped.FILE.read_bytes()
    assert command("refresh", "02")[0] == 0
    assert shipped.FILE.read_bytes() == before


def test_a_lesson_that_is_not_there_is_said_with_those_that_are(command):
    code, _, warned = command("refresh", "66_brain")
    assert code == 2
    assert "There is no lesson “66_brain”. Use one of: 00_start_here, " in warned


def test_a_cell_that_ends_in_an_error_is_a_sentence_with_the_lessons_name(command, change):
    change("07_sleep.ipynb", '"evening()"', '"evening(no_such=1)"')
    code, _, warned = command("refresh", "07")
    assert code == 2
    assert warned.splitlines()[-1].startswith("07_sleep.ipynb: a cell ended in an error (")


def test_a_folder_without_lessons_is_said(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "course.yml").write_text("title: Mine\n", encoding="utf-8")
    assert main(["refresh"]) == 2
    assert "There is no notebook in " in capsys.readouterr().err


def test_a_place_that_cannot_be_written_is_a_sentence(monkeypatch, capsys):
    def refuse(given):
        raise PermissionError(13, "Permission denied", "/no/such")

    monkeypatch.setattr(commands.command("refresh"), "run", refuse)
    assert main(["refresh"]) == 2
    assert capsys.readouterr().err == (
        "/no/such cannot be used: Permission denied. Choose another folder, or close what uses it.\n"
    )


@pytest.fixture
def clock(monkeypatch):
    now = {"seconds": 0.0}
    monkeypatch.setattr(say.time, "monotonic", lambda: now["seconds"])
    return now


def test_a_quick_task_says_nothing_of_its_progress(clock, capsys):
    assert list(say.progress(["a", "b"], "reading")) == ["a", "b"]
    assert capsys.readouterr().err == ""


def test_a_long_task_says_how_far_it_has_come_at_most_once_a_second(clock, capsys):
    for _ in say.progress(range(10), "reading", lambda n: f"file {n}"):
        clock["seconds"] += 0.5
    assert capsys.readouterr().err.splitlines() == [f"  reading {n} of 10: file {n - 1}" for n in (3, 5, 7, 9)]


def test_a_hostile_file_name_cannot_steer_the_screen(capsys):
    say.say("bad\x1b[2J\x07name\u202e")
    assert capsys.readouterr().out == "bad\ufffd[2J\ufffdname\ufffd\n"
