// Large activities stand compressed in the page. A browser that cannot open them (those before 2023) shows their still picture.

/** @param {HTMLScriptElement} script @returns {Promise<any>} what the host needs to mount an activity */
export async function unpacked(script) {
  const text = script.textContent || "";
  if (!script.dataset.deflate) return JSON.parse(text);
  const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  return await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).json();
}
