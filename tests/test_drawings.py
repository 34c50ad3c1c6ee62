"""The drawings: what each must be so that it can stand on any page, in light and dark, beside any other."""

import re
from collections import Counter
from xml.etree import ElementTree

import pytest

from helpers.drawing import HERE, drawing, names
from helpers.palette import ACTIVITIES, DRAWINGS, PAGES

SVG = "{http://www.w3.org/2000/svg}"
#: Where a colour is said.
PAINTS = ("fill", "stroke", "color", "stop-color")
VARIABLE = re.compile(r"var\(--draw-([a-z-]+), (#[0-9a-f]{6})\)")

each = pytest.mark.parametrize("name", names())


def parts(name):
    return list(ElementTree.fromstring(drawing(name)).iter())


def contrast(one, other):
    """How far two colours are apart, from 1 to 21, as WCAG counts it."""

    def luminance(colour):
        channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_there_are_drawings():
    assert len(names()) >= 46


@each
def test_a_drawing_is_an_svg_with_its_name_and_a_view_box_and_without_a_size(name):
    root = ElementTree.fromstring(drawing(name))
    assert root.tag == f"{SVG}svg"
    assert re.fullmatch(r"0 0 \d+ \d+", root.get("viewBox", ""))
    assert root.get("class") == f"draw draw-{name}"
    assert not {"width", "height"} & set(root.keys())


@each
def test_a_drawing_is_small(name):
    assert len(drawing(name).encode()) < 6_000


@each
def test_a_drawing_says_at_its_top_what_it_is_and_names_only_classes_that_are_there(name):
    said = re.search(r"<svg[^>]*>\s*<!-- (.+?) -->", drawing(name))
    assert said, "no comment at the top"
    there = {one for part in parts(name)[1:] for one in part.get("class", "").split()}
    assert not [one for one in there if not re.search(rf"\b{one}\b", said[1])], "a class that the comment doesn't name"


@each
def test_a_drawing_has_only_shapes(name):
    shapes = ("svg", "g", "path", "circle", "ellipse", "rect", "clipPath")
    assert {part.tag.removeprefix(SVG) for part in parts(name)} <= set(shapes)


@each
def test_every_shape_paints_something_by_itself_or_by_its_group(name):
    for part in parts(name):
        assert not (part.get("stroke") == "none" and part.get("fill", "none") == "none"), part.get("d")


@each
def test_a_drawing_has_no_text_no_event_and_no_address(name):
    for part in parts(name):
        assert not (part.text or "").strip()
        assert not (part.tail or "").strip()
        for key, value in part.items():
            assert not key.startswith("on")
            assert "href" not in key
            assert not re.search(r"url\((?!#)|//|javascript:", value)


@each
def test_a_drawing_has_no_style_attribute_for_pages_do_not_allow_one(name):
    assert not [part for part in parts(name) if part.get("style")]


@each
def test_the_colours_are_those_of_the_palette_and_the_light_ones_without_a_style_sheet(name):
    for part in parts(name):
        for key in PAINTS:
            colour = part.get(key, "none")
            if colour != "none":
                said = VARIABLE.fullmatch(colour)
                assert said, colour
                assert DRAWINGS.light.get(said[1]) == said[2]


def test_no_two_drawings_share_an_id_and_each_begins_with_its_drawings_name():
    ids = [(name, part.get("id")) for name in names() for part in parts(name) if part.get("id")]
    assert not [one for name, one in ids if not one.startswith(f"draw-{name}-")]
    assert not [one for one, times in Counter(one for _, one in ids).items() if times > 1]


@each
def test_every_reference_inside_a_drawing_leads_somewhere(name):
    wanted = set(re.findall(r"url\(#([^)]+)\)", drawing(name)))
    assert wanted == {part.get("id") for part in parts(name) if part.get("id")}


def test_light_and_dark_name_the_same_colours_and_all_of_them_are_used():
    used = set(re.findall(r"--draw-([a-z-]+)", "".join(map(drawing, names()))))
    assert set(DRAWINGS.light) == set(DRAWINGS.dark) == used


@pytest.mark.parametrize("name", ["line", "cool-deep", "accent"])
def test_what_is_drawn_on_the_page_itself_stands_out_from_every_paper(name):
    for page in (ACTIVITIES, PAGES):
        assert contrast(DRAWINGS.light[name], page.light["paper"]) >= 3
        assert contrast(DRAWINGS.dark[name], page.dark["paper"]) >= 3


@pytest.mark.parametrize("skin", ["warm-wash", "warm", "warm-deep"])
def test_a_face_can_be_read_on_every_skin(skin):
    assert contrast(DRAWINGS.light["ink"], DRAWINGS.light[skin]) >= 3
    assert contrast(DRAWINGS.dark["ink"], DRAWINGS.dark[skin]) >= 2.6


def test_every_file_of_the_folder_is_a_drawing_with_a_plain_name():
    assert not [path.name for path in HERE.iterdir() if not re.fullmatch(r"[a-z]+(-[a-z]+)*\.svg", path.name)]


def test_an_unknown_name_is_one_sentence_with_the_names_there_are():
    with pytest.raises(ValueError, match=r"^There is no drawing 'eyes'; there are eye, .*\.$"):
        drawing("eyes")
