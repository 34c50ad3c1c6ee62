"""References of other kinds than the course's own: what people paste from a reference manager or a registry's answer."""

import datetime
import json
import re
from html import unescape

import pytest

from helpers.course import citeproc_mended, claims, references
from helpers.course.problems import ContentError
from helpers.lessons.shape import Lesson
from helpers.publish import checking

from ..delivered import DELIVERED
from .set_works import entry, plain

PEOPLE = [{"family": "Lee", "given": "Anna"}, {"family": "Ito", "given": "Ben"}]
BOOK = {"type": "book", "container-title": None, "volume": None, "issue": None, "page": None, "publisher": "Press"}
THESIS = {**BOOK, "type": "thesis", "genre": "Doctoral dissertation", "publisher": "Universität Wien (Austria)"}
SICI = "10.1002/(SICI)1097-0142(19960101)77:1<34::AID-CNCR6>3.0.CO;2-B"


def work(key="doe2010", **parts):
    """An article without our own block `custom`; a part that is None is left out."""
    made = {
        "id": key,
        "type": "article-journal",
        "author": [{"family": "Doe", "given": "Jane"}],
        "issued": {"date-parts": [[2010]]},
        "title": "A plain title about things",
        "container-title": "Journal of Things",
        "volume": "5",
        "issue": "2",
        "page": "10-20",
        **{name.replace("_", "-"): value for name, value in parts.items()},
    }
    return {name: value for name, value in made.items() if value is not None}


@pytest.fixture
def shelf(tmp_path, monkeypatch):
    """Puts other works in the place of the course's own."""

    def put(*works, text=None):
        file = tmp_path / "references.json"
        file.write_text(text or json.dumps(works, ensure_ascii=False, indent=1), encoding="utf-8")
        monkeypatch.setattr(references, "FILE", file)

    return put


def begin(shelf, **parts):
    """What stands before the title."""
    shelf(work(**parts))
    return plain(entry("doe2010")).split(" A plain title")[0]


def test_an_article_without_author_begins_with_its_title_which_stands_there_once(shelf):
    shelf(work(author=None))
    assert plain(entry("doe2010")) == "A plain title about things. (2010). Journal of Things, 5(2), 10–20."
    assert references.in_text("doe2010") == "(“A Plain Title About Things,” 2010)"


def test_a_page_without_author_is_cited_without_tags(shelf):
    shelf(work(type="webpage", author=[], volume=None, issue=None, page=None, URL="https://example.org/a"))
    assert references.in_text("doe2010") == "(A Plain Title About Things, 2010)"
    assert plain(entry("doe2010")) == "A plain title about things. (2010). Journal of Things. https://example.org/a"


def test_a_title_that_asks_stands_once_where_there_is_no_author(shelf):
    shelf(work(author=None, title="Why do we cry?"))
    assert plain(entry("doe2010")) == "Why do we cry? (2010). Journal of Things, 5(2), 10–20."


@pytest.mark.parametrize(
    ("parts", "wanted"),
    [
        ({**BOOK, "editor": PEOPLE}, "Lee, A., & Ito, B. (Eds.). (2010). A plain title about things. Press."),
        ({**BOOK, "editor": PEOPLE[:1]}, "Lee, A. (Ed.). (2010). A plain title about things. Press."),
        (
            {**BOOK, "type": "chapter", "container-title": "The book", "editor": PEOPLE},
            "Lee, A., & Ito, B. (Eds.). (2010). A plain title about things. In The book. Press.",
        ),
    ],
    ids=["book", "one editor", "chapter"],
)
def test_editors_in_the_authors_place_are_named_once(shelf, parts, wanted):
    shelf(work(author=None, **parts))
    assert plain(entry("doe2010")) == wanted


@pytest.mark.parametrize(
    "title",
    ["When is an <object> a <place>?", "Is p < .05 & q > .1 enough?", "The <script>alert(1)</script> of <b-c>?"],
)
def test_what_looks_like_a_tag_in_a_title_is_text(shelf, title):
    shelf(work(title=title))
    assert f"(2010). {title} Journal of Things, 5(2)" in unescape(re.sub(r"</?(?:i|a)[^>]*>", "", entry("doe2010")))


def test_pointed_brackets_are_written_as_html_asks_for(shelf):
    shelf(work(title="When is an <object> a <place>?"))
    assert "When is an &lt;object&gt; a &lt;place&gt;? <i>" in entry("doe2010")


