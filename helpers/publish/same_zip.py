"""A zip with the same bytes every time: of one date, in the order that is given."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

#: The first day that a zip can name. With the day of building, its bytes would change with the clock.
DATE = (1980, 1, 1, 0, 0, 0)
#: Whoever unpacks a file may read it, and its owner may change it.
READABLE = 0o644 << 16
#: A system that knows such rights, wherever it was packed.
UNIX = 3


def same_zip(files: Mapping[str, bytes]) -> bytes:
    """The files, by their places, as one zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for place, data in files.items():
            entry = zipfile.ZipInfo(place, DATE)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, UNIX, READABLE
            archive.writestr(entry, data, compresslevel=9)
    return out.getvalue()
