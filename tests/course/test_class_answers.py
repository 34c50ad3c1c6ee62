"""What a class answered: counted by the words of the exercise files, whatever the hand-ins hold."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.course.class_answers import answers_of
from helpers.course.class_beliefs import changes_of
from helpers.course.hand_ins import HandIn, HandIns
from helpers.course.intervals import t_quantile

from .exercise_files import SMALL
from .small_course import NAME, course_with


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A course of one lesson with the small exercise file."""
    return course_with(tmp_path_factory.mktemp("small"), SMALL)


def hand_ins(*many, kind="check", item="check.speed"):
    """Everyone's answer to one item."""
    entries = [{} if answer is None else {item: {"kind": kind, "answer": answer}} for answer in many]
    good = [
        HandIn.model_validate({"format": "good-cry hand-in", "version": 1, "id": f"{n:012x}", "lessons": {NAME: one}})
        for n, one in enumerate(entries)
    ]
    return HandIns(tuple(good))


def tried(choice, **more):
    return {"tries": [{"asked": "first", "choice": choice, "right": True, **more}]}


def counted(small, read, kind):
    """The one thing of a kind that was asked, as people by text."""
    (asked,) = [one for one in answers_of(small, read) if one.kind == kind]
    return {**{one.text: one.people for one in asked.answers}, "nobody": asked.no_answer}


def test_choices_are_counted_by_their_option_and_who_gave_none_by_itself(small):
    read = hand_ins(tried(["Fast"]), tried(["Slow"]), tried(["Slow"]), None)
    assert counted(small, read, "question") == {"Fast": 1, "Slow": 2, "nobody": 1}


def test_what_a_file_says_about_being_right_is_not_believed(small):
    (asked,) = answers_of(small, hand_ins(tried(["Slow"], right=True)))
    assert [(one.text, one.right, one.people) for one in asked.answers] == [("Fast", True, 0), ("Slow", False, 1)]
    assert asked.answers[1].belief == "It takes days"


def test_only_the_first_try_counts(small):
    first = {"asked": "first", "choice": ["Slow"], "right": False}
    again = {"asked": "again", "choice": ["Not slow"], "right": True}
    assert counted(small, hand_ins({"tries": [first, again]}), "question")["Slow"] == 1
    assert answers_of(small, hand_ins({"tries": [again]})) == []


def test_several_answers_are_right_together_or_not(small):
    read = hand_ins(tried(["Two", "One"]), tried(["One"]), tried(["One", "Two", "Three"]), item="check.kinds")
    assert counted(small, read, "question") == {"One; Two": 1, "another answer": 2, "nobody": 0}


def test_numbers_are_right_known_or_others(small):
    read = hand_ins(*(tried(n) for n in (11, 12.5, 1.2, 99, 10**400)), item="check.litres")
    assert counted(small, read, "question") == {"11 litres": 2, "1 litres": 1, "another number": 1, "nobody": 1}


def test_a_prediction_comes_with_what_happened(small):
    (asked,) = answers_of(small, hand_ins({"choice": "Fast.", "confidence": 3}, kind="predict", item="predict"))
    assert asked.kind == "prediction"
    assert asked.happened == "It was fast."
    assert asked.groups == {"Fast.": 1, "Slowly.": 0, "none": 0}


def test_a_task_is_counted_card_by_card(small):
    read = hand_ins({"placed": {"one": "left", "two": "left"}, "checks": 1}, kind="sort", item="sort.kinds_of_things")
    assert [(one.text, one.groups) for one in answers_of(small, read)] == [
        ("One", {"right": 1, "other": 0, "none": 0}),
        ("Two", {"right": 0, "other": 1, "none": 0}),
    ]


def with_things(*values):
    """The small file with an ordering task of things a, b, c … of these sizes."""
    things = "".join(
        f"      - {{id: {'abcdef'[n]}, text: {'ABCDEF'[n]}, value: {value}, note: So.}}\n"
        for n, value in enumerate(values)
    )
    old = SMALL[SMALL.index("      - {id: one, text: One, value: 1, note: Small.}") : SMALL.index("place:\n")]
    return SMALL.replace(old, things)


