"""A module is imported as its mutant: in a trial itself, and, laid down as `sitecustomize`, in every Python that the trial starts.

There it is loaded before anything else, so it needs nothing but what Python has loaded by then.
"""

import importlib.machinery
import marshal
import os
import sys

#: Names the file with the module's name and its changed code.
VARIABLE = "COURSE_MUTANT"


class Changed(importlib.machinery.SourceFileLoader):
    """Loads one module as its mutant; all others are loaded as they are."""

    def __init__(self, module: str, code: bytes):
        self.module, self.code = module, code

    def find_spec(self, name, path=None, target=None):
        """Called by every import; answers for the one module."""
        if name != self.module:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        super().__init__(name, spec.origin)
        spec.loader = self
        return spec

    def get_code(self, fullname):
        """The changed code, which says of itself that it comes from the file."""
        return marshal.loads(self.code)


if __name__ == "sitecustomize" and VARIABLE in os.environ:
    with open(os.environ[VARIABLE], "rb") as file:
        sys.meta_path.insert(0, Changed(*marshal.load(file)))
