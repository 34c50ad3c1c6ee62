"""Nobody should find the right answers by the look of the options: by careful words, by length or by their place."""

import re
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from helpers.course.text import one_line

from ..delivered import DELIVERED

LISTS = YAML(typ="safe").load(Path(__file__).with_name("giveaways.yml").read_text(encoding="utf-8"))
#: The largest share of right answers that such a reader may reach. Chance alone is about a third.
MOST_BY_HEDGES, MOST_BY_LENGTH, MOST_BY_PLACE = Fraction(40, 100), Fraction(45, 100), Fraction(50, 100)
SHOWN = 12


def pattern(groups):
    """Finds any word of the groups, whole."""
    words = sorted({word for group in groups for word in group["words"]}, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", flags=re.I)


HEDGE, ABSOLUTE = pattern(LISTS["hedges"]), pattern(LISTS["absolutes"])


@dataclass(frozen=True)
class Choice:
    """A question with options, as a reader sees them."""

    name: str
    texts: tuple[str, ...]
    right: frozenset[int]
    fixed: bool

    def share(self, picked):
        """How often one of the picked options, taken by lot, is right."""
        picked = list(picked)
        return Fraction(sum(place in self.right for place in picked), len(picked))

    def chance(self):
        return self.share(range(len(self.texts)))


def choices():
    """Every prediction, question and second chance of the course that has options."""
    for listed in DELIVERED.lessons():
        if not DELIVERED.has_exercise(listed.name):
            continue
        file = DELIVERED.exercise(listed.name).file
        asked = [("predict", file.predict)] if file.predict else []
        asked += [pair for one in file.check for pair in ((one.id, one), (f"{one.id}, again", one.again))]
        for name, one in asked:
            if one.options:
                texts = tuple(one_line(option.text) for option in one.options)
                right = frozenset(place for place, option in enumerate(one.options) if option.correct)
                yield Choice(f"{listed.name}: {name}", texts, right, one.order == "fixed")


COURSE = list(choices())


def careful(choice):
    """The options that a reader picks from who looks for careful words, and else for words that are not sweeping."""
    hedged = [place for place, text in enumerate(choice.texts) if HEDGE.search(text)]
    modest = [place for place, text in enumerate(choice.texts) if not ABSOLUTE.search(text)]
    return hedged or modest or range(len(choice.texts))


def longest(choice):
    """The options of the greatest length."""
    most = max(map(len, choice.texts))
    return [place for place, text in enumerate(choice.texts) if len(text) == most]


def reached(asked, pick):
    """The share of right answers of a reader who picks so, and the questions that give most away to her."""
    gains = {one: one.share(pick(one)) for one in asked}
    worst = sorted(asked, key=lambda one: one.chance() - gains[one])[:SHOWN]
    told = [
        f"{one.name}: {float(gains[one]):.0%} right; she picks from {[one.texts[at] for at in pick(one)]}"
        for one in worst
    ]
    return sum(gains.values()) / len(asked), "\n".join(told)


def test_the_course_asks_enough_for_a_share():
    assert len(COURSE) > 50
    chance = sum(one.chance() for one in COURSE) / len(COURSE)
    assert Fraction(30, 100) < chance < Fraction(36, 100)


def test_a_word_is_found_whole_and_in_capitals():
    assert HEDGE.search("It MAY help")
    assert not HEDGE.search("maybug, cannot, opened, somebody")
    assert ABSOLUTE.search("Nothing, since it is so")
    assert not ABSOLUTE.search("small, mustard, nevertheless")


@pytest.mark.parametrize("kind", ["hedges", "absolutes"])
def test_every_word_of_the_list_has_a_reason(kind):
    assert all(group["why"].endswith(".") and group["words"] for group in LISTS[kind])
    assert not {w for group in LISTS["hedges"] for w in group["words"]} & {
        w for group in LISTS["absolutes"] for w in group["words"]
    }


def test_careful_words_do_not_give_the_answers_away():
    share, told = reached(COURSE, careful)
    assert share < MOST_BY_HEDGES, (
        f"Whoever looks for careful words is right in {float(share):.1%}. Most is given away by:\n{told}"
    )


def test_length_does_not_give_the_answers_away():
    share, told = reached(COURSE, longest)
    assert share < MOST_BY_LENGTH, (
        f"Whoever takes the longest is right in {float(share):.1%}. Most is given away by:\n{told}"
    )


@pytest.mark.parametrize("place", ["1st", "2nd", "3rd", "4th", "last"])
def test_where_the_order_is_fixed_no_place_gives_the_answers_away(place):
    asked = [one for one in COURSE if one.fixed]
    at = -1 if place == "last" else int(place[0]) - 1
    right = [one.name for one in asked if (at % len(one.texts) if at < 0 else at) in one.right]
    assert len(right) < MOST_BY_PLACE * max(1, len(asked)), (
        f"The {place} is right in {len(right)} of {len(asked)}:\n" + "\n".join(right)
    )
