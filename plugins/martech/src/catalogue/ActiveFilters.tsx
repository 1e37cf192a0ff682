import { Button, VisuallyHidden } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import {
  activeFilters,
  toggleFilter,
  type CatalogueState,
} from '../domain/catalogueState';
import { FacetValue } from '../words/FacetValue';
import { useWords } from '../words/useWords';
import type { UpdateCatalogue } from './useCatalogueState';
import styles from './Catalogue.module.css';

/** The filters that are on; one press takes one off. */
export function ActiveFilters(props: {
  state: CatalogueState;
  update: UpdateCatalogue;
}) {
  const { state, update } = props;
  const { t } = useWords();
  const filters = activeFilters(state);
  if (filters.length === 0) {
    return null;
  }
  return (
    <ul className={styles.chips} aria-label={t('catalogue.activeFilters')}>
      {filters.map(({ name, value }) => (
        <li key={`${name}=${value}`}>
          <Button
            className={styles.chip}
            variant="secondary"
            size="small"
            iconEnd={<RiCloseLine />}
            onPress={() => update(before => toggleFilter(before, name, value))}
          >
            <VisuallyHidden>{t('catalogue.removeFilter')} </VisuallyHidden>
            <FacetValue name={name} value={value} />
          </Button>
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <Button
            variant="tertiary"
            size="small"
            onPress={() => update(before => ({ ...before, filters: {} }))}
          >
            {t('catalogue.clearFilters')}
          </Button>
        </li>
      )}
    </ul>
  );
}
