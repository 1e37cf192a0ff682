import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchField, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { PageShell } from '@passerelle/ui';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { appTranslationRef } from '../translations/appTranslationRef';
import styles from './Search.module.css';
import { SearchResults, type ResultItem } from './SearchResults';

const ALL = 'all';
const TYPING_PAUSE_MILLISECONDS = 250;

/**
 * Which results can be chosen, in the order in which people look for them. The catalog's own entries come on demand only:
 * they tell of the same tools in words for engineers.
 */
const choices = [
  {
    value: ALL,
    label: 'search.all',
    types: ['martech-tool', 'approvals-request', 'martech-glossary'],
  },
  { value: 'tools', label: 'search.tools', types: ['martech-tool'] },
  { value: 'requests', label: 'search.requests', types: ['approvals-request'] },
  { value: 'glossary', label: 'search.glossary', types: ['martech-glossary'] },
  { value: 'catalog', label: 'search.catalog', types: ['software-catalog'] },
] as const;

/** The search of the whole portal; the address says what is looked for. */
export function SearchPage(props: { items: readonly ResultItem[] }) {
  const { t } = useTranslationRef(appTranslationRef);
  const [parameters, setParameters] = useSearchParams();
  const term = parameters.get('query') ?? '';
  const chosen =
    choices.find(({ value }) => value === parameters.get('type')) ?? choices[0];
  const type = chosen.value;
  const cursor = parameters.get('cursor') ?? undefined;
  const look = (next: { term: string; type: string; cursor?: string }) =>
    setParameters(
      {
        ...(next.term && { query: next.term }),
        ...(next.type !== ALL && { type: next.type }),
        ...(next.cursor && { cursor: next.cursor }),
      },
      { replace: !next.cursor },
    );

  return (
    <PageShell title={t('search.title')} intro={t('search.intro')}>
      <div className={styles.content}>
        <TermField
          key={term}
          term={term}
          onChange={next => look({ term: next, type })}
        />
        <ToggleButtonGroup
          aria-label={t('search.types')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[type]}
          onSelectionChange={keys => {
            const next = choices.find(({ value }) => keys.has(value));
            look({ term, type: next?.value ?? ALL });
          }}
          className={styles.types}
        >
          {choices.map(({ value, label }) => (
            <ToggleButton key={value} id={value}>
              {t(label)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <SearchResults
          items={props.items}
          question={{ term, types: chosen.types, cursor }}
          onPage={next => look({ term, type, cursor: next })}
        />
      </div>
    </PageShell>
  );
}

/** Asks a moment after the last key. */
function TermField(props: { term: string; onChange: (term: string) => void }) {
  const { term, onChange } = props;
  const { t } = useTranslationRef(appTranslationRef);
  const [text, setText] = useState(term);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (text.trim() !== term) onChange(text.trim());
    }, TYPING_PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  });
  return (
    <SearchField
      aria-label={t('search.title')}
      placeholder={t('search.placeholder')}
      value={text}
      onChange={setText}
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
    />
  );
}
