"""`scene` as its authors write it: what a function may say of a drawing, what is sent, and one sentence for each mistake."""

import base64
import re
import textwrap
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest

from helpers.palette import DRAWINGS
from helpers.widgets import ExploreError, Reading, bet_parts, choice, number, part, scene
from helpers.widgets.scene.worked_out import MOST_STOPS

from .scenes import ANSWER, LAMPS, TANK, lamp, strips, tank, zoom


def still(widget):
    """The still picture as XML, from the page that shows it."""
    data = re.search(r"base64,([^\"]+)", widget.still())
    assert data
    return ElementTree.fromstring(base64.b64decode(data[1]))


def of_class(root, name):
    return next(one for one in root.iter() if name in one.get("class", "").split())


def build(function, svg=TANK, shown=None, **given):
    return scene(svg, **(shown or {}), **given)(function)()


def test_a_function_is_called_at_every_stop_and_its_numbers_are_sent_once():
    widget = tank()
    said = {(one["part"], one["what"]): one["columns"] for one in widget.plan}
    numbers = np.frombuffer(widget.numbers, "<f4")
    (height,) = said["water", "height"]
    assert height["on"] == [0], "the water does not depend on the tap"
    assert numbers[height["from"] + 25] == pytest.approx(40)
    assert len(numbers) == 2 * 101 + 2 + 1


def test_the_sentence_is_that_of_the_present_stop():
    widget = tank()
    widget.litres = 30
    assert str(widget.reading) == "It holds 30\u00a0litres."
    assert widget.sentence() == "Water: 30\u00a0litres; The tap is open: off. It holds 30\u00a0litres."


def test_a_still_picture_stands_alone_in_the_light_colours_at_its_values():
    widget = tank(litres=50)
    root = still(widget)
    water = of_class(root, "water")
    assert (water.get("y"), water.get("height")) == ("120", "80")
    assert water.get("fill") == DRAWINGS.light["cool"]
    assert of_class(root, "jet").get("display") == "none"
    assert "var(" not in ElementTree.tostring(root, encoding="unicode")
    assert (root.get("width"), root.get("height")) == ("480", "360")


def test_what_is_lit_or_turned_is_so_in_the_still_picture():
    root = still(lamp(source="battery"))
    wire = of_class(root, "wire-battery")
    assert (wire.get("stroke"), wire.get("opacity")) == (DRAWINGS.light["accent"], "1")
    assert of_class(root, "arm").get("transform") == "rotate(30 160 52)"


def test_a_view_is_what_of_the_drawing_is_seen():
    assert still(zoom(times=10)).get("viewBox") == "45 45 10 10"


def test_the_description_of_the_picture_says_the_question_what_it_shows_and_the_sentence():
    assert tank().picture()[1] == "How much fits in? A tank below a tap. It holds 0\u00a0litres."


def test_before_anything_is_touched_nothing_is_chosen_and_nothing_is_said():
    widget = lamp()
    assert widget.source is None
    assert widget.sentence() == "What lights the lamp?"
    assert widget.controls[0]["touch"] == {"Battery": ".battery", "Sun": ".sun"}


def test_a_label_takes_the_values_of_the_reading():
    widget = tank()
    (label,) = widget.labels
    assert (label["part"], label["side"], label["words"]["templates"][1]) == ("water", "above", "{0} of 100")


def test_before_a_bet_neither_the_sentence_nor_the_picture_tells_what_was_found():
    widget = strips()
    assert widget.sentence() == "How tall do they grow?"
    assert of_class(still(widget), "found-left").get("display") == "none"
    task, folded = widget.still().split("<details>")
    assert ANSWER not in task
    assert "off by" not in widget.still()
    assert f"<p>{ANSWER}</p>" in folded


def test_a_drawing_may_be_read_when_the_scene_is_built():
    asked = []
    built = scene(lambda: asked.append(1) or TANK, x=(0, 3))(lambda x=0: {"water": part(height=x)})
    assert not asked
    assert built().svg == TANK


def test_changed_ranges_and_labels_are_taken_as_an_explorable_takes_them():
    widget = tank.changed(litres={"from": 0, "to": 10, "step": 5, "label": "In it", "start": 5})()
    (litres, _) = widget.controls
    assert (litres["values"], litres["label"], litres["hold"], widget.litres) == (
        [0, 5, 10],
        "In it",
        "Hold to fill",
        5,
    )


def nothing(x=0):
    return {}


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: part(hight=3), "there is no 'hight'"),
        (lambda: part(height="tall"), "part(height='tall'): give a number"),
        (lambda: part(move=3), "give 2 numbers"),
        (lambda: part(turn=30), "add about=(x, y)"),
        (lambda: build(lambda x=0: {"watr": part(height=x)}, x=(0, 3)), "has no part 'watr'; it has water"),
        (lambda: build(lambda x=0: x, x=(0, 3)), "must return its parts"),
        (lambda: build(lambda x=0: {"water": x}, x=(0, 3)), "must return its parts"),
        (lambda: build(lambda x=0: {"water": part(height=x)} if x else {"jet": part(shown=True)}, x=(0, 3)), "at some stops"),
        (lambda: build(nothing, x=(0, 100), y=(0, 100)), "has no parameter 'y'"),
        (lambda: build(lambda x=0, y=0: {"water": part(height=x + y)}, x=(0, 99), y=(0, 99)), f"{MOST_STOPS:,} at most"),
        (lambda: build(nothing, svg="<svg", x=(0, 3)), "is no SVG that can be read"),
        (lambda: build(nothing, svg="<svg/>", x=(0, 3)), "needs <svg xmlns="),
        (lambda: build(nothing, shown={"labels": {"lid": "a"}}, x=(0, 3)), "labels the part 'lid', which its drawing does not have"),
        (lambda: build(nothing, shown={"labels": {"jet": ("a", "inside")}}, x=(0, 3)), "choose one of above"),
        (lambda: build(nothing, x=number(0, 3, handle="y")), "drags the part 'x'"),
        (lambda: build(nothing, svg=LAMPS, x=choice(["a", "b"], touch={"a": ".moon"})), "touches the part '.moon'"),
        (lambda: build(nothing, shown={"bet": bet_parts("So it was.", "lid")}, x=(0, 3)), "finds the part 'lid'"),
        (lambda: bet_parts("", "jet"), "needs an answer"),
        (lambda: bet_parts("So it was."), "come in after the bet"),
        (lambda: number(0, 3, handle="z"), 'give handle="x"'),
        (lambda: number(0, 3, held="Fill"), "a slider has no 'held'"),
        (lambda: build(lambda svg=0: {"water": part(height=svg)}, svg_=(0, 3)), "has no parameter 'svg_'"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_in_a_sentence(make, says):
    with pytest.raises(ExploreError, match=re.escape(says)):
        make()


def test_a_control_with_a_name_of_the_widgets_own_is_refused():
    def named(plan=0):
        return Reading("{plan}", plan=plan), {"water": part(height=plan)}

    with pytest.raises(ExploreError, match="'plan' is a name the widget itself uses"):
        build(named, plan=(0, 3))


def test_the_example_of_the_docs_runs_as_it_stands_there():
    page = (Path(__file__).parents[3] / "docs" / "widgets.md").read_text(encoding="utf-8")
    code = page.split("# A drawing that moves with `scene`")[1].split("![")[0].partition("    from ")
    names = {}
    exec(textwrap.dedent("".join(code[1:])), names)
    widget = names["tank"](litres=90, plug=True)
    assert str(widget.reading) == "90\u00a0cm of water press it out at 4.2\u00a0metres a second."
