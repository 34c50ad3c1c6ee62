"""The base of activities that remember: what a reader answers stays in the browser, never in Python."""

from __future__ import annotations

import traitlets

from .base import Activity


class Remembered(Activity):
    """An activity whose answers are kept in the reader's browser, under one key a lesson.

    No answer is a synced trait: nothing that a reader chooses or types reaches the kernel, a saved
    notebook or a log. The front end keeps it with ``shared/remember.js``.

    Args:
        store: ``{"course", "lesson", "item"}``: the key's two parts, and the entry under it. Empty:
            the answer lives as long as the view.
    """

    store = traitlets.Dict().tag(sync=True)
