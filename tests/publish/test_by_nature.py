"""A lesson is fresh where only such things differ from run to run as always do."""

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

from helpers.publish.by_nature import settled
from helpers.publish.clean import clean
from helpers.publish.refresh import refresh, stale

from ..delivered import DELIVERED

CELLS = """
import matplotlib.pyplot as plt
plt.plot([1, 2])
---
%config InlineBackend.figure_formats = ["svg"]
plt.plot([1, 2])
---
import tempfile
print(tempfile.mkdtemp(), object())
---
import traceback
try:
    1 / 0
except ZeroDivisionError:
    print(traceback.format_exc())
---
%time sum(range(1000))
---
import uuid
from IPython.display import HTML
name = uuid.uuid4().hex
HTML(f'<p id="T_{name}">a</p><a href="#T_{name}">b</a><label for="T_{name}">c</label>')
---
{print, len}.__class__, iter([])
"""


@pytest.fixture(scope="module")
def lesson(tmp_path_factory):
    path = tmp_path_factory.mktemp("lessons") / "01_odd.ipynb"
    cells = [new_code_cell(source.strip()) for source in CELLS.split("---")]
    cells.append(new_code_cell("undefined", metadata={"tags": ["raises-exception"]}))
    nbformat.write(new_notebook(cells=cells), path)
    assert refresh(DELIVERED, [path]) == [path]
    return path


def test_a_lesson_that_was_just_refreshed_is_fresh(lesson):
    assert [path.name for path, _ in stale(DELIVERED, [lesson])] == []


def test_what_such_outputs_show_is_still_there_after_a_refresh(lesson):
    outputs = [one for cell in nbformat.read(lesson, as_version=4).cells for one in cell.outputs]
    kinds = {kind for one in outputs for kind in one.get("data", {})}
    assert {"image/png", "image/svg+xml", "text/html"} <= kinds
    assert any(one.output_type == "error" for one in outputs)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<A object at 0x7f3a9c2b10d0>", "<A object at 0x7fffffff1234>"),
        ("[<matplotlib.lines.Line2D at 0x7f00>]", "[<matplotlib.lines.Line2D at 0x7f01ab>]"),
        ('File "/tmp/ipykernel_12/345.py", line 2', 'File "/tmp/ipykernel_9/81.py", line 2'),
        (r"C:\Users\a\Temp\ipykernel_12\345.py:1", r"C:\Users\a\Temp\ipykernel_9\3.py:1"),
        ("<ipython-input-3-0123abcd>", "<ipython-input-14-99ffcd12>"),
        ("Cell In[3], line 1", "Cell In[41], line 1"),
        ("/tmp/tmpab_12xyz/a.csv", "/tmp/tmpq9zzz1_a/a.csv"),
        ("Wall time: 3 ms\nx", "Wall time: 1.2 s\nx"),
        ("1.2 μs ± 3 ns per loop (mean ± std. dev. of 7 runs)", "9 s ± 1 s per loop (mean ± std. dev. of 7 runs)"),
        ('<g id="p1"/><use xlink:href="#p1"/><path clip-path="url(#p1)"/>', '<g id="q"/><use xlink:href="#q"/><path clip-path="url(#q)"/>'),
        ("<dc:date>2026-01-01T00:00:00</dc:date>", "<dc:date>2027-01-01T00:00:00</dc:date>"),
    ],
)  # fmt: skip
def test_what_differs_by_nature_is_the_same(one, other):
    assert settled(one) == settled(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("0xff", "0xfe"),
        ("3 ms", "4 ms"),
        ("<A object at 0x7f>", "<B object at 0x7f>"),
        ('File "/tmp/ipykernel_12/345.py", line 2', 'File "/tmp/ipykernel_12/345.py", line 3'),
        ('<g id="a"/><g id="b"/><use href="#a"/>', '<g id="a"/><g id="b"/><use href="#b"/>'),
        ('<path d="M 0 1" id="a"/>', '<path d="M 0 2" id="a"/>'),
    ],
)
def test_what_a_reader_would_see_as_another_thing_differs(one, other):
    assert settled(one) != settled(other)


def test_a_picture_that_changed_replaces_the_old_one():
    def notebook(data):
        output = new_output("display_data", {"image/png": data, "text/plain": "<Figure size 640x480 with 1 Axes>"})
        return new_notebook(cells=[{**new_code_cell("x", outputs=[output]), "id": "a"}])

    assert clean(notebook("new="), notebook("old="))["cells"][0]["outputs"][0]["data"]["image/png"] == "new="
