"""What the tests of the breathing pacer share: opening it, reading it, and a sound card that writes down what it is asked."""

from __future__ import annotations

import bisect

from helpers.widgets.breathing.pacer import BreathPacer
from helpers.widgets.breathing.pattern import levels

from .bare_page import bare_page, stands
from .still_clock import open_still

WORDS = {"in": "In", "hold": "Hold", "out": "Out"}

BOX = [("in", 3), ("hold", 3), ("out", 3), ("hold", 3)]
#: Hertz of the tones, as the sound card is asked for them.
IN, HOLD, OUT, LOW_BELL, HIGH_BELL = 392, 330, 262, 523, 784

#: Stands in for the sound card: follows the page's clock, and keeps every tone it is asked for.
SOUND_CARD = """
window.card = { made: 0, closed: 0, suspended: 0, tones: [], cancelled: 0, stopped: 0, loudness: null };
class Param {
  constructor(owner) { this.owner = owner; this.value = 0; }
  setValueAtTime(value, at) { if (value === 0) this.from = at; }
  linearRampToValueAtTime(value, at) {
    if (value > 0) window.card.tones.push({ hertz: Math.round(this.owner.source.frequency.value), at: this.from });
  }
  exponentialRampToValueAtTime() {}
  setTargetAtTime(value) { window.card.loudness = value; }
  cancelScheduledValues() { window.card.cancelled += 1; }
}
class CardNode {
  constructor() { this.gain = new Param(this); this.frequency = new Param(this); }
  connect(next) { next.source = this; return next; }
  disconnect() {}
  setPeriodicWave() {}
  start() {}
  stop() { window.card.stopped += 1; }
}
window.AudioContext = class {
  constructor() { window.card.made += 1; this.state = "suspended"; this.destination = new CardNode(); this.late = 0; window.card.it = this; }
  get currentTime() { return performance.now() / 1000 + 5 + this.late; }
  createGain() { return new CardNode(); }
  createOscillator() { return new CardNode(); }
  createPeriodicWave() { return {}; }
  async resume() { this.state = "running"; }
  async suspend() { this.state = "suspended"; window.card.suspended += 1; }
  async close() { this.state = "closed"; window.card.closed += 1; }
};
"""

#: Stands in for the browser's voices: one of a service, which is the default, and one of the device. Writes down what is said.
VOICES = """
window.spoken = []; window.hushed = 0;
window.SpeechSynthesisUtterance = class { constructor(words) { this.words = words; } };
Object.defineProperty(window, "speechSynthesis", { value: {
  speaking: true, pending: false, addEventListener() {},
  getVoices: () => [{ name: "far", lang: "en-US", localService: false, default: true },
                    { name: "own", lang: "en-GB", localService: true, default: false }],
  cancel() { window.hushed += 1; },
  speak(said) { window.spoken.push(`${said.voice.name}: ${said.words}`); },
} });
"""


def opener(new_page, tmp_path):
    """Opens one widget on a page whose clock stands still until a test moves it; without a widget, a pacer."""

    def open_with(widget=None, scripts=(), clock=True, **options):
        page = new_page(**{"viewport": {"width": 900, "height": 1400}, **options})
        for script in scripts:
            page.add_init_script(script)
        address = bare_page(tmp_path, widget or BreathPacer())
        if clock:
            open_still(page, address)
        else:
            page.goto(address)
            stands(page)
        return page

    return open_with


def start(page):
    """Press the start button."""
    page.get_by_role("button", name="Start", exact=True).click()


def after(page, seconds):
    """Let the page's clock run, and read the stage."""
    page.clock.run_for(round(seconds * 1000))
    return Shown(page).stage


def tones(page):
    """Every tone that the sound card was asked for: hertz, and the second on the page's clock."""
    return [(tone["hertz"], round(tone["at"] - 5 - 3600, 2)) for tone in page.evaluate("window.card.tones")]


def turn_on_sound(page):
    """Tick the box for sound."""
    page.get_by_label("Sound, for closed eyes").check()


def wait_for_tones(page):
    """Wait until the sound card was asked for tones."""
    page.wait_for_function("window.card.tones.length > 0")


class Shown:
    """What a reader sees of the pacer at one moment."""

    def __init__(self, page):
        self.page = page

    def text(self, name: str) -> str:
        return self.page.locator(f".gc-pacer-{name}").text_content()

    @property
    def stage(self) -> tuple[str, str]:
        """The word on the stage and the number under it."""
        word, number = self.page.evaluate(
            "['word', 'number'].map((name) => document.querySelector(`.gc-pacer-${name}`).textContent)"
        )
        return word, number

    @property
    def main(self) -> str:
        return self.page.locator(".gc-session-main").text_content()


def expected(phases, seconds: float) -> tuple[str, str]:
    """The word and the number that belong to a second of a session."""
    into = seconds % sum(length for _, length in phases)
    for kind, length in phases:
        if into < length:
            return WORDS[kind], str(-int(-(length - into - 1e-3) // 1))
        into -= length
    raise AssertionError("no phase is left")


def eased(part: float) -> float:
    """cubic-bezier(0.37, 0, 0.63, 1), worked out by halving."""

    def point(t, first, second):
        return 3 * (1 - t) ** 2 * t * first + 3 * (1 - t) * t**2 * second + t**3

    t = bisect.bisect_left(range(100_000), part, key=lambda n: point(n / 100_000, 0.37, 0.63)) / 100_000
    return point(t, 0, 1)


def expected_scale(phases, seconds: float, smallest: float = 0.6) -> float:
    """The circle's size at a second of a session, as a part of its full size."""
    into, at = seconds % sum(length for _, length in phases), levels(tuple(phases))
    for i, (_, length) in enumerate(phases):
        if into < length:
            level = at[i] + (at[i + 1] - at[i]) * eased(into / length)
            return smallest + (1 - smallest) * level
        into -= length
    raise AssertionError("no phase is left")
