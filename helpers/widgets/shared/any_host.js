// What a host may leave out. JupyterLab and the course's own pages give all that an activity needs. Others give no signal
// that it is taken away, but call what `render` hands back; some of these hear one event at a time and cannot save.

/** @import { FrontEnd, Model } from "./model.d.ts" */

/** Nobody hears what such a host cannot do: there is no Python behind it. @param {() => void} call */
function ifItCan(call) {
  try {
    call();
  } catch { /* it says that it is not made yet */ }
}

/** @param {Model<any>} model @returns {Model<any>} */
const whole = (model) => ({
  get: (name) => model.get(name),
  set: (name, value) => model.set(name, value),
  on: (names, call) => names.split(" ").forEach((name) => model.on(name, call)),
  off: (name, call) => ifItCan(() => model.off(name, call)),
  save_changes: () => ifItCan(() => model.save_changes()),
  send: (content) => ifItCan(() => model.send(content)),
});

/** A function of a front end, where no signal comes with what it is given.
 * @param {(given: any) => void | Promise<void>} part @param {{model: Model<any>}} given
 * @returns {Promise<() => void>} what the host calls when it takes the activity away */
async function untilItIsCalled(part, given) {
  const ending = new AbortController();
  await part({ ...given, model: whole(given.model), signal: ending.signal });
  return () => ending.abort();
}

/** A front end for every host of anywidget's modules. @param {FrontEnd} frontEnd */
export function inAnyHost({ initialize, render }) {
  /** @param {(given: any) => void | Promise<void>} part */
  const withSignal = (part) => (/** @type {any} */ given) => given.signal ? part(given) : untilItIsCalled(part, given);
  return { ...(initialize ? { initialize: withSignal(initialize) } : {}), render: withSignal(render) };
}
