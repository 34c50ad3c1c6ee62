"""Numbers that a text takes from a model are the model's, and no new one comes in without being held against it."""

import functools
import json
import re
from decimal import Decimal

import pytest
from ruamel.yaml import YAML

from helpers.models import stress
from tests.notebooks.citations import LINKED, cited

from ..delivered import DELIVERED
from .said import SAID, WORDS
from .said_values import PLAIN, VALUES

FOLDER = DELIVERED.folder
#: What makes a number one of a measurement or a model: a decimal, or one of these behind it.
UNITS = (
    "%|°C|litres?|millilitres?|mL|ng|nmol|mg|watts?|W|seconds?|minutes?|hours?|beats?|breaths?|mmHg|points?|units?|times|parts?|"
    "wide|million|billion|(?:times )?(?:out )?of (?=\\d)"
)
NUMBER = re.compile(rf"(?<![\w/.,])(?:\d+(?:,\d\d\d)+|\d+:\d\d|\d*\.\d+|\d+(?=[\u00a0 ]?(?:{UNITS})(?![a-z])))")
#: The texts of an exercise file that tell what came out.
TOLD = ("happened", "feedback", "right", "wrong", "note")


def plain(text):
    """A text in one line, without bold type and without the addresses of links."""
    text = LINKED.sub(lambda found: f"({found[1]})", text).replace("((", "(").replace("))", ")")
    return re.sub(r"\]\([^)]*\)", "]", " ".join(text.replace("**", "").split()))


def paragraphs():
    """Every paragraph of every lesson: the lesson's number, the text, and whether a model is told of there."""
    for path in sorted(FOLDER.glob("[01][0-9]_*.ipynb")):
        under = 0
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            if cell["cell_type"] != "markdown":
                continue
            for text in re.split(r"\n\s*\n", "".join(cell["source"])):
                heading = re.match(r"(#+) (.*)", text)
                if heading and heading[2].startswith("Explore"):
                    under = len(heading[1])
                elif heading and len(heading[1]) <= under:
                    under = 0
                yield path.stem[:2], plain(text), bool(under) or text.startswith("**What you saw")


def strings(value, name=""):
    """Every text of an exercise file, with the name of its entry."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from strings(one, key)
    elif isinstance(value, list):
        for one in value:
            yield from strings(one, name)


LESSONS = sorted(path.stem[:2] for path in (FOLDER / "exercises").glob("[01][0-9]_*.yml"))


@functools.cache
def files():
    """The exercise files by their lessons' numbers."""
    return {
        path.stem[:2]: YAML(typ="safe").load(path.read_text(encoding="utf-8"))
        for path in sorted((FOLDER / "exercises").glob("[01][0-9]_*.yml"))
    }


@functools.cache
def texts():
    """Every text of a lesson or of its exercise file: the lesson's number, the text, and whether a model is told of there."""
    told = [(lesson, plain(text), name in TOLD) for lesson, file in files().items() for name, text in strings(file)]
    return [*paragraphs(), *told]


def number(printed):
    """The value of what is printed, and how far the true one may be from it."""
    if printed in WORDS:
        return WORDS[printed], 0.5e-9
    if ":" in printed:
        hours, minutes = printed.split(":")
        return int(hours) * 60 + int(minutes), 0.5
    value = Decimal(printed.replace(",", ""))
    return float(value), 0.5 * 10.0 ** value.as_tuple().exponent


def wrong_in(printed, model, near):
    """The printed numbers that the model does not give."""
    given = model if isinstance(model, tuple | list) else (model,)
    assert len(printed) == len(given), f"{len(printed)} numbers in the text, {len(given)} from the model"
    found = []
    for text, true in zip(printed, map(float, given), strict=True):
        value, as_printed = number(text)
        bound = as_printed if near is None else max(near * abs(true), as_printed if text not in WORDS else 0)
        if abs(value - true) > bound + 1e-9 * abs(true):
            found.append(f"“{text}” is printed, and the model says {true:.6g}")
    return found


@pytest.mark.parametrize("row", SAID, ids=lambda row: f"{row.lesson}: {row.pattern[:60]}")
def test_a_number_in_a_text_is_the_one_that_its_model_gives(row):
    places = [found for lesson, text, _ in texts() if lesson == row.lesson for found in re.finditer(row.pattern, text)]
    assert places, f"Lesson {row.lesson}: this sentence is gone: take the line out or update it: {row.pattern}"
    model = row.model()
    if not re.compile(row.pattern).groups:
        assert model, f"Lesson {row.lesson}: the model does not say so: {places[0][0]}"
        return
    for found in places:
        assert wrong_in(found.groups(), model, row.near) == [], f"Lesson {row.lesson}: {found[0]}"


