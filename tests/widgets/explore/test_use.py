"""`explore` as its users write it: abbreviations, starts, traits, and one sentence for each mistake."""

import functools

import ipywidgets
import numpy as np
import pytest
import traitlets
from matplotlib.axes import Axes
from matplotlib.patches import Circle

from helpers.widgets import ExploreError, Reading, choice, draw_again, explorable, explore, number
from helpers.widgets.explore.engine.abbreviations import is_abbreviation, label_of
from helpers.widgets.explore.sources import Kept

from . import pictures
from .replay import off

#: Drawn once and kept for the test run: to draw one at all its stops takes seconds.
fading, mixed = (recipe.taken_from(Kept()) for recipe in (pictures.fading, pictures.mixed))


def line(ax, height=1.0):
    ax.plot([0, 1], [0, height])
    ax.set(xlim=(0, 1), ylim=(0, 10))
    return Reading("Height {height:g}.", height=height)


def build(function=line, **given):
    return explorable(**given)(function)()


def front_end_sends(widget, **state):
    widget._handle_msg({"content": {"data": {"method": "update", "state": state, "buffer_paths": []}}, "buffers": []})


@pytest.mark.parametrize(
    ("given", "stops"),
    [
        ((0, 4), [0, 1, 2, 3, 4]),
        ((0, 10, 5), [0, 5, 10]),
        ((0.0, 1.0, 0.25), [0.0, 0.25, 0.5, 0.75, 1.0]),
        (ipywidgets.IntSlider(value=1, min=0, max=6, step=3), [0, 3, 6]),
        (ipywidgets.FloatSlider(value=1, min=0, max=1, step=0.5), [0.0, 0.5, 1.0]),
        (ipywidgets.Dropdown(options=[1, 2]), [1, 2]),
        ([1, 2, 4], [1, 2, 4]),
        ({"low": 1, "high": 9}, [1, 9]),
        (True, [False, True]),
    ],
)
def test_an_abbreviation_means_what_it_means_to_interact(given, stops):
    widget = build(lambda ax, height=1: line(ax, height), height=given)
    assert list(widget.workings.parameters[0].stops) == stops


def test_a_ready_slider_lends_its_description():
    widget = build(height=ipywidgets.FloatSlider(value=1, min=0, max=2, step=1, description="Height:"))
    assert widget.controls[0]["label"] == "Height"


def test_a_fixed_value_has_no_control():
    assert build(height=ipywidgets.fixed(3)).controls == []


def test_the_start_is_the_functions_own_default():
    assert build(height=(0.0, 5.0, 0.5)).height == 1.0


def test_a_caller_can_start_elsewhere():
    assert explorable(height=(0, 5))(line)(height=4).height == 4


def test_a_caller_can_change_a_range_and_keeps_its_label_and_unit():
    recipe = explorable(height=number(0.0, 5.0, 0.5, "Height", ("centimetre", "centimetres")))(line)
    widget = recipe(height=(2.0, 8.0, 2.0))
    assert widget.controls[0]["label"] == "Height"
    assert list(widget.controls[0]["texts"]) == [f"{n}\u00a0centimetres" for n in (2, 4, 6, 8)]


def test_a_number_between_two_stops_goes_to_the_nearest():
    widget = fading()
    widget.at = 33
    assert widget.at == 35


def test_every_control_is_a_trait_that_can_be_observed_and_linked():
    one, other, seen = fading(), fading(), []
    traitlets.link((one, "half_life"), (other, "half_life"))
    other.observe(lambda change: seen.append(change["new"]), "half_life")
    front_end_sends(one, half_life=100)
    assert (other.half_life, seen) == (100, [100])


def test_a_choice_travels_by_its_words():
    widget = mixed()
    front_end_sends(widget, group="many")
    assert widget.group == "many"
    assert widget.get_state("group") == {"group": "many"}


