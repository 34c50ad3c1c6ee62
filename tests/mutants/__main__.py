"""`python -m tests.mutants --seed 1 --sample 300`: how many small changes of helpers/ the tests notice, and which they don't."""

from __future__ import annotations

import argparse
import datetime
import json
import subprocess
import sys

from .changes import Mutant, sample
from .record import FOLDER, TESTS, Recorded
from .trial import load_libraries, trial

#: What came of each mutant, a line for each trial, so that a run that was stopped goes on where it stood; the last line counts.
RESULTS = FOLDER / "results.jsonl"
#: Seconds of a processor, as recorded, that the tests of one mutant may take; one test is always tried.
MOST = 10.0


def main() -> int:
    """Draw the sample, try each that was not tried yet, tell of those that no test noticed; 1 where too few are noticed."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sample", type=int, default=300, help="how many mutants; a smaller sample begins a larger one")
    parser.add_argument("--least", type=float, default=85, help="percent that must be noticed")
    parser.add_argument("--only", default="", help="of the sample those whose file begins so, as helpers/course/")
    parser.add_argument("--record", action="store_true", help="begin anew: record which test runs which line, and forget results")
    parser.add_argument("--again", action="store_true", help="try again what no test noticed")
    parser.add_argument("--tell", action="store_true", help="try none, only tell what came of those that were tried")
    asked = parser.parse_args()
    if asked.record or not TESTS.exists():
        for old in FOLDER.glob("*"):
            old.unlink()
        subprocess.run([sys.executable, "-m", "tests.mutants.record"], check=True)
    mutants = [one for one in sample(asked.seed, asked.sample) if one.file.startswith(asked.only)]
    doubtful = "" if asked.tell else _try(mutants, asked.again)
    failed = _tell(mutants, asked.least)
    if doubtful:
        print(f"This test fails without a mutant, too, so that what it noticed counts for nothing: {doubtful}")
    return failed or int(bool(doubtful))


def _try(mutants: list[Mutant], again: bool) -> str:
    """Of the tests that noticed something the first that fails anyway; empty where all is well."""
    known, recorded, killers = results(), Recorded(), set()
    load_libraries()
    for place, mutant in enumerate(mutants):
        before = known.get(mutant.name)
        if before and (before["killer"] or not again):
            continue
        lines, words = mutant.made()[1:]
        tests = chosen(recorded, mutant, lines)
        outcome = trial(mutant, tests, FOLDER / "last.txt")
        told = {"mutant": mutant.name, "file": mutant.file, "line": max(lines), "words": words, "tests": len(tests)}
        told |= {"killer": outcome.killer, "seconds": round(outcome.seconds, 1), "on": str(datetime.date.today())}
        with RESULTS.open("a", encoding="utf-8") as out:
            out.write(json.dumps(told, ensure_ascii=False) + "\n")
        print(f"{place:3}  {outcome.seconds:4.1f} s  {_line(told)}  {outcome.killer or 'SURVIVES'}", flush=True)
        killers |= {outcome.killer} & recorded.tests.keys()
    return trial(None, [(name, recorded.tests[name]["seconds"]) for name in sorted(killers)], FOLDER / "last.txt").killer


def _tell(mutants: list[Mutant], least: float) -> int:
    known = results()
    tried = [known[mutant.name] for mutant in mutants if mutant.name in known]
    alive = [one for one in tried if not one["killer"]]
    share = 100 * (len(tried) - len(alive)) / max(1, len(tried))
    minutes = sum(one["seconds"] for one in tried) / 60
    print(f"\n{len(tried) - len(alive)} of {len(tried)} noticed ({share:.1f} %), {minutes:.1f} processor minutes; not tried: ", end="")
    print(f"{len(mutants) - len(tried)}. Not noticed:")
    print(*(sorted(f"{_line(one)}  ({one['tests']} tests)" for one in alive) or ["none"]), sep="\n")
    return int(share < least)


def results() -> dict[str, dict]:
    """What came of each mutant when it was tried last, by its name."""
    lines = RESULTS.read_text("utf-8").splitlines() if RESULTS.exists() else []
    return {one["mutant"]: one for one in map(json.loads, lines)}


def chosen(recorded: Recorded, mutant: Mutant, lines: set[int]) -> list[tuple[str, float]]:
    """The tests for a mutant with their seconds: as many as may be."""
    tests, left = [], MOST
    for name in (name for some in recorded.tests_of(mutant.file, lines) for name in some):
        cost = recorded.tests[name]["seconds"]
        if cost <= left or not tests:
            tests.append((name, cost))
            left -= cost
    return tests


def _line(told: dict) -> str:
    return f"{told['file']}:{told['line']}  {told['words']}"


if __name__ == "__main__":
    sys.exit(main())
