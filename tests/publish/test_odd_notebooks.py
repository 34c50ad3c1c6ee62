"""Notebooks that cannot be read, and cells that take their kernel down: one sentence, and an end."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from helpers.publish import shipped
from helpers.publish.clean import before_save
from helpers.publish.read_notebook import Unreadable, read_notebook

from ..delivered import DELIVERED

ROOT = Path(__file__).parents[2]
GOOD = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []}
CELL = {"cell_type": "markdown", "metadata": {}, "source": "x", "id": "one"}
#: Seconds after which a command is held to hang; on a busy machine Python alone may take ten of them.
LONG = 100
SETTINGS = """
lessons:
  - lesson: 01_odd
    title: Odd
    question: What is odd?
"""


def without(name):
    return {key: value for key, value in GOOD.items() if key != name}


#: What a file holds, and what is said of it.
ODD = {
    "merge marks": (
        '{\n "cells": [\n<<<<<<< HEAD\n {}\n=======\n []\n>>>>>>> theirs\n ]}',
        "line 3 holds the mark <<<<<<< of a merge that was not finished.",
    ),
    "empty": ("", "it is empty."),
    "blank": (" \n\n", "it is empty."),
    "a folder": (None, "it is a folder."),
    "no JSON": ('{"cells": [],\n "metadata": {', "line 2 is not JSON"),
    "a text": ("print(1)", "line 1 is not JSON"),
    "old version": ({"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": []}, "it is of version 3 of the format"),
    "new version": ({**GOOD, "nbformat": 5}, "it is of version 5 of the format"),
    "version in quotes": ({**GOOD, "nbformat": "4"}, "it is of version 4 of the format"),
    "no version": (without("nbformat"), "it names no version of the format"),
    "binary": (b"\x89PNG\x0d\x0a\x00\xff", "it is no text."),
    "two bytes a letter": (json.dumps(GOOD).encode("utf-16"), "it is no text."),
    "no cells": (without("cells"), "it has no list of cells."),
    "cells by name": ({**GOOD, "cells": {"1": CELL}}, "it has no list of cells."),
    "no metadata": (without("metadata"), "it lacks metadata or nbformat_minor."),
    "a list": ([], "it holds a list, and not a notebook."),
    "null": (None.__class__, "it holds nothing, and not a notebook."),
    "a number": (7, "it holds a number, and not a notebook."),
    "a cell that is a text": ({**GOOD, "cells": [CELL, "x"]}, "cell 2 is not whole."),
    "a cell without text": ({**GOOD, "cells": [{"cell_type": "markdown", "metadata": {}}]}, "cell 1 is not whole."),
    "code without outputs": ({**GOOD, "cells": [{**CELL, "cell_type": "code"}]}, "cell 1 is not whole."),
    "nested": ("[" * 100_000, "it is nested too deeply for a notebook."),
}  # fmt: skip


def put(path, content):
    """Write what an odd file holds."""
    if content is None:
        path.mkdir()
    elif isinstance(content, bytes):
        path.write_bytes(content)
    elif isinstance(content, str):
        path.write_text(content, encoding="utf-8")
    else:
        path.write_text(json.dumps(None if content is type(None) else content), encoding="utf-8")


def put_good(path, source="1 + 1"):
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source, id="one")]), path)


@pytest.fixture
def course(tmp_path):
    """The folder of a course whose one lesson is odd."""
    notebooks = tmp_path / "notebooks"
    notebooks.mkdir()
    (notebooks / "course.yml").write_text(SETTINGS, encoding="utf-8")
    (notebooks / "exercises").mkdir()
    shutil.copy(DELIVERED.folder / "exercises" / "02_stress_hormones.yml", notebooks / "exercises" / "01_odd.yml")
    return notebooks


def started(course, *words):
    """A command, as in a terminal of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "helpers", *words],
        cwd=course.parent,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )


def ended(process):
    """Its exit code and what it said; a command that hangs is ended and fails."""
    try:
        out, err = process.communicate(timeout=LONG)
    finally:
        process.kill()
    return process.returncode, out, err


@pytest.mark.parametrize(("content", "says"), ODD.values(), ids=ODD)
def test_of_a_notebook_that_cannot_be_read_one_sentence_says_why(tmp_path, content, says):
    path = tmp_path / "01_odd.ipynb"
    put(path, content)
    with pytest.raises(Unreadable) as found:
        read_notebook(path)
    assert str(found.value).startswith(f"01_odd.ipynb cannot be read: {says}")


