"""The words of the pages themselves, in one place, so that a course can be translated."""

WORDS = {
    # -- every page
    "page.skip": "Skip to the text",
    "page.contents": "Contents",
    "page.search": "Search",
    "page.glossary": "Glossary",
    "page.dark": "Dark",
    "page.light": "Light",
    "page.help_button": "Help",
    "page.corner": "Calm and help",
    "page.close": "Close",
    "page.calm": "Calm",
    "page.no_script": "The activities need JavaScript, which does not run in this browser. Every picture and sentence can be "
    "read without it.",
    "page.needs_jupyter": "This part needs Jupyter.",
    "page.picture": "A picture that this cell draws",
    "page.changed": "This page was changed on its way here, or this browser is too old for it, so not all of its parts run. Where one does not "
    "run, its picture and its sentence stand in its place.",
    "page.help": "Where to get help",
    "page.private": "Nothing that you do here is sent anywhere. What you answer stays in this browser on this computer. Links in the text "
    "lead to other websites; the pages themselves ask none of them for anything.",
    "page.apart": "This browser keeps the answers of each page apart when the course is opened from a folder. So another page does not know "
    "what you answered on this one. “Keep my record” at the end of a lesson saves its answers in a file. To have all of them "
    "together, open the course from a web address, or in Chrome, Chromium or Edge.",
    "page.licence": "Code: MIT. Lessons and texts: CC BY 4.0. By A Good Cry contributors.",
    "page.edition_student": "Edition for students: your teacher has the answers.",
    "page.edition_instructor": "Edition for instructors: it holds the answers. Do not hand it out.",
    # -- a lesson
    "lesson.parts": "In this lesson",
    "lesson.code": "Show the code of this lesson",
    "lesson.words": "Words of this lesson",
    "lesson.all_words": "All words of the course",
    "lesson.around": "Previous and next lesson",
    "lesson.before": "Before",
    "lesson.next": "Next",
    "lesson.notebook": "Run it yourself",
    "lesson.notebook_what": "This page was made from a Jupyter notebook. With Python and the course installed you can run and change it.",
    "lesson.notebook_link": "Download the notebook of this lesson",
    # -- the page for who needs calm now
    "calm.ways": "Something else",
    "calm.back": "Back to the circle",
    # -- the page for who comes back after some days
    "comeback.title": "Come back",
    "comeback.about": "2, 7 and 21 days after the last questions of the course, the same ideas wait here once more, each time asked another way. "
    "Nothing is sent, and nobody reminds you.",
    "comeback.after": "The last questions stand in “{title}”",
    # -- its steps
    "steps.name": "Steps",
    "steps.back": "Back",
    "steps.on": "Go on",
    "steps.next": "Next lesson",
    "steps.contents": "All lessons",
    "steps.place": "Step {n} of {of}",
    "steps.all": "All on one page",
    "steps.one": "One step at a time",
    # -- the index
    "index.about": "An interactive course on what crying does, and does not do, for mental health.",
    "index.promise": "Everyone says it helps. In short lessons of bets, pictures and real studies, find out when crying does, when it "
    "doesn’t, and how anyone can know.",
    "index.education": "This is education, not treatment. You can skip any part, stop at any time, and come back later or not at all.",
    "index.begin": "Start here",
    "index.begin_in": "I have {n} minutes",
    "index.evidence": "I want the evidence",
    "index.calm": "I need calm now",
    "index.worse": "Why do I feel worse after crying?",
    "index.whole": "All together: about {n} minutes.",
    "index.go_on": "Next: {title}",
    "index.come_back": "Come back: a few questions wait for you today",
    "index.come_back_page": "Some days later: come back to a few questions",
    "index.lessons": "The lessons",
    "index.take": "Take it with you",
    "index.take_what": "All pages in one file, to read without a network, on a stick or a school's own web space. Unpack it and open index.html.",
    "index.take_link": "Download the course as a zip",
    "index.use": "How to use these pages",
    "index.keys": "By keyboard: in a lesson the arrow keys go from step to step. Press Tab until a control is marked; then arrow keys move a "
    "slider or change a choice, and the space bar presses a button.",
    "index.kept": "Your answers are kept in this browser. At the end of each lesson you can keep them in a file, open them again on another "
    "computer, or erase them.",
    # -- what a search engine or a catalogue is told
    "found.course": "interactive course",
    "found.lesson": "interactive lesson",
    "found.other": "reference",
    "found.learner": "student",
    "found.teacher": "teacher",
    # -- progress
    "progress.none": "Not begun",
    "progress.some": "{n} of {of} places answered",
    "progress.all": "All {of} places answered",
    "progress.one": "Answered",
    "progress.course_none": "",
    "progress.course": "You have answered something in {n} of {of} lessons. Only this browser knows.",
    "progress.course_one": "You have answered something in 1 of {of} lessons. Only this browser knows.",
    # -- search and glossary
    "search.title": "Search",
    "search.label": "Search the lessons and the glossary",
    "search.where_lesson": "in {title}",
    "search.where_word": "in the glossary",
    "search.none": "Nothing found for “{question}”. Try a shorter word.",
    "search.one": "1 place found.",
    "search.many": "{n} places found.",
    "search.everything": "Everything in the course",
    "glossary.title": "Glossary",
    "glossary.about": "The words that this course teaches, in plain language. Each one leads to the lessons that use it.",
    "glossary.used": "In: ",
}

#: Those that a page's own scripts say.
WORDS_OF_SCRIPTS = {
    key: text
    for key, text in WORDS.items()
    if key.split(".")[0] in ("progress", "search", "steps") or key == "index.go_on"
}
