import re
import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.path import Path

from helpers.widgets import RelaxationGuide
from helpers.widgets.relaxation import body as body
from helpers.widgets.relaxation import steps as plan
from helpers.widgets.relaxation.guide import BEFORE
from helpers.widgets.relaxation.picture import COLOURS, outline
from helpers.widgets.words import WORDS

SOME = st.lists(st.sampled_from(plan.PARTS[:-1]), unique=True, max_size=8).flatmap(
    lambda ids: st.booleans().map(lambda whole: [*ids, "whole"] if whole or not ids else ids)
)


def within(name):
    """Any number that may be set: whole ones and tenths."""
    low, high = plan.LIMITS[name]
    whole = st.integers(low, high)
    return whole if name == "times" else st.one_of(whole, st.floats(low, high).map(lambda n: round(n, 1)))


TIMES = st.fixed_dictionaries({name: within(name) for name in plan.LIMITS})


def from_browser(guide, **state):
    """What a front end does: sends new values of some traits."""
    guide._handle_msg({"content": {"data": {"method": "update", "state": state, "buffer_paths": []}}, "buffers": []})


# -- what is set -----------------------------------------------------------------------------------


def test_it_starts_with_all_parts_the_whole_body_last_five_seconds_tense_and_ten_to_let_go():
    guide = RelaxationGuide()
    assert [part["id"] for part in guide.parts] == list(plan.PARTS)
    assert guide.parts[-1]["name"] == "Whole body"
    assert guide.seconds == {"tense": 5, "let_go": 10, "pause": 5, "times": 1}
    assert guide.sentence() == (
        "Muscle relaxation: 19 parts, from “Right hand and forearm” to “Whole body”. For each, 5 seconds to get ready, "
        "then 5 seconds tense and 10 seconds to let go. In all about 6 minutes."
    )


def test_one_part_several_times_and_half_a_second_are_said_as_they_are():
    assert RelaxationGuide(["neck"], tense=4.5, times=2).sentence() == (
        "Muscle relaxation: 1 part, “Neck”. For each, 5 seconds to get ready, "
        "then 2 times 4.5 seconds tense and 10 seconds to let go. In all 34 seconds."
    )


def test_a_part_may_have_words_of_ones_own():
    guide = RelaxationGuide([{"id": "neck", "cue": "Nod a little."}, {"id": "whole", "name": "All of you"}])
    assert guide.parts[0] == {"id": "neck", "name": "Neck", "cue": "Nod a little."}
    assert guide.parts[1]["name"] == "All of you"


@pytest.mark.parametrize(
    ("wrong", "named", "advice"),
    [
        ({"parts": []}, "parts is empty", "give at least one part"),
        ({"parts": "neck"}, "parts='neck'", "give a list of parts"),
        ({"parts": 3}, "parts=3", "give a list of parts"),
        ({"parts": {"id": "neck"}}, "parts={'id': 'neck'}", "give a list of parts"),
        ({"parts": ["tail"]}, "'tail'", "choose from right_hand"),
        ({"parts": [None]}, "None", "choose from right_hand"),
        ({"parts": [["neck"]]}, "['neck']", "choose from right_hand"),
        ({"parts": ["neck", "neck"]}, "'neck' is there twice", "name each part once"),
        ({"parts": ["whole", "neck"]}, '"whole"', "move it to the end"),
        ({"parts": [{"id": "neck", "cue": " "}]}, "the cue of 'neck'", "leave it out"),
        ({"parts": [{"id": "neck", "name": 4}]}, "the name of 'neck'", "write it as a text"),
        ({"tense": 2}, "tense=2", "a number of seconds from 3 to 15"),
        ({"tense": "5"}, "tense='5'", "a number of seconds from 3 to 15"),
        ({"tense": True}, "tense=True", "a number of seconds from 3 to 15"),
        ({"let_go": 31}, "let_go=31", "a number of seconds from 5 to 30"),
        ({"let_go": float("nan")}, "let_go=nan", "a number of seconds from 5 to 30"),
        ({"pause": 0}, "pause=0", "a number of seconds from 2 to 20"),
        ({"pause": None}, "pause=None", "a number of seconds from 2 to 20"),
        ({"times": 4}, "times=4", "a whole number from 1 to 3"),
        ({"times": 1.5}, "times=1.5", "a whole number from 1 to 3"),
        ({"before": "Mind this."}, "before='Mind this.'", "give a list of sentences"),
        ({"before": [""]}, "before=['']", "give a list of sentences"),
        ({"before": 3}, "before=3", "give a list of sentences"),
    ],
)
def test_a_value_out_of_sense_gets_one_sentence_that_names_it_and_says_what_to_do(wrong, named, advice):
    with pytest.raises(ValueError, match=r"^\S.*\.$") as caught:
        RelaxationGuide(**wrong)
    assert named in str(caught.value)
    assert advice in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_bad_value_from_the_browser_is_shown_as_a_sentence_and_not_kept():
    guide = RelaxationGuide()
    from_browser(guide, tense=99)
    assert "tense=99: give a number of seconds from 3 to 15." in guide.problem
    assert guide.tense == 5
    from_browser(guide, tense=7)
    assert (guide.problem, guide.tense) == ("", 7)


