"""The command ``report``: a page, a table for spreadsheets, and a list apart of what does not count."""

import csv
import io
import json
import re
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.publish.csv_table import csv_bytes

from ..same_bytes import assert_same_bytes, in_folder
from ..simulated_class import write


@pytest.fixture
def handed_in(tmp_path):
    """A folder of 30 simulated hand-ins and of files that do not count."""
    folder = write(tmp_path / "class", 30)
    first = (folder / "simulated-001.json").read_text(encoding="utf-8")
    (folder / "zz copy of the first.json").write_text(first, encoding="utf-8")
    (folder / "=cmd.json").write_text("{ broken", encoding="utf-8")
    (folder / "huge.json").write_text(" " * 400_000, encoding="utf-8")
    (folder / "holiday.jpg").write_bytes(b"\xff\xd8\xff")
    (folder / "record.json").write_text(
        json.dumps({"format": "good-cry record", "private": "a secret"}), encoding="utf-8"
    )
    return folder


def test_a_page_a_table_and_a_list_apart_are_written(command, handed_in, tmp_path):
    code, said, warned = command("report", handed_in, "--to", tmp_path / "out", "--title", "Simulated class")
    assert code == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["report.csv", "report.html", "set_aside.txt"]
    assert "30 files count, 5 are set aside." in said
    apart = (tmp_path / "out" / "set_aside.txt").read_text(encoding="utf-8")
    for name in ("zz copy of the first.json", "=cmd.json", "huge.json", "holiday.jpg", "record.json"):
        assert f"set aside: {name}: " in warned
        assert f"{name}: " in apart


def test_the_page_has_its_title_and_no_file_name_no_script_and_no_address(command, handed_in, tmp_path):
    command("report", handed_in, "--to", tmp_path / "out", "--title", "Simulated class <b>")
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "<h1>Simulated class &lt;b&gt;</h1>" in page
    for secret in ("simulated-0", "zz copy of the first", "cmd.json", "holiday", "a secret"):
        assert secret not in page
    assert not re.search(r"<script|<iframe|\bon\w+=|src=", page)
    assert "default-src 'none'" in page


def test_made_twice_it_is_the_same_to_the_last_byte(command, handed_in, tmp_path):
    for name in ("one", "two"):
        command("report", handed_in, "--to", tmp_path / name)
    assert_same_bytes(in_folder(tmp_path / "one"), in_folder(tmp_path / "two"))


def test_an_older_report_is_kept(command, handed_in, tmp_path):
    command("report", handed_in, "--to", tmp_path / "out")
    (handed_in / "simulated-001.json").unlink()
    (handed_in / "zz copy of the first.json").unlink()
    _, said, _ = command("report", handed_in, "--to", tmp_path / "out")
    assert "written: report.html (as it was before: report.html.old-1)" in said


def test_too_few_files_give_a_page_that_says_so(command, tmp_path):
    code, _, warned = command("report", write(tmp_path / "class", 3), "--to", tmp_path / "out")
    assert code == 0
    assert "Fewer than five files count" in warned
    assert "Nothing is shown yet" in (tmp_path / "out" / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("where", ["nowhere", "README.md"])
def test_a_folder_that_is_none_is_said(command, tmp_path, where):
    (tmp_path / "README.md").write_text("x")
    code, _, warned = command("report", tmp_path / where, "--to", tmp_path / "out")
    assert code == 2
    assert "is no folder" in warned


def test_a_zip_in_the_place_of_a_folder_is_said_with_what_to_do(command, tmp_path):
    with zipfile.ZipFile(tmp_path / "class.zip", "w") as packed:
        packed.writestr("a.json", "{}")
    code, _, warned = command("report", tmp_path / "class.zip", "--to", tmp_path / "out")
    assert code == 2
    assert "is a zip. Unpack it, and give the folder that comes out of it." in warned


def test_a_platforms_folders_with_files_that_answer_nothing_give_the_number_of_those_who_answered(command, tmp_path):
    flat = write(tmp_path / "flat", 30)
    for path in sorted(flat.glob("*.json")):
        place = tmp_path / "class" / f"Learner {path.stem[-3:]}_123_assignsubmission_file_"
        place.mkdir(parents=True)
        path.rename(place / "hand-in.json")
    nothing = {"format": "good-cry hand-in", "version": 1, "saved": "2025-01-31", "lessons": {}}
    for n in range(3):
        (tmp_path / "class" / f"{n}.json").write_text(json.dumps({**nothing, "id": f"{n:012x}"}), encoding="utf-8")
    code, said, warned = command("report", tmp_path / "class", "--to", tmp_path / "out")
    assert code == 0
    assert "30 files count, 3 are set aside." in said
    assert warned.count("It holds no answer") == 3
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "30 people" in page
    assert "Learner" not in page


@pytest.mark.parametrize("inside", [".", "out"])
def test_a_report_among_the_hand_ins_is_refused(command, tmp_path, inside):
    folder = write(tmp_path / "class", 6)
    code, _, warned = command("report", folder, "--to", folder / inside)
    assert code == 2
    assert "Give another folder with --to" in warned


def test_the_table_opens_with_numbers_as_numbers(command, handed_in, tmp_path):
    command("report", handed_in, "--to", tmp_path / "out")
    data = (tmp_path / "out" / "report.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    head, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), quoting=csv.QUOTE_NONNUMERIC)
    assert head[:4] == ["lesson", "kind", "asked", "answer"]
    people = [row[6] for row in rows if row[6] != ""]
    assert people
    assert all(isinstance(number, float) and number >= 5 for number in people)


#: What spreadsheets begin a formula with, or hide one behind: the usual signs, and their full-width twins.
BEGINS_A_FORMULA = "=+-@|%" + "＝＋－＠"


def cells_of(*cells):
    """The cells of one row, as a spreadsheet reads them."""
    (row,) = csv.reader(io.StringIO(csv_bytes([cells]).decode("utf-8-sig"), newline=""), quoting=csv.QUOTE_NONNUMERIC)
    return row


@pytest.mark.parametrize("sign", BEGINS_A_FORMULA)
@pytest.mark.parametrize("before", ["", " ", "\t", "\r\n"], ids=["at once", "space", "tab", "line"])
def test_a_text_that_begins_like_a_formula_has_an_apostrophe_before_it(sign, before):
    assert cells_of(f"{before}{sign}1+1", "1=1") == [f"'{sign}1+1", "1=1"]


@given(st.lists(st.one_of(st.text(max_size=20), st.sampled_from(["=1+1", "+1", "-2", "@SUM(A1)", "\t=1", " =1", "\r\n=1", "|calc"]),
                          st.floats(allow_nan=False, allow_infinity=False, width=32), st.integers(-9, 9)), min_size=1, max_size=5))  # fmt: skip
def test_no_cell_of_text_can_be_taken_for_a_formula(cells):
    row = cells_of(*cells)
    assert len(row) == len(cells)
    for cell in row:
        assert isinstance(cell, float) or not cell.startswith(tuple(BEGINS_A_FORMULA))
        assert isinstance(cell, float) or "\n" not in cell
