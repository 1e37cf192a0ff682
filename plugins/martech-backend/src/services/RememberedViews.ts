import type { Tool } from '@passerelle/plugin-martech-common';
import { circumstancesOf, viewIn, type Viewer } from '../domain/toolView';
import type { ToolState } from '../domain/ToolState';

/** Keeps how a tool is shown, for all to whom it looks alike and for as long as the tool itself is remembered. */
export class RememberedViews {
  readonly #views = new WeakMap<ToolState, Map<string, Tool>>();

  static create(): RememberedViews {
    return new RememberedViews();
  }

  private constructor() {}

  /** @returns what `toolView` does; nobody may change it. */
  of(tool: ToolState, viewer: Viewer, now: Date): Tool {
    const circumstances = circumstancesOf(tool, viewer, now);
    const key = Object.values(circumstances).join();
    const views = this.#views.get(tool) ?? new Map<string, Tool>();
    const view = views.get(key) ?? Object.freeze(viewIn(tool, circumstances));
    this.#views.set(tool, views.set(key, view));
    return view;
  }
}
