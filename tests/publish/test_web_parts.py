"""What other people's notebooks bring: attachments, local pictures, drawings, errors, widgets, frames, formulas."""

import base64
import io
import json
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from PIL import Image

from helpers.publish.web.activities import LARGE, PACKAGE, Fronts, in_script
from helpers.publish.web.edition import files
from helpers.publish.web.formulas import mathml
from helpers.publish.web.markdown import Text
from helpers.publish.web.outputs import sanitised, shown, words_of
from helpers.widgets.shared import trait_types

from ..delivered import DELIVERED
from .packed import activities

SVG = '<svg width="20" height="10"><circle r="5" onload="x()"/></svg>'
NEEDS = "<p>This part needs Jupyter.</p>"
FIGURE = "<Figure size 640x480 with 1 Axes>"


def picture(kind="PNG", size=(4, 3)):
    out = io.BytesIO()
    Image.new("RGB", size, "teal").save(out, kind)
    return out.getvalue()


def in_text(data):
    return base64.b64encode(data).decode()


def of_output(data, **more):
    """What a page has of one output."""
    html, packed = shown([new_output("display_data", data, **more)], {}, Fronts(), Text())
    assert packed == []
    return html


def opened(html, n=0):
    """A picture of a page, as a browser would open it."""
    kind, data = re.findall(r'src="data:image/([\w+]+);base64,([^"]+)"', html)[n]
    raw = base64.b64decode(data)
    return ET.fromstring(raw) if kind == "svg+xml" else Image.open(io.BytesIO(raw))


@pytest.mark.parametrize("name", ["brain.png", "my brain.png"])
def test_an_attachment_is_shown(name):
    attached = {name: {"image/png": in_text(picture())}}
    html = Text().html(f"See ![the brain](<attachment:{name}>)", attached)
    assert opened(html).size == (4, 3)
    assert 'alt="the brain"' in html
    assert "attachment:" not in html


@pytest.mark.parametrize(
    "markdown",
    ["![a plot](plots/a.png)", "![a plot](./plots/a.png?raw=1)", '<img src="plots/a.png" width="40" alt="a plot">'],
)
def test_a_picture_of_the_folder_is_shown(tmp_path, markdown):
    (tmp_path / "plots").mkdir()
    (tmp_path / "plots" / "a.png").write_bytes(picture())
    html = Text(folder=tmp_path).html(markdown)
    assert opened(html).size == (4, 3)
    assert 'alt="a plot"' in html


def test_a_drawing_of_the_folder_is_shown_as_a_picture(tmp_path):
    (tmp_path / "a.svg").write_text(f'<?xml version="1.0"?>\n{SVG}')
    assert opened(Text(folder=tmp_path).html("![x](a.svg)")).tag.endswith("}svg")


def test_a_large_picture_is_made_smaller(tmp_path):
    Image.effect_noise((2000, 1500), 90).save(tmp_path / "a.png")
    html = Text(folder=tmp_path).html("![x](a.png)")
    assert max(opened(html).size) == 1200
    assert len(html) < 900_000


@pytest.mark.parametrize(
    ("markdown", "said"),
    [
        ("![a brain](attachment:gone.png)", "a brain"),
        ("![a brain](gone.png)", "a brain"),
        ("![](pics/gone%20too.png)", "[picture: gone too.png]"),
        ("![a brain](https://a.example/b.png)", "a brain"),
        ("![a secret](../secret.png)", "a secret"),
        ("![a text](a.txt)", "a text"),
        ('<img src="gone.png" alt="a brain">', "a brain"),
    ],
)
def test_a_picture_that_a_page_cannot_have_is_its_description(tmp_path, markdown, said):
    (tmp_path / "in").mkdir()
    (tmp_path / "secret.png").write_bytes(picture())
    (tmp_path / "in" / "a.txt").write_text("no picture")
    assert Text(folder=tmp_path / "in").html(markdown) == f"<p>{said}</p>\n"


def test_a_picture_in_code_stays_code():
    assert Text().html('`<img src="a.png">`') == "<p><code>&lt;img src=&quot;a.png&quot;&gt;</code></p>\n"


@pytest.mark.parametrize(
    "target", ["data.csv", "./data/a.xlsx", "course.yml", "/etc/passwd", "//a.example/x", "ftp://a.example"]
)
def test_a_link_to_a_file_that_does_not_come_with_the_page_is_plain_text(target):
    assert Text().html(f"[the *data*]({target})") == "<p>the <em>data</em></p>\n"
    assert sanitised(f'<a href="{target}">the data</a>') in (
        "<a>the data</a>",
        '<a rel="noopener noreferrer">the data</a>',
    )


