"""The studies: cited as APA 7 asks for, linked where we know the address, nothing guessed."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from helpers.course import beforehand
from helpers.course.lesson_names import LESSONS
from helpers.course.listed import FOR_INSTRUCTORS
from helpers.course.references import (
    _set,
    apa,
    in_text,
    link,
    links,
    note,
    reference,
    references,
    used_in,
)

from ..delivered import DELIVERED
from .set_works import entry, plain

# Written by hand from the article's list and the APA manual (seventh edition), not copied from the renderer.
BY_HAND = dict(
    line.split(". ", 1) for line in Path(__file__).with_name("apa_by_hand.txt").read_text(encoding="utf-8").splitlines()
)


def article_sources():
    """The article's list of sources: number 1 to 16, each with the key of its work."""
    entries = {key: work.get("custom", {}).get("article_entries", []) for key, work in references().items()}
    return dict(sorted((number, key) for key, numbers in entries.items() for number in numbers))


@pytest.mark.parametrize("number", range(1, 17))
def test_each_of_the_sixteen_entries_reads_as_apa_asks_for(number):
    assert plain(entry(article_sources()[number])) == BY_HAND[str(number)]


def test_sixteen_entries_are_fifteen_works():
    assert list(article_sources()) == list(range(1, 17))
    assert len(set(article_sources().values())) == 15
    assert article_sources()[9] == article_sources()[10]


def test_journal_and_volume_are_italic_and_the_issue_is_not():
    assert "<i>Emotion</i>, <i>20</i>(7), 1279\u20131291" in entry("sharman2020")


def test_a_book_has_an_italic_title():
    assert "<i>Why only humans weep: Unravelling the mysteries of tears</i>. Oxford" in entry("vingerhoets2013")


def test_a_species_in_a_title_is_italic():
    assert "<i>Bacillus anthracis</i>" in entry("sung2011")


@pytest.mark.parametrize("key", list(references()))
def test_no_entry_has_a_known_fault_of_the_renderer(key):
    text = plain(entry(key))
    assert not re.search(r"[?!.]\.(?!\.)|,,| ,|\(\)|\(Publication\)|Retrieved|\(eds?\.\)|\bNone\b", text)
    assert text.endswith(".") or text.endswith(link(key) or "") or "https://doi.org/10.1641/" in text


def test_a_title_that_asks_keeps_its_mark_and_gets_no_full_stop():
    for key in ("gracanin2014", "gracanin2017", "reed2019"):
        assert re.search(r"\? <i>", entry(key))


def test_a_thesis_names_its_university_in_the_bracket():
    assert "[Doctoral dissertation, Southern Cross University]. " in plain(entry("banbury2009"))


def test_a_chapter_names_its_editors_with_a_capital():
    assert "(Eds.), Holland-Frei cancer medicine (6th ed.). BC Decker." in plain(entry("mckay2003"))


def test_a_journal_keeps_its_own_capitals():
    assert "<i>npj Biological Timing and Sleep</i>" in entry("skeldon2025")
    assert "<i>Revista Colombiana de Psiquiatría</i>" in entry("holguinlew2013")


def test_twenty_one_authors_or_more_show_nineteen_an_ellipsis_and_the_last():
    for key, last in (("freeman2017", "Espie, C. A."), ("zickfeld2021", "Vingerhoets, A.")):
        names = plain(entry(key)).split(" (20")[0]
        assert names.endswith(f", … {last}")
        assert len(re.findall(r"[^,]+, (?:[\w-]+\.[ -]?)+", names.split(", …")[0])) == 19
        assert "&" not in names


def test_twenty_authors_or_fewer_are_all_named():
    assert "…" not in entry("noetel2024")
    assert plain(entry("noetel2024")).count("., ") == len(reference("noetel2024")["author"]) - 1


def test_citations_in_the_text_follow_the_number_of_authors():
    assert in_text("bekoff2000") == "(Bekoff, 2000)"
    assert in_text("vingerhoets1997") == "(Vingerhoets & Kirschbaum, 1997)"
    assert in_text("sharman2020") == "(Sharman et al., 2020)"
    assert in_text("smithsonian_nd") == "(Diamond, n.d.)"
    assert in_text("vanhemert2011") == "(van Hemert et al., 2011)"
    assert in_text("sharman2020", "coan2006") == "(Coan et al., 2006; Sharman et al., 2020)"


