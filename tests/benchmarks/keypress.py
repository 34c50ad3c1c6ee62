"""Key press and drag to changed pixels: this engine beside its peers, drawing the same curve, in one run.

Run: uv run --group benchmarks python -m tests.benchmarks.keypress

In a real JupyterLab, a slider with the keyboard focus gets an arrow key; the time runs from the
key event to the end of the frame in which the picture has changed. Every peer is measured in turns,
so that a slow moment of the machine hits all alike. Figures from one run compare; from two runs they do not. Then this
engine alone, a key press and a drag of a handle, at the processor's own speed and slowed down six times by Chromium, beside a
key press that changes one number of an otherwise empty output: what the page itself takes.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

import nbformat
from playwright.sync_api import Locator, Page, sync_playwright

from helpers.lessons import soothing_toolkit, stress_hormones

from ..browser.conftest import FLAGS, find_browser
from ..browser.lab import running_lab

ROUNDS, PRESSES = 4, 10
SLOWED = 6  # times, as Chromium slows a page's processor
OURS = "A Good Cry, explore"
HANDLE = """
from helpers.widgets import explorable, number
@explorable(half_life=(60, 120, 1), at=number(0, 180, 1, handle="x"))
def curve(ax, half_life=90, at=60):
    ax.plot(minutes, left(half_life))
    ax.plot([at], [left_at(at, half_life)], "o", gid="at")
    ax.set(xlim=(0, 180), ylim=(0, 110))
left_at = lambda minute, half_life: 100 * 0.5 ** (minute / half_life)
curve()"""
CURVE = """
import numpy as np
minutes = np.linspace(0, 180, 120)
left = lambda half_life: 100 * 0.5 ** (minutes / half_life)
"""
PEERS = {
    OURS: """
from helpers.widgets import explorable
@explorable(half_life=(60, 120, 1))
def curve(ax, half_life=90):
    ax.plot(minutes, left(half_life))
    ax.set(xlim=(0, 180), ylim=(0, 110))
curve()""",
    "Bokeh, CustomJS": """
from bokeh.io import output_notebook, show
from bokeh.layouts import column
from bokeh.models import ColumnDataSource, CustomJS, Slider
from bokeh.plotting import figure
from bokeh.resources import INLINE
output_notebook(INLINE, hide_banner=True)
source = ColumnDataSource({"x": minutes, "y": left(90)})
plot = figure(width=560, height=350, y_range=(0, 110))
plot.line("x", "y", source=source)
slider = Slider(start=60, end=120, value=90, step=1)
slider.js_on_change("value", CustomJS(args={"source": source}, code='''
    const x = source.data.x;
    source.data = {x, y: x.map((m) => 100 * 0.5 ** (m / this.value))};'''))
show(column(slider, plot))""",
    "bqplot": """
import bqplot, ipywidgets
curve_line = bqplot.Lines(x=minutes, y=left(90), scales={"x": bqplot.LinearScale(), "y": bqplot.LinearScale(min=0, max=110)})
slider = ipywidgets.IntSlider(90, 60, 120)
slider.observe(lambda change: setattr(curve_line, "y", left(change["new"])), "value")
ipywidgets.VBox([slider, bqplot.Figure(marks=[curve_line], animation_duration=0)])""",
    "interact, inline matplotlib": """
%matplotlib inline
import ipywidgets, matplotlib.pyplot as plt
def curve(half_life=90):
    plt.figure(figsize=(5.6, 3.5)); plt.plot(minutes, left(half_life)); plt.ylim(0, 110); plt.show()
ipywidgets.interact(curve, half_life=(60, 120, 1));""",
    # after interact: showing an inline figure would close this one
    "ipympl": """
%matplotlib widget
import ipywidgets, matplotlib.pyplot as plt
with plt.ioff():
    figure, axes = plt.subplots(figsize=(5.6, 3.5))
(line,) = axes.plot(minutes, left(90)); axes.set_ylim(0, 110)
slider = ipywidgets.IntSlider(90, 60, 120)
slider.observe(lambda change: (line.set_ydata(left(change["new"])), figure.canvas.draw_idle()), "value")
ipywidgets.VBox([slider, figure.canvas])""",
    "an empty page": """
