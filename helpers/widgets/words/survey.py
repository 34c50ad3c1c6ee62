"""Words of the survey of beliefs, before and after."""

WORDS = {
    "survey.before": "What you believe now",
    "survey.after": "What you believe now, after the course",
    "survey.note": "There is no right answer to an opinion. Leave out what you like.",
    "survey.keep": "Keep my answers",
    "survey.change": "Change my answers",
    "survey.none": "Choose an answer for one sentence at least.",
    "survey.kept": "Your answers are kept. The last lesson shows them beside what you believe then.",
    "survey.kept_after": "Your answers are kept.",
    "survey.given": "You answered {n} of {of} sentences.",
    "survey.picture": "What has moved",
    "survey.no_before": "There are no answers from the start of the course on this computer, so you see only what you believe now.",
    "survey.moved": "You moved on {n} of the {of} sentences that you answered both times.",
    "survey.row_moved": "{text} Before: {before}. Now: {after}.",
    "survey.row_same": "{text} Before and now: {after}.",
    "survey.row_now": "{text} Now: {after}.",
    "survey.key": "Open circle: before. Full circle: now.",
    "survey.evidence": "What studies say",
    "survey.sentence_before": "Survey, before the course: {n} sentences. {texts}",
    "survey.sentence_after": "Survey, after the course: the same {n} sentences, and what has moved.",
}
