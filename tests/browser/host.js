// The smallest place a widget can live: no Jupyter, an object with get, set, on, off,
// save_changes and send. `window.saved` counts what would have been messages to a kernel.
window.saved = [];
function host(state) {
  const values = { ...state };
  const listeners = new Map();
  let changed = {};
  const fire = (event) => (listeners.get(event) || []).slice().forEach((call) => call());
  return {
    get: (name) => values[name],
    set(name, value) {
      if (typeof name === "object") { Object.entries(name).forEach(([k, v]) => this.set(k, v)); return; }
      if (JSON.stringify(values[name]) === JSON.stringify(value)) return;
      values[name] = value;
      changed[name] = value;
      fire(`change:${name}`);
      fire("change");
    },
    on(names, call) { names.split(" ").forEach((n) => listeners.set(n, [...(listeners.get(n) || []), call])); },
    off(name, call) {
      if (!name) { listeners.clear(); return; }
      listeners.set(name, call ? (listeners.get(name) || []).filter((c) => c !== call) : []);
    },
    save_changes() { if (Object.keys(changed).length) window.saved.push(changed); changed = {}; },
    send(content) { window.saved.push({ message: content }); },
    listenerCount: () => [...listeners.values()].reduce((sum, calls) => sum + calls.length, 0),
  };
}
function fromBase64(text) {
  const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  return new DataView(bytes.buffer);
}
/** Widgets of one kind share a module and a style sheet, as in JupyterLab. */
const fronts = new Map();
function front(esm, css) {
  if (!fronts.has(esm)) {
    const style = document.createElement("style");
    style.textContent = css;
    document.head.append(style);
    const url = URL.createObjectURL(new Blob([esm], { type: "text/javascript" }));
    fronts.set(esm, import(url).then((loaded) => loaded.default));
  }
  return fronts.get(esm);
}
async function mount({ state, buffers, esm, css }) {
  for (const [path, data] of buffers) {
    let at = state;
    for (const key of path.slice(0, -1)) at = at[key];
    at[path[path.length - 1]] = fromBase64(data);
  }
  const module = await front(esm, css);
  const el = document.createElement("div");
  document.querySelector("main").append(el);
  const model = host(state);
  const controller = new AbortController();
  await module.initialize?.({ model, signal: controller.signal });
  await module.render({ model, el, signal: controller.signal });
  return { model, el, close: () => controller.abort() };
}