@given(st.one_of(st.text(), st.integers(), st.none(), st.lists(st.one_of(st.text(), st.integers(), st.none()))))
def test_nonsense_for_parts_never_gets_another_kind_of_error(value):
    with pytest.raises(ValueError, match="parts"):
        plan.check_parts(value)


# -- the steps -------------------------------------------------------------------------------------


@given(SOME, TIMES)
def test_each_part_is_got_ready_for_once_then_tensed_and_let_go_so_often_as_set(ids, times):
    steps = plan.steps(plan.check_parts(ids), **times)
    for place in range(len(ids)):
        kinds = [step["kind"] for step in steps if step["part"] == place]
        assert kinds == ["ready"] + ["tense", "let_go"] * times["times"]
    assert [step["part"] for step in steps] == sorted(step["part"] for step in steps)


@given(SOME, TIMES)
def test_the_time_in_all_is_that_of_the_steps_and_at_most_an_hour(ids, times):
    parts = plan.check_parts(ids)
    whole = len(ids) * (times["pause"] + times["times"] * (times["tense"] + times["let_go"]))
    assert plan.all_seconds(parts, times) == pytest.approx(whole, abs=1e-3)
    assert whole <= 3600


@given(SOME, TIMES)
def test_any_setting_is_put_into_words(ids, times):
    guide = RelaxationGuide(ids, **times)
    lines = [line for said in guide.script() for line in said]
    assert len(guide.script()) == len(ids)
    assert not [text for text in (guide.sentence(), *lines) if "{" in text]


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(30, "30 seconds"), (59.5, "59.5 seconds"), (60, "1 minute"), (80, "about 1 minute"), (380, "about 6 minutes"), (390, "about 7 minutes"), (600, "10 minutes")],
)  # fmt: skip
def test_a_length_of_time_is_rounded_to_minutes_and_says_so(seconds, said):
    assert plan.in_words(seconds) == said


def test_the_script_has_the_cue_and_the_seconds_of_each_step():
    guide = RelaxationGuide(["shoulders", "whole"], tense=6, let_go=12, pause=4, times=2)
    assert guide.script()[0] == [
        "Shoulders. Get ready. (4 seconds)",
        "Breathe in slowly. Pull your shoulders up towards your ears. Medium strength is enough. (6 seconds)",
        "Breathe out and let go. (12 seconds)",
        "Once more, breathe in slowly. Pull your shoulders up towards your ears. (6 seconds)",
        "Breathe out and let go. (12 seconds)",
    ]


# -- the words -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "cautions",
    ["medium strength", "sore or hurt", "doctor", "muscles or joints", "heart or blood pressure", "psychosis", "cramp", "unease", "slowly", "driving"],
)  # fmt: skip
def test_what_to_mind_is_said_before_the_start(cautions):
    assert cautions in " ".join(BEFORE)


