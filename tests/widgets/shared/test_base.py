"""What all activities share: names that they take, the sentence on an error, and the figure that stays in a notebook."""

import pytest

from helpers.widgets import Card, EvidenceCard, Reflect, explorable
from helpers.widgets.shared.base import Activity


class Named(Activity):
    """An activity whose sentence and picture hold what somebody typed."""

    front, sheets = "evidence/card.js", ()

    def __init__(self, text, drawn=True):
        super().__init__()
        self.text, self.drawn = text, drawn

    def sentence(self):
        return self.text

    def picture(self):
        return (b"png", self.text) if self.drawn else None


@pytest.mark.parametrize("drawn", [True, False], ids=["under a picture", "alone"])
def test_a_sentence_with_signs_of_html_stays_text_in_the_saved_figure(drawn):
    still = Named('5 < 7 & "<img src=x onerror=go()>"', drawn).still()
    assert "5 &lt; 7 &amp; &quot;&lt;img src=x onerror=go()&gt;&quot;" in still
    assert "<img src=x" not in still


def test_what_a_picture_shows_cannot_end_its_description():
    assert 'alt="&quot; onload=&quot;go()"' in Named('" onload="go()').still()


def test_the_saved_output_has_the_same_figure():
    assert "<b>" not in Named("<b>bold</b>")._repr_mimebundle_()["text/html"]


@pytest.mark.parametrize(
    ("build", "name", "nearest"),
    [
        (lambda **other: Card(title="Crying", **other), "titel", "title"),
        (lambda **other: Card(**other), "body", "body_html"),
        (
            lambda **other: EvidenceCard(title="A claim.", grade="Strong", grade_why="So.", **other),
            "waits_htlm",
            "waits_html",
        ),
        (lambda **other: Reflect([{"id": "why", "text": "Why?"}], **other), "stor", "store"),
        (lambda **other: Activity(**other), "anything", "waits_html"),
    ],
)
def test_a_name_that_an_activity_does_not_have_is_refused_in_one_sentence(build, name, nearest):
    with pytest.raises(TypeError) as refused:
        build(**{name: "x"})
    said = str(refused.value)
    assert f"has no {name!r}" in said
    assert said.count(". ") == 0
    assert said.endswith(".")
    assert nearest in said.split("it has ")[1].rstrip(".").split(", ")


def test_what_every_widget_of_jupyter_has_can_still_be_given():
    assert Card(title="Crying", layout={"width": "50%"}).layout.width == "50%"


def front_end_sends(widget, **values):
    widget.set_state(values)


def test_an_error_beside_no_moving_picture_does_not_speak_of_one():
    card = Card(title="Crying")
    card.observe(lambda change: 1 / 0, "title")
    front_end_sends(card, title="Tears")
    assert card.problem == "Something did not work: division by zero. Run the cell again to start afresh."


def test_an_error_in_a_picture_with_controls_says_that_the_picture_still_moves():
    widget = explorable(lambda ax, height=1: ax.axhline(height) and None, height=(0, 3))()
    widget.observe(lambda change: 1 / 0, "height")
    front_end_sends(widget, height=2)
    assert widget.problem == (
        "Something did not work: division by zero. The picture still moves; run the cell again to start afresh."
    )
