"""Words of the card at a lesson's end."""

WORDS = {
    "end.title": "Your card",
    "end.bet": "Your bet",
    "end.found": "What was found",
    "end.no_bet": "You placed no bet.",
    "end.teacher": "Your teacher has the answer.",
    "end.of_hundred": "{n} of 100",
    "end.sure": "{said} ({sure})",
    "end.drawn": "The line you drew",
    "end.lines": "Which one would you tell a friend?",
    "end.save": "Save as a picture",
    "end.saved": "Look in your downloads. What you see on the card is all that's in the picture.",
    "end.failed": "This browser gives no picture. Take a screenshot instead.",
    "end.alt": "Your card. {parts}",
    "end.sentence": "Your card: {title} {lines}",
    "end.all": "Your cards",
    "end.none": "There's no card yet. At the end of a lesson, choose what you'd tell a friend, and its card comes here.",
    "end.print": "Print this page",
    "end.sentence_all": "All the cards from the ends of the lessons, on one page.",
}
