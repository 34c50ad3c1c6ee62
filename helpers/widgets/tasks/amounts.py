"""Things with a size, as `Ordering` and `Placing` show them: checked, and with their size in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..shared.plain_numbers import decimals, is_own_number

MOST_THINGS = 8


def checked(items: list[Mapping], least: int, unit: str) -> list[dict[str, Any]]:
    """The items as a front end shows them: ``{"id", "text", "value", "shown", "note_html"}``.

    All sizes get as many decimals as the longest needs, and a sign where one of them is below 0.

    Args:
        items: ``{"id", "text", "value", "unit", "note_html"}``; unit and note may be left out.
        least: how many there must be.
        unit: for all items that have none of their own; see `amount`.

    Raises:
        ValueError: an item that makes no sense. The sentence names it and says what to do.
    """
    without_sizes(items, least)
    for item in items:
        if not is_own_number(item.get("value")):
            raise ValueError(f"items: {item['id']!r} has the value {item.get('value')!r}; give its size as a number.")
    places = max(decimals(item["value"]) for item in items)
    signed = any(item["value"] < 0 for item in items)
    return [
        {
            "id": item["id"],
            "text": item["text"],
            "value": item["value"],
            "shown": amount(item["value"], places, item.get("unit") or unit, signed),
            "note_html": item.get("note_html", ""),
        }
        for item in items
    ]


def without_sizes(items: list[Mapping], least: int) -> list[dict[str, Any]]:
    """The items with nothing in them that tells their size: ``{"id", "text"}``; sizes may be left out.

    Raises:
        ValueError: an item without an id of its own or without a text.
    """
    if not least <= len(items) <= MOST_THINGS:
        raise ValueError(f"items: {len(items)} given; give {least} to {MOST_THINGS}.")
    seen: set[str] = set()
    for item in items:
        name = item.get("id")
        if not isinstance(name, str) or not name or name in seen:
            raise ValueError(f"items: the id {name!r} is missing or there twice; give each item a short id of its own.")
        seen.add(name)
        if not str(item.get("text", "")).strip():
            raise ValueError(f"items: {name!r} has no text; say what it is.")
    return [{"id": item["id"], "text": item["text"]} for item in items]


def amount(value: float, places: int, unit: str = "", signed: bool = False) -> str:
    """A number with its unit: "+0.36 °C". A unit with {n} in it says where the number goes: "d = {n}"."""
    text = f"{value:+,.{places}f}" if signed and value else f"{value:,.{places}f}"
    text = text.replace("-", "\u2212")
    return unit.replace("{n}", text) if "{n}" in unit else f"{text} {unit}".strip()
