import { Button, Select, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import type { ToolMap } from '@passerelle/plugin-martech-common';
import { localize } from '../words/localize';
import { useWords } from '../words/useWords';
import { flowingData, flowStatuses, mapViews, type MapState } from './mapState';
import styles from './Map.module.css';

const ALL = 'all';

function Choice(props: {
  label: string;
  value: string | undefined;
  options: ReadonlyArray<{ value: string; label: string }>;
  allLabel: string;
  isSearchable?: boolean;
  onChange: (value: string | undefined) => void;
}) {
  const { label, value, options, allLabel, isSearchable, onChange } = props;
  return (
    <Select
      className={styles.choice}
      label={label}
      size="small"
      searchable={isSearchable}
      options={[{ value: ALL, label: allLabel }, ...options]}
      selectedKey={value ?? ALL}
      onSelectionChange={key =>
        onChange(key === ALL || key === null ? undefined : String(key))
      }
    />
  );
}

/** What part of the map is shown, and how. */
export function MapFilters(props: {
  map: ToolMap;
  state: MapState;
  update: (change: Partial<MapState>) => void;
}) {
  const { map, state, update } = props;
  const { t, language, vocabulary } = useWords();
  const byLabel = (a: { label: string }, b: { label: string }) =>
    a.label.localeCompare(b.label, language);
  const isFiltered =
    state.category || state.data || state.status || state.focus;
  return (
    <div className={styles.filters}>
      <Choice
        label={t('map.filter.category')}
        allLabel={t('map.filter.all')}
        value={state.category}
        options={map.categories.map(({ id, title }) => ({
          value: id,
          label: localize(title, language),
        }))}
        onChange={category => update({ category, focus: undefined })}
      />
      <Choice
        label={t('map.filter.data')}
        allLabel={t('map.filter.all')}
        value={state.data}
        options={flowingData(map)
          .map(value => ({ value, label: vocabulary(value) }))
          .sort(byLabel)}
        onChange={data => update({ data })}
      />
      <Choice
        label={t('map.filter.status')}
        allLabel={t('map.status.default')}
        value={state.status}
        options={flowStatuses.map(value => ({
          value,
          label: t(`integrations.flow.${value}`),
        }))}
        onChange={value =>
          update({ status: flowStatuses.find(status => status === value) })
        }
      />
      <Choice
        label={t('map.filter.tool')}
        allLabel={t('map.filter.all')}
        isSearchable
        value={state.focus}
        options={map.nodes
          .map(({ ref, title }) => ({
            value: ref,
            label: localize(title, language),
          }))
          .sort(byLabel)}
        onChange={focus => update({ focus, category: undefined })}
      />
      {isFiltered && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() =>
            update({
              category: undefined,
              data: undefined,
              status: undefined,
              focus: undefined,
            })
          }
        >
          {t('map.clear')}
        </Button>
      )}
      <ToggleButtonGroup
        className={styles.views}
        aria-label={t('map.view')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={state.view ? [state.view] : []}
        onSelectionChange={keys => {
          const view = mapViews.find(known => keys.has(known));
          if (view) update({ view });
        }}
      >
        {mapViews.map(view => (
          <ToggleButton key={view} id={view} size="small">
            {t(`map.view.${view}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
