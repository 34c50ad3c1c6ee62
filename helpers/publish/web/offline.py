"""The course without a network: the service worker of a web space, Calm on a home screen, and everything as one zip."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from ..same_zip import same_zip

ZIP = "a-good-cry.zip"
FOLDER = "a-good-cry"
SCRIPT = Path(__file__).parent / "scripts" / "offline.js"
#: The file by which a phone puts Calm on its home screen.
MANIFEST = "calm.webmanifest"
#: A drop on a dark ground, with room around it for a phone that cuts icons round.
HOME_ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-16 -16 64 64"><path fill="#171411" d="M-16-16h64v64h-64z"/>'
    '<path fill="#5fc7cf" d="M16 2c5 8 9 12 9 18a9 9 0 0 1-18 0c0-6 4-10 9-18z"/></svg>'
)


def worker(files: Mapping[str, bytes]) -> bytes:
    """The service worker that stores all pages; another one as soon as a page says something else."""
    names = sorted(name for name in files if name.endswith(".html"))
    version = hashlib.sha256(b"".join(name.encode() + b"\0" + files[name] for name in names)).hexdigest()[:12]
    course = json.dumps({"version": version, "pages": names}, indent=1)
    return f"self.goodCry = {course};\n{SCRIPT.read_text(encoding='utf-8')}".encode()


def manifest(name: str, page: str) -> bytes:
    """What a phone needs to put a page on its home screen: its name, where it begins, how it looks, and its icon.

    The icon stands in the file itself, so that nothing else has to be fetched.
    """
    icon = f"data:image/svg+xml;base64,{base64.b64encode(HOME_ICON.encode()).decode()}"
    said = {
        "name": name,
        "short_name": name,
        "start_url": page,
        "display": "standalone",
        "background_color": "#171411",
        "theme_color": "#171411",
        "icons": [
            {"src": icon, "sizes": "any", "type": "image/svg+xml", "purpose": purpose}
            for purpose in ("any", "maskable")
        ],
    }
    return f"{json.dumps(said, ensure_ascii=False, indent=1)}\n".encode()


def packed(files: Mapping[str, bytes]) -> bytes:
    """All files in one zip, in one folder, with the same bytes every time."""
    return same_zip({f"{FOLDER}/{name}": files[name] for name in sorted(files)})
