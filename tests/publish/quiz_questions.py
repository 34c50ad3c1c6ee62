"""Small questions, as an exporter gets them."""

from helpers.course.text import to_html_inline

from .platforms import plain


def option(text, correct, feedback="Why."):
    html = to_html_inline(text)
    return {"text": plain(html), "html": html, "correct": correct, "feedback_html": to_html_inline(feedback)}


def choice(text, *options, kind="single", id="02_a.b"):
    return {"id": id, "kind": kind, "html": to_html_inline(text), "options": list(options)}


def pairs_of_time(id="02_a.match.x", day="A day", week="A week", hours="24 <hours>"):
    """Two pairs to match, with why they belong together; each text may hold signs of its own."""
    return {
        "id": id,
        "kind": "match",
        "title": "How <long>?",
        "prompt": "Match.",
        "lefts": [{"id": "day", "text": day}, {"id": "week", "text": week}],
        "rights": [{"id": "days", "text": "7 days"}, {"id": "hours", "text": hours}],
        "pairs": [
            {"left": "day", "right": "hours", "feedback_html": "It <em>has</em> them."},
            {"left": "week", "right": "days", "feedback_html": "So it is."},
        ],
    }
