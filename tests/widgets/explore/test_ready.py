"""Pictures that are not drawn each time: what comes back from a file is the same, and whatever is wrong with it is drawn anew."""

import re
from xml.etree import ElementTree

import numpy as np
import pytest

from helpers.widgets import ExploreError, Reading, choice, explorable, explore
from helpers.widgets.explore.engine.workings import Workings
from helpers.widgets.explore.made import Made
from helpers.widgets.explore.sources import Ready
from helpers.widgets.shared import kept, stills
from helpers.widgets.shared.made_of import made_of

from .replay import as_browser

DRAWN = []


@pytest.fixture(autouse=True)
def place(tmp_path, monkeypatch):
    """A cache folder of the test's own; how often something was worked out is counted."""
    monkeypatch.setattr(kept, "folder", lambda: tmp_path / "kept")
    DRAWN.clear()
    init = Workings.__init__

    def counted(self, function, *args):
        DRAWN.append(function.__name__)
        init(self, function, *args)

    monkeypatch.setattr(Workings, "__init__", counted)
    return tmp_path / "kept"


@explorable(cache=True, height=(0, 6), kind=["line", "dots"])
def picture(ax, height=2, kind="line"):
    """How high?"""
    ax.plot([0, 9], [0, height], "-" if kind == "line" else "o")
    ax.text(4, 8, f"{kind}: up")
    ax.set(xlim=(0, 9), ylim=(0, 9), xlabel="Across", ylabel="Up")
    return Reading("{height} as {kind}.", height=height, kind=kind) if height else None


def test_a_kept_picture_is_worked_out_once_and_is_the_same_afterwards():
    first, second = picture(), picture()
    assert DRAWN == ["picture"]
    for trait in ("stage", "plan", "positions", "reading_words", "reading_places", "controls"):
        assert getattr(first, trait) == getattr(second, trait)
    assert first.still() == second.still()


def test_nothing_is_kept_of_a_picture_that_does_not_say_so(place):
    explorable(lambda ax, x=1: ax.plot([0, 1], [0, x]) and None, x=(0, 3))()
    assert not place.exists()


def test_explore_keeps_where_it_is_told_to(capsys):
    def shown(ax, x=1):
        ax.plot([0, 1], [0, x])

    explore(shown, cache=True, x=(0, 3))
    explore(shown, cache=True, x=(0, 3))
    assert DRAWN == ["shown"]


def test_a_kept_picture_says_the_same_at_every_stop():
    made, fresh = (picture(), picture())[1], picture().workings
    for height in range(7):
        for kind in (0, 1):
            assert made._picture.reading_at([height, kind]) == fresh.reading_at([height, kind])


def test_a_label_and_a_question_are_no_reason_to_draw():
    picture()
    other = picture.changed(height={"label": "How tall"})(question="How tall?")
    assert (DRAWN, other.question, other.controls[0]["label"]) == (["picture"], "How tall?", "How tall")


@pytest.mark.parametrize("changes", [{"height": (0, 7)}, {"height": (0, 6, 2)}, {"kind": ["dots"]}])
def test_another_range_step_or_choice_is_drawn(changes):
    picture()
    picture(**changes)
    assert len(DRAWN) == 2


def test_a_picture_of_unknown_making_is_drawn_each_time(place):
    steps = iter([1])  # may stand anywhere

    @explorable(cache=True, x=(0, 3))
    def unsure(ax, x=1):
        ax.plot([0, 1], [0, x])
        return str(type(steps))

    unsure()
    unsure()
    assert (len(DRAWN), place.exists()) == (2, False)


