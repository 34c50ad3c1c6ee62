"""docs/evidence.md: a note for every work, claim and model, nothing left over, and every DOI with its place."""

import datetime
import re

import pytest

from helpers.course import references
from helpers.course.the_course import Course
from helpers.publish import checking, dossier
from helpers.publish.commands import check

from ..delivered import DELIVERED

GOOD = dossier.FILE.read_text(encoding="utf-8")
PARTS = dossier.read(GOOD)
WORKS = {note.key: note for note in PARTS["Works"].notes}
CHECKED = datetime.date(2026, 11, 25)


@pytest.fixture
def changed(tmp_path, monkeypatch):
    """What is said of the dossier after a change by hand; with no change, of a copy that has none."""

    def told(old=None, new=""):
        file = tmp_path / "evidence.md"
        monkeypatch.setattr(dossier, "FILE", file)
        if old is not None:
            assert old in GOOD
            file.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
        return dossier.problems(DELIVERED)

    return told


def test_nothing_is_missing_in_the_dossier_and_nothing_is_left_over():
    assert [str(problem) for problem in dossier.problems(DELIVERED)] == []


@pytest.mark.parametrize("key", list(references.references()))
def test_a_note_agrees_with_the_list_of_works_on_what_was_seen(key):
    kinds = {dossier.SEEN.fullmatch(text)[1] for text, _ in WORKS[key].all("seen")}
    assert references.reference(key)["custom"]["read"] in kinds


@pytest.mark.parametrize("key", [key for key, work in references.references().items() if "DOI" in work])
def test_each_doi_is_well_formed_and_the_place_where_it_was_seen_is_noted(key):
    doi = references.reference(key)["DOI"]
    assert re.fullmatch(r"10\.\d{4,5}/[!-~]{4,}[^\s./]", doi)
    ((text, _),) = WORKS[key].all("doi")
    assert dossier.DOI.fullmatch(text)[1] == doi
    assert re.search(r"20\d\d-\d\d-\d\d", text)


def test_no_claim_was_checked_later_than_anything_was_seen():
    seen = {dossier.SEEN.fullmatch(text)[2] for note in WORKS.values() for text, _ in note.all("seen")}
    assert max(one.checked for one in DELIVERED.claims if one.checked).isoformat() <= max(seen)


@pytest.mark.parametrize(
    ("old", "new", "what", "cure"),
    [
        ("### frey1981\n", "### frey1918\n", "“frey1981” (references.json, line ", "Add a heading `### frey1981` under “Works”"),
        ("### frey1981\n", "### frey1918\n", "The note “frey1918” under “Works” is about nothing that we have.", "Check its spelling"),
        ("### animals_feel\n", "### animals_fly\n", "“animals_feel” (claims.yml, line ", "Add a heading `### animals_feel` under “Claims”"),
        ("### tear_effect\n", "### tear_affect\n", "“tear_effect” (helpers/models/tear_effect.py) has no note.", "under “Models”"),
        ("### sung2011\n", "### bekoff2000\n", "There are two notes “bekoff2000”.", "Make one of them."),
        ("- seen: page, 2026-11-24\n", "- seen: the page\n", "What was seen of “smithsonian_nd”, and when, cannot be read.", "`- seen: abstract, 2026-11-25`"),
        ("- seen: page, 2026-11-24\n", "- seen: page, 2026-13-24\n", "cannot be read.", "`- seen: abstract, 2026-11-25`"),
        ("- seen: page, 2026-11-24\n", "", "“smithsonian_nd” has no line “seen”.", "Add `- seen: ...` below it."),
        ("- doi: 10.1037/emo0000633, ", "- doi: 10.1037/emo0000663, ", "The DOI of “sharman2020” is another one here.", "references.json has 10.1037/emo0000633."),
        ("- doi: 10.1037/emo0000633, seen in its record, 2026-11-24\n", "", "Where the DOI of “sharman2020” was seen is not noted.", "Add `- doi: 10.1037/emo0000633, seen ...`"),
        ("- works: bekoff2000\n", "- works: bekoff2000, sung2011\n", "claims.yml names other works for “animals_feel”.", "Write: `- works: bekoff2000`."),
        ("- sourced: both rates, the best", "- source: both rates, the best", "“walk” has no line “sourced”.", "Add `- sourced: ...`"),
    ],
)  # fmt: skip
def test_what_is_missing_or_too_much_is_said_with_its_line_and_a_cure(changed, old, new, what, cure):
    told = [problem for problem in changed(old, new) if what in problem.what]
    assert len(told) == 1
    assert cure in told[0].cure
    assert told[0].file == "docs/evidence.md"
    where = GOOD[: GOOD.index(old)].count("\n") + 1
    if "has no note" not in told[0].what:
        assert where - 6 <= told[0].line <= where + 5


