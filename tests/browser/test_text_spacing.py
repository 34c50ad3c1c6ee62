"""Pages as a reader has them who needs more room between letters, words and lines, and fingers that need room to press."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from helpers.publish.output import write_folder
from helpers.publish.web.edition import files

from ..delivered import DELIVERED
from ..sharing import made_once
from .step_pages import all_on_one_page, open_folds

PAGES = ["index", "calm", "come_back", "search", "glossary", *(one.name for one in DELIVERED.built_lessons())]
PHONE = {"width": 390, "height": 844}
#: The least that criterion 1.4.12 of WCAG 2.2 asks a page to bear, for all text at once.
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""
#: Rules of axe that are off unless they are named: one is new in WCAG 2.2, one only as sure as the words it compares.
ALSO = ["target-size", "label-content-name-mismatch"]
#: The texts that are cut off: what holds them hides what does not fit, and they do not fit. What is only for the ear is not seen.
CUT = """() => [...document.querySelectorAll("body *")].flatMap((one) => {
    const style = getComputedStyle(one);
    const hides = [style.overflowX, style.overflowY].some((how) => how === "hidden" || how === "clip");
    if (!hides || style.clipPath !== "none" || one.closest("svg, .gc-voice") || !one.innerText?.trim()) return [];
    if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
    const cut = (style.overflowX !== "visible" && one.scrollWidth > one.clientWidth + 1) || (style.overflowY !== "visible" && one.scrollHeight > one.clientHeight + 1);
    return cut ? [`${one.tagName}.${one.className}: ${one.innerText.trim().slice(0, 60)}`] : []; })"""
#: Lines of text that lie on one another, though neither stands in the other.
OVER = """() => { const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode, at = text.parentElement;
    if (!text.data.trim() || at.closest("svg, script, style, noscript, template, select, math")) continue;
    if (!at.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || hidden(at)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) if (box.width > 1 && inSight(at, box)) lines.push({ text, box });
  }
  function hidden(one) { return one && (getComputedStyle(one).clipPath === "inset(50%)" || hidden(one.parentElement)); }
  // Within what scrolls or hides: what lies outside of it is not seen now.
  function inSight(one, box) {
    if (!one) return true;
    const { overflowX, overflowY } = getComputedStyle(one), edge = one.getBoundingClientRect();
    if (overflowY !== "visible" && (box.bottom > edge.bottom + 1 || box.top < edge.top - 1)) return false;
    return (overflowX === "visible" || (box.right > edge.left && box.left < edge.right)) && inSight(one.parentElement, box);
  }
  function pinned(one) { return one && (["fixed", "sticky"].includes(getComputedStyle(one).position) || pinned(one.parentElement)); }
  const free = lines.filter(({ text }) => !pinned(text.parentElement)).sort((a, b) => a.box.top - b.box.top);
  const found = [];
  free.forEach((a, n) => { for (const b of free.slice(n + 1)) {
    if (b.box.top > a.box.bottom) break;
    if (a.text === b.text) continue;
    const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
    const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
    if (wide > 2 && high > 0.35 * Math.min(a.box.height, b.box.height)) found.push(`${a.text.data.trim().slice(0, 40)} / ${b.text.data.trim().slice(0, 40)}`);
  } });
  return found; }"""


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
    """The page's own style sheet has one more; a page of ours takes no style by an element, so it comes as a browser's own does."""
    page.evaluate(
        "(css) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }",
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
    found = Axe().run(phone(name), options={"runOnly": ALSO}).response["violations"]
    assert [(one["id"], [node["html"][:200] for node in one["nodes"]]) for one in found] == []


CROWDED = """<main><h1>Two</h1><p style="height: 1em; overflow: hidden">Much more than one line of text, and so it is cut off here.</p>
<p style="position: absolute; top: 90px">One line</p><p style="position: absolute; top: 94px">Another</p>
<button style="width: 12px; height: 12px; padding: 0"></button><button style="width: 12px; height: 12px; padding: 0"></button></main>"""


def test_what_is_cut_what_lies_on_another_and_what_is_too_small_is_found(new_page):
    page = new_page(viewport={"width": 200, "height": 400})
    page.set_content(CROWDED)
    spaced(page)
    assert len(page.evaluate(CUT)) == 1
    assert page.evaluate(OVER) == ["One line / Another"]
    assert [one["id"] for one in Axe().run(page, options={"runOnly": ALSO}).response["violations"]] == ["target-size"]
