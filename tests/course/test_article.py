"""The article, point by point: every point is weighed by a claim, and every claim has its place."""

import re

import pytest

from helpers.course.article import FILE, read_article
from helpers.course.problems import ContentError

from ..delivered import DELIVERED

GOOD = FILE.read_text(encoding="utf-8")
#: All that the course adds, on as many lines as it takes.
OURS = re.search(r"^ours:(?: .*\n|\n(?:  .*\n)+)", GOOD, flags=re.M)[0].rstrip("\n")


def test_every_point_is_weighed_and_every_claim_has_one_place():
    article = read_article(FILE, DELIVERED.known_claims)
    known, under, ours = {one.id for one in DELIVERED.claims}, article.of_the_article(), set(article.ours)
    assert all(set(point.claims) & known for point in article.points)
    assert under | ours == known
    assert not under & ours
    assert len(ours) == len(article.ours)


def test_a_claim_that_the_article_cites_a_source_for_is_one_of_its_points():
    assert {one.id for one in DELIVERED.claims if one.cited} <= read_article(
        FILE, DELIVERED.known_claims
    ).of_the_article()


def test_a_claim_that_says_that_it_is_the_courses_own_is_no_point_of_the_article():
    assert {one.id for one in DELIVERED.claims if "a claim of this course" in one.fit_why} == set(
        read_article(FILE, DELIVERED.known_claims).ours
    )


def test_no_point_is_said_twice():
    said = [point.point for point in read_article(FILE, DELIVERED.known_claims).points]
    assert len(set(said)) == len(said)


@pytest.mark.parametrize(
    ("old", "new", "what", "at"),
    [
        ("claims: [animals_feel]", "claims: [animals_fly]", "There is no claim “animals_fly”.", "claims: [animals_fly]"),
        ("claims: [animals_feel]", "claims: []", "“claims” is empty", "claims: []"),
        ("claims: [animals_feel]", "claims: [only_humans_cry]", "The claim “animals_feel” stands under no point.", "points:"),
        ("[animals_feel]", "[animals_feel, animals_feel]", "is named twice here", "[animals_feel, animals_feel]"),
        (OURS, "ours: [animals_feel]", "stands under a point and in `ours`", "ours: [animals_feel]"),
        (OURS, "ours: [dogs_laugh]", "There is no claim “dogs_laugh”.", "ours: [dogs_laugh]"),
        ("appear to have emotions, too.", "appear to have emotions, too", "no full stop", "emotions, too"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line_and_what_to_do(tmp_path, old, new, what, at):
    text = GOOD.replace(old, new, 1)
    assert text != GOOD
    file = tmp_path / "article.yml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as error:
        read_article(file, DELIVERED.known_claims)
    told = [problem for problem in error.value.problems if what in problem.what]
    assert told, str(error.value)
    where = text[: text.index(at)].count("\n") + 1
    assert abs(told[0].line - where) <= (1 if at == "points:" else 0)
    assert told[0].cure
