"""The lines of a small end card."""

LINES = [{"id": "deep", "text": "Deeper than it looks."}, {"id": "cold", "text": "Cold, too."}]
