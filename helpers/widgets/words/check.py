"""Words of questions with feedback for every answer."""

WORDS = {
    "check.send": "Check my answer",
    "check.send_never": "Keep my answer",
    "check.choose": "Choose an answer first.",
    "check.choose_many": "Choose one answer or more first.",
    "check.number": "Your answer ({unit})",
    "check.number_plain": "Your answer",
    "check.no_number": "Write a number, such as 12 or 1.5.",
    "check.many": "More than one may fit.",
    "check.fits": "That fits.",
    "check.fits_not": "Not quite.",
    "check.missed": "This fits, too.",
    "check.answer": "What fits: {answer}",
    "check.try_again": "Try a changed question",
    "check.one_more": "One more like it",
    "check.afresh": "Start this question afresh",
    "check.again": "The same idea, asked in another way",
    "check.kept": "Your answer is kept. Your teacher has the answers.",
    "check.name": "Question {n} of {of}",
    "check.sentence": "{n} questions. {questions}",
}
