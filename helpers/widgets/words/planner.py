"""Words of making a plan of one page and printing it."""

WORDS = {
    "planner.page": "Your page",
    "planner.blank": "not filled in yet",
    "planner.print": "Print this page",
    "planner.printed": "Your browser prints this page alone, and nothing else of the lesson. If no print window opened, copy the text.",
    "planner.sentence": "{title}: {prompt} On the page: {fields}.",
}
