"""What a question of an exercise file does without: ids that keep its answers, a second chance, feedback, named beliefs."""

from __future__ import annotations

from collections.abc import Iterator

from ..course import option_ids
from ..course.exercises import Exercise
from ..course.kinds.question import SECTION, Asked, Question
from ..course.yaml_source import Path_


def notes(exercise: Exercise) -> list[str]:
    """A sentence for each of the two, with the line of the first place; none of it is a mistake."""
    return [*_without_ids(exercise), *_could_have(exercise)]


def _without_ids(exercise: Exercise) -> Iterator[str]:
    missing = list(option_ids.without_id(exercise))
    if not missing:
        return
    questions = sum(len(at) == 2 for at in missing)
    named = [counted(questions, "question"), counted(len(missing) - questions, "option")]
    many = " and ".join(one for one in named if not one.startswith("0"))
    if len(missing) > 1:
        what = f"{many} have no id, the first one here: an answer to it is lost when its text changes."
    else:
        what = f"This {many.removeprefix('1 ')} has no id: an answer to it is lost when its text changes."
    yield str(exercise.problem(what, "`python -m helpers check --add-ids` writes it in.", *missing[0]))


def _could_have(exercise: Exercise) -> Iterator[str]:
    lacking = [(SECTION, n) for n, one in enumerate(exercise.check) if isinstance(one, Question) and not one.again]
    asked = [one for question in exercise.check if isinstance(question, Question) for one in (question, question.again)]
    silent, beliefs = (sum(map(count, filter(None, asked))) for count in (_silent, _unnamed))
    places: list[Path_] = [*lacking, *_first_of(exercise)]
    named = [
        f"{counted(len(lacking), 'question')} without a changed question for a second try (`again:`)"
        if lacking
        else "",
        f"{counted(silent, 'answer')} without `feedback:`" if silent else "",
        f"{counted(beliefs, 'wrong answer')} without the belief behind it (`misconception:`)" if beliefs else "",
    ]
    if any(named):
        what = f"Here and below: {', '.join(filter(None, named))}."
        cure = "It works as it is. With them a reader gets a reason and a second try, and you see the beliefs in your guide and report."
        yield str(exercise.problem(what, cure, *min(places)))


def _first_of(exercise: Exercise) -> list[Path_]:
    """The first question of which something is missing."""
    return [
        (SECTION, n)
        for n, one in enumerate(exercise.check)
        if isinstance(one, Question) and any(_silent(asked) or _unnamed(asked) for asked in (one, one.again) if asked)
    ][:1]


def _silent(asked: Asked) -> int:
    """How many answers say nothing after they are chosen."""
    said = [one.feedback for one in (*asked.options, *asked.known)]
    return sum(not one for one in (*said, *([asked.right, asked.wrong] if asked.kind == "number" else ())))


def _unnamed(asked: Asked) -> int:
    """How many wrong answers name no belief."""
    wrong = (one for one in (*asked.options, *asked.known) if not getattr(one, "correct", False))
    return sum(not one.misconception for one in wrong)


def counted(number: int, what: str) -> str:
    """A number of things in words: "1 question", "3 questions"."""
    return f"{number} {what}{'' if number == 1 else 's'}"
