"""Words of putting a message together and practising it."""

WORDS = {
    "message.text": "Your message",
    "message.empty": "Choose a sentence above, and it stands here.",
    "message.practise": "Practise saying it",
    "message.practise_how": "One line at a time. Say it aloud, whisper it, or only think it. There is no hurry.",
    "message.line": "Line {n} of {of}",
    "message.next": "Next line",
    "message.back": "Line before",
    "message.again": "From the start again",
    "message.stop": "Stop practising",
    "message.last": "That is the last line. You can go back to the start, change the message, or leave it.",
    "message.sentence": "{title}: {prompt} To choose or write: {parts}.",
}
