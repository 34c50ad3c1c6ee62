"""The questions of the lessons for learning platforms."""
