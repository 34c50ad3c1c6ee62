"""What a teacher is told about a mistake: the line is the one with the fault, and following the advice to the letter helps.

The mistakes are made in every line of a whole exercise file, in the ways in which people made them.
"""

import functools
import re

import pytest

from helpers.course.exercises import read_in_parts

from ..delivered import DELIVERED
from .exercise_files import FILE, SMALL

LINES = SMALL.split("\n")
ENTRY = re.compile(r"(?P<before>\s*(?:- )?)(?P<name>\w+): (?P<said>[^>|{\[\"].*)")
ENTRIES = [n for n, line in enumerate(LINES) if ENTRY.fullmatch(line)]
#: Words of programs that no teacher knows.
JARGON = re.compile(
    r"\^|\\|\[a-z|Input should|pattern|None|dict|NoneType|validation|scalar|mapping|token|<block|stream", re.I
)


def entry(n):
    return ENTRY.fullmatch(LINES[n]).groupdict()


def with_line(n, line):
    return "\n".join([*LINES[:n], *([] if line is None else [line]), *LINES[n + 1 :]])


@functools.cache  # what mends a mistake is most often the file as it was, over and over
def told(text):
    return list(read_in_parts(text.encode(), FILE, DELIVERED.known_claims).problems)


def ids(numbers):
    return [f"line {n + 1}" for n in numbers]


#: The mistake, and the line that the sentence's advice makes of it when it is followed.
def no_space(n):
    return "{before}{name}:{said}".format(**entry(n)), lambda cure: f"{entry(n)['before']}{quoted(cure)}"


def no_colon(n):
    return "{before}{name} {said}".format(**entry(n)), lambda cure: f"{entry(n)['before']}{quoted(cure)}"


def colon_in_text(n):
    return "{before}{name}: Why: {said}".format(**entry(n)), lambda cure: in_quotes(cure, n, f"Why: {entry(n)['said']}")


def special_first(n):
    return "{before}{name}: %{said}".format(**entry(n)), lambda cure: in_quotes(cure, n, f"%{entry(n)['said']}")


def no_break_space(n):
    return "{before}{name}:\u00a0{said}".format(
        **entry(n)
    ), lambda cure: LINES[n] if "type them again" in cure else None


def tab(n):
    return "\t{dash}{name}: {said}".format(
        **entry(n), dash=entry(n)["before"].lstrip()
    ), lambda cure: LINES[n] if "with spaces" in cure else None


def open_quote(n):
    return '{before}{name}: "{said}'.format(
        **entry(n)
    ), lambda cure: '{before}{name}: "{said}"'.format(**entry(n)) if "Close it at the end" in cure else None


def misspelt(n):
    name = entry(n)["name"]
    wrong = name[:-1] + name[-1] * 2
    return "{before}{wrong}: {said}".format(**entry(n), wrong=wrong), lambda cure: "{before}{right}: {said}".format(
        **entry(n), right=re.search("Did you mean “(.+?)”", cure)[1]
    )


def empty(n):
    return "{before}{name}:".format(
        **entry(n)
    ), lambda cure: LINES[n] if re.search("after the colon|Use one of|true or false|Add a line", cure) else None


def quoted(cure):
    return re.search("Write it as `(.+)`", cure)[1]


def in_quotes(cure, n, said):
    return '{before}{name}: "{said}"'.format(**{**entry(n), "said": said}) if "in quotes" in cure else None


WAYS = [no_space, no_colon, colon_in_text, special_first, no_break_space, tab, open_quote, misspelt, empty]
TEXTS = [
    n
    for n in ENTRIES
    if entry(n)["name"]
    in ("question", "text", "feedback", "misconception", "happened", "title", "prompt", "right", "wrong", "foot")
]


def is_no_mistake(way, n):
    """What a file can do without: the foot of a plan, what is said with a finding, a picture's question; and what cannot be known."""
    if way is no_colon and SMALL.count(f"{entry(n)['name']}:") == 1:
        return True  # a name that stands nowhere else in the file cannot be told from a text
    return way is empty and (entry(n)["name"] in ("foot", "told") or LINES[n] == "    question: How fast?")


