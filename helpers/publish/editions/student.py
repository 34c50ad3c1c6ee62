"""The student edition: the whole course with its questions, and no answer in any file."""

from __future__ import annotations

from .edition import STUDENT
from .notebooks import notebook_files
from .program import program_files


def files() -> dict[str, bytes]:
    """Contents by place. Raises ContentError and CannotDo as `notebook_files` does."""
    notebooks = notebook_files(STUDENT)
    return {**program_files(STUDENT, notebooks), **{f"notebooks/{name}": data for name, data in notebooks.items()}}
