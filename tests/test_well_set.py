"""Numbers and units in sentences: true minus, no minus zero, commas, and a unit that stays with its number."""

import pytest

from helpers.well_set import formatted, units_kept, well_set
from helpers.widgets import Reading, number

N = "\u00a0"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("from -0.41 to 1.21", "from −0.41 to 1.21"),
        ("it is -0.00 here", "it is 0.00 here"),
        ("it is −0.05 here", "it is −0.05 here"),
        ("0.3 % of 4.2 °C and 53 % too", f"0.3{N}% of 4.2{N}°C and 53{N}% too"),
        ("after 30 minutes, 1 minute, 8.7 milliseconds", f"after 30{N}minutes, 1{N}minute, 8.7{N}milliseconds"),
        ("{0} litres", f"{{0}}{N}litres"),
        ("5 metrical feet, 3 mice, 12 mL", f"5 metrical feet, 3 mice, 12{N}mL"),
        ("a well-known 2020-21 study, 1e-05", "a well-known 2020-21 study, 1e-05"),
    ],
)
def test_a_text_is_set_as_a_printer_sets_it(text, wanted):
    assert well_set(text) == wanted


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<p>5 mL of 20 %</p>", f"<p>5{N}mL of 20{N}%</p>"),
        ('<a href="https://a.org/5 m">5 m</a>', f'<a href="https://a.org/5 m">5{N}m</a>'),
        ("<code>5 m</code> 5 m <pre>5 m\n</pre>", f"<code>5 m</code> 5{N}m <pre>5 m\n</pre>"),
        ("<td>3</td> <td>m</td> -3", "<td>3</td> <td>m</td> -3"),
    ],
)
def test_in_html_units_stay_with_their_numbers_and_tags_and_code_as_they_are(html, wanted):
    assert units_kept(html) == wanted


@pytest.mark.parametrize(
    ("value", "spec", "wanted"),
    [
        (1200, "", "1,200"),
        (-0.001, ".2f", "0.00"),
        (-3.5, ".1f", "−3.5"),
        (1234567.8, ".1f", "1,234,567.8"),
        ("1981", "", "1981"),
    ],
)
def test_a_value_is_written_as_a_printer_writes_it(value, spec, wanted):
    assert formatted(value, spec) == wanted


def test_a_reading_is_set_well_in_its_words_and_its_places():
    said = Reading("{others} others are {off:.1f} units off after 5 minutes.", others=1200, off=-0.3)
    assert str(said) == f"1,200 others are −0.3{N}units off after 5{N}minutes."


def test_a_sliders_texts_are_set_well():
    assert number(-1, 1, 1, unit=("minute after it", "minutes after it")).texts == (
        f"−1{N}minutes after it",
        f"0{N}minutes after it",
        f"1{N}minute after it",
    )
