"""No mistake is published: whatever file of the course has one, no command makes anything of it, and all names the place."""

import re
import shutil

import pytest

from helpers.course import article, claims, glossary, help_lines, references, teaching
from helpers.publish import commands
from helpers.publish.commands import build, export, main
from helpers.publish.output import write_folder

from ..delivered import DELIVERED
from ..same_bytes import in_folder

#: One mistake in each file of the course: the module that knows the file (none: it stands among the notebooks), what is
#: written, and what is written instead.
MISTAKES = {
    "course.yml": (None, "questions: true", "questions: maybe"),
    "exercises/02_stress_hormones.yml": (None, "minutes: [10, 15]", "minutes: [15, 10]"),
    "exercises/10_weigh_the_evidence.yml": (None, "        correct: true", "        corect: true"),
    "claims.yml": (claims, "grade: Contested", "grade: Contestd"),
    "references.json": (references, '"id": "bekoff2000",', '"id": "bekoff2000"'),
    "glossary.yml": (glossary, "    means: ", "    meens: "),
    "help.yml": (help_lines, "country: US", "country: USA"),
    "teaching.yml": (teaching, "sure: true", "sure: perhaps"),
    "article.yml": (article, "claims: [animals_feel]", "claims: [animals_fly]"),
}
#: Every command that makes something of the course, with all of its kinds.
WORDS = {
    **{f"build {name}": ["build", name, "--to", "out"] for name in build.EDITIONS},
    **{f"build web --edition {name}": ["build", "web", "--edition", name, "--to", "out"] for name in build.NAMED},
    "build web --from": ["build", "web", "--from", "notebooks", "--to", "out"],
    **{f"export {name}": ["export", name, "--to", "out"] for name in export.PLATFORMS},
    "report": ["report", "class", "--to", "out"],
    "refresh": ["refresh"],
    "add-question": ["add-question", "02"],
}

#: Each command with each file would prove no more: all ask the same, before anything else. So every file is tried with one
#: command, and every command with a file of the copy's own and with one that no command makes anything of by itself.
ONE_COMMAND, TWO_FILES = "build student", ("exercises/10_weigh_the_evidence.yml", "article.yml")
PAIRS = [(file, name) for file in MISTAKES for name in WORDS if name == ONE_COMMAND or file in TWO_FILES]


@pytest.fixture(scope="module")
def mine(tmp_path_factory):
    """A teacher's copy of the course, with something in each folder that a command writes into."""
    place = tmp_path_factory.mktemp("mine")
    shutil.copytree(DELIVERED.folder, place / "notebooks", ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    write_folder(place / "out", {"index.html": b"as it was", "report.html": b"as it was"}, "web")
    (place / "class").mkdir()
    return place


@pytest.fixture
def broken(mine, tmp_path, monkeypatch):
    """``broken(file)`` puts one mistake into a file of the copy, or of the shared ones, and gives its line."""
    undo = []

    def put(file):
        module, old, new = MISTAKES[file]
        path = module.FILE if module else mine / "notebooks" / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        wrong = text.replace(old, new, 1)
        if module:
            (tmp_path / file).write_text(wrong, encoding="utf-8")
            monkeypatch.setattr(module, "FILE", tmp_path / file)
        else:
            undo.append((path, text))
            path.write_text(wrong, encoding="utf-8")
        return text[: text.index(old)].count("\n") + 1

    monkeypatch.chdir(mine)
    yield put
    for path, text in undo:
        path.write_text(text, encoding="utf-8")


def test_the_list_has_every_command_but_those_that_say_that_they_bear_mistakes():
    bear = {name for name in commands.HELP if getattr(commands.command(name), "WITH_MISTAKES", False)}
    assert {words[0] for words in WORDS.values()} == set(commands.HELP) - bear
    assert bear == {"check", "new-lesson"}


@pytest.mark.parametrize(("file", "name"), PAIRS)
def test_a_mistake_in_any_file_stops_every_command_which_names_it_and_leaves_what_was_there(
    mine, broken, file, name, capsys
):
    line = broken(file)
    before = in_folder(mine)
    assert main(WORDS[name]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    named = re.findall(r"^(\S+), line (\d+): ", told.err, flags=re.M)
    assert len(named) == len(told.err.splitlines())
    assert all(place.endswith(file) for place, _ in named)
    # The comma that is missing at the end of a line is seen on the next.
    assert line + (file == "references.json") in {int(at) for _, at in named}
    assert in_folder(mine) == before


@pytest.mark.parametrize("file", MISTAKES)
def test_check_names_it_too_and_ends_with_1(broken, file, capsys):
    broken(file)
    assert main(["check"]) == 1
    assert file in capsys.readouterr().err.splitlines()[0]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"id": "bekoff2000"', '"id": 7', "lacks its key, the part “id”."),
        (
            '  "title": "Animal emotions',
            '  "titel": "Animal emotions',
            "The reference “bekoff2000” lacks the part “title”.",
        ),
        ('"id": "bekoff2000"', '"id": "sharman2020"', "The key “sharman2020” is used twice."),
        ('[\n {\n  "id": "bekoff2000"', '{\n {\n  "id": "bekoff2000"', "JSON cannot read this place"),
        ('[\n {\n  "id": "bekoff2000"', '[\n 5,\n {\n  "id": "bekoff2000"', "Work 1 of the list lacks its key"),
    ],
)
def test_a_mistake_in_the_references_is_a_sentence(tmp_path, monkeypatch, old, new, said, capsys):
    text = references.FILE.read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "references.json").write_text(text.replace(old, new, 1), encoding="utf-8")
    monkeypatch.setattr(references, "FILE", tmp_path / "references.json")
    assert main(["check"]) == 1
    assert said in capsys.readouterr().err


def test_a_claim_that_has_no_place_in_the_article_yet_is_a_note_and_no_mistake(tmp_path, monkeypatch, capsys):
    text = article.FILE.read_text(encoding="utf-8")
    (tmp_path / "article.yml").write_text(text.replace("[animals_feel]", "[only_humans_cry]", 1), encoding="utf-8")
    monkeypatch.setattr(article, "FILE", tmp_path / "article.yml")
    assert main(["check"]) == 0
