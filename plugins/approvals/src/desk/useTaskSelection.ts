import { useState } from 'react';
import type { ReviewTask } from '@passerelle/plugin-approvals-common';
import { taskKey } from './deskState';

/** The reviews that were ticked to be answered together. */
export type TaskSelection = {
  /** Those ticked that are still on the list, in its order. */
  chosen: readonly ReviewTask[];
  has(task: ReviewTask): boolean;
  toggle(task: ReviewTask): void;
  /** Ticks all that are shown, or none. */
  setAll(isChosen: boolean): void;
};

/**
 * Keeps which reviews of a list are ticked; what leaves the list is no longer
 * ticked.
 */
export function useTaskSelection(tasks: readonly ReviewTask[]): TaskSelection {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  return {
    chosen: tasks.filter(task => keys.has(taskKey(task))),
    has: task => keys.has(taskKey(task)),
    toggle: task => {
      const next = new Set(keys);
      if (!next.delete(taskKey(task))) {
        next.add(taskKey(task));
      }
      setKeys(next);
    },
    setAll: isChosen => setKeys(new Set(isChosen ? tasks.map(taskKey) : [])),
  };
}
