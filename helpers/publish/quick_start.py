"""Keeps jsonschema, which nbformat and JupyterLab load, from building parsers that nothing here uses.

Its formats "iri" and "iri-reference" need 38 parsers, built at each import: 1.8 s of a processor, most of what a command
waits for before it reads a notebook. No schema of Jupyter's asks for either; without the parsers jsonschema leaves them unchecked.
"""

import sys

sys.modules.setdefault("rfc3987_syntax", None)  # pyright: ignore[reportArgumentType] the import system's own sign for "not there"
