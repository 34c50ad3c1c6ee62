"""What came of each mutant, a line for each trial, so that a run that was stopped goes on where it stood."""

from __future__ import annotations

import json

from .record import FOLDER

RESULTS = FOLDER / "results.jsonl"


def keep(outcome: dict) -> None:
    """Write down one trial."""
    with RESULTS.open("a", encoding="utf-8") as out:
        out.write(json.dumps(outcome, ensure_ascii=False) + "\n")


def known() -> dict[str, dict]:
    """The last trial of each mutant, by its name."""
    lines = RESULTS.read_text("utf-8").splitlines() if RESULTS.exists() else []
    return {one["mutant"]: one for one in map(json.loads, lines)}


def told(mutants: list) -> tuple[str, float]:
    """What came of these mutants, in words with those that nobody noticed, and the share that was noticed, in percent."""
    outcomes = known()
    tried = [outcomes[mutant.name] for mutant in mutants if mutant.name in outcomes]
    alive = [one for one in tried if not one["killer"]]
    share = 100 * (len(tried) - len(alive)) / max(1, len(tried))
    minutes = sum(one["seconds"] for one in tried) / 60
    words = f"{len(tried) - len(alive)} of {len(tried)} noticed ({share:.1f} %) in {minutes:.1f} processor minutes; "
    words += f"{len(mutants) - len(tried)} not tried. Not noticed:"
    return "\n".join([words, *(sorted(f"{line(one)}  ({one['tests']} tests)" for one in alive) or ["none"])]), share


def line(outcome: dict) -> str:
    """Where the change was, and what."""
    return f"{outcome['file']}:{outcome['line']}  {outcome['words']}"
