"""A short seed of `python -m tests.fuzz`, and that it finds what it is there to find."""

import json
from typing import cast

import anywidget
import pytest

from helpers.widgets.shared.base import Activity

from ..fuzz import __main__ as fuzz
from ..fuzz.activities import Found, of_course
from ..fuzz.alone import thrown
from ..fuzz.heap import MOST, growth
from ..fuzz.kept import wrong_in
from ..fuzz.throwing import watched

#: One lesson that has most of the kinds: a bet, a scene, a curve to draw, a picture with controls, cards, questions, a record.
LESSON = "02_stress_hormones"
#: Events for each kind: all of them together take half a minute of a processor.
EVENTS = 30
FEW = 20
KINDS = ("start_line", "predict", "scene", "draw_it", "explore", "card", "check", "end_card", "reflect", "record")


@pytest.fixture(scope="module")
def found():
    """The first activity of each kind in that lesson."""
    return {one.kind: one for one in reversed(of_course([LESSON]))}


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_is_done_to_an_activity_nothing_breaks(browser, tmp_path, found, kind):
    assert [str(fault) for fault in thrown(browser, tmp_path, found[kind], 1, EVENTS)] == []


def test_no_kind_of_activity_of_that_lesson_is_left_out(found):
    assert set(found) == set(KINDS)


@pytest.fixture(scope="module")
def everything():
    """All activities of the course."""
    return of_course()


def test_a_kind_that_no_activity_is_of_is_a_sentence_with_the_kinds_there_are(everything, monkeypatch):
    monkeypatch.setattr(fuzz, "of_course", lambda: everything)
    assert set(KINDS) < set(fuzz.asked_for(None)) == {one.kind for one in everything}
    assert list(fuzz.asked_for(["scene", "cards"])) == ["scene", "cards"]
    with pytest.raises(ValueError, match=r"is of the kind nothing; the kinds are calibrated, calm, .*, task"):
        fuzz.asked_for(["scene", "nothing"])


def test_which_of_a_kind_are_thrown_about_does_not_hang_on_the_other_kinds(everything, monkeypatch):
    monkeypatch.setattr(fuzz, "of_course", lambda: everything)
    alone, with_others = (next(fuzz.by_lot(fuzz.asked_for(names), 3)) for names in (["scene"], ["scene", "cards"]))
    among_all = [some for some in fuzz.by_lot(fuzz.asked_for(None), 3) if some[0].kind == "scene"]
    assert [alone] == [with_others] == among_all


def test_each_activity_of_a_notebook_is_found_by_the_words_its_cell_begins_with(everything):
    found = [(one.lesson, one.cell) for one in everything]
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ({"kind": "predict", "answer": {"choice": "one", "confidence": 70}, "private": None}, ""),
        (
            {"kind": "predict", "answer": {"choice": "one", "confidence": 7000}, "private": None},
            "an answer does not fit",
        ),
        ({"kind": "predict", "answer": None}, "the record does not fit"),
    ],
)
def test_what_a_browser_keeps_is_held_against_what_python_takes(entry, told):
    kept = {"good-cry/02_stress_hormones": json.dumps({"version": 2, "entries": {"bet": entry}})}
    wrong = list(wrong_in(kept))
    assert (wrong == []) if not told else wrong[0].startswith(told)


def made(render):
    """A widget that shows a button and does something when it is used, and of which Python takes nothing."""
    module = f"""export default {{ render({{ model, el, signal }}) {{
        const root = Object.assign(document.createElement("div"), {{ className: "gc-root" }});
        const button = Object.assign(document.createElement("button"), {{ textContent: "Press" }});
        root.append(button); el.append(root); signal.addEventListener("abort", () => root.remove());
        {render} }} }};"""

    class Made(anywidget.AnyWidget):
        _esm = module
        front = "made.js"
        problem = ""
        reading = "What Python says"

        def set_state(self, sync_data):
            self.problem = "It does not fit."

    return Found("a lesson", "a cell", cast("Activity", Made()))


@pytest.fixture(scope="module")
def told(browser, tmp_path_factory):
    """What is told of a widget of which nearly everything is broken at once."""
    broken = """button.id = 'a'; button.className = 'gc-reading'; button.setAttribute('aria-describedby', 'none');
        button.title = 'There are {n} left'; button.onclick = () => {
            root.append(` ${undefined}`, button.cloneNode());
            model.set('place', 1); model.save_changes();
            new Image().src = 'https://a.example/x.png';
            console.log('here');
            throw new Error('broken');
        };"""
    return thrown(browser, tmp_path_factory.mktemp("broken"), made(broken), 1, FEW)


@pytest.mark.parametrize(
    "what",
    [
        "an error: broken",
        "the console says here",
        "it says “undefined”",
        "it says “{n}”",
        "it asked https://a.example/x.png",
        "the id “a” stands twice",
        "names “none”, which is not there",
        "Python refuses {'place': 1}: It does not fit.",
        "the picture's sentence is “Press”, and Python says “What Python says”",
    ],
)
def test_what_breaks_is_told_with_the_events_before_it(told, what):
    assert [fault for fault in told if what in fault.what and fault.after and fault.events]


@pytest.mark.parametrize(
    ("does", "what"),
    [
        ("button.onclick = () => root.remove();", "the activity is gone"),
        ("button.onkeydown = () => button.blur();", "the focus is lost by the key"),
    ],
)
def test_an_activity_or_a_focus_that_goes_is_told(browser, tmp_path, does, what):
    assert any(what in fault.what for fault in thrown(browser, tmp_path, made(does), 1, FEW))


def test_a_right_click_reaches_an_activity_and_opens_no_menu_of_its_host(browser, tmp_path):
    host, said = tmp_path / "host.html", []
    host.write_text("""<button oncontextmenu="console.log('a right click')">Press</button>
        <script>document.addEventListener("contextmenu", () => console.log("a menu"));</script>""")
    with watched(browser, said) as page:
        page.goto(host.as_uri())
        page.get_by_role("button").click(button="right")
        page.evaluate("console.log('the end')")
    assert said == ["the console says a right click", "the console says the end"]


def test_a_link_beside_the_activity_leads_nowhere_also_where_its_host_follows_it_by_itself(browser, tmp_path):
    host, said = tmp_path / "host.html", []
    host.write_text("""<a href="#next">The next lesson</a> <div class="gc-root"><a href="#source">A source</a></div>
        <script>document.body.addEventListener("click", (event) => console.log(event.target.innerText));</script>""")
    with watched(browser, said) as page:
        page.goto(host.as_uri())
        for link in page.get_by_role("link").all():
            link.click()
        assert page.evaluate("location.hash") == ""
    assert said == ["the console says A source"]


def test_the_same_seed_brings_the_same_events(browser, tmp_path):
    does = "button.onclick = () => { throw new Error('broken'); };"
    first, second = (
        [(one.after, one.events) for one in thrown(browser, tmp_path, made(does), 3, FEW)] for _ in range(2)
    )
    assert first
    assert first == second


def test_what_stays_behind_is_told(browser, tmp_path):
    leaks = "(window.kept ||= []).push(new Array(100).fill(0.5)); addEventListener('resize', () => root.textContent);"
    assert growth(browser, tmp_path, made(leaks), times=60, first=20) > MOST
    assert growth(browser, tmp_path, made(""), times=60, first=20) < MOST
