"""Questions, statements, cards and claims that the tests of the learning widgets share."""

from helpers.widgets import Cards, Check, EvidenceMap, Survey

SECRET = "because-of-this"


def place(item):
    return {"course": "a-course", "lesson": "02_rivers", "item": item}


def option(text, correct=False):
    return {"text": text, "html": f"<em>{text}</em>", "correct": correct, "feedback_html": f"{text}: {SECRET}."}


def single(first, second, **more):
    options = [option(first, correct=True), option(second)]
    return {"kind": "single", "html": "How fast?", "options": options, "order": "fixed", **more}


def questions():
    return [
        single("Fast", "Slow", id="speed", again=single("Quick", "Late")),
        {
            "id": "kinds",
            "kind": "multiple",
            "html": "Which ones?",
            "options": [option("One", correct=True), option("Two", correct=True), option("Three")],
            "order": "fixed",
            "again": single("Four", "Five"),
        },
        {
            "id": "litres",
            "kind": "number",
            "html": "How many litres?",
            "value": 1100,
            "tolerance": 10,
            "unit": "litres",
            "right_html": f"About that: {SECRET}.",
            "wrong_html": f"Another number: {SECRET}.",
            "known": [{"value": 1, "tolerance": 0.5, "feedback_html": f"One is too few: {SECRET}."}],
            "again": {"kind": "number", "html": "And how many buckets?", "value": 1.5, "tolerance": 0, "unit": "", "right_html": "Yes.", "wrong_html": "No.", "known": []},
        },
    ]  # fmt: skip


def check(**more):
    return Check(questions(), store=place("check"), **more)


STATEMENTS = [
    {"id": "wide", "text": "Wide rivers are slow.", "evidence_html": f"<p>{SECRET}</p>"},
    {"id": "deep", "text": "Deep rivers are slow.", "evidence_html": ""},
    {"id": "cold", "text": "Cold rivers are slow.", "evidence_html": ""},
]


def survey(when="before", lesson="00_start", **more):
    store = {"course": "a-course", "lesson": lesson, "item": "survey"}
    return Survey(STATEMENTS, when=when, before={"lesson": "00_start", "item": "survey"}, store=store, **more)


BINS = [{"id": "left", "text": "Left", "hint": "This side"}, {"id": "right", "text": "Right", "hint": ""}]
CARDS = [
    {"id": "one", "text": "One", "bin": "left", "feedback_html": f"Left: {SECRET}"},
    {"id": "two", "text": "Two", "bin": "right", "feedback_html": f"Right: {SECRET}"},
    {"id": "three", "text": "Three", "bin": "left", "feedback_html": f"Left: {SECRET}"},
]


def sorting(**more):
    return Cards("Where do they belong?", bins=BINS, items=CARDS, store=place("sort.sides"), **more)


MEANINGS = {
    "Strong": "Sure.",
    "Moderate": "Rather sure.",
    "Preliminary": "A first look.",
    "Contested": "They disagree.",
    "Theoretical": "An idea.",
}


def claim(id, grade, lesson="a"):
    words = {"id": id, "title": f"Claim {id}.", "lesson": lesson, "lesson_title": f"Lesson {lesson}"}
    return {**words, "grade": grade, "why": f"{id} {SECRET}.", "fit": "supports", "card_html": f"<p>More on {id}.</p>"}


CLAIMS = [
    claim("first", "Strong"),
    claim("second", "Theoretical"),
    claim("third", "Moderate", "b"),
    claim("fourth", "Moderate", "b"),
]


def evidence_map(**more):
    return EvidenceMap(CLAIMS, MEANINGS, store=place("grades"), **more)
