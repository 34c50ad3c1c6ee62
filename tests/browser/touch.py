"""Real touches: what a finger does, as the browser's own events, so that scrolling and dragging compete as on a phone."""


def swipe(page, node, by_x, by_y, steps=6):
    """A finger goes down in the middle of a node, moves, and leaves."""
    node.scroll_into_view_if_needed()
    box = node.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    client = page.context.new_cdp_session(page)

    def touch(kind, *points):
        client.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": a, "y": b} for a, b in points]})

    touch("touchStart", (x, y))
    for step in range(1, steps + 1):
        touch("touchMove", (x + by_x * step / steps, y + by_y * step / steps))
    touch("touchEnd")
    client.detach()
