"""A clipboard that says what was copied, and the presses on the way there."""

KEY = "test/09_lesson"

NO_CLIPBOARD = 'Object.defineProperty(navigator, "clipboard", { value: undefined });'

CLIPBOARD = """
window.copied = [];
Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => { window.copied.push(text); } } });
"""


def press(page, name):
    page.get_by_role("button", name=name, exact=True).press("Enter")


def tick(page):
    page.get_by_role("checkbox", name="Keep this in my browser").check()


def kept(page):
    return page.evaluate(f"JSON.parse(localStorage.getItem('{KEY}') || 'null')")


def has_focus(locator):
    return locator.evaluate("(node) => node === document.activeElement")
