import type { Tool } from '@passerelle/plugin-martech-common';
import { useWords } from '../words/useWords';
import { ToolName } from './ToolName';
import styles from './IntegrationLine.module.css';

/** How far the tool is connected to the others, and with which one first. */
export function IntegrationLine(props: {
  integration: Tool['integration'];
  /** The status alone. */
  isBrief?: boolean;
}) {
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
      {first && !props.isBrief && (
        <>
          {' · '}
          <ToolName toolRef={first.with} />
        </>
      )}
      {others.length > 0 && !props.isBrief && ` +${others.length}`}
    </span>
  );
}
