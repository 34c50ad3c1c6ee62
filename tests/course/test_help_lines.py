"""Where to get help: only lines that were checked, a teacher's own first, safe as HTML."""

import datetime
import re

import pytest

from helpers.course.help_lines import help_file, help_html
from helpers.course.text import to_text


def help_text(*given):
    """What is said, one line a place."""
    return to_text(help_html(*given))


def test_the_lines_are_those_that_were_checked_and_no_others():
    text = help_text()
    assert "988" in text
    assert "988lifeline.org" in text
    assert text.count("116 123") == 2
    assert "In danger now: 911." in text
    assert "In danger now: 999." in text
    assert "In danger now: 112 or 999." in text
    numbers = re.sub(r"116 123|988lifeline\.org|988|\b(?:911|999|112)\b|25 November 2026", "", text)
    assert not re.search(r"\d", numbers)
    assert not re.search(r"@|findahelpline|befrienders|www\.", help_html())
    assert re.findall(r'href="([^"]+)"', help_html()) == [
        *("tel:988", "https://988lifeline.org", "tel:911", "tel:116123", "tel:999"),
        *("tel:116123", "tel:112", "tel:999", "tel:112"),
    ]


def test_it_says_what_the_course_is_and_what_to_do_first():
    first = help_text().splitlines()[0]
    assert first.startswith("This course is education, not treatment.")
    assert "talk to someone now" in first


def test_everybody_finds_a_line_wherever_they_are():
    assert (
        "Elsewhere: In danger now, call your local emergency number: 112 in all countries of the European Union."
        in help_text()
    )
    assert "Or go to a doctor or an adult you trust." in help_text()


def test_the_day_of_checking_is_shown():
    assert help_file().checked == datetime.date(2026, 11, 25)
    assert "as checked in our sources on 25 November 2026" in help_text()


@pytest.mark.parametrize(
    ("country", "name"),
    [
        *[("US", "United States"), ("usa", "United States"), ("UK", "United Kingdom"), ("GB", "United Kingdom")],
        *[(" ie ", "Ireland"), (None, "United States"), ("", "United States")],
    ],
)
def test_the_readers_country_comes_first_and_the_others_stay(country, name):
    lines = help_text(country).splitlines()
    assert lines[1].startswith(f"{name}:")
    assert sorted(lines) == sorted(help_text().splitlines())


def test_a_teachers_own_lines_stand_above_the_others():
    lines = help_text("UK", ["**Our counsellor**: room 12", "Ask *anyone* in the office"]).splitlines()
    assert lines[1:3] == ["Our counsellor: room 12", "Ask anyone in the office"]
    assert lines[3].startswith("United Kingdom:")


def test_only_our_own_lines_bear_the_day_on_which_they_were_checked():
    own = help_text("UK", ["School counsellor: room 12, 555 0100"]).splitlines()
    assert own[-1] == (
        "In the list, numbers and addresses as checked in our sources on 25 November 2026. "
        "The lines above it are your teacher's own."
    )
    html = help_html("UK", ["School counsellor: room 12, 555 0100"])
    assert (
        html.index("555\u00a00100")
        < html.index("<ul>")
        < html.index("116\u00a0123")
        < html.index("</ul>")
        < html.index("checked in")
    )
    assert help_text("UK").splitlines()[-1] == "Numbers and addresses as checked in our sources on 25 November 2026."


@pytest.mark.parametrize("country", ["none", "None", " NONE "])
def test_no_country_leaves_a_teachers_own_lines_with_what_holds_everywhere(country):
    lines = help_text(country, ["Telefonseelsorge: 0800 111 0 111"]).splitlines()
    assert lines[1] == "Telefonseelsorge: 0800 111 0 111"
    assert lines[2].startswith("Everywhere: In danger now, call your local emergency number: 112 in all countries")
    assert len(lines) == 3
    assert not re.search("United|Ireland|988|116 123", " ".join(lines))


def test_a_country_that_we_have_no_line_for_has_what_holds_everywhere_first():
    lines = help_text("DE").splitlines()
    assert lines[1].startswith("Everywhere: In danger now, call your local emergency number")
    assert [line.split(":")[0] for line in lines[2:5]] == ["United States", "United Kingdom", "Ireland"]


def test_our_lines_can_be_switched_off_and_nothing_is_called_checked_then():
    own = "Telefonseelsorge: 0800 111 0 111"
    assert help_text("DE", [own], False) == help_text("none", [own])
    assert "checked" not in help_text("DE", [own], False)
    assert "checked" in help_text("DE", [own])


@pytest.mark.parametrize("own", [[], ["  "]])
@pytest.mark.parametrize("given", [("none", True), (None, False)])
def test_without_a_line_of_ones_own_all_of_ours_stay(own, given):
    country, ours = given
    assert help_text(country, own, ours) == help_text()


def test_a_teachers_own_line_cannot_bring_a_script():
    html = help_html(extra=["<script>alert(1)</script>[x](javascript:alert(1))<img src=x onerror=alert(1)>"])
    assert "<script" not in html
    assert "<img" not in html
    assert 'href="javascript' not in html


def test_plain_text_and_html_say_the_same():
    words = re.findall(r"\w+", re.sub(r"<[^>]*>", " ", help_html("IE")))
    assert re.findall(r"\w+", help_text("IE")) == words
