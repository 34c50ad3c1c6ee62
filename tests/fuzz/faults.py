"""What must hold whatever is done to an activity, looked at in the page; and a fault as it is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

#: What stands in an activity that no reader should ever see, what is lost, and where the focus is. `root` is the activity.
WRONG = r"""(root) => {
    const wrong = [];
    if (!root.isConnected) return ["the activity is gone"];
    const shown = root.innerText;
    const named = [...root.querySelectorAll("[aria-label], [aria-valuetext], [title]")]
        .flatMap((one) => [one.ariaLabel, one.ariaValueText, one.title]);
    for (const text of [shown, ...named]) {
        const odd = /\bundefined\b|\bNaN\b|\[object |\bInfinity\b|\{\w+\}/.exec(text || "");
        if (odd) wrong.push(`it says “${odd[0]}” in “${text.slice(Math.max(0, odd.index - 40), odd.index + 40)}”`);
    }
    if (root.checkVisibility() && !shown.trim() && !root.querySelector("svg, canvas, img")) wrong.push("nothing of it is left to see");
    const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
    const twice = ids.find((id, n) => id && ids.indexOf(id) !== n);
    if (twice && root.querySelector(`#${CSS.escape(twice)}`)) wrong.push(`the id “${twice}” stands twice`);
    for (const one of root.querySelectorAll("[aria-labelledby], [aria-describedby], [aria-controls], label[for]")) {
        const names = ["aria-labelledby", "aria-describedby", "aria-controls", "for"].map((name) => one.getAttribute(name) || "");
        const lost = names.join(" ").split(/\s+/).find((name) => name && !document.getElementById(name));
        if (lost && one.checkVisibility()) wrong.push(`${one.outerHTML.slice(0, 90)} names “${lost}”, which is not there`);
    }
    const invalid = [...root.querySelectorAll("[type=range]")].find((one) => +one.value < +one.min || +one.value > +one.max);
    if (invalid) wrong.push(`a slider stands outside its range: ${invalid.outerHTML.slice(0, 90)}`);
    return wrong;
}"""


@dataclass(frozen=True)
class Fault:
    """Something that did not hold, and how to come there again."""

    what: str
    #: How many events had happened.
    after: int
    #: The last of them.
    events: Sequence[str]

    def __str__(self) -> str:
        return f"after {self.after} events: {self.what}\n    the last were: {'; '.join(self.events)}"
