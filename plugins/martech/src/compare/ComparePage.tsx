import { useSearchParams } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import { Button, Link } from '@backstage/ui';
import { RiPrinterLine } from '@remixicon/react';
import {
  MAX_COMPARED,
  type EntityRef,
} from '@passerelle/plugin-martech-common';
import {
  EmptyState,
  ErrorState,
  LoadingState,
  PageShell,
  QueryProvider,
  statusCodeOf,
} from '@passerelle/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { cataloguePath } from '../domain/toolPath';
import { martechKeys } from '../hooks/martechKeys';
import { useMartechSignal } from '../hooks/useMartechSignal';
import { useToolAlternatives } from '../hooks/useTool';
import { mapApiRef } from '../map/mapApiRef';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import { comparePath, readRefs } from './comparePath';
import { CompareTable } from './CompareTable';
import { ToolPicker } from './ToolPicker';
import styles from './Compare.module.css';

const MAX_SUGGESTIONS = 3;

function useCompared(refs: readonly EntityRef[]) {
  const api = useApi(mapApiRef);
  useMartechSignal();
  return useQuery({
    queryKey: [...martechKeys.lists, 'compare', refs],
    queryFn: async () => (await api.compare(refs)).items,
    enabled: refs.length > 0,
    placeholderData: keepPreviousData,
  });
}

/** Tools that meet the same need as the first one; one press adds one. */
function Suggestions(props: {
  refs: readonly EntityRef[];
  onAdd: (ref: EntityRef) => void;
}) {
  const { refs, onAdd } = props;
  const { t } = useWords();
  const localize = useLocalize();
  const similar = useToolAlternatives(refs[0], { enabled: refs.length > 0 });
  const tools = (similar.data ?? [])
    .filter(({ ref }) => !refs.includes(ref))
    .slice(0, MAX_SUGGESTIONS);
  if (tools.length === 0) {
    return null;
  }
  return (
    <p className={styles.suggestions}>
      <span>{t('compare.similar')}</span>
      {tools.map(({ ref, title }) => (
        <Button
          key={ref}
          size="small"
          variant="secondary"
          aria-label={t('compare.addNamed', { name: localize(title) })}
          onPress={() => onAdd(ref)}
        >
          {localize(title)}
        </Button>
      ))}
    </p>
  );
}

function Comparison(props: {
  refs: readonly EntityRef[];
  show: (refs: readonly EntityRef[]) => void;
}) {
  const { refs, show } = props;
  const { t } = useWords();
  const compared = useCompared(refs);
  if (refs.length === 0) {
    return (
      <EmptyState
        title={t('compare.empty.title')}
        description={t('compare.empty.text')}
      />
    );
  }
  if (compared.isError) {
    return statusCodeOf(compared.error) === 404 ? (
      <EmptyState
        title={t('compare.unknownTool.title')}
        description={t('compare.unknownTool.text')}
        action={
          <Button variant="secondary" onPress={() => show([])}>
            {t('compare.startAgain')}
          </Button>
        }
      />
    ) : (
      <ErrorState error={compared.error} onRetry={() => compared.refetch()} />
    );
  }
  if (!compared.data) {
    return <LoadingState shape="rows" count={6} />;
  }
  return (
    <CompareTable
      tools={compared.data}
      onRemove={ref => show(refs.filter(other => other !== ref))}
    />
  );
}

function Compare() {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const refs = readRefs(params, 'ref');
  const show = (next: readonly EntityRef[]) =>
    setParams(new URL(comparePath(next), window.location.href).searchParams);
  const add = (ref: EntityRef) => show([...refs, ref]);
  return (
    <PageShell
      title={t('compare.title')}
      intro={t('compare.intro')}
      overline={<Link href={cataloguePath()}>{t('compare.back')}</Link>}
      actions={
        refs.length > 0 && (
          <Button
            className={styles.control}
            variant="secondary"
            iconStart={<RiPrinterLine />}
            onPress={() => window.print()}
          >
            {t('compare.print')}
          </Button>
        )
      }
    >
      <div className={styles.control}>
        {refs.length < MAX_COMPARED ? (
          <>
            <div className={styles.picker}>
              <ToolPicker
                label={t('compare.add')}
                without={refs}
                onChoose={add}
              />
            </div>
            <Suggestions refs={refs} onAdd={add} />
          </>
        ) : (
          <p className={styles.hint}>{t('compare.full')}</p>
        )}
      </div>
      <Comparison refs={refs} show={show} />
    </PageShell>
  );
}

/** Up to four tools beside each other. */
export function ComparePage() {
  return (
    <QueryProvider>
      <Compare />
    </QueryProvider>
  );
}
