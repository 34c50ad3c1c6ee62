"""What the controls of every kind of activity are called: as in the file that is read before a release, and none without a name."""

import pytest

from .accessible_names import FILE, ONE_READER, as_text, from_text, nameless, told
from .every_activity import KINDS, every_activity

CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789.,/?#-+"


@pytest.fixture(scope="module")
def activities():
    return every_activity()


def test_every_kind_of_activity_is_among_them(activities):
    assert set(activities) == set(KINDS)
    assert set(from_text(FILE.read_text(encoding="utf-8"))) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_its_controls_are_called_as_the_file_says(bare, activities, kind):
    lines = told(bare(activities[kind], before=ONE_READER))
    assert nameless(lines) == []
    # Where a name was changed on purpose: uv run python -m tests.browser.accessible_names
    assert lines == from_text(FILE.read_text(encoding="utf-8"))[kind]


def test_the_file_comes_out_as_it_is_read():
    text = FILE.read_text(encoding="utf-8")
    assert as_text(from_text(text)) == text


def test_a_control_without_a_name_is_found(bare):
    page = bare()
    page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<button></button><button>Go</button>')"
    )
    assert nameless(told(page)) == ["button “”"]


def test_a_character_typed_beside_the_activities_does_nothing(bare, activities):
    page = bare(*activities.values(), before=ONE_READER)
    seen = "[document.body.innerText, document.activeElement.tagName, ...[...document.querySelectorAll('input')].map((one) => `${one.value}${one.checked}`)]"
    page.evaluate("document.activeElement.blur()")
    before = page.evaluate(seen)
    for character in CHARACTERS:
        page.keyboard.press(character)
    assert page.evaluate(seen) == before
