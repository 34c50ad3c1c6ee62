"""What the article claims, what it cites, and how sure one can be: loaded from claims.yml."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

FILE = Path(__file__).with_name("claims.yml")
GRADES = ("Strong", "Moderate", "Preliminary", "Contested", "Theoretical")


@dataclass(frozen=True)
class Finding:
    """One finding, in our words, and the keys of the works it comes from."""

    text: str
    cite: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Claim:
    """One claim of the article. ``fit_why`` says whether what the article cites supports it."""

    id: str
    lesson: str
    claim: str
    grade: str
    grade_why: str
    cited: list[str]
    fit: str
    fit_why: str
    for_: list[Finding]
    against: list[Finding]
    limits: str
    change_our_mind: str
    misconceptions: list[str]

    def keys(self) -> set[str]:
        """Every work that this claim's card names."""
        return {*self.cited, *(key for finding in (*self.for_, *self.against) for key in finding.cite)}


@cache
def load() -> dict[str, Claim]:
    """All claims by their id."""
    claims = {}
    for record in YAML(typ="safe").load(FILE.read_text(encoding="utf-8")):
        findings = {side: [Finding(**f) for f in record.pop(name)] for side, name in (("for_", "for"), ("against", "against"))}
        claims[record["id"]] = Claim(**record, **findings)
    return claims


def claim(name: str) -> Claim:
    """One claim.

    Raises:
        KeyError: an id that claims.yml does not have; the message names it.
    """
    if name not in load():
        raise KeyError(f"no claim {name!r} in claims.yml; it has {', '.join(load())}.")
    return load()[name]


def claims_for(lesson: str) -> list[Claim]:
    """The claims that a lesson weighs."""
    return [record for record in load().values() if record.lesson == lesson]
