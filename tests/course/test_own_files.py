"""Claims, works and words of a teacher's own, in files beside the exercises: read after ours, told where wrong, and no harm to the rest."""

import datetime
import json

import pytest

from helpers.course import glossary, references
from helpers.course.own_works import read_works
from helpers.course.schemas import claim_schema, glossary_schema, reference_schema
from helpers.lessons import stress_hormones, weigh_the_evidence
from helpers.lessons.claim_folds import folds
from helpers.publish import checking

from ..delivered import DELIVERED
from .exercise_files import SMALL
from .own_texts import CLAIMS, OWN, WORDS, WORKS, put
from .small_course import NAME, course_with

OURS = [one.id for one in DELIVERED.our_claims]
#: What else may stand in each file, right and apart from the entry above.
MORE = {
    "claims.yml": CLAIMS.replace("claims:\n", "").replace("tea_calms", "tea_warms"),
    "references.yml": WORKS.replace("references:\n", "").replace("tea2024", "tea2025"),
    "glossary.yml": WORDS.replace("terms:\n", "").replace("infusion", "decoction"),
}


def with_files(folder, **changed):
    """A course of one lesson with the three files, some of them changed."""
    course = course_with(folder, SMALL)
    put(course.beside, **changed)
    return course


@pytest.fixture
def mine(tmp_path):
    """A course of one lesson with the three files as they should be."""
    folder = tmp_path / "notebooks"
    folder.mkdir()
    return with_files(folder)


def names(course):
    """What of a teacher's own can be had, in each of the three."""
    works = [one.id for one in read_works(course.beside).made.references]
    return {
        "claims.yml": [one.id for one in course.own_claims_in_parts.made.claims],
        "references.yml": works,
        "glossary.yml": [one.term for one in glossary.own_in_parts(course.beside).made.terms],
    }


def test_own_entries_come_after_ours_and_ours_stay_as_they_are(mine):
    assert [one.id for one in mine.claims] == [*OURS, "tea_calms"]
    assert mine.claims[:-1] == DELIVERED.our_claims
    assert list(references.references(mine.beside)) == [*references.references(), "tea2024"]
    assert {one.term for one in glossary.terms(mine.beside)} == {one.term for one in glossary.terms()} | {"infusion"}
    assert checking.problems(mine) == []


def test_a_lesson_weighs_an_own_claim_with_the_own_work_that_it_cites(mine):
    card = stress_hormones.lesson.within(mine).evidence("tea_calms")
    assert (card.title, card.grade) == ("A cup of tea calms.", "Preliminary")
    assert "after tea (Leaf, 2024)." in card.folds[0]["html"]
    assert "Leaf, A. (2024). Tea and calm." in stress_hormones.lesson.within(mine).sources().folds[0]["html"]


def test_it_stands_on_the_map_of_all_claims_and_its_work_in_the_list_of_the_whole_course(mine):
    lesson = weigh_the_evidence.lesson.within(mine)
    (record,) = [one for one in lesson.show("evidence_map").claims if one["id"] == "tea_calms"]
    assert record["lesson_title"] == "A lesson"
    assert "Leaf, 2024" in record["card_html"]
    assert "Tea and calm" in lesson.sources().folds[0]["html"]


def test_an_entry_with_a_name_of_ours_stands_in_its_place_and_check_notes_it(tmp_path):
    (folder := tmp_path / "notebooks").mkdir()
    work = WORKS.replace("tea2024", "bekoff2000")
    word = WORDS.replace("infusion\n", "arousal\n").replace("[infusions]", "[]")
    claims = CLAIMS.replace("tea_calms", OURS[1]).replace("tea2024", "bekoff2000")
    course = with_files(folder, claims=claims, references=work, glossary=word)
    assert [one.id for one in course.claims] == OURS
    assert course.claim(OURS[1]).claim == "A cup of tea calms."
    assert "Leaf, 2000" not in folds(course.claim(OURS[1]), course.beside)[0]["html"]
    assert "(Leaf, 2024)" in folds(course.claim(OURS[1]), course.beside)[0]["html"]
    (arousal,) = [one for one in glossary.terms(course.beside) if one.term == "arousal"]
    assert arousal.means.startswith("Leaves")
    assert checking.problems(course) == []
    told = [note for note in checking.notes(course) if "in place of the course's own" in note]
    assert [note.split(":")[0] for note in told] == [
        "notebooks/exercises/claims.yml, line 2",
        "notebooks/exercises/references.yml, line 2",
        "notebooks/exercises/glossary.yml, line 2",
    ]


