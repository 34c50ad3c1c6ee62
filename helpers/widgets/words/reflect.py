"""Words of private thoughts."""

WORDS = {
    "reflect.kicker": "For you alone",
    "reflect.note": "What you write stays in this browser on this computer. It is in no file that is handed in.",
    "reflect.sentence": "To think about, for you alone: {prompts}",
}
