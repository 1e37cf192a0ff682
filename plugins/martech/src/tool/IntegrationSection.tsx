import {
  RiArrowLeftLine,
  RiArrowLeftRightLine,
  RiArrowRightLine,
} from '@remixicon/react';
import { Link, VisuallyHidden } from '@backstage/ui';
import type {
  EntityRef,
  ListedFlow,
  Tool,
} from '@passerelle/plugin-martech-common';
import { requestPath } from '@passerelle/plugin-approvals-react';
import { CardSection, StatusBadge } from '@passerelle/ui';
import { ToolLink } from '../components/ToolName';
import { flowTones } from '../words/tones';
import { useWords } from '../words/useWords';
import { useVisibleRequest } from './useVisibleRequest';
import styles from './ToolPage.module.css';

const directionIcons = {
  in: RiArrowLeftLine,
  out: RiArrowRightLine,
  both: RiArrowLeftRightLine,
};

function Flow(props: {
  toolRef: EntityRef;
  flow: ListedFlow;
  /** The tool at the other end alone declares it. */
  isOfOther?: boolean;
}) {
  const { flow, isOfOther = false } = props;
  const request = useVisibleRequest(props.toolRef, flow.requestId);
  const { t, vocabulary } = useWords();
  const Icon = directionIcons[flow.direction];
  const facts = [
    ...(flow.data ?? []).map(vocabulary),
    t(`integrations.method.${flow.method}`),
    ...(isOfOther ? [t('integrations.ofOther')] : []),
  ];
  return (
    <li className={styles.row}>
      <Icon size={16} aria-hidden="true" className={styles.icon} />
      <div className={styles.rowText}>
        <VisuallyHidden>
          {t(`integrations.direction.${flow.direction}`)}{' '}
        </VisuallyHidden>
        <span className={styles.name}>
          <ToolLink toolRef={flow.with} />
        </span>{' '}
        <span className={styles.quiet}>{facts.join(' · ')}</span>
        {request && (
          <>
            {' · '}
            <Link href={requestPath(request.id)}>{t('life.flowAsked')}</Link>
          </>
        )}
      </div>
      <StatusBadge tone={flowTones[flow.status]}>
        {t(`integrations.flow.${flow.status}`)}
      </StatusBadge>
    </li>
  );
}

/** With which of our tools it exchanges data, and how far that is. */
export function IntegrationSection(props: { tool: Tool }) {
  const { flows, flowsOfOthers = [] } = props.tool.integration;
  const { t } = useWords();
  return (
    <CardSection title={t('integrations.title')}>
      {flows.length + flowsOfOthers.length === 0 ? (
        <p className={styles.quiet}>{t('integrations.empty')}</p>
      ) : (
        <ul className={styles.rows}>
          {flows.map(flow => (
            <Flow
              key={`${flow.with} ${flow.direction} ${flow.method} ${flow.requestId}`}
              toolRef={props.tool.ref}
              flow={flow}
            />
          ))}
          {flowsOfOthers.map(flow => (
            <Flow
              key={`other ${flow.with} ${flow.direction} ${flow.method}`}
              toolRef={props.tool.ref}
              flow={flow}
              isOfOther
            />
          ))}
        </ul>
      )}
    </CardSection>
  );
}