from IPython.display import HTML
HTML('<div tabindex="0" class="empty" style="height:40px">0</div>')""",
}
# What a picture looks like now: paths, images and a strip of every canvas, also inside shadow trees.
SIGN = """
window.signOf = (root) => {
  let sign = "";
  const walk = (node) => {
    for (const one of node.querySelectorAll("*")) {
      if (one.shadowRoot) walk(one.shadowRoot);
      if (one.tagName === "path") sign += one.getAttribute("d");
      if (one.tagName === "IMG" && one.complete) sign += one.src.length + one.src.slice(-3000);
      if (one.classList.contains("empty")) sign += one.textContent;
      if (one.tagName === "CANVAS" && one.width > 100) {
        const strip = one.getContext("2d").getImageData(one.width >> 1, 0, 4, one.height).data;
        let sum = 0; for (let i = 0; i < strip.length; i += 1) sum = (sum * 31 + strip[i]) | 0;
        sign += sum;
      }
    }
  };
  walk(root);
  return sign;
};
window.measure = (root, kind = "keydown") => new Promise((done) => {
  const before = window.signOf(root);
  window.addEventListener(kind, () => {
    const began = performance.now();
    const look = () => {
      if (window.signOf(root) !== before) {
        const after = new MessageChannel();  // its message comes after the frame was painted
        after.port1.onmessage = () => done(performance.now() - began);
        after.port2.postMessage(0);
      } else if (performance.now() - began > 1000) done(-1);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, { capture: true, once: true });
});
for (const empty of document.querySelectorAll(".empty"))
  empty.addEventListener("keydown", () => { empty.textContent = Number(empty.textContent) + 1; });
"""


def measure() -> tuple[dict[str, list[float]], dict[str, list[float]]]:
    """Milliseconds from key press to changed pixels for each peer, and those of a key and of a drag for this engine alone."""
    with tempfile.TemporaryDirectory() as folder, running_lab(Path(folder)) as lab, sync_playwright() as playwright:
        cells = [nbformat.v4.new_code_cell(CURVE + code) for code in (*PEERS.values(), HANDLE)]
        kernel = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
        nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=kernel), lab.folder / "peers.ipynb")
        chromium = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        page = chromium.new_context(viewport={"width": 1280, "height": 6000}).new_page()
        lab.open(page, "peers.ipynb")
        lab.run_all(page)
        page.wait_for_function("document.querySelectorAll('.jp-CodeCell .jp-OutputArea-output').length >= 7")
        page.wait_for_timeout(5000)
        page.evaluate(SIGN)
        times: dict[str, list[float]] = {name: [] for name in PEERS}
        for turn in range(ROUNDS):
            for number, name in enumerate(PEERS):
                root = page.locator(".jp-CodeCell").nth(number).locator(".jp-Cell-outputArea")
                handle = root.locator("input[type=range], .noUi-handle, .empty").first
                handle.evaluate("(e) => e.focus()")
                area = root.element_handle()
                for press in range(PRESSES):
                    page.evaluate("(root) => { window.found = window.measure(root); }", area)
                    page.keyboard.press("ArrowRight" if turn % 2 else "ArrowLeft")
                    times[name].append(page.evaluate("() => window.found"))
                    page.wait_for_timeout(30 + 7 * press)  # not in step with the screen
        outputs = page.locator(".jp-CodeCell .jp-Cell-outputArea")
        alone = _alone(page, outputs.nth(len(PEERS)), outputs.filter(has=page.locator(".empty")))
        chromium.close()
    return times, alone


def _alone(page: Page, root: Locator, empty: Locator) -> dict[str, list[float]]:
    """A key press and a drag of a handle, at full speed and slowed down, and a key press where there is nothing to draw."""
    area, slider, grip = root.element_handle(), root.locator(".gc-slider input"), root.locator(".gc-grip")
    client, times = page.context.new_cdp_session(page), {}
    for rate, speed in ((1, ""), (SLOWED, f", processor {SLOWED} times slower")):
        client.send("Emulation.setCPUThrottlingRate", {"rate": rate})
        keys, drags = times.setdefault(f"a key press{speed}", []), times.setdefault(f"a drag of a handle{speed}", [])
        nothing = times.setdefault(f"a key press, nothing to draw{speed}", [])
        for found, focus, within in ((nothing, empty.locator(".empty"), empty.element_handle()), (keys, slider, area)):
            focus.evaluate("(e) => e.focus()")
            for press in range(ROUNDS * PRESSES):
                page.evaluate("(root) => { window.found = window.measure(root); }", within)
                page.keyboard.press("ArrowRight" if press // PRESSES % 2 else "ArrowLeft")
                found.append(page.evaluate("() => window.found"))
                page.wait_for_timeout(30 + 7 * (press % PRESSES))  # not in step with the screen
        box = grip.bounding_box() or {}
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        page.mouse.move(x, y)
        page.mouse.down()
        for move in range(ROUNDS * PRESSES):
            page.evaluate("(root) => { window.found = window.measure(root, 'pointermove'); }", area)
            page.mouse.move(x + 6 * (1 + move % PRESSES), y)
            drags.append(page.evaluate("() => window.found"))
            page.wait_for_timeout(30 + 7 * (move % PRESSES))
        page.mouse.up()
    client.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    return times


def tables() -> list[tuple[str, int, int, float, float]]:
    """Name, drawings, bytes, seconds and worst distance of each lesson's table."""
    rows = []
    for build in (
        stress_hormones.recovery,
        soothing_toolkit.heart_wave,
    ):
        began = time.perf_counter()
        widget = build()
        rows.append(
            (
                build.__name__,
                widget.workings.table.drawings,
                len(widget.positions),
                time.perf_counter() - began,
                widget.workings.table.worst,
            )
        )
    return rows


def main() -> None:
    """Print the tables as Markdown."""
    times, alone = measure()
    ours = statistics.median(times[OURS])
    print("| Key press to changed pixels | median, ms | 95 %, ms | times ours |\n| --- | --: | --: | --: |")
    for name, all_times in sorted(times.items(), key=lambda item: statistics.median(item[1])):
        middle, late, lost = _middle_and_late(all_times)
        print(f"| {name}{lost} | {middle:.0f} | {late:.0f} | {middle / ours:.1f} |")
    print("\n| This engine, to changed pixels | median, ms | 95 %, ms |\n| --- | --: | --: |")
    for name, all_times in alone.items():
        middle, late, lost = _middle_and_late(all_times)
        print(f"| {name}{lost} | {middle:.0f} | {late:.0f} |")
    print("\n| Table | drawings | bytes | seconds to build | worst, px |\n| --- | --: | --: | --: | --: |")
    for name, drawings, size, seconds, worst in tables():
        print(f"| {name} | {drawings} | {size:,} | {seconds:.2f} | {worst:.2f} |")


def _middle_and_late(times: list[float]) -> tuple[float, float, str]:
    """The median, the time within which 95 % came, and a note of those that never came."""
    good = [t for t in times if t >= 0]
    lost = f" ({len(times) - len(good)} lost)" if len(good) < len(times) else ""
    return statistics.median(good), statistics.quantiles(good, n=20)[-1], lost


if __name__ == "__main__":
    main()
