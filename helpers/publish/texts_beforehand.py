"""`python -m helpers.publish.texts_beforehand NOTEBOOKS FOLDER`: what the texts that lessons show become as HTML, laid down for all who open them.

A process of its own runs the lessons' cells, so that what it asks for is what a fresh kernel will ask for.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from ..course import beforehand, text
from .kernel import with_these_helpers
from .say import CannotDo


def write(notebooks: Path, folder: Path = beforehand.FOLDER) -> None:
    """Run the lessons of a folder, and lay down in another the HTML of every text they show.

    Raises:
        CannotDo: a lesson cannot be run.
    """
    asked = [sys.executable, "-m", __name__, str(notebooks.resolve()), str(folder.resolve())]
    env = {"MPLBACKEND": "agg", **with_these_helpers()}
    done = subprocess.run(
        asked, cwd=notebooks, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8"
    )
    if done.returncode:
        why = done.stderr.strip().rpartition("\n")[2]
        raise CannotDo(f"The texts of the lessons were not made ready ({why}). Run: python -m helpers check --run")


def asked_by(notebooks: Path) -> list[tuple[str, str]]:
    """Every text that the lessons of a folder make HTML of, with the way it is made; in a fresh process only."""
    asked: dict[tuple[str, str], None] = {}

    def noted(way: str, markdown: str) -> None:
        asked[way, markdown] = None

    beforehand.as_html = noted
    for path in sorted(notebooks.glob("*.ipynb")):
        names: dict = {}
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            if cell["cell_type"] == "code":
                exec(compile("".join(cell["source"]), path.name, "exec"), names)
    return list(asked)


def main(notebooks: str, folder: str) -> None:
    """Lay them down."""
    beforehand.FOLDER = Path(folder)
    asked = asked_by(Path(notebooks))
    beforehand.write_html({(way, markdown): getattr(text, way).__wrapped__(markdown) for way, markdown in asked})


if __name__ == "__main__":
    main(*sys.argv[1:])
