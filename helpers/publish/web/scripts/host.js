// The smallest place an activity can live: no Jupyter, only an object with get, set, on, off, save_changes
// and send. The course's pages and the tests' bare page both mount their activities with it.

/** What a front end takes for its model.
 * @param {Object<string, any>} state the values of its traits
 * @param {(message: any) => void} told gets what would have been a message to a kernel */
function host(state, told = () => {}) {
  const values = { ...state };
  const listeners = new Map();
  let changed = {};
  const fire = (event) => (listeners.get(event) || []).slice().forEach((call) => call());
  return {
    get: (name) => values[name],
    set(name, value) {
      if (typeof name === "object") {
        Object.entries(name).forEach(([k, v]) => this.set(k, v));
        return;
      }
      if (JSON.stringify(values[name]) === JSON.stringify(value)) return;
      values[name] = value;
      changed[name] = value;
      fire(`change:${name}`);
      fire("change");
    },
    on(names, call) {
      names.split(" ").forEach((n) => listeners.set(n, [...(listeners.get(n) || []), call]));
    },
    off(name, call) {
      if (!name) {
        listeners.clear();
        return;
      }
      listeners.set(name, call ? (listeners.get(name) || []).filter((c) => c !== call) : []);
    },
    save_changes() {
      if (Object.keys(changed).length) told(changed);
      changed = {};
    },
    send(content) {
      told({ message: content });
    },
    listenerCount: () => [...listeners.values()].reduce((sum, calls) => sum + calls.length, 0),
  };
}

/** @param {string} text @returns {DataView} what JupyterLab hands over for a trait of bytes */
function fromBase64(text) {
  const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  return new DataView(bytes.buffer);
}

/** Put one activity into `el`.
 * @param {{state: Object<string, any>, buffers: Array<[Array<string|number>, string]>, front: string}} packed
 * @param {HTMLElement} el @param {(message: any) => void} [told] */
export async function mount({ state, buffers, front }, el, told) {
  for (const [path, data] of buffers) {
    let at = state;
    for (const key of path.slice(0, -1)) at = at[key];
    at[path[path.length - 1]] = fromBase64(data);
  }
  const model = host(state, told);
  const controller = new AbortController();
  await window.goodCryFronts[front].initialize?.({ model, signal: controller.signal });
  await window.goodCryFronts[front].render({ model, el, signal: controller.signal });
  return { model, el, close: () => controller.abort() };
}
