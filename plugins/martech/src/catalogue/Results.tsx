import { Button } from '@backstage/ui';
import { ErrorState, LoadingState } from '@passerelle/ui';
import type { CatalogueState } from '../domain/catalogueState';
import type { useToolPages } from '../hooks/useTools';
import { useWords } from '../words/useWords';
import { NoResults } from './NoResults';
import { NotFoundHint } from './NotFoundHint';
import { ToolCards } from './ToolCards';
import { ToolTable } from './ToolTable';
import type { UpdateCatalogue } from './useCatalogueState';
import styles from './Catalogue.module.css';

const CARD_HEIGHT_PIXELS = 176;
const SKELETON_CARDS = 6;

export type ResultsProps = {
  state: CatalogueState;
  update: UpdateCatalogue;
  tools: ReturnType<typeof useToolPages>;
};

function MoreButton(props: { tools: ResultsProps['tools'] }) {
  const { tools } = props;
  const { t } = useWords();
  if (!tools.hasNextPage) {
    return null;
  }
  return (
    <div className={styles.more}>
      <Button
        variant="secondary"
        isPending={tools.isFetchingNextPage}
        onPress={() => tools.fetchNextPage()}
      >
        {t('catalogue.showMore')}
      </Button>
    </div>
  );
}

/** The tools that were found, in every state: loading, error, none, some, more. */
export function Results(props: ResultsProps) {
  const { state, update, tools } = props;
  if (tools.isPending) {
    return (
      <LoadingState
        shape="cards"
        count={SKELETON_CARDS}
        height={CARD_HEIGHT_PIXELS}
      />
    );
  }
  if (tools.isError && !tools.data) {
    return <ErrorState error={tools.error} onRetry={() => tools.refetch()} />;
  }
  const items = tools.data.pages.flatMap(page => page.items);
  if (items.length === 0) {
    return <NoResults state={state} update={update} />;
  }
  return (
    <div
      className={styles.found}
      aria-busy={tools.isPlaceholderData}
      data-stale={tools.isPlaceholderData || undefined}
    >
      {tools.isError && (
        <ErrorState error={tools.error} onRetry={() => tools.refetch()} />
      )}
      {state.view === 'table' ? (
        <ToolTable tools={items} />
      ) : (
        <ToolCards tools={items} />
      )}
      <MoreButton tools={tools} />
      {!tools.hasNextPage && <NotFoundHint question={state.q} />}
    </div>
  );
}
