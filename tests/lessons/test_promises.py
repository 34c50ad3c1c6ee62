"""What a lesson says holds in every edition: nothing in it promises an answer that a course without answers hasn't."""

import json
import re

import pytest

from ..delivered import DELIVERED

LESSONS = [one.name for one in DELIVERED.built_lessons()]
#: Ways to say that a reader is told what fits, or is asked once more because of it.
PROMISE = re.compile(
    r"answers? tells? you why|answer(?:s|ed)? (?:come )?(?:later|below|follow)|second (?:try|chance)|changed question|\bfeedback"
    r"|see (?:if|whether) you(?:'re| were| are) right|(?:shows?|tells?) (?:you )?(?:what|which|the one that) fits",
    flags=re.I,
)


@pytest.mark.parametrize("name", LESSONS)
def test_no_sentence_of_a_lesson_promises_an_answer(name):
    cells = json.loads((DELIVERED.folder / f"{name}.ipynb").read_text(encoding="utf-8"))["cells"]
    said = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]
    said += ["".join(one.get("data", {}).get("text/plain", "")) for cell in cells for one in cell.get("outputs", ())]
    assert len(said) > 10
    assert [found[0] for one in said for found in PROMISE.finditer(one)] == []


def test_what_stood_above_the_questions_once_would_be_found():
    once = "Each answer tells you why. If one does not fit, you get a changed question for a second try."
    assert [found[0] for found in PROMISE.finditer(once)] == ["answer tells you why", "changed question", "second try"]
