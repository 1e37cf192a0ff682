import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  parseCatalogueState,
  toSearchParams,
  type CatalogueState,
} from '../domain/catalogueState';

export type UpdateCatalogue = (
  change: (state: CatalogueState) => CatalogueState,
  options?: { replace?: boolean },
) => void;

/**
 * The state of the catalogue, kept in the address: it can be shared, and the back button undoes a filter.
 *
 * @returns the state, and a function that changes it; `replace` leaves no step for the back button
 */
export function useCatalogueState(): [CatalogueState, UpdateCatalogue] {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => parseCatalogueState(params), [params]);
  const latest = useRef({ state, setParams });
  useEffect(() => {
    latest.current = { state, setParams };
  });
  const update = useCallback<UpdateCatalogue>((change, options) => {
    const next = change(latest.current.state);
    // Two changes before the next render build on each other.
    latest.current = { ...latest.current, state: next };
    latest.current.setParams(toSearchParams(next), options);
  }, []);
  return [state, update];
}
