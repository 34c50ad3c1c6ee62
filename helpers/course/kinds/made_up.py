"""How made-up people answer, for trying out the class report. All of it is assumed."""

from random import Random

#: The share of right answers at the first try.
ANSWERS_RIGHT = 0.55


def aside(chance: Random) -> Random:
    """Chance of its own that takes nothing from the given one: the answers after it stay as they were without it."""
    return Random(repr(chance.getstate()))
