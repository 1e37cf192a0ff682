import { Button } from '@backstage/ui';
import { EmptyState } from '@passerelle/ui';
import { activeFilters, type CatalogueState } from '../domain/catalogueState';
import { useWords } from '../words/useWords';
import { NotFoundHint } from './NotFoundHint';
import type { UpdateCatalogue } from './useCatalogueState';

/** Nothing was found: why, and the way out. */
export function NoResults(props: {
  state: CatalogueState;
  update: UpdateCatalogue;
}) {
  const { state, update } = props;
  const { t } = useWords();
  const hasFilters = activeFilters(state).length > 0;
  const withoutFilters = state.q
    ? t('catalogue.empty.withQuestion', { question: state.q })
    : t('catalogue.empty.nothing');
  return (
    <>
      <EmptyState
        title={t('catalogue.empty.title')}
        description={
          hasFilters ? t('catalogue.empty.withFilters') : withoutFilters
        }
        action={
          <>
            {hasFilters && (
              <Button
                variant="primary"
                onPress={() => update(before => ({ ...before, filters: {} }))}
              >
                {t('catalogue.clearFilters')}
              </Button>
            )}
            {state.q && (
              <Button
                variant={hasFilters ? 'secondary' : 'primary'}
                onPress={() => update(before => ({ ...before, q: '' }))}
              >
                {t('catalogue.empty.clearQuestion')}
              </Button>
            )}
          </>
        }
      />
      <NotFoundHint question={state.q} />
    </>
  );
}
