"""Cards on piles on a page without Jupyter: by keys, tap, swipe and drag; each is answered at once, and kept by ids."""

import pytest

from helpers.widgets import Cards

from ..widgets.questions.questions import BINS, CARDS, SECRET, place
from .touch import swipe

KEPT = "JSON.parse(localStorage.getItem('a-course/02_rivers'))?.entries['sort.sides']?.answer ?? null"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


def cards(**more):
    return Cards("Where do they belong?", bins=BINS, items=CARDS, store=place("sort.sides"), **more)


def shown(page):
    return page.locator(".gc-piles-text").inner_text()


def pile(page, name):
    return page.get_by_role("group", name="Where does this card belong?").get_by_role("button", name=name)


def right_pile(page):
    """The pile where the card belongs that is shown."""
    return {"left": "Left", "right": "Right"}[next(card["bin"] for card in CARDS if card["text"] == shown(page))]


def test_one_card_after_the_other_is_put_down_by_keys_and_answered_at_once(bare):
    page = bare(cards())
    seen = []
    for _ in CARDS:
        seen.append(shown(page))
        assert SECRET not in page.locator(".gc-body").inner_text()
        pile(page, right_pile(page)).press("Enter")
        told = page.locator(".gc-piles-told").inner_text()
        assert "That fits." in told
        assert SECRET in told
        page.keyboard.press("Enter")  # the focus is on what leads on
    assert sorted(seen) == sorted(card["text"] for card in CARDS)
    assert page.locator(".gc-piles-result").inner_text() == "All of them fit."


def test_a_number_puts_the_card_on_the_pile_of_that_number(bare):
    page = bare(cards())
    first = shown(page)
    pile(page, "Right").focus()
    page.keyboard.press("1")
    id = next(card["id"] for card in CARDS if card["text"] == first)
    assert page.evaluate(KEPT) == {"placed": {id: "left"}, "checks": 1}


def test_a_card_on_the_wrong_pile_is_told_the_right_one_and_named_once_more_at_the_end(bare):
    page = bare(cards())
    wrong = shown(page)
    right = right_pile(page)
    pile(page, "Left" if right == "Right" else "Right").click()
    assert f"It fits better here: {right}." in page.locator(".gc-piles-told").inner_text()
    for _ in CARDS[1:]:
        page.get_by_role("button", name="Next card").click()
        pile(page, right_pile(page)).click()
    page.get_by_role("button", name="See how it went").click()
    assert page.locator(".gc-piles-result").inner_text() == "2 of 3 fit. These belong elsewhere:"
    assert page.locator(".gc-piles-off").inner_text() == f"{wrong} {right}"


def test_a_card_is_dragged_onto_a_pile_by_mouse(bare):
    page = bare(cards())
    start, end = page.locator(".gc-piles-card").bounding_box(), pile(page, "Right").bounding_box()
    page.mouse.move(start["x"] + 20, start["y"] + 20)
    page.mouse.down()
    page.mouse.move(end["x"] + 40, end["y"] + 20, steps=5)
    assert page.locator(".gc-drop").count() == 1
    page.mouse.up()
    assert page.locator(".gc-pile[data-chosen=true]").inner_text().startswith("Right")
    assert page.locator(".gc-drop, .gc-dragged").count() == 0


@pytest.mark.parametrize(("by", "bin"), [(-130, "left"), (130, "right")])
def test_a_swipe_throws_the_card_to_that_side_and_the_page_stays_where_it_is(bare, by, bin):
    page = bare(cards(), cards(), **PHONE)
    swipe(page, page.locator(".gc-piles-card").first, by, 40)
    assert list(page.evaluate(KEPT)["placed"].values()) == [bin]
    assert page.evaluate("scrollY") == 0


def test_a_short_pull_puts_no_card_down(bare):
    page = bare(cards(), **PHONE)
    swipe(page, page.locator(".gc-piles-card"), 30, 0)
    assert page.evaluate(KEPT) is None


def test_a_card_that_is_held_near_the_edge_lets_the_page_come(bare):
    page = bare(*[cards() for _ in range(3)], viewport={"width": 900, "height": 500})
    box = page.locator(".gc-piles-card").first.bounding_box()
    page.mouse.move(box["x"] + 20, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + 20, 490, steps=4)
    page.wait_for_function("scrollY > 60")
    page.mouse.up()


def test_who_comes_back_goes_on_with_the_next_card(bare, again):
    page = bare(cards())
    first = shown(page)
    pile(page, "Left").click()
    again(page)
    assert shown(page) != first
    assert page.locator(".gc-piles-count").inner_text().startswith("Card 2 of 3.")


def test_where_the_teacher_has_the_answers_each_card_is_kept_and_nothing_told(bare):
    page = bare(cards(answers=False))
    pile(page, "Left").click()
    assert page.locator(".gc-piles-told").inner_text() == "Kept. Your teacher has the answers."
    assert SECRET not in page.content().split("<script>")[0]


def test_axe_finds_nothing_and_no_pile_moves_while_cards_are_put_down(bare, axe):
    page = bare(cards())
    assert axe(page) == []
    before = pile(page, "Left").bounding_box()
    pile(page, "Left").click()
    assert axe(page) == []
    assert pile(page, "Left").bounding_box() == before
    page.get_by_role("button", name="Next card").click()
    assert pile(page, "Left").bounding_box() == before


def test_chips_stand_there_all_at_once_and_say_what_they_are_after_the_pick_alone(bare, again, axe):
    page = bare(cards(look="chips", order="fixed"))
    assert axe(page) == []
    chips = page.locator(".gc-chip")
    assert chips.count() == len(CARDS)
    assert [one for one in page.locator(".gc-chip-told").all_inner_texts() if one] == []
    wanted = [card["id"] for card in CARDS if card["bin"] == "left"]
    page.get_by_role("checkbox").first.press(" ")
    page.get_by_role("button", name="That's my pick").press("Enter")
    placed = page.evaluate(KEPT)["placed"]
    assert [id for id, bin in placed.items() if bin == "left"] == [CARDS[0]["id"]]
    right = int(CARDS[0]["id"] in wanted)
    assert page.locator(".gc-chips-result").inner_text() == (
        f"You tapped 1. {right} of the {len(wanted)} that fit are among them."
    )
    assert all(page.locator(".gc-chip-told").all_inner_texts())
    assert axe(page) == []
    again(page)
    assert page.get_by_role("checkbox").first.is_checked()
    page.get_by_role("button", name="Start afresh").press("Enter")
    assert page.evaluate(KEPT) is None


def test_on_shelves_the_words_of_each_card_lie_where_it_fits_and_no_shelf_moves(bare, axe):
    page = bare(cards(look="shelves"), viewport={"width": 1280, "height": 720})
    before = pile(page, "Right").bounding_box()
    for n in range(len(CARDS)):
        pile(page, "Left").click()
        if n == 0:
            assert pile(page, "Right").bounding_box() == before
        page.locator(".gc-buttons button:visible").click()
    for name, bin in (("Left", "left"), ("Right", "right")):
        books = page.locator(".gc-shelf", has=page.get_by_role("button", name=name)).locator("li").all_inner_texts()
        assert sorted(books) == sorted(card["text"] for card in CARDS if card["bin"] == bin)
    assert page.locator(".gc-shelf-books li[data-fits=false]").count() == sum(card["bin"] == "right" for card in CARDS)
    assert axe(page) == []
