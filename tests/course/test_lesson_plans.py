"""What teaching.yml tells a teacher for each lesson: true of the lessons, short, different for each, and careful."""

import re
from collections import Counter

import pytest

from helpers.course import teaching as module
from helpers.course.content_file import read_raw
from helpers.course.lesson_steps import steps_of
from helpers.course.listed import CALM
from helpers.course.problems import ContentError
from helpers.course.teaching import TeachingFile, check, teaching

from ..delivered import DELIVERED

LESSONS = [one.name for one in DELIVERED.built_lessons()]
PLANS = teaching().plans
MINUTES = (20, 50, 90)
#: So many words of "what to do" may stand in a way, and a sentence may stand so often in the ways of all lessons.
MOST_WORDS = {20: 50, 50: 60, 90: 90}
MOST_OFTEN = 4
PAUSE = re.compile(r"\b(pause|break|rest|stretch|out of the room)\b", re.IGNORECASE)
#: As in claims.yml; and nobody is asked about their own crying, sleep or mood.
UNSAFE = re.compile(
    r"\bcommit|suicid|epidemic|cutting|self-harm|depressed (people|patients|criers|persons)|non-?criers|you should cry"
    r"|make yourself cry|(who|which) of you (has |have )?(cried|cries|sleeps)|tell us (about )?your|your last cry\?",
    re.IGNORECASE,
)

every_lesson = pytest.mark.parametrize("name", LESSONS)
every_way = pytest.mark.parametrize(("name", "way"), [(name, way) for name in LESSONS for way in PLANS[name].ways],
                                    ids=lambda one: str(getattr(one, "minutes", one)))  # fmt: skip


def whole(name, part):
    """Whether a part is all of the way's own lesson."""
    return part.lesson == name and part.step is None


def test_each_lesson_has_a_way_of_20_of_50_and_of_90_minutes():
    assert list(PLANS) == LESSONS
    assert {tuple(way.minutes for way in plan.ways) for plan in PLANS.values()} == {MINUTES}


@every_way
def test_a_way_fills_its_time_and_never_more(name, way):
    assert 0.84 * way.minutes <= sum(part.minutes[1] for part in way.parts) <= way.minutes


@every_way
def test_each_step_of_a_way_is_a_heading_of_its_lesson(name, way):
    lost = [part.step for part in way.parts if part.step and part.step not in steps_of(DELIVERED, part.lesson or name)]
    assert lost == []


@every_way
def test_a_way_is_told_in_few_words(name, way):
    assert sum(len(part.do.split()) for part in way.parts) <= MOST_WORDS[way.minutes]


@every_lesson
def test_in_20_minutes_there_is_a_projector_and_one_talk_and_in_more_the_whole_lesson(name):
    short, middle, long = PLANS[name].ways
    assert [whole(name, part) for way in (middle, long) for part in way.parts].count(True) == 2
    assert [part.step for part in short.parts].count(None) == 1
    assert {part.lesson for part in short.parts} == {None}


@every_lesson
def test_fifty_minutes_end_on_the_card_after_a_talk(name):
    parts = PLANS[name].ways[1].parts
    assert parts[-1].step == "What you found"
    assert any(part.lesson is None and part.step is None and part.minutes[1] >= 10 for part in parts)


@every_lesson
def test_ninety_minutes_have_a_pause_and_a_step_of_another_lesson_or_of_calm(name):
    parts = PLANS[name].ways[2].parts
    assert {part.lesson for part in parts} - {None, name} <= {*LESSONS, CALM}
    assert any(part.lesson not in (None, name) and part.step for part in parts)
    assert [part.minutes[1] <= 8 for part in parts if part.lesson is None and PAUSE.search(part.do)] == [True]


def test_no_sentence_stands_in_the_ways_more_often_than_four_times():
    said = Counter(part.do for plan in PLANS.values() for way in plan.ways for part in way.parts)
    assert [do for do, often in said.items() if often > MOST_OFTEN] == []


def test_what_is_read_aloud_is_one_or_two_sentences_and_another_in_each_lesson():
    aloud = [text for plan in PLANS.values() for text in (plan.before, plan.after)]
    assert len(set(aloud)) == len(aloud)
    assert [text for text in aloud if len(re.findall(r"[.?!]”?(?=\s|$)", text)) > 2] == []


@every_lesson
def test_each_prompt_has_a_sample_answer_of_its_own(name):
    prompts = DELIVERED.exercise(name).file.discuss
    found = [[prompt for prompt in prompts if prompt.startswith(one.prompt)] for one in PLANS[name].answers]
    assert sorted(found) == sorted([prompt] for prompt in prompts)


@every_lesson
def test_a_way_speaks_of_no_prompt_that_is_not_there(name):
    told = " ".join(part.do for way in PLANS[name].ways for part in way.parts)
    numbers = [int(n) for run in re.findall(r"[Pp]rompt ((?:\d|, | or )+)", told) for n in re.findall(r"\d", run)]
    assert numbers
    assert max(numbers) <= len(DELIVERED.exercise(name).file.discuss)


def test_nothing_for_a_teacher_is_unkind_or_asks_what_is_private():
    told = str(teaching().model_dump(mode="json"))
    assert [found[0] for found in UNSAFE.finditer(told)] == []


def test_the_rubric_has_four_lines():
    assert len(teaching().rubric) == 4


def test_a_way_that_takes_longer_than_its_time_is_refused_with_its_line():
    text = module.FILE.read_text(encoding="utf-8")
    plan = text.index("\n  02_stress_hormones:\n    aims:")
    at = text.index("minutes: 20", plan)
    broken = text[:at] + "minutes: 19" + text[at + len("minutes: 20") :]
    with pytest.raises(ContentError) as told:
        read_raw(broken.encode(), "teaching.yml", TeachingFile, check)
    line = text.count("\n", 0, at) + 1
    assert str(told.value) == (
        f"teaching.yml, line {line}: The parts of this way can take 20 minutes, and it has 19. "
        "Take a part out, or give it more time."
    )
