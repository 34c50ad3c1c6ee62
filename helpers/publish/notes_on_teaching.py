"""What the notes for teachers name and the lessons don't have: a step, a prompt, a question. No mistake, since a teacher may change both."""

from __future__ import annotations

from collections.abc import Iterator

from ..course import teaching
from ..course.aims import question_of
from ..course.content_file import read
from ..course.lesson_plan import LessonPlan, Part, Sample
from ..course.lesson_steps import steps_of
from ..course.listed import CALM
from ..course.problems import ContentError, Problem
from ..course.the_course import Course
from ..course.yaml_source import Source


def notes(course: Course) -> list[str]:
    """A sentence for each of them with its line; none where teaching.yml isn't there or has a mistake, told elsewhere."""
    found: list[Problem] = []

    def look(file: teaching.TeachingFile, source: Source) -> Iterator[Problem]:
        built = {one.name for one in course.built_lessons()}
        for name, plan in file.plans.items():
            if name in built:
                found.extend(_of(course, name, plan, source))
        return iter(())

    try:
        read(teaching.FILE, teaching.TeachingFile, look)
    except ContentError:
        return []
    return [str(problem) for problem in sorted(found)]


def _of(course: Course, name: str, plan: LessonPlan, source: Source) -> Iterator[Problem]:
    for n, way in enumerate(plan.ways):
        for m, part in enumerate(way.parts):
            if what := _lost(course, name, part):
                line = source.line("plans", name, "ways", n, "parts", m)
                yield Problem(source.file, line, what, "The guide prints it as it stands; mend the name here.")
    for n, aim in enumerate(plan.aims):
        if question_of(course, name, aim.asked) is None:
            what = f"Nothing called {aim.asked} in {name} or concepts.yml tests the aim “{aim.aim}”"
            line = source.line("plans", name, "aims", n, "asked")
            yield Problem(source.file, line, what, "The guide prints it without a question; name another one here.")
    prompts = course.exercise_in_parts(name).file.discuss
    for n, sample in enumerate(plan.answers):
        if not _asked(sample, prompts):
            what = f"No prompt of {name} begins with “{sample.prompt}”, so the guide leaves its sample answer out."
            line = source.line("plans", name, "answers", n, "prompt")
            yield Problem(source.file, line, what, "Write the first words of the prompt here, or take the answer out.")


def _lost(course: Course, name: str, part: Part) -> str:
    """What a part names that isn't there; nothing for a lesson that was taken out, which the guide leaves out itself."""
    lesson = part.lesson or name
    if not course.has_notebook(lesson):
        known = lesson == CALM or lesson in teaching.teaching().plans
        return "" if known else f"There is no lesson “{lesson}”."
    if part.step is None or part.step in steps_of(course, lesson):
        return ""
    return f"{lesson}.ipynb has no step “{part.step}”."


def _asked(sample: Sample, prompts: list) -> bool:
    return any(prompt.startswith(sample.prompt) for prompt in prompts)
