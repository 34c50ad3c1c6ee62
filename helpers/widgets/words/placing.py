"""Words of placing things on a scale by their size."""

WORDS = {
    "placing.teacher": "Your places are kept. Your teacher has the answers.",
    "placing.sentence": "{title} {prompt} To place from {low} to {high}: {items}.",
    "placing.not_yet": "not placed yet",
    "placing.landmark": "{number}: {text}.",
    "placing.missing": "Place this one first. If you do not know, guess: a guess is fine.",
    "placing.show": "Show what was found",
    "placing.found": "What was found, beside your marks",
    "placing.found_only": "What was found",
    "placing.key_yours": "your mark",
    "placing.key_found": "found",
    "placing.near": "You placed it at {yours}. Found: {found}. That is close.",
    "placing.more": "You placed it at {yours}. Found: {found}. It is larger than you thought.",
    "placing.less": "You placed it at {yours}. Found: {found}. It is smaller than you thought.",
    "placing.again": "Place them again",
}
