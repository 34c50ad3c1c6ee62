"""The command `good-cry`: what it says before JupyterLab starts."""

import socket
import subprocess
import sys

import pytest

from helpers.publish import launch, shipped

from ..delivered import DELIVERED


@pytest.fixture
def started(monkeypatch):
    """What JupyterLab would be started with; nothing is started, signed or opened."""
    calls = {"options": None, "opened": []}
    from jupyterlab.labapp import LabApp

    monkeypatch.setattr(LabApp, "launch_instance", lambda options: calls.update(options=options))
    monkeypatch.setattr(launch.webbrowser, "open", calls["opened"].append)
    monkeypatch.setattr(launch, "already_running", lambda port: None)
    monkeypatch.setattr(shipped, "trust", lambda folder: [])
    return calls


@pytest.fixture
def busy_port():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_it_starts_on_this_computer_alone_at_one_port_with_the_start_page(started):
    port = free_port()
    assert launch.main(["--port", str(port), "--no-browser"]) == 0
    assert started["options"] == [
        f"--ServerApp.root_dir={DELIVERED.folder}",
        "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        "--LabApp.default_url=/lab/tree/00_start_here.ipynb",
        "--no-browser",
    ]


def test_the_port_is_fixed_and_below_those_that_systems_hand_out():
    assert 1024 < launch.PORT < 32768


def test_a_taken_port_is_said_in_words_and_nothing_starts(started, busy_port, capsys):
    assert launch.main(["--port", str(busy_port)]) == 1
    said = capsys.readouterr().err
    assert f"Another program uses port {busy_port}" in said
    assert f"good-cry --port {busy_port + 1}" in said
    assert started["options"] is None


def test_an_impossible_port_is_said_in_words(started, capsys):
    assert launch.main(["--port", "80"]) == 1
    assert "from 1024 to 65535" in capsys.readouterr().err
    assert started["options"] is None


def test_a_course_that_runs_already_is_shown_again(started, monkeypatch, capsys):
    running = {"root_dir": str(DELIVERED.folder), "url": "http://127.0.0.1:28657/", "token": "t"}
    monkeypatch.setattr(launch, "already_running", lambda port: running)
    assert launch.main([]) == 0
    assert started["opened"] == ["http://127.0.0.1:28657/lab/tree/00_start_here.ipynb?token=t"]
    assert started["options"] is None
    assert "already open" in capsys.readouterr().out


def test_where_no_browser_is_to_show_it_the_course_that_runs_already_says_its_address(started, monkeypatch, capsys):
    running = {"root_dir": str(DELIVERED.folder), "url": "http://127.0.0.1:28657/", "token": "t"}
    monkeypatch.setattr(launch, "already_running", lambda port: running)
    assert launch.main(["--no-browser"]) == 0
    assert started["opened"] == []
    assert "http://127.0.0.1:28657/lab/tree/00_start_here.ipynb?token=t" in capsys.readouterr().out


def test_another_jupyter_at_the_port_is_not_taken_for_the_course(started, monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(launch, "already_running", lambda port: {"root_dir": str(tmp_path)})
    assert launch.main([]) == 1
    assert "Another program uses port" in capsys.readouterr().err


def test_a_changed_lesson_is_named_with_what_to_do(started, monkeypatch, capsys):
    changed = DELIVERED.folder / "02_stress_hormones.ipynb"
    monkeypatch.setattr(shipped, "trust", lambda folder: [changed])
    launch.main(["--port", str(free_port())])
    said = capsys.readouterr().out
    assert "02_stress_hormones.ipynb was changed" in said
    assert "Run All Cells" in said


STOPPED_AMID_A_TASK = """
import asyncio, sys
import anyio
from jupyterlab.labapp import LabApp
from helpers.publish import launch, shipped

async def reads_a_file_and_waits():
    await anyio.to_thread.run_sync(len, "a file")
    asyncio.get_running_loop().stop()
    await asyncio.Event().wait()

def a_server_that_is_stopped(options):
    loop = asyncio.new_event_loop()
    loop.task = loop.create_task(reads_a_file_and_waits())
    loop.run_forever()

LabApp.launch_instance = a_server_that_is_stopped
launch.already_running = lambda port: None
shipped.trust = lambda folder: []
sys.exit(launch.main(["--port", sys.argv[1]]))
"""


def test_it_ends_when_it_is_stopped_though_jupyterlab_has_left_a_thread_waiting():
    asked = [sys.executable, "-c", STOPPED_AMID_A_TASK, str(free_port())]
    assert subprocess.run(asked, cwd=DELIVERED.folder, timeout=60, stderr=subprocess.DEVNULL).returncode == 0


def test_neither_jupyterlab_nor_a_notebook_waits_for_parsers_that_nothing_uses():
    code = "import sys, helpers.publish, nbformat, jupyterlab.labapp; print('jsonschema' in sys.modules, 'lark' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told.split() == ["True", "False"]
