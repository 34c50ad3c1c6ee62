"""The pages of the course: one a lesson, the contents, the search and the glossary."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment

from ...course.templates import environment
from ...drawing import drawing
from ...palette import DRAWINGS, PAGES
from ...widgets.shared.javascript import joined
from . import contents, glossary, learning_resource, search
from .activities import Fronts, as_json, in_page
from .lesson import LessonPage
from .offline import MANIFEST
from .policy import policy
from .site import Site
from .words import WORDS, WORDS_OF_SCRIPTS

if TYPE_CHECKING:
    import nbformat

HERE = Path(__file__).parent
ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cpath fill='%230b6770' "
    "d='M16 2c5 8 9 12 9 18a9 9 0 0 1-18 0c0-6 4-10 9-18z'/%3E%3C/svg%3E"
)
#: A drawing for each of the ways on the page "Calm, now", in their order.
CALM_DRAWINGS = ("loosen", "walk", "write", "plan")

#: The page for who comes back some days after the course.
COME_BACK = "come_back.html"


def written(site: Site, notebooks: Mapping[str, nbformat.NotebookNode]) -> dict[str, bytes]:
    """Every page by its file name."""
    lessons = [LessonPage(site, one, notebooks[one.name]) for one in site.listed]
    terms = glossary.terms_of(site, lessons)
    last = next((one for one in lessons if one.comes_back), None)
    come_back = COME_BACK if last else ""
    files = {
        "index.html": _page(
            site,
            "index.html",
            "index.html",
            title=site.title,
            described=learning_resource.of_course(site),
            lessons=lessons,
            whole_time=contents.whole_time(site),
            begin=contents.begin(site),
            come_back=come_back,
            scripts=["progress"],
        )
    }
    for n, lesson in enumerate(lessons):
        files[f"{lesson.name}.html"] = _page(
            site,
            f"{lesson.name}.html",
            "lesson.html",
            title=f"{lesson.title} · {site.title}",
            described=learning_resource.of_lesson(site, site.listed[n]),
            lesson=lesson,
            words_here=[term for term in terms if lesson.name in term["in"]],
            before=lessons[n - 1] if n else None,
            next=lessons[n + 1] if n + 1 < len(lessons) else None,
            scripts=["steps", "progress"],
            fronts=lesson.fronts,
            state_styles=lesson.state_styles,
        )
    if site.calm:
        calm = LessonPage(site, site.calm, notebooks[site.calm.name])
        files[f"{calm.name}.html"] = _page(
            site,
            f"{calm.name}.html",
            "calm.html",
            title=f"{calm.title} · {site.title}",
            described=learning_resource.of_other(site, f"{calm.name}.html", calm.title, calm.does or calm.title),
            lesson=calm,
            drawings=[drawing(name) for name in CALM_DRAWINGS],
            manifest=MANIFEST,
            comes_back=last.comes_back if last else None,
            come_back=come_back,
            scripts=["progress"] if last else [],
            fronts=calm.fronts,
            state_styles=calm.state_styles,
        )
    if last:
        asked = last.coming_back(notebooks[last.name])
        files[COME_BACK] = _page(
            site,
            COME_BACK,
            COME_BACK,
            title=f"{WORDS['comeback.title']} · {site.title}",
            described=learning_resource.of_other(site, COME_BACK, WORDS["comeback.title"], WORDS["comeback.about"]),
            lesson=asked,
            after=last,
            fronts=asked.fronts,
            state_styles=asked.state_styles,
        )
    titles = {lesson.name: lesson.title for lesson in lessons}
    files["glossary.html"] = _page(
        site,
        "glossary.html",
        "glossary.html",
        title=f"{WORDS['glossary.title']} · {site.title}",
        described=learning_resource.of_other(site, "glossary.html", WORDS["glossary.title"], WORDS["glossary.about"]),
        terms=terms,
        titles=titles,
    )
    files["search.html"] = _page(
        site,
        "search.html",
        "search.html",
        title=f"{WORDS['search.title']} · {site.title}",
        described=learning_resource.of_other(site, "search.html", WORDS["search.title"], WORDS["search.label"]),
        lessons=lessons,
        terms=terms,
        places=as_json(search.places(lessons, terms)),
        everywhere=_everywhere(lessons),
        scripts=["search"],
    )
    # A byte order mark counts more than what a server says of the charset.
    return {name: text.encode("utf-8-sig") for name, text in files.items()}


def _everywhere(lessons: Iterable[LessonPage]) -> set[str]:
    """The headings that most lessons have, which tell nothing in a list of what is in the course."""
    lessons = list(lessons)
    found = Counter(heading.text for lesson in lessons for heading in lesson.headings)
    return {text for text, number in found.items() if len(lessons) > 2 and number > len(lessons) / 2}


def _page(
    site: Site,
    page: str,
    template: str,
    *,
    scripts: Iterable[str] = (),
    fronts: Fronts | None = None,
    state_styles: Iterable[str] = (),
    **given: Any,
) -> str:
    """One page with its policy, which names exactly the scripts and styles that stand in it."""
    fronts = fronts or Fronts()
    names = [*(["activities"] if fronts.files or fronts.modules else []), *scripts, "help", "places"]
    own = [HERE / "scripts" / f"{name}.js" for name in names]
    modules = [in_page(joined([*own, *fronts.files])) + fronts.ours(), *fronts.scripts()]
    named = {f"others{n}" if n else "page": module for n, module in enumerate(modules)}
    modules = [_that_says_so(module, name) for name, module in named.items()]
    head = [_file("scripts/kept.js")] if {"activities", "progress"} & {*names} else []  # they read what is kept
    first, theme = _file("scripts/first.js"), _that_says_so(_file("scripts/theme.js"), "theme")
    styles = ["\n".join([PAGES.page(), DRAWINGS.page("--draw-"), _file("styles/page.css"), *fronts.styles])]
    return (
        _templates()
        .get_template(template)
        .render(
            site=site,
            words=WORDS,
            icon=ICON,
            policy=policy([*head, first, theme, *modules], [*styles, *sorted(state_styles)]),
            page=page,
            names=["theme", *named],
            head_scripts=head,
            first_scripts=[first, theme],
            modules=modules,
            styles=styles,
            script_words=as_json(WORDS_OF_SCRIPTS),
            **given,
        )
    )


def _that_says_so(script: str, name: str) -> str:
    """A script that says at its end that it ran; scripts/first.js asks."""
    return f'{script}\nwindow.goodCryRan.push("{name}");\n'


@functools.cache
def _file(name: str) -> str:
    """A script or a style sheet, each line without the spaces at its ends."""
    text = (HERE / name).read_text(encoding="utf-8")
    return re.sub(r"[ \t]+$", "", text, flags=re.M)


@functools.cache
def _templates() -> Environment:
    return environment(HERE / "templates")
