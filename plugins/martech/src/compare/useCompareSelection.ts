import { useSearchParams } from 'react-router-dom';
import {
  MAX_COMPARED,
  type EntityRef,
} from '@passerelle/plugin-martech-common';
import { readRefs, SELECTION } from './comparePath';

/** The tools of the catalogue that were chosen to be compared; kept in the address, so that the way back finds them. */
export function useCompareSelection() {
  const [params, setParams] = useSearchParams();
  const chosen = readRefs(params, SELECTION);
  const choose = (refs: readonly EntityRef[]) =>
    setParams(
      before => {
        const after = new URLSearchParams(before);
        after.delete(SELECTION);
        refs.forEach(ref => after.append(SELECTION, ref));
        return after;
      },
      { replace: true },
    );
  return {
    chosen,
    isFull: chosen.length >= MAX_COMPARED,
    toggle: (ref: EntityRef) =>
      choose(
        chosen.includes(ref)
          ? chosen.filter(other => other !== ref)
          : [...chosen, ref],
      ),
    clear: () => choose([]),
  };
}
