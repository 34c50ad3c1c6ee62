"""Which artists of a figure are the author's marks, and which stand on the figure itself."""

from __future__ import annotations

import matplotlib as mpl
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.collections import Collection, QuadMesh
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.image import AxesImage
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.table import Table
from matplotlib.text import Text


def own_artists(ax: Axes) -> list[Artist]:
    """What the author drew, without the axes' own furniture."""
    return [*ax.images, *ax.patches, *ax.collections, *ax.lines, *ax.texts, *ax.tables, *ax.artists]


def rank(artist: Artist) -> int:
    """Where an artist stands among `own_artists`, which go by kind."""
    kinds = (AxesImage, Patch, Collection, Line2D, Text, Table)
    return next((place for place, kind in enumerate(kinds) if isinstance(artist, kind)), len(kinds))


def is_raster(artist: Artist) -> bool:
    """Whether it is drawn as an image: it then stands still, unless the whole figure is taken down."""
    return isinstance(artist, AxesImage | QuadMesh)


def hide_plain_backgrounds(figure: Figure) -> None:
    """The page's own colour shows through (it may be dark), save where the author chose another background."""
    paper = {
        to_rgba(mpl.rcParams["figure.facecolor"]),
        to_rgba(mpl.rcParams["axes.facecolor"]),
    }
    for patch in (figure.patch, *(axes.patch for axes in figure.axes)):
        if patch.get_facecolor() in paper:
            patch.set_facecolor("none")


def loose_parts(figure: Figure) -> list[Artist]:
    """What stands on the figure itself and not on its axes: its texts, legends, lines, further axes."""
    on_figure = [*figure.texts, *figure.legends, *figure.lines, *figure.patches, *figure.artists, *figure.images]
    return [*on_figure, *figure.subfigs, *figure.axes[1:], *figure.axes[0].child_axes]
