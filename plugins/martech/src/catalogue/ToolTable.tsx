import { useMemo } from 'react';
import { Cell, Link, Table, type ColumnConfig } from '@backstage/ui';
import type { Tool } from '@passerelle/plugin-martech-common';
import { ScrollArea, ToolAvatar } from '@passerelle/ui';
import { CompareToggle } from '../compare/CompareToggle';
import { IntegrationLine } from '../components/IntegrationLine';
import { ToolCriteria } from '../components/ToolCriteria';
import { ToolStatusBadge } from '../components/ToolStatusBadge';
import { toolPath } from '../domain/toolPath';
import { FacetValue, TaxonomyName } from '../words/FacetValue';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import styles from './ToolTable.module.css';

type ToolRow = Tool & { id: string };

function NameCell(props: { tool: Tool }) {
  const { tool } = props;
  const localize = useLocalize();
  const title = localize(tool.title);
  return (
    <span className={styles.tool}>
      <CompareToggle tool={tool} isBrief />
      <ToolAvatar name={title} size="small" />
      <span>
        <Link href={toolPath(tool.ref)} weight="bold" standalone>
          {title}
        </Link>
        {tool.vendor && <span className={styles.vendor}>{tool.vendor}</span>}
      </span>
    </span>
  );
}

function useColumns(): ColumnConfig<ToolRow>[] {
  const { t, formatters } = useWords();
  return useMemo(
    () => [
      {
        id: 'tool',
        label: t('catalogue.table.tool'),
        isRowHeader: true,
        minWidth: 180,
        cell: tool => (
          <Cell>
            <NameCell tool={tool} />
          </Cell>
        ),
      },
      {
        id: 'status',
        width: 168,
        label: t('catalogue.table.status'),
        cell: tool => (
          <Cell>
            <ToolStatusBadge status={tool.validation.status} />
          </Cell>
        ),
      },
      {
        id: 'category',
        minWidth: 150,
        label: t('catalogue.table.category'),
        cell: tool => (
          <Cell>
            <TaxonomyName id={tool.category} />
          </Cell>
        ),
      },
      {
        id: 'criteria',
        label: t('catalogue.table.criteria'),
        width: 180,
        cell: tool => (
          <Cell>
            <ToolCriteria validation={tool.validation} />
          </Cell>
        ),
      },
      {
        id: 'integration',
        minWidth: 150,
        label: t('catalogue.table.integration'),
        cell: tool => (
          <Cell>
            <IntegrationLine integration={tool.integration} isBrief />
          </Cell>
        ),
      },
      {
        id: 'hosting',
        minWidth: 120,
        label: t('catalogue.table.hosting'),
        cell: tool => (
          <Cell>
            {tool.hosting && (
              <FacetValue name="hosting" value={tool.hosting.region} />
            )}
          </Cell>
        ),
      },
      {
        id: 'updated',
        minWidth: 120,
        label: t('catalogue.table.updated'),
        cell: tool => <Cell>{formatters.date(tool.updatedAt, 'medium')}</Cell>,
      },
    ],
    [t, formatters],
  );
}

/** The tools as a table, for those who compare many. */
export function ToolTable(props: { tools: readonly Tool[] }) {
  const columns = useColumns();
  const rows = useMemo(
    () => props.tools.map(tool => ({ ...tool, id: tool.ref })),
    [props.tools],
  );
  return (
    <ScrollArea>
      <div className={styles.table}>
        <Table
          columnConfig={columns}
          data={rows}
          pagination={{ type: 'none' }}
          rowConfig={{ getHref: tool => toolPath(tool.ref) }}
        />
      </div>
    </ScrollArea>
  );
}