def test_a_choice_starts_at_its_value_or_at_its_words():
    @explorable(amount=choice({"a few": 1, "many": 2}))
    def picture(ax, amount=1):
        ax.plot([0, 1], [0, amount])
        ax.set(xlim=(0, 1), ylim=(0, 2))

    assert picture(amount=2).values == picture(amount="many").values == {"amount": 2}
    with pytest.raises(ExploreError, match="choose one of 'a few', 'many'"):
        picture(amount="most")


def test_the_text_twin_says_where_the_controls_stand_and_what_the_picture_says():
    assert repr(fading()) == "Half-life: 66\u00a0minutes; At: 30. After 30\u00a0minutes 73.0\u00a0% is left."


def test_the_saved_output_is_a_sentence_and_a_described_picture():
    bundle = fading()._repr_mimebundle_()
    assert bundle["text/plain"] == repr(fading())
    assert '<img alt="How fast does it fade? A plot. Across: Minutes. Up: Left (%). Shown: left.' in bundle["text/html"]
    assert "<figcaption>Half-life: 66\u00a0minutes" in bundle["text/html"]


def test_explore_shows_at_once_and_gives_the_function_back(capsys):
    @explore(height=(0.0, 2.0))
    def shown(ax, height=1.0):
        """Shown?"""
        return line(ax, height)

    assert str(shown.widget.reading) == "Height 1."
    assert "Height 1." in capsys.readouterr().out
    assert callable(shown)


def test_building_waits_until_it_is_asked():
    drawn = []
    explorable(height=(0, 3))(lambda ax, height=1: drawn.append(height))
    assert drawn == []


def test_an_error_in_an_observer_is_shown_in_the_widget():
    widget = fading()
    widget.observe(lambda change: 1 / 0, "half_life")
    front_end_sends(widget, half_life=70)
    assert "division by zero" in widget.problem


def test_a_bad_value_from_a_front_end_is_named_and_changes_nothing():
    widget = fading()
    front_end_sends(widget, half_life="soon")
    assert "half_life is 'soon'" in widget.problem
    assert widget.half_life == 66


def test_readings_need_no_drawing_of_their_own():
    drawn = []

    def counted(ax, height=1, width=1):
        if isinstance(ax, Axes):
            drawn.append((height, width))
        ax.plot([0, 9], [0, height], linewidth=2)
        ax.set(xlim=(0, 9), ylim=(0, 90))
        return Reading("{height} and {width}", height=height, width=width)

    widget = build(counted, height=(0, 60), width=(0, 18))
    assert len(widget.workings.readings) == 61 * 19
    assert len(drawn) < 200


def test_a_reading_that_is_another_one_without_a_drawing_is_not_taken_from_there():
    def counting(ax, height=1):
        ax.plot([0, 1], [0, height])
        ax.set(xlim=(0, 1), ylim=(0, 900))
        return Reading("{lines} line", lines=len(ax.lines))

    widget = build(counting, height=(0, 9))
    assert {str(reading) for reading in widget.workings.readings} == {"1 line"}
    with pytest.raises(
        ExploreError, match=r"looks at what was drawn, so each of its 801 stops must be drawn, 700 at most"
    ):
        build(counting, height=(0, 800))


@pytest.mark.parametrize("value", [True, False, np.bool_(True)])
def test_yes_and_no_are_no_places_on_a_slider(value):
    widget = build(height=(0, 3))
    with pytest.raises(traitlets.TraitError, match=r"height is (True|False); give a number from 0 to 3"):
        widget.height = value
    assert widget.height == 1


def test_a_reading_that_looks_at_the_axes_is_still_right():
    def looks(ax, height=1):
        (mark,) = ax.plot([0, 1], [0, height])
        ax.set(xlim=(0, 1), ylim=(0, 10))
        return Reading("{top:g}", top=max(mark.get_ydata()))

    widget = build(looks, height=(0, 9))
    widget.height = 7
    assert str(widget.reading) == "7"


MANY = (0, 900)  # more stops than are drawn one and all


def colour_by_height(ax, height=1):
    ax.plot([0, 1], [0, 1], color="C0" if height < 3 else "C1")


def more_points(ax, height=1):
    ax.plot(range(height % 4 + 2), range(height % 4 + 2))


