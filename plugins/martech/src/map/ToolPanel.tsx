import { Button, ButtonIcon, ButtonLink } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import type { MapEdge, MapNode } from '@passerelle/plugin-martech-common';
import { CardSection } from '@passerelle/ui';
import { ToolStatusBadge } from '../components/ToolStatusBadge';
import { toolPath } from '../domain/toolPath';
import { localize } from '../words/localize';
import { useWords } from '../words/useWords';
import styles from './Map.module.css';

/** The tool that was chosen on the map: its flows in words, and where to go from here. */
export function ToolPanel(props: {
  tool: MapNode;
  nodes: readonly MapNode[];
  edges: readonly MapEdge[];
  isFocus: boolean;
  onFocus: () => void;
  onClose: () => void;
}) {
  const { tool, nodes, edges, isFocus, onFocus, onClose } = props;
  const { t, language, vocabulary } = useWords();
  const name = localize(tool.title, language);
  const own = edges.filter(
    ({ from, to }) => from === tool.ref || to === tool.ref,
  );
  const partnerName = (ref: string) => {
    const node = nodes.find(one => one.ref === ref);
    return node ? localize(node.title, language) : ref;
  };
  return (
    <CardSection
      title={name}
      actions={
        <ButtonIcon
          size="small"
          variant="tertiary"
          icon={<RiCloseLine />}
          aria-label={t('map.tool.close')}
          onPress={onClose}
        />
      }
    >
      <div className={styles.panel}>
        {tool.status && (
          <div>
            <ToolStatusBadge status={tool.status} />
          </div>
        )}
        {own.length === 0 ? (
          <p className={styles.quiet}>{t('map.tool.noFlows')}</p>
        ) : (
          <ul
            className={styles.flows}
            aria-label={t('map.tool.flows', { name })}
          >
            {own.map(edge => {
              const sends = edge.from === tool.ref;
              const direction = sends ? 'out' : 'in';
              return (
                <li key={`${edge.from} ${edge.to} ${edge.method}`}>
                  {t(
                    `integrations.direction.${
                      edge.direction === 'both' ? 'both' : direction
                    }`,
                  )}{' '}
                  <b>{partnerName(sends ? edge.to : edge.from)}</b>
                  <span className={styles.quiet}>
                    {' '}
                    {[
                      ...edge.data.map(vocabulary),
                      t(`integrations.flow.${edge.status}`),
                    ].join(' · ')}
                  </span>
                </li>
              );
            })}
          </ul>
        )}
        <div className={styles.buttons}>
          {tool.type !== 'other' && (
            <ButtonLink size="small" href={toolPath(tool.ref)}>
              {t('map.tool.open')}
            </ButtonLink>
          )}
          <Button size="small" variant="secondary" onPress={onFocus}>
            {t(isFocus ? 'map.tool.everything' : 'map.tool.focus')}
          </Button>
        </div>
      </div>
    </CardSection>
  );
}
