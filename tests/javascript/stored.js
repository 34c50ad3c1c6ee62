// A browser's storage and window for parts that keep something, as far as they ask for them.

class Storage {
  #kept = new Map();
  get length() {
    return this.#kept.size;
  }
  key(n) {
    return [...this.#kept.keys()][n] ?? null;
  }
  getItem(key) {
    return this.#kept.get(key) ?? null;
  }
  setItem(key, text) {
    this.#kept.set(key, String(text));
  }
  removeItem(key) {
    this.#kept.delete(key);
  }
}

/** A window in which the given texts are kept. @param {Record<string, string>} [texts] */
export function windowWith(texts = {}) {
  const made = Object.assign(new EventTarget(), { localStorage: new Storage() });
  Object.entries(texts).forEach(([key, text]) => made.localStorage.setItem(key, text));
  return Object.assign(globalThis, { window: made }).window;
}