@pytest.mark.parametrize(
    ("way", "n"),
    [
        (way, n)
        for way in WAYS
        for n in (TEXTS if way in (colon_in_text, special_first, open_quote) else ENTRIES)
        if not is_no_mistake(way, n)
    ],
    ids=lambda given: given.__name__ if callable(given) else f"line {given + 1}",
)
def test_the_line_is_the_one_with_the_fault_and_the_advice_mends_it(way, n):
    line, follow = way(n)
    problems = told(with_line(n, line))
    assert len(problems) == 1, problems
    assert problems[0].line == n + 1, problems[0]
    assert not JARGON.search(f"{problems[0].what} {problems[0].cure}"), problems[0]
    mended = follow(problems[0].cure)
    assert mended is not None, problems[0]
    assert told(with_line(n, mended)) == [], (mended, problems[0])


TAKEN_OUT = [n for n in ENTRIES if not LINES[n].lstrip().startswith("- ")]


@pytest.mark.parametrize("n", TAKEN_OUT, ids=ids(TAKEN_OUT))
def test_an_entry_that_is_missing_can_be_added_as_the_sentence_says_or_may_be_missing(n):
    problems = told(with_line(n, None))
    if not problems:
        return
    (problem,) = problems
    assert not JARGON.search(str(problem)), problem
    added = re.search(f"`({entry(n)['name']}:.*?)`", problem.cure)
    assert added, problem
    line = added[1] if ": " in added[1] else f"{added[1]} {entry(n)['said']}"
    after = told(with_line(n, entry(n)["before"] + line))
    fits = (
        "Use one of: ",
        "Change `y:`",
    )  # a value of the right kind that is one of those asked for, or on the curve, is the teacher's to know
    assert all(one.at != problem.at or any(cure in one.cure for cure in fits) for one in after), (line, after)
    assert problem not in after


