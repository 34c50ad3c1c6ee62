"""What a class thought of the ideas: counted from hand-ins, with ranges that hold the truth, and nobody to be worked out."""

import random
from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binomtest

from helpers.course.class_ideas import RIGHT, ideas_of
from helpers.course.concepts import ours
from helpers.course.counting_sure import calibration_of, is_sure
from helpers.course.hand_in_file import HandIn
from helpers.course.hand_ins import HandIns
from helpers.course.intervals import gain_range, share_range
from helpers.course.small_groups import FEWEST

from ..delivered import DELIVERED
from .spreads import spreads

CONCEPT = ours()[0]
RIGHT_ONE = {form: next(o.id for o in CONCEPT.item(form).options if o.correct) for form in ("a", "b")}
WRONG = {form: [o.id for o in CONCEPT.item(form).options if not o.correct] for form in ("a", "b")}
BELIEFS = sorted(CONCEPT.a.misconceptions)


def hand_in(number, **whens):
    """One person's file: an answer to the first idea for each time."""
    lessons = {
        f"{n:02}_x": {"concepts": {"kind": "concepts", "answer": {"when": when, "answers": {CONCEPT.id: answer}}}}
        for n, (when, answer) in enumerate(whens.items())
    }
    lessons["09_x"] = {"bet": {"kind": "bet", "answer": {"value": 1}}}
    return HandIn.model_validate(
        {"format": "good-cry hand-in", "version": 2, "id": f"{number:012x}", "lessons": lessons}
    )


def people(*whens):
    return HandIns(tuple(hand_in(n, **one) for n, one in enumerate(whens)))


def said(fits, form="a", sure=None, wrong=0, **more):
    choice = RIGHT_ONE[form] if fits else WRONG[form][wrong]
    return {"form": form, "choice": choice, **({"confidence": sure} if sure else {}), **more}


def first(read):
    (idea,) = ideas_of(DELIVERED, read)
    return idea


# -- ranges ----------------------------------------------------------------------------------------