def test_a_notebook_with_a_byte_order_mark_can_be_read(tmp_path):
    path = tmp_path / "01_odd.ipynb"
    path.write_text(json.dumps(GOOD), encoding="utf-8-sig")
    assert read_notebook(path).cells == []


def test_a_merge_mark_inside_a_text_is_no_fault(tmp_path):
    path = tmp_path / "01_odd.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("a\n=======\nb", id="one")]), path)
    assert len(read_notebook(path).cells) == 1


def test_check_names_every_notebook_that_cannot_be_read(command, folder):
    for n, (content, _) in enumerate(ODD.values()):
        put(folder / f"odd_{n}.ipynb", content)
    code, said, warned = command("check")
    assert code == 1
    assert [name for n, name in enumerate(ODD) if f"odd_{n}.ipynb cannot be read: " not in warned] == []
    assert "No mistake in course.yml" in said


@pytest.mark.parametrize("words", [["check", "--run"], ["refresh"]])
def test_the_other_lessons_are_run_where_one_cannot_be_read(course, words):
    put(course / "01_odd.ipynb", "")
    put_good(course / "02_even.ipynb")
    code, out, err = ended(started(course, *words))
    assert code in (1, 2)
    assert "01_odd.ipynb cannot be read: it is empty." in err
    assert "02_even.ipynb" in out
    assert "Traceback" not in err


@pytest.mark.parametrize("edition", ["web", "student", "self-paced", "instructor", "handout"])
def test_a_notebook_that_cannot_be_read_is_not_built(command, folder, edition):
    (folder / "02_stress_hormones.ipynb").write_text("<<<<<<< HEAD\n", encoding="utf-8")
    code, _, warned = command("build", edition, "--to", "made")
    assert code in (1, 2)
    assert "02_stress_hormones.ipynb cannot be read: line 1 holds the mark <<<<<<<" in warned
    assert not Path("made").exists()


@pytest.mark.parametrize("content", [content for content, _ in ODD.values()], ids=ODD)
def test_a_notebook_that_cannot_be_read_is_not_trusted(tmp_path, monkeypatch, content):
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "data"))
    path = tmp_path / "01_odd.ipynb"
    put(path, content)
    assert shipped.trust(tmp_path) == [path]


@pytest.mark.parametrize("content", ["[]", "7", '{"cells": {}}', "<<<<<<<", ""])
def test_a_lesson_can_be_saved_over_a_file_that_is_no_notebook(tmp_path, content):
    (tmp_path / "01_odd.ipynb").write_text(content, encoding="utf-8")
    lesson = nbformat.v4.new_notebook(metadata={"good_cry": {"lesson": "01_odd"}})

    class Manager:
        root_dir = str(tmp_path)

    before_save({"type": "notebook", "content": lesson}, path="01_odd.ipynb", contents_manager=Manager)
    assert lesson.metadata["good_cry"] == {"lesson": "01_odd"}


# -- a kernel that ends ----------------------------------------------------------------------------

DEATHS = {
    "ends itself": "import os; os._exit(1)",
    "killed": "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
    "ended between two cells": "import os, threading; threading.Timer(0.5, os._exit, [3]).start()",
}
OTHERS = {"check": ["check", "--run"], "build": ["build", "web", "--to", "made"]}


@pytest.mark.parametrize("death", DEATHS.values(), ids=DEATHS)
def test_a_cell_that_ends_its_kernel_ends_the_command_with_a_sentence(course, death):
    cells = [death, "import time; time.sleep(1000)"]
    nbformat.write(
        nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in cells]), course / "01_odd.ipynb"
    )
    code, _, err = ended(started(course, "refresh"))
    assert code == 2
    assert err.splitlines()[-1].startswith("01_odd.ipynb: Python ended while a cell ran.")
    assert "Traceback" not in err


@pytest.mark.parametrize("words", OTHERS.values(), ids=OTHERS)
def test_every_other_command_that_runs_lessons_ends_with_the_kernel(course, words):
    put_good(course / "01_odd.ipynb", DEATHS["ends itself"])
    code, _, err = ended(started(course, *words))
    assert code == 2
    assert "01_odd.ipynb: Python ended while a cell ran." in err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl+C to a whole window")
def test_ctrl_c_ends_a_command_while_a_cell_runs(course):
    begun = course.parent / "begun"
    os.mkfifo(begun)
    put_good(course / "01_odd.ipynb", f"open({str(begun)!r}, 'w').close(); import time; time.sleep(1000)")
    process = started(course, "refresh")
    begun.open().close()  # waits until the cell opens it, too
    process.send_signal(signal.SIGINT)
    code, _, err = ended(process)
    assert code == 2
    assert "Stopped." in err
    assert "Traceback" not in err
