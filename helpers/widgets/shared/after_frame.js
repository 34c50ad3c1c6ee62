// What may wait until the next frame is on the screen, so that it holds up no picture under a reader's hand.

/** @param {() => void} work @param {AbortSignal} signal
 * @returns {{soon: () => void, now: () => void}} `soon`: once after the next frame, however often it is asked for; `now`: at once */
export function afterFrame(work, signal) {
  let frame = 0;
  let timer = 0;
  const forget = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = timer = 0;
  };
  const now = () => {
    forget();
    work();
  };
  signal.addEventListener("abort", forget);
  return {
    now,
    soon() {
      if (frame) return;
      // A frame's own call comes before it is painted, a task from there after it.
      frame = requestAnimationFrame(() => timer = setTimeout(now));
    },
  };
}
