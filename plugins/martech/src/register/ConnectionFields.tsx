import { useApi } from '@backstage/core-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTools } from '../hooks/useTools';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import { ChoiceRow, useChoices } from './fields';
import { Fold } from './Fold';
import { RefRow } from './RefRow';
import { RowsField } from './RowsField';
import { textAt } from './sheetFields';
import { useSheetForm } from './SheetForm';
import { useDataWords } from './useDataWords';
import { WordsRow } from './WordsRow';
import styles from './Register.module.css';

const SUGGESTIONS = 20;
const MAX_FLOWS = 200;
const MAX_APIS = 100;
const NAME_FIELDS = ['metadata.name', 'metadata.title'];
const kinds = [
  'contact',
  'consents',
  'segments',
  'campaign-events',
  'behaviour',
  'orders',
];

function useOtherTools(term: string) {
  const localize = useLocalize();
  const { data } = useTools({ limit: SUGGESTIONS, ...(term && { q: term }) });
  return (data?.items ?? []).map(({ ref, title }) => ({
    id: ref,
    label: localize(title),
  }));
}

function useApis(term: string) {
  const catalog = useApi(catalogApiRef);
  const { data = [] } = useQuery({
    queryKey: ['martech', 'api-names', term],
    queryFn: async () => {
      const { items } = await catalog.queryEntities({
        filter: { kind: 'API' },
        fields: ['kind', 'metadata.namespace', ...NAME_FIELDS],
        limit: SUGGESTIONS,
        ...(term && { fullTextFilter: { term, fields: NAME_FIELDS } }),
      });
      return items.map(entity => ({
        id: stringifyEntityRef(entity).toLowerCase(),
        label: entity.metadata.title ?? entity.metadata.name,
      }));
    },
    placeholderData: keepPreviousData,
  });
  return data;
}

function FlowRow(props: { path: string; label: string }) {
  const { path, label } = props;
  const { t } = useWords();
  const { labelOf, options } = useDataWords();
  return (
    <>
      <strong>{label}</strong>
      <RefRow
        path={`${path}/with`}
        label={t('register.flow.with')}
        placeholder={t('register.flow.with.placeholder')}
        useOptions={useOtherTools}
      />
      <div className={styles.pair}>
        <ChoiceRow
          path={`${path}/direction`}
          label={t('register.flow.direction')}
          isRequired
          options={useChoices('flows/direction')}
        />
        <ChoiceRow
          path={`${path}/method`}
          label={t('register.flow.method')}
          isRequired
          options={useChoices('flows/method')}
        />
        <ChoiceRow
          path={`${path}/status`}
          label={t('register.flow.status')}
          isRequired
          options={useChoices('flows/status')}
        />
      </div>
      <WordsRow
        path={`${path}/data`}
        label={t('register.flow.data')}
        words={options(kinds)}
        labelOf={labelOf}
        addLabel={t('register.flow.data.add')}
      />
    </>
  );
}

function ApiRows(props: { path: '/apis' | '/consumedApis' }) {
  const { path } = props;
  const { t } = useWords();
  const words = path === '/apis' ? 'apis' : 'consumedApis';
  return (
    <RowsField
      path={path}
      label={t(`register.${words}`)}
      description={t(`register.${words}.help`)}
      addLabel={t(`register.${words}.add`)}
      rowLabel={number => t('register.api.number', { number: String(number) })}
      max={MAX_APIS}
      blank=""
    >
      {(row, label) => (
        <RefRow
          path={row}
          label={label}
          placeholder={t('register.api.placeholder')}
          useOptions={useApis}
        />
      )}
    </RowsField>
  );
}

/** With what the tool exchanges data; the technical owner usually knows. */
export function ConnectionFields() {
  const { t } = useWords();
  const { sheet } = useSheetForm();
  const isApi = textAt(sheet, '/type') === 'api';
  return (
    <Fold
      title={t('register.connections')}
      subtitle={t('register.connections.help')}
      paths={['/flows', '/apis', '/consumedApis']}
    >
      <RowsField
        path="/flows"
        label={t('register.flows')}
        description={t('register.flows.help')}
        addLabel={t('register.flows.add')}
        rowLabel={number =>
          t('register.flow.number', { number: String(number) })
        }
        max={MAX_FLOWS}
        blank={{}}
      >
        {(path, label) => <FlowRow {...{ path, label }} />}
      </RowsField>
      {!isApi && <ApiRows path="/apis" />}
      {!isApi && <ApiRows path="/consumedApis" />}
    </Fold>
  );
}
