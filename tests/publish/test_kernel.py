"""The kernel in which notebooks are run: nothing that a cell shows is lost, and nothing that comes by chance is kept."""

import asyncio

import nbformat
import pytest

from helpers.publish import kernel as made
from helpers.publish.say import CannotDo


def notebook(*sources):
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])


def test_what_a_library_tells_programmers_is_left_out(tmp_path):
    found = notebook(
        "import sys, warnings; print('said'); print('by chance', file=sys.stderr); warnings.warn('old'); 1 + 1"
    )
    with made.kernel(tmp_path) as run:
        run(found, "a lesson")
    (cell,) = found.cells
    assert [output.output_type for output in cell.outputs] == ["stream", "execute_result"]
    assert cell.outputs[0].text == "said\n"


def test_a_notebook_is_never_made_without_what_a_cell_shows(tmp_path, monkeypatch):
    async def never(*_):
        await asyncio.Event().wait()

    monkeypatch.setattr("nbclient.NotebookClient._async_poll_output_msg", never)
    monkeypatch.setattr(made, "SECONDS_A_CELL", 1)
    with (
        made.kernel(tmp_path) as run,
        pytest.raises(CannotDo, match=r"a lesson\.ipynb: a cell had not ended after 1 s"),
    ):
        run(notebook("1 + 1"), "a lesson")
