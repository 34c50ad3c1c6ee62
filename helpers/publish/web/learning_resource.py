"""What a page tells a search engine or a catalogue of it: JSON-LD in the words of schema.org, from the course's own files."""

from __future__ import annotations

import importlib.metadata
from typing import Any

from ...course.listed import Listed
from .activities import as_json
from .site import Site
from .words import WORDS

#: Texts, then code.
LICENCES = ("https://creativecommons.org/licenses/by/4.0/", "https://spdx.org/licenses/MIT")
BY = "A Good Cry contributors"


def of_course(site: Site) -> str:
    """The whole course, with the pages of its lessons as its parts."""
    parts = [{"@type": "LearningResource", **_named(site, one)} for one in site.listed]
    return _said(
        site,
        {
            "@type": "Course",
            "name": site.title,
            "description": WORDS["index.about"],
            "url": "index.html",
            "learningResourceType": WORDS["found.course"],
            **_takes(sum(site.minutes.values())),
            "hasPart": parts,
        },
    )


def of_lesson(site: Site, one: Listed) -> str:
    """One lesson: what it asks, what one can do after it, what it weighs, and how long it takes."""
    aims, claims = site.aims.get(one.name, ()), site.claims.get(one.name, ())
    return _said(
        site,
        {
            "@type": "LearningResource",
            **_named(site, one),
            "learningResourceType": WORDS["found.lesson"],
            **({"teaches": list(aims)} if aims else {}),
            **({"about": [{"@type": "Claim", "name": claim} for claim in claims]} if claims else {}),
            **_within(site),
        },
    )


def of_other(site: Site, page: str, title: str, about: str) -> str:
    """A page beside the lessons: the search, the glossary, Calm."""
    return _said(
        site,
        {
            "@type": "LearningResource",
            "name": title,
            "description": about,
            "url": page,
            "learningResourceType": WORDS["found.other"],
            **_within(site),
        },
    )


def _named(site: Site, one: Listed) -> dict[str, Any]:
    """What a list of the lessons says of one, and its own page, too."""
    return {
        "name": one.title,
        "description": one.does or one.title,
        "url": f"{one.name}.html",
        "position": site.listed.index(one) + 1,
        **_takes(site.minutes.get(one.name, 0)),
    }


def _takes(minutes: float) -> dict[str, str]:
    return {"timeRequired": f"PT{round(minutes)}M"} if minutes else {}


def _within(site: Site) -> dict[str, Any]:
    return {"isPartOf": {"@type": "Course", "name": site.title, "url": "index.html"}}


def _said(site: Site, own: dict[str, Any]) -> str:
    """What holds for every page, around what one says of itself; as text for a script element."""
    return as_json(
        {
            "@context": "https://schema.org",
            **own,
            "inLanguage": "en",
            "isAccessibleForFree": True,
            "license": list(LICENCES),
            "creator": {"@type": "Organization", "name": BY},
            "audience": {
                "@type": "EducationalAudience",
                "educationalRole": WORDS["found.teacher" if site.edition == "instructor" else "found.learner"],
            },
            "accessibilityControl": "fullKeyboardControl",
            "accessibilityFeature": "alternativeText",
            **_version(),
        }
    )


def _version() -> dict[str, str]:
    """The version of the package that made the page; nothing where its files were copied and not installed."""
    try:
        return {"version": importlib.metadata.version("good-cry")}
    except importlib.metadata.PackageNotFoundError:
        return {}
