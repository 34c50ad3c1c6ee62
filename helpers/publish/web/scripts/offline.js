// The service worker of a course that stands on a web space: all pages are stored when the first is opened, and
// read from there ever after, with or without a network. A new version of the course brings a new version. Runs alone, after a
// line of offline.py that says which version this is and what its pages are.
const worker = /** @type {any} */ (self); // its own events and methods are in no library of a page
const { version: VERSION, pages: PAGES } = worker.goodCry;
const OURS = "good-cry-pages-";
const FOLDER = new URL("./", self.location.href);
/** What a host says of its own sending, and is not true of a stored page. */
const OF_THE_SENDING = ["Content-Encoding", "Content-Length", "Vary"];

/** Which page an address of this folder means: many hosts leave out "index.html" or ".html", or add a slash.
 * @param {URL} address @returns {string | undefined} */
function pageAt({ origin, pathname }) {
  if (origin !== FOLDER.origin || !pathname.startsWith(FOLDER.pathname)) return undefined;
  const name = pathname.slice(FOLDER.pathname.length).replace(/\/$/, "");
  return PAGES.find((page) => page === name || page === `${name || "index"}.html`);
}

/** A page as it can be stored. A browser refuses an answer that a redirect led to wherever a page is opened, so what
 * is stored is a copy that no longer says so. Where the redirect led to something else, such as a login, nothing is.
 * @param {string} page */
async function copyOf(page) {
  const answer = await fetch(new URL(page, FOLDER), { cache: "reload" });
  const body = await answer.blob();
  const isIt = new RegExp(`data-page=["']?${page.replace(".", "\\.")}\\b`).test(await body.text());
  if (!answer.ok || !isIt) throw new Error(`${page} is not at its address`);
  const headers = new Headers(answer.headers);
  OF_THE_SENDING.forEach((name) => headers.delete(name));
  return new Response(body, { headers });
}

worker.addEventListener("install", (/** @type {any} */ event) => {
  event.waitUntil((async () => {
    const [store, ...copies] = await Promise.all([caches.open(OURS + VERSION), ...PAGES.map(copyOf)]);
    await Promise.all(PAGES.map((page, n) => store.put(new URL(page, FOLDER), copies[n])));
    await worker.skipWaiting();
  })());
});
worker.addEventListener("activate", (/** @type {any} */ event) => {
  event.waitUntil((async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== OURS + VERSION);
    await Promise.all(old.map((name) => caches.delete(name)));
    await worker.clients.claim();
  })());
});
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const address = new URL(event.request.url);
  const page = event.request.method === "GET" && pageAt(address);
  if (!page) return;
  const own = new URL(page + address.search, FOLDER);
  // Links on a page are relative, and a slash at the end of its name would make them lead a folder too deep.
  if (address.pathname !== FOLDER.pathname && address.pathname.endsWith("/")) {
    event.respondWith(Response.redirect(own));
    return;
  }
  event.respondWith((async () => {
    const store = await caches.open(OURS + VERSION);
    return (await store.match(own, { ignoreSearch: true })) || fetch(event.request);
  })());
});
