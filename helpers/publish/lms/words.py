"""The words that the frame of a learning platform says, in one place, so that a course can be translated."""

#: What a teacher is told of SCORM.
SCORM_NOT_SHOWN = (
    "SCORM can't show a class's answers together as the class report does: the platform learns where one is and when all is seen, "
    "and each answer by itself once someone presses “Hand in”."
)
WORDS = {
    "scorm.told": "Your learning platform is told where you are and when you've seen every lesson. Your answers stay in this browser until "
    "you hand them in.",
    "scorm.alone": "No learning platform was found around this page. The course works all the same, and nothing is reported.",
    "scorm.hand_in": "Hand in",
    "scorm.ask": "Hand in your answers? Your teacher will see {n} of them, with your name, in your learning platform. What you wrote for "
    "yourself is not among them.",
    "scorm.nothing": "There is no answer to hand in yet. Predictions, questions, surveys and tasks can be handed in.",
    "scorm.yes": "Yes, hand in",
    "scorm.no": "Not now",
    "scorm.handed_in": "Handed in: {n} answers.",
}
