import { useApi } from '@backstage/core-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

const SUGGESTIONS = 20;
const NAME_FIELDS = [
  'metadata.name',
  'metadata.title',
  'spec.profile.displayName',
];

export type EntityOption = { id: string; label: string };

/**
 * Entities of the catalog whose name contains what is typed.
 *
 * @param kinds - kinds of the catalog, for instance `user`
 */
export function useEntityOptions(
  kinds: readonly string[],
  term: string,
): EntityOption[] {
  const catalog = useApi(catalogApiRef);
  const { data } = useQuery({
    queryKey: ['approvals', 'entities', kinds, term],
    queryFn: async () => {
      const { items } = await catalog.queryEntities({
        filter: { kind: [...kinds] },
        fields: ['kind', 'metadata.namespace', ...NAME_FIELDS],
        limit: SUGGESTIONS,
        ...(term && { fullTextFilter: { term, fields: NAME_FIELDS } }),
      });
      return items.map(toOption);
    },
    placeholderData: keepPreviousData,
  });
  return data ?? [];
}

function toOption(entity: Entity): EntityOption {
  const profile = entity.spec?.profile;
  const displayName =
    typeof profile === 'object' && profile !== null && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return {
    id: stringifyEntityRef(entity).toLocaleLowerCase('en-US'),
    label:
      typeof displayName === 'string'
        ? displayName
        : entity.metadata.title ?? entity.metadata.name,
  };
}
