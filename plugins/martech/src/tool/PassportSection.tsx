import { Link, VisuallyHidden } from '@backstage/ui';
import {
  criterionDefinitions,
  type Tool,
  type ToolCriterion,
} from '@passerelle/plugin-martech-common';
import { requestPath } from '@passerelle/plugin-approvals-react';
import { EntityName, Section, StatusBadge } from '@passerelle/ui';
import { orderedCriteria } from '../components/ToolCriteria';
import { useLocalize } from '../words/localize';
import { verdictTones } from '../words/tones';
import { useWords } from '../words/useWords';
import { useVisibleRequest } from './useVisibleRequest';
import styles from './Passport.module.css';

/** When and by whom it was judged, and until when that holds. */
function Facts(props: { criterion: ToolCriterion }) {
  const { verdict, at, by, expiresAt } = props.criterion;
  const { t, formatters } = useWords();
  if (verdict === 'pending') {
    return <p className={styles.quiet}>{t('passport.pending')}</p>;
  }
  if (verdict === 'not_applicable' && !at) {
    return <p className={styles.quiet}>{t('passport.not_applicable')}</p>;
  }
  const until = verdict === 'expired' ? 'passport.expiredOn' : 'passport.until';
  return (
    <p className={styles.quiet}>
      {at && t('passport.on', { date: formatters.date(at, 'medium') })}
      {by && (
        <>
          {' '}
          {t('passport.by')} <EntityName entityRef={by} />
        </>
      )}
      {expiresAt && (
        <span className={styles.until}>
          {t(until, { date: formatters.date(expiresAt, 'medium') })}
        </span>
      )}
    </p>
  );
}

function Reasons(props: { criterion: ToolCriterion }) {
  const { comment, conditions, evidence = [] } = props.criterion;
  const { t } = useWords();
  return (
    <>
      {comment && <p className={styles.comment}>{comment}</p>}
      {conditions.length > 0 && (
        <div>
          <p className={styles.label}>
            {t('passport.conditions', { count: conditions.length })}
          </p>
          <ul className={styles.list}>
            {conditions.map(condition => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        </div>
      )}
      {evidence.length > 0 && (
        <div>
          <p className={styles.label}>{t('passport.evidence')}</p>
          <ul className={styles.list}>
            {evidence.map(document => (
              <li key={document.url}>
                <Link href={document.url} target="_blank" rel="noopener">
                  {document.title}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function RequestLink(props: { criterion: ToolCriterion }) {
  const request = useVisibleRequest(props.criterion.requestId);
  const { t } = useWords();
  const localize = useLocalize();
  if (!request) {
    return null;
  }
  const criterion = localize(criterionDefinitions[props.criterion.id].title);
  return (
    <Link
      className={styles.request}
      href={requestPath(request.id)}
      aria-label={t('passport.requestFor', { criterion })}
    >
      {t('passport.request')}
    </Link>
  );
}

function Criterion(props: { criterion: ToolCriterion }) {
  const { criterion } = props;
  const { t } = useWords();
  const localize = useLocalize();
  return (
    <li className={styles.criterion}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          {localize(criterionDefinitions[criterion.id].title)}
          <VisuallyHidden>{'\u00a0: '}</VisuallyHidden>
        </h3>
        <StatusBadge tone={verdictTones[criterion.verdict]}>
          {t(`verdict.${criterion.verdict}`)}
        </StatusBadge>
      </div>
      <Facts criterion={criterion} />
      <Reasons criterion={criterion} />
      <RequestLink criterion={criterion} />
    </li>
  );
}

/** The five points on which a tool is judged, each with its verdict and the reason beside it. */
export function PassportSection(props: { tool: Tool }) {
  const { t } = useWords();
  return (
    <Section title={t('passport.title')}>
      <ul className={styles.criteria}>
        {orderedCriteria(props.tool.validation.criteria).map(criterion => (
          <Criterion key={criterion.id} criterion={criterion} />
        ))}
      </ul>
    </Section>
  );
}
