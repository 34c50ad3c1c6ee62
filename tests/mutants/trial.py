"""One mutant before its tests: in a process of its own, which has the libraries already and imports helpers anew.

Kernels and commands that a test starts meet the mutant, too.
"""

from __future__ import annotations

import contextlib
import importlib
import marshal
import math
import os
import resource
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import matplotlib
import pytest

from . import importing
from .changes import ROOT, Mutant

#: Loaded once, before the first trial; each trial is a copy of this process.
LIBRARIES = (
    *("anywidget", "citeproc", "coverage", "hypothesis", "jinja2", "latex2mathml", "markdown_it", "matplotlib.figure"),
    *("matplotlib.backends.backend_svg", "nbclient", "nbformat", "nh3", "numpy", "pydantic", "pyuca", "ruamel.yaml"),
    *("scipy.stats", "text2qti", "xdist.scheduler", "matplotlib.pyplot", "jsonschema", "nbval.plugin"),
)
#: The first tests are few, since most mutants fall to one of them; seconds of a processor, as recorded.
BATCHES = (0.5, 2.0, math.inf)
QUIET = [
    "-x",
    "-q",
    "-n0",
    "-p",
    "no:cacheprovider",
    "--hypothesis-seed=0",
    "-W",
    "ignore::pytest.PytestAssertRewriteWarning",
]


@dataclass(frozen=True)
class Outcome:
    """Which test failed, if one did, or why it came to no end; and the seconds of a processor."""

    killer: str
    seconds: float


def load_libraries():
    """What all trials share."""
    sys.modules.setdefault("rfc3987_syntax", None)  # as helpers/publish/quick_start.py does
    for name in LIBRARIES:
        importlib.import_module(name)


class _Chosen:
    """A plugin of pytest's: of the files that were collected only these tests, in this order; keeps the first that fails.

    A file without a test's name stands for all that is in it.
    """

    def __init__(self, tests: list[str]):
        self.order, self.failed = {name: place for place, name in enumerate(tests)}, ""

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items):
        """Leaves the chosen ones."""
        places = [(self.order.get(one.nodeid, self.order.get(one.nodeid.partition("::")[0])), one) for one in items]
        items[:] = [
            one for _, one in sorted((place for place in places if place[0] is not None), key=lambda two: two[0])
        ]

    def pytest_sessionstart(self):
        """The smallest example that fails is of no use here, and dear; so are many examples."""
        from hypothesis import Phase, settings

        settings.register_profile("mutants", settings(), max_examples=30, phases=[Phase.explicit, Phase.generate])
        settings.load_profile("mutants")

    def pytest_runtest_logreport(self, report):
        """Of several, the first."""
        if report.failed and not self.failed:
            self.failed = report.nodeid


def trial(mutant: Mutant | None, tests: list[tuple[str, float]], log: Path) -> Outcome:
    """Fork, and run these tests, the first first, until one fails. Each comes with the seconds that it took."""
    limit = 20 + 4 * sum(cost for _, cost in tests)
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        try:
            killer = _in_child(mutant, tests, log, limit)
        except BaseException as error:  # a mutant may break whatever is above it
            killer = f"{type(error).__name__} outside of a test"
        os.write(writing, killer.encode())
        os._exit(0)
    os.close(writing)
    with open(reading, encoding="utf-8") as told:
        killer = told.read()
    _, status, used = os.wait4(child, 0)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)  # a kernel that a failing test left behind
    return Outcome("no end" if status else killer, used.ru_utime + used.ru_stime)


def _in_child(mutant: Mutant | None, tests: list[tuple[str, float]], log: Path, limit: float) -> str:
    os.setsid()
    resource.setrlimit(resource.RLIMIT_CPU, (int(limit), int(limit) + 5))
    signal.alarm(int(limit) * 10)  # waits for what never comes use no processor
    out = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(out, 1)
    os.dup2(out, 2)
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"HYPOTHESIS_STORAGE_DIRECTORY": folder, "OPENBLAS_NUM_THREADS": "1"}
        changed_everywhere(Path(folder), mutant)
        for place, batch in enumerate(_batches(tests)):
            chosen = _Chosen(batch)
            files = dict.fromkeys(name.partition("::")[0] for name in batch)
            ended = pytest.main([*files, *QUIET, f"--basetemp={folder}/{place}"], plugins=[chosen])
            if ended not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
                return chosen.failed or f"cannot be imported by {next(iter(files))}"
    return ""


def changed_everywhere(folder: Path, mutant: Mutant | None):
    """From now on this process imports the mutant, and so does every Python that it starts; a folder says it to them.

    What they draw is kept in that folder, too: it's told from the file, which does not know of the mutant, and would be found
    again by others. Without a mutant all is as with one, but for the change.
    """
    said = ("", b"")
    if mutant:
        said = mutant.module, marshal.dumps(compile(mutant.made()[0], ROOT / mutant.file, "exec", dont_inherit=True))
        sys.meta_path.insert(0, importing.Changed(*said))  # pyright: ignore[reportArgumentType]
    shutil.copy(importing.__file__, folder / "sitecustomize.py")
    (folder / "mutant").write_bytes(marshal.dumps(said))
    paths = [str(folder), *filter(None, [os.environ.get("PYTHONPATH")])]
    os.environ |= {importing.VARIABLE: str(folder / "mutant"), "PYTHONPATH": os.pathsep.join(paths)}
    os.environ |= {"MPLCONFIGDIR": matplotlib.get_cachedir(), "XDG_CACHE_HOME": str(folder / "cache")}


def _batches(tests: list[tuple[str, float]]) -> Iterator[list[str]]:
    left = iter(tests)
    for most in BATCHES:
        batch, spent = [], 0.0
        for name, cost in left:
            batch.append(name)
            spent += cost
            if spent > most:
                break
        if batch:
            yield batch
