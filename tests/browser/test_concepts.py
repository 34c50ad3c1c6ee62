"""Ideas asked before a course and after it, on a page without Jupyter: one at a time, nothing told before, what moved after."""

import json

import pytest

from ..widgets.questions.ideas import SECRET, concepts
from .axe import violations

END = "10_end"


def kept(page, lesson):
    text = page.evaluate(f"localStorage.getItem('a-course/{lesson}')")
    return json.loads(text)["entries"]["concepts"]["answer"] if text else None


def choose(page, nth, which, sure=""):
    """Answer the question that is shown by one of the widgets: "fits" or "misses"."""
    box = page.locator(".gc-concepts").nth(nth)
    box.get_by_label(which).check()
    if sure:
        box.get_by_role("radio", name=sure).check()
    box.get_by_role("button", name="my answer").click()


def both(bare, *answers):
    """A page with both times, the first of which is answered."""
    page = bare(concepts(), concepts("after", lesson=END))
    for which in answers:
        choose(page, 0, which)
    return page


def test_before_one_question_follows_the_other_and_nothing_is_told(bare):
    page = bare(concepts())
    assert page.locator(".gc-question").count() == 1
    choose(page, 0, "misses", "90\u00a0%")
    assert "Question 2 of 2" in page.locator(".gc-concepts").inner_text()
    choose(page, 0, "fits")
    said = page.locator(".gc-concepts").inner_text()
    assert "you'll meet them again" in said
    assert not [word for word in ("Not quite", "That fits") if word in said]
    assert SECRET not in page.content()
    answers = list(kept(page, "00_start")["answers"].values())
    assert sorted(one["form"] for one in answers) == ["a", "b"]
    assert [one.get("confidence") for one in answers].count(90) == 1
    assert not any("right" in one for one in answers)


def test_after_the_same_ideas_come_in_the_other_way_with_feedback(bare):
    page = both(bare, "fits", "misses")
    first = kept(page, "00_start")["answers"]
    choose(page, 1, "fits")
    assert "That fits." in page.locator(".gc-concepts").nth(1).inner_text()
    page.get_by_role("button", name="Next question").click()
    choose(page, 1, "misses")
    second = kept(page, END)["answers"]
    assert second.keys() == first.keys()
    assert all({first[name]["form"], second[name]["form"]} == {"a", "b"} for name in first)
    assert sorted(one["right"] for one in second.values()) == [False, True]


@pytest.mark.parametrize(
    ("before", "after", "moved"),
    [
        (("misses", "misses"), ("fits", "fits"), ["gained", "gained"]),
        (("fits", "fits"), ("fits", "misses"), ["kept", "lost"]),
        ((), ("fits", "misses"), ["now", "look"]),
    ],
)
def test_what_has_moved_is_told_by_the_ideas_title_and_without_a_number(bare, before, after, moved):
    page = both(bare, *before)
    for which in after:
        choose(page, 1, which)
        page.get_by_role("button", name="Next question").click()
    rows = page.locator(".gc-concepts-moved li")
    assert [row.get_attribute("data-moved") for row in rows.all()] == moved
    assert rows.first.inner_text().startswith("The idea ")
    assert not any(letter.isdigit() for letter in page.locator(".gc-concepts-end").last.inner_text())


def test_who_comes_back_goes_on_where_she_left(bare, again):
    page = bare(concepts())
    choose(page, 0, "fits")
    asked = page.locator(".gc-question-text").inner_text()
    again(page)
    assert page.locator(".gc-question-text").inner_text() == asked


def test_where_the_teacher_keeps_the_answers_the_second_time_tells_nothing(bare):
    page = bare(concepts("after", lesson=END, answers=False))
    for which in ("fits", "misses"):
        choose(page, 0, which)
    assert "Your teacher has what fits." in page.locator(".gc-concepts").inner_text()
    assert SECRET not in page.content()


def test_keys_alone_lead_to_the_next_question(bare):
    page = bare(concepts())
    for key in ("Tab", "Space", "Tab", "Tab", "Enter"):
        page.keyboard.press(key)
    assert "Question 2 of 2" in page.evaluate("document.activeElement.innerText")


@pytest.mark.parametrize("stored", ["null", '{"version": 2, "entries": {"concepts": {"kind": "concepts", "answer": {"answers": [1]}}}}',
                                    '{"version": 2, "entries": {"concepts": {"kind": "x", "answer": {"answers": {"north": {"form": "a", "choice": "<img>"}}}}}}'])  # fmt: skip
def test_whatever_is_kept_the_first_question_is_asked(bare, stored):
    page = bare(concepts(), before=f"localStorage.setItem('a-course/00_start', {json.dumps(stored)})")
    assert "Question 1 of 2" in page.locator(".gc-concepts").inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_question_nor_at_the_end_on_a_phone(bare, scheme):
    page = both(bare, "fits", "misses")
    page.set_viewport_size({"width": 390, "height": 900})
    page.emulate_media(color_scheme=scheme)
    choose(page, 1, "misses", "100\u00a0%")
    assert violations(page) == []
    page.get_by_role("button", name="Next question").click()
    choose(page, 1, "fits")
    page.get_by_role("button", name="Next question").click()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
