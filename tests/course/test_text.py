"""Markdown to HTML: what a text needs comes through, and nothing that runs or asks another host."""

from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from helpers.course.text import (
    BLOCK_TAGS,
    INLINE_TAGS,
    line_to_show,
    one_line,
    sanitise,
    to_html,
    to_html_inline,
    to_text,
)

from .injections import INJECTIONS

FORBIDDEN = {"script", "style", "iframe", "object", "embed", "svg", "math", "img", "form", "base", "meta", "link"}


class Found(HTMLParser):
    """Every element and attribute of a piece of HTML, as a browser would split it."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.tags, self.attributes = set(), []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]


def assert_harmless(html, allowed):
    found = Found(html)
    assert found.tags <= allowed
    assert not found.tags & FORBIDDEN
    for tag, name, value in found.attributes:
        assert (tag, name) in {("a", "href"), ("a", "rel"), ("ol", "start")}
        if name == "href":
            assert value.lower().startswith(("http://", "https://", "mailto:", "tel:"))


MAKERS = [(to_html, BLOCK_TAGS), (to_html_inline, INLINE_TAGS), (sanitise, BLOCK_TAGS)]


def test_there_are_enough_injections_and_none_twice():
    assert len(INJECTIONS) == len(set(INJECTIONS)) >= 60


@pytest.mark.parametrize(("maker", "allowed"), MAKERS)
@pytest.mark.parametrize("text", INJECTIONS)
def test_no_injection_comes_through(maker, allowed, text):
    assert_harmless(maker(text), allowed)


@pytest.mark.parametrize(("maker", "allowed"), MAKERS)
@given(
    st.lists(
        st.one_of(
            st.sampled_from([*INJECTIONS, "[", "](", ")", "<", ">", "`", "*", "\n", "|", "#", "&#", '"']), st.text()
        ),
        max_size=6,
    ).map("".join)
)
def test_no_mixture_of_text_and_injections_comes_through(maker, allowed, text):
    assert_harmless(maker(text), allowed)


@given(st.text())
@example("0 s")
@example("a\xa0b")
def test_cleaning_twice_changes_nothing(text):
    once = to_html(text)
    assert sanitise(once) == once


def test_what_a_text_needs_comes_through():
    html = to_html(
        "A *word* and **more**, `code`.\n\n- one\n- two\n\n> said\n\n3. three\n\n| a | b |\n| - | - |\n| 1 | 2 |"
    )
    for part in ("<em>word</em>", "<strong>more</strong>", "<code>code</code>", "<li>one</li>", "<blockquote>"):
        assert part in html
    assert '<ol start="3">' in html
    assert "<td>2</td>" in html


@pytest.mark.parametrize(
    "address", ["https://example.org/a?b=1&c=2", "http://example.org", "mailto:a@example.org", "tel:988"]
)
def test_a_link_keeps_its_address_and_gives_nothing_away(address):
    link = Found(to_html(f"[here]({address})")).attributes
    assert ("a", "href", address) in link
    assert ("a", "rel", "noopener noreferrer") in link


def test_html_is_shown_as_text():
    assert "&lt;b&gt;bold&lt;/b&gt;" in to_html("<b>bold</b>")


def test_a_picture_becomes_its_description():
    assert to_html("![A curve that falls](https://example.org/x.png)") == "<p>A curve that falls</p>\n"


def test_a_heading_leaves_the_first_level_to_the_page():
    assert to_html("# One\n\n###### Six") == "<h2>One</h2>\n<h6>Six</h6>\n"


def test_inline_text_has_no_paragraph():
    assert to_html_inline("a *b*") == "a <em>b</em>"


def test_plain_text_has_one_block_a_line():
    assert to_text(to_html("# One\n\nTwo & *three*\n\n- four\n- five")) == "One\nTwo & three\nfour\nfive"


def test_signs_of_science_survive():
    assert (
        to_html_inline("g = \u22120.35, 24 % < 30 %, Gračanin, μ")
        == "g = \u22120.35, 24\u00a0% &lt; 30\u00a0%, Gračanin, μ"
    )


def test_a_number_keeps_its_unit_where_it_is_shown_and_not_where_it_is_compared():
    text = "At **37.4 °C**, as before"
    assert to_html(text) == "<p>At <strong>37.4\u00a0°C</strong>, as before</p>\n"
    assert to_html_inline(text) == "At <strong>37.4\u00a0°C</strong>, as before"
    assert line_to_show(text) == "At 37.4\u00a0°C, as before"
    assert one_line(text) == "At 37.4 °C, as before"
