import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
} from '@backstage/ui';
import { RiFilter3Line } from '@remixicon/react';
import { activeFilters } from '../domain/catalogueState';
import { useWords } from '../words/useWords';
import { FacetPanel, type FacetPanelProps } from './FacetPanel';

/** The facets where there is no room for a column: behind a button that says how many are on. */
export function FacetDialog(props: FacetPanelProps) {
  const { t } = useWords();
  const count = activeFilters(props.state).length;
  return (
    <DialogTrigger>
      <Button variant="secondary" iconStart={<RiFilter3Line />}>
        {count > 0
          ? t('catalogue.filtersCount', { count })
          : t('catalogue.filters')}
      </Button>
      <Dialog width="min(420px, calc(100vw - 32px))">
        <DialogHeader>{t('catalogue.filters')}</DialogHeader>
        <DialogBody>
          <FacetPanel {...props} />
        </DialogBody>
        <DialogFooter>
          <Button slot="close" variant="primary">
            {t('catalogue.showResults')}
          </Button>
        </DialogFooter>
      </Dialog>
    </DialogTrigger>
  );
}
