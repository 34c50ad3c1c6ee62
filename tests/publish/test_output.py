"""A folder that is written as a whole: what is ours is replaced, what is a person's is kept, and nothing else is touched."""

import pytest

from helpers.publish.output import LIST, write_folder
from helpers.publish.say import CannotDo

from ..same_bytes import assert_same_bytes, in_folder

FILES = {"index.html": b"one", "a/b.txt": b"two"}


def there(folder):
    return {place: data for place, data in in_folder(folder).items() if place != LIST}


@pytest.fixture
def to(tmp_path):
    return tmp_path / "out" / "student"


def test_a_folder_that_is_not_there_is_made(to):
    assert write_folder(to, FILES, "student") == []
    assert there(to) == FILES


def test_written_twice_it_is_the_same_to_the_last_byte(to):
    write_folder(to, FILES, "student")
    before = in_folder(to)
    assert write_folder(to, FILES, "student") == []
    assert_same_bytes(in_folder(to), before)


def test_an_empty_folder_is_taken(to):
    to.mkdir(parents=True)
    write_folder(to, FILES, "student")
    assert there(to) == FILES


def test_a_folder_with_other_things_in_it_is_refused_and_stays_as_it_is(to):
    to.mkdir(parents=True)
    (to / "index.html").write_bytes(b"mine")
    with pytest.raises(CannotDo, match="holds other files, which stay as they are"):
        write_folder(to, FILES, "student")
    assert there(to) == {"index.html": b"mine"}


def test_a_file_in_the_place_of_the_folder_is_refused(to):
    to.parent.mkdir()
    to.write_bytes(b"mine")
    with pytest.raises(CannotDo, match="is a file"):
        write_folder(to, FILES, "student")


def test_what_is_no_longer_part_of_it_goes_with_its_empty_folder(to):
    write_folder(to, FILES, "student")
    write_folder(to, {"index.html": b"new"}, "student")
    assert there(to) == {"index.html": b"new"}
    assert not (to / "a").exists()


@pytest.mark.parametrize("new", [{**FILES, "index.html": b"three"}, {"a/b.txt": b"two"}])
def test_a_file_that_a_person_changed_is_kept_outside_the_folder_and_said(to, new):
    write_folder(to, FILES, "student")
    (to / "index.html").write_bytes(b"changed by hand")
    said = write_folder(to, new, "student")
    assert there(to) == new
    kept = to.with_name("student.old-1")
    assert there(kept) == {"index.html": b"changed by hand"}
    assert said == [f"index.html had been changed by hand. It is kept as {kept / 'index.html'}."]


def test_a_file_that_a_person_added_stays(to):
    write_folder(to, FILES, "student")
    (to / "mine.txt").write_bytes(b"mine")
    write_folder(to, FILES, "student")
    assert there(to)["mine.txt"] == b"mine"


def test_a_list_that_somebody_changed_cannot_reach_outside_the_folder(to):
    write_folder(to, FILES, "student")
    victim = to.parent / "victim.txt"
    victim.write_bytes(b"two")
    path = to / LIST
    path.write_text(path.read_text().replace("a/b.txt", "../victim.txt"))
    write_folder(to, {"index.html": b"one"}, "student")
    assert victim.read_bytes() == b"two"


def test_what_a_person_put_into_a_file_of_an_edition_is_never_left_in_another(to):
    write_folder(to, {"key.txt": b"the answers"}, "instructor")
    (to / "key.txt").write_bytes(b"the answers, and my own notes")
    write_folder(to, FILES, "student")
    assert there(to) == FILES


@pytest.mark.parametrize(
    "listed",
    [
        '{"files": ["index.html"]}',
        '{"files": "index.html"}',
        '{"files": 3}',
        '{"files": null}',
        '{"files": {"a\\u0000b": "0"}}',
        '["index.html"]',
        "{}",
        "no list",
    ],
)
def test_a_list_that_somebody_has_changed_counts_as_none(to, listed):
    write_folder(to, FILES, "student")
    (to / LIST).write_text(listed, encoding="utf-8")
    with pytest.raises(CannotDo, match="holds other files, which stay as they are"):
        write_folder(to, {"index.html": b"new"}, "student")
    assert there(to) == FILES
