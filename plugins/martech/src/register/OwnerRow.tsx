import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Combobox } from '@backstage/ui';
import { useEntityName } from '@passerelle/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useWords } from '../words/useWords';
import { useField } from './SheetForm';
import styles from './Register.module.css';

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

function OwnerField(props: {
  label: string;
  description: string;
  owner: string;
  name: string;
  isDisabled: boolean;
  onChange: (owner: string | undefined) => void;
}) {
  const { label, description, owner, name, isDisabled, onChange } = props;
  const { t } = useWords();
  const [term, setTerm] = useState(name);
  const isChosen = owner !== '' && term === name;
  const owners = useOwners(isChosen ? '' : term.trim());
  const options =
    owner === '' || owners.some(({ id }) => id === owner)
      ? owners
      : [{ id: owner, label: name }, ...owners];
  return (
    <Combobox
      {...{ label, description, isDisabled, options }}
      menuTrigger="input"
      placeholder={t('register.owner.placeholder')}
      search={{
        inputValue: term,
        onInputChange: text => {
          setTerm(text);
          if (text === '') onChange(undefined);
        },
        filter: () => true,
      }}
      value={owner === '' ? null : owner}
      onChange={key => {
        if (key === null) return;
        onChange(String(key));
        setTerm(options.find(({ id }) => id === key)?.label ?? '');
      }}
    />
  );
}

/** Who looks after something: a team, or a person. */
export function OwnerRow(props: {
  path: string;
  label: string;
  description: string;
}) {
  const { path, label, description } = props;
  const { text: owner, set, error, lock } = useField(path);
  const name = useEntityName(owner === '' ? 'group:default/none' : owner);
  const shown = owner === '' ? '' : name;
  return (
    <div>
      <OwnerField
        key={owner + shown}
        {...{ label, description, owner }}
        name={shown}
        isDisabled={lock !== undefined}
        onChange={set}
      />
      {(lock ?? error) && (
        <p className={lock ? styles.lock : styles.error}>{lock ?? error}</p>
      )}
    </div>
  );
}
