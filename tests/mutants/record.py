"""Which test ran which line, and how long it took: recorded once, so that a mutant need only meet the tests that can see it."""

from __future__ import annotations

import argparse
import collections
import functools
import json
import os
import signal
from pathlib import Path

import coverage
import pytest

from .changes import ROOT
from .naming import named_by, runs_when_imported

#: The fast core: no browser, no hub, no lesson run as a whole; what runs in a kernel could not be recorded anyway.
ALL = ["tests", "-m", "not browser and not slow and not hub"]
#: A test that is run on many examples runs on so many, and on more while all of them take less than a second of a processor.
EXAMPLES, ENOUGH = 4, 1.0
#: A test that takes longer than so many seconds is none for a trial, where nothing else is asked.
LONGEST = 6.0
FOLDER = ROOT / ".mutants"
COVERAGE = Path(coverage.__file__).parent
LINES, TESTS = FOLDER / "lines", FOLDER / "tests.json"


def seconds() -> float:
    """Of a processor, with those of processes that were waited for: no matter how busy the machine is."""
    return sum(os.times()[:4])


class Recorder:
    """A plugin of pytest's that tells coverage which test runs.

    What a fixture made for several tests ran belongs to each of them, not only to the one that came first.
    """

    def __init__(self, lines: coverage.Coverage, longest: float):
        self.lines, self.longest = lines, longest
        self.places, self.tests, self.failed, self.ran = [""], {}, set(), set()

    def pytest_sessionstart(self):
        """Few examples of a property run the lines that many run."""
        from hypothesis import Phase, settings

        settings.register_profile("recorded", settings(), max_examples=5, phases=[Phase.explicit, Phase.generate])
        settings.load_profile("recorded")

    def _in(self, place: str):
        self.places.append(place)
        self.lines.switch_context(place)

    def _out(self):
        self.places.pop()
        self.lines.switch_context(self.places[-1])

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item):
        """One test, from its first fixture to its last."""
        made = getattr(item, "_fixtureinfo", None)
        fixtures = [_of(found[-1]) for found in made.name2fixturedefs.values()] if made else []
        self._in(item.nodeid)
        began = seconds()
        try:
            return (yield)
        finally:
            if item.nodeid in self.ran:
                self.tests[item.nodeid] = {"seconds": round(seconds() - began, 3), "fixtures": fixtures}
            self._out()

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_setup(self):
        """Ends what is made for a test, or the test itself, when it takes too long; never pytest's own work between them."""
        signal.setitimer(signal.ITIMER_PROF, self.longest)
        try:
            return (yield)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)

    pytest_runtest_call = pytest_runtest_setup

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef):
        """One fixture; those for a single test are part of it."""
        if fixturedef.scope == "function":
            return (yield)
        self._in(_of(fixturedef))
        try:
            return (yield)
        finally:
            self._out()

    def pytest_runtest_logreport(self, report):
        """A test that fails without a mutant can tell nothing of one."""
        self.ran.add(report.nodeid)
        if report.failed:
            self.failed.add(report.nodeid)


class FewExamples:
    """A plugin of pytest's: of a test's examples some from the first to the last, then the others while they are cheap."""

    def __init__(self):
        self.ran, self.spent = collections.Counter(), collections.Counter()

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items):
        """Puts those that will run in any case before the others."""
        alike = {}
        for item in items:
            alike.setdefault(_test(item), []).append(item)
        items.clear()
        for some in alike.values():
            first = sorted({len(some) * n // EXAMPLES for n in range(EXAMPLES)})
            items += [some[n] for n in first] + [one for n, one in enumerate(some) if n not in first]

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item):
        """Leaves an example out, as if it had run."""
        self.ran[_test(item)] += 1
        return True if self.ran[_test(item)] > EXAMPLES and self.spent[_test(item)] > ENOUGH else None

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item):
        """Counts what it takes."""
        began = seconds()
        try:
            return (yield)
        finally:
            self.spent[_test(item)] += seconds() - began


def _test(item) -> str:
    return item.nodeid.partition("[")[0]


