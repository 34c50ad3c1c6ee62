"""When something was last looked up: the month in words, and whether that is more than a year ago."""

from __future__ import annotations

import datetime


def month(day: datetime.date | None) -> str:
    """The month in words, "November 2026"; an empty text for no day."""
    return f"{day:%B %Y}" if day else ""


def is_aged(day: datetime.date, today: datetime.date) -> bool:
    """Whether a year has passed since, and more than that."""
    return (day.year + 1, day.month, day.day) < (today.year, today.month, today.day)
