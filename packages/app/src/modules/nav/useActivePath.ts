import { useApiHolder } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { isToolEntity } from '@passerelle/plugin-martech';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { activePath } from './activePath';
import { entityRefAt } from './entityRefAt';

const TOOLS_PATH = '/tools';
const FRESH_FOR_MILLISECONDS = 5 * 60_000;

/**
 * Finds the link that stands for the page in view. A tool's page stands under the tools, although its address is one
 * of the technical catalogue; until the catalog has said what it is, the link of the page before stays.
 *
 * @param paths - those of the sidebar
 */
export function useActivePath(paths: readonly string[]): string | undefined {
  const { pathname } = useLocation();
  const entityRef = entityRefAt(pathname);
  const isTool = useIsTool(entityRef);
  const before = useRef<string>();

  const found = activePath(pathname, paths);
  const isUnknown = entityRef !== undefined && isTool === undefined;
  const ofEntity = isTool ? TOOLS_PATH : found;
  const active = isUnknown ? before.current : ofEntity;
  useEffect(() => {
    before.current = active;
  }, [active]);
  return active;
}

function useIsTool(entityRef: string | undefined): boolean | undefined {
  const catalogApi = useApiHolder().get(catalogApiRef);
  const { data, isError } = useQuery({
    queryKey: ['app', 'is-tool', entityRef],
    staleTime: FRESH_FOR_MILLISECONDS,
    enabled: catalogApi !== undefined && entityRef !== undefined,
    queryFn: async () => {
      const entity = await catalogApi?.getEntityByRef(entityRef ?? '');
      return entity !== undefined && isToolEntity(entity);
    },
  });
  // Nothing can be said of an entity that cannot be read: it stays with its address.
  return isError || !catalogApi ? false : data;
}
