"""Two learners at once on a real hub: what the command for twenty measures works, and leaves nothing behind."""

import asyncio
import json
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace

import pytest
from traitlets.config import Config

from .class_day import class_day
from .day import Day, Row
from .hub_config import ONE_MACHINE, hub_config
from .learner import Learner
from .proxy import INSTALL, NotInstalled, proxy_command
from .report import report
from .running_hub import processes_in, running_hub, short_folder

LESSON = "02_stress_hormones"
NAMES = ["learner-01", "learner-02"]
HOSTING = Path(__file__).parents[2] / "docs" / "hosting.md"


def awaited(coroutine):
    """What it gives, waited for in a thread of its own: tests with a browser leave a loop running in the worker's."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, coroutine).result()


async def try_one_kernel(hub):
    """What a learner hears of cells of which the second is wrong, and over what the kernel talks."""
    learner = Learner(hub, NAMES[0])
    await learner.log_in()
    kernel = await learner.start("notebooks/mistake.ipynb")
    errors = (await kernel.run(["1", "1 / 0", "2"])).errors
    connection = next(hub.folder.rglob(f"kernel-{kernel.id}.json"))
    transport = json.loads(connection.read_text(encoding="utf-8"))["transport"]
    await learner.end(kernel)
    await learner.leave()
    return errors, transport


@pytest.fixture(scope="module")
def class_of_two():
    try:
        proxy_command()
    except NotInstalled as missing:
        if os.environ.get("COURSE_HUB_REQUIRED"):
            pytest.fail(str(missing))
        pytest.skip(f"No class was tried on a hub. {missing}")
    day = Day()
    with short_folder() as folder:
        with running_hub(folder, NAMES) as hub:
            awaited(class_day(hub, NAMES, [LESSON], 0, day))
            errors, transport = awaited(try_one_kernel(hub))
            running = len(list(processes_in(folder)))
        left = list(processes_in(folder))
    return SimpleNamespace(day=day, errors=errors, transport=transport, running=running, left=left, folder=folder)


@pytest.mark.hub
def test_two_learners_at_once_run_a_whole_lesson_through_the_hub_and_nothing_fails(class_of_two):
    assert class_of_two.day.failures == []
    assert [row.learner for row in class_of_two.day.lessons[LESSON]] == NAMES


@pytest.mark.hub
def test_a_lesson_s_first_output_comes_before_its_last_and_after_the_kernel_was_asked_for(class_of_two):
    assert all(0 < row.first < row.last for row in class_of_two.day.lessons[LESSON])


@pytest.mark.hub
def test_a_cell_that_fails_is_named_and_so_are_those_that_did_not_run_after_it(class_of_two):
    assert class_of_two.errors == ["cell 2: ZeroDivisionError: division by zero", "cell 3: aborted"]


@pytest.mark.hub
def test_a_kernel_on_the_hub_talks_over_files_since_a_port_may_be_given_to_two(class_of_two):
    assert class_of_two.transport == "ipc"


def test_each_server_has_a_port_that_was_kept_for_it_so_two_are_never_given_the_same(tmp_path):
    facts = {"c": Config()}
    exec(hub_config(tmp_path, ["node"], [1, 2, 3], {"learner-01": 4, "learner-02": 5}), facts)
    spawner = SimpleNamespace(user=SimpleNamespace(name="learner-02"), port=0)
    facts["c"].Spawner.pre_spawn_hook(spawner)
    assert spawner.port == 5


@pytest.mark.hub
def test_when_the_hub_has_ended_nothing_that_it_started_runs_and_its_folder_is_gone(class_of_two):
    assert class_of_two.running >= 4  # the hub, its proxy, two servers
    assert (class_of_two.left, class_of_two.folder.exists()) == ([], False)


@pytest.mark.parametrize("there", ["no proxy here", "no node here"])
def test_where_something_is_missing_one_sentence_names_the_command_that_brings_it(there, tmp_path, monkeypatch):
    if there == "no node here":
        monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(NotInstalled, match=INSTALL):
        proxy_command(tmp_path / "configurable-http-proxy")


def test_the_report_names_each_failure_and_gives_median_and_worst():
    rows = [Row("learner-01", 1, 2, 50, 1.5, 0.4), Row("learner-02", 2, 5, 60, 2.5, 0.4)]
    lines = report(Day(lessons={"04_pain": rows}, failures=["learner-03, 04_pain: no answer in 300 s"])).splitlines()
    assert lines[0] == "failed: learner-03, 04_pain: no answer in 300 s"
    assert "| 04_pain: last output, s | 3.5 | 5.0 |" in lines


def test_the_recipe_for_one_machine_gives_the_lines_with_which_the_class_was_tried():
    lines = ONE_MACHINE.read_text(encoding="utf-8").partition("\n")[2]
    assert "".join(f"    {line}\n" for line in lines.splitlines()).replace("    \n", "\n") in HOSTING.read_text("utf-8")