def _spoilt(data):
    yield "empty", b""
    yield "cut off", data[: len(data) // 2]
    yield "another file", b"\x89PNG\r\n\x1a\n"
    middle = len(data) // 2
    yield "one byte other", data[:middle] + bytes([data[middle] ^ 255]) + data[middle + 1 :]


@pytest.mark.parametrize("number", range(4))
def test_a_broken_file_is_drawn_anew_without_a_word(place, number, capsys, caplog):
    picture()
    path = next(place.iterdir())
    path.write_bytes(list(_spoilt(path.read_bytes()))[number][1])
    assert picture().sentence() == "Height: 2; Kind: line. 2 as line."
    assert (DRAWN, capsys.readouterr(), caplog.text) == (["picture", "picture"], ("", ""), "")
    picture()
    assert len(DRAWN) == 2  # it was put right


def test_the_file_of_another_picture_is_not_taken_for_this_one(place):
    picture()
    path = next(place.iterdir())
    own = path.name
    picture(height=(0, 7))
    path.write_bytes(next(one for one in place.iterdir() if one.name != own).read_bytes())
    assert picture().plan["blends"] == Workings(picture.function, *picture.controls()).plan["blends"]


def test_a_folder_that_cannot_be_written_costs_time_alone(place):
    place.write_bytes(b"a file where the folder should be")
    assert picture().sentence() == picture().sentence()
    assert len(DRAWN) == 2


@pytest.mark.parametrize("cache", [(0, 10), 1, "yes"])
def test_a_parameter_called_cache_is_refused_with_the_cure(cache):
    with pytest.raises(
        ExploreError, match=r"cache is .*; write cache=True to keep the picture, or rename the parameter"
    ):
        explorable(cache=cache)(lambda ax, cache=1: ax.plot([0, cache], [0, 1]))


def test_a_function_with_a_parameter_called_cache_is_told_to_rename_it():
    with pytest.raises(ExploreError, match="'cache' is a name the widget itself uses"):
        explorable(lambda ax, cache=1: ax.plot([0, cache], [0, 1]) and None)()


# -- the still picture at another place -----------------------------------------------------------


def test_the_still_picture_of_a_kept_one_is_an_svg_that_can_be_read():
    svg, alt = picture().picture()
    assert ElementTree.fromstring(svg).tag.endswith("svg")
    assert alt == "How high? A plot. Across: Across. Up: Up. Shown: line: up. 2 as line."
    assert "data:image/svg+xml;base64," in picture().still()


def test_the_description_names_what_stands_in_the_picture_now():
    assert "Shown: dots: up." in picture(kind="dots").picture()[1]
    picture()
    assert "Shown: dots: up." in picture(kind="dots").picture()[1]


@pytest.mark.parametrize("height", [0, 3, 6])
@pytest.mark.parametrize("kind", ["line", "dots"])
def test_the_svg_shows_the_marks_where_the_browser_puts_them(height, kind):
    widget = picture(height=height, kind=kind)
    svg = ElementTree.fromstring(widget.picture()[0])
    layer = next(one for one in svg.iter() if one.get("id") == "explore-marks")
    path = next(one for one in layer if one.tag.endswith("path")).get("d")
    at = as_browser(widget, [height, ["line", "dots"].index(kind)])[:2]
    numbers = np.array(re.findall(r"-?\d+\.?\d*", path), float).reshape(-1, 2)
    for point in at:
        assert np.abs(numbers - point).sum(axis=1).min() <= (0.02 if kind == "line" else 8)  # a dot's edge is around it
    assert [one.text for one in layer.iter() if one.tag.endswith("tspan")] == [f"{kind}: up"]


def test_a_gap_in_a_line_stays_a_gap_in_the_svg():
    @explorable(cache=True, x=(1, 3))
    def gapped(ax, x=1):
        ax.plot([0, 1, np.nan, 2, 3], [0, x, np.nan, x, 0])

    layer = ElementTree.fromstring(gapped().picture()[0])
    marks = next(one for one in layer.iter() if one.get("id") == "explore-marks")
    assert next(one for one in marks if one.tag.endswith("path")).get("d").count("M") == 2


def test_an_image_that_changes_is_in_the_svg():
    @explorable(cache=True, shift=choice([0, 1]))
    def map_of(ax, shift=0):
        ax.imshow([[0 + shift, 1], [2, 3 - shift]])

    assert b"data:image/png;base64," in map_of(shift=1).picture()[0]


# -- ready made -------------------------------------------------------------------------------


@pytest.fixture
def ready(tmp_path):
    """A folder with the picture ready made, and the recipe that takes it from there."""
    source = Ready(tmp_path / "ready", "one")
    source.folder.mkdir()
    recipe = picture.taken_from(source)
    function, (controls, fixed) = recipe.function, recipe.controls()
    made = Made.of(Workings(function, controls, fixed), still=True)
    source.path.write_bytes(made.packed("one"))
    of = made_of(function, controls, fixed)
    (source.folder / stills.LIST).write_text(f'{{"one": {{"of": "{of}", "with": "matplotlib 1.0"}}}}', encoding="utf-8")
    DRAWN.clear()
    return recipe


def test_a_ready_made_picture_is_taken_whatever_matplotlib_it_was_drawn_with(ready):
    assert ready().sentence() == "Height: 2; Kind: line. 2 as line."
    assert DRAWN == []


def test_a_ready_made_picture_has_its_still_as_matplotlib_drew_it(ready):
    drawn = explorable(picture.function, height=(0, 6), kind=["line", "dots"])()
    assert ready().picture() == drawn.picture()
    assert ready().picture()[0].startswith(stills.PNG)


def test_another_start_needs_no_drawing(ready, place):
    elsewhere = ready(height=5, kind="dots")
    assert (elsewhere.sentence(), DRAWN, place.exists()) == ("Height: 5; Kind: dots. 5 as dots.", [], False)
    assert b"<svg" in elsewhere.picture()[0][:5]


def test_what_an_instructor_changes_is_drawn_once_and_kept(ready):
    for start in (2, 3, 4):
        ready.changed(height={"to": 8, "start": start})()
    assert DRAWN == ["picture"]


@pytest.mark.parametrize("spoil", ["zip", "list", "both gone"])
def test_a_broken_ready_made_picture_is_drawn_anew(ready, spoil):
    if spoil != "list":
        ready.source.path.write_bytes(b"PK")
    if spoil != "zip":
        (ready.source.folder / stills.LIST).write_text("[", encoding="utf-8")
    assert ready().sentence() == "Height: 2; Kind: line. 2 as line."
    assert DRAWN == ["picture"]


def test_building_a_picture_that_lies_ready_still_refuses_a_start_that_is_not_there(ready):
    with pytest.raises(ExploreError, match="outside its range from 0 to 6"):
        ready(height=9)
