"""The HTML of a still picture: what is written is what is read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.widgets.shared.figure import Figure
from helpers.widgets.shared.figures_in import figures_in

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]))


@given(WORDS, WORDS)
def test_a_figure_is_read_back_as_it_was_written(description, sentence):
    figure = Figure.of(b"<svg/>", description, sentence)
    assert figures_in(figure.to_html()) == [figure]


def test_several_figures_are_read_in_their_order_whatever_stands_between_them():
    one, two = Figure.of(b"1", "One", "First."), Figure.of(b"2", "Two", "Second.")
    assert figures_in(f"<p>Before</p>{one.to_html()}<ul><li>x</li></ul>{two.to_html()}") == [one, two]


def test_the_words_of_someone_elses_figure_are_read_without_its_markup():
    [figure] = figures_in('<figure><img src="data:image/png;base64,AA" alt="A"><figcaption>Is<b>not</b>so</figcaption>')
    assert figure.sentence.split() == ["Is", "not", "so"]


@pytest.mark.parametrize("image", ["", '<img alt="A" src="plot.png">'], ids=["none", "elsewhere"])
def test_a_figure_without_a_picture_of_its_own_is_left_out(image):
    assert figures_in(f"<figure>{image}<figcaption>Said.</figcaption></figure>") == []
