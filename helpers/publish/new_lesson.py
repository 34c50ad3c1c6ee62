"""Makes a whole lesson from a template: notebook, exercise file and module, listed in course.yml."""

from __future__ import annotations

import io
import keyword
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from string import Template

from ruamel.yaml import YAML

from ..course import keep
from ..course.course_file import FILE
from ..course.the_course import Course
from .clean import MARK, as_text, clean
from .say import CannotDo

TEMPLATES = Path(__file__).with_name("templates")
LONGEST_TITLE, LONGEST_NAME = 100, 40


@dataclass(frozen=True)
class NewLesson:
    """What a new lesson is called."""

    title: str
    does: str
    number: int
    module: str

    @property
    def name(self) -> str:
        """The name of its notebook and of its exercise file."""
        return f"{self.number:02}_{self.module}"

    def files(self) -> dict[str, str]:
        """Its three files by their places in the project."""
        words = {"title": self.title, "does": f"\n\n**{self.does}**" if self.does else "", "number": self.number}
        words |= {"name": self.name, "module": self.module}

        def filled(template: str) -> str:
            return Template((TEMPLATES / template).read_text(encoding="utf-8")).substitute(words)

        return {
            f"helpers/lessons/{self.module}.py": filled("lesson.py.txt"),
            f"notebooks/exercises/{self.name}.yml": filled("lesson.yml.txt"),
            f"notebooks/{self.name}.ipynb": _notebook(filled("lesson_cells.txt"), self.name, self.number),
        }


def named(project: Path, title: str, does: str = "", name: str = "") -> NewLesson:
    """A new lesson for a project, with the next free number.

    Args:
        name: what its files are called; made from the title where it is left out.

    Raises:
        CannotDo: a folder that is no project, or a title that gives no new name.
    """
    lessons, notebooks = project / "helpers" / "lessons", project / "notebooks"
    if not lessons.is_dir() or not notebooks.is_dir():
        raise CannotDo(
            f"There is no helpers/lessons and no notebooks in {project}. Give the project's folder with --to."
        )
    title = " ".join(title.split())
    if not 1 <= len(title) <= LONGEST_TITLE:
        raise CannotDo(f"A title has 1 to {LONGEST_TITLE} letters. Choose another one.")
    module = _module_name(name or title)
    if not module:
        raise CannotDo(
            f"“{title}” holds no letter from a to z for the names of the files. Give one with --name, such as --name laughing."
        )
    if (lessons / f"{module}.py").exists():
        raise CannotDo(f"helpers/lessons/{module}.py is there already. Choose another title, or give another --name.")
    taken = [int(found[1]) for path in notebooks.glob("*.ipynb") if (found := re.match(r"(\d+)_", path.name))]
    return NewLesson(title, " ".join(does.split()), max(taken, default=-1) + 1, module)


def with_lesson(course: str, lesson: NewLesson) -> str:
    """The text of course.yml with one more lesson at the end of its list; comments and the rest stay as they are."""
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 10_000
    yaml.indent(mapping=2, sequence=4, offset=2)
    data = yaml.load(course)
    if data.get("lessons") is None:
        return course  # without a list, every notebook is a lesson
    does = {"does": lesson.does} if lesson.does else {}
    data["lessons"].append({"lesson": lesson.name, "title": lesson.title, **does})
    out = io.StringIO()
    yaml.dump(data, out)
    return out.getvalue()


def make(project: Path, lesson: NewLesson) -> list[Path]:
    """Write the lesson's files and list it in course.yml.

    Returns:
        what was written, course.yml last. Its other lines stay as they are, so no older text of it is kept.

    Raises:
        ContentError: course.yml has a mistake; nothing is written then.
    """
    course = Course(project / "notebooks")
    course.settings_in_parts.whole()
    raw = (course.folder / FILE).read_bytes()
    files = {**lesson.files(), f"notebooks/{FILE}": with_lesson(raw.decode("utf-8-sig"), lesson)}
    for place, text in files.items():
        keep.write(project / place, text, keeps=not place.endswith(FILE))
    return [project / place for place in files]


def _module_name(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:LONGEST_NAME].strip("_")
    if name[:1].isdigit():
        name = f"lesson_{name}"
    return f"{name}_lesson" if keyword.iskeyword(name) else name


def _notebook(cells: str, name: str, number: int) -> str:
    import nbformat

    notebook = nbformat.v4.new_notebook(metadata={MARK: {"lesson": name}})
    for n, cell in enumerate(re.split(r"^%% (?=markdown|code)", cells, flags=re.M)[1:]):
        head, source = cell.split("\n", 1)
        kind, *tags = head.split()
        metadata = {"jupyter": {"source_hidden": True}} if kind == "code" else {}
        metadata |= {"tags": tags} if tags else {}
        made = nbformat.v4.new_code_cell if kind == "code" else nbformat.v4.new_markdown_cell
        notebook.cells.append(made(source.strip(), id=f"{number:02}-{n:02}", metadata=metadata))
    return as_text(clean(notebook))