def _of(fixturedef) -> str:
    return f"fixture {fixturedef.baseid}::{fixturedef.argname}"


def too_long(_number, frame):
    """End what runs now; a moment later where coverage is at work, which would else hold its lock for ever, and where what runs
    stands in no line, of which pytest could not tell.
    """
    at_work, above = frame.f_lineno is None, frame
    while above and not at_work:
        at_work, above = Path(above.f_code.co_filename).parent == COVERAGE, above.f_back
    if at_work:
        signal.setitimer(signal.ITIMER_PROF, 0.01)
    else:
        raise TimeoutError("too long for a trial of mutants")


def record(asked: list[str], longest: float = LONGEST, every: bool = False):
    """Run tests in this process, and add what they ran to what is known.

    Args:
        asked: what pytest is told to run.
        longest: a test that takes more seconds of a processor is left out.
        every: whether all examples of a test are run, not only some of those that take long.
    """
    FOLDER.mkdir(exist_ok=True)
    lines = coverage.Coverage(data_file=LINES, source=[str(ROOT / "helpers")], config_file=False, messages=False)
    recorder = Recorder(lines, longest)
    if LINES.exists():
        lines.load()
    signal.signal(signal.SIGPROF, too_long)
    lines.start()
    ended = pytest.main(
        [*asked, "-q", "-n0", "-p", "no:cacheprovider", "--hypothesis-seed=0"],
        plugins=[recorder, *([] if every else [FewExamples()])],
    )
    lines.stop()
    if ended not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        raise SystemExit(f"Nothing was recorded, as pytest did not come to its end: {ended!r}.")
    lines.save()
    known = json.loads(TESTS.read_text("utf-8")) if TESTS.exists() else {}
    files = {name.partition("::")[0] for name in recorder.tests}
    known = {name: test for name, test in known.items() if name.partition("::")[0] not in files}
    known |= {name: test for name, test in recorder.tests.items() if name not in recorder.failed}
    TESTS.write_text(json.dumps(known, indent=0), encoding="utf-8")


class Recorded:
    """What was recorded: the tests of a mutant, those that can most likely see it first."""

    def __init__(self):
        self.lines = coverage.CoverageData(str(LINES))
        self.lines.read()
        self.tests = json.loads(TESTS.read_text("utf-8"))

    @functools.cached_property
    def _of_fixture(self) -> dict[str, list[str]]:
        found = {}
        for name, test in self.tests.items():
            for fixture in test["fixtures"]:
                found.setdefault(fixture, []).append(name)
        return found

    def _with_fixtures(self, contexts: set[str]) -> set[str]:
        tests = {test for one in contexts for test in self._of_fixture.get(one, [one])}
        return tests & self.tests.keys()

    def tests_of(self, file: str, lines: set[int]) -> list[list[str]]:
        """Those that ran the line, from cheap to dear.

        What runs when the module is imported is recorded for nobody: then those whose file names the module, and those that
        ran anything of it. So also where the line ran in no test: it may run in a kernel or a command.
        """
        ran = self.lines.contexts_by_lineno(str(ROOT / file))
        rounds = [self._with_fixtures({test for line in lines for test in ran.get(line, [])})]
        if not rounds[0] or runs_when_imported(file, lines):
            rounds = [
                {name for name in self.tests if file in named_by(name.partition("::")[0])},
                self._with_fixtures({test for found in ran.values() for test in found}),
            ]
        room = "tests/" + file.removeprefix("helpers/").rpartition("/")[0]
        told, ordered = set(), []
        for tests in rounds:
            new = tests - told
            told |= new
            ordered.append(sorted(new, key=lambda name: (not name.startswith(room), self.tests[name]["seconds"], name)))
        return ordered


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.mutants.record", description=__doc__)
    parser.add_argument(
        "tests", nargs="*", help="these in addition, also those that are marked slow (default: the fast core)"
    )
    parser.add_argument("--longest", type=float, default=LONGEST, help="seconds of a processor for a test (default: 6)")
    parser.add_argument("--every", action="store_true", help="every example of a test")
    asked = parser.parse_args()
    record(asked.tests or ALL, asked.longest, asked.every)
