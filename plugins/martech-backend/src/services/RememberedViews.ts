import type { Tool } from '@passerelle/plugin-martech-common';
import { deepFreeze } from '../domain/deepFreeze';
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
    const kept = this.#views.get(tool)?.get(key);
    if (kept) return kept;
    const view = deepFreeze(viewIn(tool, circumstances));
    const views = this.#views.get(tool) ?? new Map<string, Tool>();
    this.#views.set(tool, views.set(key, view));
    return view;
  }
}
