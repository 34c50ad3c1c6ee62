"""The printed key holds the answers to everything that a lesson asks, whatever its kind."""

import re
from html import unescape

import pytest

from helpers.course.kinds import KINDS, Not
from helpers.course.on_paper import on_paper
from helpers.course.teaching import teaching
from helpers.publish import pages
from helpers.publish.editions import guide, key_sheet

from ..delivered import DELIVERED

LESSONS = [one.name for one in DELIVERED.built_lessons() if DELIVERED.has_exercise(one.name)]


def key_of(name):
    return guide.key_cell(DELIVERED, name)


@pytest.mark.parametrize("name", LESSONS)
def test_every_card_stands_in_the_key_with_its_place(name):
    key = key_of(name)
    for task in DELIVERED.exercise(name).sort:
        assert f"**{task.title}**" in key
        bins = {one.id: one.text for one in task.bins}
        for card in task.items:
            assert f"- {bins[card.bin]}: {card.text}\n" in f"{key}\n"


def test_an_order_stands_in_the_key_by_size_with_every_value():
    key = key_of("06_brain_cooling")
    found = re.findall(r"^(\d)\. .*: (−?[\d.]+) °C$", key, flags=re.M)
    assert found == [("1", "−0.1"), ("2", "0.09"), ("3", "−0.06"), ("4", "−0.03")]


def test_a_scale_stands_in_the_key_with_every_value_and_its_unit():
    key = key_of("07_sleep")
    assert "- Less insomnia: d = 1.11\n" in key
    assert "- Fewer suspicious thoughts: d = 0.19\n" in key
    assert "- Fewer hallucinations: d = 0.24" in key


def test_what_stood_in_the_key_before_the_tasks_still_does():
    key = key_of("02_stress_hormones")
    for words in (
        "**Prediction:** ",
        "**Question 1:** ",
        "**Question 1, second chance:** ",
        "The belief behind it: ",
        "**To discuss:**",
    ):
        assert words in key


def test_the_guide_names_the_wrong_beliefs_around_each_claim():
    lessons = DELIVERED.built_lessons()
    pages = {one.name: unescape(guide.lesson_page(DELIVERED, one, lessons).decode()) for one in lessons}
    weighed = [(one, belief) for one in DELIVERED.claims for belief in teaching().beliefs[one.id]]
    assert [belief for one, belief in weighed if one.lesson in pages and belief not in pages[one.lesson]] == []
    assert len(weighed) > 100


def test_a_wrong_belief_is_named_for_a_claim_that_is_there():
    assert set(teaching().beliefs) == {one.id for one in DELIVERED.claims}


def row_of(name):
    """The cells of a lesson on the key of one page, as text."""
    sheet = key_sheet.key_sheet(DELIVERED).decode()
    row = sheet.partition(f'<th scope="row">{DELIVERED.lesson(name).title}</th>')[2].partition("</tr>")[0]
    cells = re.findall(r"<td>(.*?)</td>", row, flags=re.S)
    return [" ".join(unescape(re.sub(r"<[^>]*>", " ", cell)).split()) for cell in cells]


@pytest.mark.parametrize("name", LESSONS)
def test_the_key_of_one_page_has_the_letter_of_every_bet_and_question(name):
    file, (bet, *answers, _) = on_paper(DELIVERED.exercise(name).file, name), row_of(name)

    def letters(asked):
        return "+".join("ABCDEFG"[n] for n, one in enumerate(asked.options) if one.correct)

    assert bet == (letters(file.predict) if file.predict else "–")
    for said, question in zip(answers, file.check, strict=False):
        right = [
            f"{one.value:g} {one.unit}" if one.kind == "number" else letters(one) for one in (question, question.again)
        ]
        assert said == " ".join(right)
    assert len(answers) >= len(file.check)


def test_the_key_of_one_page_has_a_letter_for_each_card_in_the_order_of_the_sheet():
    tasks = row_of("01_why_we_cry")[-1]
    assert tasks == "Which kind of tears? B A C B C A B C B A A baby's crying, in minutes a day 126 minutes a day"


def test_the_key_of_one_page_has_the_place_of_each_change_in_an_order():
    assert row_of("06_brain_cooling")[-1].endswith("Put four changes in order 3, 4, 2, 1")


def test_every_kind_that_has_a_key_has_its_piece_of_the_key_of_one_page():
    folder = pages.TEMPLATES / "kinds" / "sheet"
    assert {one.stem for one in folder.iterdir()} == {kind.name for kind in KINDS if not isinstance(kind.key, Not)} - {
        "discuss"
    }
