// Where answers are kept: some browsers keep those of each page apart when the pages are opened as files
// of a folder. A page that hears from the one before that something was kept, and finds nothing, says so.
// And on a web space, the pages are stored for reading without a network.

import { keyBegins } from "../../../widgets/shared/remember.js";

const HEARD = "#kept";
const course = document.body.dataset.course || "";
const isFile = location.protocol === "file:";
const holds = () => {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(keyBegins(course)));
  } catch {
    return false;
  }
};
/** A frame may forbid what a browser has, and the mere reading of it is an error there. @param {() => void} call */
const ifAllowed = (call) => {
  try {
    call();
  } catch { /* the page works without it */ }
};
document.addEventListener("DOMContentLoaded", () => {
  const note = document.querySelector("[data-apart]");
  if (isFile && location.hash === HEARD) {
    if (note && !holds()) /** @type {HTMLElement} */ (note).hidden = false;
    ifAllowed(() => history.replaceState(null, "", location.pathname + location.search));
  }
  if (isFile) {
    document.addEventListener("click", (event) => {
      const link = /** @type {Element} */ (event.target).closest?.("a[href]");
      const href = link?.getAttribute("href") || "";
      if (link && /^[\w-]+\.html$/.test(href) && holds()) link.setAttribute("href", href + HEARD);
    });
  } else {
    ifAllowed(() => {
      if (isSecureContext) {
        navigator.serviceWorker.register("offline.js").catch(
          () => {/* the pages still work while there is a network */},
        );
        // Calm can be put on the home screen of a phone. A page from a folder can't be, and its browser would only complain.
        const { manifest } = document.body.dataset;
        if (manifest) {
          document.head.append(Object.assign(document.createElement("link"), { rel: "manifest", href: manifest }));
        }
      }
    });
  }
  // What is folded away can be read on paper, too.
  addEventListener(
    "beforeprint",
    () =>
      document.querySelectorAll("main details:not(.code):not(.gc-root details)").forEach((one) => {
        /** @type {any} */ (one).open = true;
      }),
  );
});
