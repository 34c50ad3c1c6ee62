"""What stands still is drawn once; and whatever a function does, its pictures are those that it draws by itself."""

import json
import types

import matplotlib as mpl
import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.axis import XTick, YTick
from matplotlib.text import Text

from helpers.widgets import ExploreError, Reading, explorable
from helpers.widgets.explore.engine import by_script
from helpers.widgets.explore.engine.script import listen

X = np.linspace(0, 10, 31)


def mixed(ax, k=3):
    """Much that stands still, and a line, a text and an area that move."""
    ax.axvspan(2, 3, alpha=0.2)
    ax.plot(X, X, color="C1", linestyle="--")
    ax.text(1, 9, "stays")
    ax.fill_between(X, X / 4 + k / 300)
    ax.plot(X, X * k / 200, "o-", markevery=5)
    ax.text(k / 30, 5, "moves")
    ax.set(xlim=(0, 10), ylim=(0, 10), xlabel="Along", ylabel="Up")
    ax.set_xticks(range(0, 11, 2))
    return Reading("{k}", k=k)


def counted(monkeypatch, owner, name):
    """A list that grows with each call of a method."""
    calls, real = [], getattr(owner, name)

    def counting(*args, **named):
        calls.append(1)
        return real(*args, **named)

    monkeypatch.setattr(owner, name, counting)
    return calls


def many_and_few(function, calls):
    """How often something is called for a table of 20 stops, and for one of 200."""
    counts = []
    for stops in (20, 200):
        calls.clear()
        explorable(function, k=(1, stops))()
        counts.append(len(calls))
    return counts


@pytest.mark.parametrize(
    ("owner", "name"),
    [(XTick, "__init__"), (YTick, "__init__"), (Text, "__init__"), (Axes, "plot"), (Axes, "set_xticks")],
    ids=lambda part: getattr(part, "__name__", part),
)
def test_ticks_words_and_lines_are_made_as_often_for_many_stops_as_for_few(monkeypatch, owner, name):
    few, many = many_and_few(mixed, counted(monkeypatch, owner, name))
    assert many == few > 0


def test_of_a_picture_only_what_moves_is_drawn_at_each_stop():
    replay = explorable(mixed, k=(1, 200))().workings.easel.by_script.replay
    still, moving = 3, 3
    assert replay.drawn == still + moving * 200


def test_a_calls_numbers_are_those_it_had_when_it_was_made():
    def reused(ax, k=1):
        y = X * k / 20
        ax.plot(X, y)
        y += 5
        ax.plot(X, y)
        ax.set(xlim=(0, 10), ylim=(0, 20))

    assert_same_as_by_itself(reused, k=(1, 20))


# -- what moves in every way, and what is not what it seems --------------------------------------


def cycled(ax, k=1):
    """Colours from the cycle, which each call moves on."""
    ax.plot(X, X * k)
    ax.bar([1, 2], [k, 2])
    ax.plot([X[0], X[-1]], [k, 1], "s")
    ax.scatter([3, 4], [k, 2])
    ax.fill_between(X, 0, k)
    ax.plot(X, np.column_stack([X, X + k]))


def over_and_under(ax, k=1):
    """What lies above what goes by kind and by zorder, not by the order of the calls."""
    ax.text(1, k, "words", zorder=0)
    ax.plot(X, X + k, zorder=1)
    ax.axvspan(k, k + 1)
    ax.fill_between(X, k)
    ax.axhline(k, zorder=9)


def with_gaps(ax, k=1):
    """A point that is not there, and whole numbers beside others."""
    ax.plot(X, np.where(k / 2 < X, X, np.nan))
    ax.plot([0, 1, 2], [k, k + 1, 2])
    ax.fill_between(X, X, where=k < X)


def other_ticks(ax, k=1):
    """Something around the marks changes."""
    ax.plot(X, X + k)
    ax.set_xticks(range(0, 11, 1 + k % 3))


def other_scale(ax, k=1, scale=("linear", "log")):
    """A scale that a choice sets, after the marks."""
    ax.plot(X + 1, X + k)
    ax.text(2, k, "here")
    ax.set_yscale(scale)
    ax.set(xlim=(1, 11), ylim=(1, 40))


def legend_of_moving(ax, k=1):
    """A legend in a place of its own."""
    ax.plot(X, X * k, label="one")
    ax.legend(loc="upper left")
    ax.plot(X, X + k, label="not in it")
    ax.legend(loc="upper right")


def legend_that_changes(ax, k=1):
    """A legend whose words change with the stops."""
    ax.plot(X, X * k, label=f"k is {k}")
    ax.legend(loc="upper left")


