import { Link, VisuallyHidden } from '@backstage/ui';
import {
  criterionDefinitions,
  type EntityRef,
  type Tool,
  type ToolCriterion,
} from '@passerelle/plugin-martech-common';
import { requestPath } from '@passerelle/plugin-approvals-react';
import { EntityName, Section, StatusBadge } from '@passerelle/ui';
import { orderedCriteria } from '../components/ToolCriteria';
import { useLocalize } from '../words/localize';
import { verdictTones } from '../words/tones';
import { useWords } from '../words/useWords';
import { isBeingExamined, verdictKey } from '../words/verdictKey';
import { useVisibleRequest } from './useVisibleRequest';
import styles from './Passport.module.css';

const ISO_DAY_LENGTH = 'YYYY-MM-DD'.length;

/** When and by whom it was judged. */
function Facts(props: { criterion: ToolCriterion; isExamined: boolean }) {
  const { verdict, at, by } = props.criterion;
  const { t, formatters } = useWords();
  if (verdict === 'pending') {
    return props.isExamined ? (
      <p className={styles.quiet}>{t('passport.inReview')}</p>
    ) : null;
  }
  if (verdict === 'not_applicable') {
    return <p className={styles.quiet}>{t('passport.not_applicable')}</p>;
  }
  return (
    <p className={styles.quiet}>
      {at && formatters.date(at, 'medium')}
      {at && by && ' · '}
      {by && <EntityName entityRef={by} />}
    </p>
  );
}

/** Criteria of one validation end minutes apart. */
function isSameDay(one: string | undefined, other: string | undefined) {
  return one?.slice(0, ISO_DAY_LENGTH) === other?.slice(0, ISO_DAY_LENGTH);
}

/** Until when the verdict holds, unless that is what the first line of the page says already. */
function Expiry(props: { criterion: ToolCriterion; validUntil?: string }) {
  const { verdict, expiresAt } = props.criterion;
  const { t, formatters } = useWords();
  const isSaid =
    verdict !== 'expired' && isSameDay(expiresAt, props.validUntil);
  if (!expiresAt || verdict === 'pending' || isSaid) {
    return null;
  }
  const date = formatters.date(expiresAt, 'medium');
  return (
    <p className={styles.quiet}>
      {verdict === 'expired'
        ? t('passport.expiredOn', { date })
        : t('passport.until', { date })}
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

/** The request in which the criterion was judged, for those who may see it. */
function RequestLink(props: {
  toolRef: EntityRef;
  requestId: string | undefined;
  label?: string;
}) {
  const request = useVisibleRequest(props.toolRef, props.requestId);
  const { t } = useWords();
  if (!request) {
    return null;
  }
  return (
    <Link
      className={styles.request}
      href={requestPath(request.id)}
      aria-label={props.label}
    >
      {t('passport.request')}
    </Link>
  );
}

function Criterion(props: {
  tool: Tool;
  criterion: ToolCriterion;
  showRequest: boolean;
}) {
  const { tool, criterion, showRequest } = props;
  const { t } = useWords();
  const localize = useLocalize();
  const title = localize(criterionDefinitions[criterion.id].title);
  return (
    <li className={styles.criterion}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          {title}
          <VisuallyHidden>{'\u00a0: '}</VisuallyHidden>
        </h3>
        <StatusBadge tone={verdictTones[criterion.verdict]}>
          {t(verdictKey(criterion.verdict, tool.validation))}
        </StatusBadge>
      </div>
      <Facts
        criterion={criterion}
        isExamined={isBeingExamined(tool.validation)}
      />
      <Reasons criterion={criterion} />
      <Expiry criterion={criterion} validUntil={tool.validation.validUntil} />
      {showRequest && (
        <RequestLink
          toolRef={tool.ref}
          requestId={criterion.requestId}
          label={t('passport.requestFor', { criterion: title })}
        />
      )}
    </li>
  );
}

/** The request that judged all criteria; undefined when there were several. */
function commonRequest(criteria: readonly ToolCriterion[]): string | undefined {
  const ids = new Set(criteria.map(({ requestId }) => requestId));
  ids.delete(undefined);
  const [only] = ids;
  return ids.size === 1 ? only : undefined;
}

/** The five points on which a tool is judged, each with its verdict and the reason beside it. */
export function PassportSection(props: { tool: Tool }) {
  const { t } = useWords();
  const criteria = orderedCriteria(props.tool.validation.criteria);
  const common = commonRequest(criteria);
  return (
    <Section
      title={t('passport.title')}
      actions={<RequestLink toolRef={props.tool.ref} requestId={common} />}
    >
      <ul className={styles.criteria}>
        {criteria.map(criterion => (
          <Criterion
            key={criterion.id}
            criterion={criterion}
            tool={props.tool}
            showRequest={common === undefined}
          />
        ))}
      </ul>
    </Section>
  );
}
