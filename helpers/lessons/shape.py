"""What every lesson has: start card, prediction, evidence, questions, reflection, record and sources."""

from __future__ import annotations

import copy
import functools
import inspect
import textwrap
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from ..course import for_widgets, references
from ..course.claims import Claim
from ..course.exercises import Exercise
from ..course.hand_in_file import COURSE, HANDED_IN
from ..course.problems import ContentError
from ..course.text import to_html
from ..course.the_course import Course
from ..course.where import course_here
from ..widgets import Card, Cards, Check, DrawIt, EndCard, EvidenceCard, Hundred, Predict, Record, Reflect, StartLine
from ..widgets.explore.explore import Recipe
from ..widgets.explore.sources import Ready
from ..widgets.shared import stills
from ..widgets.shared.full_stop import full_stop
from ..widgets.tasks.placing import Placing
from .activity_changes import question_of, unknown_activities, with_changes
from .trouble import told, trouble_html

SKIP = "Skip anything you like."
#: The pictures of all lessons, ready made; `refresh` writes them.
READY = Path(__file__).with_name("ready")
stills.look_in(READY)
MODEL = "Illustrative model, not data from crying people."


class Lesson:
    """One lesson of a course: its notebook, its exercise file and its activities.

    A mistake in the exercise file shows in the place of the part it spoils; the rest works.

    Args:
        name: the notebook's name without its ending, such as ``02_stress_hormones``.
        note: the content note, one line, where the exercise file has none.
        keys: references the lesson names beside those of its claims, or what gives them when they are asked for.
    """

    def __init__(self, name: str, note: str = "", keys: tuple[str, ...] | Callable[[], Iterable[str]] = ()) -> None:
        self.name, self._note, self._keys = name, note, keys
        #: The lesson's own activities by name, as its exercise file may set them.
        self.activities: dict[str, Callable] = {}
        self._models: set[str] = set()
        self._course: Course | None = None

    @property
    def course(self) -> Course:
        """The course that it was handed; in a notebook, which hands it none, the one of the notebook's folder."""
        return self._course or course_here()

    @property
    def keys(self) -> tuple[str, ...]:
        """The references that it names beside those of its claims."""
        return tuple(self._keys() if callable(self._keys) else self._keys)

    def within(self, course: Course) -> Lesson:
        """The same lesson as part of another course: it reads that one's files."""
        same = copy.copy(self)
        same._course = course  # noqa: SLF001 - its own, of a copy
        return same

    @property
    def note(self) -> str:
        """The content note, one line."""
        return self.exercise.about or self._note

    # -- the parts, in the order of a lesson ---------------------------------------------------

    def start(self) -> StartLine:
        """The minutes and the content note on one line, with where to get help; and what is wrong in its files."""
        time = full_stop(self.exercise.time) if self.exercise.time else ""
        body = to_html(" ".join(filter(None, [time, self.note, SKIP])))
        problems = self.problems()
        if problems:
            body += to_html("**For the teacher:** a file has a mistake. What it does not touch works.")
            body += trouble_html(problems)
        return StartLine(body_html=body, help_html=self.course.help_html())

    @told
    def predict(self, answered: bool = False) -> Predict:
        """Commit to an answer, with a reason, before seeing anything.

        Args:
            answered: tell what was found at once, where no activity comes between the bet and its answer.
        """
        asked = for_widgets.only(self.exercise, "predict")
        return Predict(**asked, answered=answered, **self.shown(), **self._kept("predict"))

    @told
    def compare(self) -> Predict:
        """The prediction again, beside what happened."""
        return Predict(
            **for_widgets.only(self.exercise, "predict"), again=True, **self.shown(), **self._kept("predict")
        )

    @told
    def evidence(self, claim: str) -> EvidenceCard:
        """One claim: what is said, how sure one can be, and why.

        Args:
            claim: its id in helpers/course/claims.yml.
        """
        record = self.course.claim(claim)
        return EvidenceCard(
            title=record.claim,
            grade=record.grade,
            grade_why=record.grade_why,
            folds=folds(record),
            checked=record.checked,
        )

    @told
    def check(self) -> Check | Card:
        """Questions with feedback for every option, and a changed question for a second chance."""
        if not self.course.settings_in_parts.made.quiz:
            return Card(title="The questions are switched off for this course.")
        return Check(for_widgets.every(self.exercise, "check"), **self.shown(), **self._listed("check"))

    @told
    def reflect(self, id: str = "") -> Reflect:
        """Questions that nobody else reads the answers to: those to write about, or the one of this id, which may be one to tap."""
        if id:
            return Reflect([for_widgets.task(self.exercise, "reflect", id)], **self._kept(f"reflect.{id}"))
        written = [one for one in for_widgets.every(self.exercise, "reflect") if not one.get("options")]
        return Reflect(written, **self._listed("reflect"))

    @told
    def end(self) -> EndCard:
        """The bets of the lesson beside what was found, and one line to tell a friend."""
        card = for_widgets.only(self.exercise, "end")
        card["bets"] = [self._with_curve(bet) for bet in card["bets"]]
        told = {"title": self.course.lesson(self.name).title, "course_title": self.course.settings_in_parts.made.title}
        return EndCard(**card, **told, **self.shown(), **self._kept("end"))

    @told
    def discuss(self) -> Card:
        """Questions for a class, folded."""
        prompts = "\n".join(
            f"- {textwrap.indent(one, '  ').strip()}" for one in for_widgets.every(self.exercise, "discuss")
        )
        folds = [{"title": "Questions to discuss", "html": to_html(prompts)}]
        return Card(title="For a class", folds=folds, waits_html=self.waits("discuss"))

    def record(self) -> Record:
        """What is kept of the answers, and the buttons to keep, hand in, open and erase it."""
        titles = {one.name: one.title for one in self.course.lessons()}
        return Record(course=COURSE, lesson=self.name, titles=titles, handed_in=HANDED_IN)

    def sources(self) -> Card:
        """All works this lesson rests on, in APA style and folded away; a work with a mistake is told after them."""
        try:
            own = (record.keys() for record in self.course.claims_for(self.name))
            used = set(references.used_in(self.name)).union(self.keys, *own)
            works, problems = references.readable(used)
        except ContentError as error:
            works, problems = [], error.problems
        entries = "".join(f"<li>{entry}</li>" for _, entry in references.apa(works))
        if not entries and not problems:
            return Card(title="Sources of this lesson", body_html=to_html("This lesson names no study."))
        works = [{"title": "The works it rests on", "html": f"<ul>{entries}</ul>"}] if entries else []
        return Card(title="Sources of this lesson", folds=works, body_html=trouble_html(problems) if problems else "")

    def _with_curve(self, bet: dict) -> dict:
        """A bet of the card, with the axes and the points that were found where it is a curve that was drawn."""
        section, _, id = bet["item"].partition(".")
        if section != "draw":
            return bet
        drawn = for_widgets.task(self.exercise, section, id)
        axes = {axis: [drawn[axis]["from"], drawn[axis]["to"]] for axis in ("x", "y")}
        points = [[point["x"], point["y"]] for point in drawn.get("points", ())]
        return {**bet, "curve": {**axes, "points": points}} if points else bet

    # -- tasks of the exercise file, by their ids ----------------------------------------------

    @told
    def cards(self, id: str) -> Cards:
        """Cards to put on piles, one at a time."""
        return Cards(**self._task("sort", id))

    @told
    def place(self, id: str) -> Placing:
        """Things to place on a scale before their size is shown."""
        return Placing(**self._task("place", id))

    @told
    def hundred(self, id: str) -> Hundred:
        """A hundred small people: guess how many, then see what was found.

        Args:
            id: of an entry under `hundred:` in the exercise file.
        """
        return Hundred(**self._task("hundred", id))

    @told
    def draw(self, id: str) -> DrawIt:
        """A curve to draw before the data come.

        Args:
            id: of an entry under `draw:` in the exercise file.
        """
        return DrawIt(**self._task("draw", id))

    def _task(self, section: str, id: str) -> dict:
        return {**for_widgets.task(self.exercise, section, id), **self.shown(), **self._kept(f"{section}.{id}")}

    # -- the lesson's own activities -----------------------------------------------------------

    def activity(self, build: Callable) -> Callable:
        """Make a function an activity of this lesson, for its notebook to call; used as a decorator.

        A picture is drawn from its numbers alone, and lies ready made. Any other function takes the lesson first, with the
        course that asks.
        """
        name = build.__name__
        if isinstance(build, Recipe):
            build = build.taken_from(Ready(READY, f"{self.name}.{name}"))
        self.activities[name] = build

        @functools.wraps(build)
        def shown(*args: Any, **changes) -> Any:
            return self.show(name, *args, **changes)

        if not isinstance(build, Recipe):
            vars(shown)["__signature__"] = inspect.signature(functools.partial(build, self))
        return shown

    def model(self, build: Callable) -> Callable:
        """An activity that shows a model, and says so under its picture; used as a decorator."""
        self._models.add(build.__name__)
        return self.activity(build)

    @told
    def show(self, name: str, *args: Any, **changes) -> Any:
        """One of the lesson's own activities, with what the exercise file sets for it."""
        build, exercise = self.activities[name], self.exercise
        ready, problems = with_changes(build, exercise)
        waits = {"waits_html": trouble_html(problems)} if problems else {}
        note = {"note": MODEL} if name in self._models else {}
        bet = getattr(build, "bet", None)
        kept = {"store": self.store(f"bet.{bet.id or name}")} if bet else {}
        first = () if isinstance(build, Recipe) else (self,)
        given = {**waits, **question_of(build, exercise), **note, **kept, **changes}
        return ready(*first, *args, **given)

    def store(self, item: str) -> dict[str, str]:
        """Where the browser keeps one activity's answers."""
        return {"course": COURSE, "lesson": self.name, "item": item}

    # -- what the parts share ------------------------------------------------------------------

    @property
    def exercise(self) -> Exercise:
        """The exercise file as it stands now: all that is right in it."""
        return self.course.exercise_in_parts(self.name)

    def problems(self) -> list:
        """All that is wrong in the settings of the course and in this lesson's exercise file."""
        exercise = self.exercise
        found = [
            *self.course.settings_in_parts.problems,
            *exercise.problems,
            *unknown_activities(exercise, self.activities),
        ]
        for build in self.activities.values():
            found += with_changes(build, exercise)[1]
        return sorted(set(found))

    def waits(self, part: str) -> str:
        """What is wrong in one part of the exercise file, for the teacher, as HTML; empty where all is right."""
        return trouble_html(self.exercise.problems_of(part))

    def _kept(self, item: str) -> dict:
        return {"store": self.store(item)}

    def _listed(self, part: str) -> dict:
        """As `_kept`, for a part with several entries: those with a mistake are named, the others are there."""
        return {"waits_html": self.waits(part), **self._kept(part)}

    def shown(self) -> dict:
        """Whether this lesson ever shows its answers, as the widgets take it; a student's file does not know them."""
        return {"answers": self.exercise.tells and self.course.settings_in_parts.made.answers != "never"}


def folds(record: Claim) -> list[dict[str, str]]:
    """What an evidence card folds away: what speaks for a claim and against it, its source, its limits."""
    parts = [
        ("What speaks for it", _findings(record.for_)),
        ("What speaks against it", _findings(record.against)),
        ("What the article cites", _cited(record)),
        ("Limits", record.limits),
        ("What would change our mind", record.change_our_mind),
    ]
    return [{"title": title, "html": to_html(text)} for title, text in parts if text.strip()]


def _cited(record: Any) -> str:
    named = references.in_text(*record.cited)[1:-1] if record.cited else "Nothing"
    return f"{named.removesuffix('.')}. {record.fit_why}"  # "Diamond, n.d." brings its own full stop


def _findings(findings: Any) -> str:
    return "\n".join(f"- {finding.cited()}" for finding in findings)
