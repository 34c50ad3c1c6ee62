"""Words of what runs by the clock: the breathing pacer and the relaxation guide."""

WORDS = {
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
}
