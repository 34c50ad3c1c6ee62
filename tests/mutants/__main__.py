"""`python -m tests.mutants --seed 1 --sample 300`: how many small changes of helpers/ the tests notice, and which they don't."""

from __future__ import annotations

import argparse
import subprocess
import sys

from .changes import Mutant, sample
from .record import FOLDER, TESTS, Recorded
from .trial import load_libraries, trial

#: Seconds of a processor, as recorded, that the tests of one mutant may take; one test is always tried.
MOST = 10.0


def main() -> int:
    """Draw the sample, try each, tell of those that no test noticed; 1 where fewer are noticed than were asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sample", type=int, default=300, help="how many mutants")
    parser.add_argument("--least", type=float, default=85, help="percent that must be noticed")
    parser.add_argument("--only", default="", help="of the sample those whose file begins so, as helpers/course/")
    parser.add_argument("--record", action="store_true", help="record anew which test runs which line")
    asked = parser.parse_args()
    if asked.record or not TESTS.exists():
        for old in FOLDER.glob("*"):
            old.unlink()
        subprocess.run([sys.executable, "-m", "tests.mutants.record"], check=True)
    recorded = Recorded()
    load_libraries()
    mutants = [one for one in sample(asked.seed, asked.sample) if one.file.startswith(asked.only)]
    killers, survivors, spent = {}, [], 0.0
    for mutant in sorted(mutants, key=lambda one: (one.file, one.number)):
        lines, words = mutant.made()[1:]
        tests = chosen(recorded, mutant, lines)
        outcome = trial(mutant, tests, FOLDER / "last.txt")
        spent += outcome.seconds
        if outcome.killer:
            killers[mutant] = outcome.killer
        else:
            survivors.append(f"{mutant.file}:{max(lines)}  {words}  ({len(tests)} tests)")
        print(
            f"{outcome.seconds:5.1f} s  {mutant.file}:{max(lines)}  {words}  {outcome.killer or 'SURVIVES'}", flush=True
        )
    doubtful = failing_without_a_mutant(recorded, set(killers.values()) & recorded.tests.keys())
    share = 100 * len(killers) / max(1, len(mutants))
    print(
        f"\n{len(killers)} of {len(mutants)} noticed ({share:.1f} %), {spent / 60:.1f} processor minutes. Not noticed:"
    )
    print(*(survivors or ["none"]), sep="\n")
    if doubtful:
        print(f"This test fails without a mutant, too, so that what it noticed counts for nothing: {doubtful}")
    return int(bool(doubtful) or share < asked.least)


def chosen(recorded: Recorded, mutant: Mutant, lines: set[int]) -> list[tuple[str, float]]:
    """The tests for a mutant with their seconds: as many as may be."""
    tests, left = [], MOST
    for name in (name for some in recorded.tests_of(mutant.file, lines) for name in some):
        cost = recorded.tests[name]["seconds"]
        if cost <= left or not tests:
            tests.append((name, cost))
            left -= cost
    return tests


def failing_without_a_mutant(recorded: Recorded, tests: set[str]) -> str:
    """Of the tests that noticed something the first that fails anyway; empty where all is well."""
    return trial(None, [(name, recorded.tests[name]["seconds"]) for name in sorted(tests)], FOLDER / "last.txt").killer


if __name__ == "__main__":
    sys.exit(main())
