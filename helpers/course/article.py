"""What the article says, point by point in its order, and which claims weigh each point."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from pydantic import Field

from .claims import Sentence
from .content_file import Entry, read
from .entries import Word
from .problems import Problem
from .yaml_source import Source

FILE = Path(__file__).with_name("article.yml")

#: How the sentence ends about a claim that has no place yet.
UNPLACED = "stands under no point."


class Point(Entry):
    """One thing that the article says, in our words, and the claims that weigh it."""

    point: Sentence
    claims: list[Word] = Field(min_length=1)


class Article(Entry):
    """The whole of article.yml: the article's points in its order, and the claims that the course adds."""

    points: list[Point] = Field(min_length=1)
    ours: list[Word] = Field([])

    def of_the_article(self) -> set[str]:
        """The claims that stand under a point."""
        return {id for point in self.points for id in point.claims}


def read_article(path: str | Path, known_claims: Collection[str]) -> Article:
    """Read the points. Raises ContentError with every problem and its line.

    Args:
        known_claims: the ids of all claims.
    """
    return read(path, Article, lambda article, source: check(article, source, set(known_claims)))


def check(article: Article, source: Source, known: set[str]) -> Iterator[Problem]:
    """What no point can know alone: claims that exist, each named once in its place, and none left out."""
    under = article.of_the_article()
    for n, point in enumerate(article.points):
        line = source.line("points", n, "claims")
        for id in point.claims:
            if id not in known:
                yield _unknown(id, source.file, line)
            if point.claims.count(id) > 1:
                yield Problem(source.file, line, f"The claim “{id}” is named twice here.", "Name it once.")
    for id in article.ours:
        line = source.line("ours")
        if id not in known:
            yield _unknown(id, source.file, line)
        if id in under:
            cure = "Take it out of `ours`, or out of the point."
            yield Problem(source.file, line, f"The claim “{id}” stands under a point and in `ours`.", cure)
    for id in sorted(known - under - set(article.ours)):
        cure = "Name it under the point that it weighs, or in `ours` if the course adds it."
        yield Problem(source.file, source.line("points"), f"The claim “{id}” {UNPLACED}", cure)


def _unknown(id: str, file: str, line: int) -> Problem:
    return Problem(file, line, f"There is no claim “{id}”.", "Use an id of claims.yml, or add the claim there.")
