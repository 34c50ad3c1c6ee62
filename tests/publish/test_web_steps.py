"""A lesson is put into steps at its headings; what follows its end is a fold."""

from itertools import chain

import pytest

from helpers.publish.web.markdown import Text
from helpers.publish.web.steps import in_steps, with_folds


def steps_of(*cells):
    """Each cell in markdown; one that begins with "END" is tagged as the heading of what follows the end."""
    text = Text()
    ends = next((n for n, cell in enumerate(cells) if cell.startswith("END")), len(cells))
    made = [text.pieces(cell.removeprefix("END")) for cell in cells]
    return in_steps(chain.from_iterable(made[:ends]), chain.from_iterable(made[ends:]))


def folded(*cells):
    """Each cell in markdown; one that begins with "FOLD" has the heading of a part that JupyterLab shows folded."""
    text = Text()
    made = with_folds((text.pieces(cell.removeprefix("FOLD")), cell.startswith("FOLD")) for cell in cells)
    return [piece.opening + piece.html for piece in made]


def test_the_title_and_what_stands_before_the_first_heading_belong_to_the_first_step():
    made = steps_of("# Why?", "12 minutes.", "## Guess\n\nNow.", "an activity", "## Look")
    assert [("Why?" in one, "12\u00a0minutes" in one, "Guess" in one, "an activity" in one) for one in made.steps] == [
        (True,) * 4,
        (False,) * 4,
    ]
    assert made.after == ""


def test_a_cell_with_several_headings_is_several_steps():
    made = steps_of("# Why?\n\n## One\n\na\n\n### Deeper\n\nb\n\n## Two\n\nc")
    assert ["Deeper" in one for one in made.steps] == [True, False]
    assert "<h2" in made.steps[1]


@pytest.mark.parametrize("within", ["> ## A quotation", "- ## A list", "1. a\n\n   ## Deeper"])
def test_a_heading_within_a_quotation_or_a_list_begins_no_step(within):
    made = steps_of("# Why?\n\n## One", within, "## Two")
    assert len(made.steps) == 2
    assert "<h2 id=" in made.steps[0]


def test_what_follows_the_end_is_no_step_and_its_heading_opens_it():
    made = steps_of("# Why?\n\n## One", "## The end", "END## More\n\nThink.", "## Sources", "a work")
    assert len(made.steps) == 2
    assert made.heading == '<h2 class="step-title" id="more">More</h2>'
    assert [word in made.after for word in ("More", "Think", "Sources", "a work")] == [False, True, True, True]


def test_a_lesson_without_a_heading_is_one_step_and_an_empty_one_none():
    assert len(steps_of("Some text.", "More text.").steps) == 1
    assert steps_of().steps == []


def test_a_part_that_jupyterlab_shows_folded_is_a_fold_up_to_the_next_heading_that_is_as_high():
    made = folded("## Look", "FOLD### More\n\nDepth.", "a claim", "#### Deeper", "### Not folded", "after")
    assert len(made) == 4
    assert made[1].startswith('<details class="fold"><summary><h3')
    assert [word in made[1] for word in ("Depth.", "a claim", "Deeper", "Not folded")] == [True, True, True, False]


def test_a_step_itself_is_never_folded_away():
    assert folded("FOLD## Look", "text")[0].startswith("<h2")
