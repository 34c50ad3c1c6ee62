// The front end of Ordering: a list whose items move by buttons or by dragging, then the effects as bars.

/** @typedef {{id: string, text: string, value: number, shown: string, note_html: string}} Thing */

/** The order in a kept entry, if it is one of these things; else the order in which they are offered.
 * @param {any} entry @param {Thing[]} things @returns {{order: string[], shown: boolean}} */
function keptOrder(entry, things) {
  const ids = things.map((thing) => thing.id);
  const answer = isPlain(entry?.answer) ? entry.answer : {};
  const order = Array.isArray(answer.order) ? answer.order : [];
  const whole = order.length === ids.length && ids.every((id) => order.includes(id));
  return whole ? { order: [...order], shown: answer.shown === true } : { order: ids, shown: false };
}

/** The places that fit a thing by its size; things of one size share theirs: [first, last].
 * @param {Thing} thing @param {Thing[]} things */
function fittingPlaces(thing, things) {
  const larger = things.filter((one) => Math.abs(one.value) > Math.abs(thing.value)).length;
  const asLarge = things.filter((one) => Math.abs(one.value) === Math.abs(thing.value)).length;
  return [larger + 1, larger + asLarge];
}

/** A bar from the zero line towards its own side. @param {Thing} thing @param {Thing[]} things */
function effectBar(thing, things) {
  const values = [0, ...things.map((one) => one.value)];
  const least = Math.min(...values);
  const percent = (value) => (100 * (value - least)) / (Math.max(...values) - least || 1);
  const [from, to] = [percent(0), percent(thing.value)].sort((a, b) => a - b);
  const bar = make("span", { class: "gc-ordering-fill", "data-side": thing.value < 0 ? "below" : "above" });
  bar.style.left = `${from}%`;
  bar.style.width = `${to - from}%`;
  const zero = make("span", { class: "gc-ordering-zero" });
  zero.style.left = `${percent(0)}%`;
  return make("div", { class: "gc-ordering-bar", "aria-hidden": "true" }, bar, zero);
}

/** One effect: what it is, how large, and what that does to the place the reader gave it. */
function effectRow(thing, things, place, words) {
  const [first, last] = fittingPlaces(thing, things);
  const way = place > last ? "up" : place < first ? "down" : "stays";
  const where = fill(words[`ordering.${way}`], { from: place, to: way === "up" ? last : first, text: thing.text });
  const row = make("li", {},
    make("div", { class: "gc-ordering-effect" }, make("span", {}, thing.text), make("b", {}, thing.shown)),
    effectBar(thing, things),
    make("p", { class: "gc-ordering-place", "data-way": way },
      make("span", { "aria-hidden": "true" }, { up: "↑", down: "↓", stays: "✓" }[way]), " ", where),
    trusted(thing.note_html, "gc-ordering-note"));
  return { row, said: fill(words["ordering.said"], { text: thing.text, value: thing.shown, place: where }) };
}

/** The list to be put in order. `tell` is called when the reader has moved something. */
function orderList(things, id, words, say, tell, signal) {
  const list = make("ol", { class: "gc-ordering-list", "aria-labelledby": `${id}-title` });
  let order = things.map((thing) => thing.id);
  const rows = new Map(things.map((thing) => {
    const number = make("span", { class: "gc-ordering-number", "aria-hidden": "true" });
    const [up, down] = [-1, 1].map((step) => arrow(thing, step));
    const row = make("li", { "data-id": thing.id }, make("span", { class: "gc-ordering-handle", "aria-hidden": "true" }, "⠿"),
      number, make("span", {}, thing.text), make("span", { class: "gc-ordering-moves" }, up, down));
    return [thing.id, { row, number, up, down, thing }];
  }));

  function arrow(thing, step) {
    const name = fill(words[step < 0 ? "ordering.move_up" : "ordering.move_down"], { text: thing.text });
    const button = make("button", { type: "button", class: "gc-quiet", "aria-label": name, title: name },
      make("span", { "aria-hidden": "true" }, step < 0 ? "↑" : "↓"));
    button.addEventListener("click", () => {
      const from = order.indexOf(thing.id);
      const to = from + step;
      if (to < 0 || to >= order.length) { say(fill(words[step < 0 ? "ordering.first" : "ordering.last"], { text: thing.text })); return; }
      order.splice(to, 0, ...order.splice(from, 1));
      list.append(...order.map((one) => rows.get(one).row));
      button.focus(); // a row that moves in the page loses the focus
      settled(thing);
    }, { signal });
    return button;
  }
  /** Numbers, and which moves are left. A button that leads nowhere stays, so that the focus on it does. */
  function label() {
    order.forEach((one, i) => {
      const { number, up, down } = rows.get(one);
      number.textContent = String(i + 1);
      up.setAttribute("aria-disabled", String(i === 0));
      down.setAttribute("aria-disabled", String(i === order.length - 1));
    });
  }
  function settled(thing) {
    label();
    tell();
    say(fill(words["ordering.moved"], { text: thing.text, place: order.indexOf(thing.id) + 1, of: order.length }));
  }
  dragRows(list, ".gc-ordering-handle", {
    moved() { order = [...list.children].map((row) => /** @type {HTMLElement} */ (row).dataset.id); label(); },
    dropped(row) { settled(rows.get(row.dataset.id).thing); },
  }, signal);
  return {
    node: list,
    order: () => [...order],
    /** @param {string[]} wanted */
    arrange(wanted) { order = [...wanted]; list.append(...order.map((one) => rows.get(one).row)); label(); },
    focus() { rows.get(order[0]).down.focus(); },
  };
}

/** @param {{model: any, el: HTMLElement, signal: AbortSignal}} view */
function render(view) {
  const { model, signal } = view;
  const { body, id, words, say, complain } = frame(view, "ordering");
  /** @type {Thing[]} */ const things = model.get("items");
  const entry = remember(model.get("store"), { words, complain, signal });
  let shown = false;
  const keep = () => entry.put("sort", { order: list.order(), shown });
  const list = orderList(things, id, words, say, keep, signal);
  const heading = make("p", { class: "gc-ordering-heading", id: `${id}-effects` }, words["ordering.effects"]);
  const sides = make("p", { class: "gc-note" }, words["ordering.sides"]);
  sides.hidden = things.every((thing) => thing.value >= 0);
  const effects = make("ol", { class: "gc-ordering-effects", "aria-labelledby": heading.id });
  const again = pushButton(words["ordering.again"], () => { turn(false); list.focus(); }, signal, true);
  const show = pushButton(words["ordering.show"], () => {
    const said = turn(true);
    focusOn(heading);
    say(said.join(" "));
  }, signal);
  const task = make("div", {}, list.node, model.get("answers") ? show : make("p", { class: "gc-note" }, words["ordering.teacher"]));
  const result = make("div", {}, heading, sides, effects, again);
  body.append(make("p", { class: "gc-title", id: `${id}-title` }, model.get("title")), make("p", {}, model.get("prompt")), task, result);

  function draw() {
    task.hidden = shown;
    result.hidden = !shown;
    const sorted = [...things].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
    const drawn = shown ? sorted.map((thing) => effectRow(thing, things, list.order().indexOf(thing.id) + 1, words)) : [];
    effects.replaceChildren(...drawn.map(({ row }) => row));
    return drawn.map(({ said }) => said);
  }
  function turn(to) { shown = to; keep(); return draw(); }
  function recall() {
    const before = keptOrder(entry.get(), things);
    list.arrange(before.order);
    shown = before.shown && model.get("answers");
    draw();
  }
  entry.onChange(recall);
  recall();
}

export default { render };