@pytest.mark.parametrize(
    ("old", "new", "at", "what", "cure", "followed"),
    [
        ("minutes: [15, 25]", "minutes: 20", "minutes:", "“minutes” must be a list.", "Write it as `minutes: [15, 25]`.", "minutes: [15, 25]"),
        ("minutes: [15, 25]", "minutes: []", "minutes:", "“minutes” has too few items.", "Write it as `minutes: [15, 25]`.", "minutes: [15, 25]"),
        ("minutes: [15, 25]", "minutes: [15]", "minutes:", "“minutes” has too few items.", "Write it as `minutes: [15, 25]`.", "minutes: [15, 25]"),
        ("minutes: [15, 25]", "minutes: [1, 2, 3]", "minutes:", "“minutes” has too many items.", "Write it as `minutes: [15, 25]`.", "minutes: [15, 25]"),
        ("minutes: [15, 25]", "minutes: [15.5, 25]", "minutes:", "“15.5” is no whole number", "Leave out what stands behind the point.", "minutes: [15, 25]"),
        ("minutes: [15, 25]", "minutes: [15, 99999999999999999999]", "minutes:", "too large a number", "Write a smaller one.", "minutes: [15, 25]"),
        ("minutes: [15, 25]", 'minutes: "15 to 25"', "minutes:", "“minutes” must be a list.", "Write it as `minutes: [15, 25]`.", "minutes: [15, 25]"),
        ("  - id: speed", "  - id: in tears", "- id: in", "“in tears” is not possible for “id”.", "Use small letters, digits and _ only", "  - id: in_tears"),
        ("  - id: speed", "  - id: 3", "- id: 3", "“3” is not possible for “id”.", "with a letter first", "  - id: a3"),
        ("  - id: speed", "  - id: Speed", "- id: Speed", "“Speed” is not possible for “id”.", "Use small letters", "  - id: speed"),
        ("kind: single", "kind: [single]", "kind: [", "“kind” takes one word and no list.", "Write one of: single, multiple or number.", "kind: single"),
        ("kind: single", "kind: Single", "kind: Single", "“Single” is not possible", "Did you mean “single”?", "kind: single"),
        ("    value: 11", "    value: 11,5", "value: 11,5", "“11,5” is no number", "Write 11.5 with a point.", "    value: 11.5"),
        ("    value: 11", "    value: 1e400", "value: 1e400", "too large a number", "Write a smaller one.", "    value: 11"),
        ("    value: 11", "    value: 11 litres", "value: 11 litres", "is no number", "Write digits only, without quotes and units.", "    value: 11"),
        ("  question: How fast?", "  question: " + "x" * 2001, "  question: x", "“question” is too long.", "Keep it within 2,000 characters.", "  question: " + "x" * 2000),
        ("  question: How fast?", '  question: "\\frac{1}{2}"', "  question: ", "\\f in double quotes is no letter.", "Use single quotes", "  question: '\\frac{1}{2}'"),
        ("  question: How fast?", '  question: "\\mu or \\nu"', "  question: ", "A backslash in double quotes has a meaning of its own here.", "Use single quotes", "  question: '\\mu or \\nu'"),
        ("  question: How fast?", '  question: "\\nabla"', "  question: ", "\\n in double quotes is no letter.", "Use single quotes", "  question: '\\nabla'"),
        ("  question: How fast?", '  question: "\\theta"', "  question: ", "\\t in double quotes is no letter.", "Use single quotes", "  question: '\\theta'"),
        ("  question: How fast?", "  question: 'It's fast?'", "  question: ", "goes on after its closing quotation mark.", "other kind of quotation marks", "  question: \"It's fast?\""),
        ("  question: How fast?", "  question: *bold* first", "  question: ", "A text cannot start with * here.", "Put the whole text in quotes.", '  question: "*bold* first"'),
        ("  question: How fast?", "  question: @home", "  question: ", "A text cannot start with @ here.", "Put the whole text in quotes.", '  question: "@home"'),
        ("  question: How fast?", "  question: >- How fast?", "  question: ", "same line as > or |", "Begin the text on the next line, with more spaces.", "  question: >-\n    How fast?"),
        ("  question: How fast?", "  question: - How fast?", "  question: ", "A dash stands right after a colon.", "on a line of its own", None),
        ("  happened: It was fast.", "  happend: It was fast.", "  happend", "no entry called “happend” here", "Did you mean “happened”?", "  happened: It was fast."),
        ("    options:\n      - {text: Fast, c", "    answers:\n      - {text: Fast, c", "    answers:", "no entry called “answers” here", "Did you mean “options”?", "    options:\n      - {text: Fast, c"),
        ("half_life: {start: 66, from: 60, to: 120, step: 1, label: Half-life}", "half_life: {start: 66, from: 60", "    half_life", "A bracket is opened here and not closed.", "Close it with ] or }", "half_life: {start: 66, from: 60}"),
        ("half_life: {start: 66, from: 60, to: 120, step: 1, label: Half-life}", "half_life: {start:66, from: 60}", "    half_life", "", "", None),
        ("half_life: {start: 66, from: 60, to: 120, step: 1, label: Half-life}", "half_life: {start: 66 from: 60}", "    half_life", "Something is missing between brackets: a comma", "Write it as", "half_life: {start: 66, from: 60}"),
        ("half_life: {start: 66,", "half_life: {min: 60, start: 66,", "    half_life", "no entry called “min” here", "Did you mean “from”?", "half_life: {start: 66,"),
        ("step: 1, label", "step: 0, label", "    half_life", "“0” is too little for “step”.", "Write more than 0.", "step: 1, label"),
        ("  - Why?", "  - 12", "  - 12", "must be text", 'Put it in quotes: "12".', '  - "12"'),
        ("discuss:\n  - Why?", "discuss:\n  - Why: because?", "  - Why: because", "YAML takes its colon for a new entry.", "Put the whole text in quotes.", 'discuss:\n  - "Why: because?"'),
        ("discuss:\n  - Why?", "discuss: Why?", "discuss: Why?", "“discuss” must be a list.", "each item on a line of its own after a dash", "discuss:\n  - Why?"),
        ("    bins:\n      - {id: left, text: Left}", "    bins:\n      - left\n      - {id: left, text: Left}", "      - left", "must have named parts.", "`id:` and `text:`", None),
        ("reflect:\n", "reflexion:\n", "reflexion", "no entry called “reflexion” here", "Did you mean “reflect”?", "reflect:\n"),
        ("check:\n", "questions:\n", "questions", "no entry called “questions” here", "Did you mean “check”?", "check:\n"),
        ("  - id: speed", "  -id: speed", "  -id", "There is no space after the dash.", "Write it as `- id: speed`.", "  - id: speed"),
        ("  - id: speed", "  — id: speed", "  — id", "An item of a list starts with a plain dash and a space.", "Write it as `- id: speed`.", "  - id: speed"),
        ("  - id: speed", "  * id: speed", "  * id", "An item of a list starts with a plain dash and a space.", "Write it as `- id: speed`.", "  - id: speed"),
        ("  question: How fast?", "  question: [a](b) how?", "  question: ", "A text cannot start with [ here.", "Put the whole text in quotes.", '  question: "[a](b) how?"'),
        ("  question: How fast?", "  question: {x}", "  question: ", "a text cannot start with { here.", "Put the whole text in quotes.", '  question: "{x}"'),
        ("  question: How fast?", "<<<<<<< HEAD\n  question: How?\n=======\n  question: Fast?\n>>>>>>> b", "<<<<<<<", "Two versions of the file were merged here", "take out the lines with <<<<<<<", None),
        ("  question: How fast?", "  question: >-\n      How\n     fast?", "     fast?", "The spaces at the start of this line do not fit", "Give it as many spaces", "  question: >-\n      How\n      fast?"),
        ("minutes: [15, 25]", "minutes", "minutes", "There is no colon after “minutes”.", "Write it as `minutes:`.", None),
        ("    kind: single\n", "     kind: single\n", "     kind", "", "Give it as many spaces", "    kind: single\n"),
        ("    kind: single\n", "   kind: single\n", "   kind", "", "Give it as many spaces", "    kind: single\n"),
    ],
)  # fmt: skip
def test_a_mistake_that_a_teacher_made_is_said_in_her_words(old, new, at, what, cure, followed):
    assert SMALL.count(old) >= 1
    broken = SMALL.replace(old, new, 1)
    problems = told(broken)
    assert len(problems) == 1, problems
    assert problems[0].line == broken[: broken.index(at)].count("\n") + 1, problems[0]
    assert what in problems[0].what
    assert cure in problems[0].cure
    assert not re.search(r"\^|Input|None|<block", str(problems[0]))
    if followed is not None:
        assert told(SMALL.replace(old, followed, 1)) == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("question: How fast?", "question: After a quarrel #1 someone cries.", "After a quarrel"),
        ("  - Why?", "  - Is it 5 # or 6?", "Is it 5"),
        ("text: Fast.", "text: Fast. # I mean it", "Fast. #"),
    ],
)
def test_a_text_that_a_number_sign_cuts_off_is_a_note_with_its_line(old, new, line):
    text = SMALL.replace(old, new, 1)
    exercise = read_in_parts(text.encode(), FILE, DELIVERED.known_claims)
    assert exercise.problems == ()
    (note,) = exercise.source.notes
    assert note.line == text[: text.index(line)].count("\n") + 1
    assert "ends before the number sign" in note.what
    fixed = read_in_parts(
        text.replace(
            new.split(": ")[-1].removeprefix("  - "), f'"{new.split(": ")[-1].removeprefix("  - ")}"'
        ).encode(),
        FILE,
        DELIVERED.known_claims,
    )
    assert fixed.source.notes == []


@pytest.mark.parametrize("line", ["minutes: [15, 25]  # a week", "quiz: true # yes", "# a remark", 'x: "a # b"'])
def test_a_remark_behind_what_is_no_text_is_no_note(line):
    assert (
        read_in_parts(
            SMALL.replace("minutes: [15, 25]", f"minutes: [15, 25]\n{line}", 1).encode(), FILE, DELIVERED.known_claims
        ).source.notes
        == []
    )
