"""The words of the pages themselves, in one place, so that a course can be translated."""

WORDS = {
    # -- every page
    "page.skip": "Skip to the text",
    "page.contents": "Contents",
    "page.search": "Search",
    "page.glossary": "Glossary",
    "page.theme": "Dark",
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
    "lesson.code": "Code",
    "lesson.words": "Words of this lesson",
    "lesson.all_words": "All words of the course",
    "lesson.around": "Previous and next lesson",
    "lesson.before": "Before",
    "lesson.next": "Next",
    "lesson.notebook": "Run it yourself",
    "lesson.notebook_what": "This page was made from a Jupyter notebook. With Python and the course installed you can run and change it.",
    "lesson.notebook_link": "Download the notebook of this lesson",
    # -- the index
    "index.about": "An interactive course on what crying does, and does not do, for mental health. It follows one popular article, benefit "
    "by benefit. For each one you ask: what is claimed, what was measured, and how sure can one be?",
    "index.education": "It is education, not treatment. You can skip any part, stop at any time, and come back later or not at all.",
    "index.begin": "Begin",
    "index.go_on": "Go on with: {title}",
    "index.lessons": "The lessons",
    "index.take": "Take it with you",
    "index.take_what": "All pages in one file, to read without a network, on a stick or a school's own web space. Unpack it and open index.html.",
    "index.take_link": "Download the course as a zip",
    "index.use": "How to use these pages",
    "index.keys": "By keyboard: press Tab until a control is marked. Arrow keys move a slider or change a choice. The space bar presses a button.",
    "index.kept": "Your answers are kept in this browser. At the end of each lesson you can keep them in a file, open them again on another "
    "computer, or erase them.",
    "index.models": "The pictures are models. They show how an idea works. They are not data from people who cried.",
    # -- progress
    "progress.none": "Not begun",
    "progress.some": "{n} of {of} places answered",
    "progress.all": "All {of} places answered",
    "progress.one": "Answered",
    "progress.course_none": "Nothing is kept in this browser yet.",
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
