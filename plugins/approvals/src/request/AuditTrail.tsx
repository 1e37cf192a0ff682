import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import type { RequestEventRecord } from '@passerelle/plugin-approvals-common';
import { EntityName, useFormatters } from '@passerelle/ui';
import { approvalsTranslationRef } from '../words/translation';
import styles from './Request.module.css';

/** Every event with its seal, for whoever must prove what happened. */
export function AuditTrail(props: { events: RequestEventRecord[] }) {
  const { events } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  return (
    <Accordion>
      <AccordionTrigger
        title={t('request.trail.title')}
        subtitle={t('request.trail.subtitle', { count: events.length })}
      />
      <AccordionPanel>
        <div className={styles.trail}>
          <TrailTable events={events} />
        </div>
      </AccordionPanel>
    </Accordion>
  );
}

function TrailTable(props: { events: RequestEventRecord[] }) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const formatters = useFormatters();
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
          <tr key={event.sequence}>
            <td>{event.sequence}</td>
            <td>
              <time dateTime={event.at}>{formatters.dateTime(event.at)}</time>
            </td>
            <td>{event.type}</td>
            <td>
              <EntityName entityRef={event.actor} />
            </td>
            <td className={styles.hash}>{event.hash}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
