"""Uses any activity of a page to its end as a reader would, without knowing which one it is.

One control after the other is found, used as its kind allows (a slider by arrow keys, a choice, a text, a button), and
must change something that a reader can see or that is kept. What a control brings forth is used, too. An activity of
many rounds (cards, moments) goes on from the start of its controls until its end is there.
"""

from __future__ import annotations

TYPED = "some words of my own"
#: So many controls of one kind are used in one activity; more of the same would show nothing new.
MOST = {"range": 6, "select": 6, "radio": 8, "checkbox": 4, "text": 4, "button": 10, "summary": 6}
#: So often the controls of one activity are gone through until its end is there.
ROUNDS = 12

#: Run before the page: no print window opens, and what is printed or sounds can be counted.
COUNTED = """
window.printed = window.sounded = 0;
window.print = () => { window.printed += 1; };
for (const make of ["createOscillator", "createBufferSource"]) {
  const real = AudioContext.prototype[make] || BaseAudioContext.prototype[make];
  AudioContext.prototype[make] = function (...given) { window.sounded += 1; return real.apply(this, given); };
}
"""

#: What a reader can see of an activity, and what is kept of it.
SIGN = """(root) => [root.innerText, [...root.querySelectorAll("input, select, textarea")].map((one) => `${one.value}${one.checked}`),
  [...root.querySelectorAll("path, [style]")].map((one) => `${one.getAttribute("d")}${one.getAttribute("style")}`),
  [...root.querySelectorAll("[open], [aria-expanded], [aria-pressed], [aria-valuenow]")].map((one) => [one.ariaExpanded, one.ariaPressed, one.ariaValueNow]),
  root.className, window.printed, window.sounded, JSON.stringify(Object.entries(localStorage).sort())].join("|")"""

#: The next control that was not used yet: it is marked, has the focus and is described; what a reader sees before is noted.
NEXT = f"""(root, most) => {{
  root.querySelectorAll("[data-now]").forEach((one) => one.removeAttribute("data-now"));
  root.used = root.used || {{}};
  root.groups = root.groups || new Set();
  for (const one of root.querySelectorAll("button, input, select, textarea, summary, [role=slider]")) {{
    if (root.goesOn && one.matches(".gc-quiet:not(.gc-pile)")) continue;
    if (one.used || one.disabled || one.ariaDisabled === "true" || !one.checkVisibility({{ visibilityProperty: true }})) continue;
    const role = one.getAttribute("role");
    const kind = role === "slider" ? "range" : one.tagName === "INPUT" ? (["range", "radio", "checkbox", "file"].includes(one.type) ? one.type : "text")
      : {{ SELECT: "select", TEXTAREA: "text", SUMMARY: "summary", BUTTON: "button" }}[one.tagName];
    if (kind === "radio") {{  // one answer of each question in a round
      if (root.groups.has(one.name) || one.checked) continue;
      root.groups.add(one.name);
    }}
    one.used = true;
    if (kind === "file" || (root.used[kind] = (root.used[kind] || 0) + 1) > (most[kind] || 0)) continue;
    one.setAttribute("data-now", "");
    one.focus();
    root.before = ({SIGN})(root);
    return {{ kind, name: (one.getAttribute("aria-label") || one.labels?.[0]?.textContent || one.textContent || "").trim().slice(0, 80) }};
  }}
  return null;
}}"""

#: What came of using it, once a reader can see that something did, or after five seconds.
AFTER = f"""(root, end) => new Promise((done) => {{
  const over = Date.now() + 5000;
  const look = () => {{
    const changed = ({SIGN})(root) !== root.before;
    if (!changed && Date.now() < over) return setTimeout(look, 20);
    done({{
      changed,
      ended: !end || root.querySelector(end) !== null,
      large: root.classList.contains("gc-big") || Boolean(document.fullscreenElement),
      hides: [...root.querySelectorAll("input[type=search]")].some((one) => one.value && one.checkVisibility()),
      what: root.className,
    }});
  }};
  look();
}})"""

#: Where the slider stands that has the focus.
VALUE = "document.activeElement.value ?? document.activeElement.ariaValueNow"

#: Begins another round: the choices that were not made yet, and once more what leads on; what leads back stays as it is.
ANOTHER = """(root) => {
  [root.used, root.groups, root.goesOn] = [{}, new Set(), true];
  for (const one of root.querySelectorAll("button, [type=range], [role=slider]")) one.used = false;
}"""


def holds(page, condition: str, arg=None, seconds: float = 30) -> bool:
    """Wait until a function of the page gives true; whether it did within the time.

    Not wait_for_function: from its second look on it uses eval, which the pages' own policy forbids.
    """
    return page.evaluate(
        f"""(arg) => new Promise((done) => {{ const over = Date.now() + {1000 * seconds}; const look = () => {{
            if (({condition})(arg)) done(true); else if (Date.now() > over) done(false); else setTimeout(look, 20); }}; look(); }})""",
        arg,
    )


def use(page, root, end: str = "", rounds: int = ROUNDS) -> tuple[list[str], bool]:
    """Use all of one activity.

    Args:
        end: a selector of what stands in the activity when it was used to its end.
        rounds: how often its controls are gone through at most; 0: the first one is used, and no more.

    Returns:
        what was used, and whether the end was reached on the way. Fails where a control does nothing.
    """
    # The element itself, since to look for it each time takes six times as long as what is asked of it.
    root = root.element_handle()
    used, ended = [], not end or root.query_selector(end) is not None  # an answer of before may have led there already
    for _ in range(rounds or 1):
        before = len(used)
        while control := root.evaluate(NEXT, MOST):
            used.append(f"{control['kind']} “{control['name']}”")
            _use_one(page, root.query_selector("[data-now]"), control["kind"])
            after = root.evaluate(AFTER, end)
            assert after["changed"], f"{used[-1]} changes nothing in {after['what']}"
            ended = ended or after["ended"]
            _back_to_all(page, root, after)
            if not rounds:
                return used, ended
        if ended or len(used) == before:
            break
        root.evaluate(ANOTHER)
    return used, ended


def _back_to_all(page, root, after) -> None:
    """Leave the large view, and empty a search, since what it hides is used, too."""
    if after["large"]:
        page.keyboard.press("Escape")
        assert holds(page, "(root) => !root.classList.contains('gc-big') && !document.fullscreenElement", root)
    if after["hides"]:
        for search in root.query_selector_all("input[type=search]:visible"):
            search.fill("")


def _use_one(page, one, kind):
    """Use the control that has the focus."""
    if kind == "range":
        before = page.evaluate(VALUE)
        for key in ("ArrowUp", "ArrowDown", "ArrowRight", "ArrowLeft"):
            page.keyboard.press(key)
            if page.evaluate(VALUE) != before:
                break
        page.keyboard.press("End")  # a line is drawn to its end
        if page.evaluate(VALUE) == before:
            page.keyboard.press("ArrowLeft")
    elif kind == "select":
        one.select_option(index=one.evaluate("(one) => (one.selectedIndex + 1) % one.options.length"))
    elif kind in ("radio", "checkbox"):
        page.keyboard.press("Space")  # a choice may be drawn by its label alone
    elif kind == "text":
        number = one.evaluate("(one) => one.type === 'number' || ['decimal', 'numeric'].includes(one.inputMode)")
        before = one.input_value()
        one.fill((str(float(before) + 1) if before else "6") if number else TYPED)
        one.evaluate("(one) => one.blur()")
    else:
        page.keyboard.press("Enter")
