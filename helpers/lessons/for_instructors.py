"""The tour for instructors: look at a file's questions, claims and mistakes, write a question, try settings, see a class report."""

from __future__ import annotations

import functools
import inspect
import re
from collections.abc import Callable
from typing import Any

from ..course.exercises import read_exercise
from ..course.glossary import terms
from ..course.help_lines import help_html
from ..course.problems import ContentError
from ..course.teaching import teaching
from ..course.text import listed, to_html
from ..course.the_course import Course
from ..course.ways import ways_of
from ..course.where import course_here
from ..widgets import BreathPacer, Card, Check, EvidenceCard, StartLine
from ..widgets.questions.new_question import NewQuestion
from .claim_folds import folds as folded
from .claim_folds import written
from .class_report import report_of
from .finding import lesson_of
from .question_form import question_form
from .report_card import ReportCard
from .report_html import report_html
from .simulated_class import LABEL, simulated_class
from .trouble import trouble, trouble_html

TRY = "02_stress_hormones"
PEOPLE = 30
NO_WAYS = "We have no ways through this lesson: it is your own."


def here(build: Callable) -> Callable:
    """Hand a function the course of the notebook's folder, and show a mistake in its files; used as a decorator."""

    @functools.wraps(build)
    def built(*args: Any, **changes) -> Any:
        course = course_here()
        try:
            return build(course, *args, **changes)
        except ContentError as error:
            return trouble(error.problems)

    vars(built)["__signature__"] = inspect.signature(functools.partial(build, None))
    return built


@here
def welcome(course: Course) -> StartLine:
    """What the tour is, how long it takes, and where help stands."""
    body = "What you save in a file shows here at once. After a change in a cell, click it and press Shift and Enter."
    return StartLine(body_html=to_html(f"20 minutes. {body}"), help_html=course.help_html())


@here
def minding(_: Course) -> Card:
    """What to mind when you teach it."""
    lines = "".join(to_html(f"- {one}") for one in teaching().mind)
    return Card(title="Before you teach it", folds=[{"title": "What to mind", "html": lines}])


@here
def questions(course: Course, lesson: str = TRY) -> Check | Card:
    """The questions of a lesson as its exercise file has them now, or what is wrong in it."""
    return _lesson(course, lesson).check()


@here
def add_question(course: Course, lesson: str = TRY) -> NewQuestion:
    """A form for a question of your own: it shows it as a learner will see it, and writes it into the lesson's file."""
    return question_form(course, _lesson(course, lesson).name)


@here
def claim(course: Course, id: str) -> EvidenceCard:
    """A claim as claims.yml has it now: its grade, what speaks for and against it, and its references."""
    record = course.claim(id)
    parts = [*folded(record, course.beside), {"title": "How it is written in the file", "html": written(course, id)}]
    return EvidenceCard(record.claim, record.grade, record.grade_why, parts, record.checked)


@here
def word(course: Course, term: str) -> Card:
    """A word as glossary.yml explains it now."""
    found = next((one for one in terms(course.beside) if one.term == term), None)
    if found is None:
        raise ValueError(f"There is no word “{term}” in glossary.yml. Add it, or use another one.")
    return Card(title=found.term, body_html=to_html(found.means))


@here
def mistakes(course: Course, lesson: str = TRY) -> Card:
    """What the checker says about a lesson's files."""
    return _said(_lesson(course, lesson).problems())


@here
def a_mistake(course: Course, lesson: str = TRY) -> Card:
    """What the checker would say if a right answer lost its mark. Your file stays as it is."""
    text = course.exercise_path(lesson).read_text(encoding="utf-8")
    broken = re.sub(r"correct: true", "corect: true", text, count=1)
    try:
        read_exercise(broken.encode(), course.shown(f"exercises/{lesson}.yml"), course.known_claims)
    except ContentError as error:
        return _said(error.problems)
    return _said([])


@here
def settings_now(course: Course) -> Card:
    """What course.yml says now."""
    found = course.settings_in_parts
    settings = found.made
    breath = ", ".join(f"{kind} {seconds:g} s" for kind, seconds in settings.breathing.phases)
    lines = [
        f"Country: {settings.country or 'none given'}",
        f"Help lines: {'; '.join(settings.help) or 'none of your own'}; {'then the' if settings.shows_our_help else 'none of the'} course's",
        f"Breathing pacer: {breath}, for {settings.breathing.minutes:g} minutes",
        f"Answers: {settings.answers}",
        f"Questions at the end of lessons: {'yes' if settings.asks else 'no'}",
    ]
    titles = [one.title for one in course.lessons()]
    folds = [{"title": f"{len(titles)} lesson{'' if len(titles) == 1 else 's'}, in order", "html": listed(titles)}]
    return Card(title="What course.yml says now", body_html=listed(lines) + trouble_html(found.problems), folds=folds)


@here
def help_lines(_: Course, country: str = "", *own: str, ours: bool = True) -> Card:
    """The help lines as a lesson would show them: ``help_lines("DE", "School counsellor: room 12", ours=False)``.

    Args:
        country: two letters, as in course.yml.
        own: lines of your own.
        ours: False where course.yml says ``course_help: false``.
    """
    return Card(title="Where to get help", body_html=help_html(country, own, ours))


@here
def pace(course: Course, *phases: tuple[str, float], minutes: float = 1) -> BreathPacer:
    """The breathing pacer at a pace of your own: ``pace(("in", 4), ("out", 6))``."""
    return BreathPacer(phases=phases or course.settings_in_parts.made.breathing.phases, minutes=minutes)


@here
def routes(course: Course, lesson: str = TRY) -> Card:
    """Ways through a lesson in 20, 50 and 90 minutes, as the guide prints them: ``routes("04_pain")``."""
    name = _lesson(course, lesson).name
    ways = ways_of(course, name)
    if not ways:
        return Card(title=NO_WAYS)
    plan = teaching().plans[name]
    folds = [{"title": "To say before and after", "html": listed([plan.before, plan.after])}]
    folds += [
        {"title": f"{way.minutes} minutes", "html": listed([*map(str, way.parts), *way.left_out])} for way in ways
    ]
    return Card(title=f"Ways through “{course.lesson(name).title}”", folds=folds)


@here
def sample_report(course: Course) -> ReportCard:
    """The class report on a made-up class. No person stands behind it."""
    report = report_of(course, simulated_class(course, PEOPLE), LABEL, compare_forms=True)
    return ReportCard(
        title="A class report, on simulated files",
        facts=[f"{report.people} made-up people, written by a program"],
        folds=[{"title": "The report", "html": report_html(report, level=3)}],
    )


def _lesson(course: Course, name: str) -> Any:
    lesson = lesson_of(course, name)
    if lesson is None:
        known = ", ".join(one.name for one in course.built_lessons())
        raise ValueError(f"There is no lesson “{name}”. Use one of: {known}.")
    return lesson


def _said(problems: Any) -> Card:
    title = "What the checker says" if problems else "The checker finds no mistake."
    return Card(title=title, body_html=trouble_html(problems) if problems else "")
