// A lesson comes alive when it is opened: a small JupyterLab extension, written by hand in the form
// that JupyterLab loads ready-made extensions in, so there is nothing to build.
//
// It touches only notebooks that carry the course's mark, and runs only those that are trusted: each
// code cell must come from a file whose signature this computer knows (as after `good-cry`, or after a
// reader's own "Trust Notebook").
(() => {
  const NAME = "good-cry";
  const MARK = "good_cry"; // in the notebook's metadata; helpers/publish/clean.py keeps it
  const AGAIN = [60, 300]; // milliseconds after which a jump to a heading is made again
  const LIVE = "live"; // tag of cells that show what stands in a teacher's files, see `saved` and `watch`
  const LOOK = 2000; // milliseconds between two looks at those files
  const TEACHERS_FILE = /(^|\/)(course|exercises\/[^/]+)\.yml$/;
  const NARROW = 760; // pixels: below this the file browser would cover the lesson
  const WORDS = {
    show: "Show all code",
    hide: "Hide all code",
    why: "Each cell's code is folded behind its first line. This shows or hides all of it.",
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
  const liveCells = (panel) =>
    panel.content.widgets.filter((cell) => (cell.model.getMetadata("tags") || []).includes(LIVE));
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
    panel.toolbar.insertItem(0, "good-cry-code", codeButton(panel, Widget));
    reachHeadings(panel);
    if (window.innerWidth < NARROW) app.shell.collapseLeft();
    await context.sessionContext.ready;
    const run = (cells) => NotebookActions.runCells(panel.content, cells, context.sessionContext);
    opened.set(panel, { run, written: new Map() });
    watch(app.serviceManager.contents, panel, context);
    panel.disposed.connect(() => opened.delete(panel));
    if (panel.isDisposed || !isTrusted(panel.content.model)) return;
    // Not "run all", which would end at the last cell: the reader stays where she is, at the top.
    await run(panel.content.widgets);
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