@given(st.integers(1, 300).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_the_range_of_a_share_is_wilsons(some_of):
    some, of = some_of
    theirs = binomtest(some, of).proportion_ci(method="wilson")
    assert share_range(some, of) == pytest.approx((theirs.low, theirs.high), abs=1e-9)


def test_the_range_of_a_gain_is_newcombes():
    # His example: 56 of 70 against 48 of 80, difference 0.2, from 0.0524 to 0.3339.
    assert gain_range((48, 80), (56, 70)) == pytest.approx((0.0524, 0.3339), abs=0.0001)


def counts(chance):
    """A class whose people know an idea with a chance of its own, before and after: the chances, and how many knew of how many."""
    truth = [chance.uniform(0.1, 0.9) for _ in range(2)]
    size = chance.randint(10, 40)
    return truth, [(sum(chance.random() < share for _ in range(size)), size) for share in truth]


def test_in_a_thousand_simulated_classes_the_ranges_hold_the_truth_in_93_to_97_of_a_hundred():
    chance = random.Random(18)
    shares, gains = [], []
    for _ in range(1000):
        truth, (before, after) = counts(chance)
        for share, told in zip(truth, (share_range(*before), share_range(*after)), strict=True):
            shares.append(told[0] <= share <= told[1])
        low, high = gain_range(before, after)
        gains.append(low <= truth[1] - truth[0] <= high)
    print(sum(shares) / len(shares), sum(gains) / len(gains))
    assert 0.93 <= sum(shares) / len(shares) <= 0.97
    assert 0.93 <= sum(gains) / len(gains) <= 0.97


def test_the_report_shows_these_ranges_and_no_other():
    read = people(*[{"before": said(n < 9, wrong=n % 2)} for n in range(25)], *[{}] * 12)
    assert first(read).time("before").range == share_range(9, 25)


# -- counting --------------------------------------------------------------------------------------


def test_both_ways_to_ask_count_as_one_and_who_was_not_asked_counts_as_nobody():
    read = people(*[{"before": said(n % 2, "ab"[n % 4 // 2])} for n in range(20)], *[{}] * 10)
    time = first(read).time("before")
    assert (time.right, time.answered, time.share) == (10, 20, 0.5)


def test_a_gain_is_the_difference_of_two_shares_that_are_shown():
    read = people(
        *[{"before": said(n < 8, wrong=n % 2), "after": said(n < 14, "b", wrong=n % 2)} for n in range(24)], *[{}] * 6
    )
    gain, low, high = first(read).gain("after")
    assert gain == pytest.approx(6 / 24)
    assert low < gain < high
    assert first(people(*[{"before": said(n < 8)} for n in range(24)], *[{}] * 6)).gain("after") is None


def test_ideas_of_which_most_were_sure_and_wrong_stand_first():
    other = ours()[1]
    wrong = next(o.id for o in other.a.options if not o.correct)
    fine = next(o.id for o in other.a.options if o.correct)
    made = []
    for n in range(30):
        answers = {CONCEPT.id: said(n < 20, sure=60)}
        answers[other.id] = {"form": "a", "choice": wrong if n < 12 else fine, "confidence": 90 if n < 6 else 50}
        entry = {"kind": "concepts", "answer": {"when": "before", "answers": answers}}
        data = {"format": "good-cry hand-in", "version": 2, "id": f"{n:012x}", "lessons": {"00_x": {"concepts": entry}}}
        made.append(HandIn.model_validate(data))
    empty = [hand_in(100 + n) for n in range(6)]
    ideas = ideas_of(DELIVERED, HandIns((*made, *empty)))
    assert [idea.title for idea in ideas] == [other.title, CONCEPT.title]
    assert ideas[0].sure_and_wrong == 6


def test_hand_ins_from_before_there_were_ideas_count_and_say_nothing_of_them():
    assert ideas_of(DELIVERED, people({}, {}, {})) == []
    survey = {"survey": {"kind": "survey", "answer": {"when": "before", "ratings": {"better": 3}}}}
    data = {"format": "good-cry hand-in", "version": 1, "id": "0" * 12, "lessons": {"00_start_here": survey}}
    assert ideas_of(DELIVERED, HandIns((HandIn.model_validate(data),))) == []


ANSWERS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["when", "answers", CONCEPT.id, "form", "choice", "confidence", "right"]), inner
        )
    ),
    max_leaves=8,
)


@settings(max_examples=150)
@given(ANSWERS)
def test_whatever_an_answer_is_nothing_breaks(answer):
    assert isinstance(ideas_of(DELIVERED, people(*[{"before": answer}] * 6)), list)
    assert isinstance(calibration_of(people(*[{"before": answer}] * 6)), list)


# -- nobody is worked out ----------------------------------------------------------------------------


def class_of(right, one, other, none):
    """A class in which so many were right, had each of the two beliefs, or were not asked."""
    keys = {o.misconception: o.id for o in CONCEPT.a.options if o.misconception}
    given = [RIGHT_ONE["a"]] * right + [keys[BELIEFS[0]]] * one + [keys[BELIEFS[1]]] * other
    return people(*[{"before": {"form": "a", "choice": choice}} for choice in given], *[{}] * none)


def test_for_every_number_that_is_hidden_at_least_two_values_fit_all_that_is_shown():
    for size in (6, 10):
        alike = defaultdict(list)
        for spread in spreads(size, 4):
            ideas = ideas_of(DELIVERED, class_of(*spread))
            time = ideas[0].time("before") if ideas else None
            told = time and (time.right, time.answered, tuple(belief.people for belief in time.beliefs))
            alike[told].append(spread)
        for told, fitting in alike.items():
            if told is None:
                continue
            right, answered, beliefs = told
            for place, number in enumerate((right, *beliefs)):
                if number is None:
                    assert len({spread[place] for spread in fitting}) >= 2, (told, fitting)
                else:
                    assert number >= FEWEST
            if answered is None:
                assert len({spread[3] for spread in fitting}) >= 2, (told, fitting)


# -- certainty -------------------------------------------------------------------------------------


def test_a_class_is_as_right_as_its_tries_and_ideas_say_at_each_certainty():
    read = people(*[{"after": said(n < 12, sure=80, right=n < 12)} for n in range(20)])
    (level,) = calibration_of(read)
    assert (level.level, level.right, level.answered, level.share) == (80, 12, 20, 0.6)


@pytest.mark.parametrize("right", [0, 4, 16, 20])
def test_a_certainty_with_fewer_than_five_people_on_one_side_is_not_shown(right):
    read = people(*[{"after": said(n < right, sure=80, right=n < right)} for n in range(20)])
    assert [(level.level, level.share) for level in calibration_of(read)] == [(80, None)]


def test_each_certainty_that_can_be_chosen_is_counted():
    given = [{"after": said(n < 12, sure=sure, right=n < 12)} for sure in (50, 60, 70, 80, 90, 100) for n in range(20)]
    assert [level.level for level in calibration_of(people(*given))] == [50, 60, 70, 80, 90, 100]


def test_what_was_not_told_to_the_reader_or_has_no_certainty_is_not_counted():
    assert calibration_of(people(*[{"before": said(n < 12, sure=80)} for n in range(20)])) == []
    assert calibration_of(people(*[{"after": said(n < 12, right=n < 12)} for n in range(20)])) == []


@pytest.mark.parametrize(("confidence", "sure"), [(80, True), (100, True), (70, False), (4, False), (85, False), (True, False), (None, False)])  # fmt: skip
def test_sure_is_eighty_per_cent_or_more(confidence, sure):
    assert is_sure(confidence) == sure


def test_the_key_for_a_right_answer_is_no_belief():
    assert RIGHT not in BELIEFS