@pytest.fixture
def orders(tmp_path_factory):
    """What is told of an ordering task: the answers by their texts."""

    def told(sizes, *many, kind="order"):
        course = course_with(tmp_path_factory.mktemp("things"), with_things(*sizes))
        answers = [{"order": list(one)} for one in many]
        return counted(course, hand_ins(*answers, kind=kind, item="order.effects"), "order")

    return told


def test_of_an_order_it_is_told_how_far_it_is_right_from_the_largest_on(orders):
    assert orders([1, -4, 3, 2], "bcda", "bcad", "bcda", "bdca", "badc", "badc", "abcd", "") == {
        "B; C; D; A": 2,
        "B; C; then in another order": 1,
        "B; then in another order": 3,
        "another one first": 1,
        "nobody": 1,
    }


def test_things_of_one_size_fit_either_way_round(orders):
    assert orders([2, -2, 1], "abc", "bac", "acb", "cab") == {
        "A; B; C": 2,
        "A; then in another order": 1,
        "another one first": 1,
        "nobody": 0,
    }


def test_no_answer_is_told_that_nobody_could_give(orders):
    assert list(orders([3, 1], "ab")) == ["A; B", "another one first", "nobody"]
    assert list(orders([3, 2, 1, 1], "abcd")) == [
        "A; B; C; D",
        "A; then in another order",
        "another one first",
        "nobody",
    ]
    assert list(orders([1, 1], "ab")) == ["A; B", "nobody"]


@pytest.mark.parametrize("kind", ["order", "sort"])
def test_an_order_counts_as_it_is_handed_in_now_and_as_it_was_before(orders, kind):
    assert orders([3, 1], "ab", "ba", kind=kind) == {"A; B": 1, "another one first": 1, "nobody": 0}


@pytest.mark.parametrize(
    "broken",
    [["one"], ["one", "one"], ["one", "two", "three"], ["one", {}], ["one", 1], "onetwo", {"one": 1, "two": 2}, None],
    ids=str,
)
def test_an_order_of_other_things_is_no_answer(small, broken):
    read = hand_ins({"order": broken}, {"order": ["two", "one"]}, kind="order", item="order.effects")
    assert counted(small, read, "order") == {"Two; One": 1, "another one first": 0, "nobody": 1}


def placed(*values):
    return [{"placed": {"one": value}, "shown": True} for value in values]


@pytest.mark.parametrize("kind", ["place", "sort"])
def test_a_place_on_a_scale_is_counted_as_such_and_so_is_one_that_was_handed_in_before(small, kind):
    read = hand_ins(*placed(1.11, 1.1, 1.12, 1.0, 1.5, 7, True, "1.11", None), kind=kind, item="place.sizes")
    (asked,) = answers_of(small, read)
    assert (asked.kind, asked.text, asked.task) == ("place", "One", "Place them")
    assert asked.answers[0].text == "1.11"
    assert asked.groups == {"right": 3, "lower": 1, "higher": 1, "none": 4}


def test_pairs_are_counted_one_by_one(small):
    read = hand_ins(
        {"joined": {"day": "hours", "week": "hours"}, "checks": 1},
        {"joined": {"day": "gone"}},
        None,
        kind="match",
        item="match.lengths",
    )
    assert [(one.kind, one.text, one.answers[0].text, one.groups) for one in answers_of(small, read)] == [
        ("pair", "A day", "24 hours", {"right": 1, "other": 0, "none": 2}),
        ("pair", "A week", "7 days", {"right": 0, "other": 1, "none": 2}),
    ]


def test_what_was_handed_in_as_another_kind_is_no_place(small):
    assert answers_of(small, hand_ins(*placed(1.11), kind="grades", item="place.sizes")) == []


