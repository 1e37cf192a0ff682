import type { Tool } from '@passerelle/plugin-martech-common';
import { EntityName } from '@passerelle/ui';
import { useWords } from '../words/useWords';
import styles from './IntegrationLine.module.css';

/** How far the tool is connected to the others, and with which one first. */
export function IntegrationLine(props: { integration: Tool['integration'] }) {
  const { status, flows } = props.integration;
  const { t } = useWords();
  if (status === 'none') {
    return null;
  }
  const [first, ...others] = flows.filter(flow => flow.status === status);
  return (
    <span className={styles.line}>
      <span className={styles.dot} data-status={status} aria-hidden="true" />
      {t(`integration.${status}`)}
      {first && (
        <>
          {' · '}
          <EntityName entityRef={first.with} />
        </>
      )}
      {others.length > 0 && ` +${others.length}`}
    </span>
  );
}
