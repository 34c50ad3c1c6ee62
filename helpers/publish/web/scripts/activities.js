// Puts every activity of the page into its place. Where one cannot run, its still picture and sentence
// stand there instead, as they do where the browser runs no scripts at all.
document.addEventListener("DOMContentLoaded", async () => {
  await Promise.all([...document.querySelectorAll(".activity")].map(async (/** @type {any} */ place) => {
    const still = place.querySelector("noscript");
    const live = document.createElement("div");
    place.append(live);
    try {
      await mount(JSON.parse(place.querySelector("script").textContent), live);
    } catch (error) {
      console.error(error);
      live.innerHTML = still.textContent; // the page's own text, cleaned when the page was made
    }
  }));
  // The activities above it have moved the place that the address leads to.
  const place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (place) place.scrollIntoView();
  document.documentElement.dataset.ready = "true";
});
