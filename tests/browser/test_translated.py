"""A page that the browser translates: every text becomes another one, in elements that the browser puts around it, and again whenever it changes."""

import pytest

from .bare_page import bare_page, stands
from .every_kind import KINDS
from .use_activity import COUNTED, use

#: What a browser's translation does to a page: a text node goes, and two <font> elements with other words stand in its place.
#: Texts that come later are taken as they come. ``window.translations`` counts them, by the class of what they stand in.
TRANSLATES = """
window.translations = {};
const translate = (node) => {
  const at = node.parentElement;
  if (!at || !node.data.trim() || at.closest("font, script, style, svg, textarea")) return;
  const outer = document.createElement("font"), inner = document.createElement("font");
  outer.style.verticalAlign = inner.style.verticalAlign = "inherit";
  inner.textContent = `«${node.data}»`;
  outer.append(inner);
  window.translations[at.className] = (window.translations[at.className] || 0) + 1;
  node.replaceWith(outer);
};
const all = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return translate(node);
  const walk = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walk.nextNode()) found.push(walk.currentNode);
  found.forEach(translate);
};
new MutationObserver((changes) => changes.forEach(({ type, target, addedNodes }) => {
  if (type === "characterData") translate(target);
  else addedNodes.forEach(all);
})).observe(document, { childList: true, characterData: true, subtree: true });
"""
#: What of an activity is seen and still in the words that the page came with.
NOT_TRANSLATED = """(root) => {
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), found = [];
  while (walk.nextNode()) {
    const { data, parentElement } = walk.currentNode;
    if (data.trim() && !data.startsWith("«") && !parentElement.closest("svg, textarea, script, style")) found.push(data);
  }
  return found;
}"""


@pytest.fixture(scope="module")
def page(pages_of_the_file, tmp_path_factory):
    page = pages_of_the_file.open(viewport={"width": 900, "height": 900})
    page.add_init_script(COUNTED + TRANSLATES)
    page.goto(bare_page(tmp_path_factory.mktemp("translated"), *(make() for make in KINDS.values())))
    stands(page)
    return page


@pytest.fixture
def activity(page, pages_of_the_file):
    def root(name):
        return page.locator(".gc-root").nth(list(KINDS).index(name))

    yield root
    pages_of_the_file.answer_for()


@pytest.mark.parametrize("name", KINDS)
def test_every_control_still_does_what_it_does(page, activity, name):
    use(page, activity(name), rounds=1)


@pytest.mark.parametrize("name", KINDS)
def test_what_an_activity_says_after_it_was_used_is_translated_too(page, activity, name):
    use(page, activity(name), rounds=0)
    assert activity(name).evaluate(NOT_TRANSLATED) == []


def test_no_translated_word_is_kept_in_an_answer(page):
    kept = page.evaluate("Object.values(localStorage).join()")
    assert '"kind"' in kept
    assert "«" not in kept


@pytest.mark.parametrize(
    ("name", "start", "at"),
    [
        ("pacer", "Start", "gc-pacer-word"),
        ("circle", None, "gc-pacer-word"),
        ("muscles", "Start", "gc-guide-word"),
    ],
)
def test_a_text_that_stays_is_translated_once_and_not_at_every_look(bare, name, start, at):
    page = bare(KINDS[name](), before=TRANSLATES, still=True)
    root = page.locator(".gc-root")
    if start:
        root.get_by_role("button", name=start).first.press("Enter")
    else:
        root.locator("button").first.press("Enter")
    page.clock.run_for(6000)
    before = page.evaluate("(at) => window.translations[at] || 0", at)
    page.clock.run_for(1000)
    assert page.evaluate("(at) => window.translations[at] || 0", at) - before <= 1
