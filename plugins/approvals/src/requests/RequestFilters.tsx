import { useEffect, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  SearchField,
  Select,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { requestStatuses } from '@passerelle/plugin-approvals-common';
import { approvalsReactTranslationRef } from '@passerelle/plugin-approvals-react';
import { approvalsTranslationRef } from '../words/translation';
import { listViews, type ListState } from './listState';
import styles from './Requests.module.css';

const ANY_STATUS = 'any';
const SEARCH_DELAY_MS = 300;

/** Which requests, in which state, with which words. Any change starts at the first page. */
export function RequestFilters(props: {
  state: ListState;
  onChange(state: ListState): void;
}) {
  const { state, onChange } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const { t: word } = useTranslationRef(approvalsReactTranslationRef);
  const change = (part: Partial<ListState>) =>
    onChange({ ...state, cursor: undefined, ...part });

  return (
    <div className={styles.filters}>
      <ToggleButtonGroup
        aria-label={t('requests.view.label')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[state.view]}
        onSelectionChange={keys => {
          const view = listViews.find(one => keys.has(one));
          change({ view: view ?? 'mine' });
        }}
      >
        {listViews.map(view => (
          <ToggleButton key={view} id={view}>
            {t(`requests.view.${view}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Select
        className={styles.status}
        aria-label={t('requests.status.label')}
        options={[
          { id: ANY_STATUS, label: t('requests.status.any') },
          ...requestStatuses.map(status => ({
            id: status,
            label: word(`requestStatus.${status}`),
          })),
        ]}
        value={state.status ?? ANY_STATUS}
        onChange={key =>
          change({ status: requestStatuses.find(status => status === key) })
        }
      />
      <DelayedSearch
        text={state.search}
        onChange={search => change({ search })}
      />
    </div>
  );
}

/** Searches once the person pauses, not with each letter. */
function DelayedSearch(props: { text: string; onChange(text: string): void }) {
  const { text, onChange } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed === text) {
      return undefined;
    }
    const timer = setTimeout(() => onChange(typed), SEARCH_DELAY_MS);
    return () => clearTimeout(timer);
  }, [typed, text, onChange]);
  return (
    <SearchField
      className={styles.search}
      aria-label={t('requests.search')}
      placeholder={t('requests.search')}
      value={typed}
      onChange={setTyped}
    />
  );
}
