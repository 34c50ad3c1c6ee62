"""All ideas of a class together, and the two ways to ask: ranges that hold the truth, and nobody to be worked out."""

import math
import random
from collections import Counter, defaultdict
from itertools import combinations_with_replacement, product
from statistics import fmean

import pytest

from helpers.course.class_ideas import ideas_of
from helpers.course.class_whole import FEWEST_HIDDEN, counting, difference_of, differences, forms_of, share_of, whole_of
from helpers.course.concepts import ours
from helpers.course.hand_in_file import HandIn
from helpers.course.hand_ins import HandIns
from helpers.course.intervals import mean_range
from helpers.course.small_groups import FEWEST, shown

from ..delivered import DELIVERED
from .spreads import spreads

IDEAS = ours()
FORMS = ("a", "b")
EACH = [(at, form) for at in range(12) for form in FORMS]


def choice(concept, form, fits):
    return next(o.id for o in concept.item(form).options if o.correct == fits)


def hand_in(number, **whens):
    """One person's file: at each time, for each idea by its place, in which form it was asked and whether the answer fits."""
    lessons = {}
    for n, (when, said) in enumerate(whens.items()):
        answers = {
            IDEAS[at].id: {"form": form, "choice": choice(IDEAS[at], form, fits)} for at, (form, fits) in said.items()
        }
        lessons[f"{n:02}_x"] = {"concepts": {"kind": "concepts", "answer": {"when": when, "answers": answers}}}
    return HandIn.model_validate(
        {"format": "good-cry hand-in", "version": 2, "id": f"{number:012x}", "lessons": lessons}
    )


def told_of(*people):
    read = HandIns(tuple(hand_in(n, **one) for n, one in enumerate(people)))
    return read, {one.when: one for one in whole_of(DELIVERED, read, ideas_of(DELIVERED, read))}


def dealt(chance, knows, able=0.0):
    """What one person says to six of twelve ideas, half of them each way, as the lot deals them."""
    ideas = chance.sample(range(12), 6)
    return {
        at: (FORMS[n % 2], chance.random() < min(1, max(0, knows[at, FORMS[n % 2]] + able)))
        for n, at in enumerate(ideas)
    }


def in_steps(numbers):
    """A mean and its range in steps of 5 %, the ends outwards."""
    value, low, high = (20 * end for end in mean_range(numbers))
    return round(value) / 20, math.floor(low) / 20, math.ceil(high) / 20


# -- counting --------------------------------------------------------------------------------------


def test_each_person_counts_once_and_the_range_is_that_of_the_mean():
    chance = random.Random(1)
    people = [{"before": dealt(chance, dict.fromkeys(EACH, 0.4))} for _ in range(23)]
    _, told = told_of(*people)
    shares = [fmean(fits for _, fits in one["before"].values()) for one in people]
    share = told["before"].share
    assert (share.value, share.low, share.high) == in_steps(shares)
    assert (share.at_least, told["before"].asked, set(told)) == (20, 12, {"before"})


def test_the_gain_is_of_those_who_answered_both_times():
    chance = random.Random(2)
    both = [
        {"before": dealt(chance, dict.fromkeys(EACH, 0.3)), "after": dealt(chance, dict.fromkeys(EACH, 0.8))}
        for _ in range(20)
    ]
    _, told = told_of(*both, *[{"before": dealt(chance, dict.fromkeys(EACH, 0.3))} for _ in range(6)])
    gains = [
        fmean(fits for _, fits in one["after"].values()) - fmean(fits for _, fits in one["before"].values())
        for one in both
    ]
    gain = told["after"].gain
    assert (gain.value, gain.low, gain.high) == in_steps(gains)
    assert told["after"].gain.at_least == 20
    assert told["before"].gain is None


def test_the_two_ways_are_compared_within_each_person():
    read, told = told_of(
        *[
            {"before": {0: ("a", n % 2 > 0), 1: ("b", n % 3 > 0), 2: ("a", n % 4 > 0), 3: ("b", n % 4 > 1)}}
            for n in range(24)
        ],
        *[{}] * 6,
    )
    apart = forms_of(DELIVERED, read, told["before"])
    differences = [((n % 2 > 0) + (n % 4 > 0) - (n % 3 > 0) - (n % 4 > 1)) / 2 for n in range(24)]
    assert (apart.value, apart.low, apart.high) == in_steps(differences)
    assert forms_of(DELIVERED, read, None) is None


# -- ranges ----------------------------------------------------------------------------------------


def test_in_a_thousand_simulated_classes_the_ranges_hold_the_truth_in_93_to_97_of_a_hundred():
    chance = random.Random(18)
    held = Counter()
    for _ in range(1000):
        hard = {(at, form): chance.uniform(0.25, 0.65) for at, form in EACH}
        gained = chance.uniform(0, 0.2)
        said = []
        for _ in range(chance.randint(10, 40)):
            able = chance.uniform(-0.2, 0.2)
            said.append([dealt(chance, {of: knows + more for of, knows in hard.items()}, able) for more in (0, gained)])
        truth = fmean(hard.values())
        apart = fmean(hard[at, "a"] - hard[at, "b"] for at in range(12))
        share = mean_range([fmean(fits for _, fits in before.values()) for before, _ in said])
        gain = mean_range(
            [fmean(f for _, f in after.values()) - fmean(f for _, f in before.values()) for before, after in said]
        )
        forms = mean_range(differences([before for before, _ in said]))
        held["share"] += share[1] <= truth <= share[2]
        held["gain"] += gain[1] <= gained <= gain[2]
        held["forms"] += forms[1] <= apart <= forms[2]
    print(held)
    assert set(held) == {"share", "gain", "forms"}
    assert all(930 <= many <= 970 for many in held.values())


