"""The colours of the course, said once: for the style sheets of activities and pages, for matplotlib, and for drawings.

Text on paper and on panel has a contrast of at least 4.5 to 1, a control's border 3 to 1, light and dark alike.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Scheme:
    """Colours by name, as ``#rrggbb``, light and dark."""

    light: dict[str, str]
    dark: dict[str, str]

    def page(self) -> str:
        """The rules for a whole page."""
        return self.sheet(":root", "--", "{root}:has(body{theme})")

    def sheet(self, root: str, prefix: str, dark: str = "body{theme} {root}") -> str:
        """The rules that make the colours known in CSS: light first, dark where the page or the reader's system says so.

        Args:
            root: the selector of what they hold in.
            prefix: what stands before a name, such as ``--gc-``.
            dark: how the selector is put together where it is dark.
        """
        chosen, system = '[data-jp-theme-light="false"]', ":not([data-jp-theme-light])"
        rules = self._rule(dark.format(root=root, theme=chosen), prefix, "dark")
        # Paper is white: dark is for screens.
        return (
            f"{self._rule(root, prefix, 'light')}\n@media screen {{\n{rules}\n}}\n"
            "@media screen and (prefers-color-scheme: dark) {\n"
            f"{self._rule(dark.format(root=root, theme=system), prefix, 'dark')}\n}}\n"
        )

    def _rule(self, selector: str, prefix: str, scheme: str) -> str:
        colours = self.light if scheme == "light" else self.dark
        said = " ".join(f"{prefix}{name}: {colour};" for name, colour in colours.items())
        return f"{selector} {{ {said} color-scheme: {scheme}; }}"


#: Activities and their pictures.
ACTIVITIES = Scheme(
    {
        "ink": "#1d2a30",
        "soft": "#4a5961",
        "paper": "#ffffff",
        "panel": "#f2f6f6",
        "rule": "#cfd8da",
        "edge": "#66757d",  # borders of controls
        "accent": "#0b6770",
        "on-accent": "#ffffff",
        "accent-wash": "#dceeef",
        "warn": "#8c2f0b",
        "warn-wash": "#fdeee6",
        "blue": "#0a6c9e",
        "orange": "#b5480f",
        "green": "#2b7a4b",
        "purple": "#7a4b9c",
        "gold": "#866000",
        "grey": "#5c666d",
        "grid": "#dfe6e8",
    },
    {
        "ink": "#e9eff1",
        "soft": "#b5c2c8",
        "paper": "#14191c",
        "panel": "#20282c",
        "rule": "#414d54",
        "edge": "#8d9ba3",
        "accent": "#67cdd4",
        "on-accent": "#05282b",
        "accent-wash": "#17393d",
        "warn": "#ffb796",
        "warn-wash": "#3b2319",
        "blue": "#74bdea",
        "orange": "#f5a072",
        "green": "#7bd39d",
        "purple": "#cda8ef",
        "gold": "#e3bd5a",
        "grey": "#acb8bf",
        "grid": "#323c42",
    },
)
#: The pages of the course, and the activities on them: warm paper, in the dark low and warm, too.
PAGES = Scheme(
    {
        **{name: ACTIVITIES.light[name] for name in ("ink", "soft", "edge", "accent", "on-accent")},
        **{"paper": "#fbfaf6", "panel": "#f1f3ef", "rule": "#d5dad7", "wash": "#dceeef", "mark": "#fff0b3"},
    },
    {
        **{name: ACTIVITIES.dark[name] for name in ("edge", "accent", "on-accent")},
        **{"ink": "#ece6de", "soft": "#bfb5a9", "paper": "#171411", "panel": "#231f1a", "rule": "#423a31"},
        **{"wash": "#17393d", "mark": "#5c4a00"},
    },
)
#: Handouts, the guide and the class report, which are made to be printed.
PRINTED = Scheme(
    {
        **{"ink": "#1b2a33", "soft": "#4d5a63", "line": "#c9d2d8", "paper": "#ffffff", "tint": "#f1f5f7"},
        **{"blue": "#0a6c9e", "orange": "#a8410c", "green": "#226a40", "mark": "#e3f1e8"},
    },
    {
        **{"ink": "#e8eef2", "soft": "#aebac2", "line": "#46535c", "paper": "#14191d", "tint": "#1e262c"},
        **{"blue": "#6cc0ee", "orange": "#f2a172", "green": "#7fd3a2", "mark": "#1c3527"},
    },
)
#: The drawn body of the relaxation guide.
BODY = Scheme(
    {
        "mat": "#eaf2f2",
        "pillow": "#ffffff",
        "skin": "#dbe9e8",
        "top": "#aacbce",
        "trousers": "#8db4b9",
        "hair": "#5f8a90",
        "line": "#4f7b81",
    },
    {
        "mat": "#1d2629",
        "pillow": "#2a3539",
        "skin": "#6d8688",
        "top": "#43666b",
        "trousers": "#34545a",
        "hair": "#22383c",
        "line": "#9fbfc3",
    },
)

#: The six colours of pictures, in the order in which matplotlib takes them.
CYCLE = ("blue", "orange", "green", "purple", "gold", "grey")
BLUE, ORANGE, GREEN, PURPLE, GOLD, GREY = (ACTIVITIES.light[name] for name in CYCLE)
INK, SOFT, RULE, EDGE, GRID, PAPER = (
    ACTIVITIES.light[name] for name in ("ink", "soft", "rule", "edge", "grid", "paper")
)

#: Those settings of matplotlib that are colours; the others stand in widgets/shared/course.mplstyle.
MATPLOTLIB = {
    "figure.facecolor": PAPER,
    "axes.facecolor": PAPER,
    "axes.edgecolor": EDGE,
    "axes.labelcolor": INK,
    "axes.titlecolor": INK,
    "grid.color": GRID,
    "text.color": INK,
    "xtick.color": SOFT,
    "ytick.color": SOFT,
}
