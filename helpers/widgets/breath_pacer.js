// The breathing pacer. Time comes from clock.js, motion from breath_circle.js, sound from tones.js,
// all tied to one clock; the model is asked for settings only, so the kernel may sleep or be gone.

/** What the space bar does by itself: on these it stays theirs. */
const SPACE_IS_THEIRS = "button, select, summary, a, textarea, input:not([type=range])";

/** @param {Object<string, string>} words @param {number} seconds */
function timeLeft(words, seconds) {
  const whole = countDown(seconds);
  const time = fill(words["pacer.time"],
    { minutes: Math.floor(whole / 60), seconds: String(whole % 60).padStart(2, "0") });
  return fill(words["pacer.left"], { time });
}

/** The switch for sound with what belongs to it: volume, a try-out, which tone means what. */
function soundControls(words, id, signal) {
  const sound = make("input", { type: "checkbox", id: `${id}-sound` });
  const volume = make("input", { type: "range", id: `${id}-volume`, min: 0, max: 100, step: 5, value: 40 });
  const percent = make("output", { for: volume.id });
  const hear = make("button", { type: "button", class: "gc-quiet gc-pacer-small" }, words["pacer.hear"]);
  const silent = make("p", { class: "gc-problem", role: "alert", hidden: true }, words["pacer.silent"]);
  const more = make("div", { class: "gc-pacer-sound", hidden: true },
    make("div", { class: "gc-pacer-volume" }, make("label", { for: volume.id }, words["pacer.volume"]), volume, percent),
    hear, make("p", { class: "gc-note" }, words["pacer.tones"]), silent);
  const node = make("div", { class: "gc-pacer-sounds" }, make("div", { class: "gc-pacer-check" }, sound,
    make("label", { for: sound.id }, words["pacer.sound"])), more);
  const showPercent = () => {
    percent.textContent = fill(words["pacer.percent"], { n: volume.value });
    volume.setAttribute("aria-valuetext", percent.textContent);
  };
  volume.addEventListener("input", showPercent, { signal });
  sound.addEventListener("change", () => { more.hidden = !sound.checked; }, { signal });
  showPercent();
  return { node, sound, volume, hear, silent };
}

