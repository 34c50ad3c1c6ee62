"""A teacher makes the course hers: in a copy of the project, every change leaves check, refresh and the tests green."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
CHANGED, REMOVED, ADDED = "06_brain_cooling", "07_sleep", "laughing"
#: Files of tests/course that read the course's notebooks, settings or exercises; what the others read, no teacher changes here.
OF_THE_COURSE = [
    *("article", "beforehand", "breath_bounds", "claims", "exercises", "giveaways", "glossary", "option_ids"),
    *("paper_order", "references", "settings", "student_file", "where"),
]


class Copy:
    """A copy of the project, and commands run in it."""

    def __init__(self, folder):
        self.folder = folder
        for name in ("helpers", "notebooks", "tests", "docs"):
            ignored = shutil.ignore_patterns("__pycache__", "node_modules", ".ipynb_checkpoints", "*.old-*")
            shutil.copytree(ROOT / name, folder / name, ignore=ignored)
        for path in ROOT.iterdir():
            if path.is_file():
                shutil.copy(path, folder)

    def run(self, *words):
        """The exit code of ``python -m ...`` and what it said."""
        env = {**os.environ, "PYTHONPATH": str(self.folder)}
        done = subprocess.run([sys.executable, "-m", *words], cwd=self.folder, env=env, capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr

    def edit(self, file, change):
        """Change a YAML file as an editor would: ``change`` is given its data."""
        yaml = YAML()
        yaml.width = 10_000
        path = self.folder / "notebooks" / file
        data = yaml.load(path.read_text(encoding="utf-8"))
        change(data)
        with path.open("w", encoding="utf-8") as out:
            yaml.dump(data, out)


@pytest.fixture(scope="module")
def mine(tmp_path_factory):
    """The copy after all of the changes, and a refresh of what wanted one."""
    copy = Copy(tmp_path_factory.mktemp("mine"))

    def course(data):
        data["country"] = "UK"
        data["breathing"] = {"in": 4, "hold": 0, "out": 6, "hold_out": 0, "minutes": 2}
        data["lessons"] = [entry for entry in data["lessons"] if entry["lesson"] != REMOVED]

    def question(data):
        data["check"][0]["question"] += " Look again."

    copy.edit("course.yml", course)
    copy.edit(f"exercises/{CHANGED}.yml", question)
    copy.made = copy.run("helpers", "new-lesson", "Why do we laugh?", "--name", "laughing")
    copy.checked = copy.run("helpers", "check")
    copy.refreshed = copy.run("helpers", "refresh")
    return copy


def test_a_lesson_is_added(mine):
    code, said = mine.made
    assert code == 0, said
    assert mine.folder.joinpath("helpers", "lessons", f"{ADDED}.py").exists()


def test_check_finds_no_mistake_and_says_which_lesson_is_not_listed(mine):
    code, said = mine.checked
    assert code == 0, said
    assert f"{REMOVED}.ipynb is not listed" in said


def test_refresh_writes_the_lessons_that_show_something_else_now_and_then_all_is_fresh(mine):
    code, said = mine.refreshed
    assert code == 0, said
    written = {line.split(": ")[1] for line in said.splitlines() if line.startswith("written: ")}
    assert written >= {f"{CHANGED}.ipynb", "09_soothing_toolkit.ipynb"}, "a changed question, and the pacer's new pace"
    assert not any(name.endswith(f"_{ADDED}.ipynb") for name in written), "it was run when it was made"
    assert "All pictures and sentences are fresh." in mine.run("helpers", "check", "--run")[1]


def test_the_lesson_before_it_leads_to_the_new_one_and_past_the_one_that_was_removed(mine):
    def end_of(name):
        return mine.folder.joinpath("notebooks", f"{name}.ipynb").read_text(encoding="utf-8")

    assert f"_{ADDED}.ipynb" in end_of("10_weigh_the_evidence")
    assert "08_when_it_does_not_help.ipynb" in end_of(CHANGED)
    assert f"{REMOVED}.ipynb" not in end_of(CHANGED)


def test_the_tests_of_content_and_notebooks_and_the_run_of_both_lessons_stay_green(mine):
    new = next(mine.folder.joinpath("notebooks").glob(f"*_{ADDED}.ipynb")).name
    code, said = mine.run(
        *("pytest", "-q", "-n0", "-p", "no:cacheprovider", "tests/notebooks", "tests/publish/test_shipped.py"),
        *(f"tests/course/test_{name}.py" for name in OF_THE_COURSE),
        *(f"notebooks/{CHANGED}.ipynb", f"notebooks/{new}", "-k", "not injection and not fresh"),
    )
    assert code == 0, said[-3000:]
