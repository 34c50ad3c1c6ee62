// A lesson comes alive when it is opened: a small JupyterLab extension, written by hand in the form
// that JupyterLab loads ready-made extensions in, so there is nothing to build.
//
// It touches only notebooks that carry the course's mark, and runs only those that are trusted: each
// code cell must come from a file whose signature this computer knows (as after `good-cry`, or after a
// reader's own "Trust Notebook").
(() => {
  const NAME = "good-cry";
  const WIDGET = "application/vnd.jupyter.widget-view+json";
  const MARK = "good_cry"; // in the notebook's metadata; helpers/publish/clean.py keeps it
  const AGAIN = [60, 300]; // milliseconds after which a jump to a heading is made again
  const LIVE = "live"; // tag of cells that show what stands in a teacher's files, see `saved` and `watch`
  const UNTIL_ALIVE = "until-alive"; // tag of cells that say what to do while the pictures stand still
  const LONG = 30_000; // milliseconds after which a start is called slow, and a saved picture no longer stands in
  const LOOK = 2000; // milliseconds between two looks at those files
  const TEACHERS_FILE = /(^|\/)(course|exercises\/[^/]+)\.yml$/;
  const NARROW = 760; // pixels: below this the file browser would cover the lesson
  const WORDS = {
    show: "Show all code",
    hide: "Hide all code",
    why: "Each cell's code is folded behind its first line. This shows or hides all of it.",
    starting: "Starting …",
    slow: "This takes longer than usual. You can read on: the pictures stand still for now.",
  };

  /** What JupyterLab shares with extensions. @type {Object<string, any>} */
  let shared = {};
  /** @param {string} name of a package that JupyterLab itself has loaded */
  async function sharedPackage(name) {
    const versions = Object.values(shared[name]);
    return (await versions[versions.length - 1].get())();
  }

  /** @param {any} model a notebook's model */
  const isLesson = (model) => Boolean(model.getMetadata(MARK));
  /** Trust is the whole notebook's: one cell that is not trusted, and nothing runs. @param {any} model */
  function isTrusted(model) {
    const code = [...model.cells].filter((cell) => cell.type === "code");
    return code.length > 0 && code.every((cell) => cell.trusted);
  }

  /** A button that shows or hides the code of all cells. @param {any} panel @param {any} Widget */
  function codeButton(panel, Widget) {
    const node = document.createElement("button");
    node.type = "button";
    node.className = "good-cry-code jp-Button jp-ToolbarButtonComponent";
    node.title = WORDS.why;
    const folded = () => panel.content.widgets.some((cell) => cell.model.type === "code" && cell.inputHidden);
    const name = () => {
      node.textContent = folded() ? WORDS.show : WORDS.hide;
    };
    node.addEventListener("click", () => {
      const hide = !folded();
      panel.content.widgets.forEach((cell) => {
        if (cell.model.type === "code") cell.inputHidden = hide;
      });
      name();
    });
    name();
    return new Widget({ node });
  }

  /** A line that says that a lesson is starting, once aloud, and that it takes long where it does. @param {any} Widget */
  function startingSign(Widget) {
    const node = document.createElement("span");
    node.className = "good-cry-starting";
    node.setAttribute("role", "status");
    Object.assign(node.style, { alignSelf: "center", padding: "0 8px", color: "var(--jp-ui-font-color1)" });
    const say = (sentence) => {
      node.textContent = sentence;
    };
    const slow = setTimeout(() => say(WORDS.slow), LONG);
    const begin = setTimeout(() => say(WORDS.starting)); // a screen reader hears what comes into a line that is there
    return {
      widget: new Widget({ node }),
      done() {
        clearTimeout(begin);
        clearTimeout(slow);
        say("");
      },
    };
  }

  /** While a cell runs, a copy of what it showed before stands in its place, until the live part is there: JupyterLab
   * itself takes the saved picture away as soon as it asks the kernel. @param {any} cell @returns {() => Promise<void>}
   *   to call once the cell has run; resolves when the copy is gone */
  function keepPicture(cell) {
    const area = cell.outputArea?.node;
    if (!area?.isConnected || !area.offsetHeight) return () => Promise.resolve();
    const copy = area.cloneNode(true);
    copy.classList.add("good-cry-still");
    copy.inert = true; // nobody can be in it when it goes
    const before = area.getAttribute("style");
    // The live part is built at its own width, and out of sight.
    Object.assign(area.style, { position: "absolute", width: `${area.offsetWidth}px`, visibility: "hidden" });
    area.before(copy);
    const waits = () => cell.outputArea.model.length > 0 && hasWidget(cell) && !area.querySelector(".gc-root");
    return () =>
      new Promise((done) => {
        const look = new MutationObserver(() => waits() || end());
        const late = setTimeout(end, LONG);
        cell.inViewportChanged.connect(end);
        function end() {
          look.disconnect();
          clearTimeout(late);
          cell.inViewportChanged.disconnect(end);
          if (before === null) area.removeAttribute("style");
          else area.setAttribute("style", before);
          copy.remove();
          done();
        }
        look.observe(area, { childList: true, subtree: true });
        if (!waits()) end();
      });
  }
  /** @param {any} cell */
  const hasWidget = (cell) =>
    Array.from({ length: cell.outputArea.model.length }, (_, n) => cell.outputArea.model.get(n)).some((one) =>
      WIDGET in one.data
    );

  /** Opening and running a lesson is no change of it: closing it asks nothing. @param {any} panel
   * @returns {() => void} to call when something may have marked it as changed; what its reader changed stays marked */
  function asItWas(panel) {
    const { model } = panel.context;
    const sources = () => JSON.stringify([...model.cells].map((cell) => [cell.id, cell.sharedModel.getSource()]));
    const before = sources();
    return () => {
      if (!panel.isDisposed && sources() === before) model.dirty = false;
    };
  }

  /** Run a lesson cell by cell, so that each saved picture stands until its own cell runs. Stops where one fails, as
   * "Run All Cells" does. @param {any} panel @param {(cells: any[]) => Promise<boolean>} run @param {any} Widget */
  async function bringAlive(panel, run, Widget) {
    const sign = startingSign(Widget);
    panel.toolbar.insertItem(1, "good-cry-starting", sign.widget);
    const shown = [];
    try {
      for (const cell of panel.content.widgets.filter((one) => one.model.type === "code")) {
        // Without a kernel JupyterLab would ask the reader for one.
        if (panel.isDisposed || !panel.context.sessionContext.session?.kernel) return;
        const live = keepPicture(cell);
        const isWell = await run([cell]);
        if (panel.isDisposed) return;
        shown.push(live());
        if (!isWell) return;
      }
      panel.content.widgets.filter((cell) => isTagged(cell, UNTIL_ALIVE)).forEach((cell) => cell.hide());
    } finally {
      await Promise.all(shown);
      sign.done();
    }
  }

  /** Links to a heading of the same lesson. JupyterLab guesses the height of cells that it has not drawn yet, so its
   * own jump to a far heading ends somewhere else; once those cells are drawn, a second jump gets there.
   * @param {any} panel */
  function reachHeadings(panel) {
    const notebook = panel.content.node;
    notebook.addEventListener("click", (event) => {
      const link = event.target.closest('.jp-MarkdownOutput a[href^="#"]');
      if (!link) return;
      const place = decodeURIComponent(link.getAttribute("href").slice(1));
      const jump = () =>
        [...notebook.querySelectorAll("[data-jupyter-id]")].find((one) => one.dataset.jupyterId === place)
          ?.scrollIntoView();
      AGAIN.forEach((wait) => setTimeout(jump, wait));
    });
  }

  /** The open lessons, each with what runs its cells, and when the teacher's files that it shows were written, by path.
   * @type {Map<any, {run: (cells: Array<any>) => Promise<any>, written: Map<string, string>}>} */
  const opened = new Map();
  /** @param {any} panel */
  const liveCells = (panel) => panel.content.widgets.filter((cell) => isTagged(cell, LIVE));
  /** @param {any} cell @param {string} tag */
  const isTagged = (cell, tag) => (cell.model.getMetadata("tags") || []).includes(tag);
  /** Run what shows a teacher's files. @param {any} panel */
  function showAgain(panel) {
    const cells = liveCells(panel);
    if (cells.length && isTrusted(panel.content.model)) opened.get(panel)?.run(cells);
  }

  /** A teacher saved a file in JupyterLab: cells that show what stands in it run again at once. @param {any} change */
  function saved(change) {
    const { path = "", last_modified: time } = change.newValue || {};
    if (change.type !== "save" || !TEACHERS_FILE.test(path)) return;
    opened.forEach(({ written }, panel) => {
      written.set(path, time);
      showAgain(panel);
    });
  }

  /** The same for files that any other editor saved, about which JupyterLab is told nothing: while such a lesson is on
   * the screen, the server is asked when they were written. @param {any} contents @param {any} panel @param {any} context */
  function watch(contents, panel, context) {
    const { written } = opened.get(panel) || { written: new Map() };
    const beside = (name) => [...context.path.split("/").slice(0, -1), name].join("/");
    const times = async () => {
      const [course, exercises] = await Promise.all([
        contents.get(beside("course.yml"), { content: false }),
        contents.get(beside("exercises"), { content: true }),
      ]);
      return [course, ...exercises.content].filter(({ path }) => TEACHERS_FILE.test(path)).map((
        file,
      ) => [file.path, file.last_modified]);
    };
    const look = async () => {
      if (panel.isDisposed) return;
      if (panel.isVisible && !document.hidden && liveCells(panel).length) {
        const isFirst = written.size === 0;
        try {
          const found = await times();
          const isOld = found.some(([path, time]) => written.get(path) !== time);
          found.forEach(([path, time]) => written.set(path, time));
          if (isOld && !isFirst && !panel.isDisposed) showAgain(panel);
        } catch { /* a file that is not there now, or a server that is gone: the next look may find it */ }
      }
      setTimeout(look, LOOK);
    };
    look();
  }

  /** @param {any} app @param {any} panel @param {any} context */
  async function open(app, panel, context) {
    await Promise.all([context.ready, panel.revealed]);
    if (panel.isDisposed || !isLesson(panel.content.model)) return;
    const [{ NotebookActions }, { Widget }] = await Promise.all(
      ["@jupyterlab/notebook", "@lumino/widgets"].map(sharedPackage),
    );
    const settle = asItWas(panel);
    panel.toolbar.insertItem(0, "good-cry-code", codeButton(panel, Widget));
    reachHeadings(panel);
    if (window.innerWidth < NARROW) app.shell.collapseLeft();
    await context.sessionContext.ready;
    await context.sessionContext.session?.kernel?.info; // JupyterLab writes the kernel's language into the notebook
    settle();
    const run = async (cells) => {
      const isWell = await NotebookActions.runCells(panel.content, cells, context.sessionContext);
      settle();
      return isWell;
    };
    opened.set(panel, { run, written: new Map() });
    watch(app.serviceManager.contents, panel, context);
    panel.disposed.connect(() => opened.delete(panel));
    if (panel.isDisposed || !isTrusted(panel.content.model)) return;
    // Not "run all", which would end at the last cell: the reader stays where she is, at the top.
    await bringAlive(panel, run, Widget);
    settle();
  }

  const plugin = {
    id: `${NAME}:lessons`,
    description: "Runs a trusted lesson when it is opened.",
    autoStart: true,
    activate(app) {
      app.docRegistry.addWidgetExtension("Notebook", {
        createNew(panel, context) {
          open(app, panel, context);
        },
      });
      app.serviceManager.contents.fileChanged.connect((_, change) => saved(change));
    },
  };

  const lab = /** @type {any} */ (window);
  lab._JUPYTERLAB = lab._JUPYTERLAB || {};
  lab._JUPYTERLAB[NAME] = {
    init(scope) {
      shared = scope;
    },
    get: () => Promise.resolve(() => ({ __esModule: true, default: plugin })),
  };
})();
