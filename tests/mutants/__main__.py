"""`python -m tests.mutants --seed 1 --sample 300`: how many small changes of helpers/ the tests notice, and which they don't."""

from __future__ import annotations

import argparse
import datetime
import subprocess
import sys

from . import results
from .changes import Mutant, sample
from .naming import shown_in
from .record import FOLDER, TESTS, Recorded
from .trial import load_libraries, trial

#: What a lesson's notebook takes in its kernel.
NOTEBOOK = 5.0
#: What a test or a whole file may take that somebody picked.
PICKED = 60.0
#: Seconds of a processor, as recorded, that the tests of one mutant may take where nothing else is asked; one test is always
#: tried.
MOST = 8.0


def main() -> int:
    """Draw the sample, try each that was not tried yet, tell of those that no test noticed; 1 where too few are noticed."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--sample", type=int, default=300, help="how many mutants; a smaller sample begins a larger one"
    )
    parser.add_argument("--least", type=float, default=85, help="percent that must be noticed")
    parser.add_argument("--only", default="", help="of the sample those whose file begins so, as helpers/course/")
    parser.add_argument(
        "--record", action="store_true", help="begin anew: record which test runs which line, and forget results"
    )
    parser.add_argument("--again", action="store_true", help="try again what no test noticed")
    parser.add_argument(
        "--seconds", type=float, default=MOST, help="of a processor, that the tests of one mutant may take (default: 8)"
    )
    parser.add_argument(
        "--tests", nargs="+", default=[], help="try with these tests or whole files, not with those that ran the line"
    )
    parser.add_argument("--tell", action="store_true", help="try none, only tell what came of those that were tried")
    asked = parser.parse_args()
    if asked.record or not TESTS.exists():
        for old in FOLDER.glob("*"):
            old.unlink()
        subprocess.run([sys.executable, "-m", "tests.mutants.record"], check=True)
    mutants = [one for one in sample(asked.seed, asked.sample) if one.file.startswith(asked.only)]
    doubtful = "" if asked.tell else _try(mutants, asked.again, asked.seconds, asked.tests)
    words, share = results.told(mutants)
    print(f"\n{words}")
    if doubtful:
        print(f"This test fails without a mutant, too, so that what it noticed counts for nothing: {doubtful}")
    return int(bool(doubtful) or share < asked.least)


def _try(mutants: list[Mutant], again: bool, seconds: float, picked: list[str]) -> str:
    """Of the tests that noticed something the first that fails anyway; empty where all is well."""
    known, recorded, killers = results.known(), Recorded(), {}
    load_libraries()
    for place, mutant in enumerate(mutants):
        before = known.get(mutant.name)
        if before and (before["killer"] or not again):
            continue
        lines, words = mutant.made()[1:]
        tests = [(name, PICKED) for name in picked] or chosen(recorded, mutant, lines, seconds)
        outcome = trial(mutant, tests, FOLDER / "last.txt")
        told = {"mutant": mutant.name, "file": mutant.file, "line": max(lines), "words": words, "tests": len(tests)}
        told |= {"killer": outcome.killer, "seconds": round(outcome.seconds, 1), "on": str(datetime.date.today())}
        results.keep(told)
        print(f"{place:3}  {outcome.seconds:4.1f} s  {results.line(told)}  {outcome.killer or 'SURVIVES'}", flush=True)
        file = outcome.killer.partition("::")[0]  # of a notebook all cells, since one needs the others
        killers |= {name: cost for name, cost in tests if name in (outcome.killer, file)}
    return trial(None, sorted(killers.items()), FOLDER / "last.txt").killer


def chosen(recorded: Recorded, mutant: Mutant, lines: set[int], most: float) -> list[tuple[str, float]]:
    """The tests for a mutant with their seconds: as many as may be."""
    tests, left = [], most
    names = [name for some in recorded.tests_of(mutant.file, lines) for name in some]
    costs = [(name, recorded.tests[name]["seconds"]) for name in names]
    for name, cost in [*costs, *((notebook, NOTEBOOK) for notebook in shown_in(mutant.file))]:
        if cost <= left or not tests:
            tests.append((name, cost))
            left -= cost
    return tests


if __name__ == "__main__":
    sys.exit(main())
