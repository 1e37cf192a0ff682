import { useApiHolder } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { EntityRef } from '@passerelle/plugin-martech-common';
import { useEntityName } from '@passerelle/ui';
import { useQuery } from '@tanstack/react-query';
import { ToolTitleLoader } from '../api/ToolTitleLoader';
import { useLocalize } from '../words/localize';
import { martechKeys } from './martechKeys';

const NAMES_FRESH_MILLISECONDS = 10 * 60 * 1000;

/**
 * The name of a tool in the language that the person reads: the title of its sheet, else the one that the catalog
 * shows. The catalog has one title only; sheets of our own services have two.
 *
 * @param ref - The entity ref of the tool
 */
export function useToolName(ref: EntityRef): string {
  const catalogApi = useApiHolder().get(catalogApiRef);
  const localize = useLocalize();
  const entityName = useEntityName(ref);
  const { data } = useQuery({
    queryKey: martechKeys.title(ref),
    queryFn: async () => ({
      title: catalogApi && (await ToolTitleLoader.of(catalogApi).load(ref)),
    }),
    enabled: catalogApi !== undefined,
    staleTime: NAMES_FRESH_MILLISECONDS,
  });
  return data?.title ? localize(data.title) : entityName;
}