def test_a_record_that_names_the_first_author_only_says_that_there_are_more():
    assert in_text("vermillet2022") == "(Vermillet et al., 2022)"
    assert plain(entry("vermillet2022")).startswith("Vermillet, A.-Q., et al. (2022). Crying in")


def test_no_two_works_share_a_citation_in_the_text():
    assert len({in_text(key) for key in references()}) == len(references())


def test_the_list_is_in_the_order_of_the_letters_and_names_each_work_once():
    keys = [key for key, _ in apa(["zickfeld2021", "gracanin2015", "gracanin2014", "bekoff2000", "bekoff2000"])]
    assert keys == ["bekoff2000", "gracanin2014", "gracanin2015", "zickfeld2021"]
    assert [key for key, _ in apa(["vingerhoets1997", "vingerhoets2013"])] == ["vingerhoets2013", "vingerhoets1997"]


def test_a_doi_is_a_link_that_works_also_with_brackets_in_it():
    html = entry("bekoff2000")
    assert 'href="https://doi.org/10.1641/0006-3568(2000)050%5B0861:AEEPN%5D2.0.CO;2"' in html
    assert 'rel="noopener noreferrer"' in html


def test_works_without_a_doi_lead_to_their_record_where_we_know_one():
    assert link("sung2011") == "https://pubmed.ncbi.nlm.nih.gov/21645824/"
    assert link("banbury2009") == "https://epubs.scu.edu.au/theses/115/"
    assert link("steer2011") is None


def test_a_work_with_a_doi_and_a_record_is_found_in_both_places_and_the_doi_counts_first():
    assert links("reed2019") == [
        "https://doi.org/10.1177/1474704919872421",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC10299780/",
    ]
    assert link("reed2019") == links("reed2019")[0]


def test_no_two_works_share_a_doi():
    dois = [work["DOI"].casefold() for work in references().values() if "DOI" in work]
    assert len(set(dois)) == len(dois)


def test_cut_dois_are_not_completed_and_say_so():
    for key in ("sung2011", "steer2011"):
        assert "DOI" not in reference(key)
        assert "cut off" in note(key)
    assert "21645824" in note("sung2011")


@pytest.mark.parametrize("key", list(references()))
def test_every_work_says_what_it_is_and_is_used_somewhere(key):
    custom = reference(key)["custom"]
    assert custom["kind"]
    assert custom["people"] is None or custom["people"] > 0
    assert custom["read"] in ("abstract", "record", "page", "not found")
    assert set(custom) <= {"article_entries", "kind", "people", "read", "measures_crying", "used_in", "more_authors"}
    assert set(custom.get("used_in", [])) <= {"00_start_here", FOR_INSTRUCTORS, *LESSONS, *DELIVERED.notebook_names()}
    assert custom.get("used_in") or key in set().union(*(claim.keys() for claim in DELIVERED.claims))
    assert re.fullmatch(r"[a-z]+(\d{4}|_nd)", key)
    if "DOI" in reference(key):
        assert re.fullmatch(r"10\.\d{4,5}/\S{5,}[^./]", reference(key)["DOI"])


def test_only_four_of_the_cited_works_are_data_about_crying():
    works = {key for key in article_sources().values() if reference(key)["custom"]["measures_crying"]}
    assert works == {article_sources()[number] for number in (5, 8, 12, 13)}


def test_a_lesson_knows_the_works_that_its_models_name():
    assert "skeldon2025" in used_in("07_sleep")


def test_an_unknown_key_is_named():
    with pytest.raises(KeyError, match="nobody1999"):
        apa(["nobody1999"])


def test_importing_the_content_does_not_import_citeproc():
    code = "import sys; from helpers.course.where import course_here; assert course_here().claims; assert 'citeproc' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_setting_an_entry_asks_no_other_host(monkeypatch):
    def refuse(*args, **kwargs):
        raise AssertionError("something asks another host")

    monkeypatch.setattr("socket.socket.connect", refuse)
    monkeypatch.setattr("socket.getaddrinfo", refuse)
    monkeypatch.setattr("helpers.course.references._set", _set.__wrapped__)
    assert "Bylsma" in entry("bylsma2008")


def test_an_entry_is_set_once(monkeypatch):
    monkeypatch.setattr(beforehand, "as_set", lambda _: None)
    assert apa(["frey1981"])[0][1] is apa(["frey1981"])[0][1]
