"""What a teacher is told for one lesson: aims, what to say before and after, ways through it, and sample answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, StringConstraints

from .content_file import Entry
from .exercise_file import Minutes
from .problems import Problem
from .yaml_source import Path_, Source

Line = Annotated[str, StringConstraints(min_length=10, max_length=600)]


class Part(Entry):
    """One part of a way: a step of a lesson, or a talk in the class where it names neither step nor lesson."""

    #: Another lesson than the way's own, or "calm". With a lesson and no step, all of that lesson is meant.
    lesson: str | None = None
    #: The heading of the step in the lesson's notebook.
    step: str | None = None
    minutes: Minutes
    do: Line


class Way(Entry):
    """A way through one lesson in a fixed time."""

    minutes: int = Field(gt=0)
    parts: list[Part] = Field(min_length=1)


class Sample(Entry):
    """What a good answer to a prompt for the class holds, and what to do if nobody speaks."""

    #: The first words of the prompt as the exercise file has it, so that its end may be reworded.
    prompt: Line
    holds: Line
    silence: Line


class Aim(Entry):
    """What a learner can do after a lesson, and what in the course asks for it."""

    #: One sentence that begins with what is done: "Explain", "Tell apart".
    aim: Line
    #: Where it is tested: "check.floor", "predict", or an idea that is asked before and after, "concepts.none_found".
    asked: Annotated[str, StringConstraints(pattern=r"^[a-z]+(\.[a-z0-9_]+)?$")]


class LessonPlan(Entry):
    """All of it for one lesson."""

    aims: list[Aim] = Field(min_length=1)
    before: Line
    after: Line
    ways: list[Way] = Field(min_length=1)
    answers: list[Sample] = Field([])

    def sample_for(self, prompt: str) -> Sample | None:
        """The sample answer to a prompt, or None where the prompt is a teacher's own."""
        return next((one for one in self.answers if prompt.startswith(one.prompt)), None)


def too_long(plan: LessonPlan, source: Source, *at: str | int) -> Iterator[Problem]:
    """A way must fit into its time even where each part takes its longest.

    Args:
        at: where the plan stands in the file.
    """
    for n, way in enumerate(plan.ways):
        longest = sum(part.minutes[1] for part in way.parts)
        if longest > way.minutes:
            what = f"The parts of this way can take {longest} minutes, and it has {way.minutes}."
            place: Path_ = (*at, "ways", n, "minutes")
            yield Problem(source.file, source.line(*place), what, "Take a part out, or give it more time.")
