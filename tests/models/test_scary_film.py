import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.models import scary_film as film

MINUTES = np.linspace(0, film.SHOWN_MINUTES, 361)
fears = st.floats(0.5, film.MOST_FEAR)


@given(fears, st.sampled_from(list(film.AFTERWARDS)))
def test_fear_first_raises_arousal_until_the_film_ends(fear, afterwards):
    line = film.arousal(MINUTES, fear, afterwards)
    rising = line[film.FILM_MINUTES * 2 :: -1]
    assert line[0] == 0
    assert (np.diff(rising) < 0).all()
    assert (np.diff(line[film.FILM_MINUTES * 2 :]) < 0).all()


@pytest.mark.parametrize("fear", [2, 5, 10])
def test_only_the_story_of_the_article_ends_below_the_start(fear):
    ends = {name: film.arousal(film.SHOWN_MINUTES, fear, name) for name in film.AFTERWARDS}
    assert ends["calmer than before"] < 0
    assert ends["back to where it was"] == pytest.approx(0, abs=0.05)
    assert ends["still tense for hours"] > fear / 3


def test_the_three_stories_do_not_differ_while_the_film_runs():
    lines = [film.arousal(MINUTES[:181], 6, name) for name in film.AFTERWARDS]
    assert np.allclose(lines[0], lines[1])
    assert np.allclose(lines[0], lines[2])


@given(st.floats(2, 8), st.floats(0.1, 5))
def test_enjoyment_is_highest_at_the_best_fear_and_falls_to_both_sides(best, away):
    assert film.enjoyment(best, best) == 1
    assert film.enjoyment(best + away, best) == pytest.approx(float(film.enjoyment(best - away, best)))
    assert film.enjoyment(best + away, best) < 1


def test_an_unknown_afterwards_is_refused_with_a_sentence():
    with pytest.raises(ValueError, match="choose one of back to where it was"):
        film.arousal(0, 5, "gone")
