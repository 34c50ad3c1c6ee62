"""A finger on the screen: it comes down, goes along and lifts, as the browser itself would tell it."""

from __future__ import annotations


def drag(page, *spots, lift: bool = True) -> None:
    """Drag one finger along some spots of the page's visible part; the page must have been opened with has_touch."""
    session = page.context.new_cdp_session(page)
    (first, *others) = spots
    session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [_point(first)]})
    for spot in others:
        session.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [_point(spot)]})
    if lift:
        session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    session.detach()


def _point(spot: tuple[float, float]) -> dict[str, float]:
    return {"x": spot[0], "y": spot[1]}


def swipe(page, node, by_x: float, by_y: float, steps: int = 6) -> None:
    """A finger comes down in the middle of a node, goes by so many pixels, and lifts."""
    node.scroll_into_view_if_needed()
    box = node.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    drag(page, *((x + by_x * step / steps, y + by_y * step / steps) for step in range(steps + 1)))