def test_how_sure_people_were_is_told_by_what_they_chose(small):
    answers = [{"choice": "Fast.", "confidence": sure} for sure in (4, 3, 2, 1, None, 9, True)]
    answers += [{"choice": "Slowly.", "confidence": 3}, {"choice": "Slowly."}, {"choice": "Gone.", "confidence": 4}]
    (asked,) = answers_of(small, hand_ins(*answers, kind="predict", item="predict"))
    assert asked.sure == {"Fast.": {"sure": 2, "less": 5}, "Slowly.": {"sure": 1, "less": 1}}


@pytest.mark.parametrize(
    "answer",
    [
        "Fast",
        [],
        {},
        {"tries": []},
        {"tries": [{}]},
        {"tries": [{"asked": "first"}]},
        tried("Fast"),
        tried(["Fast", "Slow"]),
        tried([["Fast"]]),
        tried([{"a": 1}]),
        tried(["<b>Fast</b>"]),
        tried(["an answer to an older question"]),
        tried(None),
    ],
)
def test_an_answer_that_the_course_cannot_have_written_is_no_answer(answer, small):
    assert answers_of(small, hand_ins(answer)) == []


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["tries", "asked", "choice", "placed", "joined", "order", "grades", "ratings", "when", "one", "first"]), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


@settings(max_examples=200)
@given(VALUES, st.sampled_from([("check", "check.speed"), ("check", "check.litres"), ("predict", "predict"),
                                ("sort", "sort.kinds_of_things"), ("sort", "order.effects"), ("order", "order.effects"), ("place", "place.sizes"), ("match", "match.lengths"), ("survey", "survey"), ("grades", "grades")]))  # fmt: skip
def test_whatever_an_answer_is_everyone_is_counted_once(small, answer, place):
    read = hand_ins(answer, None, kind=place[0], item=place[1])
    changes_of(small, read)
    for asked in answers_of(small, read):
        assert sum(asked.groups.values()) == 2


# -- beliefs ---------------------------------------------------------------------------------------


def surveys(*pairs):
    """People who rated the one statement before and after."""
    good = []
    for n, (before, after) in enumerate(pairs):
        entries = {"survey": {"kind": "survey", "answer": {"when": "before", "ratings": {"better": before}}}}
        later = {"survey": {"kind": "survey", "answer": {"when": "after", "ratings": {"better": after}}}}
        lessons = {NAME: entries, "10_last": later}
        data = {"format": "good-cry hand-in", "version": 1, "id": f"{n:012x}", "lessons": lessons}
        good.append(HandIn.model_validate(data))
    return HandIns(tuple(good))


def test_a_change_is_the_mean_of_each_persons_own_with_its_interval(small):
    (change,) = changes_of(small, surveys((5, 3), (4, 3), (4, 4), (5, 2), (3, 3), (4, 2)))
    assert change.text == "It helps."
    assert (change.before, change.after, change.change) == (4.2, 2.8, -1.3)
    # changes −2, −1, 0, −3, 0, −2: mean −1.333, deviation 1.211, t for 5 degrees of freedom 2.571
    assert (change.low, change.high) == (-2.6, -0.1)
    assert change.at_least == 5


def test_fewer_than_five_who_answered_both_times_are_not_shown(small):
    (change,) = changes_of(small, surveys((5, 3), (4, 3), (4, 4), (5, 2), (5, None), (5, 9), (5, True)))
    assert change.change is None
    assert change.at_least is None


def test_where_all_changed_alike_nothing_is_shown_since_it_would_be_everyones_own(small):
    assert changes_of(small, surveys(*[(5, 4)] * 8))[0].change is None


def test_without_any_pair_there_is_nothing_to_say(small):
    assert changes_of(small, surveys((5, None), (None, 3))) == []


@pytest.mark.parametrize(("freedom", "t"), [(4, 2.776), (5, 2.571), (9, 2.262), (19, 2.093), (29, 2.045), (120, 1.980)])
def test_students_t_is_near_the_tables(freedom, t):
    assert t_quantile(freedom) == pytest.approx(t, rel=0.003)
