// Saying a word aloud with a voice that lives on the device. A browser may also offer voices of a service, which would
// send the words away: those are never used.

/** A voice of the device for a language, its default first; none where there is none.
 * @param {Array<{localService: boolean, lang: string, default: boolean}>} voices @param {string} lang such as "en" */
export function voiceOfTheDevice(voices, lang) {
  const own = voices.filter((one) => one.localService && one.lang.toLowerCase().startsWith(lang.toLowerCase()));
  return own.find((one) => one.default) || own[0] || null;
}

/** @param {() => void} onVoices told whenever the browser knows of other voices @param {AbortSignal} signal */
export function deviceVoice(onVoices, signal) {
  const speech = window.speechSynthesis;
  const lang = document.documentElement.lang || "en";
  /** @type {any} */ let voice = null;
  let on = false;
  const look = () => {
    voice = speech ? voiceOfTheDevice(speech.getVoices(), lang) : null;
    onVoices();
  };
  const hush = () => {
    if (speech && (speech.speaking || speech.pending)) speech.cancel();
  };
  speech?.addEventListener?.("voiceschanged", look, { signal });
  signal.addEventListener("abort", hush);
  return {
    look,
    get there() {
      return voice !== null;
    },
    /** @param {boolean} wanted */
    turn(wanted) {
      on = wanted && voice !== null;
      if (!on) hush();
    },
    hush,
    /** Say it now, in place of what is still being said. @param {string} words */
    say(words) {
      if (!on || !words) return;
      hush();
      const said = new SpeechSynthesisUtterance(words);
      said.voice = voice;
      said.lang = voice.lang;
      said.rate = 0.85;
      speech.speak(said);
    },
  };
}
