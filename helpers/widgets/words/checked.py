"""Words for the day on which something was last looked up."""

WORDS = {
    "checked.when": "Checked in {month}.",
    "checked.aged": "Last checked in {month}; newer studies may have come since.",
}
