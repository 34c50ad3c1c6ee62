// Light or dark: as the system says, until the reader chooses. Runs at the head of the body, so that no
// page shows in the wrong colours first. The activities follow the same attribute as in JupyterLab.
{
  const KEY = "good-cry-theme";
  let dark = { matches: false, addEventListener: (/** @type {any[]} */ ..._) => {} };
  try {
    dark = matchMedia("(prefers-color-scheme: dark)");
  } catch { /* then the button alone decides */ }
  // A page that opens dark stays so until its own button says otherwise, for this visit.
  const opensDark = document.body.dataset.opens === "dark";
  let here = "dark";
  const stored = () => {
    if (opensDark) return here;
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  };
  const isDark = () => (stored() ? stored() === "dark" : dark.matches);
  /** What the page shows, where nothing can be kept, too. */
  const isShownDark = () => {
    const chosen = document.body.dataset.jpThemeLight;
    return chosen ? chosen === "false" : dark.matches;
  };
  /** The button says what it does, in both. */
  const name = () => {
    for (const words of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-to]"))) {
      words.hidden = (words.dataset.to === "dark") === isShownDark();
    }
  };
  const paint = () => {
    if (stored()) document.body.dataset.jpThemeLight = String(!isDark());
    else delete document.body.dataset.jpThemeLight;
    name();
  };
  paint();
  document.addEventListener("DOMContentLoaded", () => {
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-theme-button]"))) {
      button.hidden = false;
      button.addEventListener("click", () => {
        const wanted = isShownDark() ? "light" : "dark";
        if (opensDark) {
          here = wanted;
          paint();
          return;
        }
        try {
          // What the system says anyway is no choice of its own: later changes of the system count again.
          if ((wanted === "dark") === dark.matches) localStorage.removeItem(KEY);
          else localStorage.setItem(KEY, wanted);
        } catch { /* nothing is kept here: the choice holds for this page */ }
        paint();
        if (isDark() !== (wanted === "dark")) {
          document.body.dataset.jpThemeLight = String(wanted === "light");
          name();
        }
      });
    }
    paint();
    dark.addEventListener("change", paint);
    addEventListener("storage", (event) => {
      if (event.key === KEY) paint();
    });
  });
}
