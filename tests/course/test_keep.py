"""A file that is written over is kept beside the new one."""

import pytest

from helpers.course import keep


def test_a_new_file_is_written_with_the_folders_it_needs(tmp_path):
    assert keep.write(tmp_path / "a" / "b.yml", "new: ü\n") is None
    assert (tmp_path / "a" / "b.yml").read_bytes() == "new: ü\n".encode()


def test_a_file_that_says_the_same_is_left_alone(tmp_path):
    path = tmp_path / "b.yml"
    path.write_text("same\n")
    assert keep.write(path, "same\n") is None
    assert [one.name for one in tmp_path.iterdir()] == ["b.yml"]


def test_every_older_text_is_kept_under_a_name_of_its_own(tmp_path):
    path = tmp_path / "b.yml"
    path.write_text("mine\n")
    assert keep.write(path, "second\n").name == "b.yml.old-1"
    assert keep.write(path, b"third\n").name == "b.yml.old-2"
    assert [(tmp_path / f"b.yml{end}").read_text() for end in ("", ".old-1", ".old-2")] == [
        "third\n",
        "mine\n",
        "second\n",
    ]


def test_what_cannot_be_written_leaves_all_as_it_was(tmp_path):
    path = tmp_path / "b.yml"
    path.mkdir()
    with pytest.raises(OSError, match="directory"):
        keep.write(path, "new\n")
    assert [one.name for one in tmp_path.iterdir()] == ["b.yml"]


def test_a_write_that_breaks_off_leaves_the_old_file_whole(tmp_path, monkeypatch):
    path = tmp_path / "b.yml"
    path.write_text("mine\n")

    def break_off(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", break_off)
    with pytest.raises(OSError, match="No space"):
        keep.write(path, "new\n")
    assert path.read_text() == "mine\n"
    assert [one.name for one in tmp_path.iterdir()] == ["b.yml"]