@pytest.mark.parametrize(
    ("lesson", "path", "model"), VALUES, ids=lambda one: str(one) if isinstance(one, str | tuple) else ""
)
def test_a_value_in_an_exercise_file_is_the_one_that_its_model_gives(lesson, path, model):
    value = files()[lesson]
    for part in path:
        value = (
            next(one for one in value if one["id"] == part)
            if isinstance(value, list) and isinstance(part, str)
            else value[part]
        )
    assert wrong_in([str(value).lstrip("-")], abs(float(model())), None) == []
    assert (float(value) < 0) == (float(model()) < 0)


def untold(lesson, text):
    """The numbers of a text that neither the table nor a citation behind them nor the list of plain facts accounts for."""
    rows = [row.pattern for row in SAID if row.lesson == lesson] + [words for one, words, _ in PLAIN if one == lesson]
    covered = [found.span() for pattern in rows for found in re.finditer(pattern, text)]
    for found in NUMBER.finditer(text):
        inside = any(start <= found.start() < end for start, end in covered)
        bracket = text.rfind("(", 0, found.start())
        open_one = bracket if bracket > text.rfind(")", 0, found.start()) else found.start()
        if not inside and not list(cited(text[open_one:])):
            yield f"{found[0]} in “…{text[max(0, found.start() - 40) : found.end() + 30]}…”"


@pytest.mark.parametrize("lesson", LESSONS)
def test_no_number_with_a_unit_stands_beside_a_model_untested_and_uncited(lesson):
    told = [one for at, text, model in texts() if at == lesson and model for one in untold(lesson, text)]
    assert told == [], f"Lesson {lesson}: put it into SAID with its model, cite it, or give the reason in PLAIN: {told}"


def test_every_lesson_has_texts_in_which_a_model_is_told_of():
    assert {lesson for lesson, _, model in texts() if model} == set(LESSONS)


@pytest.mark.parametrize(("lesson", "words", "reason"), PLAIN)
def test_a_plain_fact_is_still_said_and_has_its_reason(lesson, words, reason):
    assert any(one == lesson and re.search(words, text) for one, text, _ in texts()), "take the line out"
    assert len(reason) > 10


@pytest.mark.parametrize(
    ("lesson", "text", "found"),
    [
        ("06", "In the model it falls by 0.77 °C.", True),
        ("06", "It falls by 77 % there.", True),
        ("06", "It falls by 0.77 °C (Nybo et al., 2002).", False),
        ("06", "(Nybo et al., 2002) saw it fall by 0.77 °C.", True),
        ("06", "It was lower (0.77 °C; Nybo et al., 2002).", False),
        ("06", "Twice the flow halves the distance, as 16 people know.", False),
        ("06", "This model brain makes about 16 watts in this model, and 12 watts at night.", True),
    ],
)
def test_the_guard_finds_a_number_that_nobody_accounts_for(lesson, text, found):
    assert bool(list(untold(lesson, text))) == found


@pytest.mark.parametrize(
    ("printed", "model", "near", "right"),
    [
        ("0.36", 0.3590, None, True),
        ("0.36", 0.3549, None, False),
        ("11", 10.87, None, True),
        ("28", 27.4, None, False),
        ("100,000", 108_000, 0.1, True),
        ("100,000", 120_000, 0.1, False),
        ("half", 0.5, None, True),
        ("half", 0.53, None, False),
        ("22:57", 1377.49, None, True),
        ("22:57", 1378.1, None, False),
    ],
)
def test_a_printed_number_counts_as_exactly_as_it_is_printed(printed, model, near, right):
    assert (wrong_in([printed], model, near) == []) == right


def test_the_level_of_cortisol_an_hour_after_the_peak_has_not_fallen_by_half_and_no_text_says_so():
    peak = float(stress.response(stress.INPUT_MINUTES))
    level = float(stress.response(stress.INPUT_MINUTES + 60))
    assert round(level, 1) == 10.8
    assert round(100 * (1 - level / peak)) == 28
    for lesson, text, _ in texts():
        assert not re.search(
            r"cortisol in the blood (?:has )?(?:fallen|halved|falls) by half|cortisol (?:has )?halved", text
        ), lesson
