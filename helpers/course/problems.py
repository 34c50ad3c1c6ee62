"""What is wrong with a content file, in sentences that a teacher can act on."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake: which file, which line (0: the file as a whole), what is wrong, how to mend it.

    ``at`` is the entry that it spoils, such as ``("check", 1, "question")``; empty where that is the whole file.
    """

    file: str
    line: int
    what: str
    cure: str
    at: tuple[str | int, ...] = field(default=(), compare=False)

    def __str__(self) -> str:
        place = f"{self.file}, line {self.line}" if self.line else self.file
        return f"{place}: {self.what} {self.cure}".strip()


class ContentError(ValueError):
    """Raised with all the problems of a file at once, in the order of their lines."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))
