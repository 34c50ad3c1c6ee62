"""The course without a network: the service worker of a web space, and everything as one zip."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

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
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(f"{FOLDER}/{name}", date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            archive.writestr(entry, files[name], compresslevel=9)
    return out.getvalue()
