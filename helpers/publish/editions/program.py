"""What an edition needs beside its notebooks so that it opens on another computer: the program, and how to start it."""

from __future__ import annotations

import json
from pathlib import Path

from ...course import beforehand, concepts
from ...course.the_course import Course
from ...course.yaml_loading import read_beforehand
from ..shipped import fingerprint_of
from .edition import Edition

ROOT = Path(__file__).parents[3]
BESIDE = ("pyproject.toml", "uv.lock", "environment.yml", "LICENSE", "LICENSE-lessons", "CITATION.cff")
#: Notes for the teacher among the program's files.
FOR_THE_TEACHER = "helpers/course/teaching.yml"
CONTENT = "helpers/course/"
BEFOREHAND = f"{CONTENT}beforehand/"

README = """\
# {title}

{what}

## Start

You need Python 3.11 or newer with pip. This opens the course in your browser:

    pip install uv && uv run --no-dev good-cry

It is education, not treatment. Every lesson says what it talks about, can be left at any point, and shows where to get help.

Code: MIT. Lessons and texts: CC BY 4.0. By A Good Cry contributors.
"""


def program_files(course: Course, edition: Edition, notebooks: dict[str, bytes]) -> dict[str, bytes]:
    """The program's files by place, with a README and the fingerprints of this edition's notebooks.

    Args:
        notebooks: the edition's own, by place; those in a folder are no lessons.
    """
    files = {"README.md": README.format(title=course.settings.title, what=edition.readme).encode()}
    for name in BESIDE:
        if (ROOT / name).is_file():
            files[name] = (ROOT / name).read_bytes()
    for path in sorted((ROOT / "helpers").rglob("*")):
        place = path.relative_to(ROOT).as_posix()
        if path.is_file() and "__pycache__" not in path.parts:
            files[place] = path.read_bytes()
    if not edition.teacher:
        files.pop(FOR_THE_TEACHER, None)
    if not edition.answers:
        place = f"{CONTENT}{concepts.NAME}"
        files[place] = concepts.without_answers(files[place], concepts.NAME)
        files.pop(f"{BEFOREHAND}{concepts.NAME}.json", None)
        files.pop(f"{BEFOREHAND}{beforehand.TEXTS}", None)
    _read_beforehand(files, notebooks)
    marks = {name: fingerprint_of(json.loads(data)) for name, data in notebooks.items() if name.endswith(".ipynb")}
    files["helpers/publish/shipped.json"] = (json.dumps(marks, indent=1) + "\n").encode()
    return files


def _read_beforehand(files: dict[str, bytes], notebooks: dict[str, bytes]) -> None:
    """What was read beforehand is of the edition's own files: that of the teacher's would hold their answers."""
    for place in [one for one in files if one.startswith(BEFOREHAND)]:
        name = place.removeprefix(BEFOREHAND)
        if name != beforehand.TEXTS and not {CONTENT + name, CONTENT + name.removesuffix(".json")} & set(files):
            del files[place]
    for place, raw in notebooks.items():
        name = Path(place).name
        if CONTENT + name in files:
            continue  # a teacher's own, which is read beside ours
        if name.endswith(".yml") and (text := read_beforehand(raw, name)) is not None:
            files[f"{BEFOREHAND}{name}.json"] = text.encode()
