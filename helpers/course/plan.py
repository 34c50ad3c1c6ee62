"""The course as its teacher set it in course.yml: which lessons, how long, which country's help line first."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ruamel.yaml import YAML


@dataclass(frozen=True)
class Listed:
    """One lesson as course.yml lists it; minutes are (low, high)."""

    name: str
    title: str
    question: str
    minutes: tuple[int, int]

    @property
    def time(self) -> str:
        """The minutes in words."""
        return f"{self.minutes[0]} to {self.minutes[1]} minutes"

    @property
    def built(self) -> bool:
        """Whether its notebook is there."""
        return (folder() / f"{self.name}.ipynb").exists()


def folder() -> Path:
    """Where the notebooks are: the kernel's own folder where course.yml stands there, else the project's."""
    for place in (Path.cwd(), Path.cwd() / "notebooks"):
        if (place / "course.yml").exists():
            return place
    return Path(__file__).parents[2] / "notebooks"


@cache
def load() -> dict:
    """The settings as they stand."""
    return YAML(typ="safe").load((folder() / "course.yml").read_text(encoding="utf-8"))


def country() -> str | None:
    """Whose help line comes first, or None for all alike."""
    return load().get("country")


def lessons() -> list[Listed]:
    """All lessons, in order."""
    return [
        Listed(record["lesson"], record["title"], record["question"], tuple(record["minutes"]))
        for record in load()["lessons"]
    ]


def lesson(name: str) -> Listed:
    """One lesson.

    Raises:
        KeyError: a name that course.yml does not list.
    """
    for listed in lessons():
        if listed.name == name:
            return listed
    raise KeyError(f"no lesson {name!r} in course.yml; add it under lessons.")
