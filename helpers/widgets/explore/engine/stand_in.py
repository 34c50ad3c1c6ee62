"""What a function is given in the place of axes while it is listened to: it notes plain calls, and refuses all else."""

from __future__ import annotations

from typing import Any, Never

import matplotlib as mpl

from .plain_calls import AROUND, MARKS, OF_PARTS, Call, NeedsAxes, noted


class Notes:
    """The calls so far; a call that cannot be noted spoils them for good."""

    def __init__(self, settings: dict) -> None:
        self.calls: list[Call] = []
        self.settings, self.failed = settings, False

    def note(self, part: tuple, name: str, args: tuple, named: dict) -> _Answer:
        """Write a call down, and give back what may only be dropped."""
        if not dict.__eq__(mpl.rcParams, self.settings):
            self.refuse()
        try:
            self.calls.append(noted(part, name, args, named))
        except NeedsAxes:
            self.refuse()
        return _Answer(self)

    def refuse(self) -> Never:
        """Stop the function, and remember it where the function does not let itself be stopped."""
        self.failed = True
        raise NeedsAxes


class _Answer:
    """What a call gives back: it may be dropped, and nothing else."""

    __slots__ = ("_notes",)

    def __init__(self, notes: Notes) -> None:
        object.__setattr__(self, "_notes", notes)

    def __getattribute__(self, name: str) -> Any:
        object.__getattribute__(self, "_notes").refuse()

    def _refuse(self, *_args: Any) -> Any:
        object.__getattribute__(self, "_notes").refuse()

    __setattr__ = __delattr__ = _refuse
    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __hash__ = __bool__ = __len__ = _refuse  # pyright: ignore
    __iter__ = __getitem__ = __setitem__ = __contains__ = __call__ = __add__ = __radd__ = _refuse
    __repr__ = __str__ = __format__ = __enter__ = __exit__ = __dir__ = _refuse  # pyright: ignore


class StandIn(_Answer):
    """Stands in for the axes: known methods are noted, all else needs real ones."""

    __slots__ = ()

    def __getattribute__(self, name: str) -> Any:
        notes = object.__getattribute__(self, "_notes")
        if name in MARKS or name in AROUND or name in ("set", "legend"):
            return lambda *args, **named: notes.note((), name, args, named)
        if name in ("xaxis", "yaxis"):
            return _Part(notes, (name,))
        if name == "spines":
            return _Spines(notes)
        notes.refuse()
        return None


class _Part(_Answer):
    """An axis, or one or more lines of the frame."""

    __slots__ = ("_part",)

    def __init__(self, notes: Notes, part: tuple) -> None:
        super().__init__(notes)
        object.__setattr__(self, "_part", part)

    def __getattribute__(self, name: str) -> Any:
        notes, part = (object.__getattribute__(self, key) for key in ("_notes", "_part"))
        if name in OF_PARTS[part[0]]:
            return lambda *args, **named: notes.note(part, name, args, named)
        notes.refuse()
        return None


class _Spines(_Answer):
    """The lines of the frame, by name."""

    __slots__ = ()

    def __getitem__(self, which: Any) -> _Part:
        notes = object.__getattribute__(self, "_notes")
        names = which if type(which) is list else [which]
        if not all(type(name) is str for name in names):
            notes.refuse()
        return _Part(notes, ("spines", list(which) if type(which) is list else which))
