"""What holds for all tests: how they share the work, what is counted as slow, and which files took longest.

A property is tested by examples, never by seconds, since a busy machine is no fault. Pictures that a test draws are kept in a
folder of the run, never in the user's own.
"""

import collections
import os
import tempfile
from pathlib import Path

import nbval.kernel
import pytest
from hypothesis import HealthCheck, settings
from jupyter_client.manager import KernelManager
from xdist.scheduler import LoadScopeScheduling

from helpers.publish.kernel import over_files
from helpers.widgets.shared import kept

from .sharing import FIRST, SLOW, of_the_run, unit_of


def _manager(*given, **more):
    """The manager of a notebook's kernel, as nbval asks for it; see `over_files` for why not over ports."""
    return KernelManager(*given, **more, **over_files(Path(tempfile.mkdtemp(prefix="kernel-"))))


nbval.kernel.KernelManager = _manager

settings.register_profile("course", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("course")


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory):
    place = of_the_run(tmp_path_factory) / "kept"
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(kept, "folder", lambda: place)
        yield


def pytest_xdist_auto_num_workers():
    """One more than there are cores: while one waits for a page or for a kernel, another works."""
    return (os.process_cpu_count() if hasattr(os, "process_cpu_count") else os.cpu_count() or 1) + 1


class InUnits(LoadScopeScheduling):
    """Gives each worker one unit after the other, in the order of the collection."""

    def _split_scope(self, nodeid):
        return unit_of(nodeid)


def pytest_xdist_make_scheduler(config, log):
    """A file's tests stay together, since a lesson's cells and a running JupyterLab are shared; two are cut by lessons."""
    return InUnits(config, log)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Mark what needs a browser and what is slow, and put the longest files first, so that the short ones fill the end."""
    for item in items:
        if item.nodeid.startswith("tests/browser/"):
            item.add_marker("browser")
        elif item.nodeid.startswith(SLOW):
            item.add_marker("slow")
    first = {file: n for n, file in enumerate(FIRST)}
    items.sort(key=lambda item: first.get(item.nodeid.partition("::")[0], len(first)))


def pytest_terminal_summary(terminalreporter):
    """The ten files that took longest, with their seconds in one worker."""
    seconds = collections.Counter()
    for reports in terminalreporter.stats.values():
        for report in reports:
            if hasattr(report, "duration") and hasattr(report, "nodeid"):
                seconds[report.nodeid.partition("::")[0]] += report.duration
    if len(seconds) > 10:
        terminalreporter.section("ten slowest files")
        for file, total in seconds.most_common(10):
            terminalreporter.write_line(f"{total:7.1f} s  {file}")
