"""A full disk and Ctrl+C under each command that writes: what was there before stays whole, and one sentence says why."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ..same_bytes import assert_same_bytes, in_folder
from ..simulated_class import write

ROOT = Path(__file__).parents[2]
NO_ROOM = "There is no room left on the disk, or for you on it. What was there before stays. Make room, and run the command again.\n"
FAULTS = {
    "full": (OSError(errno.ENOSPC, "No space left on device"), NO_ROOM),
    "quota": (OSError(errno.EDQUOT, "Disk quota exceeded"), NO_ROOM),
    "Ctrl+C": (
        KeyboardInterrupt(),
        "Stopped. What was written before stays; run the command again to have the rest.\n",
    ),
}
#: A command of each kind, and the number of the file at which it breaks off.
COMMANDS = {
    "refresh": (["refresh", "02"], 1),
    "build": (["build", "handout", "--to", "out"], 2),
    "export": (["export", "moodle", "--to", "out"], 2),
    "report": (["report", "class", "--to", "out"], 2),
}
OLD, NEW = {"a.html": b"an old page", "b.html": b"another"}, {"a.html": b"a new page", "b.html": b"another new one"}


@pytest.fixture(params=COMMANDS)
def older(request, command, change, folder, tmp_path, monkeypatch):
    """A command whose result lies there from before, while it has another one to write now: its words, the place, where it breaks off."""
    words, at = COMMANDS[request.param]
    if request.param == "refresh":
        monkeypatch.setattr(
            "helpers.publish.refresh.stale", lambda _, paths: [(path, "another text") for path in paths]
        )
        return words, folder, at
    pages = iter([OLD, NEW])
    monkeypatch.setattr("helpers.publish.editions.handout.files", lambda _: next(pages))
    write(tmp_path / "class", 6)
    assert command(*words)[0] == 0
    change("exercises/02_stress_hormones.yml", "After a quarrel someone cries.", "After a quarrel a person cries.")
    write(tmp_path / "class", 9)
    return words, tmp_path / "out", at


def break_off(monkeypatch, place, at, fault):
    """From its `at`-th file on, half of a file is written to this place and no more."""
    real, written = Path.write_bytes, []

    def write_bytes(path, data):
        if path.resolve().is_relative_to(place):
            written.append(path)
            if len(written) >= at:
                real(path, data[: len(data) // 2])
                raise fault
        return real(path, data)

    monkeypatch.setattr(Path, "write_bytes", write_bytes)


@pytest.mark.parametrize(("fault", "said"), FAULTS.values(), ids=FAULTS)
def test_what_was_there_stays_whole_and_a_sentence_says_why(older, command, monkeypatch, fault, said):
    words, place, at = older
    before = in_folder(place)
    break_off(monkeypatch, place, at, fault)
    code, _, warned = command(*words)
    assert (code, warned) == (2, said)
    assert_same_bytes(in_folder(place), before)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no bound to how large a file may be")
def test_a_system_that_lets_no_file_grow_leaves_the_older_report_whole(command, tmp_path):
    import resource

    write(tmp_path / "class", 6)
    assert command("report", "class", "--to", "out")[0] == 0
    before = in_folder(tmp_path / "out")
    write(tmp_path / "class", 9)
    ended = subprocess.run(
        [sys.executable, "-m", "helpers", "report", "class", "--to", "out"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000)),
    )
    assert (ended.returncode, ended.stderr) == (2, NO_ROOM)
    assert_same_bytes(in_folder(tmp_path / "out"), before)
