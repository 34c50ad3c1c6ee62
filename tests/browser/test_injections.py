"""Script injections in every text of the content files, shown in a real browser: all of it stays text."""

import itertools
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

#: On each page every place has another one of the list, and on each page it begins further on: so all of them are shown on
#: every page, and each place shows as many as there are pages. What becomes of each by itself is in tests/course/test_text.py.
PAGES = 8
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


def store(item):
    return {"course": "a-course", "lesson": "01_x", "item": item}


def widgets_with(*texts):
    """Every widget that shows text of a content file, with the next of the texts in each of its places."""
    exercise, following = with_texts(*texts), itertools.cycle(texts[::-1])

    def text():
        return next(following)

    help_lines = help_html("UK", [text()])
    kept = {"store": store("predict")}
    record = DELIVERED.claims[0]
    claim = {
        "id": "one",
        "title": text(),
        "lesson": text(),
        "lesson_title": text(),
        "grade": record.grade,
        "why": text(),
        "fit": text(),
        "card_html": to_html(text()),
    }
    taps = [{"id": one, "text": f"{text()} {one}"} for one in ("yes", "no")]
    settings = Settings.model_validate({"title": text()[:100], "help": [text()]})
    return [
        Card(title=settings.title, facts=[text()], body_html=to_html(text()), folds=[{"title": text(), "html": to_html(text())}]),
        EvidenceCard(title=text(), grade="Strong", grade_why=text(), folds=[{"title": text(), "html": to_html(text())}]),
        Predict(**for_widgets.only(exercise, "predict"), **kept),
        Predict(**for_widgets.only(exercise, "predict"), again=True, **kept),
        Check(for_widgets.every(exercise, "check"), store=store("check")),
        Reflect([{"id": "a", "html": to_html_inline(text())}, {"id": "tap", "html": to_html_inline(text()), "options": taps, "told": text()}], store=store("reflect")),
        Survey(for_widgets.only(exercise, "survey")["statements"], when="after", before=store("survey"), store=store("survey")),
        Cards(**for_widgets.task(exercise, "sort", "kinds_of_things"), store=store("sort")),
        Ordering(**for_widgets.task(exercise, "order", "effects"), store=store("order")),
        Placing(**for_widgets.task(exercise, "place", "sizes"), store=store("place")),
        Matching(**for_widgets.task(exercise, "match", "lengths"), store=store("match")),
        EvidenceMap([claim], {record.grade: text()}, store=store("grades")),
        Record("a-course", "01_x", {"01_x": text()}, HANDED_IN),
        Message(**for_widgets.task(exercise, "message", "note"), store=store("message")),
        Planner(**for_widgets.task(exercise, "plan", "trip"), store=store("plan"), help_html=help_lines),
    ]  # fmt: skip


def test_there_are_more_than_sixty_of_them():
    assert len(set(INJECTIONS)) >= 60


@pytest.mark.parametrize("turn", range(PAGES))
def test_nothing_that_a_content_file_or_a_reader_says_is_ever_run(bare, turn):
    begin = turn * len(INJECTIONS) // PAGES
    texts = INJECTIONS[begin:] + INJECTIONS[:begin]
    shown = widgets_with(*texts)
    following = itertools.cycle(texts)

    def text():
        return next(following)

    # What a reader typed, or what a record that was opened says.
    entries = {
        "predict": {"kind": "predict", "answer": {"choice": shown[2].options[0]["text"], "confidence": 4}, "private": {"reason": text()}},
        "reflect": {"kind": "reflect", "answer": None, "private": {"texts": {"a": text()}}},
        "message": {"kind": "message", "answer": None, "private": {"fields": {"rest": {"picked": [None], "own": text()}}}},
        "plan": {"kind": "plan", "answer": None, "private": {"fields": {"where": {"picked": [None], "own": text()}}}},
        **{f"other_{n}": {"kind": text(), "answer": {text(): text()}, "private": {text(): text()}} for n in range(len(texts) // 5)},
    }  # fmt: skip
    typed = f"localStorage.setItem('a-course/01_x', {json.dumps(json.dumps({'version': 1, 'entries': entries}))});"
    before = "window.ran = []; window.print = () => {}; for (const name of ['alert', 'confirm', 'prompt']) window[name] = () => { window.ran.push(name); };"
    page = bare(*shown, before=before + typed)
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
    page = bare(*widgets_with("a text & <b>no markup</b>"))
    page.evaluate(USE)
    assert page.get_by_text("a text & <b>no markup</b>").count() > 40
