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

    def page(self, prefix: str = "--") -> str:
        """The rules for a whole page."""
        return self.sheet(":root", prefix, "{root}:has(body{theme})")

    def sheet(self, root: str, prefix: str, dark: str = "body{theme} {root}") -> str:
        """The rules that make the colours known in CSS: light first, dark where the page or the reader's system says so.

        Where the system chooses the colours of everything else, pictures go by the system, whatever the page says:
        a dark page's pale lines would else lie on the system's white.

        Args:
            root: the selector of what they hold in.
            prefix: what stands before a name, such as ``--gc-``.
            dark: how the selector is put together where it is dark.
        """
        page, system = (
            dark.format(root=root, theme=theme)
            for theme in ('[data-jp-theme-light="false"]', ":not([data-jp-theme-light])")
        )
        either = dark.format(root=root, theme="")
        # Paper is white: dark is for screens.
        return "\n".join(
            [
                self._rule(root, prefix, "light"),
                f"@media screen {{ {self._rule(page, prefix, 'dark')} }}",
                f"@media screen and (prefers-color-scheme: dark) {{ {self._rule(system, prefix, 'dark')} }}",
                f"@media (forced-colors: active) {{ {self._rule(page, prefix, 'light')} }}",
                "@media screen and (forced-colors: active) and (prefers-color-scheme: dark) "
                f"{{ {self._rule(f'{either}, {page}', prefix, 'dark')} }}",
                "",
            ]
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
#: The course's drawings (helpers/drawings), as ``--draw-…``. Dark is a second look, as by a lamp: warm and low, dark contours.
DRAWINGS = Scheme(
    {
        "ink": "#1d2a30",  # contours and features, on what is filled
        "line": "#1d2a30",  # lines that lie on the page itself
        "faint": "#93a1a7",  # what waits to be lit or told
        "dark": "#34424a",  # hair, pupils, trousers
        "paper": "#ffffff",  # sheets, the white of an eye
        "cool-wash": "#dceeef",  # water and calm
        "cool": "#a3d2d9",
        "cool-deep": "#2b8799",  # tears and moving water
        "warm-wash": "#fbe4d2",  # people, and what is made of wood
        "warm": "#f0b78f",
        "warm-deep": "#b0704a",
        "accent": "#cf5420",  # the one thing that matters
    },
    {
        "ink": "#0f0c0a",
        "line": "#d6c8b4",
        "faint": "#78716a",
        "dark": "#4a403b",
        "paper": "#c9bca8",
        "cool-wash": "#5d828a",
        "cool": "#3f7681",
        "cool-deep": "#a5e3ea",
        "warm-wash": "#c09273",
        "warm": "#a06f4f",
        "warm-deep": "#784c35",
        "accent": "#e5854d",
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
