"""What every lesson has: start card, prediction, evidence, questions, reflection, record and sources."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from .. import widgets
from ..course import for_widgets, references
from ..course.handed_in import COURSE, HANDED_IN
from ..course.problems import ContentError
from ..course.text import to_html
from ..widgets.shared.full_stop import full_stop
from .claim_folds import folds
from .own_activities import WithActivities
from .trouble import told, trouble_html

if TYPE_CHECKING:
    from ..widgets.tasks.placing import Placing

SKIP = "Skip anything you like."


class Lesson(WithActivities):
    """One lesson: what every lesson has, and its own activities.

    A mistake in the exercise file shows in the place of the part it spoils; the rest works.
    """

    # -- the parts, in the order of a lesson ---------------------------------------------------

    def start(self) -> widgets.StartLine:
        """The minutes and the content note on one line, with where to get help; and what is wrong in its files."""
        time = full_stop(self.exercise.time) if self.exercise.time else ""
        body = to_html(" ".join(filter(None, [time, self.note, SKIP])))
        problems = self.problems()
        if problems:
            body += to_html("**For the teacher:** a file has a mistake. What it does not touch works.")
            body += trouble_html(problems)
        return widgets.StartLine(body_html=body, help_html=self.course.help_html())

    @told
    def predict(self, answered: bool = False) -> widgets.Predict:
        """Commit to an answer, with a reason, before seeing anything.

        Args:
            answered: tell what was found at once, where no activity comes between the bet and its answer.
        """
        asked = for_widgets.only(self.exercise, "predict")
        return widgets.Predict(**asked, answered=answered, **self.shown(), **self._kept("predict"))

    @told
    def compare(self) -> widgets.Predict:
        """The prediction again, beside what happened."""
        return widgets.Predict(
            **for_widgets.only(self.exercise, "predict"), again=True, **self.shown(), **self._kept("predict")
        )

    @told
    def evidence(self, claim: str) -> widgets.EvidenceCard:
        """One claim: what is said, how sure one can be, and why.

        Args:
            claim: its id in helpers/course/claims.yml, or in a teacher's own exercises/claims.yml.
        """
        record = self.course.claim(claim)
        return widgets.EvidenceCard(
            title=record.claim,
            grade=record.grade,
            grade_why=record.grade_why,
            folds=folds(record, self.course.beside),
            checked=record.checked,
        )

    @told
    def check(self) -> widgets.Check | widgets.Card:
        """Questions with feedback for every option, and a changed question for a second chance."""
        if not self.course.settings_in_parts.made.asks:
            return widgets.Card(title="The questions are switched off for this course.")
        return widgets.Check(for_widgets.every(self.exercise, "check"), **self.shown(), **self._listed("check"))

    @told
    def reflect(self, id: str = "") -> widgets.Reflect:
        """Questions that nobody else reads the answers to: those to write about, or the one of this id, which may be one to tap."""
        if id:
            return widgets.Reflect([for_widgets.task(self.exercise, "reflect", id)], **self._kept(f"reflect.{id}"))
        written = [one for one in for_widgets.every(self.exercise, "reflect") if not one.get("options")]
        return widgets.Reflect(written, **self._listed("reflect"))

    @told
    def end(self) -> widgets.EndCard:
        """The bets of the lesson beside what was found, and one line to tell a friend."""
        card = for_widgets.only(self.exercise, "end")
        card["bets"] = [self._with_curve(bet) for bet in card["bets"]]
        titles = {
            "title": self.course.lesson(self.name).title,
            "course_title": self.course.settings_in_parts.made.title,
        }
        return widgets.EndCard(**card, **titles, **self.shown(), **self._kept("end"))

    @told
    def discuss(self) -> widgets.Card:
        """Questions for a class, folded."""
        prompts = "\n".join(
            f"- {textwrap.indent(one, '  ').strip()}" for one in for_widgets.every(self.exercise, "discuss")
        )
        folds = [{"title": "Questions to discuss", "html": to_html(prompts)}]
        return widgets.Card(title="For a class", folds=folds, waits_html=self.waits("discuss"))

    def record(self) -> widgets.Record:
        """What is kept of the answers, and the buttons to keep, hand in, open and erase it."""
        titles = {one.name: one.title for one in self.course.lessons()}
        return widgets.Record(course=COURSE, lesson=self.name, titles=titles, handed_in=HANDED_IN)

    def sources(self) -> widgets.Card:
        """All works this lesson rests on, in APA style and folded away; a work with a mistake is told after them."""
        beside = self.course.beside
        try:
            own = (record.keys() for record in self.course.claims_for(self.name))
            used = set(references.used_in(self.name, beside)).union(self.keys, *own)
            works, problems = references.readable(used, beside)
        except ContentError as error:
            works, problems = [], error.problems
        entries = "".join(f"<li>{entry}</li>" for _, entry in references.apa(works, beside))
        if not entries and not problems:
            return widgets.Card(title="Sources of this lesson", body_html=to_html("This lesson names no study."))
        works = [{"title": "The works it rests on", "html": f"<ul>{entries}</ul>"}] if entries else []
        return widgets.Card(
            title="Sources of this lesson", folds=works, body_html=trouble_html(problems) if problems else ""
        )

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
    def cards(self, id: str) -> widgets.Cards:
        """Cards to put on piles, one at a time."""
        return widgets.Cards(**self._task("sort", id))

    @told
    def place(self, id: str) -> Placing:
        """Things to place on a scale before their size is shown."""
        from ..widgets.tasks.placing import Placing  # few lessons have one

        return Placing(**self._task("place", id))

    @told
    def hundred(self, id: str) -> widgets.Hundred:
        """A hundred small people: guess how many, then see what was found.

        Args:
            id: of an entry under `hundred:` in the exercise file.
        """
        return widgets.Hundred(**self._task("hundred", id))

    @told
    def draw(self, id: str) -> widgets.DrawIt:
        """A curve to draw before the data come.

        Args:
            id: of an entry under `draw:` in the exercise file.
        """
        return widgets.DrawIt(**self._task("draw", id))

    def _task(self, section: str, id: str) -> dict:
        return {**for_widgets.task(self.exercise, section, id), **self.shown(), **self._kept(f"{section}.{id}")}
