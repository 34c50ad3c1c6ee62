import pytest

from .thoughts import thoughts


def test_the_sentence_is_the_prompts():
    assert repr(thoughts()) == "To think about, for you alone: Which river do you know? When were you last there?"


def test_the_still_page_gives_the_prompts():
    assert "<li>Which <em>river</em> do you know?</li>" in thoughts().still()


@pytest.mark.parametrize(
    ("prompts", "says"),
    [([], "at least one prompt"), ([{"id": "a", "html": "x"}, {"id": "a", "html": "y"}], "an id of its own")],
    ids=["none", "same id"],
)
def test_prompts_that_make_no_sense_get_a_sentence(prompts, says):
    with pytest.raises(ValueError, match=says):
        thoughts(prompts=prompts)
