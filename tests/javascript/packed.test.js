// How a compressed activity comes out of its page.

import assert from "node:assert/strict";
import { unpacked } from "../../helpers/publish/web/scripts/packed.js";

const activity = { front: "explore", state: { sentence: "Ein Löffel, 1\u00a0mL" }, buffers: [[["positions"], "AAAA"]] };
const script = (/** @type {string} */ textContent, dataset = {}) => /** @type {any} */ ({ textContent, dataset });

Deno.test("an activity is read as it stands in the page", async () => {
  assert.deepEqual(await unpacked(script(JSON.stringify(activity))), activity);
});

Deno.test("a compressed activity is read as well", async () => {
  const stream = new Blob([JSON.stringify(activity)]).stream().pipeThrough(new CompressionStream("deflate"));
  const text = btoa(String.fromCharCode(...new Uint8Array(await new Response(stream).arrayBuffer())));
  assert.deepEqual(await unpacked(script(text, { deflate: "yes" })), activity);
});