def more_lines(ax, height=1):
    for _ in range(height % 4 + 1):
        ax.plot([0, 1], [0, 1])


def moving_title(ax, height=1):
    ax.plot([0, 1], [0, 1])
    ax.set_title(str(height))


def moving_limits(ax, height=1):
    ax.plot([0, 1], [0, 1])
    ax.set_xlim(0, height + 1)


def moving_image(ax, height=1):
    ax.imshow(np.full((2, 2), height), vmin=0, vmax=900)


def too_wild(ax, height=1.0, width=1.0):
    x = np.linspace(0, 1, 5)
    ax.plot(x, np.sin(x * height * width * 999))
    ax.set(xlim=(0, 1), ylim=(-1, 1))


def too_many_points(ax, seed=0):
    dice = np.random.default_rng(seed)
    ax.plot(dice.random(5000), dice.random(5000))
    ax.set(xlim=(0, 1), ylim=(0, 1))


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: build(hieght=(0, 3)), r"no parameter 'hieght'; it has height"),
        (lambda: other(height={"start": 1.0, "from": 4.0}), r"height starts at 1.0, outside its range from 4.0 to 5.0"),
        (lambda: build(height=(9, 5)), r"height: a slider from 9 to 5: give two numbers, the smaller one first"),
        (lambda: build(height=(0, 9, 0)), r"height: .*give a step above 0"),
        (lambda: build(height="tall"), r"height='tall' is no range; give"),
        (lambda: build(height=ipywidgets.Text()), r"Text has no stops; give a slider"),
        (lambda: build(height=[]), r"no options; give at least one"),
        (lambda: build(height=(0, 1e6, 1)), r"use a larger step"),
        (lambda: draw_again(51), r"from 1 to 50"),
        (lambda: number(0, 5, log=True), r"start above 0"),
        (lambda: build(lambda ax, a=1, b=1, c=1: None, a=(0, 3), b=(0, 3), c=(0, 3)), r"3 sliders .* two at most"),
        (lambda: build(lambda: None), r"takes nothing; its first parameter is the axes"),
        (lambda: build(lambda ax, height: None), r"needs a value for 'height'"),
        (lambda: build(lambda ax, layout=1: None, layout=(0, 3)), r"'layout' is a name the widget itself uses; rename"),
        (lambda: build(lambda ax, height=1: 42, height=(0, 3)), r"returned int; return a Reading"),
        (lambda: Reading("{half}"), r"no value for \{half\}; give Reading"),
        (lambda: fading(half_lfie=3), r"no parameter 'half_lfie'"),
        (lambda: fading(half_life=500), r"half_life starts at 500, outside its range"),
        (
            lambda: build(colour_by_height, height=MANY),
            r"changes the words, colour, width or size of mark 1 .* make height a choice",
        ),
        (
            lambda: build(more_points, height=MANY),
            r"another number or kind of points .* same number of points at every stop",
        ),
        (lambda: build(more_lines, height=MANY), r"draws \d+ marks at one stop and \d+ at .* draw the same number"),
        (lambda: build(moving_title, height=MANY), r"the title of moving_title\(\) changes .* into the Reading"),
        (lambda: build(moving_limits, height=(0, 5)), r"sets xlim differently .* set it the same every time"),
        (lambda: build(moving_image, height=MANY), r"changes an image .* an image stands still"),
        (
            lambda: build(too_wild, height=(0.0, 9.0, 0.01), width=(0.0, 9.0, 0.1)),
            r"more than 700 drawings, most of them along",
        ),
        (lambda: build(too_many_points, seed=draw_again(50)), r"kB at most; draw fewer points"),
    ],
)
def test_bad_use_gets_one_sentence_with_the_cure(make, says):
    with pytest.raises(ExploreError, match=says) as caught:
        make()
    shown = "".join(caught.value._render_traceback_())
    assert "\n" not in shown


def test_an_error_of_the_function_itself_keeps_its_place_and_says_which_stop():
    with pytest.raises(ZeroDivisionError) as caught:
        build(lambda ax, height=1: ax.set_title(1 / (height - 3)) and None, height=(0, 3))
    assert any("explore was drawing" in note and "height=3" in note for note in caught.value.__notes__)


