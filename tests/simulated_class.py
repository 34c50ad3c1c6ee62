"""Writes the files that a simulated class handed in: ``python -m tests.simulated_class --to FOLDER``.

No person stands behind them. A README in the folder says so, and the command ``report`` passes it over.
"""

import argparse
import json
from pathlib import Path

from helpers.lessons.simulated_class import simulated_hand_ins

from .delivered import DELIVERED

NOTE = "# Simulated\n\nA program made these files for trying out the class report. No person stands behind them.\n"


def write(folder, people=30, seed=1):
    """Write the files; returns the folder."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "README.md").write_text(NOTE, encoding="utf-8")
    for number, one in enumerate(simulated_hand_ins(DELIVERED, people, seed), 1):
        (folder / f"simulated-{number:03}.json").write_text(json.dumps(one, indent=1), encoding="utf-8")
    return folder


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", required=True)
    parser.add_argument("--people", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    print(f"Simulated hand-ins of {given.people} people are in {write(given.to, given.people, given.seed)}.")
