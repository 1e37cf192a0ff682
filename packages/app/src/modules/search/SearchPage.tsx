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

/** Types of results, in the order in which people look for them. */
const types = [
  { value: ALL, label: 'search.all' },
  { value: 'martech-tool', label: 'search.tools' },
  { value: 'approvals-request', label: 'search.requests' },
  { value: 'martech-glossary', label: 'search.glossary' },
  { value: 'software-catalog', label: 'search.catalog' },
] as const;

/** The search of the whole portal; the address says what is looked for. */
export function SearchPage(props: { items: readonly ResultItem[] }) {
  const { t } = useTranslationRef(appTranslationRef);
  const [parameters, setParameters] = useSearchParams();
  const term = parameters.get('query') ?? '';
  const type =
    types.find(({ value }) => value === parameters.get('type'))?.value ?? ALL;
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
            const chosen = types.find(({ value }) => keys.has(value));
            look({ term, type: chosen?.value ?? ALL });
          }}
          className={styles.types}
        >
          {types.map(({ value, label }) => (
            <ToggleButton key={value} id={value}>
              {t(label)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <SearchResults
          items={props.items}
          question={{ term, type: type === ALL ? undefined : type, cursor }}
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