def other(**controls):
    """The recipe of `line` with one slider from 0 to 5 centimetres, changed as a teacher would."""
    recipe = explorable(height=number(0.0, 5.0, 0.5, "Height", ("centimetre", "centimetres")))(line)
    return recipe.changed(**controls)()


def test_a_recipe_changed_in_its_range_keeps_its_label_its_unit_and_its_step():
    widget = other(height={"from": 1.0, "to": 3.0})
    assert list(widget.workings.parameters[0].stops) == [1.0, 1.5, 2.0, 2.5, 3.0]
    assert widget.controls[0]["label"] == "Height"
    assert widget.controls[0]["texts"][-1] == "3.0\u00a0centimetres"


def test_a_recipe_changed_in_its_step_label_and_start_keeps_the_rest():
    widget = other(height={"start": 2.5, "step": 2.5, "label": "How high"})
    assert list(widget.workings.parameters[0].stops) == [0.0, 2.5, 5.0]
    assert widget.controls[0]["label"] == "How high"
    assert widget.height == 2.5


def test_a_caller_may_still_start_a_changed_recipe_elsewhere():
    recipe = explorable(height=(0, 5))(line).changed(height={"start": 4})
    assert (recipe().height, recipe(height=2).height) == (4, 2)


def test_changing_a_recipe_leaves_the_first_one_as_it_was():
    recipe = explorable(height=(0, 5))(line)
    recipe.changed(height={"to": 3, "label": "Other"})
    assert list(recipe().workings.parameters[0].stops) == [0, 1, 2, 3, 4, 5]


def test_the_question_can_be_another_one():
    assert explorable(height=(0, 5))(line)(question="How high?").question == "How high?"


@pytest.mark.parametrize(
    ("controls", "sentence"),
    [
        ({"width": {"to": 3}}, "has no control 'width'; it has height"),
        ({"height": {"from": 6.0}}, "height: a slider from 6.0 to 5.0"),
        ({"height": {"step": 0.001}}, "use a larger step"),
        ({"height": {"start": 7.0}}, "outside its range from 0.0 to 5.0"),
    ],
)
def test_a_change_that_cannot_be_names_the_control_and_the_cure(controls, sentence):
    with pytest.raises(ExploreError, match=sentence):
        other(**controls)


def test_a_start_that_is_not_there_is_refused_before_anything_is_drawn():
    recipe = explorable(height={"a child": 1.2, "an adult": 1.7})(lambda ax, height=1.2: line(ax, height))
    assert recipe.changed(height={"start": "an adult"})().height == 1.7
    with pytest.raises(ExploreError, match="height is 'a giant'; choose one of 'a child', 'an adult'"):
        recipe.changed(height={"start": "a giant"})


def test_a_choice_has_no_range_to_change():
    with pytest.raises(ExploreError, match="not a slider"):
        explorable(height=[1.0, 2.0])(line).changed(height={"from": 1})


# -- what interact takes, explore takes ----------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "stops"),
    [
        ((np.int64(0), np.int64(3)), [0, 1, 2, 3]),
        ((np.float64(0), np.float64(1), np.float64(0.5)), [0.0, 0.5, 1.0]),
        (np.array([1, 2, 4]), [1, 2, 4]),
        (range(1, 4), [1, 2, 3]),
        ({1, 2}, [1, 2]),
        ({"low": 1, "high": 9}.values(), [1, 9]),
        (np.bool_(True), [False, True]),
    ],
    ids=str,
)
def test_numbers_of_numpy_and_other_collections_are_taken(given, stops):
    assert list(build(lambda ax, height=1: line(ax, height), height=given).workings.parameters[0].stops) == stops


@pytest.mark.parametrize(
    ("default", "stops"),
    [((0, 3), [0, 1, 2, 3]), ([1, 5], [1, 5]), ({"low": 1, "high": 9}, [1, 9]), (False, [False, True])],
    ids=str,
)
def test_a_default_that_is_a_range_or_a_list_makes_the_control(default, stops):
    def drawn(ax, height=default):
        return line(ax, height)

    assert list(build(drawn).workings.parameters[0].stops) == stops


