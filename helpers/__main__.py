"""``python -m helpers``: what the course can do from the command line."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path


def main(words: list[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m helpers", description="A Good Cry? From the command line.")
    commands = parser.add_subparsers(dest="command", required=True)
    refresh = commands.add_parser("refresh", help="run the lessons again and write their pictures and sentences")
    refresh.add_argument("folder", nargs="?", default="notebooks", type=Path, help="where the lessons are (notebooks)")
    given = parser.parse_args(words)

    from .publish.refresh import notebooks
    from .publish.refresh import refresh as run_all

    if not notebooks(given.folder):
        print(f"No notebook in {given.folder}; run this in the project's own folder.", file=sys.stderr)
        return 2
    changed = run_all(given.folder)
    print("\n".join(f"written: {path}" for path in changed) or "All lessons were fresh already.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
