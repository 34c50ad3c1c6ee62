/** What a front end takes for its model: anywidget's, or that of a page without Jupyter (publish/web/scripts/host.js). */
export interface Model<Traits> {
  get<Name extends keyof Traits & string>(name: Name): Traits[Name];
  set<Name extends keyof Traits & string>(name: Name, value: Traits[Name]): void;
  on(names: string, call: () => void): void;
  off(name?: string | null, call?: (() => void) | null): void;
  save_changes(): void;
  send(content: any): void;
}

/** What a front end is given to show itself in. */
export interface View<Traits> {
  model: Model<Traits>;
  el: HTMLElement;
  signal: AbortSignal;
}

/** What the file of a widget exports. */
export interface FrontEnd {
  initialize?(given: { model: Model<any>; signal: AbortSignal }): void | Promise<void>;
  render(view: View<any>): void | Promise<void>;
}

declare global {
  interface Window {
    /** What the browser could not store, shared by all activities of the page. */
    gcRecordMemory?: Map<string, string>;
    /** The seeds of this page by course, and whether each is kept. */
    gcReaderSeeds?: Map<string, { seed: string; kept: boolean }>;
  }
  interface Window {
    /** On a page without Jupyter: the front ends of its activities by name, and the scripts of the page that ran. */
    goodCryFronts: Record<string, FrontEnd>;
    goodCryRan: string[];
  }
  interface WindowEventMap {
    /** An entry of the record was stored; `key` is the one in the browser's storage. */
    "gc-record": CustomEvent<{ key: string }>;
  }
}
