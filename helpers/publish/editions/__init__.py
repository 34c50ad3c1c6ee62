"""Editions of the course from one source: for students, for learners alone, for instructors, for paper."""
