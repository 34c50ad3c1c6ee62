"""The names of the lessons that take up the article's claims, as claims.yml and references.json have them.

What a course holds stands in course.yml; a teacher may leave some of these out and add others.
"""

LESSONS = (
    "01_why_we_cry",
    "02_stress_hormones",
    "03_mood_hormones",
    "04_pain",
    "05_social_signal",
    "06_brain_cooling",
    "07_sleep",
    "08_when_it_does_not_help",
    "09_soothing_toolkit",
    "10_weigh_the_evidence",
)
