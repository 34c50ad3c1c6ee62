"""The course as it is delivered, which tests read."""

from pathlib import Path

from helpers.course.the_course import Course

DELIVERED = Course(Path(__file__).parents[1] / "notebooks")
