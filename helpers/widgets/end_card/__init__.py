"""The card at a lesson's end, and all of them on one page."""