def legend_of_sizes(ax, k=1):
    """A legend that shows how large points are."""
    ax.scatter(X, X, k * 9.0, label="size")
    ax.legend(loc="upper left")


def more_each_time(ax, k=1):
    """Another number of marks at each stop."""
    for n in range(k):
        ax.plot(X, X + n)


def words_as_places(ax, k=1):
    """Names as categories, in an order that changes."""
    names = ["tea", "coffee", "milk"]
    ax.barh(names[k % 3 :] + names[: k % 3], [1, 2, k])


def word_as_place(ax, k=1):
    """A single name as a place."""
    ax.axvline("tea" if k % 2 else "coffee")
    ax.scatter(x=["coffee", "tea"], y=[1, k])


def looks_at_its_line(ax, k=1):
    """What a call gives back is used."""
    ax.plot(X, X + k)[0].set_linestyle(":")


def looks_at_the_axes(ax, k=1):
    """The axes are asked."""
    ax.plot(X, X + k)
    ax.text(ax.get_xlim()[0], 1, "at the edge")


def asks_what_it_is(ax, k=1):
    """It draws otherwise on what are no axes."""
    ax.plot(X, X + k if isinstance(ax, Axes) else X)


def asks_by_type(ax, k=1):
    """The same in a way that nobody can notice while listening."""
    ax.plot(X, X + k if issubclass(type(ax), Axes) else X)


def swallows_everything(ax, k=1):
    """Errors of ours do not show in the function."""
    ax.plot(X, X)
    try:
        ax.get_lines()[0].set_ydata(X + k)
    except BaseException:
        ax.plot(X, X - k)


def compares(ax, k=1):
    """What a call gives back is compared."""
    if ax.plot(X, X + k) != []:
        ax.axhline(k)


def own_settings(ax, k=1):
    """matplotlib's settings change for one line."""
    with mpl.rc_context({"lines.linewidth": 1 + k % 4}):
        ax.plot(X, X + k)


def left_settings(ax, k=1):
    """matplotlib's settings are changed and stay so."""
    mpl.rcParams["lines.linewidth"] = 3
    ax.plot(X, X + k)


def goes_on_in_other_units(ax, k=1):
    """Places measured in the axes, not in their data."""
    ax.plot(X, X + k)
    ax.text(0.1, k / 20, "corner", transform=ax.transAxes)


def notices_a_third_stop(ax, k=1):
    """Plain at first; one stop needs real axes."""
    ax.plot(X, X + k)
    if k == 7:
        ax.lines[0].set_ydata(X)


KINDS = [each for each in globals().values() if isinstance(each, types.FunctionType) and hasattr(each, "__code__")]
KINDS = [each for each in KINDS if each.__code__.co_varnames[:2] == ("ax", "k")]


def as_sent(function, **given):
    """All that the browser is sent of a picture, or the sentence where there is none."""
    try:
        widget = explorable(function, **given)()
    except ExploreError as error:
        return str(error)
    plan = json.dumps([widget.plan, widget.controls, widget.reading_words])
    return plan, widget.positions, widget.stage, widget.reading_places


def assert_same_as_by_itself(function, **given):
    quick = as_sent(function, **given)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(by_script, "listen", lambda *_: None)
        assert quick == as_sent(function, **given)


@pytest.mark.parametrize("function", KINDS, ids=lambda function: function.__name__)
def test_a_picture_is_to_the_last_digit_what_the_function_draws_by_itself(function):
    with mpl.rc_context():
        assert_same_as_by_itself(function, k=(1, 12))


@pytest.mark.parametrize(
    "function",
    [looks_at_its_line, looks_at_the_axes, asks_what_it_is, swallows_everything, compares, own_settings, word_as_place],
    ids=lambda function: function.__name__,
)
def test_what_only_real_axes_can_tell_has_no_script(function):
    assert listen(function, {"k": 1}) is None


def test_an_error_at_one_stop_is_the_functions_own():
    def fails(ax, k=1):
        ax.plot(X, X * (1 / (k - 7)))

    with pytest.raises(ZeroDivisionError) as caught:
        explorable(lambda ax, k=1: fails(ax, k), k=(1, 12))()
    assert any("k=7" in note for note in caught.value.__notes__)


def test_a_setting_that_a_function_changes_while_it_is_listened_to_is_put_back():
    before = mpl.rcParams["lines.linewidth"]
    listen(left_settings, {"k": 1})
    assert mpl.rcParams["lines.linewidth"] == before
