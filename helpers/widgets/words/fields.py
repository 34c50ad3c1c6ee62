"""Words of the fields that a message or a plan is made of, and of copying and keeping what was made."""

WORDS = {
    "fields.own": "In my own words",
    "fields.own_label": "{label}: in my own words",
    "fields.leave_out": "Leave this out",
    "fields.order": "In this order",
    "fields.copy": "Copy the text",
    "fields.copied": "The text is copied. Paste it where you want it. Nothing was sent.",
    "fields.copy_by_hand": "This browser does not let a page copy. The text is selected for you: press Ctrl and C, on a Mac Command and C, "
    "or hold a finger on it and choose Copy.",
    "fields.nothing": "There is no text yet.",
    "fields.keep": "Keep this in my browser, so that I find it here again",
    "fields.keep_note": "Without this tick it is gone when you close or reload the page. With it, whoever uses this browser after you "
    "can read it. It is in no file that is handed in, and nobody is sent anything.",
}