def test_the_words_are_permissive_and_calm():
    ours = [words for key, words in WORDS.items() if key.split(".")[0] in ("guide", "body")]
    assert not [sentence for sentence in ours if "!" in sentence or "simply" in sentence.lower()]
    assert not [sentence for sentence in ours if "must" in sentence.lower().split()]


def test_the_widget_gets_only_words_that_it_shows():
    assert {key.split(".")[0] for key in RelaxationGuide().words} == {
        "frame",
        "guide",
        "session",
        "voice",
        "ordering",
        "fields",
        "record",
    }


# -- the drawing -----------------------------------------------------------------------------------


def test_every_part_but_the_whole_body_has_a_shape_of_its_own():
    assert set(body.SHAPES) == set(plan.PARTS) - {"whole"}


def inside(path: Path, points):
    """Which points lie in a shape, in any of its pieces."""
    pieces = np.split(path.vertices, np.flatnonzero(path.codes == Path.MOVETO)[1:])
    codes = np.split(path.codes, np.flatnonzero(path.codes == Path.MOVETO)[1:])
    return np.any([Path(p, c).contains_points(points) for p, c in zip(pieces, codes, strict=True)], axis=0)


def test_the_parts_cover_the_person_but_for_the_hair_and_never_lie_over_each_other():
    across, down = np.meshgrid(np.arange(0.25, body.WIDTH, 1.5), np.arange(0.25, body.HEIGHT, 1.5))
    points = np.column_stack([across.ravel(), down.ravel()])
    how_many = np.sum([inside(outline(data), points) for data in body.SHAPES.values()], axis=0)
    person = np.any([inside(outline(data), points) for made_of, data in body.FIGURE if made_of != "hair"], axis=0)
    hair = np.any([inside(outline(data), points) for made_of, data in body.FIGURE if made_of == "hair"], axis=0)
    # A hand goes into its sleeve and a foot into its trouser leg: those edges are drawn twice.
    assert np.mean(how_many[person & ~hair] == 1) > 0.985
    assert how_many[~person].max() == 0 or np.mean(how_many[~person] > 0) < 0.002


def test_left_is_the_mirror_image_of_right():
    for name in (name.removeprefix("left_") for name in body.SHAPES if name.startswith("left_")):
        left, right = (outline(body.SHAPES[f"{side}_{name}"]) for side in ("left", "right"))
        drawn = right.codes != Path.CLOSEPOLY
        mirrored = right.vertices[drawn] * [-1, 1] + [2 * body.MIDDLE, 0]
        assert left.vertices[drawn] == pytest.approx(mirrored, abs=0.11)


def test_the_readers_right_is_on_the_right_as_in_a_mirror():
    assert body.MIDDLES["right_hand"][0] > body.MIDDLE > body.MIDDLES["left_hand"][0]
    assert body.SIDES["right"][0] > body.MIDDLE


def test_the_picture_has_the_colours_of_the_style_sheet():
    light = dict(re.findall(r"--gc-(skin|top|trousers|hair): (#\w+)", RelaxationGuide.colours.split("@media")[0]))
    assert light == COLOURS


def test_the_picture_is_the_same_bytes_each_time_and_another_with_other_parts(monkeypatch):
    import matplotlib

    before, alt = RelaxationGuide().picture()
    monkeypatch.setitem(matplotlib.rcParams, "font.size", 30)
    assert RelaxationGuide().picture()[0] == before
    assert RelaxationGuide(["neck", "whole"]).picture()[0] != before
    width, height = struct.unpack(">II", before[16:24])
    assert 350 < width < height < 800
    assert "18 parts are numbered" in alt
    assert "1 part is numbered" in RelaxationGuide(["neck", "whole"]).picture()[1]


def test_the_saved_output_says_what_to_mind_and_every_step_and_no_address():
    bundle = RelaxationGuide(before=["Leave out what hurts <now>."])._repr_mimebundle_()
    assert bundle["text/plain"] == RelaxationGuide().sentence()
    page = bundle["text/html"]
    assert "Leave out what hurts &lt;now&gt;." in page
    assert page.count("(10 seconds)") == 19
    assert '<img alt="A person in loose clothes' in page
