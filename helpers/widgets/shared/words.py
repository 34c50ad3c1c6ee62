"""Words that several widgets show: the frame around each, a session by the clock, fields to fill in."""

WORDS = {
    # Words of the frame around every activity.
    "frame.waits": "For the teacher: a part of this cannot be shown as its file says. What is shown works.",
    "frame.problem": "Something did not work: {what} Run the cell again to start afresh.",
    # Words of what runs by the clock: the breathing pacer and the relaxation guide.
    "session.start": "Start",
    "session.pause": "Pause",
    "session.go_on": "Go on",
    "session.stop": "Stop",
    "session.changed": "The settings have changed. Start when you are ready.",
    "session.left": "{time} left",
    "session.time": "{minutes}:{seconds}",
    "session.full": "Full screen",
    "session.full_leave": "Leave full screen",
    "session.settings": "Settings",
    "session.field": "{label} (seconds)",
    "session.wrong": "{label}: give a number from {low} to {high}.",
    "session.sound": "Sound, for closed eyes",
    "session.volume": "Volume",
    "session.percent": "{n} %",
    "session.silent": "This browser cannot play the tones.",
    "session.minutes": "{n} minutes",
    "session.minutes_one": "1 minute",
    "session.seconds": "{n} seconds",
    "session.about": "about {time}",
    # Words of the device's own voice.
    "voice.label": "Voice",
    "voice.note": "A voice of this device says what comes. Nothing is sent anywhere.",
    "voice.none": "This device has no voice of its own that this browser can use. The tones work.",
    # Words of the fields that a message or a plan is made of, and of copying and keeping what was made.
    "fields.own": "In my own words",
    "fields.own_label": "{label}: in my own words",
    "fields.own_short": "My words",
    "fields.own_button": "{own}: {label}",
    "fields.write": "Write here",
    "fields.left_out": "(left out)",
    "fields.choose": "Tap to choose",
    "fields.swap": "{text} Tap to swap.",
    "fields.numbered": "{n}. {text}",
    "fields.order_said": "In this order: {order}",
    "fields.share": "Share",
    "fields.copy": "Copy the text",
    "fields.copied": "The text is copied. Paste it where you want it. Nothing was sent.",
    "fields.copy_by_hand": "This browser does not let a page copy. The text is selected for you: press Ctrl and C, on a Mac Command and C, "
    "or hold a finger on it and choose Copy.",
    "fields.nothing": "There is no text yet.",
    "fields.keep": "Keep this in my browser, so that I find it here again",
    "fields.keep_note": "Without this tick it is gone when you close or reload the page. With it, whoever uses this browser after you "
    "can read it. It is in no file that is handed in, and nobody is sent anything.",
    # Words for the day on which something was last looked up.
    "checked.when": "Checked in {month}.",
    "checked.aged": "Last checked in {month}; newer studies may have come since.",
}
