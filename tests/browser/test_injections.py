"""Script injections in every text of the content files, shown in a real browser: all of it stays text."""

import json

import pytest

from helpers.course import for_widgets
from helpers.course.hand_in_file import HANDED_IN
from helpers.course.help_lines import help_html
from helpers.course.settings_file import Settings
from helpers.course.text import to_html, to_html_inline
from helpers.widgets import (
    Card,
    Cards,
    Check,
    EvidenceCard,
    EvidenceMap,
    Message,
    Planner,
    Predict,
    Record,
    Reflect,
    Survey,
)
from helpers.widgets.tasks.matching import Matching
from helpers.widgets.tasks.ordering import Ordering
from helpers.widgets.tasks.placing import Placing

from ..course.exercise_files import with_texts
from ..course.injections import INJECTIONS
from ..delivered import DELIVERED

#: Few on one page, since each thing that is kept is looked at by all that is on it.
GROUPS = [INJECTIONS[at : at + 5] for at in range(0, len(INJECTIONS), 5)]
#: Nothing of this kind is ever made from the text of a content file.
NEVER = "script, img, iframe, object, embed, link, style, form, base, meta, frame, video, audio, math, annotation-xml"
#: Answer, commit, open and press whatever there is, so that all texts are shown.
USE = """() => {
    const all = (selector) => [...document.querySelectorAll(`.gc-root ${selector}`)];
    all('fieldset').forEach((group) => { const inputs = group.querySelectorAll('input'); if (inputs.length) inputs[inputs.length - 1].click(); });
    all('input[type=text]').forEach((field) => { field.value = '1'; });
    all('select').forEach((select) => { select.value = select.options[select.options.length - 1].value; select.dispatchEvent(new Event('change', { bubbles: true })); });
    for (let round = 0; round < 3; round += 1) {
        all('button').filter((button) => !/afresh|Erase|clear|Keep my record|Open my|room|Change|full/i.test(button.textContent)).forEach((button) => button.click());
    }
    all('details').forEach((details) => { details.open = true; });
}"""


def store(number, item):
    return {"course": "a-course", "lesson": f"{number:02d}_x", "item": item}


def widgets_with(text, number):
    """Every widget that shows text of a content file, with the text in each of its places."""
    exercise = with_texts(text)
    html, inline = to_html(text), to_html_inline(text)
    help_lines = help_html("UK", [text])
    kept = {"store": store(number, "predict")}
    record = DELIVERED.claims[0]
    claim = {
        "id": "one",
        "title": text,
        "lesson": text,
        "lesson_title": text,
        "grade": record.grade,
        "why": text,
        "fit": text,
        "card_html": html,
    }
    taps = [{"id": one, "text": f"{text} {one}"} for one in ("yes", "no")]
    settings = Settings.model_validate({"title": text[:100], "help": [text]})
    return [
        Card(title=settings.title, facts=[text], body_html=html, folds=[{"title": text, "html": html}]),
        EvidenceCard(title=text, grade="Strong", grade_why=text, folds=[{"title": text, "html": html}]),
        Predict(**for_widgets.only(exercise, "predict"), **kept),
        Predict(**for_widgets.only(exercise, "predict"), again=True, **kept),
        Check(for_widgets.every(exercise, "check"), store=store(number, "check")),
        Reflect([{"id": "a", "html": inline}, {"id": "tap", "html": inline, "options": taps, "told": text}], store=store(number, "reflect")),
        Survey(for_widgets.only(exercise, "survey")["statements"], when="after", before=store(number, "survey"), store=store(number, "survey")),
        Cards(**for_widgets.task(exercise, "sort", "kinds_of_things"), store=store(number, "sort")),
        Ordering(**for_widgets.task(exercise, "order", "effects"), store=store(number, "order")),
        Placing(**for_widgets.task(exercise, "place", "sizes"), store=store(number, "place")),
        Matching(**for_widgets.task(exercise, "match", "lengths"), store=store(number, "match")),
        EvidenceMap([claim], {record.grade: text}, store=store(number, "grades")),
        Record("a-course", f"{number:02d}_x", {f"{number:02d}_x": text}, HANDED_IN),
        Message(**for_widgets.task(exercise, "message", "note"), store=store(number, "message")),
        Planner(**for_widgets.task(exercise, "plan", "trip"), store=store(number, "plan"), help_html=help_lines),
    ]  # fmt: skip


def test_there_are_more_than_sixty_of_them():
    assert len(set(INJECTIONS)) >= 60


@pytest.mark.parametrize("group", range(len(GROUPS)))
def test_nothing_that_a_content_file_or_a_reader_says_is_ever_run(bare, group):
    shown = [widget for n, text in enumerate(GROUPS[group]) for widget in widgets_with(text, n)]
    each = len(shown) // len(GROUPS[group])
    # What a reader typed, or what a record that was opened says.
    typed = [
        f"localStorage.setItem('a-course/{n:02d}_x', "
        + json.dumps(json.dumps({"version": 1, "entries": {
            "predict": {"kind": "predict", "answer": {"choice": shown[each * n + 2].options[0]["text"], "confidence": 4}, "private": {"reason": text}},
            "reflect": {"kind": "reflect", "answer": None, "private": {"texts": {"a": text}}},
            "message": {"kind": "message", "answer": None, "private": {"fields": {"rest": {"picked": [None], "own": text}}}},
            "plan": {"kind": "plan", "answer": None, "private": {"fields": {"where": {"picked": [None], "own": text}}}},
            "other": {"kind": text, "answer": {text: text}, "private": {text: text}},
        }}))
        + ");"
        for n, text in enumerate(GROUPS[group])
    ]  # fmt: skip
    before = "window.ran = []; window.print = () => {}; for (const name of ['alert', 'confirm', 'prompt']) window[name] = () => { window.ran.push(name); };"
    page = bare(*shown, before=before + "".join(typed))
    made = page.locator(".gc-root").count()
    assert made == len(shown)
    page.evaluate(USE)
    assert page.evaluate("window.ran") == []
    assert page.locator(".gc-root").locator(NEVER).count() == 0
    handlers = "[...document.querySelectorAll('.gc-root *')].flatMap((e) => [...e.attributes]).map((a) => a.name).filter((name) => name.startsWith('on'))"
    assert page.evaluate(handlers) == []
    # An address that no browser can read has the protocol ":" and leads nowhere.
    links = page.locator(".gc-root a").evaluate_all("(all) => all.map((a) => a.protocol)")
    assert set(links) <= {"http:", "https:", "mailto:", "tel:", ":"}


def test_the_pages_for_this_show_what_was_hidden_before_an_answer(bare):
    page = bare(*widgets_with("a text & <b>no markup</b>", 0))
    page.evaluate(USE)
    assert page.get_by_text("a text & <b>no markup</b>").count() > 40
