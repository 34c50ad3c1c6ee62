"""The one kind of error that bad use of `explore` gets: a sentence with the cure."""


class ExploreError(ValueError):
    """Something in the call or the drawing function does not fit; the message says what to change."""

    def _render_traceback_(self) -> list[str]:
        # IPython asks for this: the reader's sentence, not a walk through our code.
        return [f"{type(self).__name__}: {self}"]
