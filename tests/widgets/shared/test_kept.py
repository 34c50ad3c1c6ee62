"""What is kept in the user's cache folder: whole or not at all, within bounds, and never a reason to fail."""

import multiprocessing
import os

import pytest

from helpers.widgets.shared import kept


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.setattr(kept, "folder", lambda: tmp_path / "kept")
    return tmp_path / "kept"


def test_what_was_kept_is_found(place):
    kept.keep("a", b"picture")
    assert kept.find("a") == b"picture"


def test_what_was_never_kept_is_not_there(place):
    assert kept.find("a") is None


def test_keeping_leaves_no_draft_behind(place):
    kept.keep("a", b"picture")
    assert [path.name for path in place.iterdir()] == [f"a{kept.ENDING}"]


def test_the_least_used_go_first(place, monkeypatch):
    monkeypatch.setattr(kept, "MOST_BYTES", 30)
    for day, key in enumerate(("old", "middle", "new")):
        kept.keep(key, b"x" * 10)
        os.utime(place / (key + kept.ENDING), (day, day))
    kept.find("old")  # used now
    kept.keep("more", b"x" * 10)
    assert [key for key in ("old", "middle", "new", "more") if kept.find(key)] == ["old", "new", "more"]


def test_a_draft_that_a_kernel_left_when_it_died_counts_and_goes(place, monkeypatch):
    monkeypatch.setattr(kept, "MOST_BYTES", 30)
    place.mkdir()
    (place / "tmpdead").write_bytes(b"x" * 25)
    os.utime(place / "tmpdead", (0, 0))
    kept.keep("a", b"x" * 10)
    assert [path.name for path in place.iterdir()] == [f"a{kept.ENDING}"]


def test_a_place_that_is_no_folder_costs_nothing_but_the_keeping(place):
    place.write_bytes(b"a file")
    kept.keep("a", b"picture")
    assert kept.find("a") is None


def test_a_full_disk_keeps_nothing_and_leaves_nothing(place, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    kept.keep("a", b"picture")
    assert list(place.iterdir()) == []


def _write_often(folder, byte):
    kept.folder = lambda: folder
    for _ in range(60):
        kept.keep("a", byte * 200_000)


def test_two_kernels_that_keep_the_same_never_leave_half_of_it(place):
    kept.keep("a", b"0" * 200_000)
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        waits = pool.starmap_async(_write_often, [(place, b"1"), (place, b"2")])
        found = set()
        while not waits.ready():
            data = kept.find("a")
            found.add((len(data), len(set(data))))
        waits.get()
    assert found == {(200_000, 1)}
