"""Pages as a reader has them who needs more room between letters, words and lines, and fingers that need room to press."""

import pytest

from helpers.publish.output import write_folder
from helpers.publish.web.edition import files

from ..delivered import DELIVERED
from ..sharing import made_once
from .axe import violations
from .step_pages import all_on_one_page, open_folds

PAGES = ["index", "calm", "come_back", "search", "glossary", *(one.name for one in DELIVERED.built_lessons())]
PHONE = {"width": 390, "height": 844}
#: The least that criterion 1.4.12 of WCAG 2.2 asks a page to bear, for all text at once.
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""
#: Rules of axe that are off unless they are named: one is new in WCAG 2.2, one only as sure as the words it compares.
ALSO = ["target-size", "label-content-name-mismatch"]
#: All lines of text that a reader can see, each with the element that it stands in and its box on the screen.
LINES = """const seen = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
const forTheEar = (one) => one && (getComputedStyle(one).clipPath === "inset(50%)" || forTheEar(one.parentElement));
const lines = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const text = walker.currentNode, at = text.parentElement;
  if (!text.data.trim() || at.closest("svg, script, style, noscript, template, select, math") || !seen(at) || forTheEar(at)) continue;
  const range = document.createRange();
  range.selectNodeContents(text);
  for (const box of range.getClientRects()) if (box.width > 1) lines.push({ text, at, box, words: text.data.trim().slice(0, 40) });
}"""
#: The lines that stand out of what hides all that stands out of it.
CUT = f"""() => {{ {LINES}
  const cut = (one, box) => {{
    if (!one) return false;
    const {{ overflowX: x, overflowY: y }} = getComputedStyle(one), edge = one.getBoundingClientRect();
    if ([x, y].some((how) => how === "auto" || how === "scroll")) return false;
    return x !== "visible" && (box.right > edge.right + 2 || box.left < edge.left - 2)
      || y !== "visible" && (box.bottom > edge.bottom + 2 || box.top < edge.top - 2) || cut(one.parentElement, box);
  }};
  return lines.filter(({{ at, box }}) => cut(at, box)).map(({{ words }}) => words); }}"""
#: Lines that lie on one another. What stands still while the page is scrolled lies on it on purpose, and what is scrolled out of
#: sight lies nowhere.
OVER = f"""() => {{ {LINES}
  const pinned = (one) => one && (["fixed", "sticky"].includes(getComputedStyle(one).position) || pinned(one.parentElement));
  const inSight = (one, box) => {{
    if (!one) return true;
    const edge = one.getBoundingClientRect();
    return (getComputedStyle(one).overflowY === "visible" || (box.bottom < edge.bottom + 1 && box.top > edge.top - 1)) && inSight(one.parentElement, box);
  }};
  const free = lines.filter(({{ at, box }}) => !pinned(at) && inSight(at, box)).sort((a, b) => a.box.top - b.box.top);
  return free.flatMap((a, n) => free.slice(n + 1).filter((b) => {{
    const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
    const high = Math.min(a.box.bottom, b.box.bottom) - b.box.top;
    return a.text !== b.text && wide > 2 && high > 0.35 * Math.min(a.box.height, b.box.height);
  }}).map((b) => `${{a.words}} / ${{b.words}}`)); }}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return made_once(tmp_path_factory, "site", lambda folder: write_folder(folder, files(DELIVERED.folder), "web"))


@pytest.fixture(scope="module")
def phone(site, pages_of_the_file):
    """Opens a page of the course on a phone with everything on it: all steps, and what is folded outside activities."""
    page = pages_of_the_file.open(viewport=PHONE)

    def opened(name):
        page.goto((site / f"{name}.html").as_uri())
        page.wait_for_load_state()
        if page.locator(".activity").count():
            page.locator("html[data-ready=true]").wait_for(state="attached")
        all_on_one_page(page)
        open_folds(page)
        return page

    return opened


def spaced(page):
    """Give its text more space, and wait for the frame in which all has its place anew; a page of ours takes no `<style>`."""
    page.evaluate(
        """(css) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet];
        return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done())))); }""",
        SPACED,
    )


@pytest.mark.parametrize("name", PAGES)
def test_with_more_space_in_the_text_nothing_is_cut_nor_lies_on_another(phone, name):
    page = phone(name)
    spaced(page)
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).letterSpacing") != "normal"
    assert page.evaluate(CUT) == []
    assert page.evaluate(OVER) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("name", PAGES)
def test_all_that_is_pressed_has_room_for_a_finger_and_is_called_what_stands_on_it(phone, name):
    assert violations(phone(name), only=ALSO) == []


CROWDED = """<main><h1>Two</h1><p style="height: 1em; overflow: hidden">Much more than one line of text, and so it is cut off here.</p>
<p style="position: absolute; top: 90px">One line</p><p style="position: absolute; top: 94px">Another</p>
<button style="width: 12px; height: 12px; padding: 0"></button><button style="width: 12px; height: 12px; padding: 0"></button></main>"""


def test_what_is_cut_what_lies_on_another_and_what_is_too_small_is_found(new_page):
    page = new_page(viewport={"width": 200, "height": 400})
    page.set_content(CROWDED)
    spaced(page)
    assert {cut[:9] for cut in page.evaluate(CUT)} == {"Much more"}
    assert page.evaluate(OVER) == ["One line / Another"]
    assert [rule for rule, _ in violations(page, only=ALSO)] == ["target-size"]
