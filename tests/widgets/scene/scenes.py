"""Scenes that the tests share: one for each way in which a part moves."""

from helpers.widgets import Reading, bet_parts, choice, number, part, scene, switch

TANK = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240" fill="none" stroke="var(--draw-ink, #1d2a30)" stroke-width="2.5">
  <clipPath id="inside"><path d="M80 40H240V200H80Z"/></clipPath>
  <rect class="water" clip-path="url(#inside)" fill="var(--draw-cool, #a3d2d9)" stroke="none" x="80" y="200" width="160" height="0"/>
  <path d="M80 40V200H240V40"/>
  <path class="jet" stroke="var(--draw-cool-deep, #2b8799)" d="M160 0V36"/>
  <circle class="drop" cx="160" cy="20" r="6" fill="var(--draw-cool-deep, #2b8799)"/>
</svg>"""


@scene(
    TANK,
    litres=number(0, 100, 1, "Water", ("litre", "litres"), hold="Hold to fill"),
    open_tap=switch("The tap is open"),
    labels={"water": "{litres} of 100"},
    seen="A tank below a tap.",
)
def tank(litres=0, open_tap=False):
    """How much fits in?"""
    return Reading("It holds {litres} litres.", litres=litres), {
        "water": part(y=200 - 1.6 * litres, height=1.6 * litres),
        "jet": part(shown=open_tap),
        "drop": part(falls=100),
    }


LAMPS = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 120" fill="none" stroke="var(--draw-ink, #1d2a30)" stroke-width="3">
  <circle class="battery" cx="40" cy="60" r="24"/><circle class="sun" cx="280" cy="60" r="10"/>
  <path class="wire-battery" pathLength="1" opacity="0" d="M64 60H150"/><path class="wire-sun" d="M270 60H170"/>
  <rect class="arm" x="150" y="50" width="20" height="4"/>
</svg>"""


@scene(
    LAMPS,
    source=choice(
        {"": None, "Battery": "battery", "Sun": "sun"}, "What feeds it?", touch={"battery": ".battery", "sun": ".sun"}
    ),
)
def lamp(source=None):
    """What lights the lamp?"""
    said = Reading("It runs on the {source}.", source=source) if source else None
    return said, {
        "wire-battery": part(lit=source == "battery"),
        "wire-sun": part(lit=source == "sun"),
        "arm": part(turn=30 if source else 0, about=(160, 52)),
    }


STRIPS = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200">
  <g transform="translate(20 10)"><rect class="left" x="0" y="0" width="20" height="60" fill="var(--draw-cool, #a3d2d9)"/></g>
  <rect class="right" x="120" y="100" width="20" height="60" fill="var(--draw-warm, #f0b78f)"/>
  <rect class="found-left" x="60" y="10" width="20" height="90" fill="var(--draw-accent, #cf5420)"/>
</svg>"""
ANSWER = "In the end the left one grew to ninety."


@scene(
    STRIPS,
    left=number(0, 100, 2, "Left", "mm", handle="y"),
    right=number(0, 100, 2, "Right", "mm", handle="y", grip=".right"),
    labels={"found-left": ("ninety", "right")},
    bet=bet_parts(ANSWER, "found-left"),
)
def strips(left=50, right=50):
    """How tall do they grow?"""
    return Reading("You were off by {off} mm.", off=abs(90 - left)), {
        "left": part(height=left),
        "right": part(y=160 - right, height=right),
    }


TABLE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><circle class="dot" cx="50" cy="50" r="1"/></svg>"""


@scene(TABLE, times=number(1, 1000, 1, "Zoom", log=True))
def zoom(times=1):
    """How small is it?"""
    side = 100 / times
    return {"dot": part(view=f"{50 - side / 2} {50 - side / 2} {side} {side}")}
