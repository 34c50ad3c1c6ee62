// Keeps the screen on while something runs, where the browser can. It lets go of it by itself when the page is hidden,
// so it is asked again when the page comes back.

/** @param {AbortSignal} signal */
export function screenAwake(signal) {
  let wanted = false;
  /** @type {any} */ let lock = null;

  async function ask() {
    if (!wanted || lock || document.visibilityState !== "visible") return;
    try {
      const given = await navigator.wakeLock.request("screen");
      if (!wanted || lock) {
        given.release();
        return;
      }
      lock = given;
      lock.addEventListener?.("release", () => {
        if (lock === given) lock = null;
      });
    } catch { /* an older browser, a low battery, an address without encryption: the screen does as it always does */ }
  }
  /** @param {boolean} on */
  function keep(on) {
    wanted = on;
    if (on) {
      ask();
      return;
    }
    lock?.release();
    lock = null;
  }
  document.addEventListener("visibilitychange", ask, { signal });
  signal.addEventListener("abort", () => keep(false));
  return { keep };
}
