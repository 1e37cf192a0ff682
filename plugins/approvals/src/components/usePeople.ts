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

export type PersonOption = { id: string; label: string };

/**
 * People and teams of the catalog whose name contains what is typed.
 *
 * @param kinds - `user`, `group` or both
 */
export function usePeople(
  kinds: ReadonlyArray<'user' | 'group'>,
  term: string,
): PersonOption[] {
  const catalog = useApi(catalogApiRef);
  const { data } = useQuery({
    queryKey: ['approvals', 'people', kinds, term],
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

function toOption(entity: Entity): PersonOption {
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
