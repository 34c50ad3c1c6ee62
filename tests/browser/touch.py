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
