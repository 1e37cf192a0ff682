import { useCallback, useRef } from 'react';
import { PageShell, QueryProvider } from '@passerelle/ui';
import { CompareBar } from '../compare/CompareBar';
import { FinderField } from '../components/FinderField';
import {
  toToolsQuery,
  visibleFacets,
  type CatalogueState,
} from '../domain/catalogueState';
import { facetOptions } from '../domain/facetOptions';
import { useToolPages } from '../hooks/useTools';
import { resultSentence } from '../words/resultSentence';
import { useWords } from '../words/useWords';
import { ActiveFilters } from './ActiveFilters';
import { CatalogueActions } from './CatalogueActions';
import { FacetPanel } from './FacetPanel';
import { FacetDialog } from './FacetDialog';
import { Results } from './Results';
import { useCatalogueState, type UpdateCatalogue } from './useCatalogueState';
import { useQuestionField } from './useQuestionField';
import styles from './Catalogue.module.css';

/** Says what was found; while a new question is answered it keeps speaking of the results on screen. */
function useResultSentence(
  tools: ReturnType<typeof useToolPages>,
  state: CatalogueState,
): string {
  const { t, formatters } = useWords();
  const answered = useRef(state);
  if (tools.data && !tools.isPlaceholderData) {
    answered.current = state;
  }
  const firstPage = tools.data?.pages[0];
  if (!firstPage) {
    return tools.isError ? '\u00a0' : t('catalogue.loading');
  }
  return resultSentence(firstPage, answered.current, t, formatters.number);
}

function Question(props: { state: CatalogueState; update: UpdateCatalogue }) {
  const { state, update } = props;
  const { t } = useWords();
  const ask = useCallback(
    (q: string) => update(before => ({ ...before, q }), { replace: true }),
    [update],
  );
  const { text, setText, askNow } = useQuestionField(state.q, ask);
  return (
    <FinderField
      label={t('catalogue.findLabel')}
      placeholder={t('catalogue.findPlaceholder')}
      value={text}
      onChange={setText}
      onSubmit={askNow}
    />
  );
}

function Catalogue() {
  const { t } = useWords();
  const [state, update] = useCatalogueState();
  const tools = useToolPages(toToolsQuery(state));
  const sentence = useResultSentence(tools, state);
  const facets = tools.data?.pages[0]?.facets;
  const hasFacets =
    !facets ||
    visibleFacets.some(
      name =>
        facetOptions(name, facets[name], state.filters[name] ?? []).length > 0,
    );
  return (
    <PageShell
      title={t('catalogue.title')}
      intro={<span aria-live="polite">{sentence}</span>}
      actions={<CatalogueActions state={state} update={update} />}
    >
      <Question state={state} update={update} />
      <div className={styles.body}>
        {hasFacets && (
          <aside className={styles.facets} aria-label={t('catalogue.filters')}>
            <FacetPanel state={state} update={update} facets={facets} />
          </aside>
        )}
        <div className={styles.results}>
          <div className={styles.facetButton}>
            <FacetDialog state={state} update={update} facets={facets} />
          </div>
          <ActiveFilters state={state} update={update} />
          <Results state={state} update={update} tools={tools} />
          <CompareBar />
        </div>
      </div>
    </PageShell>
  );
}

/** All tools: find one by a need, and see whether it may be used. */
export function CataloguePage() {
  return (
    <QueryProvider>
      <Catalogue />
    </QueryProvider>
  );
}
