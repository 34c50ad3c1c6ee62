import numpy as np
import pytest

from helpers.models import repeated_studies as repeated

SETTINGS = [
    (truth, size) for truth in (*repeated.TRUTHS_SECONDS, repeated.MEDIUM_SECONDS) for size in repeated.GROUP_SIZES
]


@pytest.fixture(scope="module")
def many():
    """The results of very many studies, by truth and size, drawn another way than the model draws them."""
    half = np.random.default_rng(1).standard_normal(200_000)
    chance = np.concatenate([half, -half])
    return lambda truth, size: truth + repeated.SPREAD_SECONDS * np.sqrt(2 / size) * chance


@pytest.mark.parametrize(("truth", "size"), SETTINGS)
def test_the_share_that_is_significant_is_that_of_many_studies(many, truth, size):
    beyond = np.abs(many(truth, size)) > repeated.line(size)
    assert repeated.power(truth, size) == pytest.approx(beyond.mean(), abs=0.003)


@pytest.mark.parametrize(("truth", "size"), SETTINGS)
def test_what_the_significant_ones_tell_is_that_of_many_studies(many, truth, size):
    results = many(truth, size)
    assert repeated.told(truth, size) == pytest.approx(results[np.abs(results) > repeated.line(size)].mean(), abs=0.3)


def test_without_any_difference_five_of_a_hundred_are_significant():
    assert repeated.power(0, 66) == pytest.approx(0.05)


def test_the_significant_ones_exaggerate_a_small_difference_and_less_so_with_more_people():
    told = [repeated.told(10, size) for size in repeated.GROUP_SIZES]
    assert told == sorted(told, reverse=True)
    assert min(told) > 10


@pytest.mark.parametrize("truth", repeated.TRUTHS_SECONDS)
def test_the_hundred_teams_come_out_near_what_all_such_studies_come_out_at(truth):
    results, beyond = np.array(repeated.found(truth)), np.array(repeated.significant(truth))
    assert len(results) == 100
    assert results.mean() == pytest.approx(truth, abs=0.1)
    assert beyond.mean() == pytest.approx(repeated.power(truth), abs=0.011)


def test_the_teams_in_the_news_say_what_all_such_teams_say():
    assert np.array(repeated.found(10))[list(repeated.significant(10))].mean() == pytest.approx(
        repeated.told(10), abs=0.6
    )


def test_false_alarms_go_both_ways():
    alarms = np.array(repeated.found(0))[list(repeated.significant(0))]
    assert alarms.min() < 0 < alarms.max()


def test_the_same_teams_are_drawn_every_time():
    assert repeated.found(10) == repeated.found.__wrapped__(10)


def test_only_the_truth_moves_when_it_is_changed():
    np.testing.assert_allclose(np.subtract(repeated.found(10), repeated.found(0)), 10)


def test_a_group_without_anyone_is_refused_with_a_sentence():
    with pytest.raises(ValueError, match="size=0: give 1 person or more"):
        repeated.line(0)
