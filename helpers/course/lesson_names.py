"""The names of the lessons, in order, as their notebooks and exercise files have them."""

#: The lessons that take up the article's claims.
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

#: Every notebook: the lessons, the one before them and the one for teachers.
NOTEBOOKS = ("00_start_here", *LESSONS, "for_instructors")
