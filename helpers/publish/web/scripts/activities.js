// Puts every activity of the page into its place, which holds its still picture and sentence until then. Where one
// cannot run, they stay, as they do where the browser runs no scripts at all.
import { mount } from "./host.js";
import { unpacked } from "./packed.js";

document.addEventListener("DOMContentLoaded", async () => {
  await Promise.all([...document.querySelectorAll(".activity")].map(async (/** @type {any} */ place) => {
    const live = document.createElement("div");
    place.append(live);
    try {
      await mount(await unpacked(place.querySelector("script")), live);
      place.querySelector(".still").remove();
    } catch (error) {
      console.error(error);
      live.remove();
    }
  }));
  delete document.documentElement.dataset.begun; // what is still there is shown from now on
  // The activities above it have moved the place that the address leads to; a step's own heading stands at its top.
  const place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const isOneStep = (document.documentElement.dataset.step || "all") !== "all";
  if (place && !(isOneStep && place.matches(".step-title"))) place.scrollIntoView();
  document.documentElement.dataset.ready = "true";
});