@pytest.mark.parametrize(
    "data",
    [
        {"image/svg+xml": SVG, "text/plain": FIGURE},
        {"text/html": f"<div>{SVG}</div>", "text/plain": "<IPython.core.display.HTML object>"},
    ],
    ids=["svg", "svg in html"],
)
def test_a_drawing_that_a_cell_shows_is_a_picture(data):
    html = of_output(data)
    assert opened(html).tag.endswith("}svg")
    assert "&lt;" not in html


@pytest.mark.parametrize("kind", ["png", "jpeg", "gif", "webp"])
def test_a_picture_that_a_cell_shows_is_shown_and_is_not_called_by_its_address(kind):
    html = of_output({f"image/{kind}": in_text(picture(kind.upper())), "text/plain": FIGURE})
    assert opened(html).size == (4, 3)
    assert 'alt="A picture that this cell draws"' in html


def test_an_error_is_told_without_its_colours():
    error = new_output("error", ename="ValueError", evalue="\x1b[31mno < tears\x1b[0m", traceback=["\x1b[31m---"])
    html, _ = shown([error], {}, Fronts(), Text())
    assert html == '<pre tabindex="0">ValueError: no &lt; tears</pre>'


def test_a_line_that_a_program_writes_anew_shows_its_last_state():
    stream = new_output("stream", text="\x1b[1m 10 %\r 99 %\r100 %\r\nready\n")
    html, _ = shown([stream], {}, Fronts(), Text())
    assert html == '<pre tabindex="0">100 %\nready\n</pre>'


@pytest.mark.parametrize(
    "data",
    [
        {
            "application/vnd.jupyter.widget-view+json": {"model_id": "x"},
            "text/plain": "interactive(children=(IntSlider(value=1),))",
        },
        {
            "text/html": '<iframe src="https://a.example"></iframe>',
            "text/plain": "<IPython.lib.display.IFrame at 0x7f0>",
        },
        {"text/html": "<div id='p1'></div><script>draw()</script>", "text/plain": "Chart()"},
        {
            "text/html": "<audio controls src='data:audio/wav;base64,AA'></audio>",
            "text/plain": "<IPython.lib.display.Audio object>",
        },
        {"application/javascript": "x()", "text/plain": "<IPython.core.display.Javascript object>"},
        {"application/vnd.plotly.v1+json": {}},
    ],
    ids=["slider", "frame", "script", "sound", "javascript", "unknown"],
)
def test_what_only_jupyter_can_show_is_a_sentence(data):
    assert of_output(data) == NEEDS


@pytest.mark.parametrize(
    "data",
    [
        {"text/plain": "[<matplotlib.lines.Line2D at 0x7f3a9c2b10d0>]"},
        {"text/plain": FIGURE},
        {"text/html": "<style>p {}</style>", "text/plain": "<IPython.core.display.HTML object>"},
    ],
    ids=["lines", "figure", "style"],
)
def test_what_says_nothing_to_a_reader_is_left_out(data):
    assert of_output(data) == ""
    assert words_of([new_output("display_data", data)]) == ""


def test_a_frame_with_a_still_picture_shows_it():
    data = {"text/html": '<iframe src="https://a.example"></iframe>', "image/jpeg": in_text(picture("JPEG"))}
    assert opened(of_output({**data, "text/plain": "<IPython.lib.display.YouTubeVideo at 0x7f0>"})).size == (4, 3)


def test_words_and_tables_stay_as_they_are():
    assert of_output({"text/plain": "3 < 4"}) == "<p>3 &lt; 4</p>"
    assert of_output({"text/html": "<table><tr><td>1</td></tr></table>", "text/plain": " 0\n0 1"}).startswith(
        '<div class="table">'
    )


@pytest.mark.parametrize(
    ("markdown", "holds"),
    [
        ("So $x^2$ falls.", "<msup><mi>x</mi><mn>2</mn></msup>"),
        (r"$$\frac{a_1}{b}$$", "<mfrac>"),
        (r"\\(\mu = 3\\)", "<mi>μ</mi>"),
        (r"\\[\sigma\\]", 'display="block"'),
        ("$$\\begin{aligned}a &= b \\\\ c &= d\\end{aligned}$$", "<mtable"),
        ("$$\\begin{matrix}1 & 2 \\\\ 3 & 4\\end{matrix}$$", "<mtable>"),
        ("\\begin{align}a &= b\\end{align}", "<mtable"),
        ("$a_1 * b_2 * c$", "<msub>"),
        (r"$p < .05 \text{ & more}$", None),
    ],
)
def test_a_formula_is_set_by_the_browser(markdown, holds):
    html = Text().html(markdown)
    if holds is None:
        assert html == f"<p><code>{markdown.replace('&', '&amp;').replace('<', '&lt;')}</code></p>\n"
        return
    assert holds in html
    assert html.count("<math") == html.count("</math>") == 1
    assert "$" not in re.sub('alttext="[^"]*"', "", html)


