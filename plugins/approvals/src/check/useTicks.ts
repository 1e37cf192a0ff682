import { useState } from 'react';

const STORE = 'passerelle.approvals.checklist';
const KEPT_LISTS = 100;

type Kept = Array<[list: string, ticks: string[]]>;

/**
 * The points that a reviewer has ticked. A personal aid: it stays in this
 * browser, the latest lists only, and a new version starts afresh.
 *
 * @param list - names the list: request, review and revision
 */
export function useTicks(list: string): {
  ticks: ReadonlySet<string>;
  setTick(point: string, isTicked: boolean): void;
} {
  const [state, setState] = useState(() => ({ list, ticks: read(list) }));
  const ticks = state.list === list ? state.ticks : read(list);
  return {
    ticks: new Set(ticks),
    setTick: (point, isTicked) => {
      const others = ticks.filter(one => one !== point);
      const next = isTicked ? [...others, point] : others;
      setState({ list, ticks: next });
      write(list, next);
    },
  };
}

function read(list: string): string[] {
  return readAll().find(([name]) => name === list)?.[1] ?? [];
}

function write(list: string, ticks: string[]) {
  const others = readAll().filter(([name]) => name !== list);
  const all: Kept = [[list, ticks], ...others];
  const kept = all.slice(0, KEPT_LISTS);
  try {
    window.localStorage.setItem(STORE, JSON.stringify(kept));
  } catch {
    // A browser without storage: the ticks last as long as the page.
  }
}

function readAll(): Kept {
  try {
    const kept: unknown = JSON.parse(
      window.localStorage.getItem(STORE) ?? '[]',
    );
    return Array.isArray(kept) ? kept.filter(isList) : [];
  } catch {
    // What cannot be read is forgotten: it was an aid only.
    return [];
  }
}

function isList(value: unknown): value is Kept[number] {
  return (
    Array.isArray(value) &&
    typeof value[0] === 'string' &&
    Array.isArray(value[1]) &&
    value[1].every(point => typeof point === 'string')
  );
}
