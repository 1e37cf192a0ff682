import { useMemo, useState } from 'react';
import { Button, Cell, Link, Table, type ColumnConfig } from '@backstage/ui';
import type { RegisterItem } from '@passerelle/plugin-martech-common';
import {
  CardSection,
  EmptyState,
  ErrorState,
  LoadingState,
  ScrollArea,
} from '@passerelle/ui';
import { toolPath } from '../domain/toolPath';
import { useWords } from '../words/useWords';
import { useRegister } from './useRegister';
import styles from './Gdpr.module.css';

const PAGE = 20;

/** The columns that fit on a screen; the files have all. */
const shownColumns = [
  'purpose',
  'legalBasis',
  'subjects',
  'categories',
  'sensitive',
  'retention',
  'processors',
  'transfers',
  'verdict',
];

type Row = RegisterItem & { id: string };

function useColumns(titles: ReadonlyMap<string, string>): ColumnConfig<Row>[] {
  return useMemo(
    () => [
      {
        id: 'name',
        label: titles.get('name') ?? '',
        isRowHeader: true,
        minWidth: 160,
        cell: row => (
          <Cell>
            <Link href={toolPath(row.toolRef)} weight="bold" standalone>
              {row.cells.name}
            </Link>
          </Cell>
        ),
      },
      ...shownColumns.map(id => ({
        id,
        label: titles.get(id) ?? id,
        minWidth: 150,
        cell: (row: Row) => <Cell>{row.cells[id] || '–'}</Cell>,
      })),
    ],
    [titles],
  );
}

/** The page numbers of the stock table speak English only; rows are added at the end instead. */
function Rows(props: { rows: Row[]; titles: ReadonlyMap<string, string> }) {
  const { rows } = props;
  const { t } = useWords();
  const columns = useColumns(props.titles);
  const [shown, setShown] = useState(PAGE);
  return (
    <div className={styles.list}>
      <ScrollArea>
        <Table
          columnConfig={columns}
          data={rows.slice(0, shown)}
          pagination={{ type: 'none' }}
        />
      </ScrollArea>
      {rows.length > shown && (
        <Button
          variant="secondary"
          onPress={() => setShown(before => before + PAGE)}
        >
          {t('gdpr.more', { count: Math.min(PAGE, rows.length - shown) })}
        </Button>
      )}
    </div>
  );
}

/** One row for each tool that handles personal data, with the columns that matter most. */
export function RegisterTable() {
  const { t, formatters } = useWords();
  const register = useRegister();
  const { data } = register;
  const titles = useMemo(
    () => new Map(data?.columns.map(({ id, title }) => [id, title])),
    [data],
  );
  const rows = useMemo(
    () => (data?.items ?? []).map(item => ({ ...item, id: item.toolRef })),
    [data],
  );
  return (
    <CardSection
      title={t('gdpr.table')}
      description={
        data &&
        t('gdpr.tableHint', {
          date: formatters.date(data.takenAt),
          columns: formatters.number(data.columns.length),
        })
      }
    >
      {register.isPending && <LoadingState shape="rows" />}
      {register.isError && (
        <ErrorState error={register.error} onRetry={() => register.refetch()} />
      )}
      {data && rows.length === 0 && (
        <EmptyState
          title={t('gdpr.empty.title')}
          description={t('gdpr.empty.text')}
        />
      )}
      {data && rows.length > 0 && <Rows rows={rows} titles={titles} />}
    </CardSection>
  );
}
