"""``python -m helpers``: what the course can do from the command line; see helpers/publish/commands."""

import sys

from .publish.commands import main

if __name__ == "__main__":
    sys.exit(main())
