"""What a class learned, from the files that it handed in: counts, changes of belief, the face task; nobody by name.

Numbers below five people are hidden together with what they could be worked out from (course/small_groups.py).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from ..course.class_answers import answers_of
from ..course.class_beliefs import Change, changes_of
from ..course.class_ideas import Idea, ideas_of
from ..course.class_whole import Mean, Whole, forms_of, whole_of
from ..course.counting_sure import Level, calibration_of
from ..course.hand_ins import HandIns, SetAside, read_folder
from ..course.kinds import KINDS, Kind, kind_named
from ..course.kinds.counting import NOBODY, Answer, Counted
from ..course.kinds.kind import Group
from ..course.kinds.predict import SURE_FROM
from ..course.small_groups import FEWEST, Shown, shown
from ..course.the_course import Course
from ..widgets.questions.words import SURENESS
from .class_faces import Faces, faces_of

#: How sure people were at a prediction, in the words of its widget.
SURE_WORDS = {
    "sure": f"{SURENESS[SURE_FROM]} sure or more",
    "less": "less sure, or did not say",
}


@dataclass(frozen=True)
class Told:
    """One thing that was asked, with what may be shown of the answers."""

    asked: Counted
    shown: Shown
    #: The title of the lesson that asked it.
    lesson_title: str

    @property
    def right(self) -> int | None:
        """How many were right at the first try; None where it is hidden."""
        fitting = [one.key for one in self.asked.answers if one.right]
        return self.shown.people[fitting[0]] if len(fitting) == 1 else None

    @property
    def hardness(self) -> int:
        """The fewer were right, the earlier it stands; what is hidden comes last."""
        return 10**9 if self.right is None else self.right

    def people(self, answer: Answer) -> int | None:
        """How many gave an answer; None where it is hidden."""
        return self.shown.people[answer.key]

    def between(self, answer: Answer | None) -> tuple[int, int] | None:
        """From how many to how many gave an answer, or none of them, where just that may be told."""
        return self.shown.ranges.get(answer.key if answer else NOBODY)

    @property
    def nobody(self) -> int | None:
        """How many gave none; None where it is hidden."""
        return self.shown.people[NOBODY]

    @property
    def kind(self) -> Kind | None:
        """The kind of exercise it is; None for what is no exercise, such as grades."""
        return kind_named(self.asked.kind_name) if self.asked.kind_name else None

    def sure(self, answer: Answer) -> dict[str, int] | None:
        """How many of those who gave an answer were "sure" and "less" so; None where it is hidden."""
        asked = self.asked.sure.get(answer.key)
        if not asked or self.people(answer) is None:
            return None
        told = {how: people for how, people in shown(asked).people.items() if people is not None}
        return told if len(told) == len(asked) else None


@dataclass(frozen=True)
class ClassReport:
    """A class's answers as they may be shown."""

    people: int
    label: str = ""
    told: list[Told] = field(default_factory=list)
    beliefs: list[Change] = field(default_factory=list)
    ideas: list[Idea] = field(default_factory=list)
    #: All ideas together, at each time that somebody was asked.
    whole: dict[str, Whole] = field(default_factory=dict)
    #: How far apart the two ways to ask are; None where nobody asked for that, or it would tell of few.
    forms: Mean | None = None
    #: Whether the two ways to ask are compared.
    compares_forms: bool = False
    sureness: list[Level] = field(default_factory=list)
    faces: Faces | None = None
    #: For the teacher alone; no part of a page.
    set_aside: tuple[SetAside, ...] = ()

    @property
    def enough(self) -> bool:
        """Whether there are as many people as it takes to show anything."""
        return self.people >= FEWEST

    def of_kind(self, *kinds: str) -> list[Told]:
        """What was asked in one way, such as "prediction"."""
        return [one for one in self.told if one.asked.kind in kinds]

    def of_group(self, group: Group) -> list[tuple[Kind, list[Told]]]:
        """What was asked in a group of kinds, such as "task", kind by kind."""
        kinds = [kind for kind in KINDS if kind.group == group]
        found = [(kind, [one for one in self.told if one.kind is kind]) for kind in kinds]
        return [(kind, told) for kind, told in found if told]

    @property
    def questions(self) -> list[Told]:
        """The questions, the hardest first."""
        return sorted((one for _, told in self.of_group("question") for one in told), key=lambda one: one.hardness)


def report_on(course: Course, folder: str | Path, label: str = "", compare_forms: bool = False) -> ClassReport:
    """Read a folder of hand-ins, each file once, and report on it."""
    return report_of(course, read_folder(folder), label, compare_forms)


def report_of(course: Course, read: HandIns, label: str = "", compare_forms: bool = False) -> ClassReport:
    """The report on hand-ins that were read; empty where there are fewer than five.

    Args:
        label: stands above the report, such as the class's name.
        compare_forms: also say whether it mattered in which of two ways an idea was asked, which the lot has chosen.
    """
    people = len(read.good)
    if people < FEWEST:
        return ClassReport(people, label, set_aside=read.set_aside)
    titles = {one.name: one.title for one in course.lessons()}
    told = [Told(asked, shown(asked.groups), titles[asked.lesson]) for asked in answers_of(course, read)]
    ideas = ideas_of(course, read)
    whole = {one.when: one for one in whole_of(course, read, ideas)}
    return ClassReport(
        people,
        label,
        told,
        beliefs=changes_of(course, read),
        ideas=ideas,
        whole=whole,
        forms=forms_of(course, read, whole.get("before")) if compare_forms else None,
        compares_forms=compare_forms,
        sureness=calibration_of(read),
        faces=faces_of(course, read),
        set_aside=read.set_aside,
    )
