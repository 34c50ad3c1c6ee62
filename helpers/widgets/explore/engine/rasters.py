"""Images of a picture as PNG, for what no path can say: heat maps and pictures that change."""

from __future__ import annotations

import base64
import io

import numpy as np
from PIL import Image


def png_address(pixels: np.ndarray) -> str:
    """A data address of these pixels (rows x columns x RGBA, 0 to 255, the first row on top)."""
    out = io.BytesIO()
    image = Image.fromarray(np.ascontiguousarray(pixels, dtype=np.uint8), "RGBA")
    image.save(out, format="png", optimize=True)
    few = image.quantize(256, method=Image.Quantize.FASTOCTREE)
    small = io.BytesIO()
    if (np.asarray(few.convert("RGBA")) == np.asarray(image)).all():  # a palette only where it loses nothing
        few.save(small, format="png", optimize=True)
    best = min((part.getvalue() for part in (out, small) if part.tell()), key=len)
    return "data:image/png;base64," + base64.b64encode(best).decode("ascii")
