"""What the controls of every kind of activity are called, as the browser tells a screen reader: written into a file to be read.

Run: uv run python -m tests.browser.accessible_names
A test compares the file with what is there, so a name that changes or goes is seen before it is released.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from .bare_page import bare_page, stands
from .conftest import FLAGS, find_browser
from .every_activity import every_activity

FILE = Path(__file__).with_name("accessible_names.txt")
#: What stands around controls and is told with them.
AROUND = {"group", "radiogroup", "region", "image", "img", "heading", "table", "dialog", "alert", "status"}
#: Not of any activity.
OF_THE_PAGE = {"RootWebArea"}
#: Told after a name, where it is so.
STATES = ("checked", "pressed", "expanded", "disabled", "required", "valuetext")
#: Readers, and with them the order of options, differ by chance; here all are one.
ONE_READER = "Math.random = () => 0.4; crypto.getRandomValues = (into) => into.fill(7);"
#: Opens what is folded, and what is asked for by a button, so that all controls are there.
UNFOLD = """document.querySelectorAll("details").forEach((one) => { one.open = true; });
document.querySelectorAll(".gc-hear-open").forEach((one) => one.click());"""


def told(page: Page) -> list[str]:
    """A line for each control, and for what stands around them, in the order in which they are read: role, name, state."""
    page.evaluate(UNFOLD)
    client = page.context.new_cdp_session(page)
    nodes = client.send("Accessibility.getFullAXTree")["nodes"]
    client.detach()
    by_id = {node["nodeId"]: node for node in nodes}
    return [line for node in _in_order(nodes[0], by_id) if (line := _line(node))]


def nameless(lines: list[str]) -> list[str]:
    """The lines of controls that have no name; a group of parts may have none, what takes the focus may not."""
    return [line for line in lines if "“”" in line and line.split(" “")[0] not in AROUND]


def _in_order(node: Mapping[str, Any], by_id: Mapping[str, Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    yield node
    for child in node.get("childIds", ()):
        if child in by_id:
            yield from _in_order(by_id[child], by_id)


def _line(node: Mapping[str, Any]) -> str:
    role, name, description = (node.get(key, {}).get("value", "") for key in ("role", "name", "description"))
    has = {one["name"]: one["value"].get("value") for one in node.get("properties", ())}
    if node.get("ignored") or role in OF_THE_PAGE or name == "Test page":
        return ""
    # What only a script can give the focus to, such as a sentence that has just come, has no role and no name.
    if not (name if role in AROUND | {"generic"} else has.get("focusable")):
        return ""
    states = [key if has[key] in (True, "true") else f"{key}: {has[key]}" for key in STATES if has.get(key)]
    more = [f"“{description}”"] if description else []
    return re.sub(r"\s+", " ", ", ".join([f"{role} “{name}”", *states, *more])).strip()


def as_text(lines: Mapping[str, list[str]]) -> str:
    """The text of the file: a part for each kind, under its name."""
    return "\n".join(f"# {kind}\n" + "".join(f"{line}\n" for line in lines[kind]) for kind in sorted(lines))


def from_text(text: str) -> dict[str, list[str]]:
    """The lines of each kind that the file holds."""
    parts = re.split(r"^# (\w+)\n", text, flags=re.M)[1:]
    return {kind: list(filter(None, lines.split("\n"))) for kind, lines in zip(parts[::2], parts[1::2], strict=True)}


def main() -> None:
    """Write the file."""
    found = {}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        for kind, activity in every_activity().items():
            page = chromium.new_context(viewport={"width": 900, "height": 900}).new_page()
            page.add_init_script(ONE_READER)
            page.goto(bare_page(Path(folder), activity))
            stands(page)
            found[kind] = told(page)
            page.context.close()
        chromium.close()
    FILE.write_text(as_text(found), encoding="utf-8")


if __name__ == "__main__":
    main()
