// The service worker of a course that stands on a web space: all pages are stored when the first is opened, and
// read from there ever after, with or without a network. A new version of the course brings a new VERSION.
const VERSION = "{{ version }}";
const PAGES = {{ pages }};
const OURS = "good-cry-pages-";

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const store = await caches.open(OURS + VERSION);
    await store.addAll(PAGES.map((page) => new Request(page, { cache: "reload" })));
    await self.skipWaiting();
  })());
});
self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== OURS + VERSION);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  })());
});
self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET" || new URL(event.request.url).origin !== self.location.origin) return;
  event.respondWith((async () => {
    const store = await caches.open(OURS + VERSION);
    const address = new URL(event.request.url);
    if (address.pathname.endsWith("/")) address.pathname += "index.html";
    return (await store.match(address.href, { ignoreSearch: true })) || fetch(event.request);
  })());
});
