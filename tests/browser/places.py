"""Where things stand on a page, one to another."""

from playwright.sync_api import Locator


def below(lower: Locator, upper: Locator) -> float:
    """How many pixels lie between the foot of one thing and the top of another below it."""
    low, high = lower.bounding_box(), upper.bounding_box()
    assert low
    assert high
    return low["y"] - high["y"] - high["height"]
