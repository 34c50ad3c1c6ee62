"""What an exercise file asks, as plain dictionaries: markdown has become HTML, and a student's file has no answers."""

from __future__ import annotations

from .exercises import Exercise
from .problems import ContentError, Problem
from .questions import Asked, Option, Question
from .student_file import OpenAsked, OpenOption, OpenThing
from .tasks import Item, Thing
from .text import to_html, to_html_inline, to_text


def predict(exercise: Exercise) -> dict:
    """The prediction: question_html, options, order, happened_html. Raises ContentError where the file has none."""
    asked = _part(exercise, "predict")
    return {
        "question_html": to_html_inline(asked.question),
        "options": _options(asked.options),
        "order": asked.order,
        "happened_html": to_html(getattr(asked, "happened", "")),
    }


def check(exercise: Exercise) -> list[dict]:
    """The questions, each with its second chance under "again"."""
    return [_question(one) for one in _part(exercise, "check")]


def reflect(exercise: Exercise) -> list[dict]:
    """The prompts: id and html."""
    return [{"id": one.id, "html": to_html_inline(one.question)} for one in _part(exercise, "reflect")]


def discuss(exercise: Exercise) -> list[str]:
    """The questions for a class, as markdown."""
    return list(_part(exercise, "discuss"))


def survey(exercise: Exercise) -> list[dict]:
    """The statements: id, text, evidence_html."""
    return [
        {"id": one.id, "text": plain(one.text), "evidence_html": to_html(one.evidence or "")}
        for one in _part(exercise, "survey").statements
    ]


def sort(exercise: Exercise, id: str) -> dict:
    """One sorting task: title, bins, items."""
    task = _task(exercise, "sort", id)
    return {
        "title": task.title,
        "bins": [{"id": one.id, "text": one.text, "hint": one.hint} for one in task.bins],
        "items": [_card(one) for one in task.items],
    }


def order(exercise: Exercise, id: str) -> dict:
    """One ordering task: title, prompt, unit, items."""
    task = _task(exercise, "order", id)
    return {"title": task.title, "prompt": plain(task.prompt), "unit": task.unit, "items": _things(task.items)}


def place(exercise: Exercise, id: str) -> dict:
    """One placing task: title, prompt, low, high, step, unit, landmarks, items."""
    task = _task(exercise, "place", id)
    landmarks = [(one.value, one.text) for one in task.landmarks]
    words = {"title": task.title, "prompt": plain(task.prompt), "unit": task.unit}
    return {
        **words,
        "low": task.low,
        "high": task.high,
        "step": task.step,
        "landmarks": landmarks,
        "items": _things(task.items),
    }


def message(exercise: Exercise, id: str) -> dict:
    """One message to put together: title, prompt, parts."""
    task = _task(exercise, "message", id)
    return {"title": task.title, "prompt": plain(task.prompt), "parts": _lines(task.parts)}


def page(exercise: Exercise, id: str) -> dict:
    """One plan of a page: title, prompt, fields, foot_html."""
    task = _task(exercise, "plan", id)
    foot = {"foot_html": to_html(task.foot or "")}
    return {"title": task.title, "prompt": plain(task.prompt), "fields": _lines(task.fields), **foot}


def _part(exercise: Exercise, name: str):
    part = getattr(exercise.file, name)
    if not part:
        problems = exercise.problems_of(name)
        if problems:
            raise ContentError(problems)
        cure = f"Add a section `{name}:`, or take this cell out of the notebook."
        raise ContentError([Problem(exercise.source.file, 0, f"The file has no `{name}:`.", cure)])
    return part


def _task(exercise: Exercise, kind: str, id: str):
    for task in _part(exercise, kind):
        if task.id == id:
            return task
    problems = exercise.problems_of(kind)
    if problems:
        raise ContentError(problems)
    cure = f"Give one of the tasks under `{kind}:` the id {id}."
    raise ContentError([exercise.problem(f"There is no task “{id}”.", cure, kind)])


def _question(question: Question | OpenAsked) -> dict:
    made = {"id": question.id, **_asked(question)}
    return {**made, "again": _asked(question.again)} if isinstance(question, Question) else made


def _asked(asked: Asked | OpenAsked) -> dict:
    made = {"kind": asked.kind, "html": to_html_inline(asked.question)}
    if asked.kind != "number":
        return {**made, "options": _options(asked.options), "order": asked.order}
    made["unit"] = asked.unit
    if isinstance(asked, OpenAsked):
        return made
    known = [
        {"value": one.value, "tolerance": one.tolerance, "feedback_html": to_html_inline(one.feedback)}
        for one in asked.known
    ]
    return {
        **made,
        "value": asked.value,
        "tolerance": asked.tolerance,
        "right_html": to_html_inline(asked.right),
        "wrong_html": to_html_inline(asked.wrong),
        "known": known,
    }


def _options(options) -> list[dict]:
    return [_option(one) for one in options]


def _option(option: Option | OpenOption) -> dict:
    made = {"text": plain(option.text), "html": to_html_inline(option.text)}
    if isinstance(option, Option):
        made |= {"correct": option.correct, "feedback_html": to_html_inline(option.feedback)}
    return made


def _card(card: Item | OpenThing) -> dict:
    made = {"id": card.id, "text": plain(card.text)}
    return {**made, "bin": card.bin, "feedback_html": to_html_inline(card.feedback)} if isinstance(card, Item) else made


def _things(things: list[Thing | OpenThing]) -> list[dict]:
    return [
        {"id": one.id, "text": plain(one.text)}
        | ({"value": one.value, "note_html": to_html_inline(one.note)} if isinstance(one, Thing) else {})
        for one in things
    ]


def _lines(lines) -> list[dict]:
    return [line.model_dump() for line in lines]


def plain(markdown: str) -> str:
    """A text of an exercise file as the widgets know it: without its marks, on one line."""
    return " ".join(to_text(to_html_inline(markdown)).split())
