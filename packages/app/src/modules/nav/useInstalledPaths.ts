import {
  appTreeApiRef,
  coreExtensionData,
  useApi,
} from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';

/** The paths at which this portal has a page, so that no link leads nowhere. */
export function useInstalledPaths(): ReadonlySet<string> {
  const appTreeApi = useApi(appTreeApiRef);
  return useMemo(() => {
    const { tree } = appTreeApi.getTree();
    const pages = tree.nodes.get('app/routes')?.edges.attachments.get('routes');
    return new Set(
      (pages ?? []).flatMap(
        page => page.instance?.getData(coreExtensionData.routePath) ?? [],
      ),
    );
  }, [appTreeApi]);
}
