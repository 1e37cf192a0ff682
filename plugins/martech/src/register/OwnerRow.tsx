import { useApi } from '@backstage/core-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useWords } from '../words/useWords';
import { RefRow } from './RefRow';

const SUGGESTIONS = 20;
const NAME_FIELDS = [
  'metadata.name',
  'metadata.title',
  'spec.profile.displayName',
];

/** Teams and people whose name contains what is typed. */
function useOwners(term: string) {
  const catalog = useApi(catalogApiRef);
  const { data = [] } = useQuery({
    queryKey: ['martech', 'owners', term],
    queryFn: async () => {
      const { items } = await catalog.queryEntities({
        filter: { kind: ['Group', 'User'] },
        fields: ['kind', 'metadata.namespace', ...NAME_FIELDS],
        limit: SUGGESTIONS,
        ...(term && { fullTextFilter: { term, fields: NAME_FIELDS } }),
      });
      return items.map(entity => {
        const profile = Object(entity.spec?.profile);
        return {
          id: stringifyEntityRef(entity).toLowerCase(),
          label: String(
            profile.displayName ??
              entity.metadata.title ??
              entity.metadata.name,
          ),
        };
      });
    },
    placeholderData: keepPreviousData,
  });
  return data;
}

/** Who looks after something: a team, or a person. */
export function OwnerRow(props: {
  path: string;
  label: string;
  description: string;
}) {
  const { t } = useWords();
  return (
    <RefRow
      {...props}
      placeholder={t('register.owner.placeholder')}
      useOptions={useOwners}
    />
  );
}
