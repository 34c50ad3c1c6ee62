"""What a page may do: a Content-Security-Policy that names each of its own scripts and styles by fingerprint.

Nothing else may run or be fetched, from a folder as from a web space: no other host, no other file, no style
attribute, no form. So a page stays what it was made, whatever stands beside it.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable


def policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """The policy of a page with these inline scripts and style elements, given as their exact texts."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {_named(scripts)}",
            f"style-src {_named(styles)}",
            "img-src data:",  # still pictures and the small one in the tab
            "worker-src 'self'",  # offline.js, on a web space only
            "manifest-src 'self'",  # Calm on a phone's home screen, on a web space only
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def fingerprint(text: str) -> str:
    """The SHA-256 of a script or style, as a policy names it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _named(texts: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(map(fingerprint, texts))) or "'none'"
