import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchResultListItemBlueprint } from '@backstage/plugin-search-react/alpha';
import type { SearchResult } from '@backstage/plugin-search-common';
import { Button } from '@backstage/ui';
import { EmptyState, ErrorState, LoadingState } from '@passerelle/ui';
import { RiSearchLine } from '@remixicon/react';
import { appTranslationRef } from '../translations/appTranslationRef';
import { OtherResult } from './OtherResult';
import styles from './Search.module.css';
import { useSearchResults, type SearchQuestion } from './useSearchResults';

/** How a plugin shows the results that are its own. */
export type ResultItem = typeof SearchResultListItemBlueprint.dataRefs.item.T;

const ROW_HEIGHT_PIXELS = 72;

/** What was found, a page at a time. */
export function SearchResults(props: {
  items: readonly ResultItem[];
  question: SearchQuestion;
  onPage: (cursor: string) => void;
}) {
  const { items, question, onPage } = props;
  const { t } = useTranslationRef(appTranslationRef);
  const { data, error, refetch } = useSearchResults(question);

  if (question.term === '') {
    return (
      <EmptyState
        icon={<RiSearchLine size={22} />}
        title={t('search.start')}
        description={t('search.startHint')}
      />
    );
  }
  if (error) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  if (!data) return <LoadingState count={5} height={ROW_HEIGHT_PIXELS} />;
  const { results, previousPageCursor, nextPageCursor } = data;
  return (
    <>
      {results.length === 0 ? (
        <EmptyState
          icon={<RiSearchLine size={22} />}
          title={t('search.none')}
          description={t('search.noneHint')}
        />
      ) : (
        <ul className={styles.list}>
          {results.map(result => (
            <Result
              key={`${result.type} ${result.document.location}`}
              result={result}
              items={items}
            />
          ))}
        </ul>
      )}
      {(previousPageCursor || nextPageCursor) && (
        <div className={styles.pages}>
          <Button
            variant="secondary"
            isDisabled={!previousPageCursor}
            onPress={() => previousPageCursor && onPage(previousPageCursor)}
          >
            {t('search.previous')}
          </Button>
          <Button
            variant="secondary"
            isDisabled={!nextPageCursor}
            onPress={() => nextPageCursor && onPage(nextPageCursor)}
          >
            {t('search.next')}
          </Button>
        </div>
      )}
    </>
  );
}

function Result(props: { result: SearchResult; items: readonly ResultItem[] }) {
  const { result, items } = props;
  const item = items.find(({ predicate }) => predicate?.(result));
  if (!item) return <OtherResult document={result.document} />;
  const Component = item.component;
  return <Component rank={result.rank} result={result.document} />;
}
