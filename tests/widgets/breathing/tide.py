"""A wave that a pacer can show."""

WAVE = {
    "title": "The tide",
    "says": "At {rate} it runs from {low} to {high}.",
    "toggle": "Show the tide",
    "middle": 70,
    "swings": [(2, 20), (10, 12), (30, 2)],
}
