"""What no reader should ever find in an activity, whatever was done to it: looked for in the page."""

#: Words that no reader should see, names that lead nowhere, sliders off their ends. `root` is the activity.
WRONG = r"""(root) => {
    if (!root.isConnected) return ["the activity is gone"];
    const wrong = [];
    const shown = root.innerText;
    const named = [...root.querySelectorAll("[aria-label], [aria-valuetext], [title]")]
        .flatMap((one) => [one.ariaLabel, one.ariaValueText, one.title]);
    for (const text of [shown, ...named]) {
        const odd = /\bundefined\b|\bNaN\b|\[object |\bInfinity\b|\{\w+\}/.exec(text || "");
        if (odd) wrong.push(`it says “${odd[0]}” in “${text.slice(Math.max(0, odd.index - 40), odd.index + 40)}”`);
    }
    // What JupyterLab has off the screen has no text until it is drawn.
    if (root.checkVisibility({ contentVisibilityAuto: true }) && !shown.trim() && !root.querySelector("svg, canvas, img")) {
        wrong.push("nothing of it is left to see");
    }
    const twice = [...root.querySelectorAll("[id]")]
        .find(({ id }) => id && document.querySelectorAll(`#${CSS.escape(id)}`).length > 1);
    if (twice) wrong.push(`the id “${twice.id}” stands twice`);
    const names = ["aria-labelledby", "aria-describedby", "aria-controls", "for"];
    for (const one of root.querySelectorAll(names.map((name) => `[${name}]`))) {
        const lost = names.flatMap((name) => (one.getAttribute(name) || "").split(/\s+/))
            .find((name) => name && !document.getElementById(name));
        if (lost && one.checkVisibility()) wrong.push(`${one.outerHTML.slice(0, 90)} names “${lost}”, which is not there`);
    }
    const off = [...root.querySelectorAll("[type=range]")].find((one) => +one.value < +one.min || +one.value > +one.max);
    if (off) wrong.push(`a slider stands outside its range: ${off.outerHTML.slice(0, 90)}`);
    return wrong;
}"""
