"""Words of a picture that is heard, stepped through and read as a table."""

WORDS = {
    "hear.open": "Hear, step or read this picture",
    "hear.panel": "Hear, step, read",
    "hear.play": "Hear it",
    "hear.stop": "Stop",
    "hear.tones": "A tone as you move",
    "hear.silent": "This browser can't play tones. You can step and read.",
    "hear.which": "Curve",
    "hear.all": "All, one after the other",
    "hear.step": "Step along",
    "hear.place": "{n} of {of}",
    "hear.point": "{at}: {is}",
    "hear.named": "{name} {is}",
    "hear.gap": "nothing there",
    "hear.table": "Read as a table",
    "hear.caption": "{question} {controls}",
    # What a curve is called that has no name of its own, and the two edges of an area.
    "hear.curve": "Curve {n}",
    "hear.from": "{name}: from",
    "hear.to": "{name}: to",
    # A place along the axis, by the first word of the axis's name, where that is one of these; else as in the last two lines.
    "hear.along_seconds": "second {x}",
    "hear.along_minutes": "minute {x}",
    "hear.along_hours": "hour {x}",
    "hear.along_days": "day {x}",
    "hear.along_weeks": "week {x}",
    "hear.along_months": "month {x}",
    "hear.along_years": "year {x}",
    "hear.along": "{name} {x}",
    "hear.along_long": "{x}",
}
