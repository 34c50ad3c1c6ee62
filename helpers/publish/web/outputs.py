"""What a cell shows, as part of a page: an activity that is alive, text, a picture, or plain words."""

from __future__ import annotations

import base64
import io
import re
from html import escape

import nbformat
import nh3

from ...course.text import BLOCK_TAGS, SCHEMES
from .activities import Fronts, as_json, from_saved, is_activity
from .markdown import JUPYTERS_OWN, Text
from .words import WORDS

VIEW = "application/vnd.jupyter.widget-view+json"
TAGS = BLOCK_TAGS | {"b", "caption", "dd", "div", "dl", "dt", "figcaption", "figure", "img", "span", "sub", "sup"}
PICTURE = re.compile(r"data:image/png;base64,[A-Za-z0-9+/=\s]+")
COLOURS = 64  # of a still picture: a plot needs no more, and its file is a quarter as large


def shown(outputs: list, widgets: dict, fronts: Fronts, text: Text) -> tuple[str, list[dict]]:
    """The HTML of a cell's outputs, and the packed activities among them, in order."""
    parts, packed = [], []
    for output in outputs:
        data = output.get("data", {})
        saved = widgets.get(data.get(VIEW, {}).get("model_id"))
        if is_activity(saved):
            packed.append(fronts.pack(*from_saved(saved)))
            parts.append(_activity(packed[-1], _still(data, text)))
        elif "text/markdown" in data:
            parts.append(text.html("".join(data["text/markdown"])))
        elif output.output_type == "stream":
            parts.append(f"<pre>{escape(''.join(output.text))}</pre>")
        elif data:
            parts.append(_still(data, text))
    return "\n".join(parts), packed


def words_of(outputs: list) -> str:
    """What the outputs say in plain words, for the search."""
    said = ("".join(output.get("data", {}).get("text/plain", "")) for output in outputs)
    return " ".join(one for one in said if not JUPYTERS_OWN.search(one))


def _activity(packed: dict, still: str) -> str:
    return (
        f'<div class="activity" data-kind="{escape(packed["front"])}"><div class="still">{still}</div>'
        f'<script type="application/json">{as_json(packed)}</script></div>'
    )


def _still(data: nbformat.NotebookNode, text: Text) -> str:
    """What an output says where no activity runs: its HTML, its picture or its words."""
    plain = "".join(data.get("text/plain", ""))
    if JUPYTERS_OWN.search(plain):
        return f"<p>{escape(WORDS['page.no_script'])}</p>"
    if "text/html" in data:
        html = sanitised("".join(data["text/html"]))
        return html.replace("<table>", '<div class="table"><table>').replace("</table>", "</table></div>")
    if "image/png" in data:
        return sanitised(f'<img alt="{escape(plain)}" src="data:image/png;base64,{"".join(data["image/png"])}">')
    return f"<p>{escape(plain)}</p>"


def sanitised(html: str) -> str:
    """A notebook's own HTML without styles and scripts; its pictures with fewer colours."""
    clean = nh3.clean(
        html,
        tags=TAGS,
        attributes={"a": {"href"}, "ol": {"start"}, "img": {"src", "alt"}, "th": {"scope"}},
        attribute_filter=lambda tag, name, value: (
            value if (tag, name) != ("img", "src") or PICTURE.fullmatch(value) else None
        ),
        url_schemes={*SCHEMES, "data"},
        link_rel="noopener noreferrer",
    )
    return PICTURE.sub(lambda found: _smaller(found[0]), clean).replace("<img ", '<img loading="lazy" ')


def _smaller(address: str) -> str:
    from PIL import Image

    head, data = address.split(",", 1)
    with Image.open(io.BytesIO(base64.b64decode(data))) as picture:
        white = Image.new("RGB", picture.size, "white")
        white.paste(picture, mask=picture.getchannel("A") if picture.mode in ("RGBA", "LA") else None)
    out = io.BytesIO()
    white.quantize(COLOURS, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return f"{head},{base64.b64encode(out.getvalue()).decode()}"
