import { useState } from 'react';
import { Button, Link } from '@backstage/ui';
import { requestPath } from '@passerelle/plugin-approvals-react';
import type {
  ShadowEvent,
  ShadowFinding,
} from '@passerelle/plugin-martech-common';
import { EntityName, LoadingState } from '@passerelle/ui';
import { useWords, type Words } from '../words/useWords';
import { DecisionForm } from './DecisionForm';
import { FindingAnswer, FindingName, FindingState } from './FindingWords';
import { useFindingHistory, useTriage } from './useShadow';
import styles from './Shadow.module.css';

/** What was told, as pairs of a question and an answer. */
function facts(
  finding: ShadowFinding,
  { t, formatters }: Words,
): Array<[question: string, answer: string]> {
  const { people, since, paidBy, customerData, amount, url } = finding;
  const told: Array<[string, string | undefined]> = [
    [t('shadow.fact.people'), people && formatters.number(people)],
    [t('shadow.fact.since'), since && formatters.date(since, 'medium')],
    [t('shadow.fact.paidBy'), paidBy && t(`shadow.payer.${paidBy}`)],
    [
      t('shadow.fact.cost'),
      amount && formatters.money(amount.yearlyCost, amount.currency),
    ],
    [
      t('shadow.fact.customerData'),
      customerData && t(`shadow.answer.${customerData}`),
    ],
    [t('shadow.fact.site'), url?.replace(/^https?:\/\/(?:www\.)?|\/$/gi, '')],
  ].map(([question, answer]) => [
    String(question),
    answer ? String(answer) : undefined,
  ]);
  return told.flatMap(([question, answer]) =>
    answer ? [[question, answer] as [string, string]] : [],
  );
}

function Step(props: { step: ShadowEvent }) {
  const { at, kind, by } = props.step;
  const { t, formatters } = useWords();
  return (
    <li>
      {formatters.dateTime(at)}
      {' · '}
      {t(`shadow.step.${kind}`)}
      {by && (
        <>
          {' · '}
          <EntityName entityRef={by} />
        </>
      )}
    </li>
  );
}

function History(props: { id: string }) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const history = useFindingHistory(props.id, isOpen);
  return (
    <details onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary className={styles.quiet}>{t('shadow.history')}</summary>
      {isOpen && history.isPending && <LoadingState shape="lines" count={1} />}
      <ul className={styles.steps}>
        {(history.data ?? []).map(step => (
          <Step key={`${step.at}-${step.kind}`} step={step} />
        ))}
      </ul>
    </details>
  );
}

function Origin(props: { finding: ShadowFinding }) {
  const { source, declaredBy, team, foundAt, request } = props.finding;
  const { t, formatters } = useWords();
  return (
    <div className={styles.quiet}>
      {declaredBy ? (
        <>
          <EntityName entityRef={declaredBy} />
          {team && (
            <>
              {', '}
              <EntityName entityRef={team} />
            </>
          )}
        </>
      ) : (
        t(`shadow.source.${source}`)
      )}
      {' · '}
      {formatters.date(foundAt, 'medium')}
      {request && (
        <>
          {' · '}
          <Link href={requestPath(request.id)} variant="body-small">
            {t('shadow.mine.request', { number: request.number })}
          </Link>
        </>
      )}
    </div>
  );
}

function Commands(props: { finding: ShadowFinding; onDecide: () => void }) {
  const { finding, onDecide } = props;
  const { t } = useWords();
  const { take } = useTriage(finding.id);
  return (
    <div className={styles.buttons}>
      <Button
        variant="primary"
        size="small"
        aria-label={t('shadow.decide.openNamed', { name: finding.name })}
        onPress={onDecide}
      >
        {t('shadow.decide.open')}
      </Button>
      {finding.state === 'new' && (
        <Button
          variant="secondary"
          size="small"
          aria-label={t('shadow.takeNamed', { name: finding.name })}
          isPending={take.isPending}
          onPress={() => take.mutate()}
        >
          {t('shadow.take')}
        </Button>
      )}
      {finding.taken && (
        <span className={styles.quiet}>
          {t('shadow.takenBy')} <EntityName entityRef={finding.taken.by} />
        </span>
      )}
    </div>
  );
}

/** One tool that was found: what is known of it, and what to do. */
export function FindingCard(props: { finding: ShadowFinding }) {
  const { finding } = props;
  const words = useWords();
  const [isDeciding, setIsDeciding] = useState(false);
  const isOpen = finding.state === 'new' || finding.state === 'in_triage';
  return (
    <li className={styles.card}>
      <div className={styles.rowHead}>
        <FindingName finding={finding} />
        <FindingState finding={finding} />
      </div>
      <Origin finding={finding} />
      {finding.purpose && <p className={styles.paragraph}>{finding.purpose}</p>}
      <dl className={styles.facts}>
        {facts(finding, words).map(([question, answer]) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
      <FindingAnswer finding={finding} />
      {isOpen && !isDeciding && (
        <Commands finding={finding} onDecide={() => setIsDeciding(true)} />
      )}
      {isOpen && isDeciding && (
        <DecisionForm finding={finding} onCancel={() => setIsDeciding(false)} />
      )}
      <History id={finding.id} />
    </li>
  );
}