def test_a_journal_and_a_name_with_signs_of_html_are_text(shelf):
    shelf(work(container_title="Science & <Things>", author=[{"family": "D<o>e & Söhne", "given": "J"}]))
    assert plain(entry("doe2010")).startswith("D<o>e & Söhne, J. (2010).")
    assert "<i>Science &amp; &lt;Things&gt;</i>, <i>5</i>" in entry("doe2010")
    assert references.in_text("doe2010") == "(D<o>e & Söhne, 2010)"


def test_a_registrys_entities_are_the_signs_they_stand_for(shelf):
    shelf(work(title="Tears &amp; fears at p &lt; .05"))
    assert "Tears &amp; fears at p &lt; .05. <i>" in entry("doe2010")


def test_raised_lowered_and_slanted_letters_of_a_title_stay(shelf):
    shelf(work(title="10<sup>5</sup> cells of <em>E. coli</em> in H<sub>2</sub>O"))
    assert "10<sup>5</sup> cells of <i>E. coli</i> in H<sub>2</sub>O. <i>" in entry("doe2010")


@pytest.mark.parametrize(
    ("family", "given", "wanted"),
    [
        ("王", "小明", "王, 小明."),
        ("山田", "太郎", "山田, 太郎."),
        ("김", "철수", "김, 철수."),
        ("محمد", "أحمد علي", "محمد, أحمد علي."),
        ("כהן", "דוד", "כהן, דוד."),
        ("शर्मा", "राम कुमार", "शर्मा, राम कुमार."),
        ("Иванов", "Иван Иванович", "Иванов, И. И."),
        ("Παπαδόπουλος", "Ιωάννης", "Παπαδόπουλος, Ι."),
        ("Ünal", "O\u0308zgu\u0308r", "Ünal, Ö."),
        ("Sartre", "Jean-Paul", "Sartre, J.-P."),
        ("Tolkien", "J.R.R.", "Tolkien, J. R. R."),
        ("Watson", "JD", "Watson, J. D."),
        ("hooks", "bell", "hooks, b."),
        ("Beethoven", "Ludwig van", "Beethoven, L. van."),
        ("Kim", "Jinkee (진기)", "Kim, J."),
        ("Plato", "", "Plato."),
    ],
)
def test_a_name_of_any_script_has_its_initials_or_stays_whole(shelf, family, given, wanted):
    assert begin(shelf, author=[{"family": family, "given": given}]) == f"{wanted} (2010)."
    assert references.in_text("doe2010") == f"({family}, 2010)".replace("U\u0308", "Ü")


def test_who_has_one_name_only_is_called_by_it(shelf):
    assert begin(shelf, author=[{"given": "Madonna"}, {"name": "World Health Organization"}]) == (
        "Madonna, & World Health Organization. (2010)."
    )


def test_names_keep_no_part_that_only_a_registry_knows(shelf):
    assert begin(shelf, author=[{"family": "Doe", "given": "J", "ORCID": "0", "affiliation": []}]) == "Doe, J. (2010)."


IN_ORDER = "Abel Ærø Descartes De_Sica Đorđević Dorn Łaba Lund Obama O'Brien Oslo Østby Otto Stone Thor Þór Ünal Ural Zeta Иванов"


def test_the_list_is_in_the_order_of_a_librarys_shelf(shelf):
    families = [name.replace("_", " ") for name in IN_ORDER.split()]
    shelf(*(work(f"k{n}", author=[{"family": name, "given": "A."}]) for n, name in enumerate(families)))
    listed = references.apa(reversed(list(references.references())))
    assert [plain(html).split(",")[0] for _, html in listed] == families


def test_accents_count_only_between_two_that_are_alike(shelf):
    names = [("Muller", "B."), ("Müller", "A."), ("Muller", "A.")]
    shelf(*(work(f"k{n}", author=[{"family": one, "given": two}]) for n, (one, two) in enumerate(names)))
    assert [key for key, _ in references.apa(references.references())] == ["k2", "k1", "k0"]


def test_one_author_comes_before_the_same_with_others_and_a_short_name_before_a_longer(shelf):
    doe, more = {"family": "Brown", "given": "A."}, {"family": "Abel", "given": "Z."}
    shelf(
        work("longer", author=[{"family": "Browning", "given": "A."}]),
        work("two", author=[doe, more], issued={"date-parts": [[1990]]}),
        work("press", author=[doe], issued={"literal": "in press"}),
        work("dated", author=[doe]),
        work("undated", author=[doe], issued=None),
    )
    listed = [key for key, _ in references.apa(references.references())]
    assert listed == ["undated", "dated", "press", "two", "longer"]


