"""The accessibility report as a page: made of docs/openacr.yaml, so that no row is written twice.

Run: uv run python -m tests.accessibility.report
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
REPORT, PAGE, PROOF = (ROOT / "docs" / name for name in ("openacr.yaml", "accessibility.md", "proof.md"))
#: The chapters of the catalogue that the report names, each with the numbers and short names of its criteria.
CRITERIA = Path(__file__).with_name("criteria.yml")
#: The terms of the catalogue that levels A and AA may have, and how a reader knows them.
TERMS = {
    "supports": "Supports",
    "partially-supports": "Partially supports",
    "does-not-support": "Does not support",
    "not-applicable": "Not applicable",
}
TEST = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")
_TOP = """# Accessibility conformance report

This page is made of `docs/openacr.yaml`, which is in the form of OpenACR 0.1.0 and goes by the criteria of its catalogue
`{catalog}`: WCAG 2.2, levels A and AA, and EN 301 549. Change that file, then run
`uv run python -m tests.accessibility.report`. A test holds the two equal, and fails where a row names a test that isn't there,
or a criterion has no row.

{notes}

**How it was looked at.** {methods}

**Who answers for it.** {author}. OpenACR asks for an e-mail address of the author, and this project has none: whoever publishes the
course fills `author.email` in, and `vendor`, `feedback` and `repository` with their own.

| Term | Criteria |
| --- | --: |
{counts}
"""


@dataclass(frozen=True)
class Row:
    """One criterion: its chapter, its number, the term and the remark."""

    chapter: str
    num: str
    term: str
    notes: str


def read(file: Path) -> Any:
    """What a YAML file holds."""
    return YAML(typ="safe").load(file.read_text(encoding="utf-8"))


def rows(report: Mapping[str, Any]) -> Iterator[Row]:
    """All rows of a report, in its order."""
    for name, chapter in report["chapters"].items():
        for criterion in chapter.get("criteria", ()):
            for component in criterion["components"]:
                told = component["adherence"]
                yield Row(name, criterion["num"], told["level"], " ".join(told["notes"].split()))


def counts(report: Mapping[str, Any]) -> dict[str, int]:
    """How many criteria have each term; all terms are there."""
    found = Counter(row.term for row in rows(report))
    return {term: found[term] for term in TERMS}


def not_evaluated(report: Mapping[str, Any]) -> int:
    """How many rows say that something of theirs was not evaluated."""
    return sum("not evaluated" in row.notes.lower() for row in rows(report))


def in_a_sentence(report: Mapping[str, Any]) -> str:
    """The counts, as docs/proof.md says them."""
    found = counts(report)
    told = ", ".join(f"{found[term]} {name.lower()}" for term, name in TERMS.items())
    return f"{sum(found.values())} criteria: {told}; {not_evaluated(report)} of the rows say what was not evaluated."


def as_markdown(report: Mapping[str, Any], criteria: Mapping[str, Any]) -> str:
    """The text of the page."""
    told = counts(report)
    top = _TOP.format(
        catalog=report["catalog"],
        notes=report["notes"].strip(),
        methods=report["evaluation_methods_used"].strip(),
        author=report["author"]["name"],
        counts="\n".join(f"| {name} | {told[term]} |" for term, name in TERMS.items()),
    )
    return top + "".join(_chapter(report, criteria, name) for name in criteria)


def _chapter(report: Mapping[str, Any], criteria: Mapping[str, Any], name: str) -> str:
    chapter, known = report["chapters"][name], criteria[name]
    notes = f"\n{' '.join(chapter['notes'].split())}\n" if chapter.get("notes") else ""
    lines = [
        f"| {row.num} {known['criteria'][row.num]} | {TERMS[row.term]} | {row.notes.replace('|', chr(92) + '|')} |\n"
        for row in rows(report)
        if row.chapter == name
    ]
    head = "\n| Criterion | Term | Remark |\n| --- | --- | --- |\n" if lines else ""
    return f"\n## {known['title']}\n{notes}{head}{''.join(lines)}"


def main() -> None:
    """Write the page, and say the counts."""
    report = read(REPORT)
    PAGE.write_text(as_markdown(report, read(CRITERIA)), encoding="utf-8")
    print(in_a_sentence(report))


if __name__ == "__main__":
    main()
