"""The order of options on paper: the same in handout, key, guide and exports, and it does not give an answer away.

Readers at a screen each have an order of their own (shared/own_order.js). Paper has one order for all: it is made of the names of
lesson and question, by the same steps as `places` in shared/chance.js, so that it stays when other questions come or go.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

PAPER = "paper"
WORD = 0xFFFFFFFF


def as_printed(options: Sequence, order: str, name: str) -> list:
    """Options in their order on paper.

    Args:
        order: "fixed" where they stay as they are.
        name: of lesson and question, such as ``02_stress_hormones/check.in_tears``.
    """
    if order == "fixed":
        return list(options)
    return [options[place] for place in places(f"{PAPER}/{name}", len(options))]


def places(text: str, count: int) -> list[int]:
    """The places 0 to count - 1 in an order that the text alone decides."""
    random, out = chance(seed_of(text)), list(range(count))
    for last in range(count - 1, 0, -1):
        other = int(random() * (last + 1))
        out[last], out[other] = out[other], out[last]
    return out


def seed_of(text: str) -> int:
    """A seed made of a text (FNV-1a of its bytes, 32 bits)."""
    seed = 0x811C9DC5
    for byte in text.encode():
        seed = (seed ^ byte) * 0x01000193 & WORD
    return seed


def chance(seed: int) -> Callable[[], float]:
    """A generator of numbers from 0 to 1 that gives the same row for the same seed (mulberry32)."""
    state = seed & WORD

    def random() -> float:
        nonlocal state
        state = (state + 0x6D2B79F5) & WORD
        mix = (state ^ state >> 15) * (state | 1) & WORD
        mix ^= (mix + ((mix ^ mix >> 7) * (mix | 61) & WORD)) & WORD
        return (mix ^ mix >> 14) / (WORD + 1)

    return random