# -- nobody is worked out ----------------------------------------------------------------------------


def test_with_fewer_than_five_people_on_one_side_nothing_is_told():
    _, told = told_of(*[{"before": dict.fromkeys(range(4), ("a", n > 3))} for n in range(20)])
    assert told["before"].share is None
    few, told = told_of(*[{"before": dict.fromkeys(range(3), ("a", True))} for _ in range(4)])
    assert told["before"].share is None
    assert forms_of(DELIVERED, few, told["before"]) is None


def test_one_or_two_ideas_that_are_hidden_count_nowhere():
    rights = [dict.fromkeys("abcd", n % 2 > 0) for n in range(20)] + [{}] * 20
    for hidden in range(5):
        is_shown = {id: n >= hidden for n, id in enumerate("abcd")}
        left = frozenset("abcd"[hidden:] if 0 < hidden < FEWEST_HIDDEN else "abcd")
        assert counting(rights, is_shown) == left


def row(right, other, nobody):
    """What is told of one idea by itself: how many were right and how many weren't, as far as it is shown."""
    seen = shown({"right": right, "other": other, "nobody": nobody}).people
    return seen["right"] if seen["nobody"] is not None else None, seen["other"]


@pytest.mark.parametrize("people", [6, 9])
def test_even_who_knew_the_sums_over_all_hidden_ideas_could_work_out_none_of_their_numbers(people):
    """Each idea's row and the sums of right and other answers over those that are hidden: more than the report tells."""
    kinds = defaultdict(list)
    for right, other, nobody in spreads(people, 3):
        told = row(right, other, nobody)
        if told[0] is None:
            kinds[told].append((right, other, nobody))
    for of_three in combinations_with_replacement(sorted(kinds, key=str), FEWEST_HIDDEN):
        fitting = defaultdict(lambda: [set() for _ in range(FEWEST_HIDDEN * 3)])
        two = defaultdict(set)
        for first, second in product(kinds[of_three[0]], kinds[of_three[1]]):
            two[first[0] + second[0], first[1] + second[1]].add((first, second))
        for (right, other), pairs in two.items():
            values = [{pair[n // 3][n % 3] for pair in pairs} for n in range(6)]
            for third in kinds[of_three[2]]:
                seen = fitting[right + third[0], other + third[1]]
                for n, value in enumerate(values):
                    seen[n] |= value
                for n in range(3):
                    seen[6 + n].add(third[n])
        for (right, other), seen in fitting.items():
            if min(right, other, people * FEWEST_HIDDEN - right - other) < FEWEST:
                continue  # then the hidden ones do not count
            for n, values in enumerate(seen):
                known = n % 3 == 1 and of_three[n // 3][1] is not None
                assert known or len(values) >= 2, (of_three, right, other, n, values)


@pytest.mark.parametrize("people", [5, 6, 7])
def test_for_every_number_that_is_hidden_at_least_two_values_fit_the_row_of_all_ideas(people):
    """Every class that was asked three ideas or fewer of three, none of which is shown by itself.

    What the row tells depends on how many each person had right and wrong, and not on which. So a class stands for all in
    which each person's answers are spread over the ideas in another way, and a number can be all that they allow.
    """
    each = [(right, wrong) for right in range(4) for wrong in range(4 - right)]
    alike = defaultdict(lambda: [set(), set(), set()])
    for one in combinations_with_replacement(each, people):
        rights = [dict(zip("xyz", [True] * right + [False] * wrong, strict=False)) for right, wrong in one]
        share = share_of(rights, counting(rights, dict.fromkeys("xyz", False)))
        told = share and (*(round(100 * end) for end in (share.value, share.low, share.high)), share.at_least)
        sorts = [(right, wrong, 3 - right - wrong) for right, wrong in one]
        for n, numbers in enumerate(alike[told]):
            least, most = sum(who[n] == 3 for who in sorts), sum(who[n] > 0 for who in sorts)
            numbers |= {*range(least, most + 1)}
    assert (len(alike) > 1) == (people > FEWEST)
    assert all(len(numbers) >= 2 for seen in alike.values() for numbers in seen)


@pytest.mark.parametrize("people", [9, 16])
def test_whatever_the_row_of_the_two_ways_lets_one_work_out_is_of_five_people_or_more(people):
    """Every class in which each was asked one idea in the first way and one in the second, or none.

    What can be worked out is a number that all classes have in which the same is told: of those who did better in one way, or
    alike in both, and of those who were right or not right in one way.
    """
    each = [None, (True, True), (True, False), (False, True), (False, False)]
    alike = defaultdict(list)
    for one in combinations_with_replacement(each, people):
        said = [{"x": ("a", who[0]), "y": ("b", who[1])} if who else {} for who in one]
        share = share_of([{id: right for id, (_, right) in who.items()} for who in said], frozenset("xy"))
        apart = share and difference_of(said)
        if apart:
            count = Counter(one)
            both, first, second, neither = (count[who] for who in each[1:])
            numbers = (first, second, both + neither, both + first, both + second, second + neither, first + neither)
            alike[share, apart].append(numbers)
    known = [set(numbers) for told in alike.values() for numbers in zip(*told, strict=True)]
    assert bool(known) == (people >= 3 * FEWEST)
    assert min((min(numbers) for numbers in known if len(numbers) == 1), default=FEWEST) >= FEWEST
