"""What schema.org's vocabulary (release 30.0) allows of the terms that our pages use; nothing is asked of any host.

The table has the terms that a description of a course may need, and not those alone that ours has now: a term that is not
in it is a mistake until somebody has looked it up.
"""

from __future__ import annotations

import re

#: Each type with those it is a kind of.
TYPES = {
    "Thing": (),
    "CreativeWork": ("Thing",),
    "LearningResource": ("CreativeWork",),
    "Course": ("CreativeWork", "LearningResource"),
    "Claim": ("CreativeWork",),
    "WebPage": ("CreativeWork",),
    "Audience": ("Thing",),
    "EducationalAudience": ("Audience",),
    "Organization": ("Thing",),
    "Person": ("Thing",),
}
#: Each property: the types that may have it, and what its value may be, a type or a kind of text.
PROPERTIES = {
    "name": (("Thing",), ("Text",)),
    "description": (("Thing",), ("Text",)),
    "url": (("Thing",), ("URL",)),
    "about": (("CreativeWork",), ("Thing",)),
    "abstract": (("CreativeWork",), ("Text",)),
    "accessMode": (("CreativeWork",), ("Text",)),
    "accessibilityControl": (("CreativeWork",), ("Text",)),
    "accessibilityFeature": (("CreativeWork",), ("Text",)),
    "assesses": (("CreativeWork", "LearningResource"), ("Text",)),
    "audience": (("CreativeWork",), ("Audience",)),
    "audienceType": (("Audience",), ("Text",)),
    "citation": (("CreativeWork",), ("CreativeWork", "Text")),
    "creator": (("CreativeWork",), ("Organization", "Person")),
    "datePublished": (("CreativeWork",), ("Date",)),
    "educationalLevel": (("CreativeWork", "LearningResource"), ("Text", "URL")),
    "educationalRole": (("EducationalAudience",), ("Text",)),
    "hasPart": (("CreativeWork",), ("CreativeWork",)),
    "inLanguage": (("CreativeWork",), ("Text",)),
    "isAccessibleForFree": (("CreativeWork",), ("Boolean",)),
    "isPartOf": (("CreativeWork",), ("CreativeWork", "URL")),
    "keywords": (("CreativeWork",), ("Text",)),
    "learningResourceType": (("CreativeWork", "LearningResource"), ("Text",)),
    "license": (("CreativeWork",), ("CreativeWork", "URL")),
    "position": (("CreativeWork",), ("Integer", "Text")),
    "teaches": (("CreativeWork", "LearningResource"), ("Text",)),
    "timeRequired": (("CreativeWork",), ("Duration",)),
    "version": (("CreativeWork",), ("Number", "Text")),
}
#: What a value that is no thing must look like.
LOOKS = {
    "Text": lambda value: isinstance(value, str) and value.strip() != "",
    "URL": lambda value: isinstance(value, str) and bool(re.fullmatch(r"https://\S+|[\w-]+\.html", value)),
    "Date": lambda value: isinstance(value, str) and bool(re.fullmatch(r"\d{4}-\d\d-\d\d", value)),
    "Duration": lambda value: isinstance(value, str) and bool(re.fullmatch(r"PT[1-9]\d*M", value)),
    "Boolean": lambda value: isinstance(value, bool),
    "Integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "Number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
}
#: What a catalogue needs to list a learning resource at all.
NEEDED = ("name", "description", "learningResourceType", "inLanguage", "license")


def mistakes(said) -> list[str]:
    """What is wrong with a description, a sentence each, with the place in it."""
    if not isinstance(said, dict) or said.get("@context") != "https://schema.org":
        return ["It does not name schema.org as its vocabulary."]
    lacking = [f"It has no {name}." for name in NEEDED if name not in said]
    if "LearningResource" not in _kinds(str(said.get("@type"))):
        lacking.append("It is no LearningResource.")
    return lacking + _of_thing({name: value for name, value in said.items() if name != "@context"}, "page")


def _of_thing(thing: dict, place: str) -> list[str]:
    kind = thing.get("@type")
    if kind not in TYPES:
        return [f"{place}: there is no type {kind}."]
    found = []
    for name, value in thing.items():
        if name == "@type":
            continue
        if name not in PROPERTIES:
            found.append(f"{place}: there is no property {name}.")
            continue
        owners, allowed = PROPERTIES[name]
        if not _kinds(kind) & set(owners):
            found.append(f"{place}: {kind} has no {name}.")
        for one in value if isinstance(value, list) else [value]:
            found += _of_value(one, allowed, f"{place}.{name}")
    return found


def _of_value(value, allowed: tuple[str, ...], place: str) -> list[str]:
    if not isinstance(value, dict):
        fits = any(name in LOOKS and LOOKS[name](value) for name in allowed)
        return [] if fits else [f"{place}: {value!r} is none of {', '.join(allowed)}."]
    if not _kinds(str(value.get("@type"))) & set(allowed):
        return [f"{place}: {value.get('@type')} is none of {', '.join(allowed)}."]
    return _of_thing(value, place)


def _kinds(name: str) -> set[str]:
    """A type with all those it is a kind of; nothing for what is no type."""
    if name not in TYPES:
        return set()
    return {name}.union(*map(_kinds, TYPES[name]))
