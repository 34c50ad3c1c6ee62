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
    built = commands.add_parser("build", help="make something of the course that stands by itself")
    kinds = built.add_subparsers(dest="kind", required=True)
    web = kinds.add_parser("web", help="web pages for any web space or stick, which need no Python")
    web.add_argument("--to", required=True, type=Path, metavar="FOLDER", help="where to write the pages")
    web.add_argument("--from", dest="folder", default="notebooks", type=Path, help="where the lessons are (notebooks)")
    web.add_argument("--edition", default="self-paced", help="what the pages say they are (self-paced)")
    given = parser.parse_args(words)
    return _build_web(given) if given.command == "build" else _refresh(given)


def _refresh(given) -> int:
    from .publish.refresh import notebooks
    from .publish.refresh import refresh as run_all

    if not notebooks(given.folder):
        print(f"No notebook in {given.folder}; run this in the project's own folder.", file=sys.stderr)
        return 2
    changed = run_all(given.folder)
    print("\n".join(f"written: {path}" for path in changed) or "All lessons were fresh already.")
    return 0


def _build_web(given) -> int:
    from .publish.web import CannotBuild, build

    try:
        written = build(given.folder, given.to, given.edition)
    except CannotBuild as error:
        print(error, file=sys.stderr)
        return 2
    size = sum(path.stat().st_size for path in written) / 1e6
    print(f"The course is in {given.to}: {len(written)} files, {size:.1f} MB. Open index.html.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
