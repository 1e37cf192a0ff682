import type { MapEdge, MapNode } from '@passerelle/plugin-martech-common';
import { EmptyState, ScrollArea, StatusBadge } from '@passerelle/ui';
import { ToolLink } from '../components/ToolName';
import { localize } from '../words/localize';
import { flowTones } from '../words/tones';
import { useWords } from '../words/useWords';
import styles from './Map.module.css';

/** The flows as a table: for the keyboard, for screen readers, and for those who look for a line. */
export function FlowTable(props: {
  nodes: readonly MapNode[];
  edges: readonly MapEdge[];
}) {
  const { nodes, edges } = props;
  const { t, language, vocabulary } = useWords();
  if (edges.length === 0) {
    return <EmptyState title={t('map.table.noFlows')} />;
  }
  const known = new Map(nodes.map(node => [node.ref, node]));
  const nameOf = (ref: string) => {
    const node = known.get(ref);
    return node ? localize(node.title, language) : ref;
  };
  const tool = (ref: string) =>
    known.get(ref)?.type === 'other' ? (
      nameOf(ref)
    ) : (
      <ToolLink toolRef={ref} name={nameOf(ref)} />
    );
  const ordered = [...edges].sort(
    (a, b) =>
      nameOf(a.from).localeCompare(nameOf(b.from), language) ||
      nameOf(a.to).localeCompare(nameOf(b.to), language),
  );
  return (
    <ScrollArea label={t('map.table.label')} isFramed>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('map.table.from')}</th>
            <th scope="col">{t('map.table.to')}</th>
            <th scope="col">{t('map.table.data')}</th>
            <th scope="col">{t('map.table.method')}</th>
            <th scope="col">{t('map.table.status')}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map(edge => (
            <tr
              key={`${edge.from} ${edge.to} ${edge.direction} ${edge.method}`}
            >
              <th scope="row">{tool(edge.from)}</th>
              <td>
                {tool(edge.to)}
                {edge.direction === 'both' && (
                  <span className={styles.quiet}> {t('map.table.both')}</span>
                )}
              </td>
              <td>{edge.data.map(vocabulary).join(', ')}</td>
              <td>{t(`integrations.method.${edge.method}`)}</td>
              <td>
                <StatusBadge tone={flowTones[edge.status]}>
                  {t(`integrations.flow.${edge.status}`)}
                </StatusBadge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
