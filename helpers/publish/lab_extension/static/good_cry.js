// A small JupyterLab extension, written by hand in the form that JupyterLab loads ready-made extensions in, so there is
// nothing to build: this file, which JupyterLab loads, hands over what stands in the modules beside it.
{
  /** What JupyterLab shares with extensions. @type {Object<string, any>} */
  let shared = {};
  const lab = /** @type {any} */ (window);
  lab._JUPYTERLAB = lab._JUPYTERLAB || {};
  lab._JUPYTERLAB["good-cry"] = {
    // JupyterLab waits for the page's "load" only after this has come back: to wait for a module here would miss it.
    init(scope) {
      shared = scope;
    },
    async get() {
      const [{ share }, { plugin }] = await Promise.all([import("./notebooks.js"), import("./lessons.js")]);
      share(shared);
      return () => ({ __esModule: true, default: plugin });
    },
  };
}
