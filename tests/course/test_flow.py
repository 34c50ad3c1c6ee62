"""A question of several lines keeps them, wherever it is shown."""

import pytest

from helpers.course.text import to_html_inline, to_text
from helpers.publish.lms.canvas import canvas_zip
from helpers.publish.lms.moodle import moodle_xml
from helpers.publish.lms.quiz import Quiz

from ..publish.platforms import from_canvas, from_moodle
from ..publish.quiz_questions import choice, option

SP = "\xa0"
CODE = "What is said?\n\n```\nfor x in (1, 2):\n    print(x)\n```"


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("One.\n\nTwo.", "One.<br><br>Two."),
        ("Which?\n\n- *a*\n- b", "Which?<br>• <em>a</em><br>• b"),
        ("1. a\n2. b\n   - c", f"1. a<br>2. b<br>{SP * 4}• c"),
        ("3. a\n4. b", "3. a<br>4. b"),
        (CODE, f"What is said?<br><code>for x in (1, 2):</code><br><code>{SP * 4}print(x)</code>"),
        ("Which?\n\n    a <b\n      c", f"Which?<br><code>a &lt;b</code><br><code>{SP * 2}c</code>"),
        ("| a | b |\n| - | - |\n| 1 | *2* |", "a | b<br>1 | <em>2</em>"),
        ("a line\nthat goes on", "a line\nthat goes on"),
        ("a  \nb", "a<br>\nb"),
    ],
)
def test_paragraphs_lists_code_and_tables_keep_their_lines(markdown, html):
    assert to_html_inline(markdown) == html


@pytest.mark.parametrize("text", ["1. one", "- minus", "# 1 reason", "> 5", "    x", "*a) not"])
def test_a_single_line_is_never_taken_for_a_list_or_a_heading(text):
    assert to_html_inline(text).strip() == text.strip().replace(">", "&gt;")


def test_exports_keep_the_lines_too():
    quiz = Quiz("02_a", "A", [choice(CODE, option(CODE, True), option("no", False))])
    lines = to_text(to_html_inline(CODE))
    assert lines.count("\n") == 2
    moodle, canvas = from_moodle(moodle_xml("x", [quiz]))["02_a.b"], from_canvas(canvas_zip(quiz))["02_a.b"]
    for html in (moodle["html"], moodle["answers"][0]["text"], canvas["html"], canvas["options"][0]["text"]):
        assert to_text(html.replace("<br />", "<br>")) == lines
        assert "\u00a0" * 4 in html.replace(SP, "\u00a0").replace("&#160;", "\u00a0")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("![](b.png)", "[picture: b.png]"),
        ("![ ](pics/my%20b.png?raw=1)", "[picture: my b.png]"),
        ("![](data:image/png;base64,AAAA)", "[picture]"),
        ("![the curve](b.png)", "the curve"),
        ("[](https://a.example)", "[](https://a.example)"),
        ("** **", "** **"),
        ("[a]: https://a.example\n[b]: c", "[a]: https://a.example\n[b]: c"),
    ],
)
def test_an_option_is_never_empty(text, shown):
    assert to_html_inline(text) == shown