@pytest.mark.parametrize("default", ["words", None, np.array([[1.0, 2.0]]), str.upper], ids=str)
def test_a_default_that_no_control_can_show_stays_what_it_is(default):
    def drawn(ax, height=1, other=default):
        assert other is default
        return line(ax, height)

    assert [c["name"] for c in build(drawn, height=(0, 3)).controls] == ["height"]


def test_a_ready_slider_stands_where_its_maker_put_it():
    assert build(height=ipywidgets.FloatSlider(value=3, min=0, max=5, step=1)).height == 3


def test_a_lone_number_or_switch_stands_where_it_was_given():
    assert build(lambda ax, height=1: line(ax, height), height=5).height == 5
    assert build(lambda ax, height=False: line(ax, height), height=True).height is True


@pytest.mark.parametrize(("given", "start"), [((5.0, 9.0), 5.0), ((0.0, 0.5, 0.25), 0.5), ((0.0, 5.0, 0.5), 1.0)])
def test_a_range_without_the_default_starts_at_the_stop_nearest_to_it(given, start):
    assert build(height=given).height == start


def test_a_changed_range_without_the_default_starts_at_the_stop_nearest_to_it():
    assert other(height={"from": 3.0}).height == 3.0


def test_a_changed_range_without_the_default_takes_the_start_given_with_it():
    assert other(height={"start": 4.0, "from": 3.0}).height == 4.0


def test_a_function_may_be_handed_over_as_to_interact():
    assert explore(line, height=(0.0, 2.0)).widget.height == 1.0
    assert explorable(line, height=(0.0, 2.0))().height == 1.0


def test_a_part_of_a_function_is_taken_under_the_functions_name():
    partial = functools.partial(line, height=2.0)
    assert explorable(partial, height=(0.0, 3.0, 0.5))().height == 2.0
    with pytest.raises(ExploreError, match=r"line\(\) has no parameter 'width'"):
        explorable(partial, width=(0.0, 3.0))()


@pytest.mark.parametrize("change", ["title", "colour", "background", "ticks", "place"])
def test_what_happens_at_one_stop_of_a_thousand_is_not_missed(change):
    def event(ax, k=1):
        now = k == 431
        ax.plot(
            [0, 1], [0, 900 if now and change == "place" else k], color="C1" if now and change == "colour" else "C0"
        )
        if now and change == "title":
            ax.set_title("now")
        if now and change == "background":
            ax.set_facecolor("red")
        if now and change == "ticks":
            ax.set_xticks([0, 1], ["none", "all"])

    if change == "place":
        widget = build(event, k=(0, 900))
        assert off(widget, (431,)) <= 1
    else:
        with pytest.raises(ExploreError, match=r"event\(k=431\)"):
            build(event, k=(0, 900))


def test_a_function_without_axes_is_told_how_it_should_begin():
    def bell(mu=0, sigma=1):
        pass

    with pytest.raises(ExploreError, match=r"its first parameter must be the axes: bell\(ax, mu, sigma\)"):
        build(bell, mu=(0, 3), sigma=(1, 3))


def test_a_function_without_axes_or_defaults_is_told_the_same():
    with pytest.raises(ExploreError, match=r"must be the axes: <lambda>\(ax, mu\)"):
        build(lambda mu: None, mu=(0, 3))


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("σ", "σ"),
        ("pH", "pH"),
        ("SD", "SD"),
        ("K_M", "K_M"),
        ("n", "n"),
        ("x_0", "x_0"),
        ("Δt", "Δt"),
        ("σ_x", "σ_x"),
        ("µ0", "µ0"),
        ("half_life", "Half life"),
        ("größe", "Größe"),
        ("at", "At"),
        ("a_child", "A child"),
    ],
)
def test_symbols_keep_their_letters_and_words_get_a_capital(name, label):
    assert label_of(name) == label


# -- what stays from drawing to drawing ----------------------------------------------------------


