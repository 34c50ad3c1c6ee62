"""Fields that a message or a plan is made of: a few sentences to choose from, several in an order, or own words."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping

from ..shared.unique_ids import check_ids
from ..words import WORDS

#: Sentences that one field may offer.
MOST_OPTIONS = 8


def checked_fields(fields: Iterable[Mapping], name: str) -> list[dict]:
    """The fields as the front end takes them: ``{"id", "label", "hint", "options", "several"}``.

    Args:
        fields: each has an ``id`` and a ``label``. ``options`` are sentences to choose from, beside own words;
            without them the field is one to write in. ``several`` lets the reader pick more than one, and order
            them. ``hint`` stands under the label. All but the first two may be left out.
        name: the parameter that an error names.

    Raises:
        ValueError: a field that makes no sense. The sentence names it and says what to do.
    """
    made = [
        {
            "id": one["id"],
            "label": one["label"],
            "hint": one.get("hint", ""),
            "options": list(one.get("options", ())),
            "several": bool(one.get("several", False)),
        }
        for one in fields
    ]
    check_ids(name, made, "field")
    for one in made:
        options = one["options"]
        if len(options) > MOST_OPTIONS:
            raise ValueError(f"{name}: {one['id']!r} has {len(options)} options; give {MOST_OPTIONS} or fewer.")
        if len(set(options)) < len(options):
            raise ValueError(f"{name}: {one['id']!r} has an option twice; change one of the two.")
        if one["several"] and not options:
            raise ValueError(f"{name}: {one['id']!r} lets one pick several, and has no options; give it some.")
    return made


def fields_in_words(fields: Iterable[Mapping]) -> str:
    """The labels, one after the other."""
    return "; ".join(one["label"] for one in fields)


def fields_html(fields: Iterable[Mapping]) -> str:
    """The fields as HTML for where no widget can run: what may be chosen, and room to write by hand."""
    parts = []
    for one in fields:
        options = "".join(f"<li>{html.escape(option)}</li>" for option in one["options"])
        hint = f"<br>{html.escape(one['hint'])}" if one["hint"] else ""
        own = f"<ul>{options}<li>{WORDS['fields.own']} ______</li></ul>" if options else "<p>______</p>"
        parts.append(f"<p><b>{html.escape(one['label'])}</b>{hint}</p>{own}")
    return "".join(parts)
