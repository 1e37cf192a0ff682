import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import type {
  ApprovalRequest,
  RequestEventRecord,
} from '@passerelle/plugin-approvals-common';
import { EntityName, useFormatters } from '@passerelle/ui';
import { approvalsTranslationRef } from '../words/translation';
import { historyEntry } from './historyEntry';
import styles from './Request.module.css';
import { useHistoryWords } from './useHistoryWords';

type TrailProps = {
  request: ApprovalRequest;
  events: RequestEventRecord[];
};

/** Every event with its seal, for whoever must prove what happened. */
export function AuditTrail(props: TrailProps) {
  const { events } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  // Said in the words of the history: twice on a page only when asked for.
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Accordion isExpanded={isOpen} onExpandedChange={setIsOpen}>
      <AccordionTrigger
        title={t('request.trail.title')}
        subtitle={t('request.trail.subtitle', { count: events.length })}
      />
      <AccordionPanel>
        <div className={styles.trail}>
          {isOpen && <TrailTable {...props} />}
        </div>
      </AccordionPanel>
    </Accordion>
  );
}

function TrailTable(props: TrailProps) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  return (
    <table>
      <thead>
        <tr>
          {(['sequence', 'at', 'what', 'who', 'hash'] as const).map(column => (
            <th key={column} scope="col">
              {t(`request.trail.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.events.map(event => (
          <TrailRow
            key={event.sequence}
            request={props.request}
            event={event}
          />
        ))}
      </tbody>
    </table>
  );
}

function TrailRow(props: {
  request: ApprovalRequest;
  event: RequestEventRecord;
}) {
  const { event } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const formatters = useFormatters();
  const words = useHistoryWords(props.request);
  const entry = historyEntry(event);
  const isRedacted = (event.redacted ?? []).length > 0;
  return (
    <tr>
      <td>{event.sequence}</td>
      <td>
        <time dateTime={event.at}>{formatters.dateTime(event.at)}</time>
      </td>
      <td>
        {entry && <div>{words(entry)}</div>}
        <code className={styles.quiet} lang="en">
          {event.type}
        </code>
      </td>
      <td>
        <EntityName entityRef={event.actor} />
      </td>
      <td>
        <div className={styles.hash}>{event.hash}</div>
        {isRedacted && (
          <div className={styles.quiet}>{t('request.trail.redacted')}</div>
        )}
      </td>
    </tr>
  );
}
