import { lazy, Suspense, useMemo, useState, useSyncExternalStore } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import type { EntityRef, ToolMap } from '@passerelle/plugin-martech-common';
import {
  EmptyState,
  ErrorState,
  LoadingState,
  PageShell,
  QueryProvider,
} from '@passerelle/ui';
import { useQuery } from '@tanstack/react-query';
import { martechKeys } from '../hooks/martechKeys';
import { useMartechSignal } from '../hooks/useMartechSignal';
import { useWords } from '../words/useWords';
import { FlowTable } from './FlowTable';
import { mapApiRef } from './mapApiRef';
import { MapFilters } from './MapFilters';
import {
  parseMapState,
  selectMap,
  toMapParams,
  type MapState,
} from './mapState';
import { ToolPanel } from './ToolPanel';
import styles from './Map.module.css';

/** Only who looks at the picture loads what draws it. */
const MapGraph = lazy(() => import('./MapGraph'));
const GRAPH_HEIGHT_PIXELS = 800;

function useMap() {
  const api = useApi(mapApiRef);
  useMartechSignal();
  return useQuery({
    queryKey: [...martechKeys.lists, 'map'],
    queryFn: ({ signal }) => api.getMap({ signal }),
  });
}

const NARROW = '(width < 700px)';

function useIsNarrow(): boolean {
  return useSyncExternalStore(
    onChange => {
      const query = window.matchMedia(NARROW);
      query.addEventListener('change', onChange);
      return () => query.removeEventListener('change', onChange);
    },
    () => window.matchMedia(NARROW).matches,
  );
}

function useMapState(): [MapState, (change: Partial<MapState>) => void] {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => parseMapState(params), [params]);
  return [state, change => setParams(toMapParams({ ...state, ...change }))];
}

/** The picture, with the chosen tool beside it. */
function Picture(props: {
  map: ToolMap;
  state: MapState;
  selection: ReturnType<typeof selectMap>;
  update: (change: Partial<MapState>) => void;
}) {
  const { map, state, selection, update } = props;
  const { nodes, edges } = selection;
  const [chosen, setChosen] = useState<EntityRef>();
  const selected = nodes.find(({ ref }) => ref === (chosen ?? state.focus));
  return (
    <div className={styles.picture} data-with-panel={!!selected || undefined}>
      <div className={styles.frame}>
        <Suspense
          fallback={
            <LoadingState shape="banner" height={GRAPH_HEIGHT_PIXELS} />
          }
        >
          <MapGraph
            map={map}
            nodes={nodes}
            edges={edges}
            focus={state.focus}
            selected={selected?.ref}
            onSelect={setChosen}
          />
        </Suspense>
      </div>
      {selected && (
        <ToolPanel
          tool={selected}
          nodes={map.nodes}
          edges={map.edges}
          isFocus={selected.ref === state.focus}
          onFocus={() =>
            update({
              focus: selected.ref === state.focus ? undefined : selected.ref,
              category: undefined,
            })
          }
          onClose={() => {
            setChosen(undefined);
            if (state.focus) update({ focus: undefined });
          }}
        />
      )}
    </div>
  );
}

function MapContent(props: { map: ToolMap }) {
  const { map } = props;
  const { t, formatters } = useWords();
  const [state, update] = useMapState();
  const isNarrow = useIsNarrow();
  const view = state.view ?? (isNarrow ? 'table' : 'map');
  const selection = useMemo(() => selectMap(map, state), [map, state]);
  const known = map.nodes.filter(({ type }) => type !== 'other').length;
  if (map.nodes.length === 0) {
    return (
      <EmptyState
        title={t('map.noTools.title')}
        description={t('map.noTools.text')}
      />
    );
  }
  return (
    <div className={styles.content}>
      <MapFilters map={map} state={{ ...state, view }} update={update} />
      <p className={styles.quiet} role="status">
        {t('map.count', {
          tools: formatters.number(selection.nodes.length),
          flows: formatters.number(selection.edges.length),
        })}
        {known < map.totalItems &&
          `. ${t('map.cut', {
            shown: formatters.number(known),
            total: formatters.number(map.totalItems),
          })}`}
      </p>
      {selection.nodes.length === 0 && (
        <EmptyState
          title={t('map.empty.title')}
          description={t('map.empty.text')}
        />
      )}
      {selection.nodes.length > 0 &&
        (view === 'table' ? (
          <FlowTable nodes={map.nodes} edges={selection.edges} />
        ) : (
          <Picture
            map={map}
            state={state}
            selection={selection}
            update={update}
          />
        ))}
    </div>
  );
}

function Page() {
  const { t } = useWords();
  const map = useMap();
  return (
    <PageShell title={t('map.title')} intro={t('map.intro')}>
      {map.isPending && (
        <LoadingState shape="banner" height={GRAPH_HEIGHT_PIXELS} />
      )}
      {map.isError && (
        <ErrorState error={map.error} onRetry={() => map.refetch()} />
      )}
      {map.data && <MapContent map={map.data} />}
    </PageShell>
  );
}

/** The stack by category, and the data that flows between the tools. */
export function MapPage() {
  return (
    <QueryProvider>
      <Page />
    </QueryProvider>
  );
}