def test_what_a_function_puts_on_the_figure_does_not_pile_up():
    def crowded(ax, height=1):
        ax.plot([0, 1], [0, height])
        ax.figure.text(0.1, 0.9, "here")
        ax.twinx().legend(["a"])
        ax.inset_axes([0, 0, 0.1, 0.1])

    easel = build(crowded, height=(0, 3)).workings.easel

    def children():
        easel.place({"height": 1})
        return len(easel.figure.findobj()), len(easel.figure.get_children()), len(easel.ax.get_children())

    once = children()
    for _ in range(10):
        last = children()
    assert last == once


def test_what_one_stop_sets_is_not_found_at_the_next():
    def scaled(ax, log=["linear", "log"], height=1):  # noqa: B006
        assert ax.get_yscale() == "linear"
        assert ax.get_title() == ""
        assert not ax.yaxis_inverted()
        ax.plot([1, 2], [1, height + 1])
        ax.set_yscale(log)
        ax.set_title(log)
        ax.invert_yaxis()

    def named(ax, scale=["linear", "log"], height=1):  # noqa: B006
        scaled(ax, scale, height)

    assert build(named, height=(0, 3)).workings.table.total == 8


def test_nothing_drawn_on_the_axes_leaves_no_figure_of_pyplot():
    import matplotlib.pyplot as plt

    kept = plt.figure()

    def elsewhere(ax, height=1):
        plt.plot([0, 1], [0, height])

    with pytest.raises(ExploreError, match=r"elsewhere\(\) draws nothing .* write ax.plot instead of plt.plot"):
        build(elsewhere, height=(0, 3))
    assert plt.get_fignums() == [kept.number]
    assert kept.axes == []
    plt.close(kept)


def test_a_function_that_draws_nothing_at_all_is_told_so():
    with pytest.raises(ExploreError, match="draws nothing on the axes it is given"):
        build(lambda ax, height=1: None, height=(0, 3))


# -- words in the picture --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (r"$\mu = 3$", "μ = 3"),
        (r"$\mu$ = 3", "μ = 3"),
        ("costs $5", "costs $5"),
        (r"\$5", "$5"),
        (r"$\alpha$ and $\beta$", "α and β"),
        (r"from $x$ to \$5", "from x to $5"),
    ],
)
def test_a_simple_formula_in_the_picture_is_words_and_a_dollar_stays_one(written, shown):
    def words(ax, height=1):
        ax.plot([0, 1], [0, height])
        ax.text(0.5, 0.5, written)

    looks = build(words, height=(0, 3)).plan["looks"]
    assert [look[1] for look in looks if look[0] == "text"] == [shown]


def test_a_built_formula_in_the_picture_is_drawn_as_matplotlib_outlines_it():
    def words(ax, height=1):
        ax.plot([0, 1], [0, height])
        ax.text(height / 4, 0.5, r"$\frac{x^2}{2}$")

    looks = build(words, height=(0, 3)).plan["looks"]
    assert [look[0] for look in looks] == ["path", "points"]
    assert "$" not in str(looks)


def test_another_sample_is_counted_from_one_for_a_reader_and_from_zero_for_the_function():
    again = draw_again(3, "Sample")
    assert (again.stops, again.texts, again.start) == ((0, 1, 2), ("1", "2", "3"), 0)


def test_a_choice_starts_at_its_first_option():
    assert choice(["north", "south"]).start == 0


def test_a_table_of_numbers_is_no_list_of_options_and_a_row_of_them_is():
    assert is_abbreviation(np.array([1, 2, 3]))
    assert not is_abbreviation(np.array([[1, 2], [3, 4]]))
    assert not is_abbreviation(np.array(3.0))


def test_what_is_not_filled_says_so_as_a_shape_would_else_be_black():
    def ring(ax, k=1):
        ax.add_patch(Circle((0.5, 0.5), 0.1 * k, fill=False))
        ax.set(xlim=(0, 1), ylim=(0, 1))

    plan = explorable(ring, k=(1, 3))().plan
    assert any("fill:none" in str(look) for look in plan["looks"])