function render({ model, el, signal }) {
  const { root, body, id, words, say } = frame({ model, el, signal }, "pacer");
  const circle = breathCircle(signal);
  const wave = model.get("wave").title ? breathWave(model.get("wave"), id, signal) : null;
  const voice = announcer(say);
  const count = make("p", { class: "gc-pacer-count" });
  const note = make("p", { class: "gc-pacer-before" }, words["pacer.before"]);
  const main = make("button", { type: "button", class: "gc-pacer-main" }, words["pacer.start"]);
  const stopper = make("button", { type: "button", class: "gc-quiet", disabled: true }, words["pacer.stop"]);
  const full = make("button", { type: "button", class: "gc-quiet" });
  const { node: sounds, sound, volume, hear, silent } = soundControls(words, id, signal);
  const sentence = make("p", { class: "gc-note gc-pacer-sentence" });
  const aloud = make("input", { type: "checkbox", id: `${id}-aloud` });
  const settings = make("details", { class: "gc-pacer-settings" }, make("summary", {}, words["pacer.settings"]),
    breathSettings({ model, words, id, signal }),
    make("div", { class: "gc-pacer-check" }, aloud, make("label", { for: aloud.id }, words["pacer.announce"])));
  body.append(circle.node, count, note, make("div", { class: "gc-pacer-buttons" }, main, stopper, full), sounds,
    ...(wave ? [wave.choice, wave.node] : []), sentence, settings);
  // A click anywhere gives the focus to the activity, so that the space bar works there.
  body.tabIndex = -1;
  body.setAttribute("role", "group");
  body.setAttribute("aria-label", words["pacer.name"]);

  /** @type {"ready" | "running" | "paused"} */ let state = "ready";
  /** @type {Step[]} */ let steps = [];
  let rounds = 1;
  const session = programme({ onLook, onStep, onEnd }, signal);
  const tones = makeTones(() => session.seconds, (cannot) => { silent.hidden = !cannot; }, signal);
  tones.loud(Number(volume.value) / 100);

  /** @param {Place} place */
  function onLook(place) {
    circle.show(words[`pacer.${place.kind}`], place, session.seconds);
    if (wave) wave.show(session.seconds);
    showCount(place.rounds, place.toGo);
    // Just before a tone is the moment when none sounds.
    if (place.left < 0.3) tones.keepWith(steps, rounds);
  }
  /** @param {Place} place */
  function onStep(place) {
    voice.step(fill(words["pacer.say"], { phase: words[`pacer.${place.kind}`], n: countDown(place.left) }));
  }
  function onEnd() {
    tones.ringOut();
    rest(words["pacer.over"], fill(words["pacer.ended"], { minutes: minutesInWords(words, phases(), model.get("minutes")) }));
    showCount(rounds, 0);
    say(note.textContent);
  }
  function showCount(done, toGo) {
    const text = `${counted(words, "pacer.breaths", done)} · ${timeLeft(words, toGo)}`;
    if (count.textContent !== text) count.textContent = text;
  }
  const phases = () => model.get("phases");

  /** Nothing runs; what the stage and the note say. */
  function rest(word, sentenceBelow) {
    setState("ready");
    circle.rest(word);
    if (wave) wave.rest();
    note.textContent = sentenceBelow;
  }
  function setState(next) {
    state = next;
    main.textContent = words[{ ready: "pacer.start", running: "pacer.pause", paused: "pacer.go_on" }[state]];
    // A button that goes grey would drop the focus: hand it on.
    if (state === "ready" && document.activeElement === stopper) main.focus();
    stopper.disabled = state === "ready";
    hear.disabled = state !== "ready";
    root.classList.toggle("gc-pacer-at-work", state !== "ready");
  }
  function startOrPause() {
    if (state === "running") {
      session.pause();
      tones.cancel();
      circle.pause(words["pacer.paused"], session.seconds);
      if (wave) wave.pause(session.seconds);
      setState("paused");
      return;
    }
    const fresh = state === "ready";
    setState("running");
    if (fresh) session.start(steps, rounds); else session.goOn();
    if (sound.checked && session.running) tones.play(steps, rounds);
  }
  /** Back to the beginning. @param {string} [why] */
  function stop(why = words["pacer.before"]) {
    session.stop();
    tones.cancel();
    rest(words["pacer.ready"], why);
    showCount(0, roundSeconds(steps) * rounds);
    if (voice.on) say("");
  }
  function takeSettings() {
    steps = stepsOf(phases());
    rounds = breathsIn(phases(), model.get("minutes"));
    sentence.textContent = breathSentence(words, phases(), model.get("minutes"));
    const wasAtWork = state !== "ready";
    circle.setPattern(phases());
    if (wave) wave.setPattern(phases());
    stop(wasAtWork ? words["pacer.changed"] : undefined);
  }

  main.addEventListener("click", startOrPause, { signal });
  stopper.addEventListener("click", () => stop(), { signal });
  hear.addEventListener("click", () => tones.sample(["in", "hold", "out"].map((kind) => ({ kind, seconds: 1.6 }))), { signal });
  sound.addEventListener("change", () => {
    if (!sound.checked) tones.cancel();
    else if (session.running) tones.play(steps, rounds);
  }, { signal });
  volume.addEventListener("input", () => tones.loud(Number(volume.value) / 100), { signal });
  aloud.addEventListener("change", () => voice.turn(aloud.checked), { signal });
  body.addEventListener("keydown", (event) => {
    const plain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
    if (event.key !== " " || !plain || event.target.closest(SPACE_IS_THEIRS)) return;
    event.preventDefault();
    if (!event.repeat) startOrPause();
  }, { signal });
  offerFullScreen(root, full, { enter: words["pacer.full"], leave: words["pacer.full_leave"] }, signal);

  model.on("change:phases", takeSettings);
  model.on("change:minutes", takeSettings);
  signal.addEventListener("abort", () => {
    model.off("change:phases", takeSettings);
    model.off("change:minutes", takeSettings);
  });
  takeSettings();
}

export default { render };
