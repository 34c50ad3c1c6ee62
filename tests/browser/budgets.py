"""What reading a lesson takes: the words that a reader of its page sees without opening anything, its steps, and its minutes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

WORDS_A_MINUTE = 200
MOST_WORDS, MOST_STEPS, MOST_WORDS_OF_A_STEP, MOST_MINUTES = 900, 10, 80, 15

#: The number of words that are seen in each step, with those of its questions apart. What is folded, drawn or only for a
#: screen reader is not counted.
SEEN = """() => [...document.querySelectorAll('.step')].map((step) => {
    const walker = document.createTreeWalker(step, NodeFilter.SHOW_TEXT);
    const found = { words: 0, questions: 0 };
    const isSeen = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true })
        && !one.closest('svg, script, style, .still') && !one.closest('details:not([open]) > :not(summary)');
    const isForTheEar = (one) => one !== step && (getComputedStyle(one).clipPath === 'inset(50%)' || isForTheEar(one.parentElement));
    while (walker.nextNode()) {
        const text = walker.currentNode, at = text.parentElement;
        const words = text.data.split(/\\s+/).filter((word) => /[\\p{L}\\p{N}]/u.test(word)).length;
        if (!words || !isSeen(at) || isForTheEar(at)) continue;
        found[at.closest('.gc-check') ? 'questions' : 'words'] += words;
    }
    return found;
})"""


@dataclass(frozen=True)
class Reading:
    """One lesson as its reader meets it: the words of each step, those of its questions, the minutes of its activities."""

    lesson: str
    steps: tuple[int, ...]
    questions: int
    doing: float

    @property
    def words(self) -> int:
        """All that is seen without opening anything."""
        return sum(self.steps) + self.questions

    @property
    def minutes(self) -> float:
        """The time to read them, and what its activities take."""
        return self.words / WORDS_A_MINUTE + self.doing

    def __str__(self) -> str:
        worked_out = (
            f"{self.words} words / {WORDS_A_MINUTE} + {self.doing:g} of its activities = {self.minutes:.1f} minutes"
        )
        return f"{self.lesson}: {len(self.steps)} steps of {', '.join(map(str, self.steps))} words; {worked_out}"

    def too_much(self) -> list[str]:
        """What is over the budget, a sentence each."""
        said = [
            (len(self.steps) > MOST_STEPS, f"It has {len(self.steps)} steps; {MOST_STEPS} are the most."),
            (self.words > MOST_WORDS, f"It shows {self.words} words; {MOST_WORDS} are the most."),
            (self.minutes > MOST_MINUTES, f"It takes {self.minutes:.1f} minutes; {MOST_MINUTES} are the most."),
        ]
        said += [
            (words > MOST_WORDS_OF_A_STEP, f"Step {n} shows {words} words; {MOST_WORDS_OF_A_STEP} are the most.")
            for n, words in enumerate(self.steps, 1)
        ]
        return [sentence for is_over, sentence in said if is_over]


def reading(page, lesson: str, activities: Iterable) -> Reading:
    """What the lesson takes that is open on a page with all its steps on it.

    Args:
        activities: what its exercise file sets for each of them; those without minutes count as none.
    """
    seen = page.evaluate(SEEN)
    doing = sum(sum(one.minutes) / 2 for one in activities if one.minutes)
    return Reading(lesson, tuple(one["words"] for one in seen), sum(one["questions"] for one in seen), doing)
