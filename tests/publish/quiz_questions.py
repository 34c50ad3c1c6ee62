"""Small questions, as an exporter gets them."""

from helpers.course.text import to_html_inline

from .platforms import plain


def option(text, correct, feedback="Why."):
    html = to_html_inline(text)
    return {"text": plain(html), "html": html, "correct": correct, "feedback_html": to_html_inline(feedback)}


def choice(text, *options, kind="single", id="02_a.b"):
    return {"id": id, "kind": kind, "html": to_html_inline(text), "options": list(options)}
