"""The sheets of many activities in one page, as JupyterLab, Voilà and the classic notebook have them: none undoes another."""

import pytest

from helpers.palette import ACTIVITIES
from helpers.widgets.shared.base import SHARED_SHEETS

from .every_kind import KINDS
from .foreign_page import foreign_page

#: How each part of an activity is laid out and set, by the activity and the part's own classes.
LOOKS = """() => Object.fromEntries([...document.querySelectorAll("[data-name]")].map((place) => [place.dataset.name,
  [...place.querySelectorAll(".gc-root *")].map((part) => {
    const set = getComputedStyle(part);
    return [part.tagName, part.getAttribute("class"), ...["display", "position", "margin", "padding", "border-width", "border-radius",
      "font", "color", "background-color", "gap", "justify-content", "text-align", "min-height"].map((name) => `${name}: ${set.getPropertyValue(name)}`)].join(" | ");
  })]))"""
#: Once, as on the course's own pages: what all share, then what each has of its own.
ONCE = """(css) => { document.querySelectorAll("style").forEach((one) => one.remove());
  document.head.append(Object.assign(document.createElement("style"), { textContent: css })); }"""
#: What an activity's own sheet says and those that all share undo, being more exact about it.
LOST = """([own, shared]) => {
  const rules = (css) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); return [...sheet.cssRules].filter((one) => one.selectorText); };
  const [its, theirs] = [rules(own), rules(shared)], lost = new Set();
  for (const rule of its) for (const part of document.querySelectorAll(rule.selectorText)) for (const name of rule.style) {
    const says = (other) => other !== rule && other.style.getPropertyValue(name) && part.matches(other.selectorText);
    if (name.startsWith("--") || !theirs.some(says) || its.some(says)) continue;
    const is = () => getComputedStyle(part).getPropertyValue(name), before = is();
    part.style.setProperty(name, rule.style.getPropertyValue(name));
    if (is() !== before) lost.add(`${rule.selectorText} { ${name} } is ${before}`);
    part.style.removeProperty(name);
  }
  return [...lost]; }"""
ONCE_MORE = "(css) => document.head.append(Object.assign(document.createElement('style'), { textContent: css }))"


@pytest.fixture(scope="module")
def looks(pages_of_the_file, tmp_path_factory):
    """How all activities look with each sheet once, and how when those that they share come once more after the others."""
    made = {name: make() for name, make in KINDS.items()}
    page = pages_of_the_file.open(viewport={"width": 900, "height": 900}, reduced_motion="reduce")
    page.goto(foreign_page(tmp_path_factory.mktemp("host"), "no signal", made))
    page.wait_for_function("window.ready === true")
    page.evaluate(
        ONCE, "\n".join(dict.fromkeys([*SHARED_SHEETS, *(css for one in made.values() for css in one.styles())]))
    )
    once = page.evaluate(LOOKS)
    page.evaluate(ONCE_MORE, "\n".join(SHARED_SHEETS))
    return once, page.evaluate(LOOKS)


@pytest.mark.parametrize("name", KINDS)
def test_the_sheets_that_all_share_change_nothing_when_they_come_once_more(looks, name):
    once, once_more = looks
    assert once_more[name] == once[name]


@pytest.mark.parametrize("system", ["light", "dark"])
@pytest.mark.parametrize("chosen", ["light", "dark"])
@pytest.mark.parametrize(("forced", "looks"), [("none", "chosen"), ("active", "system")])
def test_pictures_have_the_colours_of_the_page_or_where_these_are_forced_of_the_system(
    bare, forced, looks, chosen, system
):
    page = bare(KINDS["picture"](), color_scheme=system, forced_colors=forced)
    page.evaluate("(light) => { document.body.dataset.jpThemeLight = light; }", str(chosen == "light").lower())
    ink = page.locator(".gc-root").evaluate("(root) => getComputedStyle(root).getPropertyValue('--gc-ink')")
    expected = {"chosen": chosen, "system": system}[looks]
    assert ink == getattr(ACTIVITIES, expected)["ink"]


@pytest.mark.parametrize("name", KINDS)
def test_what_the_sheet_of_an_activity_says_holds_against_those_that_all_share(bare, name):
    activity = KINDS[name]()
    own = [css for css in activity.styles() if css not in SHARED_SHEETS]
    assert bare(activity).evaluate(LOST, ["\n".join(own), "\n".join(SHARED_SHEETS)]) == []
