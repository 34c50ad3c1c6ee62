"""What axe finds on a page, asked in one way by all tests."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import axe_playwright_python.base

SCRIPT = Path(axe_playwright_python.base.AXE_FILE_PATH).read_text(encoding="utf-8")
#: What every activity stands in.
ACTIVITY = ".gc-root"
#: Rules about colours, which a theme changes, and nothing else.
COLOURS = ("color-contrast", "link-in-text-block")
#: Rules about the page around our widgets, which is JupyterLab's own.
ABOUT_THE_PAGE = ("region", "landmark-one-main", "page-has-heading-one")


def violations(
    page, *inside: str, outside: Iterable[str] = (), only: Iterable[str] = (), but: Iterable[str] = ()
) -> list[tuple[str, list[str]]]:
    """Each rule that is broken, with the HTML of the elements that break it.

    Args:
        page: the page.
        inside: selectors of the parts that are looked at; all of the page where none is given.
        outside: selectors of the parts that are left out.
        only: the rules that are asked; all where none is given.
        but: rules that are not asked.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(SCRIPT)
    # What is right is counted, and not described, which takes longer than to find it.
    options = {"resultTypes": ["violations"], "rules": {rule: {"enabled": False} for rule in but}}
    if only:
        options["runOnly"] = list(only)
    return page.evaluate(
        """async ([inside, outside, options]) => {
            const parts = { ...(inside.length ? { include: inside.map((one) => [one]) } : {}), exclude: outside.map((one) => [one]) };
            const { violations } = await axe.run(inside.length || outside.length ? parts : document, options);
            return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]);
        }""",
        [inside, list(outside), options],
    )
