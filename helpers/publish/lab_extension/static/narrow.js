// A narrow window, such as a phone's: one line says where it reads better, and it follows the system's dark theme.

import { NARROW } from "./notebooks.js";
import { WORDS } from "./words.js";

/** @param {any} app @param {any} panel @param {any} Widget */
export function fitNarrow(app, panel, Widget) {
  if (window.innerWidth >= NARROW) return;
  app.shell.collapseLeft();
  const node = document.createElement("p");
  node.className = "good-cry-phone";
  node.textContent = WORDS.phone;
  panel.contentHeader.addWidget(new Widget({ node }));
  followTheSystem();
}

let follows = false;
/** Dark where the system is, for as long as this window is open; what its reader chose for JupyterLab stays chosen. */
function followTheSystem() {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  if (follows) return;
  follows = true;
  const { fullThemesUrl: themes } = JSON.parse(document.getElementById("jupyter-config-data")?.textContent || "{}");
  const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet" });
  const paint = () => {
    const [name, isLight] = dark.matches ? ["dark", false] : ["light", true];
    sheet.href = `${themes}/@jupyterlab/theme-${name}-extension/index.css`;
    Object.assign(document.body.dataset, {
      jpThemeLight: String(isLight),
      jpThemeName: isLight ? "JupyterLab Light" : "JupyterLab Dark",
    });
  };
  paint();
  document.body.append(sheet); // after JupyterLab's own
  dark.addEventListener("change", paint);
}
