"""What a lesson says in its text, for tests that look for a sentence."""

import json

from ..delivered import DELIVERED


def prose(lesson):
    """All markdown of a lesson's notebook in one line.

    Args:
        lesson: its name, such as "03_mood_hormones".
    """
    cells = json.loads((DELIVERED.folder / f"{lesson}.ipynb").read_text(encoding="utf-8"))["cells"]
    return " ".join(" ".join("".join(one["source"]) for one in cells if one["cell_type"] == "markdown").split())