@pytest.mark.parametrize(
    ("file", "was", "now", "line", "said", "cure"),
    [
        ("claims.yml", "grade: Preliminary", "grade: Prelim", 5, "“Prelim” is not possible for “grade”.", "Did you mean “Preliminary”?"),
        ("claims.yml", "lesson: 02_stress", "lesson: 02_stres", 4, "There is no lesson “02_stres_hormones”.", "Use one of"),
        ("claims.yml", "cite: [tea2024]", "cite: [tea2042]", 9, "There is no reference “tea2042”.", "exercises/references.yml"),
        ("claims.yml", "limits: ", "limts: ", 11, "limts", "Did you mean “limits”?"),
        ("claims.yml", "calms.", "calms", 3, "no full stop", "End it with a full stop."),
        ("references.yml", "type: article-journal", "type: journalArticle", 3, "“tea2024” has a type that is none", "Did you mean “article-journal”?"),
        ("references.yml", "  title: Tea and calm\n", "", 2, "“tea2024” lacks the part “title”.", "Add a line"),
        ("references.yml", "author: [{family: Leaf, given: Ann}]", "author: Ann Leaf", 4, "“author” that is no list of names", "Write "),
        ("references.yml", "author:", "auhtor:", 4, "“auhtor” that CSL does not know", "Did you mean “author”?"),
        ("references.yml", "10.1234/tea", "tea", 9, "“DOI” that is none", "A DOI begins with"),
        ("references.yml", "id: tea2024", "id: Tea 2024", 2, "“id”", "small letters"),
        ("glossary.yml", "means: Leaves", "meens: Leaves", 4, "meens", "Did you mean “means”?"),
        ("glossary.yml", "[infusions]", "[arousal]", 2, "“arousal” is explained twice", "the name under which the course explains it"),
        ("glossary.yml", "Leaves in hot water, for as long as it takes.", "Tea.", 4, "means", ""),
    ],
)  # fmt: skip
def test_a_mistake_is_one_sentence_and_takes_its_own_entry_alone(tmp_path, file, was, now, line, said, cure):
    (folder := tmp_path / "notebooks").mkdir()
    assert was in OWN[file]
    course = with_files(
        folder,
        **{
            file.removesuffix(".yml"): OWN[file].replace(was, now, 1)
            + MORE[file].replace("cite: [tea2024]", "cite: [bekoff2000]")
        },
    )
    told = [one for one in checking.problems(course) if one.file == f"notebooks/exercises/{file}"]
    assert [(one.line, said in one.what, cure in one.cure) for one in told[:1]] == [(line, True, True)], told
    assert len(told) == 1
    assert names(course)[file] == [
        {"claims.yml": "tea_warms", "references.yml": "tea2025", "glossary.yml": "decoction"}[file]
    ]


def told_of_claims(folder, text):
    """The mistakes that are said of a file of claims of a teacher's own."""
    folder.mkdir()
    course = with_files(folder, claims=text)
    return [f"{one.what} {one.cure}" for one in checking.problems(course) if one.file.endswith("/claims.yml")]


def test_a_list_that_is_missing_is_written_as_the_advice_says_and_no_second_mistake_follows(tmp_path):
    findings = "  for:\n  - text: Ten people felt calmer after tea.\n    cite: [tea2024]\n"
    assert findings in CLAIMS
    list_of = "under it each item after a dash, with `text:` and `cite:`, or as `for: []` for none."
    assert told_of_claims(tmp_path / "a", CLAIMS.replace(findings, "")) == [
        f"The entry “for” is missing. Add `for:` and {list_of}"
    ]
    assert told_of_claims(tmp_path / "b", CLAIMS.replace("  - text: Ten", "    text: Ten")) == [
        f"“for” must be a list. Write it as `for:` and {list_of}"
    ]
    assert told_of_claims(tmp_path / "c", CLAIMS.replace(findings, "  for: []\n")) == []


def test_an_own_claim_that_nobody_has_checked_is_named_with_its_file_and_the_line_to_add(mine):
    told = [note for note in checking.evidence_notes(mine, datetime.date(2026, 11, 27)) if "tea_calms" in note]
    assert told == [
        "exercises/claims.yml: nobody has checked “tea_calms” yet. Look it up, and add a line `checked: 2026-11-27`."
    ]


@pytest.mark.parametrize("text", ["", "claims: [\n", "terms: 3\n", "\x00", "references:\n\t- id: a\n"])
def test_whatever_stands_in_the_files_ours_and_the_other_lessons_go_on(tmp_path, text):
    (folder := tmp_path / "notebooks").mkdir()
    course = with_files(folder, claims=text, references=text, glossary=text)
    assert [one.id for one in course.claims] == OURS
    assert list(references.references(course.beside)) == list(references.references())
    assert glossary.terms(course.beside) == glossary.terms()
    lesson = stress_hormones.lesson.within(course)
    assert lesson.evidence("cortisol_in_tears").grade == DELIVERED.claim("cortisol_in_tears").grade
    assert lesson.sources().folds[0]["html"] == stress_hormones.lesson.within(DELIVERED).sources().folds[0]["html"]
    assert {one.file for one in checking.problems(course)} == {f"notebooks/exercises/{name}" for name in OWN}


def test_the_three_files_are_no_exercises_of_a_lesson(mine):
    assert mine.exercise_names() == [NAME]


def test_no_file_is_needed():
    assert names(DELIVERED) == {name: [] for name in OWN}


@pytest.mark.parametrize(
    ("name", "schema"), [("claims", claim_schema), ("references", reference_schema), ("glossary", glossary_schema)]
)
def test_the_schema_that_an_editor_uses_is_the_forms_own(name, schema):
    path = DELIVERED.beside / f"{name}.schema.json"
    assert json.loads(path.read_text(encoding="utf-8")) == schema()
