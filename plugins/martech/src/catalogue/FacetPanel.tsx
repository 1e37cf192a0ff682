import { useState } from 'react';
import { Button, Checkbox, CheckboxGroup, Skeleton } from '@backstage/ui';
import type {
  FacetCount,
  FacetName,
  ToolPage,
} from '@passerelle/plugin-martech-common';
import {
  setFilter,
  visibleFacets,
  type CatalogueState,
} from '../domain/catalogueState';
import { facetOptions } from '../domain/facetOptions';
import { FacetValue } from '../words/FacetValue';
import { useWords } from '../words/useWords';
import type { UpdateCatalogue } from './useCatalogueState';
import styles from './Facets.module.css';

/** So many values are shown; the others are folded away when they are enough to be worth a click. */
const SHOWN = 6;
const WORTH_FOLDING = 4;

export type FacetPanelProps = {
  state: CatalogueState;
  update: UpdateCatalogue;
  /** Undefined while loading. */
  facets: ToolPage['facets'];
};

/** The values that are shown: the first ones, and every chosen one. */
function shownOptions(
  options: FacetCount[],
  chosen: readonly string[],
  showAll: boolean,
): FacetCount[] {
  return showAll
    ? options
    : options.filter(
        ({ value }, index) => index < SHOWN || chosen.includes(value),
      );
}

function FacetOption(props: { name: FacetName; option: FacetCount }) {
  const { name, option } = props;
  const { formatters } = useWords();
  return (
    <Checkbox value={option.value} className={styles.option}>
      <span className={styles.label}>
        <span>
          <FacetValue name={name} value={option.value} />
        </span>
        <span className={styles.count}>{formatters.number(option.count)}</span>
      </span>
    </Checkbox>
  );
}

function Facet(props: FacetPanelProps & { name: FacetName }) {
  const { name, state, update, facets } = props;
  const { t } = useWords();
  const [showAll, setShowAll] = useState(false);
  const chosen = state.filters[name] ?? [];
  const options = facetOptions(name, facets?.[name], chosen);
  const isShort = options.length < SHOWN + WORTH_FOLDING;
  const shown = shownOptions(options, chosen, showAll || isShort);
  const hidden = options.length - shown.length;
  if (options.length === 0) {
    return null;
  }
  return (
    <div className={styles.facet}>
      <CheckboxGroup
        label={t(`facet.${name}`)}
        value={chosen}
        onChange={values => update(before => setFilter(before, name, values))}
      >
        {shown.map(option => (
          <FacetOption key={option.value} name={name} option={option} />
        ))}
      </CheckboxGroup>
      {(hidden > 0 || showAll) && !isShort && (
        <Button
          variant="tertiary"
          size="small"
          className={styles.more}
          aria-expanded={showAll}
          onPress={() => setShowAll(!showAll)}
        >
          {showAll
            ? t('catalogue.fewerValues')
            : t('catalogue.moreValues', { number: String(hidden) })}
        </Button>
      )}
    </div>
  );
}

/** The questions by which results are narrowed, each with how many tools it would leave. */
export function FacetPanel(props: FacetPanelProps) {
  if (!props.facets) {
    return (
      <div className={styles.panel} aria-hidden="true">
        {visibleFacets.slice(0, 4).map(name => (
          <Skeleton key={name} height={132} width="100%" />
        ))}
      </div>
    );
  }
  return (
    <div className={styles.panel}>
      {visibleFacets.map(name => (
        <Facet key={name} name={name} {...props} />
      ))}
    </div>
  );
}