def test_a_new_note_goes_where_its_part_ends(changed):
    (missing,) = (one for one in changed("### tear_effect\n", "### tear_affect\n") if "has no note" in one.what)
    lines = GOOD.splitlines()
    assert lines[missing.line - 2].startswith("- sourced: both rates")


def test_what_stands_in_a_comment_is_not_there_yet(changed):
    told = changed("### frey1981\n", "<!--\n### frey1981\n-->\n")
    assert any("“frey1981” (references.json" in one.what for one in told)


def test_a_line_that_goes_on_is_one_line():
    text = "## Works\n### one\n- what: an essay\n  of two lines\n- seen: page, 2026-11-24\n"
    assert dossier.read(text)["Works"].notes[0].all("what") == [("an essay of two lines", 3)]


def test_a_copy_without_docs_hears_nothing_of_it(changed, command, monkeypatch):
    monkeypatch.setattr(check, "today", lambda: CHECKED)
    assert changed() == []
    code, said, warned = command("check")
    assert (code, warned) == (0, "")
    assert "evidence.md" not in said


def test_check_says_what_the_dossier_lacks_and_goes_on(changed, command, monkeypatch):
    monkeypatch.setattr(check, "today", lambda: CHECKED)
    changed("### frey1981\n", "### frey1918\n")
    code, said, warned = command("check")
    assert (code, warned) == (0, "")
    assert re.search(r"^Note: docs/evidence\.md, line \d+: “frey1981” \(references\.json, line \d+\) has no note\.", said, flags=re.M)  # fmt: skip


def test_check_says_which_claim_has_no_place_in_the_article(command, monkeypatch, tmp_path):
    monkeypatch.setattr(check, "today", lambda: CHECKED)
    text = checking.article.FILE.read_text(encoding="utf-8").replace(
        "claims: [animals_feel]", "claims: [only_humans_cry]"
    )
    (tmp_path / "article.yml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(checking.article, "FILE", tmp_path / "article.yml")
    code, said, _ = command("check")
    assert code == 0
    assert "Note: article.yml, line " in said
    assert "The claim “animals_feel” stands under no point." in said


def test_within_a_year_nothing_is_said_of_the_day_of_checking():
    assert not any("hecked" in note for note in checking.evidence_notes(DELIVERED, CHECKED))


def test_after_more_than_a_year_one_sentence_says_so(monkeypatch):
    old = [
        one.model_copy(update={"checked": datetime.date(2024, 11, n + 1)}) for n, one in enumerate(DELIVERED.claims[:4])
    ]
    monkeypatch.setattr(Course, "claims", tuple(old))
    (told,) = (note for note in checking.evidence_notes(DELIVERED, datetime.date(2026, 1, 1)) if "checked" in note)
    assert told.startswith(f"Last checked in November 2024: {old[0].id}, {old[1].id}, {old[2].id} and others.")
    assert "Newer studies may have come since" in told


def test_a_claim_that_nobody_has_checked_is_named(monkeypatch):
    new = DELIVERED.claims[0].model_copy(update={"checked": None})
    monkeypatch.setattr(Course, "claims", (new,))
    told = f"claims.yml: nobody has checked “{new.id}” yet. Look it up, and add a line `checked: {CHECKED}`."
    assert told in checking.evidence_notes(DELIVERED, CHECKED)


def test_no_file_leads_to_a_chapter_of_another_dossier():
    for path in sorted((dossier.ROOT / "helpers").rglob("*.py")):
        assert not re.search(r"evidence\.md,? (?:section )?\d", path.read_text(encoding="utf-8")), path.name
