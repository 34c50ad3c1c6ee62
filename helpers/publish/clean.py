"""Keeps notebooks fit to commit: what was shown stays as words and picture, what cannot be kept goes.

A widget view shows as an error when the notebook is opened again, and a notebook with widget state
is refused by some viewers. JupyterLab saves by itself and writes both, so this module is a small
server extension, too: jupyter_server_config.json, which the package installs, switches it on.
"""

from __future__ import annotations

import contextlib
import json
import re
from pathlib import Path
from typing import Any

from .by_nature import settled

VIEW = "application/vnd.jupyter.widget-view+json"
#: The tag of a heading whose part is folded, on pages as in JupyterLab, and how JupyterLab itself marks it.
FOLDED, JUPYTERS_FOLD = "folded", "jp-MarkdownHeadingCollapsed"
MARK = "good_cry"  # our own notebooks carry this in their metadata
PICTURE = re.compile(r"data:image/(?:png|svg\+xml);base64,[A-Za-z0-9+/=]+")


def clean(notebook: dict, before: dict | None = None) -> dict:
    """Clean a notebook in place and return it.

    Args:
        notebook: as nbformat reads it.
        before: what stands in the file now. Where an output says the same and only its picture's
            bytes differ (another version of a font is enough), or what differs by its nature (an
            address in memory), the old output stays, so that using the course leaves no change.
    """
    metadata = notebook["metadata"]
    notebook["metadata"] = {
        "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
        **({MARK: metadata[MARK]} if MARK in metadata else {}),
    }
    old = {cell.get("id"): cell.get("outputs", []) for cell in (before or {}).get("cells", [])}
    run = 0
    for cell in notebook["cells"]:
        cell["metadata"] = {
            k: v for k, v in cell["metadata"].items() if k in ("jupyter", "tags", "editable") and v not in ({}, [])
        }
        if FOLDED in cell["metadata"].get("tags", []):  # however a reader left it, it is folded for the next one
            cell["metadata"][JUPYTERS_FOLD] = True
        if cell["cell_type"] != "code":
            continue
        if cell.get("execution_count") is not None:
            run += 1  # as if run once from the top: a second run must not show as a change
            cell["execution_count"] = run
        for output in cell["outputs"]:
            if output["output_type"] == "execute_result":
                output["execution_count"] = run
            if VIEW in output.get("data", {}):
                del output["data"][VIEW]
                output["metadata"] = {}
        if _words(cell["outputs"]) == _words(old.get(cell.get("id"), [])):
            cell["outputs"] = old.get(cell.get("id"), cell["outputs"])
    return notebook


def before_save(model: Any, path: str = "", contents_manager: Any = None, **_kwargs) -> None:
    """The notebook server's pre_save_hook: cleans our own notebooks, and leaves all others alone."""
    if model.get("type") != "notebook" or model.get("content") is None or MARK not in model["content"]["metadata"]:
        return
    before = None
    if contents_manager is not None:
        with contextlib.suppress(
            OSError, ValueError, AttributeError, RecursionError
        ):  # not there yet, or kept elsewhere
            before = json.loads(Path(contents_manager.root_dir, path.strip("/")).read_text(encoding="utf-8"))
    if not isinstance(before, dict) or not isinstance(before.get("cells"), list):
        before = None  # what stands there is no notebook: nothing of it is kept
    trusted = [cell["metadata"].get("trusted") for cell in model["content"]["cells"]]
    clean(model["content"], before)
    for cell, mark in zip(model["content"]["cells"], trusted, strict=True):
        if mark is not None:  # the server reads this mark next, signs what is trusted, and takes it out itself
            cell["metadata"]["trusted"] = mark


def _jupyter_server_extension_points() -> Any:
    return [{"module": __name__}]


def _load_jupyter_server_extension(app: Any) -> None:
    app.contents_manager.register_pre_save_hook(before_save)


def _words(outputs: list) -> str:
    """The outputs without their pictures' bytes and what differs by nature, in one form whether lines are split or joined."""

    def joined(value: Any) -> Any:
        if isinstance(value, list) and all(isinstance(v, str) for v in value):
            value = "".join(value)
        if isinstance(value, dict):
            return {k: joined(v) for k, v in value.items()}
        if isinstance(value, str):
            return settled(value)
        return [joined(v) for v in value] if isinstance(value, list) else value

    return PICTURE.sub("", json.dumps(joined(outputs), sort_keys=True))


def as_text(notebook: Any) -> str:
    """A notebook as the text of its file."""
    import nbformat

    return f"{nbformat.writes(notebook)}\n"
