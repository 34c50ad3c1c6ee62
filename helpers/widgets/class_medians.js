// The front end of ClassMedians: lines of two numbers, pooled as they are typed.

const MEDIANS_REST = 300; // milliseconds without a key before the lines are read
const LONGEST_LIST = 20000;

/** The two numbers of a line, or null. @param {string} line @param {[number, number]} bounds */
function readPair(line, [low, high]) {
  const parts = line.trim().split(/[;\t]|,\s+|\s+|,(?=\d{3,4}(?:\D|$))/).filter(Boolean);
  const numbers = parts.map((part) => readNumber(part.replace(/(ms|,)$/i, "")));
  return numbers.length === 2 && numbers.every((ms) => ms !== null && ms >= low && ms <= high) ? numbers : null;
}

/** @param {{model: any, el: HTMLElement, signal: AbortSignal}} view */
function render(view) {
  const { model, signal } = view;
  const { body, id, words, complain, say } = frame(view, "medians");
  const entry = remember(model.get("store"), { words, complain, signal });
  const [a, b] = model.get("conditions");
  const within = { a_condition: a.within, b_condition: b.within };
  const files = model.get("pairs");
  const bounds = model.get("bounds");
  const field = make("textarea", { id: `${id}-lines`, maxlength: LONGEST_LIST, rows: 5, spellcheck: "false", autocomplete: "off", "aria-describedby": `${id}-note` });
  const summary = make("div", { class: "gc-medians-sum" });
  const aside = make("ul", { class: "gc-medians-aside" });
  body.append(make("p", { class: "gc-title" }, model.get("title")), make("p", {}, model.get("prompt")),
    make("div", { class: "gc-field" }, make("label", { for: field.id }, fill(words["medians.label"], { a: a.text, b: b.text })), field,
      make("p", { class: "gc-note", id: `${id}-note` }, `${words["medians.example"]}. ${words["medians.note"]}`)), summary, aside);
  let timer = 0;
  let kept = "";

  function show() {
    const lines = field.value.split("\n").map((line, i) => ({ line, n: i + 1 })).filter(({ line }) => line.trim());
    const read = lines.map(({ line, n }) => ({ n, pair: readPair(line, bounds) }));
    const pairs = [...files, ...read.flatMap(({ pair }) => (pair ? [pair] : []))];
    const bad = read.filter(({ pair }) => !pair).map(({ n }) => fill(words["medians.bad"], { n, low: bounds[0], high: bounds[1] }));
    aside.replaceChildren(...[...bad, ...model.get("set_aside").map((what) => fill(words["medians.aside"], { what }))].map((one) => make("li", {}, one)));
    if (!pairs.length) { summary.replaceChildren(make("p", {}, words["medians.none"])); return; }
    const faster = pairs.map(([first, second]) => second - first);
    const middle = Math.round(median(faster));
    const range = medianRange(faster);
    const sentences = [pairs.length === 1 ? words["medians.sum_one"]
      : fill(words[middle < 0 ? "medians.sum_slower" : "medians.sum"], { ...within, n: pairs.length, ms: Math.abs(middle) })];
    if (files.length) sentences.push(fill(words["medians.from_files"], { n: files.length }));
    if (pairs.length > 1) {
      const sign = (ms) => `${ms < 0 ? "\u2212" : ""}${Math.abs(Math.round(ms))}`;
      sentences.push(range ? fill(words["medians.range"], { low: sign(range[0]), high: sign(range[1]) }) : words["medians.few"]);
    }
    summary.replaceChildren(make("p", { class: "gc-reading" }, sentences.join(" ")), make("p", { class: "gc-note" }, fill(words["medians.picture"], within)),
      dotRow(faster, { low: fill(words["medians.slower"], within), high: fill(words["medians.faster"], within), range }));
  }
  function keep() {
    clearTimeout(timer);
    if (field.value === kept) return;
    kept = field.value;
    entry.put("medians", null, kept ? { lines: kept } : null);
    show();
    say(summary.querySelector("p").textContent);
  }
  function recall() {
    const lines = entry.get()?.private?.lines;
    const text = typeof lines === "string" ? lines.slice(0, LONGEST_LIST) : "";
    if (text !== kept) { field.value = text; kept = text; }
    show();
  }
  field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(keep, MEDIANS_REST); }, { signal });
  field.addEventListener("blur", keep, { signal });
  window.addEventListener("pagehide", keep, { signal });
  signal.addEventListener("abort", keep);
  entry.onChange(recall);
  recall();
}

export default { render };
