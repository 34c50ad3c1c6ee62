"""Coming back to ideas on a page without Jupyter: on which day something is asked, in which way, and the file for a calendar."""

import datetime
import json

import pytest

from ..widgets.questions.ideas import come_back
from .axe import violations

END = "10_end"
DONE = datetime.date(2026, 3, 27)  # two days later, summer time begins in Europe


def stored(visits=(), finished=DONE, gone=False):
    """The script that keeps answers of the last lesson, given on a day, and of visits."""
    answers = {name: {"form": form, "choice": f"{name} {form} fits"} for name, form in (("north", "a"), ("west", "b"))}
    asked = answers | ({"gone": {"form": "a", "choice": "x"}} if gone else {})
    entry = {
        "kind": "concepts",
        "answer": {"when": "after", "answers": asked},
        "private": {"finished": str(finished)},
    }
    later = {"kind": "concepts", "answer": {"when": "later", "answers": answers}}
    entries = {"concepts": entry, **{f"later.{gap}": later for gap in visits}}
    text = json.dumps(json.dumps({"version": 2, "entries": entries}))
    return f"if (!localStorage.length) localStorage.setItem('a-course/{END}', {text});"


def opened(bare, days, visits=(), gone=False, **options):
    """The page so many days after the last questions were answered."""
    now = datetime.datetime.combine(DONE + datetime.timedelta(days=days), datetime.time(0, 30))
    clock = f"const Now = Date; globalThis.Date = class extends Now {{ constructor(...of) {{ of.length ? super(...of) : super('{now.isoformat()}'); }} }};"
    return bare(come_back(), before=stored(visits, gone=gone) + clock, timezone_id="Europe/Berlin", **options)


def said(page):
    return page.locator(".gc-concepts").inner_text()


@pytest.mark.parametrize(
    ("days", "visits", "told"),
    [
        (0, (), "Come back here on 29 March"),
        (1, (), "Come back here on 29 March"),
        (2, (), "2 days have passed"),
        (2, (2,), "Come back here on 3 April"),
        (7, (2,), "7 days have passed"),
        (30, (), "21 days have passed"),
        (30, (2, 7, 21), "That was the last time."),
        (-400, (), "Come back here on 22 February"),
    ],
)
def test_what_is_due_is_asked_on_its_day_and_not_before(bare, days, visits, told):
    assert told in said(opened(bare, days, visits))


@pytest.mark.parametrize(("days", "visits", "forms"), [(2, (), "ba"), (7, (2,), "ab"), (21, (2, 7), "ba")])
def test_each_time_the_ideas_are_asked_the_other_way(bare, days, visits, forms):
    page = opened(bare, days, visits)
    for n, name in enumerate(("north", "west")):
        page.get_by_label(f"{name} {forms[n]} fits").check()
        page.get_by_role("button", name="Check my answer").click()
        assert "That fits." in said(page)
        page.get_by_role("button", name="Next question").click()
    kept = json.loads(page.evaluate(f"localStorage.getItem('a-course/{END}')"))["entries"][f"later.{days}"]["answer"]
    assert (kept["when"], [one["form"] for one in kept["answers"].values()]) == ("later", list(forms))


def test_an_idea_that_was_taken_out_of_the_course_since_holds_no_visit_open(bare):
    page = opened(bare, 3, (2,), gone=True)
    assert "Come back here on 3 April" in said(page)


def test_before_the_last_questions_are_answered_nothing_is_seen(bare):
    assert not bare(come_back()).locator(".gc-concepts").is_visible()


def test_the_days_can_be_taken_for_ones_own_calendar(bare):
    page = opened(bare, 3, (2,))
    with page.expect_download() as download:
        page.get_by_role("button", name="Take the days for my calendar").click()
    assert download.value.suggested_filename == "a-course-come-back.ics"
    text = download.value.path().read_text(encoding="utf-8")
    assert [line[-8:] for line in text.split() if line.startswith("DTSTART")] == ["20260403", "20260417"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("days", [1, 2])
def test_axe_finds_nothing_on_a_phone(bare, scheme, days):
    page = opened(bare, days, color_scheme=scheme, viewport={"width": 390, "height": 800})
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
