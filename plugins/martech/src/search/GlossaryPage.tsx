import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { SearchField } from '@backstage/ui';
import { glossary } from '@passerelle/plugin-martech-common';
import { EmptyState, PageShell, useAppLanguage } from '@passerelle/ui';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import styles from './GlossaryPage.module.css';

function fold(text: string): string {
  return text.toLocaleLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** The words that IT and marketing share, with one meaning each. */
export function GlossaryPage() {
  const { t } = useWords();
  const localize = useLocalize();
  const language = useAppLanguage();
  const { hash } = useLocation();
  const [text, setText] = useState('');

  const terms = useMemo(() => {
    const order = new Intl.Collator(language);
    return glossary
      .map(({ id, term, definition }) => ({
        id,
        term: localize(term),
        definition: localize(definition),
        words: fold(Object.values({ ...term }).join(' ')),
      }))
      .filter(({ words }) => words.includes(fold(text.trim())))
      .sort((a, b) => order.compare(a.term, b.term));
  }, [localize, language, text]);

  useEffect(() => {
    const wanted = hash && document.getElementById(hash.slice(1));
    if (wanted) wanted.scrollIntoView({ block: 'center' });
  }, [hash]);

  return (
    <PageShell title={t('glossary.title')} intro={t('glossary.intro')}>
      <SearchField
        aria-label={t('glossary.find')}
        placeholder={t('glossary.find')}
        value={text}
        onChange={setText}
        className={styles.find}
      />
      {terms.length === 0 ? (
        <EmptyState
          title={t('glossary.none')}
          description={t('glossary.noneHint')}
        />
      ) : (
        <dl className={styles.terms}>
          {terms.map(({ id, term, definition }) => (
            <div
              key={id}
              id={id}
              className={styles.term}
              data-wanted={hash === `#${id}` || undefined}
            >
              <dt>{term}</dt>
              <dd>{definition}</dd>
            </div>
          ))}
        </dl>
      )}
    </PageShell>
  );
}
