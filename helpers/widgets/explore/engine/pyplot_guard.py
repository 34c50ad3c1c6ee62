"""Keeps pyplot out: a function that draws with plt.… would draw on a figure of its own that nobody sees."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from matplotlib._pylab_helpers import Gcf


@contextmanager
def pyplot_kept_out() -> Iterator[list]:
    """For the length of a ``with`` block pyplot sees no figure; those made inside are closed and listed."""
    before, made = Gcf.figs.copy(), []
    Gcf.figs.clear()
    try:
        yield made
    finally:
        made.extend(Gcf.figs.values())
        if made:
            sys.modules["matplotlib.pyplot"].close("all")
        Gcf.figs.clear()
        Gcf.figs.update(before)
