"""What a release and a review need: one version everywhere, a wheel that is the same every time, and papers that name what is there."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from .release import packed

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CITATION = YAML(typ="safe").load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
PAPER = (ROOT / "paper.md").read_text(encoding="utf-8")
BIB = (ROOT / "paper.bib").read_text(encoding="utf-8")
REVIEW = (ROOT / "docs" / "review.md").read_text(encoding="utf-8")


def test_the_version_to_cite_is_that_of_the_package():
    assert CITATION["version"] == PROJECT["project"]["version"]


def test_who_made_it_is_named_in_one_way():
    head = YAML(typ="safe").load(PAPER.split("---\n")[1])
    names = [author["name"] for author in CITATION["authors"]]
    assert [author["name"] for author in PROJECT["project"]["authors"]] == names
    assert [author["name"] for author in head["authors"]] == names


def test_the_day_to_cite_is_a_day():
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", CITATION["date-released"])


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    """The files that a wheel is made of, copied twice, with other dates, other rights and another order on the disk."""
    names = subprocess.run(
        ["git", "ls-files", "-z", "helpers", "pyproject.toml", "README.md", "LICENSE", "LICENSE-lessons", ".gitignore"],
        cwd=ROOT, capture_output=True, check=True, text=True,
    ).stdout.split("\0")  # fmt: skip
    made = []
    for nth, order in enumerate((sorted, lambda found: sorted(found, reverse=True))):
        folder = tmp_path_factory.mktemp("source")
        for name in order(filter(None, names)):
            place = folder / name
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, place)
            place.chmod((0o644, 0o664)[nth])
            os.utime(place, (1_600_000_000 + nth * 86_400,) * 2)
        made.append(folder)
    return made


@pytest.fixture(scope="module")
def wheels(sources):
    """The wheel of each of them."""
    made = []
    for folder in sources:
        subprocess.run(
            [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder / "dist"],
            cwd=folder, check=True, capture_output=True, env={k: v for k, v in os.environ.items() if k != "SOURCE_DATE_EPOCH"},
        )  # fmt: skip
        made.append(next((folder / "dist").glob("*.whl")))
    return made


def test_a_wheel_is_the_same_bytes_when_it_is_built_twice(wheels):
    first, second = (wheel.read_bytes() for wheel in wheels)
    assert first == second
    assert wheels[0].name == wheels[1].name == f"good_cry-{CITATION['version']}-py3-none-any.whl"


def test_a_wheel_holds_the_program_the_licences_and_what_jupyterlab_loads(wheels):
    with zipfile.ZipFile(wheels[0]) as archive:
        names = archive.namelist()
    for wanted in (
        "helpers/course/claims.yml",
        "/licenses/LICENSE",
        "/licenses/LICENSE-lessons",
        "good-cry/package.json",
    ):
        assert any(name.endswith(wanted) for name in names), wanted
    assert not [name for name in names if "__pycache__" in name or name.startswith("tests/")]


def test_a_folder_is_packed_with_the_same_bytes_whenever_its_files_were_written(tmp_path):
    made = []
    for nth, name in enumerate(("one", "two")):
        folder = tmp_path / name / "web"
        folder.mkdir(parents=True)
        for file in ("b.html", "a.html")[:: 1 - 2 * nth]:
            (folder / file).write_text(file, encoding="utf-8")
            os.utime(folder / file, (1_600_000_000 + nth * 86_400,) * 2)
        made.append(packed(folder))
    assert made[0] == made[1]


def test_the_release_is_made_twice_and_compared_before_anything_is_released():
    steps = YAML(typ="safe").load((ROOT / ".github/workflows/release.yml").read_text(encoding="utf-8"))["jobs"][
        "release"
    ]["steps"]
    said = [step.get("run", "") for step in steps]
    assert said.index("diff -r dist again") < next(n for n, one in enumerate(said) if one.startswith("gh release"))


def test_each_work_that_the_paper_cites_is_in_its_list_and_each_of_the_list_is_cited():
    cited = set(re.findall(r"@([a-z]+\d{4})", PAPER))
    assert cited == set(re.findall(r"^@\w+\{(\w+),", BIB, flags=re.M))


def test_each_work_of_the_paper_has_a_doi_that_the_courses_own_files_name():
    dois = re.findall(r"^  doi = \{(.+)\}$", BIB, flags=re.M)
    assert len(dois) == BIB.count("\n@") + 1
    course = {
        one.get("DOI") for one in json.loads((ROOT / "helpers/course/references.json").read_text(encoding="utf-8"))
    }
    learning = (ROOT / "docs" / "learning.md").read_text(encoding="utf-8")
    software = {"10.31219/osf.io/tw9sg"}  # as anywidget's own CITATION.cff has it
    assert [doi for doi in dois if doi not in course | software and doi not in learning] == []


def test_the_paper_is_as_long_as_the_journal_asks():
    words = len(PAPER.split("---\n", 2)[2].split())
    assert 750 <= words <= 1250


ROWS = [line for line in REVIEW.splitlines() if line.startswith("| ") and not line.startswith(("| item", "| ---"))]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.split("|")[1].strip()[:40])
def test_each_item_of_the_review_names_a_file_that_is_there_or_says_that_it_needs_a_person(row):
    where = row.split("|")[2]
    files = [one for one in re.findall(r"`([\w./-]+)`", where) if "." in one or "LICENSE" in one]
    assert files or "eeds a person" in where
    assert [one for one in files if not (ROOT / one).exists()] == []


def test_the_review_goes_through_every_part_of_the_list():
    assert re.findall(r"^## (.+)$", REVIEW, flags=re.M) == ["General", "Documentation", "Teaching", "The paper"]
    assert len(ROWS) == 27