def test_a_title_is_filed_without_its_article(shelf):
    shelf(work("the", author=None, title="The brows of men"), work("doe", author=[{"family": "Cole", "given": "A."}]))
    assert [key for key, _ in references.apa(["doe", "the"])] == ["the", "doe"]


@pytest.mark.parametrize(
    "written",
    [
        "10.1037/emo0000633",
        "https://doi.org/10.1037/emo0000633",
        "http://dx.doi.org/10.1037/emo0000633",
        "HTTPS://DX.DOI.ORG/10.1037/emo0000633",
        "doi.org/10.1037/emo0000633",
        "doi:10.1037/emo0000633",
        "DOI: 10.1037/emo0000633 ",
        "https://doi.org/10.1037%2Femo0000633",
        "10.1037/emo0000633.",
    ],
)
@pytest.mark.parametrize("part", ["DOI", "URL"])
def test_a_doi_in_any_form_is_one_address(shelf, written, part):
    if part == "URL" and not written.lower().startswith("http"):
        written = "https://dx.doi.org/10.1037/emo0000633"
    shelf(work(**{part: written}))
    assert references.links("doe2010") == ["https://doi.org/10.1037/emo0000633"]
    assert entry("doe2010").endswith(">https://doi.org/10.1037/emo0000633</a>")


@pytest.mark.parametrize("written", [SICI, f"https://doi.org/{SICI}", SICI.replace("<", "%3C").replace(">", "%3E")])
def test_a_doi_with_pointed_brackets_is_a_link_and_is_shown_as_it_is(shelf, written):
    shelf(work(DOI=written))
    address = "https://doi.org/10.1002/(SICI)1097-0142(19960101)77:1%3C34::AID-CNCR6%3E3.0.CO;2-B"
    assert f'<a href="{address}"' in entry("doe2010")
    assert plain(entry("doe2010")).endswith(f" https://doi.org/{SICI}")


@pytest.mark.parametrize(
    ("parts", "missing"),
    [
        ({"type": None}, "type"),
        ({"title": None}, "title"),
        ({"title": ""}, "title"),
        ({**THESIS, "genre": None}, "genre"),
        ({**THESIS, "publisher": None}, "publisher"),
    ],
)
def test_what_a_work_lacks_is_said_with_its_key(shelf, parts, missing):
    shelf(work(**parts), work("other2000"))
    for ask in (lambda: references.apa(["doe2010"]), lambda: references.in_text("doe2010")):
        with pytest.raises(
            ContentError, match=f"line 3: The reference “doe2010” lacks the part “{missing}”. Add a line"
        ):
            ask()
    assert plain(entry("other2000")).startswith("Doe, J. (2010).")


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"author": "Jane Doe"}, "has a part “author” that is no list of names"),
        ({"type": "journal-article"}, "has a type that is none: “journal-article”. Did you mean “article-journal”?"),
        ({"DOI": "see the page"}, "has a part “DOI” that is none"),
        ({"type": "journalArticle"}, "has a type that is none: “journalArticle”. Did you mean “article-journal”?"),
        ({"issued": {"date-parts": "soon"}}, "has a part “issued” that is no date"),
    ],
)
def test_what_cannot_be_read_in_a_work_is_said_with_its_key(shelf, parts, said):
    shelf(work(**parts))
    with pytest.raises(ContentError, match=re.escape(f"The reference “doe2010” {said}")):
        references.apa(["doe2010"])


def test_a_work_without_key_and_a_key_used_twice_are_named_and_spoil_nothing_else(shelf):
    shelf(work(None), work("one2000"), work("one2000"))
    said = [str(problem) for problem in references.problems()]
    assert "Work 1 of the list (“A plain title about things”) lacks its key, the part “id”." in said[0]
    assert "The key “one2000” is used twice." in said[1]
    assert plain(entry("one2000")).startswith("Doe, J. (2010).")


@pytest.mark.parametrize(
    ("text", "said"),
    # A missing comma: where one is too many, Python from 3.13 names its own line, and Python before the next one.
    [("[\n{}\n{}]", "line 3: JSON cannot read this place"), ("{}", "line 1: The file must be a list")],
)
def test_a_file_that_is_no_list_of_works_is_a_sentence(shelf, text, said):
    shelf(text=text)
    with pytest.raises(ContentError, match=re.escape(said)):
        references.references()


