"""Several files that are written as one: all of them, or none."""

import os
import signal
import threading
from pathlib import Path

import pytest

from helpers.course.all_or_none import laid_down

from ..same_bytes import in_folder

NEW = {"a.txt": b"new a", "deep/er/b.txt": b"new b", "c.txt": b"new c"}


@pytest.fixture
def folder(tmp_path):
    """A folder with an older file."""
    (tmp_path / "a.txt").write_bytes(b"old a")
    return tmp_path


def placed(folder):
    return {folder / place: data for place, data in NEW.items()}


def test_each_file_takes_its_place_with_the_folders_it_needs(folder):
    with laid_down(placed(folder)):
        pass
    assert in_folder(folder) == NEW


def test_nothing_is_replaced_before_the_block_ends(folder):
    with laid_down(placed(folder)):
        assert (folder / "a.txt").read_bytes() == b"old a"


@pytest.mark.parametrize("room", [0, 1, 2])
@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), KeyboardInterrupt()], ids=["full", "Ctrl+C"])
def test_what_breaks_off_while_a_file_is_laid_down_leaves_no_trace(folder, monkeypatch, room, fault):
    real, written = Path.write_bytes, []

    def write(path, data):
        written.append(path)
        real(path, data[:2])
        if len(written) > room:
            raise fault
        return real(path, data)

    monkeypatch.setattr(Path, "write_bytes", write)
    with pytest.raises(type(fault)), laid_down(placed(folder)):
        pass
    assert in_folder(folder) == {"a.txt": b"old a"}
    assert [path.name for path in folder.iterdir()] == ["a.txt"]


def test_ctrl_c_while_files_take_their_places_waits_until_all_have(folder, monkeypatch):
    real = os.replace

    def replace(draft, path):
        os.kill(os.getpid(), signal.SIGINT)
        real(draft, path)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(KeyboardInterrupt), laid_down(placed(folder)):
        pass
    assert in_folder(folder) == NEW


def test_in_a_thread_where_nobody_hears_ctrl_c_files_take_their_places_as_well(folder):
    def write():
        with laid_down(placed(folder)):
            pass

    other = threading.Thread(target=write)
    other.start()
    other.join()
    assert in_folder(folder) == NEW
