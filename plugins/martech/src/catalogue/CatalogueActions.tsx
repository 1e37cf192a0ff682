import { Select, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { RiLayoutGridLine, RiTableLine } from '@remixicon/react';
import {
  catalogueSorts,
  catalogueViews,
  defaultSort,
  toToolsQuery,
  type CatalogueState,
} from '../domain/catalogueState';
import { CatalogueFiles } from '../import/CatalogueFiles';
import { useWords } from '../words/useWords';
import type { UpdateCatalogue } from './useCatalogueState';
import styles from './Catalogue.module.css';

const viewIcons = { cards: <RiLayoutGridLine />, table: <RiTableLine /> };

function SortSelect(props: { state: CatalogueState; update: UpdateCatalogue }) {
  const { state, update } = props;
  const { t } = useWords();
  // Best match means nothing without a question.
  const sorts = catalogueSorts.filter(
    sort => sort !== 'relevance' || state.q !== '',
  );
  const wanted = state.sort ?? defaultSort(state.q);
  const selected = sorts.includes(wanted) ? wanted : 'title';
  return (
    <Select
      className={styles.sort}
      aria-label={t('catalogue.sort')}
      size="small"
      options={sorts.map(sort => ({
        value: sort,
        label: t(`catalogue.sort.${sort}`),
      }))}
      selectedKey={selected}
      onSelectionChange={key => {
        const sort = catalogueSorts.find(known => known === key);
        update(before => ({ ...before, sort }));
      }}
    />
  );
}

/** How results are ordered and drawn, and taken home. */
export function CatalogueActions(props: {
  state: CatalogueState;
  update: UpdateCatalogue;
}) {
  const { state, update } = props;
  const { t } = useWords();
  return (
    <>
      <SortSelect state={state} update={update} />
      <ToggleButtonGroup
        aria-label={t('catalogue.view')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[state.view]}
        onSelectionChange={keys => {
          const view = catalogueViews.find(known => keys.has(known));
          if (view) {
            update(before => ({ ...before, view }));
          }
        }}
      >
        {catalogueViews.map(view => (
          <ToggleButton
            key={view}
            id={view}
            size="small"
            iconStart={viewIcons[view]}
          >
            {t(`catalogue.view.${view}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <CatalogueFiles query={toToolsQuery(state)} />
    </>
  );
}
