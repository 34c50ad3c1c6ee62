"""A course of one lesson."""

from helpers.course.the_course import Course

NAME = "02_stress_hormones"


def course_with(folder, exercise):
    """A course of one lesson with this exercise file."""
    made = Course(folder)
    listed = f"lessons: [{{lesson: {NAME}, title: A lesson, question: Why?}}]\n"
    (made.folder / "course.yml").write_text(listed, encoding="utf-8")
    made.exercise_path(NAME).parent.mkdir()
    made.exercise_path(NAME).write_text(exercise, encoding="utf-8")
    return made
