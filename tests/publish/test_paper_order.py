"""Letters on paper: handout, guide and key say the same letter for the same option, and the key's is the right one."""

import html
import re

import pytest

from helpers.course.text import one_line
from helpers.publish.editions import guide, handout
from helpers.publish.editions.ideas_on_paper import ideas_on_paper

from ..delivered import DELIVERED

LESSONS = [one for one in DELIVERED.built_lessons() if DELIVERED.has_exercise(one.name)]
ASKING = [one for one in LESSONS if DELIVERED.exercise(one.name).check or ideas_on_paper(DELIVERED, one)]
each_lesson = pytest.mark.parametrize("listed", ASKING, ids=lambda listed: listed.name)
NO_PICTURES = {"cells": []}


def words(markup):
    """What a reader sees of HTML, on one line."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", markup)).split())


def lettered(page, kind):
    """The lists of options of a page, each as text by letter."""
    lists = re.findall(rf'<ul class="{kind}">(.*?)</ul>', page, re.S)
    items = [re.findall(r"<li[^>]*>\s*([A-F])\. (.*?)\s*(?=</li>|<span)", one, re.S) for one in lists]
    return [{letter: words(text) for letter, text in one} for one in items if one]


def choices(listed):
    """What a lesson asks with options on paper: the prediction, ideas and first tries, then the second chances."""
    file = DELIVERED.exercise(listed.name).file
    bet = [file.predict] if file.predict and file.predict.options else []
    first = [
        *bet,
        *(idea for _, idea in ideas_on_paper(DELIVERED, listed)),
        *(one for one in file.check if one.options),
    ]
    return first, [one.again for one in file.check if one.again.options]


def views(listed):
    """The answers to what has none that fits: asked on the handout, so there is no letter for it in a key."""
    asked = [one.afterwards for one in DELIVERED.exercise(listed.name).file.hundred if one.afterwards]
    return [{one_line(option.text) for option in one.options} for one in asked]


def handout_of(listed):
    return handout.lesson_page(DELIVERED, listed, NO_PICTURES).decode()


def guide_of(listed):
    return guide.lesson_page(DELIVERED, listed, LESSONS).decode()


@each_lesson
def test_handout_and_guide_have_the_same_letter_for_the_same_option(listed):
    first, again = choices(listed)
    on_handout = [one for one in lettered(handout_of(listed), "boxes") if set(one.values()) not in views(listed)]
    in_guide = lettered(guide_of(listed), "options")
    assert len(on_handout) == len(first)
    assert len(in_guide) == len(first) + len(again)
    for one in on_handout:
        assert one in in_guide
    for question, one in zip(first, on_handout, strict=True):
        assert set(one.values()) == {one_line(option.text) for option in question.options}


@each_lesson
def test_the_key_gives_the_letters_of_the_guide_and_the_right_one_in_bold(listed):
    first, again = choices(listed)
    key = guide.key_cell(DELIVERED, listed.name)
    wrong = re.findall(r"^- ([A-F])\. “(.*)” The belief", key, flags=re.M)
    bold = [
        text
        for line in re.findall(r"^\*\*.*?:\*\* (.*)$", key, flags=re.M)
        for text in re.split(r"; (?=[A-F]\. )", line)
    ]
    right = [(text[0], text[3:]) for text in bold if re.match(r"[A-F]\. ", text)]
    in_guide = {pair for one in lettered(guide_of(listed), "options") for pair in one.items()}
    assert {(letter, one_line(text)) for letter, text in wrong + right} == in_guide
    rights = [option.text for one in first + again for option in one.options if option.correct]
    assert sorted(text for _, text in right) == sorted(rights)


@each_lesson
def test_paper_is_the_same_twice(listed):
    assert handout_of(listed) == handout_of(listed)
    assert guide_of(listed) == guide_of(listed)


def test_the_guide_says_whose_letters_its_letters_are():
    assert "letters are those of the handout" in words(guide_of(ASKING[0]))
    assert "letters are those of the guide and the handout" in guide.key_cell(DELIVERED, ASKING[0].name)
