"""The two ways to install the course ask for the same things."""

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
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
