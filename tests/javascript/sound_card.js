// A sound card of paper for tests: it notes what is set on its oscillators and gates, and plays nothing.

/** A value of a node that is written ahead. */
class Written {
  value = 0;
  /** @type {Array<{how: string, value: number, at: number}>} */ all = [];
  setValueAtTime(value, at) {
    this.all.push({ how: "set", value, at });
  }
  linearRampToValueAtTime(value, at) {
    this.all.push({ how: "ramp", value, at });
  }
  setTargetAtTime(value, at) {
    this.all.push({ how: "target", value, at });
  }
  cancelScheduledValues(from) {
    this.all = this.all.filter(({ at }) => at < from);
  }
}

const node = (more = {}) => ({ connect: (to) => to, disconnect() {}, ...more });

/** Puts such a card in the place of the browser's. Returns its oscillators and its clicks. */
export function paperCard() {
  const card = {
    oscillators: /** @type {any[]} */ ([]),
    clicks: /** @type {any[]} */ ([]),
    made: 0,
    asleep: 0,
    closed: 0,
  };
  /** @type {any} */ (globalThis).AudioContext = class {
    currentTime = 0;
    sampleRate = 8000;
    state = "running";
    destination = node();
    constructor() {
      card.made += 1;
    }
    createGain() {
      return node({ gain: new Written() });
    }
    createStereoPanner() {
      return node({ pan: new Written() });
    }
    createOscillator() {
      const made = node({ frequency: new Written(), start() {}, stop() {} });
      made.connect = (gate) => {
        made.gate = gate.gain;
        return gate;
      };
      card.oscillators.push(made);
      return made;
    }
    createBuffer(_channels, length) {
      return { length, copyToChannel() {} };
    }
    createBufferSource() {
      const made = node({ buffer: null, start: (at) => card.clicks.push({ at, made }), stop() {} });
      return made;
    }
    resume() {
      return Promise.resolve();
    }
    suspend() {
      card.asleep += 1;
      return Promise.resolve();
    }
    close() {
      card.closed += 1;
      return Promise.resolve();
    }
  };
  return card;
}
