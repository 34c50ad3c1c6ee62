"""A save from JupyterLab: what the server itself puts into a cell and reads next goes through the cleaning."""

import nbformat
import pytest

from helpers.publish.clean import MARK, before_save


def saved(marks, **metadata):
    """The cells' metadata after a save; None stands for a cell that has no mark."""
    cells = [nbformat.v4.new_code_cell("1 + 1", id=f"c{n}") for n in range(len(marks))]
    for cell, mark in zip(cells, marks, strict=True):
        cell.metadata.update({"scrolled": True} if mark is None else {"scrolled": True, "trusted": mark})
    notebook = nbformat.v4.new_notebook(cells=cells, metadata=metadata)
    before_save({"type": "notebook", "content": notebook})
    return [dict(cell.metadata) for cell in notebook.cells]


@pytest.mark.parametrize("mark", [True, False])
def test_the_servers_mark_of_trust_stays_on_each_cell_that_has_one(mark):
    # The server reads it after the cleaning: without it, a lesson that was trusted would not be when it is opened again.
    assert saved([mark, None], **{MARK: {"lesson": "07_sleep"}}) == [{"trusted": mark}, {}]


def test_a_notebook_of_somebody_elses_is_saved_as_it_is():
    assert saved([True, None]) == [{"scrolled": True, "trusted": True}, {"scrolled": True}]