@pytest.mark.parametrize(
    "formula", [r"$\foo{x}$", r"$$a \\ \unknown b$$", "$\\frac{$"], ids=["unknown", "two lines", "half"]
)
def test_a_formula_that_cannot_be_set_stays_as_it_was_typed(formula):
    assert Text().html(formula) == f"<p><code>{formula}</code></p>\n"


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("It costs $5 and then $10.", "<p>It costs $5 and then $10.</p>\n"),
        ("It costs $5–$10.", "<p>It costs $5–$10.</p>\n"),
        (r"A \$x\$ b", "<p>A $x$ b</p>\n"),
        ("`$x^2$`", "<p><code>$x^2$</code></p>\n"),
        ("```\n$x$ \\\\ y\n```", "<pre><code>$x$ \\\\ y\n</code></pre>\n"),
    ],
)
def test_a_price_and_code_are_no_formulas(markdown, html):
    assert Text().html(markdown) == html


def test_a_heading_with_a_formula_has_its_words_in_the_list_of_parts():
    text = Text()
    assert "<math" in text.html("## What $d$ says")
    assert [(one.text, one.id) for one in text.headings] == [("What $d$ says", "what-d-says")]


def test_a_formula_brings_no_address_and_no_element_of_its_own():
    assert mathml(r"\text{<b>x</b>}", False) == ""
    assert (
        "javascript" not in mathml(r"\href{javascript:alert(1)}{x}", False).replace('alttext="', "").split('">', 1)[1]
    )


def test_markdown_and_formulas_of_an_output_are_set_too():
    assert "<msup>" in of_output({"text/latex": "$\\displaystyle x^2$", "text/plain": "x**2"})
    assert "<msup>" in of_output({"text/markdown": "$x^2$", "text/plain": "<IPython.core.display.Markdown object>"})


CELLS = """
import matplotlib.pyplot as plt
plt.plot([1, 2])
---
import ipywidgets
ipywidgets.interact(lambda x: x, x=3)
---
from IPython.display import IFrame
IFrame("https://a.example", 300, 200)
---
object()
"""


def test_a_page_of_such_a_notebook_says_nothing_in_pythons_own_words(tmp_path):
    (tmp_path / "course.yml").write_text("title: Mine\n", encoding="utf-8")
    (tmp_path / "exercises").mkdir()
    shutil.copy(DELIVERED.folder / "exercises" / "07_sleep.yml", tmp_path / "exercises")
    attached = {"a.png": {"image/png": in_text(picture())}}
    cells = [new_markdown_cell("# Improve sleep\n\n![a](attachment:a.png) $x^2$", attachments=attached)]
    cells += [new_code_cell(source.strip()) for source in CELLS.split("---")]
    cells += [new_code_cell("1 / 0", metadata={"tags": ["raises-exception"]})]
    nbformat.write(new_notebook(cells=cells), tmp_path / "07_sleep.ipynb")
    page = files(tmp_path)["07_sleep.html"].decode()
    assert page.count('src="data:image/') == 2
    assert page.count("This part needs Jupyter.") == 2
    assert "ZeroDivisionError: division by zero" in page
    body = re.sub(r"<details class=\"code\">.*?</details>", "", page, flags=re.S)
    assert not re.search(r"IPython\.|Figure size|interactive\(|attachment:|at 0x|src=\"https?:|<code>\$", body)


def test_a_large_activity_stands_compressed_in_its_page_and_a_small_one_as_it_is():
    small = {"front": "explore", "state": {"sentence": "One drop </script> more."}, "buffers": []}
    large = small | {"buffers": [[["positions"], "AAAA" * LARGE]]}
    page = in_script(small) + in_script(large)
    assert list(activities(page)) == [small, large]
    assert "One drop" in page
    assert len(page) < LARGE / 10


#: Packs activities in a process that has loaded none of them, as that of the command `build`; prints what each is called.
PACK = """
import json, sys
from helpers.publish.web.activities import Fronts
print(json.dumps([Fronts().pack(state, [])["front"] for state in json.load(sys.stdin)]))
"""


def test_our_own_activities_are_known_in_a_process_that_has_loaded_none_of_them():
    kinds = [kind for kind in trait_types.widgets() if "front" in kind.__dict__ and kind.front]
    states = [{"_esm": kind.module(), "_anywidget_id": f"{kind.__module__}.{kind.__name__}"} for kind in kinds]
    done = subprocess.run(
        [sys.executable, "-c", PACK], input=json.dumps(states), capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout) == [Path(kind.front).stem for kind in kinds]
    assert len(kinds) > 20


def test_a_state_that_names_a_module_of_ours_that_is_not_there_is_packed_as_someone_elses():
    state = {"_esm": "export default {};", "_anywidget_id": f"{PACKAGE}.gone.Gone"}
    assert Fronts().pack(state, [])["front"] == "Gone"
