"""What is seen of matplotlib's own objects, as values that are equal where they look equal."""

from __future__ import annotations

import types
from collections.abc import Mapping
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.backend_bases import FigureCanvasBase
from matplotlib.cbook import CallbackRegistry
from matplotlib.figure import FigureBase
from matplotlib.gridspec import GridSpecBase, SubplotSpec
from matplotlib.layout_engine import LayoutEngine
from matplotlib.transforms import Transform, TransformNode

#: Holds no state of its own that is seen, or is set anew by the easel.
LEFT_ALONE = (TransformNode, CallbackRegistry, FigureCanvasBase, GridSpecBase, SubplotSpec, LayoutEngine)
#: Attributes that change by drawing alone, or hold the marks themselves.
NOT_SEEN = frozenset(
    [
        "_stale",
        "stale_callback",
        "_callbacks",
        "callbacks",
        "_remove_method",
        "_renderer",
        "_children",
        "containers",
        "_mouseover_set",
        "_current_image",
        "legend_",
        "_stale_viewlims",
        "ignore_existing_data_limits",
        "_get_lines",
        "_get_patches_for_fill",
        "_colorbars",
        "child_axes",
        "_transformed_path",
        "texts",
        "legends",
        "artists",
        "lines",
        "patches",
        "images",
        "_suptitle",
        "_supxlabel",
        "_supylabel",
        "_axstack",
        "_localaxes",
        "subfigs",
        "_axobservers",
        "_mouse_key_ids",
        "_autoscale_on",
        "majorTicks",
        "minorTicks",
        "_loc",
    ]
)
BACK = frozenset(
    ["_axes", "axes", "axis", "figure", "_parent_figure", "_root_figure"]
)  # from a part to what it is a part of


def comparable(value: Any, depth: int = 5) -> Any:
    """A value to compare with that of another drawing: equal where it looks equal."""
    if value is None or isinstance(value, str | bytes | bool | int | float | complex):
        return value
    if isinstance(value, np.ndarray | np.generic):
        return str(np.asarray(value).tolist())
    if isinstance(value, types.FunctionType | types.MethodType | types.BuiltinFunctionType):
        cells = [cell.cell_contents for cell in getattr(value, "__closure__", None) or ()]
        return (getattr(value, "__qualname__", ""), *(comparable(cell, depth - 1) for cell in cells if depth))
    if depth == 0 or (isinstance(value, LEFT_ALONE) and not isinstance(value, Transform)):
        return type(value).__name__
    if isinstance(value, Mapping):
        return tuple((str(key), comparable(each, depth - 1)) for key, each in value.items())
    if isinstance(value, list | tuple | set | frozenset):
        return tuple(comparable(each, depth - 1) for each in value)
    if isinstance(value, FigureBase | Axes | Axis):
        return type(value).__name__
    if not hasattr(value, "__dict__"):
        return str(value) if type(value).__module__ == "builtins" else type(value).__name__
    inside = vars(value).items()
    if isinstance(value, Transform):
        inside = [(key, each) for key, each in inside if isinstance(each, str | bool | int | float)]
    return (
        type(value).__name__,
        *((key, comparable(each, depth - 1)) for key, each in inside if key not in NOT_SEEN | BACK | {"_transform"}),
    )
