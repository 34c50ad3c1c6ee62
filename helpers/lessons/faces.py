"""Drawn faces for lesson 05: eight people, each sad and calm, each with tears and without. Our own drawings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

WIDTH, HEIGHT = 240, 280
PAPER = "#e6edef"


@dataclass(frozen=True)
class Person:
    """How one person looks. Colours are CSS; ``hair_style`` is a key of `HAIR`."""

    skin: str
    shade: str
    lip: str
    hair: str
    hair_style: str
    clothes: str
    iris: str
    older: bool = False
    beard: bool = False


PEOPLE = {
    "short_dark": Person("#e9bd9c", "#c8926c", "#b8695d", "#2e2320", "short", "#3f6f7a", "#4a3323"),
    "long_auburn": Person("#f4d7c3", "#d7a889", "#c46f6a", "#7a3b22", "long", "#5d7350", "#3f6b5a"),
    "curls": Person("#8a5636", "#673c23", "#7d3d38", "#1d1512", "curls", "#b9853b", "#2b1a12"),
    "grey_bun": Person("#efccb2", "#cb9b7c", "#b06a63", "#b9bcbe", "bun", "#6b5a7d", "#4d6a85", older=True),
    "scarf": Person("#d8a47c", "#b27b54", "#a55a52", "#2f5d73", "scarf", "#23485a", "#33221a"),
    "grey_beard": Person(
        "#c88f66", "#a06b46", "#9a5148", "#8d9093", "receding", "#4b5a66", "#33241b", older=True, beard=True
    ),
    "crop": Person("#5f3a26", "#44281a", "#8f4a45", "#120d0b", "crop", "#8a4a3c", "#1d120c"),
    "fringe": Person("#f0cfae", "#cfa37d", "#bd6d66", "#3a2a23", "fringe", "#a35d6a", "#3b2a20"),
}

#: Behind the head, and in front of it.
HAIR = {
    "short": ("", "M58 134C48 70 82 36 122 36C162 38 192 74 182 134C178 110 170 96 160 88C136 96 108 94 88 82C74 94 64 110 58 134Z"),
    "long": (
        "M46 246C34 150 40 36 120 34C200 36 206 150 194 246C176 256 160 252 152 244L88 244C80 252 64 256 46 246Z",
        "M61 132C60 92 84 70 132 60C150 72 176 92 179 132C192 74 164 34 120 34C76 34 48 74 61 132Z",
    ),
    "bun": (
        "M120 6C138 6 150 18 148 32C146 44 94 44 92 32C90 18 102 6 120 6Z",
        "M60 130C54 78 84 38 120 38C156 38 186 78 180 130C174 100 156 74 120 72C84 74 66 100 60 130Z",
    ),
    "receding": ("", "M60 142C56 124 58 100 66 88C70 84 74 90 73 98C68 110 66 124 66 142ZM180 142C184 124 182 100 174 88C170 84 166 90 167 98C172 110 174 124 174 142Z"),
    "crop": ("", "M61 122C58 76 88 46 120 46C152 46 182 76 179 122C176 98 166 82 152 74C132 68 108 68 88 74C74 82 64 98 61 122Z"),
    "fringe": (
        "M52 190C42 120 48 38 120 36C192 38 198 120 188 190C180 196 172 194 168 188L72 188C68 194 60 196 52 190Z",
        "M61 134C62 116 66 104 70 98C96 108 144 108 170 98C174 104 178 116 179 134C192 78 162 36 120 36C78 36 48 78 61 134Z",
    ),
}  # fmt: skip
CURLS = [(62, 112, 17), (60, 88, 18), (70, 66, 19), (90, 50, 19), (113, 43, 19), (137, 44, 19), (158, 55, 19), (173, 74, 18), (180, 98, 17), (178, 118, 14), (62, 130, 12), (98, 66, 15), (122, 62, 15), (146, 68, 14)]  # fmt: skip
HEAD = "M62 128C62 80 88 54 120 54C152 54 178 80 178 128C178 174 150 216 120 216C90 216 62 174 62 128Z"
SCARF = "M120 26C58 26 42 92 48 158C52 206 74 244 92 262L148 262C166 244 188 206 192 158C198 92 182 26 120 26Z"
SCARF_FACE = "M72 132C72 88 94 68 120 68C146 68 168 88 168 132C168 174 146 214 120 214C94 214 72 174 72 132Z"

#: The left half of an expression; the right half is its mirror image.
EXPRESSIONS = {
    "calm": {
        "eye": "M79 133Q94 119 109 133Q94 144 79 133Z",
        "lid": "M78 133Q94 118 110 133",
        "brow": "M77 114Q92 105 109 110",
        "iris": (94, 131),
        "mouth": "M99 188Q111 182 120 185.5Q129 182 141 188Q120 191 99 188Z",
        "lower": "M103 189Q120 201 137 189Q120 192.5 103 189Z",
        "crease": "",
    },
    "sad": {
        "eye": "M79 138Q91 125 109 132Q96 144 79 138Z",
        "lid": "M77 138Q91 123 110 131",
        "brow": "M76 119Q91 113 108 103",
        "iris": (95, 134.5),
        "mouth": "M99 196Q110 184 120 186.5Q130 184 141 196Q120 188.5 99 196Z",
        "lower": "M106 192.5Q120 199 134 192.5Q120 189.5 106 192.5Z",
        "crease": "M109 206Q120 201 131 206M113 96Q120 100 127 96",
    },
}


def face(person: str, expression: str, tears: bool) -> str:
    """One face as SVG, 240 by 280.

    Args:
        person: a key of `PEOPLE`; expression: "sad" or "calm"; tears: whether tears run down the cheeks.

    Raises:
        KeyError: a person or an expression that is not drawn.
    """
    look, made = PEOPLE[person], EXPRESSIONS[expression]
    parts = [
        f'<rect width="{WIDTH}" height="{HEIGHT}" rx="18" fill="{PAPER}"/>',
        _behind(look),
        f'<path d="M28 280C32 250 72 240 98 232L142 232C168 240 208 250 212 280Z" fill="{look.clothes}"/>',
        f'<path d="M98 186L98 234C106 250 134 250 142 234L142 186Z" fill="{look.shade}"/>',
        *_head(look),
        *_both(_eye(look, made)),
        f'<path d="M119 134Q117 154 112 163Q120 170 128 163" fill="none" stroke="{look.shade}" stroke-width="2.6" stroke-linecap="round"/>',
        f'<path d="{made["mouth"]}" fill="{look.lip}"/><path d="{made["lower"]}" fill="{look.lip}" opacity=".78"/>',
        f'<path d="{made["crease"]}" fill="none" stroke="{look.shade}" stroke-width="2" stroke-linecap="round" opacity=".8"/>',
        _in_front(look),
        *(_tears() if tears else []),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">{"".join(filter(None, parts))}</svg>'
    )


def _behind(look: Person) -> str:
    if look.hair_style == "scarf":
        return f'<path d="{SCARF}" fill="{look.hair}"/>'
    if look.hair_style == "curls":
        return _curls(look, CURLS[:11])
    path = HAIR[look.hair_style][0]
    return f'<path d="{path}" fill="{look.hair}"/>' if path else ""


def _in_front(look: Person) -> str:
    if look.hair_style == "scarf":
        fold = "M74 118C80 84 98 68 120 68C142 68 160 84 166 118"
        return f'<path d="{fold}" fill="none" stroke="#1d4354" stroke-width="4" opacity=".55"/>'
    if look.hair_style == "curls":
        return _curls(look, CURLS[2:9] + CURLS[11:])
    return f'<path d="{HAIR[look.hair_style][1]}" fill="{look.hair}"/>'


def _curls(look: Person, curls: Any) -> str:
    return "".join(f'<circle cx="{x}" cy="{y}" r="{r}" fill="{look.hair}"/>' for x, y, r in curls)


def _head(look: Person) -> Any:
    if look.hair_style != "scarf":
        yield from (f'<ellipse cx="{x}" cy="140" rx="9" ry="15" fill="{look.shade}"/>' for x in (61, 179))
    yield f'<path d="{SCARF_FACE if look.hair_style == "scarf" else HEAD}" fill="{look.skin}"/>'
    yield from (f'<ellipse cx="{x}" cy="162" rx="15" ry="10" fill="{look.lip}" opacity=".16"/>' for x in (84, 156))
    if look.beard:
        yield (
            f'<path d="M63 142C64 190 92 224 120 224C148 224 176 190 177 142C170 166 160 176 148 178C140 172 100 172 92 178C80 176 70 166 63 142Z" '
            f'fill="{look.hair}"/>'
        )
    if look.older:
        lines = "M88 80Q120 74 152 80M94 91Q120 86 146 91M72 140Q68 143 66 149M73 146Q71 149 70 154M168 140Q172 143 174 149M167 146Q169 149 170 154M98 172Q93 178 92 186M142 172Q147 178 148 186"
        yield f'<path d="{lines}" fill="none" stroke="{look.shade}" stroke-width="1.8" stroke-linecap="round" opacity=".75"/>'


def _eye(look: Person, made: Any) -> str:
    x, y = made["iris"]
    brow = "#8d9093" if look.older else "#2b201c" if look.hair_style == "scarf" else look.hair
    return (
        f'<path d="{made["eye"]}" fill="#fdfdfb"/>'
        f'<clipPath id="e"><path d="{made["eye"]}"/></clipPath><g clip-path="url(#e)">'
        f'<circle cx="{x}" cy="{y}" r="7.4" fill="{look.iris}"/><circle cx="{x}" cy="{y}" r="3.4" fill="#14100e"/></g>'
        f'<circle cx="{x - 2.4}" cy="{y - 2.4}" r="1.7" fill="#fff"/>'
        f'<path d="{made["lid"]}" fill="none" stroke="#2a1c16" stroke-width="3.2" stroke-linecap="round"/>'
        f'<path d="{made["brow"]}" fill="none" stroke="{brow}" stroke-width="5" stroke-linecap="round"/>'
    )


def _both(left: str) -> Any:
    """A half and its mirror image."""
    yield left
    yield f'<g transform="translate(240 0) scale(-1 1)">{left.replace("#e)", "#f)").replace(chr(34) + "e" + chr(34), chr(34) + "f" + chr(34))}</g>'


def _tears() -> Any:
    """Wet lower lids, and a drop with its trace on each cheek; not the same on both sides."""
    for x, top, drop in ((89, 143, 178), (152, 143, 166)):
        yield (
            f'<path d="M{x} {top}C{x - 2} {top + 12} {x - 3} {drop - 12} {x - 2} {drop}" fill="none" stroke="#f4fbff" '
            'stroke-width="5" stroke-linecap="round" opacity=".55"/>'
            f'<path d="M{x - 2} {drop - 6}C{x - 10} {drop + 6} {x - 8} {drop + 14} {x - 2} {drop + 14}'
            f'C{x + 4} {drop + 14} {x + 6} {drop + 6} {x - 2} {drop - 6}Z" fill="#d5ecf9" stroke="#5d9cc4" stroke-width="1.4"/>'
            f'<path d="M{x - 5.5} {drop + 6}Q{x - 6} {drop + 10} {x - 3} {drop + 11}" fill="none" stroke="#fff" stroke-width="1.8" stroke-linecap="round"/>'
        )
    for turn in ("", ' transform="translate(240 0) scale(-1 1)"'):
        yield f'<path{turn} d="M82 140Q94 148 106 138" fill="none" stroke="#e6f5fd" stroke-width="3.2" stroke-linecap="round" opacity=".9"/>'