def test_check_names_what_a_work_lacks(shelf):
    shelf(*references.references().values(), work(**{**THESIS, "genre": None}))
    assert any("“doe2010” lacks the part “genre”" in str(problem) for problem in checking.problems(DELIVERED))


def test_a_thesis_names_its_kind_and_university_together(shelf):
    shelf(work(**THESIS))
    assert plain(entry("doe2010")) == (
        "Doe, J. (2010). A plain title about things [Doctoral dissertation, Universität Wien (Austria)]."
    )


@pytest.mark.parametrize("people", [PEOPLE[:1], PEOPLE])
def test_a_translator_is_named_with_a_capital(shelf, people):
    shelf(work(**BOOK, translator=people))
    assert "A. Lee" in entry("doe2010")
    assert ", Trans.). Press." in entry("doe2010")


@pytest.mark.parametrize(
    "issued",
    [
        {"date-parts": [[2010]]},
        {"date-parts": [["2010"]]},
        {"date-parts": ["2010"]},
        {"date-parts": [2010]},
        {"date-parts": [[2010, None, None]]},
        {"date-parts": [["2010", ""]]},
        {"date-parts": [[2010, 0, 0]]},
        {"raw": "2010"},
        {"raw": "2010-05-03"},
        {"literal": "2010"},
        {"year": 2010},
        "2010",
        2010,
    ],
    ids=str,
)
def test_a_year_in_any_form_is_that_year(shelf, issued):
    assert begin(shelf, issued=issued) == "Doe, J. (2010)."
    assert references.in_text("doe2010") == "(Doe, 2010)"


@pytest.mark.parametrize("issued", [None, {}, {"date-parts": [[None]]}, ""], ids=str)
def test_a_work_without_a_date_says_so(shelf, issued):
    assert begin(shelf, issued=issued) == "Doe, J. (n.d.)."


def test_a_part_that_is_empty_is_as_if_it_were_not_there(shelf):
    shelf({**work(), "page": None, "issue": ""})
    assert plain(entry("doe2010")).endswith("Journal of Things, 5.")


def test_parts_that_only_a_registry_knows_are_left_out_without_a_warning(shelf):
    shelf(work(reference_count=7, is_referenced_by_count=3, title=["A plain title about things"], ISSN=["1", "2"]))
    assert plain(entry("doe2010")).startswith("Doe, J. (2010). A plain title about things. Journal of Things")


@pytest.mark.parametrize(
    ("given", "wanted"),
    [("D'Arcy", "D."), ("Mª José", "M. J."), ("ʿAbd al-Rahman", "A. al-R."), ("გიორგი", "გ."), ("7", "")],
)
def test_initials_are_the_first_letters_that_have_a_capital(given, wanted):
    assert citeproc_mended.initials(given) == wanted


def test_a_claim_may_stand_on_a_work_without_our_own_block_and_check_says_that_it_has_none(shelf):
    own = [one for key, one in list(references.references().items())]
    shelf(*own, work())
    finding = claims.Finding(text="It fell by itself.", cite=["doe2010", "sharman2020"])
    assert finding.cited() == "It fell by itself (Doe, 2010; Sharman et al., 2020)."
    assert references.used_in("02_stress_hormones")
    assert checking.problems(DELIVERED) == []
    notes = checking.evidence_notes(DELIVERED, datetime.date(2026, 11, 25))
    assert [note for note in notes if "custom" in note] == [
        "references.json: “doe2010” has no block “custom”. It works without; docs/evidence.md tells what may stand there."
    ]


def test_a_work_with_a_mistake_spoils_its_own_line_of_the_sources_only(shelf):
    bad = work(**{**THESIS, "genre": None}, custom={"used_in": ["07_sleep"]})
    shelf(*list(references.references().values()), bad)
    card = Lesson("07_sleep").sources()
    assert "Skeldon" in card.folds[0]["html"]
    assert "The reference “doe2010” lacks the part “genre”." in card.body_html


def test_a_claim_on_a_work_with_a_mistake_is_told_in_its_place(shelf, monkeypatch):
    record = next(one for one in DELIVERED.claims if one.cited)
    shelf(
        *(
            {**one, "title": ""} if one["id"] == record.cited[0] else one
            for one in list(references.references().values())
        )
    )
    card = Lesson("07_sleep").evidence(record.id)
    assert "lacks the part “title”" in card.body_html
