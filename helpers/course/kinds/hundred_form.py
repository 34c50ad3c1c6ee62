"""What an exercise file says about a hundred people: rounds with groups that together are all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal

from pydantic import Field

from ..content_file import Entry
from .filled_in import unknown_places
from .kind import Fault, Known, Steps
from .pictures import Picture
from .texts import Hint, Id, Named, Short, Text

PEOPLE = 100
#: What a sentence about the distance may name.
PLACES = {"yours", "found", "off"}
Look = Literal["better", "same", "worse", "other", "open", "better_on_average", "same_on_average", "worse_on_average"]


class Group(Entry):
    """Some of the hundred, how many they are, and which shape and colour they get."""

    id: Id
    text: Short
    n: int = Field(ge=0, le=PEOPLE)
    look: Look = Field(
        description="The shape: arms up, level, down, one of each; open where it is not told. For an average, which counts no "
        "heads, give one group of 100 with worse_on_average or the like: one large figure stands for all.",
    )


class OpenRound(Entry):
    """One question about the hundred; what was found is not told."""

    id: Id
    question: Text
    when: Hint = Field("", description="A short label, such as: right after.")
    picture: Picture = ""
    guess: bool = Field(True, description="false shows at once what was found, when the reader taps this round.")
    sure: bool = Field(False, description="true asks how sure the reader is, from 50 to 100 %.")


class Round(OpenRound):
    """One question about the hundred, with what was found."""

    group: Id | None = Field(None, description="Which group is guessed; the first where this is left out.")
    found: list[Group] = Field(min_length=1, max_length=5, description="The groups; together they are 100.")
    mark: Hint = Field("", description="A short line on where the numbers come from, such as: our own model.")
    told: Text | None = Field(None, description="One or two sentences that come with what was found.")
    near: Short | None = Field(None, description="Said of a near guess; may hold {yours}, {found} and {off}.")
    more: Short | None = Field(None, description="Said where there are more than the reader thought.")
    less: Short | None = Field(None, description="Said where there are fewer than the reader thought.")

    @property
    def guessed(self) -> Group:
        """The group that is guessed; the first where the file names none, or none that is there."""
        return next((one for one in self.found if one.id == self.group), self.found[0])


class Reply(Named):
    """Something to say about it, without right or wrong, and what is answered to it."""

    told: Text


class AskedAfterwards(Entry):
    """A question after the rounds; what can be said to it comes with the kind of file."""

    id: Id
    question: Short


class Afterwards(AskedAfterwards):
    """A question after the rounds, without right or wrong."""

    options: list[Reply] = Field(min_length=2, max_length=4)


class OpenAfterwards(AskedAfterwards):
    """The same without what is answered."""

    options: list[Named] = Field(min_length=2, max_length=4)


class Hundred(Entry):
    """A hundred people, asked about in one round or in several."""

    id: Id
    title: Short
    rounds: list[Round] = Field(min_length=1, max_length=6)
    afterwards: Afterwards | None = None


class OpenHundred(Entry):
    """The same without what was found."""

    id: Id
    title: Short
    rounds: list[OpenRound] = Field(min_length=1, max_length=6)
    afterwards: OpenAfterwards | None = None


def ids_of(task: Hundred | OpenHundred) -> dict[Steps, Iterable[Any]]:
    """Its lists of named things: rounds, the groups of each, and what can be said afterwards."""
    groups = {("rounds", n, "found"): one.found for n, one in enumerate(task.rounds) if isinstance(one, Round)}
    after = {("afterwards", "options"): task.afterwards.options} if task.afterwards else {}
    return {("rounds",): task.rounds, **groups, **after}


def faults_of(task: Hundred, known: Known) -> Iterator[Fault]:
    """Groups that are not a hundred together, a group that is not there, a sentence that names what nobody fills in."""
    for n, one in enumerate(task.rounds):
        people = sum(group.n for group in one.found)
        if people != PEOPLE:
            cure = "Change a number, or add a group with `look: open` for those of whom it is not told."
            yield Fault(f"The groups of this round add up to {people}, not to {PEOPLE}.", cure, ("rounds", n, "found"))
        if one.group and one.group not in {group.id for group in one.found}:
            cure = f"Use one of: {', '.join(group.id for group in one.found)}."
            yield Fault(f"There is no group “{one.group}”.", cure, ("rounds", n, "group"))
        if one.guess and (one.guessed.look == "open" or one.guessed.look.endswith("_on_average")):
            what = f"The reader cannot guess the group “{one.guessed.id}”, since it is not told."
            yield Fault(what, "Name another one in `group:`, or write `guess: false`.", ("rounds", n, "found"))
        for name in ("near", "more", "less"):
            yield from unknown_places(getattr(one, name) or "", PLACES, ("rounds", n, name))
