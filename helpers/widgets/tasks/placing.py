"""`Placing`: say on a scale how large a few things are, then see how large they were found to be."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping

import traitlets

from ..shared.plain_numbers import is_own_number
from ..shared.remembered import Remembered
from ..words import WORDS, words_for
from .amounts import amount, checked, decimals, without_sizes

MOST_STOPS = 400


class Placing(Remembered):
    """Things to place on one scale by their size; a button then shows the sizes that were found beside the marks.

    >>> Placing("How tall?", "In metres.", 0, 4, 0.5, unit="m", items=[{"id": "a", "text": "A door", "value": 2}])
    How tall? In metres. To place from 0.0 m to 4.0 m: A door.

    Args:
        title, prompt: plain text.
        low, high, step: the scale, the same for all things.
        unit: stands after a number; with {n} in it, around one: "d = {n}".
        landmarks: pairs of a value and a short text, shown along the scale.
        items: one to eight of ``{"id", "text", "value", "note_html"}``. The note is sanitised HTML that says what
            the value means.
        answers: False takes sizes and notes out of the widget: the teacher has them, and they may be left out.
        store: see `Remembered`.

    Raises:
        ValueError: a scale or an item that makes no sense. The sentence names it and says what to do.
    """

    front = "tasks/placing.js"
    sheets = ("tasks/placing.css",)

    title = traitlets.Unicode().tag(sync=True)
    prompt = traitlets.Unicode().tag(sync=True)
    #: Every place of the scale as a number and in words.
    stops = traitlets.List().tag(sync=True)
    texts = traitlets.List().tag(sync=True)
    #: ``{"value", "text", "shown"}`` along the scale.
    landmarks = traitlets.List().tag(sync=True)
    #: What the front end shows: ``{"id", "text", "value", "shown", "note_html"}``.
    items = traitlets.List().tag(sync=True)
    answers = traitlets.Bool(True).tag(sync=True)

    def __init__(
        self,
        title: str,
        prompt: str,
        low: float,
        high: float,
        step: float,
        unit: str = "",
        landmarks: Iterable[tuple[float, str]] = (),
        items: Iterable[Mapping] = (),
        answers: bool = True,
        **traits,
    ) -> None:
        stops, landmarks = places(low, high, step), list(landmarks)
        items = checked(list(items), 1, unit) if answers else without_sizes(list(items), 1)
        for item in items if answers else ():
            if not low <= item["value"] <= high:
                raise ValueError(
                    f"items: {item['id']!r} is {item['value']}, off the scale from {low} to {high}; change one of them."
                )
        for value, text in landmarks:
            if not is_own_number(value) or not low <= value <= high:
                raise ValueError(f"landmarks: {text!r} is at {value!r}; give a number from {low} to {high}.")
        digits = max(map(decimals, (low, step)))
        super().__init__(
            words=words_for("placing", "record"),
            title=title,
            prompt=prompt,
            stops=stops,
            texts=[amount(stop, digits, unit, signed=low < 0) for stop in stops],
            landmarks=[
                {"value": value, "text": text, "shown": amount(value, max(digits, decimals(value)), unit, low < 0)}
                for value, text in landmarks
            ],
            items=items,
            answers=answers,
            **traits,
        )

    def sentence(self) -> str:
        """Title, prompt, the scale and the items; what was found is not told."""
        return WORDS["placing.sentence"].format(
            title=self.title,
            prompt=self.prompt,
            low=self.texts[0],
            high=self.texts[-1],
            items="; ".join(item["text"] for item in self.items),
        )

    def still(self) -> str:
        """The task as HTML, with what was found folded away; survives where no widget can run."""
        offered = "".join(f"<li>{html.escape(item['text'])}</li>" for item in self.items)
        task = f"<p><b>{html.escape(self.title)}</b></p><p>{html.escape(self.prompt)}</p><ul>{offered}</ul>"
        if not self.answers:
            return f"<div>{task}</div>"
        found = "".join(
            f"<li>{html.escape(item['text'])}: <b>{html.escape(item['shown'])}</b>. {item['note_html']}</li>"
            for item in self.items
        )
        return f"<div>{task}<details><summary>{WORDS['placing.found_only']}</summary><ul>{found}</ul></details></div>"


def places(low: float, high: float, step: float) -> list[float]:
    """Every place of a scale, both ends included. Raises ValueError where there is none, or too many."""
    if not (is_own_number(low) and is_own_number(high) and low < high):
        raise ValueError(f"a scale from {low!r} to {high!r}: give two numbers, the smaller one first.")
    if not (is_own_number(step) and step > 0):
        raise ValueError(f"a scale with step {step!r}: give a step above 0.")
    count = int((high - low) / step + 1e-9)
    if not 1 <= count <= MOST_STOPS:
        raise ValueError(
            f"a scale from {low} to {high} with step {step}: choose a step that gives 2 to {MOST_STOPS + 1} places."
        )
    return [round(low + i * step, 9) for i in range(count + 1)]
