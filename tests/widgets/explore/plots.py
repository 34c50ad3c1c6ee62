"""Kinds of plots that teachers move with a slider, each with what `explore` makes of it.

The list holds what public teaching notebooks draw with interact, in our own words. Each is either
right at every stop, or refused in one sentence; docs/widgets.md tells the same, and a test holds both together
(``python -m tests.widgets.explore.plots`` writes the table there anew).
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import matplotlib as mpl
import matplotlib.pyplot
import numpy as np
from matplotlib import patches, patheffects, ticker

X = np.linspace(0, 10, 41)
DICE = np.random.default_rng(7)
SAMPLE = DICE.normal(5, 1.5, 120)
PAIRS = np.column_stack([np.linspace(0, 10, 25), np.linspace(0, 10, 25) * 0.7 + DICE.normal(0, 1, 25)])
FIELD = np.outer(np.sin(np.linspace(0, 3, 12)), np.cos(np.linspace(0, 3, 16)))
RIGHT = ""  # no sentence: the picture is right at every stop


@dataclass(frozen=True, eq=False)
class Plot:
    """One kind: its name in words, how it is drawn, its controls, and part of the sentence where it is refused."""

    name: str
    draw: Callable
    controls: dict
    says: str = RIGHT


PLOTS: list[Plot] = []


def plot(name: str, says: str = RIGHT, **controls):
    """Put a drawing function on the list."""

    def keep(draw):
        PLOTS.append(Plot(name, draw, controls, says))
        return draw

    return keep


# -- lines -------------------------------------------------------------------------------------


@plot("a wave whose height moves", height=(0.5, 3.0, 0.25))
def wave(ax, height=1.0):
    ax.plot(X, height * np.sin(X))


@plot("a wave with two sliders", a=(0.5, 3.0, 0.5), f=(0.5, 2.0, 0.25))
def two_sliders(ax, a=1.0, f=1.0):
    ax.plot(X, a * np.sin(f * X))


@plot("a normal curve with mean and standard deviation in steps of 0.1", mu=(-3.0, 3.0, 0.1), sd=(0.5, 3.0, 0.1))
def normal(ax, mu=0.0, sd=1.0):
    x = np.linspace(-10, 10, 121)
    ax.plot(x, np.exp(-(((x - mu) / sd) ** 2) / 2) / sd / np.sqrt(2 * np.pi))


@plot("several curves with a legend", k=(0.1, 1.0, 0.1))
def several(ax, k=0.5):
    for n in (1, 2, 3):
        ax.plot(X, np.exp(-k * n * X), label=f"n = {n}")
    ax.legend(loc="upper right")


@plot("a legend that finds its own place", k=(-1.0, 1.0, 0.25))
def best_legend(ax, k=0.5):
    ax.plot(X, k * X, label="line")
    ax.legend()


@plot("a legend whose words change", k=(1, 4))
def legend_words(ax, k=1):
    ax.plot(X, k * X, label=f"slope {k}")
    ax.legend(loc="upper left")


@plot("a legend whose colours change", colour=["red", "blue"])
def legend_colours(ax, colour="red"):
    ax.plot(X, X, color=colour, label="line")
    ax.legend(loc="upper left")


@plot("a title that tells the value", mu=(0.0, 2.0, 0.5))
def title(ax, mu=0.0):
    ax.plot(X, X * mu)
    ax.set_title(f"mean = {mu:.1f}")


@plot("a title with a formula", mu=(0.0, 2.0, 0.5))
def formula_title(ax, mu=0.0):
    ax.plot(X, X * mu)
    ax.set_title(rf"$\mu = {mu:.1f}$, $\sigma^2 = 1$")


@plot("a title over the whole figure", n=(1, 5))
def suptitle(ax, n=1):
    ax.plot(X, np.sin(n * X))
    ax.figure.suptitle(f"n = {n}")


@plot("axis labels that change", unit=["minutes", "hours"])
def labels(ax, unit="minutes"):
    ax.plot(X, X)
    ax.set(xlabel=f"Time ({unit})", ylabel="Left")


@plot("a text in the picture that tells the value", r=(-1.0, 1.0, 0.25))
def value_text(ax, r=0.0):
    ax.plot(X, r * X)
    ax.text(1, 5, f"r = {r:.2f}")


@plot("a formula in the picture that moves", mu=(2.0, 8.0, 1.0))
def formula_text(ax, mu=5.0):
    ax.plot(X, X)
    ax.text(mu, 5, r"$\mu$")
    ax.text(mu, 3, r"$\frac{1}{2}x^2$")


@plot("prices with a dollar sign", price=(1, 6))
def price(ax, price=1):
    ax.plot(X, price * X)
    ax.text(2, 30, f"costs ${price}")
    ax.text(2, 20, r"or \$5")


@plot("a colour that changes with a slider", heat=(0, 6))
def colour(ax, heat=0):
    ax.plot(X, X, color=(heat / 6, 0.2, 0.2))


@plot("a line width and style that change", width=(1, 5))
def width(ax, width=1):
    ax.plot(X, X, linewidth=width, linestyle="--" if width > 3 else "-")


@plot("a transparency that changes", alpha=(0.2, 1.0, 0.2))
def alpha(ax, alpha=0.4):
    ax.plot(X, X, alpha=alpha)
    ax.text(2, 5, "faint", alpha=alpha)


@plot("more points at each step", n=(2, 12))
def more_points(ax, n=2):
    x = np.linspace(0, 10, n)
    ax.plot(x, np.sin(x), "o-")


@plot("more curves at each step", terms=(1, 6))
def taylor(ax, terms=1):
    total = np.zeros_like(X)
    for n in range(terms):
        total = total + (-1) ** n * np.sin((2 * n + 1) * X) / (2 * n + 1)
        ax.plot(X, total)


@plot("a curve with gaps", edge=(1.0, 9.0, 1.0))
def gaps(ax, edge=5.0):
    ax.plot(X, np.where(edge > X, np.sin(X), np.nan))


@plot("steps", k=(1, 5))
def steps(ax, k=1):
    ax.step(X, np.floor(X / k), where="post")


@plot("stems", p=(0.1, 0.9, 0.1))
def stems(ax, p=0.5):
    ax.stem(range(8), p ** np.arange(8))


@plot("an event between two drawn stops", x=(0.0, 4.0, 0.01))
def event(ax, x=1.0):
    ax.bar([1], [3.0 if 3.13 <= x <= 3.19 else 1.0])
    ax.set_ylim(0, 4)


@plot("a short event among thousands of stops", x=(0.0, 4.0, 0.01), k=(0.5, 1.5, 0.5))
def rare_event(ax, x=1.0, k=1.0):
    ax.plot(X, k * X * (2 if abs(x - 3.16) < 0.02 else 1))
    ax.set_ylim(0, 30)


# -- axes --------------------------------------------------------------------------------------


@plot("a logarithmic axis", k=(0.5, 2.0, 0.25))
def logarithmic(ax, k=1.0):
    ax.semilogy(X, np.exp(k * X))


@plot("a scale that is chosen", scale=["linear", "log"])
def chosen_scale(ax, scale="linear"):
    ax.plot(X + 1, (X + 1) ** 2)
    ax.set_yscale(scale)


@plot("both axes logarithmic", n=(1.0, 3.0, 0.5))
def loglog(ax, n=2.0):
    ax.loglog(X + 1, (X + 1) ** n)


@plot("a symmetric logarithmic axis", n=(1.0, 3.0, 0.5))
def symlog(ax, n=2.0):
    ax.plot(X - 5, (X - 5) * n * 10)
    ax.set_yscale("symlog")


@plot("percent ticks", k=(0.1, 1.0, 0.1))
def percent(ax, k=0.5):
    ax.plot(X, k * X / 10)
    ax.yaxis.set_major_formatter(ticker.PercentFormatter(1.0))


@plot("tick names sorted by value", year=[2010, 2020])
def sorted_names(ax, year=2010):
    values = {"tea": 3, "coffee": 5 if year == 2010 else 2, "milk": 4}
    names = sorted(values, key=values.get)
    ax.bar(range(3), [values[n] for n in names])
    ax.set_xticks(range(3), names)


@plot("words as categories in a new order", best=(0, 2))
def categories(ax, best=0):
    names = ["tea", "coffee", "milk"]
    ax.barh(names[best:] + names[:best], [1, 2, 3])


@plot("ticks at moving places", step=(1, 4))
def moving_ticks(ax, step=1):
    ax.plot(X, X)
    ax.set_xticks(np.arange(0, 11, step))


@plot("ticks whose words a function makes", unit=["min", "h"])
def formatter(ax, unit="min"):
    ax.plot(X, X)
    ax.xaxis.set_major_formatter(lambda v, _: f"{v:g} {unit}")


@plot("turned tick names", turn=(0, 90, 30))
def turned_ticks(ax, turn=0):
    ax.plot(X, X)
    ax.tick_params(axis="x", rotation=turn)


@plot("minor ticks and a grid as a switch", fine=True)
def minor_grid(ax, fine=False):
    ax.plot(X, X)
    if fine:
        ax.minorticks_on()
        ax.grid(which="minor", alpha=0.4)


@plot("a grid as a switch", grid=True)
def grid(ax, grid=True):
    ax.plot(X, X)
    ax.grid(grid)


@plot("grid() without a word", k=(1, 4))
def toggled_grid(ax, k=1):
    ax.plot(X, k * X)
    ax.grid()


@plot("a background that changes", dark=True)
def background(ax, dark=False):
    ax.plot(X, X)
    ax.set_facecolor("#223344" if dark else "#fffff0")


@plot("frame lines taken away", k=(1, 4))
def spines(ax, k=1):
    ax.plot(X, k * X)
    ax.spines[["left", "bottom"]].set_visible(False)


@plot("frame lines through zero", k=(-2, 2))
def centred(ax, k=1):
    ax.plot(X - 5, k * (X - 5))
    ax.spines["left"].set_position("zero")
    ax.spines["bottom"].set_position("zero")


@plot("a frame as a switch", frame=True)
def frame_switch(ax, frame=True):
    ax.plot(X, X)
    if not frame:
        ax.axis("off")


@plot("a turned axis without limits", depth=(1, 5))
def inverted(ax, depth=1):
    ax.plot(X, depth * X)
    ax.invert_yaxis()


@plot("limits with one end left open", k=(1, 4))
def open_end(ax, k=1):
    ax.plot(X, k * X)
    ax.set_ylim(bottom=0)


@plot("limits that change", "sets xlim differently", k=(1, 4))
def limits(ax, k=1):
    ax.plot(X, X)
    ax.set_xlim(0, k * 3)


@plot("equal aspect", r=(1.0, 5.0, 0.5))
def circle(ax, r=2.0):
    turn = np.linspace(0, 2 * np.pi, 61)
    ax.plot(r * np.cos(turn), r * np.sin(turn))
    ax.set_aspect("equal")


@plot("axis('equal')", r=(1.0, 5.0, 1.0))
def axis_equal(ax, r=2.0):
    turn = np.linspace(0, 2 * np.pi, 61)
    ax.plot(r * np.cos(turn), r * np.sin(turn) / 2)
    ax.axis("equal")


@plot("a figure of another size", k=(1, 4))
def sized(ax, k=1):
    ax.figure.set_size_inches(8, 3)
    ax.plot(X, k * X)


@plot("a size that changes", "changes the size of its figure", k=(1, 4))
def resized(ax, k=1):
    ax.figure.set_size_inches(3 + k, 3)
    ax.plot(X, X)


@plot("a second y axis", k=(0.5, 2.0, 0.5))
def twin(ax, k=1.0):
    ax.plot(X, k * X)
    other = ax.twinx()
    other.plot(X, np.sin(k * X), color="C1")
    other.set_ylabel("sine")


@plot("an axis in other units", k=(1, 4))
def secondary(ax, k=1):
    ax.plot(X, k * X)
    ax.secondary_xaxis("top", functions=(lambda v: v * 60, lambda v: v / 60))


@plot("a small picture in the picture", k=(1, 4))
def inset(ax, k=1):
    ax.plot(X, k * X)
    small = ax.inset_axes([0.1, 0.6, 0.3, 0.3])
    small.plot(X, np.sin(k * X))


@plot("a second panel beside the first", k=(1, 4))
def panels(ax, k=1):
    ax.set_position([0.1, 0.15, 0.35, 0.75])
    ax.plot(X, k * X)
    ax.figure.add_axes([0.6, 0.15, 0.35, 0.75]).plot(X, np.cos(k * X))


@plot("axes that come and go", "make the same axes at every stop", both=True)
def coming_axes(ax, both=False):
    ax.plot(X, X)
    if both:
        ax.twinx().plot(X, X**2)


@plot("dates", days=(1, 6))
def dates(ax, days=1):
    start = datetime.date(2024, 3, 1)
    ax.plot([start + datetime.timedelta(n) for n in range(10)], np.arange(10) * days)


@plot("a text on the figure", n=(1, 10))
def figure_text(ax, n=1):
    ax.plot(X, X * n)
    ax.figure.text(0.02, 0.97, f"n = {n}", va="top")


# -- areas, bars and points ----------------------------------------------------------------------


@plot("an area under a curve", k=(0.5, 2.0, 0.25))
def area(ax, k=1.0):
    ax.fill_between(X, np.exp(-k * X), alpha=0.3)


@plot("the area beyond a border (where=)", z=(0.0, 8.0, 0.5))
def area_where(ax, z=2.0):
    y = np.exp(-((X - 5) ** 2) / 4)
    ax.plot(X, y)
    ax.fill_between(X, y, where=z <= X, alpha=0.4)


@plot("the area between two curves, by sign", k=(0.2, 2.0, 0.2))
def area_sign(ax, k=1.0):
    y = np.sin(k * X)
    ax.fill_between(X, y, where=y >= 0, color="C0")
    ax.fill_between(X, y, where=y < 0, color="C1")


@plot("stacked areas", a=(1.0, 3.0, 0.5))
def stack(ax, a=1.0):
    ax.stackplot(X, X, a * X, np.ones_like(X), labels=["x", "y", "z"])
    ax.legend(loc="upper left")


@plot("a closed shape", h=(1.0, 4.0, 0.5))
def shape(ax, h=2.0):
    ax.fill([0, 4, 2], [0, 0, h])


@plot("bars with fixed names", a=(1, 6))
def bars(ax, a=1):
    ax.bar(["a", "b", "c"], [a, 3, 7 - a])


@plot("bars lying down", a=(1, 6))
def lying_bars(ax, a=1):
    ax.barh(["a", "b"], [a, 7 - a])


@plot("bars side by side with a legend", a=(1, 6))
def grouped_bars(ax, a=1):
    at = np.arange(3)
    ax.bar(at - 0.2, [a, 2, 3], 0.4, label="before")
    ax.bar(at + 0.2, [3, a, 2], 0.4, label="after")
    ax.legend(loc="upper right")


@plot("numbers on bars", a=(1, 6))
def bar_labels(ax, a=1):
    ax.bar_label(ax.bar([1, 2], [a, 3]))


@plot("bars with error bars", se=(0.1, 1.0, 0.1))
def error_bars(ax, se=0.5):
    ax.bar([1, 2], [3, 4], yerr=se, capsize=4)


@plot("points with error bars", se=(0.1, 1.0, 0.1))
def points_with_errors(ax, se=0.5):
    ax.errorbar(range(5), range(5), yerr=se, xerr=se / 2, fmt="o")


@plot("a binomial distribution with n", n=(2, 20), p=[0.2, 0.5])
def binomial(ax, n=10, p=0.5):
    k = np.arange(n + 1)
    ax.bar(k, np.array([np.prod((n - np.arange(i)) / np.arange(1, i + 1)) for i in k]) * p**k * (1 - p) ** (n - k))


@plot("a histogram with the number of bins", bins=(3, 30))
def histogram(ax, bins=10):
    ax.hist(SAMPLE, bins=bins)


@plot("a histogram with bins as a choice", bins=[5, 10, 20])
def histogram_choice(ax, bins=10):
    ax.hist(SAMPLE, bins=bins, density=True, edgecolor="white")


@plot("a histogram as steps", shift=(0.0, 3.0, 0.5))
def histogram_steps(ax, shift=0.0):
    ax.hist(SAMPLE + shift, bins=np.arange(0, 15), histtype="step")


@plot("a scatter plot with its regression line", slope=(-1.0, 1.0, 0.25))
def regression(ax, slope=0.5):
    y = PAIRS[:, 1] + slope * PAIRS[:, 0]
    ax.scatter(PAIRS[:, 0], y, s=18)
    ax.plot(PAIRS[:, 0], np.polyval(np.polyfit(PAIRS[:, 0], y, 1), PAIRS[:, 0]), color="C1")


@plot("point sizes that change", size=(10, 60, 10))
def sizes(ax, size=20):
    ax.scatter(PAIRS[:, 0], PAIRS[:, 1], s=size)


@plot("points in colours by value", cut=(1.0, 9.0, 1.0))
def point_colours(ax, cut=5.0):
    ax.scatter(PAIRS[:, 0], PAIRS[:, 1], c=PAIRS[:, 0] > cut, cmap="coolwarm")


@plot("more points at each step, scattered", n=(5, 25, 5))
def scatter_n(ax, n=10):
    ax.scatter(PAIRS[:n, 0], PAIRS[:n, 1])


@plot("a box plot", shift=(0.0, 3.0, 0.5))
def box(ax, shift=0.0):
    ax.boxplot([SAMPLE, SAMPLE + shift])


@plot("a violin plot", shift=(0.0, 3.0, 0.5))
def violin(ax, shift=0.0):
    ax.violinplot([SAMPLE, SAMPLE + shift])


@plot("a pie", share=(0.1, 0.9, 0.2))
def pie(ax, share=0.3):
    ax.pie([share, 1 - share], labels=["yes", "no"], autopct="%d%%")


@plot("a table under the picture", n=(1, 4))
def table(ax, n=1):
    ax.plot(X, n * X)
    ax.table([[str(n), str(n * n)]], colLabels=["n", "n²"], loc="upper left", colWidths=[0.1, 0.1])


@plot("hatched bars", "hatching cannot move", a=(1, 6))
def hatched(ax, a=1):
    ax.bar([1, 2], [a, 3], hatch="//")


# -- fields --------------------------------------------------------------------------------------


@plot("a heat map that stays, with a moving line", at=(0, 11))
def heat_line(ax, at=3):
    ax.imshow(FIELD, aspect="auto")
    ax.axhline(at, color="white")


@plot("a heat map that changes", k=(0.5, 2.0, 0.5))
def heat(ax, k=1.0):
    ax.imshow(FIELD * k, vmin=-2, vmax=2, cmap="viridis")


@plot("a colour bar that stays", at=(1, 9))
def colour_bar(ax, at=3):
    image = ax.imshow(FIELD, extent=(0, 10, 0, 10))
    ax.figure.colorbar(image, ax=ax, label="height")
    ax.axvline(at, color="white")


@plot("cells in colour (pcolormesh)", k=(0.5, 2.0, 0.5))
def cells(ax, k=1.0):
    ax.pcolormesh(np.arange(17), np.arange(13), FIELD * k, vmin=-2, vmax=2)


@plot("contour lines that change", k=(0.5, 2.0, 0.5))
def contour(ax, k=1.0):
    ax.contour(FIELD * k, levels=[-1, -0.5, 0, 0.5, 1])


@plot("filled contours with a moving dot", at=(1, 14))
def filled_contour(ax, at=3):
    ax.contourf(FIELD, levels=6)
    ax.plot([at], [5], "o", color="white")


@plot("contours with numbers on them", k=(1.0, 2.0, 0.5))
def contour_labels(ax, k=1.0):
    ax.clabel(ax.contour(FIELD * k, levels=[-0.5, 0.5]))


@plot("arrows of a field", turn=(0.0, 3.0, 0.5))
def arrows(ax, turn=0.0):
    x, y = np.meshgrid(np.arange(5), np.arange(5))
    ax.quiver(x, y, np.cos(turn + x), np.sin(turn + y))


@plot("streamlines", k=(0.5, 1.5, 0.5))
def streams(ax, k=1.0):
    x, y = np.meshgrid(np.linspace(-2, 2, 9), np.linspace(-2, 2, 9))
    ax.streamplot(x, y, -y * k, x, density=0.4)


@plot("smooth shading", "gouraud", k=(0.5, 1.5, 0.5))
def gouraud(ax, k=1.0):
    ax.pcolormesh(FIELD * k, shading="gouraud")


@plot("a surface in three dimensions", "flat axes do not have", k=(1, 3))
def surface(ax, k=1):
    x, y = np.meshgrid(np.arange(3), np.arange(3))
    ax.plot_surface(x, y, x * y * k)


# -- signs and shapes ----------------------------------------------------------------------------


@plot("a note with an arrow", x=(1.0, 9.0, 1.0))
def annotated(ax, x=3.0):
    ax.plot(X, np.sin(X))
    ax.annotate("here", (x, np.sin(x)), (5, 1.5), arrowprops={"arrowstyle": "->"})


@plot("a text in a box", x=(1.0, 9.0, 1.0))
def boxed(ax, x=3.0):
    ax.plot(X, np.sin(X))
    ax.text(x, 0, "here", bbox={"boxstyle": "round", "facecolor": "wheat"})


@plot("a straight line without ends", slope=(0.5, 2.0, 0.5))
def axline(ax, slope=1.0):
    ax.plot(X, X)
    ax.axline((0, 0), slope=slope)


@plot("lines and bands across the axes", x=(1.0, 9.0, 1.0))
def bands(ax, x=3.0):
    ax.plot(X, np.sin(X))
    ax.axvline(x)
    ax.axvspan(x, x + 1, alpha=0.2)
    ax.hlines([0, 0.5], 0, x)


@plot("circles, rectangles and wedges", r=(0.5, 2.0, 0.5))
def shapes(ax, r=1.0):
    ax.add_patch(patches.Circle((3, 3), r))
    ax.add_patch(patches.Rectangle((6, 1), r, r))
    ax.add_patch(patches.Wedge((7, 6), r, 0, 60 * r))
    ax.set(xlim=(0, 10), ylim=(0, 10))


@plot("letters with an outline", x=(1.0, 9.0, 2.0))
def outlined(ax, x=3.0):
    ax.plot(X, X)
    ax.text(x, 5, "here", path_effects=[patheffects.withStroke(linewidth=3, foreground="white")])


@plot("a part cut to a shape", "cut off along a shape", x=(1.0, 9.0, 2.0))
def cut(ax, x=3.0):
    (line,) = ax.plot(X, X)
    ring = patches.Circle((x, 5), 2, transform=ax.transData)
    line.set_clip_path(ring)


# -- models --------------------------------------------------------------------------------------


@plot("predators and prey", a=(0.5, 1.5, 0.05), b=(0.5, 1.5, 0.05))
def lotka_volterra(ax, a=1.0, b=1.0):
    steps, dt = 400, 0.05
    path = np.empty((steps, 2))
    path[0] = (1.5, 1.0)
    for n in range(1, steps):
        prey, hunters = path[n - 1]
        middle = (prey + dt / 2 * (a * prey - b * prey * hunters), hunters + dt / 2 * (prey * hunters - hunters))
        path[n] = path[n - 1] + dt * np.array(
            [a * middle[0] - b * middle[0] * middle[1], middle[0] * middle[1] - middle[1]]
        )
    ax.plot(np.arange(steps) * dt, path[:, 0], label="prey")
    ax.plot(np.arange(steps) * dt, path[:, 1], label="hunters")
    ax.legend(loc="upper right")


@plot("a power curve with its threshold", n=(5, 100, 5))
def power(ax, n=20):
    d = np.linspace(0, 1.5, 61)
    ax.plot(d, 1 / (1 + np.exp(-(d * np.sqrt(n) - 2) * 1.7)))
    ax.axhline(0.8, linestyle=":")


@plot("a random walk drawn again", seed=(0, 9))
def walk(ax, seed=0):
    ax.plot(np.cumsum(np.random.default_rng(seed).normal(size=60)))


@plot("growth with a ceiling", r=(0.1, 1.0, 0.05), ceiling=(10, 100, 10))
def logistic(ax, r=0.5, ceiling=50):
    ax.plot(X, ceiling / (1 + (ceiling - 1) * np.exp(-r * X)))
    ax.axhline(ceiling, linestyle="--")


# -- what cannot be drawn ------------------------------------------------------------------------


@plot("pyplot instead of the axes", "write ax.plot instead of plt.plot", k=(1, 3))
def pyplot(ax, k=1):
    mpl.pyplot.plot(X, k * X)


@plot("pyplot beside the axes", "write ax.set_title instead of plt.title", k=(1, 3))
def pyplot_beside(ax, k=1):
    ax.plot(X, k * X)
    mpl.pyplot.title("lost")


@plot("a figure given back", "return a Reading", k=(1, 3))
def figure_returned(ax, k=1):
    ax.plot(X, k * X)
    return ax.figure


@plot("a wild wave in thousands of stops", "needs more than 700 drawings", a=(0.0, 9.0, 0.01), b=(0.0, 9.0, 0.1))
def wild(ax, a=1.0, b=1.0):
    ax.plot(X, np.sin(X * a * b * 99))


@plot("a title that changes over thousands of stops", "put changing words into the Reading", k=(0, 900))
def title_many(ax, k=1):
    ax.plot(X, X * k)
    ax.set_title(f"k = {k}")


# -- the table in docs/widgets.md ----------------------------------------------------------------

PAGE = Path(__file__).parents[3] / "docs" / "widgets.md"
HEAD = "| What is drawn | What you get |\n| --- | --- |\n"


def as_table() -> str:
    """The list as docs/widgets.md shows it: what is refused last, with the words of its sentence."""
    right = [f"| {kind.name} | right |" for kind in PLOTS if not kind.says]
    refused = [f"| {kind.name} | a sentence: “… {kind.says} …” |" for kind in PLOTS if kind.says]
    return HEAD + "\n".join([*right, *refused]) + "\n"


if __name__ == "__main__":
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(text[: text.index(HEAD)] + as_table(), encoding="utf-8")
