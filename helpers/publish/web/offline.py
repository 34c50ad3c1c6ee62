"""The course without a network: the service worker of a web space, and everything as one zip."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from ..same_zip import same_zip

ZIP = "a-good-cry.zip"
FOLDER = "a-good-cry"
SCRIPT = Path(__file__).parent / "scripts" / "offline.js"


def worker(files: Mapping[str, bytes]) -> bytes:
    """The service worker that stores all pages; another one as soon as a page says something else."""
    names = sorted(name for name in files if name.endswith(".html"))
    version = hashlib.sha256(b"".join(name.encode() + b"\0" + files[name] for name in names)).hexdigest()[:12]
    course = json.dumps({"version": version, "pages": names}, indent=1)
    return f"self.goodCry = {course};\n{SCRIPT.read_text(encoding='utf-8')}".encode()


def packed(files: Mapping[str, bytes]) -> bytes:
    """All files in one zip, in one folder, with the same bytes every time."""
    return same_zip({f"{FOLDER}/{name}": files[name] for name in sorted(files)})
