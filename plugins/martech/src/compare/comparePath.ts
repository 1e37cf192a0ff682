import {
  MAX_COMPARED,
  type EntityRef,
} from '@passerelle/plugin-martech-common';

/** The name under which the catalogue keeps in its address which tools were chosen. */
export const SELECTION = 'compare';

const REF = /^[^:/\s]+:[^:/\s]+\/[^:/\s]+$/;

/** The tools that an address names, without what is no reference, at most as many as are compared. */
export function readRefs(params: URLSearchParams, name: string): EntityRef[] {
  const refs = params
    .getAll(name)
    .map(ref => ref.toLowerCase())
    .filter(ref => REF.test(ref));
  return [...new Set(refs)].slice(0, MAX_COMPARED);
}

/** The address of the comparison of some tools. */
export function comparePath(refs: readonly EntityRef[]): string {
  const params = new URLSearchParams(refs.map(ref => ['ref', ref]));
  return `/tools/compare?${params}`;
}
