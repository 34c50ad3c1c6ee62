"""The hundred small figures: one path for each look, known by its shape alone, in a box of 16 by 24."""

_BODY = "M5.7 10.2H10.3L11.4 16.4H4.6Z"
_HEAD = "M5 5a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z"
_LEGS = "M6 17V22.8M10 17V22.8"
_UP, _LEVEL = "M5.6 10.4L2 4", "M10.4 10.6H14.8"

#: The path of each look: arms up, level, hanging with the head bent, one of each, and none where it is not told.
_LOOKS = {
    "better": f"{_HEAD}{_BODY}{_LEGS}{_UP}M10.4 10.4L14 4",
    "same": f"{_HEAD}{_BODY}{_LEGS}M5.6 10.6H1.2{_LEVEL}",
    "worse": f"M6.4 7.6a3 3 0 1 0 6 0a3 3 0 1 0 -6 0ZM5.7 12H10.3L11.4 16.4H4.6Z{_LEGS}M5.4 12.4L2.4 18.8M10.6 12.4L13.6 18.8",
    "other": f"{_HEAD}{_BODY}{_LEGS}{_UP}M10.4 10.6L13.6 17",
    "open": f"{_HEAD}{_BODY}{_LEGS}",
}
#: What ends the name of a look that an average has: it counts no heads, so one large figure stands before all the others.
ON_AVERAGE = "_on_average"
FIGURES = {**_LOOKS, **{f"{name}{ON_AVERAGE}": _LOOKS[name] for name in ("better", "same", "worse")}}


def crowd_svg() -> bytes:
    """Ten by ten figures of whom nothing is told, as the bytes of an SVG."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="260" height="250" viewBox="0 0 260 250">'
        '<defs><pattern id="one" width="26" height="25" patternUnits="userSpaceOnUse">'
        f'<path d="{FIGURES["open"]}" transform="translate(5 .5)" fill="#fff" stroke="#66757d" stroke-width="1.5" '
        'stroke-linecap="round" stroke-linejoin="round"/></pattern></defs><rect width="260" height="250" fill="url(#one)"/></svg>'
    ).encode()
